import type { Case, Line } from '../../../../src/cli/golden/build';
import { jiexi } from '../../../../src/policy/packs/jiexi';
import { drawForm, formContext } from '../../../../src/sheets';
import { audited, group, GROUP, lead, LEAD, member, MEMBER, OTHER, pair, YEAR } from './case';

/** Rows of a form as text, empty cells left out. */
function lines(id: string, tables: Case['tables'], when: Omit<Case, 'policy' | 'tables'> = {}): string[] {
  const { audit } = audited(tables, when);
  const form = jiexi.forms.find((one) => one.id === id)!;
  const drawn = drawForm(form, formContext(audit), audit, form.title, new Map());
  return drawn.sheet.rows.map((row) => row.map((cell) => cell?.value ?? '').filter((value) => value !== '').join('|'));
}

const filing = (place: string, sent: string | null): Line => ({ 材料名称: '集团化办学实施方案', 报送主体: place, 实际报送日期: sent });

describe('报送材料 R50—R59', () => {
  test('[JX-5.1b] R50 has a row for each of 17 townships: those known by name, the others missing the list', () => {
    const rows = lines('R50', { groups: [group({ 所在乡镇街道: '河婆街道' })], schools: pair, filings: [filing('棉湖镇', '2024-02-01')] });
    expect(rows).toContain('1|河婆街道|1|1|未报送');
    expect(rows).toContain('2|棉湖镇|集团化办学实施方案|0|0|2024-02-01');
    expect(rows.filter((row) => /^\d+\|/.test(row))).toHaveLength(17);
    expect(rows.find((row) => row.startsWith('17|'))).toMatch(/乡镇街道名单/);
  });

  test('[JX-2a] [JX-4.2b] R53 sets target, actual and gap beside each other, and the townships under them', () => {
    const tables = { groups: [group({ 所在乡镇街道: '河婆街道' })], schools: pair };
    const rows = lines('R53', tables, { set: { 乡镇街道名单: '河婆街道、棉湖镇' } });
    expect(rows).toContain('1|二|教育集团|2025-12-31|3|1|2');
    expect(rows).toContain('6|四（一）|河婆街道试点集团|2024-12-31|2|1|1');
    expect(rows).toContain('9|四（二）|有集团的乡镇（街道）|2027-07-31|2|1|1');
    expect(rows).toContain(`1|是|河婆街道|${GROUP}`);
    expect(rows).toContain('2|否|棉湖镇');
  });

  test('[JX-3.5f] R51 shows way, mode, term and three days of an application', () => {
    const schools = [lead(), member({ 加入方式: '自主组团', 成员模式: '联盟型', 合作起始日: '2024-09-01', 合作终止日: '2027-08-31' })];
    const approvals = [{ ...OTHER.approvals, 事项类别: '成员加入', 对象: MEMBER, 申请日期: '2024-03-01', 审批日期: '2024-03-10', 备案日期: '2024-03-20' }];
    expect(lines('R51', { schools, approvals })).toContain(`1|${MEMBER}|${GROUP}|成员加入|自主组团|联盟型|2024-09-01|2027-08-31|2024-03-01|2024-03-10|2024-03-20`);
  });

  test('[JX-3.5c] R52 ticks the conditions that the application names', () => {
    const schools = [lead(), member({ 合作起始日: '2024-09-01', 退出日期: '2025-08-31' })];
    const approvals = [{ ...OTHER.approvals, 事项类别: '成员退出', 对象: MEMBER, 事由: '成长速度快、社会声誉高' }];
    expect(lines('R52', { schools, approvals }, { on: '2026-01-01' })).toContain(`1|${MEMBER}|${GROUP}|是|是|2024-09-01|2025-08-31|差 730 天`);
  });

  test('[JX-3.9e] R54 prints what is missing instead of an amount, and never zero', () => {
    const tables = { groups: [group()], schools: pair, scores: [{ ...OTHER.scores, 考核年度: '2025', 对象类型: '集团', 对象名称: GROUP, 等次: '良好' }] };
    const row = lines('R54', tables).find((one) => one.startsWith(`1|${GROUP}`))!;
    expect(row).toMatch(/良好\|无\|.*运作经费分档表/);
    expect(lines('R54', tables, { set: { 运作经费分档表: '1/良好=20000' } })).toContain(`1|${GROUP}|1|良好|无|20000`);
  });

  test('[JX-3.5b] R55 lists by last day and flags what ends within 90 days', () => {
    const schools = [lead(), member({ 合作起始日: '2023-09-01', 合作终止日: '2026-08-31' }), member({ 单位名称: '乙校', 合作起始日: '2022-09-01', 合作终止日: '2025-08-30' }), member({ 单位名称: '丙校', 合作起始日: '2022-09-01', 合作终止日: null })];
    const rows = lines('R55', { schools }, { on: '2025-06-01' }).filter((row) => /^\d\|/.test(row));
    expect(rows).toEqual([
      `1|乙校|${GROUP}|2022-09-01|2025-08-30|2025-08-31|2.9166666666666665|90 天|即将到期`,
      `2|${MEMBER}|${GROUP}|2023-09-01|2026-08-31|2026-08-31|3|456 天`,
      `3|丙校|${GROUP}|2022-09-01|2025-08-31|长期`,
    ]);
  });

  test('[JX-3.15b] R56 has a place for each school of the group', () => {
    const rows = lines('R56', { groups: [group()], schools: pair });
    expect(rows.some((row) => row.includes(LEAD))).toBe(true);
    expect(rows.some((row) => row.includes(MEMBER))).toBe(true);
  });

  test('[JX-3.3e] [JX-3.1a] R57 ticks months of study, marks those missed, and names the first secretary', () => {
    const activities = [{ ...OTHER.activities, 集团编号: GROUP, 活动类别: '思想政治学习', 日期: '2024-09-15', 组织主体: MEMBER }];
    const secondments = [{ ...OTHER.secondments, 工号: 'T9', 派入单位: MEMBER, 交流方式: '第一书记', 起始日期: '2024-09-01' }];
    const rows = lines('R57', { schools: pair, staff: [OTHER.staff], activities, secondments }, { on: '2024-11-15', set: { 学年起止: YEAR, 在学月份: '9,10,11' } });
    expect(rows).toContain(`${GROUP}|${MEMBER}|√|×|测试甲|${LEAD}`);
  });

  test('[JX-3.10b] R58 says which weights are missing and names no principal', () => {
    const scores = [
      { ...OTHER.scores, 考核年度: '2025', 对象类型: '集团', 对象名称: GROUP, 指标: '学校发展', 得分: 80 },
      { ...OTHER.scores, 考核年度: '2025', 对象类型: '成员园长', 对象名称: '测试乙', 指标: '参与共建', 征求意见日期: '2025-01-05', 考核日期: '2025-01-06' },
    ];
    const rows = lines('R58', { groups: [group()], schools: pair, scores });
    expect(rows.filter((row) => row.includes('评估指标与权重')).length).toBeGreaterThanOrEqual(6);
    expect(rows).toContain('成员学校校长（第 1 名）|参与共建|1|2025-01-05|2025-01-06');
    expect(rows.join()).not.toContain('测试乙');
  });

  test('[JX-3.9c] [JX-3.8c] R59 gives the grounds for preference and the converted load', () => {
    const staff = [{ ...OTHER.staff, 骨干教师: '是', 本校工作量: '10', 跨校任务量: '4' }];
    const secondments = [{ ...OTHER.secondments, 派入单位: MEMBER, 交流方式: '支教', 起始日期: '2024-09-01' }];
    const rows = lines('R59', { schools: [lead(), member({ 薄弱: '是' })], staff, secondments }, { set: { 工作量折算比例: '0.5' } });
    expect(rows).toContain(`1|测试甲|${LEAD}|${MEMBER}|支教|2024-09-01|是|是|到薄弱学校（三（三）8）、龙头派驻（三（三）9）|12`);
  });

  test('every form is drawn on a workbook with schools alone', () => {
    for (const form of jiexi.forms) expect(() => lines(form.id, { schools: pair })).not.toThrow();
  });
});
