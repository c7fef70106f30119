import { shapotou } from '../../../../src/policy/packs/shapotou';
import { PILOTS } from '../../../../src/policy/packs/shapotou/rules/pilots';
import { drawForm, formContext } from '../../../../src/sheets';
import { GROUP, groupOf, leadLine, memberLine, shapotouAudit, SMALL, type Line, type Tables, type When } from './support';

/** Rows of a form as text, the empty cells left out. */
function lines(id: string, tables: Tables, when: When = {}): string[] {
  const { audit } = shapotouAudit({ tables, ...when });
  const form = shapotou.forms.find((one) => one.id === id)!;
  const drawn = drawForm(form, formContext(audit), audit, form.title, new Map());
  return drawn.sheet.rows.map((row) => row.map((cell) => cell?.value ?? '').filter((value) => value !== '').join('|'));
}

const pilotSchools: Line[] = PILOTS.flatMap((pilot) =>
  [pilot.lead, ...pilot.members].map((unit, index) => ({ 单位名称: unit.name, 集团编号: pilot.group, 角色: index === 0 ? '龙头' : '成员', 校长属性: index === 0 ? '总校校长' : '执行校长' })),
);

describe('报送材料', () => {
  test('[SPT-A.1] R60 has the annex’s five columns, five groups and 21 campuses, the first three cells merged', () => {
    const { audit } = shapotouAudit({ tables: { schools: pilotSchools } });
    const form = shapotou.forms[0]!;
    const { sheet, rows } = drawForm(form, formContext(audit), audit, form.title, new Map());
    const head = sheet.rows.findIndex((row) => row[0]?.value === '序号');
    expect(sheet.rows[head]!.map((cell) => cell?.value)).toEqual(['序号', '教育集团名称', '集团校数', '校（园）区', '校长属性']);
    expect(rows).toBe(21);
    expect(sheet.rows.filter((row) => typeof row[0]?.value === 'number').map((row) => row[2]?.value)).toEqual([2, 4, 5, 7, 3]);
    for (const column of [0, 1, 2]) {
      const merged = sheet.merges!.filter((merge) => merge.column === column && merge.rows > 1).map((merge) => merge.rows);
      expect(merged).toEqual([2, 4, 5, 7, 3]);
    }
  });

  test('[SPT-6.3b] R64 prints each campus with its band, the lead without, and totals', () => {
    expect(lines('R64', SMALL)).toEqual(expect.arrayContaining([
      `1|${GROUP}|是|100000|总校|牵头|900|不增补|120000`, '成员1|成员|500|500人及以上|20000', '合计|100000|20000|120000',
    ])); // prettier-ignore
  });

  test('[SPT-6.3b] R64 says what is missing instead of a number, in the totals too', () => {
    const shown = lines('R64', { ...SMALL, schools: groupOf(900, [null]) });
    expect(shown.some((line) => line.startsWith('成员1|成员|缺'))).toBe(true);
    expect(shown.find((line) => line.startsWith('合计'))).toMatch(/^合计\|100000\|缺/);
  });

  test('[SPT-6.4.1.2c] R66 lists the payments that must go up, and marks the floor that is not filled', () => {
    const pay = (id: string, yuan: number): Line => ({ 凭证号: id, 单位: '总校', 金额: yuan, 审批层级: '单位负责人', 日期: '2025-09-10' });
    const tables = { ...SMALL, payments: [pay('P1', 9999), pay('P2', 40000)] };
    const open = lines('R66', tables);
    expect(open.filter((line) => /^P\d/.test(line))).toEqual(['P2|总校|40000|单位负责人→集团党总支→区教育局|单位负责人']);
    expect(open.some((line) => line.startsWith('大额资金起点（元）|缺'))).toBe(true);
    expect(lines('R66', tables, { set: { 大额资金起点: '9999' } }).filter((line) => /^P\d/.test(line))).toHaveLength(2);
  });

  test('[SPT-6.4.2.1a] [SPT-6.4.3c] R67 sets quota, actual and difference side by side', () => {
    const schools = [leadLine({ 在校学生数: 300, 班级数: 8, 在编教师数: 20 }), memberLine(0, { 单位类型: '幼儿园', 在校学生数: 240, 班级数: 9, 在编教师数: 3, 临聘教师数: 17, 保育员数: 9 })];
    const staff = [{ 工号: '1', 姓名: '测试甲', 所在单位: '总校', 职务类别: '校级正职' }];
    const set = { 师生比: '20', 班师比: '2', 编制合成口径: 'max', 取整方式: 'up', 中层职数标准: '0=2' };
    const shown = lines('R67', { ...SMALL, schools, staff }, { set });
    expect(shown).toContain(`${GROUP}|总校|300|8|1|1|0|1|0|1|2|0|2|16|20|-4`);
    expect(shown).toContain(`${GROUP}|成员1|9|1|0|1|1|0|1|2|0|2|3|3|0|18|17|1|9|9|0`);
  });

  test('[SPT-6.4.4c] R68 works the allowance out for heads alone', () => {
    const staff = [
      { 工号: '1', 姓名: '测试甲', 所在单位: '总校', 职务: '校长', 职务类别: '校级正职', 津贴标准: 10000, 在岗月数: 12 },
      { 工号: '2', 姓名: '测试乙', 所在单位: '总校', 职务: '教师', 职务类别: '教师', 津贴标准: null, 在岗月数: null },
    ];
    const scores = [{ 考核年度: '2024', 对象类型: '集团', 对象名称: GROUP, 指标: '综合', 等次: '良好' }];
    const shown = lines('R68', { ...SMALL, staff, scores }, { set: { 津贴等次系数: '良好=0.8' } });
    expect(shown).toContain(`1|${GROUP}|总校|测试甲|校长|10000|7000|583.33|583.37|12|7000|良好|0.8|2400`);
    expect(shown.some((line) => line.includes('测试乙'))).toBe(false);
  });

  test('[SPT-6.5b] [SPT-6.5c] R69 gives parts, total, proposed and decided grade', () => {
    const score = (type: string, name: string, item: string, more: Line = {}): Line => ({ 考核年度: '2024', 对象类型: type, 对象名称: name, 指标: item, 得分: 90, 满分: 100, ...more });
    const scores = [score('学校（园）', '总校', '总分'), score('学校（园）', '成员1', '总分'), score('集团', GROUP, '党的建设'), score('集团', GROUP, '综合考核', { 等次: '良好' })];
    expect(lines('R69', { ...SMALL, scores }, { set: { 等次分数线: '优秀=90；良好=80' } })).toContain(`1|${GROUP}|2024|45|9|36|90|优秀|良好`);
  });

  test('[SPT-6.4.3d] R63 is due in July and names the next school year', () => {
    const form = shapotou.forms.find((one) => one.id === 'R63')!;
    expect([form.opens, form.due]).toEqual([{ month: 7, day: 1 }, { month: 7, day: 31 }]);
    expect(lines('R63', SMALL, { on: '2025-07-10' })).toContain('适用学年|2025—2026学年');
  });

  test('[SPT-6.1b] R71 says where each unit stands between filing and plate', () => {
    const schools = [leadLine({ 挂牌日期: '2023-05-20' }), memberLine(0, { 挂牌日期: '2023-05-18' })];
    const approvals = [{ 事项类别: '命名备案', 对象: GROUP, 备案机关: '区委编办', 备案日期: '2023-05-19' }];
    const shown = lines('R71', { ...SMALL, schools, approvals });
    expect(shown).toContain(`1|${GROUP}|总校|2023-05-19|2023-05-20|已备案并挂牌`);
    expect(shown).toContain('成员1|2023-05-19|2023-05-18|挂牌早于备案');
  });

  test('[SPT-7.3c] R72 shows both ways of counting, never rounding a shortfall up to the target', () => {
    const areas = [{ 地区: '示例区', 年度: 2025, 义务教育学校数: 4, 义教学生数: 2000 }];
    const shown = lines('R72', { ...SMALL, areas });
    expect(shown).toContain('学校数（所）|4|2|50.00%|1|未达到');
    expect(shown).toContain('学生数（人）|2000|1400|70.00%|0|达到');
  });

  test('[SPT-7.3a] R73 counts the eight actions and lists what is open', () => {
    const activities = [{ 活动类别: '联合教研', 日期: '2023-09-10', 组织主体: GROUP, 八大行动: '研训联动、师资共享' }];
    const shown = lines('R73', { ...SMALL, activities });
    expect(shown).toContain('研训联动：1 次。');
    expect(shown.some((line) => line.includes('没有 2023 年 4 月至 5 月的教职工动员会'))).toBe(true);
  });

  test('every form draws on a roster of schools alone', () => {
    const { audit } = shapotouAudit({ tables: { schools: groupOf(900, [500]) } });
    const context = formContext(audit);
    for (const form of shapotou.forms) expect(drawForm(form, context, audit, form.title, new Map()).sheet.rows.length).toBeGreaterThan(3);
  });
});
