import type { Line } from '../../../../src/cli/golden/build';
import { audited, found, group, GROUP, lacked, lead, member, MEMBER, OTHER, pair } from './case';

const score = (more: Line): Line => ({ ...OTHER.scores, 考核年度: '2025', 对象类型: '集团', 对象名称: GROUP, 考核日期: '2025-05-01', ...more });
const scored = (...lines: Line[]) => ({ groups: [group()], schools: pair, scores: [OTHER.scores, ...lines] });
const SIDES = ['内部治理和运行', '学校发展', '教师发展', '学生发展', '社会认可', '发展潜能'];
const WEIGHTS = SIDES.map((side, index) => `${side}=${index < 4 ? 20 : 10}`).join('；');
const six = (points: readonly (number | null)[], more: Line = {}): Line[] =>
  SIDES.map((side, index) => score({ 指标: side, 满分: 100, 得分: points[index] ?? null, ...more }));

describe('三（三）10 考核评估', () => {
  test('[JX-3.10a] a group without a score of the year: a notice while it runs, an error at its end', () => {
    expect(found('JX-3.10a', scored())).toEqual([['notice', '未考核']]);
    expect(found('JX-3.10a', scored(), { on: '2025-12-31' })).toEqual([['error', '未考核']]);
    expect(found('JX-3.10a', scored(score({ 得分: 80 })), { on: '2025-12-31' })).toEqual([]);
    expect(found('JX-3.10a', scored(score({ 考核年度: '2024', 考核日期: '2024-12-31' })), { on: '2025-12-31' })).toEqual([['error', '未考核']]);
  });

  test('[JX-3.10b] score ÷ full mark × weight over six sides', () => {
    const tables = scored(...six([90, 80, 85, 70, 95, 60]));
    expect(audited(tables, { set: { 评估指标与权重: WEIGHTS } }).value('JX-3.10b', GROUP)).toBeCloseTo(80.5, 10);
  });

  test('[JX-3.10b] weights of the rows serve where the county has entered none; without any they are missing', () => {
    const rows = six([100, 100, 100, 100, 100, 100]).map((row, index) => ({ ...row, 权重: index < 4 ? 20 : 10 }));
    expect(audited(scored(...rows)).value('JX-3.10b', GROUP)).toBe(100);
    expect(audited(scored(...six([1, 1, 1, 1, 1, 1]))).figure('JX-3.10b', GROUP).outcome).toEqual({
      kind: 'missing',
      what: [{ kind: 'parameter', name: '评估指标与权重', clause: 'JX-3.10b' }],
    });
  });

  test('[JX-3.10b] a side without a score makes the total missing and is told; it is not zero', () => {
    const made = audited(scored(...six([90, 80, null, 70, 95, 60])), { set: { 评估指标与权重: WEIGHTS } });
    expect(made.figure('JX-3.10b', GROUP).outcome.kind).toBe('missing');
    expect(made.findings('JX-3.10b#sides').map((one) => one.observed)).toEqual(['缺 1 项']);
  });

  test('[JX-3.10b] weights that are not 100 and scores above the full mark are told, and nothing is computed', () => {
    const set = { 评估指标与权重: WEIGHTS.replace('发展潜能=10', '发展潜能=5') };
    const rows = six([90, 80, 85, 70, 95, 60]);
    expect(found('JX-3.10b#weights', scored(...rows), { set })).toEqual([['error', '95']]);
    expect(audited(scored(...rows), { set }).figure('JX-3.10b', GROUP).outcome.kind).toBe('notApplicable');
    const over = scored(...six([90, 80, 85, 70, 101, 60]));
    expect(found('JX-3.10b#marks', over, { set: { 评估指标与权重: WEIGHTS } })).toEqual([['error', '101']]);
    expect(audited(over, { set: { 评估指标与权重: WEIGHTS } }).figure('JX-3.10b', GROUP).outcome.kind).toBe('notApplicable');
  });

  test('[JX-3.10b] a third party’s scores and those of earlier years are not mixed in', () => {
    const rows = [...six([100, 100, 100, 100, 100, 100]), ...six([1, 1, 1, 1, 1, 1], { 评估方: '第三方' }), ...six([1, 1, 1, 1, 1, 1], { 考核年度: '2024' })];
    expect(audited(scored(...rows), { set: { 评估指标与权重: WEIGHTS } }).value('JX-3.10b', GROUP)).toBe(100);
  });

  test.each([
    ['JX-3.10c#lead', '龙头园长', '成员学校发展'],
    ['JX-3.10c#member', '成员园长', '参与集团共建'],
  ])('[%s] %s’s assessment has the indicator %s', (rule, kind, indicator) => {
    expect(found(rule, scored(score({ 对象类型: kind, 指标: indicator })))).toEqual([]);
    expect(found(rule, scored(score({ 对象类型: kind, 指标: '安全' })))).toEqual([['warning', '无']]);
    expect(found(rule, scored())).toEqual([['warning', '无']]);
  });

  test.each([
    ['2025-05-01', []],
    ['2025-05-02', [['error', '晚于考核']]],
    [null, [['error', '未听取']]],
  ])('[JX-3.10e] the lead’s principal heard on %s, assessed on 2025-05-01', (heard, expected) => {
    expect(found('JX-3.10e', scored(score({ 对象类型: '成员园长', 对象名称: '测试乙', 征求意见日期: heard })))).toEqual(expected);
  });

  test('[JX-3.10e] the finding names the row, not the person', () => {
    const [finding] = audited(scored(score({ 对象类型: '成员园长', 对象名称: '测试乙' }))).findings('JX-3.10e');
    expect(JSON.stringify(finding)).not.toContain('测试乙');
  });

  const paid: Line = { ...OTHER.payments, 凭证号: 'P1', 日期: '2025-03-01', 集团编号: GROUP, 用途类别: '年度运作经费', 金额: 1000 };
  const third = (year: string): Line => score({ 考核年度: year, 评估方: '第三方', 等次: '良好' });

  test.each([
    ['paid, evaluated last year', [third('2024')], [paid], []],
    ['paid, evaluated two years ago', [third('2023')], [paid], [['warning', '无第三方评估']]],
    ['paid last year', [], [{ ...paid, 日期: '2024-12-31' }], []],
    ['not paid, scored by the bureau alone', [score({ 得分: 90 })], [OTHER.payments], [['notice', '无第三方评估']]],
  ])('[JX-3.10f] operating fund %s', (_, scores, payments, expected) => {
    expect(found('JX-3.10f', { ...scored(...scores), payments })).toEqual(expected);
  });

  test('[JX-5.3] the assessment of township governments has an indicator on groups', () => {
    expect(found('JX-5.3', scored(score({ 对象类型: '乡镇政府', 对象名称: '测试镇', 指标: '集团化办学' })))).toEqual([]);
    expect(found('JX-5.3', scored(score({ 对象类型: '乡镇政府', 对象名称: '测试镇', 指标: '控辍保学' })))).toEqual([['warning', '无']]);
    expect(found('JX-5.3', scored())).toEqual([['warning', '无']]);
  });
});

describe('三（三）9 运作经费', () => {
  const TIERS = '10/优秀=80000；5以上良好=40000.5；1/良好=20000；不合格=0';
  const tables = (members: number, grade: string | null) => ({
    groups: [group()],
    schools: [lead(), ...Array.from({ length: members }, (_, index) => member({ 单位名称: `${MEMBER}${index}` }))],
    scores: [score({ 指标: '综合', 得分: 90, 等次: grade })],
  });
  const amount = (members: number, grade: string | null, set: Record<string, string> = { 运作经费分档表: TIERS }) =>
    audited(tables(members, grade), { set }).figure('JX-3.9e', GROUP).outcome;

  test.each([
    [10, '优秀', 80000],
    [9, '优秀', 0],
    [5, '良好', 40000.5],
    [4, '良好', 20000],
    [0, '良好', 0],
    [12, '不合格', 0],
  ])('[JX-3.9e] %i members, grade %s: %d yuan', (members, grade, yuan) => {
    expect(amount(members, grade)).toEqual({ kind: 'known', value: yuan });
  });

  test('[JX-3.9e] without the table, with a grade it does not have, or without a grade nothing is computed', () => {
    expect(amount(5, '良好', {})).toMatchObject({ kind: 'missing', what: [{ kind: 'parameter', name: '运作经费分档表' }] });
    expect(amount(5, '一般')).toMatchObject({ kind: 'missing', what: [{ kind: 'parameter' }] });
    expect(amount(5, null)).toMatchObject({ kind: 'missing', what: [{ kind: 'rows' }] });
  });

  test('[JX-3.9e] the total of the county is missing while a group’s amount is', () => {
    const two = { ...tables(5, '良好'), groups: [group(), group({ 集团编号: 'G2', 集团名称: '第二集团' })] };
    expect(audited(two, { set: { 运作经费分档表: TIERS } }).figure('JX-3.9e#total').outcome.kind).toBe('missing');
    expect(audited(tables(5, '良好'), { set: { 运作经费分档表: TIERS } }).value('JX-3.9e#total')).toBe(40000.5);
  });

  test('[JX-3.9e] the bureau’s own grade goes before the third party’s', () => {
    const both = { ...tables(5, '良好') };
    const scores = [score({ 评估方: '第三方', 等次: '不合格' }), ...both.scores];
    expect(audited({ ...both, scores }, { set: { 运作经费分档表: TIERS } }).value('JX-3.9e', GROUP)).toBe(40000.5);
  });

  const load = (own: string | null, across: string | null): Line[] => [{ ...OTHER.staff, 工号: 'T1', 姓名: '测试乙', 本校工作量: own, 跨校任务量: across }];

  test('[JX-3.9f] own load and cross-school load at the county’s ratio', () => {
    expect(audited({ staff: load('10.5', '2.5') }, { set: { 工作量折算比例: '0.5' } }).value('JX-3.9f')).toBe(11.75);
    expect(audited({ staff: load('12', '4') }).figure('JX-3.9f').outcome).toMatchObject({ kind: 'missing', what: [{ name: '工作量折算比例' }] });
    expect(audited({ staff: load(null, '4') }, { set: { 工作量折算比例: '1' } }).figure('JX-3.9f').outcome.kind).toBe('missing');
  });

  test('[JX-3.9f] who has no cross-school load is not converted', () => {
    expect(audited({ staff: load('12', null) }).audit.figures.filter((one) => one.spec.id === 'JX-3.9f')).toEqual([]);
  });

  test('[JX-3.9a] teachers on the quota of a group, pooled; a blank one makes the sum missing', () => {
    expect(audited({ schools: [lead({ 在编教师数: 40 }), member({ 在编教师数: 25 })] }).value('JX-3.9a', GROUP)).toBe(65);
    expect(audited({ schools: [lead({ 在编教师数: 40 }), member({ 在编教师数: null })] }).figure('JX-3.9a', GROUP).outcome.kind).toBe('missing');
    expect(audited({ schools: pair }).figure('JX-3.9a', GROUP).outcome).toMatchObject({ what: [{ kind: 'column' }] });
  });
});

describe('五 工作保障', () => {
  const filing = (place: string, sent: string | null): Line => ({ ...OTHER.filings, 材料名称: '集团化办学实施方案', 报送主体: place, 实际报送日期: sent });

  test('[JX-5.1b] with the list each township without a plan is named; a plan without a day is not received', () => {
    const filings = [OTHER.filings, filing('河婆街道教育组', '2024-02-01'), filing('棉湖镇', null)];
    const set = { 乡镇街道名单: '河婆街道、棉湖镇、测试镇' };
    const made = audited({ filings }, { set });
    expect(made.value('JX-5.1b#received')).toBe(1);
    expect(made.findings('JX-5.1b').map((one) => [one.severity, one.subject])).toEqual([['warning', '棉湖镇'], ['warning', '测试镇']]);
  });

  test('[JX-5.1b] without the list the number is told against seventeen, and the list is missing', () => {
    const filings = [OTHER.filings, filing('河婆街道', '2024-02-01'), filing('河婆', '2024-03-01')];
    expect(found('JX-5.1b', { filings })).toEqual([['notice', '1/17']]);
    expect(lacked('JX-5.1b', { filings })).toEqual(['乡镇街道名单']);
  });

  const payment = (more: Line): Line => ({ ...OTHER.payments, 资金来源: '集团化专项', ...more });

  test('[JX-5.2a] special money every year: payments or a budget show it', () => {
    expect(found('JX-5.2a', { payments: [OTHER.payments] }, { on: '2025-12-31' })).toEqual([['error', '2025年 0 笔']]);
    expect(found('JX-5.2a', { payments: [OTHER.payments] })).toEqual([['notice', '2025年 0 笔']]);
    expect(found('JX-5.2a', { payments: [payment({ 日期: '2025-12-31' })] }, { on: '2025-12-31' })).toEqual([]);
    expect(found('JX-5.2a', { payments: [OTHER.payments] }, { on: '2025-12-31', set: { 专项经费预算数: '50000' } })).toEqual([]);
    expect(found('JX-5.2a', { payments: [OTHER.payments] }, { on: '2025-12-31', set: { 专项经费预算数: '0' } })).toEqual([['error', '2025年 0 笔']]);
  });

  test('[JX-5.2a] spending of the year against the budget, to the fen', () => {
    const payments = [payment({ 日期: '2025-01-01', 金额: 20000.5 }), payment({ 凭证号: 'P2', 日期: '2024-12-31', 金额: 7 })];
    const set = { 专项经费预算数: '20000.49' };
    expect(audited({ payments }, { set }).value('JX-5.2a#spent')).toBe(20000.5);
    expect(audited({ payments }, { set }).value('JX-5.2a#balance')).toBe(-0.01);
    expect(found('JX-5.2a#budget', { payments }, { set })).toEqual([['error', '20,000.50 元']]);
    expect(found('JX-5.2a#budget', { payments }, { set: { 专项经费预算数: '20000.5' } })).toEqual([]);
    expect(audited({ payments }).figure('JX-5.2a#balance').outcome).toMatchObject({ kind: 'missing', what: [{ name: '专项经费预算数' }] });
  });

  test('[JX-5.2a] a payment without a date may belong to the year: what was spent is then missing', () => {
    expect(audited({ payments: [payment({ 日期: null })] }).figure('JX-5.2a#spent').outcome.kind).toBe('missing');
  });

  test('[JX-5.2b] of the money for building projects the share of schools in groups', () => {
    const project = (unit: string, yuan: number): Line => ({ ...OTHER.payments, 单位: unit, 用途类别: '改扩建项目', 金额: yuan });
    const schools = [...pair, { 单位名称: '校外学校', 集团编号: null, 角色: null, 单位类型: '小学' }];
    expect(audited({ schools, payments: [project(MEMBER, 300), project('校外学校', 100)] }).value('JX-5.2b')).toBe(75);
    expect(audited({ schools, payments: [OTHER.payments] }).figure('JX-5.2b').outcome.kind).toBe('notApplicable');
  });
});
