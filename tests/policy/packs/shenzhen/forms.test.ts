import type { Case, Line } from '../../../../src/cli/golden/build';
import { shenzhen } from '../../../../src/policy/packs/shenzhen';
import { drawForm, formContext, type DrawnForm } from '../../../../src/sheets';
import { audited, centre, CENTRE, group, GROUP, member, MEMBER, OTHER, pair, seat, TERMS, withSeats, YEAR } from './case';

type When = Omit<Case, 'policy' | 'tables'>;

function drawn(id: string, tables: Case['tables'], when: When = {}): DrawnForm {
  const { audit } = audited(tables, when);
  const form = shenzhen.forms.find((one) => one.id === id)!;
  return drawForm(form, formContext(audit), audit, form.title, new Map());
}

/** Rows of a form as text, empty cells left out. */
function lines(id: string, tables: Case['tables'], when: When = {}): string[] {
  return drawn(id, tables, when).sheet.rows.map((row) => row.map((cell) => cell?.value ?? '').filter((value) => value !== '').join('|'));
} // prettier-ignore

const visit = (more: Line = {}): Line => ({
  ...OTHER.inspections,
  督导对象: MEMBER,
  督导类型: '经常性',
  督导内容: '教育教学',
  日期: '2023-03-10',
  ...more,
});
const inspected = (...own: Line[]) => ({ schools: pair, inspections: [OTHER.inspections, ...own] });
const paid = (more: Line = {}): Line => ({
  ...OTHER.payments,
  凭证号: 'P1',
  日期: '2023-03-10',
  集团编号: GROUP,
  资金来源: '学区化专项',
  用途类别: '师资培训',
  金额: 1000.5,
  ...more,
});

describe('报送材料 R30—R42', () => {
  test('every form says that the text is a draft, names no day, and is drawn on a workbook with kindergartens alone', () => {
    expect(shenzhen.forms.map((form) => form.id)).toEqual(['R30', 'R31', 'R32', 'R33', 'R34', 'R35', 'R36', 'R37', 'R38', 'R39', 'R40', 'R41', 'R42']);
    for (const form of shenzhen.forms) {
      expect(form.due).toBeNull();
      expect(lines(form.id, { schools: pair })).toContain('征求意见稿');
    }
  }); // prettier-ignore

  test('[SZ-2.1.2a] [SZ-2.1.2c] R30 counts kindergartens by kind and lists those in no 学区', () => {
    const schools = [centre({ 乡镇街道: '测试街道' }), member({ 办别: '普惠性民办' }), member({ 单位名称: '丙园' }), member({ 单位名称: '丁园', 集团编号: null, 角色: null })];
    const rows = lines('R30', { groups: [group({ 学区序号: 2 })], schools });
    expect(rows).toContain(`1|${GROUP}|2|${CENTRE}|公办|${MEMBER}、丙园|3|1|1|1|测试街道`);
    expect(rows).toContain('合计|3|1|1|1');
    expect(rows).toContain('1|丁园|民办');
  }); // prettier-ignore

  test('[SZ-2.1.2c] R30 counts no kind where that of one kindergarten is not known', () => {
    expect(lines('R30', { groups: [group()], schools: [centre(), member({ 办别: null })] })).toContain(`1|${GROUP}|${CENTRE}|公办|${MEMBER}|2|缺办别|缺办别|缺办别`);
  }); // prettier-ignore

  test('[SZ-2.1.3b] [SZ-2.1.3c] R31 lists the seats, and the principal who has none', () => {
    const schools = [centre({ 校长姓名: '测试甲' }), member({ 校长姓名: '测试乙' })];
    const seats = [OTHER.seats, seat({ 机构类别: '学区治理委员会', 成员姓名: '测试甲', 机构职务: '主任', 所在单位: CENTRE })];
    const rows = lines('R31', { groups: [group()], schools, seats });
    expect(rows).toContain(`${GROUP}|主要负责人|测试甲|${CENTRE}`);
    expect(rows).toContain(`缺|测试乙|${MEMBER}`);
  }); // prettier-ignore

  const post = (kind: string, name: string, unit = CENTRE): Line =>
    seat({ 身份类别: kind, 成员姓名: name, 所在单位: unit });

  test('[SZ-2.1.3f] [SZ-2.1.3g] [SZ-2.1.3i] R31 sets quota, actual and gap beside the names', () => {
    const rows = lines('R31', withSeats(post('专职责任督学', '测试甲'), post('专职责任督学', '测试乙'), post('兼职责任督学', '测试丙'), post('兼职视导员', '测试丁')));
    expect(rows).toContain(`${GROUP}|专职责任督学|1|2|测试甲、测试乙|多 1`);
    expect(rows).toContain('兼职责任督学|8|1|测试丙|缺 7');
    expect(rows).toContain('兼职视导员|2|1|测试丁|缺 1');
  }); // prettier-ignore

  test('[SZ-2.1.3f] [SZ-2.1.3j] [SZ-2.1.3k] R31 shows no surplus of what is asked for at least', () => {
    const two = (kind: string): Line[] => [post(kind, `测试甲${kind}`), post(kind, `测试乙${kind}`)];
    const tables = withSeats(...two('专职责任督学'), ...two('兼职教研员'), ...two('兼职培训师'));
    const gaps = (set: Record<string, string>) => ['专职责任督学', '兼职教研员', '兼职培训师'].map((kind) => lines('R31', tables, { set }).find((row) => row.includes(kind) && !row.startsWith('注'))!.split('|').at(-1)); // prettier-ignore
    expect(gaps({})).toEqual(['多 1', '—', '—']);
    expect(gaps({ 督学人数口径: 'B', 培训师人数口径: 'B' })).toEqual(['—', '—', '多 1']);
  });

  test('[SZ-2.2.3i] R32 has a place to write for each of seven fields at each kindergarten', () => {
    const { blanks, rows } = drawn('R32', { schools: pair });
    expect(rows).toBe(2);
    expect(blanks.filter((one) => one.id.includes(`.${GROUP}.${MEMBER}.`))).toHaveLength(8);
  });

  test('[SZ-2.2.3j] R33 counts the visits of the semester by type, its problems by field and level, and the share mended', () => {
    const rows = lines('R33', inspected(
      visit({ 问题: '甲', 问题级别: '一般', 复查结论: '已整改' }), visit({ 督导类型: '专项', 问题: '乙', 问题级别: '重大', 日期: '2023-03-11' }),
      visit({ 督导内容: '安全稳定', 督导类型: '随机' }), visit({ 日期: '2023-01-31', 问题: '上学期' }),
    ), { set: { 学期起止: TERMS } });
    expect(rows).toContain('学期|2022—2023学年第二学期');
    expect(rows).toContain(`${GROUP}|1|1|0|1|3`);
    expect(rows).toContain('教育教学|2|1|1|0|1|50.00%');
    expect(rows).toContain('安全稳定|1|0|0|0|0|—');
    expect(rows).toContain('小计|3|1|1|0|1|50.00%');
    expect(rows).toContain(`${MEMBER}（重大，2023-03-11）：乙；未复查为已整改。`);
  }); // prettier-ignore

  test('[SZ-2.2.3j] R33 has a total where there are several 学区, and what has no field a line of its own', () => {
    const schools = [...pair, centre({ 单位名称: '另一中心园', 集团编号: 'X2' })];
    const inspections = [visit({ 问题: '甲', 督导内容: null }), visit({ 督导对象: '另一中心园', 问题: '乙', 问题级别: '难点', 复查结论: '已整改' })];
    const rows = lines('R33', { groups: [group(), group({ 集团编号: 'X2', 集团名称: '另一学区' })], schools, inspections }, { set: { 学期起止: TERMS } });
    expect(rows).toContain('内容未填|1|1|0|0|0|0.00%');
    expect(rows).toContain('合计|2|1|0|1|1|50.00%');
    expect(lines('R33', inspected(visit()), { set: { 学期起止: TERMS } }).filter((row) => row.startsWith('合计'))).toHaveLength(1);
  }); // prettier-ignore

  test('[SZ-2.2.3j] without 学期起止 R32 and R33 say that it is missing, and which year is counted instead', () => {
    for (const id of ['R32', 'R33']) expect(lines(id, inspected(visit()))).toContain('学期|缺学期起止');
    const rows = lines('R33', inspected(visit(), visit({ 日期: '2022-12-31' })));
    expect(rows).toContain(`${GROUP}|1|0|0|0|1`);
    expect(rows.some((row) => row.includes('参数“学期起止”未填，暂按2023年统计。'))).toBe(true);
    expect(lines('R33', inspected(visit()), { set: { 学期起止: TERMS } }).some((row) => row.includes('未填，暂按'))).toBe(false);
  });

  test('[SZ-2.2.3i] [SZ-2.2.3j] what is written in R32 and R33 for one semester does not come up in the next', () => {
    const ids = (id: string, on: string) => new Set(drawn(id, inspected(visit()), { on, set: { 学期起止: TERMS } }).blanks.map((one) => one.id));
    for (const id of ['R32', 'R33']) {
      const [first, second] = [ids(id, '2022-12-01'), ids(id, '2023-03-01')];
      expect(first.size).toBeGreaterThan(1);
      expect([...first].filter((one) => second.has(one))).toEqual([]);
      expect(ids(id, '2023-06-01')).toEqual(second);
    }
  }); // prettier-ignore

  test('[SZ-2.2.1c] R34 counts what the rosters hold and tells what is open', () => {
    const rows = lines('R34', { schools: [centre(), member({ 薄弱: '是' })], activities: [OTHER.activities, { ...OTHER.activities, 集团编号: GROUP, 活动类别: '联合教研', 日期: '2023-03-10' }], seats: [OTHER.seats] });
    expect(rows).toContain('幼儿园 2 所，其中薄弱园 1 所；教职工名册登记 0 名，其中骨干教师 0 名。');
    expect(rows.some((row) => row.includes('联合教研 1 次'))).toBe(true);
    expect(rows.some((row) => row.includes('学区治理委员会') && row.includes('二（一）3'))).toBe(true);
  }); // prettier-ignore

  test('[SZ-2.2.1c] R34 says which year it counts, and once on top that the text is a draft', () => {
    const staffed = { schools: pair, activities: [OTHER.activities, { ...OTHER.activities, 集团编号: GROUP, 活动类别: '联合教研', 日期: '2022-10-10' }], seats: [OTHER.seats] };
    const year = lines('R34', staffed);
    expect(year.some((row) => row.startsWith('2023年联合备课 0 次，联合教研 0 次'))).toBe(true);
    const schoolYear = lines('R34', staffed, { set: { 学年起止: YEAR } });
    expect(schoolYear.some((row) => row.startsWith('2022—2023学年联合备课 0 次，联合教研 1 次'))).toBe(true);
    const open = schoolYear.filter((row) => row.includes(`“${GROUP}”没有登记学区治理委员会`));
    expect(open).toHaveLength(1);
    expect(open[0]).toMatch(/请登记其席位。$/);
  }); // prettier-ignore

  test('[SZ-2.2.1c] [SZ-2.2.4a] R34 and R42 begin a page for each further 学区, R40 for each further file', () => {
    const two = [group(), group({ 集团编号: 'X2', 集团名称: '另一学区' })];
    const schools = [centre(), member({ 薄弱: '是' }), centre({ 单位名称: '另一中心园', 集团编号: 'X2' }), member({ 单位名称: '另一成员园', 集团编号: 'X2', 薄弱: '是' })];
    const starts = (id: string) => {
      const { sheet, starts: rows } = drawn(id, { groups: two, schools });
      return rows.map((row) => sheet.rows[row]![0]!.value);
    };
    expect(starts('R34')).toEqual(['另一学区：一、基本情况']);
    expect(starts('R42')).toEqual(['另一学区管理章程：组织与成员', '区实施方案：工作目标和学区划分']);
    expect(starts('R40')).toEqual(['另一成员园（另一学区）']);
  }); // prettier-ignore

  test('[SZ-2.2.3e] R35 takes grave and difficult problems alone', () => {
    const rows = lines(
      'R35',
      inspected(
        visit({ 问题: '甲', 问题级别: '一般' }),
        visit({ 问题: '乙', 问题级别: '难点', 上报日期: '2023-03-12' }),
      ),
    );
    expect(rows).toContain(`1|${MEMBER}|乙|难点|2023-03-10|2023-03-12`);
    expect(rows.join()).not.toContain('甲');
  });

  test('[SZ-2.2.3d] [SZ-2.2.3f] R36 shows feedback, notice and limit; two problems of one visit have places of their own', () => {
    const both = inspected(
      visit({ 问题: '甲', 书面反馈日期: '2023-03-12', 反馈对象: '督导对象、学区治理委员会', 整改期限: '2023-04-01' }),
      visit({ 问题: '乙' }),
    );
    expect(lines('R36', both)).toContain(`1|${MEMBER}|甲|2023-03-12|督导对象、学区治理委员会|2023-04-01`);
    const ids = drawn('R36', both).blanks.map((one) => one.id);
    expect(new Set(ids).size).toBe(2);
    // One that is entered above them later does not take their places.
    const later = drawn('R36', inspected(visit({ 问题: '丙', 日期: '2023-03-01' }), ...both.inspections.slice(1))).blanks.map((one) => one.id);
    expect(later.slice(1)).toEqual(ids);
  });

  test('[SZ-2.2.4d] R37 ticks months with a meeting and marks those missed, of the months that count', () => {
    const activities = [
      OTHER.activities,
      { ...OTHER.activities, 集团编号: GROUP, 活动类别: '反馈交流会', 日期: '2023-03-10' },
    ];
    expect(lines('R37', { schools: pair, activities }, { set: { 在学月份: '3,4,5,6' } })).toContain(`${GROUP}|√|×|×|1`);
    // Without 在学月份 nothing is missed, and that is said.
    const without = lines('R37', { schools: pair, activities });
    expect(without).toContain(`${GROUP}|√|1`);
    expect(without.some((row) => row.includes('参数“在学月份”未填'))).toBe(true);
    expect(lines('R37', { schools: pair, activities }, { set: { 假期月份口径: 'B' } })).toContain(`${GROUP}|×|×|√|×|×|1`);
  });

  test('[SZ-2.2.4d] R37 has minutes for the meetings of the year, three to a page', () => {
    const held = (day: string, more: Line = {}): Line => ({ ...OTHER.activities, 集团编号: GROUP, 活动类别: '反馈交流会', 日期: day, 组织主体: CENTRE, ...more });
    const activities = [held('2022-12-10'), ...['2023-02-10', '2023-03-10', '2023-04-10', '2023-05-10'].map((day) => held(day))];
    const { sheet, starts, blanks } = drawn('R37', { schools: pair, activities });
    expect(starts.map((row) => sheet.rows[row]![0]!.value)).toEqual([`${GROUP} 2023-02-10 例会纪要`, `${GROUP} 2023-05-10 例会纪要`]);
    expect(new Set(blanks.map((one) => one.id)).size).toBe(12);
    const twice = drawn('R37', { schools: pair, activities: [held('2023-02-10'), held('2023-02-10')] }).blanks.map((one) => one.id);
    expect(new Set(twice).size).toBe(6);
    expect(lines('R37', { schools: pair, activities })).toContain(`召集：${CENTRE}；出席单位：未填；主题：未填`);
  }); // prettier-ignore

  const person = (id: string, since: string | null = null): Line => ({
    工号: id,
    姓名: `测试${id}`,
    所在单位: MEMBER,
    任职日期: since,
  });
  const trained = (id: string, day: string): Line => ({ 工号: id, 姓名: `测试${id}`, 培训层级: '学区', 日期: day });

  test('[SZ-2.2.2e] R38 gives rate, names of the untrained and the next day due, and the 学区 as a whole', () => {
    const tables = { schools: pair, staff: [person('T1'), person('T2'), person('T3')], trainings: [trained('T1', '2021-03-10'), trained('T2', '2022-05-01'), trained('T3', '2020-06-01')] };
    const rows = lines('R38', tables);
    // Trained on 2020-06-01, judged on 2023-06-01: the three years are over.
    expect(rows).toContain(`${MEMBER}|3|2|66.66666666666667|测试T3|2024-03-09`);
    expect(rows).toContain('学区小计|3|2|66.66666666666667');
    expect(lines('R38', tables, { set: { 轮训周期口径: 'B' } }).find((row) => row.startsWith(MEMBER))).toMatch(/轮训周期起始日/);
  }); // prettier-ignore

  test('[SZ-4.2a] [SZ-4.2b] R39 sets what was fixed beside each use; what is not fixed is missing, never zero', () => {
    const tables = {
      schools: pair,
      payments: [
        paid(),
        paid({ 用途类别: '其他', 金额: 20, 凭证号: 'P2' }),
        paid({ 日期: '2022-12-31', 凭证号: 'P3' }),
      ],
    };
    const row = (when: When = {}) => lines('R39', tables, when).find((one) => one.startsWith(GROUP));
    expect(row({ set: { 各学区专项经费: `${GROUP}=5000` } })).toBe(`${GROUP}|5000|1000.5|0|0|0|0|0|20|3979.5`);
    expect(row()).toBe(`${GROUP}|缺各学区专项经费|1000.5|0|0|0|0|0|20|缺各学区专项经费`);
  });

  test('[SZ-4.2b] R39 leaves no payment of the fund out: one that names no 学区 has a line', () => {
    const rows = lines('R39', { schools: pair, payments: [paid(), paid({ 集团编号: null, 凭证号: 'P2', 金额: 7 })] });
    expect(rows).toContain('未注明学区|7|0|0|0|0|0|0');
  });

  test('[SZ-2.2.2c] R40 has a file for each weak kindergarten and for no other', () => {
    const assistances = [{ ...OTHER.assistances, 帮扶方: CENTRE, 受援对象: MEMBER, 提升计划: '两年计划' }];
    const rows = lines('R40', { schools: [centre({ 薄弱: '否' }), member({ 薄弱: '是' })], assistances });
    expect(rows).toContain(`${MEMBER}（${GROUP}）`);
    expect(rows).toContain('提升计划：两年计划');
    // Without a plan there is a place to write one.
    const without = drawn('R40', { schools: [member({ 薄弱: '是' })], assistances: [OTHER.assistances] });
    expect(without.blanks.map((one) => one.id)).toContain(`R40.${GROUP}.${MEMBER}.计划`);
    expect(rows.join()).not.toContain(`${CENTRE}（`);
  });

  test('[SZ-2.4.2a] [SZ-2.4.1a] R41 has a line for each member, with the days of this year’s assessment', () => {
    const scores = [
      {
        ...OTHER.scores,
        考核年度: '2023',
        对象类型: '学校（园）',
        对象名称: MEMBER,
        征求意见日期: '2023-05-02',
        考核日期: '2023-05-10',
      },
    ];
    const { blanks } = drawn('R41', { schools: pair, scores });
    expect(lines('R41', { schools: pair, scores })).toContain(`${GROUP}|${MEMBER}|2023-05-02|2023-05-10`);
    expect(blanks.map((one) => one.id)).toEqual([`R41.2023.${GROUP}.${MEMBER}`]);
  });

  test('[SZ-2.2.4a] [SZ-2.2.4b] [SZ-3.1b] R42 says of each chapter whether the charter has it, and has a place for the plan', () => {
    const documents = [
      { ...OTHER.documents, 单位: GROUP, 文件类别: '章程', 要素勾选: '组织与成员、职责、运行、权利和义务' },
    ];
    const { blanks } = drawn('R42', { schools: pair, documents });
    const rows = lines('R42', { schools: pair, documents });
    expect(rows.filter((row) => row === '已载明')).toHaveLength(4);
    expect(rows.filter((row) => row === '未勾选，请补写')).toHaveLength(1);
    expect(blanks.map((one) => one.id)).toEqual(expect.arrayContaining([`R42.${GROUP}.党建`, 'R42.区.目标']));
  });
});
