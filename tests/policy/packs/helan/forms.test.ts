import { caseAudit, type Case, type Line } from '../../../../src/cli/golden/build';
import { helan } from '../../../../src/policy/packs/helan';
import { drawForm, formContext } from '../../../../src/sheets';

const GROUP = '测试集团';
const schools: Line[] = [
  { 单位名称: '测试龙头幼儿园', 集团编号: GROUP, 角色: '龙头', 单位类型: '幼儿园' },
  { 单位名称: '测试成员幼儿园', 集团编号: GROUP, 角色: '成员', 单位类型: '幼儿园' },
];
const YEAR = '2024-09-01—2025-08-31';

function draw(id: string, tables: Case['tables'], set: Case['set'] = {}) {
  const { audit } = caseAudit({ policy: helan, tables: { schools, ...tables }, on: '2025-06-30', ...(set ? { set } : {}) });
  const form = helan.forms.find((one) => one.id === id)!;
  const drawn = drawForm(form, formContext(audit), audit, form.title, new Map());
  const lines = drawn.sheet.rows.map((row) => row.map((cell) => cell?.value ?? '').filter((value) => value !== '').join('|'));
  return { ...drawn, lines };
}

const payment = (id: string, amount: number | string): Line => ({ 凭证号: id, 日期: '2025-03-03', 单位: '测试成员幼儿园', 用途类别: '其他', 金额: amount, 集体研究纪要: 'J1', 集体研究日期: '2025-03-01' });
const activity = (kind: string, day: string, result: string | null = null): Line => ({ 集团编号: GROUP, 活动类别: kind, 主题: '测试', 日期: day, 成果: result });
const score = (year: string, side: string, points: number | null): Line => ({ 考核年度: year, 对象类型: '集团', 对象名称: GROUP, 指标: side, 满分: 100, 得分: points, 考核日期: `${year}-06-01` });

describe('报送材料 R20—R28', () => {
  test('[HL-3.2.3a] R28 sums what was spent, and says what is missing instead of a sum without it', () => {
    expect(draw('R28', { payments: [payment('P1', 1000.5), payment('P2', 499.5)] }).lines).toContain('合计|1500');
    const { lines, missing } = draw('R28', { payments: [payment('P1', 1000), payment('P2', '约500')] });
    expect(lines).toContain('合计|缺金额');
    expect(missing).toContainEqual(expect.objectContaining({ kind: 'cell', name: '金额', subject: 'P2' }));
  });

  test('[HL-5.2f] R23 counts the school year at hand, by month, and no other year', () => {
    const activities = [activity('联合教研', '2024-09-10'), activity('联合教研', '2024-09-24'), activity('联合教研', '2023-09-12'), activity('联合教研', '2025-03-04')];
    const row = draw('R23', { activities }, { 学年起止: YEAR }).lines.find((one) => one.startsWith('联合教研'));
    expect(row).toBe('联合教研|2|1');
  });

  test('[HL-3.1e] R22 counts plan, summing up and display of the calendar year', () => {
    const activities = [activity('期末总结分析会', '2024-12-31'), activity('期末总结分析会', '2025-01-01'), activity('成果展示', '2025-05-05', '图集'), activity('成果展示', '2024-05-05', '旧图集')];
    const documents = [{ 单位: GROUP, 文件类别: '年度计划', 制定日期: '2024-12-30', 版本年度: 2025 }, { 单位: GROUP, 文件类别: '年度计划', 制定日期: '2024-01-30', 版本年度: 2024 }];
    expect(draw('R22', { activities, documents }).lines).toContain(`1|${GROUP}|1|1|1|图集`);
  });

  test('[HL-3.4b] R25 prints the latest year’s score of each of five sides, and what is missing of it', () => {
    const scores = [score('2024', '组织运作', 80), score('2025', '组织运作', 90), score('2025', '师资共享共建', null), score('2026', '课程共享共研', 99)];
    const { lines } = draw('R25', { scores }, { 评估指标与权重: '组织运作=20' });
    expect(lines).toContain(`${GROUP}|组织运作|100|20|90`);
    expect(lines.find((one) => one.startsWith('师资共享共建'))).toMatch(/\|缺得分$/);
    expect(lines.find((one) => one.startsWith('课程共享共研'))).toMatch(/\|缺得分$/);
    expect(lines.filter((one) => one.includes('缺评估指标与权重'))).toHaveLength(4);
  });

  test('[HL-5.1c] R20, R21 and R24 are a group’s own: it writes its name on them', () => {
    for (const id of ['R20', 'R21', 'R24']) expect(draw(id, {}).blanks.map((one) => one.id)).toContain(`${id}.集团`);
  });

  test('every form is drawn on a workbook with schools alone', () => {
    for (const form of helan.forms) expect(() => draw(form.id, {})).not.toThrow();
  });
});
