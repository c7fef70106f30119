import { findingsOf, GROUP, groupOf, leadLine, memberLine, shapotouAudit, SMALL, verdicts, type Line, type Tables } from './support';

const YEAR = { 学年起止: '2025-09-01—2026-08-31' };
const outcome = (id: string, tables: Tables, set: Record<string, string> = {}, subject?: string) => shapotouAudit({ tables, set }).figure(id, subject).outcome;
const known = (value: number) => ({ kind: 'known', value });

describe('六（三） 专项经费', () => {
  const fund = (founded: string | null, set: Record<string, string> = {}) =>
    outcome('SPT-6.3#group', { ...SMALL, groups: [{ 集团编号: 'G1', 集团名称: GROUP, 编办核定: '是', 成立日期: founded }] }, { ...YEAR, ...set }, GROUP);

  test('[SPT-6.3a] by whole months of the school year from the day of founding: all of it from the first day on, none after the last', () => {
    const months = { 学年中成立口径: 'B' };
    expect(fund('2025-08-31', months)).toEqual(known(120000));
    expect(fund('2025-09-01', months)).toEqual(known(120000));
    expect(fund('2025-09-02', months)).toEqual(known(110000));
    expect(fund('2026-08-31', months)).toEqual(known(0));
    expect(fund(null, months)).toMatchObject({ kind: 'missing', what: [{ name: '成立日期' }] });
  });

  test('[SPT-6.3a] what was not founded by the end of the school year gets nothing under either reading; founded on its last day, all by reading A', () => {
    for (const 学年中成立口径 of ['A', 'B']) expect(fund('2026-09-01', { 学年中成立口径 })).toEqual(known(0));
    expect(fund('2026-08-31')).toEqual(known(120000));
    expect(fund(null)).toEqual(known(120000));
  });

  test('[SPT-6.3b] pupils alone, or pupils and staff; a campus without either is nothing by reading B of 零学生校区口径', () => {
    const tables = (pupils: number | null, staff: number | null): Tables => ({ ...SMALL, schools: [leadLine({ 在校学生数: 900, 教职工总数: 60 }), memberLine(0, { 在校学生数: pupils, 教职工总数: staff })] });
    const campus = (pupils: number | null, staff: number | null, set: Record<string, string> = {}) => outcome('SPT-6.3b', tables(pupils, staff), set, '成员1');
    expect(campus(490, 10)).toEqual(known(15000));
    expect(campus(490, 10, { 人数口径: 'B' })).toEqual(known(20000));
    expect(campus(490, null, { 人数口径: 'B' }).kind).toBe('missing');
    expect(campus(0, 0)).toEqual(known(10000));
    expect(campus(0, 30, { 零学生校区口径: 'B' }).kind).toBe('notApplicable');
    expect(campus(0, 30, { 零学生校区口径: 'B', 人数口径: 'B' })).toEqual(known(10000));
    expect(campus(null, 30, { 零学生校区口径: 'B' }).kind).toBe('missing');
  });

  test('[SPT-6.3b] the county’s own standard holds in whatever order it is written', () => {
    const own = (standard: string) => outcome('SPT-6.3b', SMALL, { 校区增补标准: standard }, '成员1');
    expect(own('0=1；500=3；200=2')).toEqual(known(3));
    expect(own('500=3；200=2；0=1')).toEqual(known(3));
  });

  test('[SPT-6.3b] a campus whose role is not known, or whose day of joining by reading C, leaves it open', () => {
    const schools = (more: Line) => [leadLine({ 在校学生数: 900 }), memberLine(0, { 在校学生数: 500, ...more })];
    expect(outcome('SPT-6.3b', { ...SMALL, schools: schools({ 角色: null }) }, {}, '成员1')).toMatchObject({ kind: 'missing', what: [{ name: '角色' }] });
    const joined = (加入日期: string | null) => outcome('SPT-6.3b', { ...SMALL, schools: schools({ 加入日期 }) }, { 增补口径: 'C' }, '成员1');
    expect(joined(null)).toMatchObject({ kind: 'missing', what: [{ name: '加入日期' }] });
    expect(joined('2023-05-01').kind).toBe('notApplicable');
    expect(joined('2023-05-02')).toEqual(known(20000));
  });

  const paid = (id: string, more: Line = {}): Line => ({ 凭证号: id, 单位: '总校', 金额: 1000, 资金来源: '集团化专项', 日期: '2025-10-01', 拨付日期: null, 审批层级: '单位负责人', ...more });
  const left = (payments: Line[], set: Record<string, string> = {}) => outcome('SPT-6.3a#balance', { ...SMALL, payments }, { ...YEAR, ...set });

  test('[SPT-6.3a] what is left: the fund less the special money of the school year, its first and last day included', () => {
    expect(left([paid('P1')])).toEqual(known(119000));
    expect(left([paid('P1', { 日期: '2025-09-01' }), paid('P2', { 日期: '2026-08-31' })])).toEqual(known(118000));
    expect(left([paid('P1', { 日期: '2025-08-31' }), paid('P2', { 日期: '2026-09-01' })])).toEqual(known(120000));
    expect(left([paid('P1', { 资金来源: '日常办学经费' })])).toEqual(known(120000));
    expect(left([paid('P1', { 日期: '2025-08-31', 拨付日期: '2025-09-01' })])).toEqual(known(119000));
  });

  test('[SPT-6.3a] the budget that the county entered goes before the one worked out; every undated payment is named', () => {
    expect(left([paid('P1')], { 专项经费预算数: '5000' })).toEqual(known(4000));
    expect(left([paid('P1', { 日期: null }), paid('P2', { 日期: null })])).toMatchObject({ kind: 'missing', what: [{ subject: 'P1' }, { subject: 'P2' }] });
    expect(outcome('SPT-6.3a#balance', { ...SMALL, payments: [paid('P1')] })).toMatchObject({ kind: 'missing', what: [{ name: '学年起止' }] });
  });
});

describe('六（四）1 审批', () => {
  const pay = (id: string, more: Line = {}): Line => ({ 凭证号: id, 单位: '总校', 金额: 50000, 审批层级: '单位负责人、集团党总支、区教育局', 日期: '2025-09-10', 审批日期: '2025-09-10', ...more });
  const told = (rule: string, ...payments: Line[]) => verdicts(rule, { ...SMALL, payments }, { set: { 大额资金起点: '10000' } });

  test('[SPT-6.4.1.2c] approved on the day of payment is in time, a day later is not; a day that is not known is no breach', () => {
    expect(told('SPT-6.4.1.2c', pay('P1'), pay('P2', { 审批日期: '2025-09-11' }), pay('P3', { 审批日期: null }), pay('P4', { 日期: null, 审批日期: '2025-09-11' }))).toEqual(['error P2']);
    expect(told('SPT-6.4.1.2a', pay('P2', { 审批日期: '2025-09-11' }))).toEqual([]);
  });

  test('[SPT-6.4.1.2c] the amount is told with its fen, whole yuan without', () => {
    const message = (金额: number) => findingsOf('SPT-6.4.1.2c', { ...SMALL, payments: [pay('P1', { 金额, 审批层级: '单位负责人' })] })[0]!.message;
    expect(message(40000)).toContain('支出 40,000 元');
    expect(message(40000.5)).toContain('支出 40,000.50 元');
  });

  test('[SPT-6.4.1.3b] a school of no group is not asked for the group’s review', () => {
    const schools = [...groupOf(900, [500]), memberLine(1, { 集团编号: null, 角色: null })];
    const payments = [pay('P1', { 单位: '成员2' }), pay('P2', { 单位: '成员1' }), pay('P3', { 单位: '成员1', 审批层级: '集团审核' })];
    expect(verdicts('SPT-6.4.1.3b', { ...SMALL, schools, payments })).toEqual(['error P2']);
  });
});

describe('六（四）1 预算汇总', () => {
  const sheet = (单位: string, 年度: number, 金额: number): Line => ({ 单位, 年度, 预决算: '预算', 金额, 编制日期: null, 集团审核日期: null, 报送日期: null, 批准日期: null });

  test('[SPT-6.4.1.1a] of several years the latest, next year’s included, no later one', () => {
    const budgets = [2025, 2026, 2027].flatMap((year) => [sheet('总校', year, year), sheet('成员1', year, 1)]);
    const merged = shapotouAudit({ tables: { ...SMALL, budgets } }).audit.figures.find(({ spec }) => spec.clause === 'SPT-6.4.1.1a')!;
    expect(merged.outcome).toEqual(known(2027));
  });
});
