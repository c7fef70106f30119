import type { Line } from '../../../../src/cli/golden/build';
import { audited, found, group, lacked, lead, member, MEMBER, OTHER, pair } from './case';

const cooperation = (from: string | null, to: string | null, left: string | null = null, more: Line = {}) => [
  lead(),
  member({ 合作起始日: from, 合作终止日: to, 退出日期: left, ...more }),
];
const approval = (more: Line) => ({ ...OTHER.approvals, ...more });
const REASON = '成长速度快、办学质量优、社会声誉高';

describe('三（二）5 合作时限', () => {
  test.each([
    ['2024-09-01', '2027-08-31', []],
    ['2024-09-01', '2027-08-30', [['warning', '差 1 天']]],
    ['2024-02-29', '2027-02-28', []],
    ['2024-02-29', '2027-02-27', [['warning', '差 1 天']]],
    ['2024-09-01', null, []],
    [null, '2025-01-01', []],
  ])('[JX-3.5b] from %s to %s', (from, to, expected) => {
    expect(found('JX-3.5b', { groups: [group()], schools: cooperation(from, to) })).toEqual(expected);
  });

  test('[JX-3.5b] by school years: three whole ones; without 学年起止 it is missing', () => {
    const schools = cooperation('2024-09-01', '2027-07-10');
    const set = { 合作年限口径: '学年', 学年起止: '2024-09-01—2025-07-05' };
    expect(found('JX-3.5b', { schools }, { set })).toEqual([]);
    expect(found('JX-3.5b', { schools: cooperation('2024-09-02', '2027-07-10') }, { set })).toEqual([['warning', '2 学年']]);
    expect(lacked('JX-3.5b', { schools }, { set: { 合作年限口径: 'B' } })).toEqual(['学年起止']);
  });

  test('[JX-3.5b] a 退出日期 is read as the last day of membership, also of a member that has left', () => {
    expect(found('JX-3.5b', { schools: cooperation('2024-09-01', null, '2027-08-31') }, { on: '2028-01-01' })).toEqual([]);
    expect(found('JX-3.5b', { schools: cooperation('2024-09-01', '2027-08-31', '2025-08-31') }, { on: '2028-01-01' })).toEqual([['warning', '差 730 天']]);
  });

  test('[JX-3.5b] a lead has no term of its own; an unreadable last day is no breach', () => {
    expect(found('JX-3.5b', { schools: [lead({ 合作起始日: '2024-09-01', 合作终止日: '2025-01-01' })] })).toEqual([]);
    expect(found('JX-3.5b', { schools: cooperation('2024-09-01', '待定') })).toEqual([]);
  });

  test('[JX-3.5b] years of co-operation: whole months as years (A), whole school years (B), nothing for an open term', () => {
    const of = (to: string | null, set: Record<string, string> = {}) => audited({ schools: cooperation('2024-09-01', to) }, { set }).figure('JX-3.5b#years', MEMBER).outcome;
    expect(of('2027-08-31')).toEqual({ kind: 'known', value: 3 });
    expect(of('2026-02-28')).toEqual({ kind: 'known', value: 1.5 });
    expect(of('2027-08-30', { 合作年限口径: 'B', 学年起止: '2024-09-01—2025-08-31' })).toEqual({ kind: 'known', value: 2 });
    expect(of(null).kind).toBe('notApplicable');
  });

  test('[JX-3.5b] another number of years may be set by the county', () => {
    expect(found('JX-3.5b', { schools: cooperation('2024-09-01', '2026-08-31') }, { set: { 合作年限: '2' } })).toEqual([]);
  });
});

describe('三（二）5 退出', () => {
  const left = cooperation('2024-09-01', null, '2025-08-31');
  const when = { on: '2026-01-01' };

  test('[JX-3.5c] a member that left without an application is a notice', () => {
    expect(found('JX-3.5c#application', { schools: left, approvals: [OTHER.approvals] }, when)).toEqual([['notice', '没有申请']]);
    expect(found('JX-3.5c#application', { schools: left, approvals: [approval({ 事项类别: '成员退出', 对象: MEMBER })] }, when)).toEqual([]);
    expect(found('JX-3.5c#application', { schools: left, approvals: [OTHER.approvals] }, { on: '2025-08-30' })).toEqual([]);
  });

  test.each([
    [REASON, 'A', [], [['notice', '例外']]],
    [REASON, 'B', [['warning', '差 730 天']], []],
    ['成长速度快、办学质量优', 'A', [['warning', '差 730 天']], []],
  ])('[JX-3.5c] leaving early for “%s” under reading %s', (reason, reading, short, early) => {
    const tables = { schools: left, approvals: [approval({ 事项类别: '成员退出', 对象: MEMBER, 事由: reason })] };
    const set = { 三年内退出口径: reading };
    expect(found('JX-3.5b', tables, { ...when, set })).toEqual(short);
    expect(found('JX-3.5c#early', tables, { ...when, set })).toEqual(early);
  });

  const other = { groups: [group(), group({ 集团编号: 'G2', 集团名称: '第二集团', 成立日期: '2025-09-01' })] };
  const becomesLead = (exit: string | null) => ({ ...other, schools: [lead(), member({ 退出日期: exit }), lead({ 单位名称: MEMBER, 集团编号: 'G2', 退出日期: null })] });

  test.each([
    ['2025-09-01', []],
    ['2025-08-31', []],
    ['2025-09-02', [['warning', '2025-09-02']]],
    [null, [['warning', '未退出']]],
  ])('[JX-3.5d] a former member that left on %s leads a group founded on 2025-09-01', (exit, expected) => {
    expect(found('JX-3.5d', becomesLead(exit), { on: '2026-01-01' })).toEqual(expected);
  });

  test.each([
    ['期满退出，已做好舆论引导', []],
    ['期满退出', [['warning', '没有记录']]],
  ])('[JX-5.4b] left at expiry: “%s”', (reason, expected) => {
    const schools = cooperation('2022-09-01', '2025-08-31', '2025-08-31');
    const approvals = [approval({ 事项类别: '成员退出', 对象: MEMBER, 事由: reason })];
    expect(found('JX-5.4b', { schools, approvals }, when)).toEqual(expected);
  });

  test('[JX-5.4b] who left before expiry is not asked', () => {
    expect(found('JX-5.4b', { schools: cooperation('2024-09-01', '2027-08-31', '2025-08-31'), approvals: [OTHER.approvals] }, when)).toEqual([]);
  });
});

describe('三（二）5 申报备案', () => {
  const steps = (asked: string | null, agreed: string | null, filed: string | null, schools = pair) => ({
    schools,
    approvals: [OTHER.approvals, approval({ 事项类别: '模式调整', 对象: MEMBER, 申请日期: asked, 审批日期: agreed, 备案日期: filed })],
  });

  test.each([
    ['2025-03-01', '2025-03-01', '2025-03-01', []],
    ['2025-03-01', '2025-03-20', '2025-03-10', []],
    ['2025-03-02', '2025-03-01', '2025-03-10', [['error', '龙头属地同意早于申报']]],
    ['2025-03-02', '2025-03-10', '2025-03-01', [['error', '县同意备案早于申报']]],
    [null, '2025-03-01', '2025-03-10', [['error', '没有申报']]],
    ['2025-03-01', null, null, [['error', '缺龙头属地同意'], ['error', '缺县同意备案']]],
  ])('[JX-3.5f] declared %s, agreed %s, filed %s', (asked, agreed, filed, expected) => {
    expect(found('JX-3.5f', steps(asked, agreed, filed))).toEqual(expected);
  });

  test('[JX-3.5f] one local department for both: its declaration is its consent', () => {
    const same = [lead({ 属地教育部门: '甲教育组' }), member({ 属地教育部门: '甲教育组' })];
    expect(found('JX-3.5f', steps('2025-03-01', null, '2025-03-10', same))).toEqual([]);
    const two = [lead({ 属地教育部门: '甲教育组' }), member({ 属地教育部门: '乙教育组' })];
    expect(found('JX-3.5f', steps('2025-03-01', null, '2025-03-10', two))).toEqual([['error', '缺龙头属地同意']]);
  });

  test('[JX-3.5f] other matters are not asked; without a date column nothing is judged', () => {
    expect(found('JX-3.5f', { approvals: [approval({ 申请日期: null })] })).toEqual([]);
    expect(lacked('JX-3.5f', { approvals: [{ 事项类别: '成员加入', 对象: MEMBER, 申请日期: '2025-01-01' }] })).toEqual(['审批日期']);
  });

  test('[JX-3.5f] a member that joined after the founding has a declaration; a founding member needs none', () => {
    const tables = (joined: string, approvals: Line[]) => ({ groups: [group()], schools: [lead(), member({ 加入日期: joined })], approvals });
    expect(found('JX-3.5f#joined', tables('2024-03-01', [OTHER.approvals]))).toEqual([]);
    expect(found('JX-3.5f#joined', tables('2024-03-02', [OTHER.approvals]))).toEqual([['error', '没有申报']]);
    expect(found('JX-3.5f#joined', tables('2024-03-02', [approval({ 事项类别: '成员加入', 对象: MEMBER })]))).toEqual([]);
  });

  test('[JX-3.4a] [JX-3.5a] a mode or way off the list is doubtful, not unusable', () => {
    const { audit } = audited({ groups: [group({ 集团模式: '融合型' })], schools: [lead(), member({ 加入方式: '指定加入' })] });
    const data = audit.findings.filter((one) => one.clause === null && one.rule.endsWith('#unknown-choice'));
    expect(data.map((one) => [one.rule, one.severity])).toEqual([['groups.集团模式#unknown-choice', 'warning'], ['schools.加入方式#unknown-choice', 'warning']]);
  });
});
