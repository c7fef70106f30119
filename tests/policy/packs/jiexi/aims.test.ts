import type { Line } from '../../../../src/cli/golden/build';
import { audited, found, group, GROUP, lacked, lead, LEAD, member, MEMBER, OTHER, pair } from './case';

const groupsOf = (days: readonly (string | null)[], more: (index: number) => Line = () => ({})): Line[] =>
  days.map((day, index) => group({ 集团编号: `G${index}`, 集团名称: `集团${index}`, 成立日期: day, ...more(index) }));

const leadsOf = (count: number): Line[] => Array.from({ length: count }, (_, index) => lead({ 单位名称: `${LEAD}${index}`, 集团编号: `G${index}` }));

describe('二 总体目标', () => {
  test('[JX-2a] three groups by the end of 2025 suffice; two are one short, a notice before the day and an error after', () => {
    const three = { groups: groupsOf(['2025-12-31', '2025-01-01', '2024-05-05']), schools: leadsOf(3) };
    expect(audited(three, { on: '2025-12-31' }).value('JX-2a')).toBe(3);
    expect(audited(three, { on: '2025-12-31' }).value('JX-2a#gap')).toBe(0);
    expect(found('JX-2a#target', three, { on: '2026-01-01' })).toEqual([]);
    const two = { groups: groupsOf(['2026-01-01', '2025-01-01', '2024-05-05']), schools: leadsOf(3) };
    expect(audited(two, { on: '2026-02-01' }).value('JX-2a#gap')).toBe(1);
    expect(found('JX-2a#target', two, { on: '2026-01-01' })).toEqual([['error', '2 个']]);
    expect(found('JX-2a#target', two, { on: '2025-12-31' })).toEqual([['notice', '2 个']]);
  });

  test('[JX-2a] a group that is only planned is not counted on the day; one without a date is', () => {
    const planned = { groups: groupsOf(['2025-11-01', null]), schools: leadsOf(2) };
    expect(audited(planned, { on: '2025-10-31' }).value('JX-2a')).toBe(1);
    expect(audited(planned, { on: '2025-11-01' }).value('JX-2a')).toBe(2);
  });

  test('[JX-2b] members count without leads by default, with leads under B; a school in two groups counts once', () => {
    const schools = [...leadsOf(2), member({ 集团编号: 'G0' }), member({ 集团编号: 'G1' }), member({ 单位名称: '另一学校', 集团编号: 'G1' })];
    const tables = { groups: groupsOf(['2024-03-01', '2024-03-01']), schools };
    expect(audited(tables).value('JX-2b')).toBe(2);
    expect(audited(tables).value('JX-2b#gap')).toBe(8);
    expect(audited(tables, { set: { JX成员学校计数: 'B' } }).value('JX-2b')).toBe(4);
    expect(audited(tables, { set: { 成员计数口径: '含龙头' } }).value('JX-2d')).toBe(4);
    expect(found('JX-2b#target', tables, { on: '2026-01-01' })).toEqual([['error', '2 个']]);
  });

  test('[JX-2b] a member that joins after the last day does not count for it', () => {
    const schools = [lead(), member({ 加入日期: '2025-12-31' }), member({ 单位名称: '后来者', 加入日期: '2026-01-01' })];
    expect(audited({ schools }, { on: '2026-03-01' }).value('JX-2b')).toBe(1);
    expect(audited({ schools }, { on: '2026-03-01' }).value('JX-2d')).toBe(2);
  });

  test.each([
    ['A', '2027-12-31', 2],
    ['B', '2027-12-31', 1],
  ])('[JX-2c] [JX-2d] 到2027年 under reading %s: groups founded by its last day', (reading, on, count) => {
    const tables = { groups: groupsOf(['2027-07-31', '2027-08-01']), schools: leadsOf(2) };
    const made = audited(tables, { on, set: { 目标截止日: reading } });
    expect(made.value('JX-2c')).toBe(count);
    expect(made.value('JX-2c#gap')).toBe(18 - count);
    expect(made.value('JX-2d#gap')).toBe(50);
    expect(found('JX-2c#target', tables, { on, set: { 目标截止日: reading } })[0]![0]).toBe(reading === 'A' ? 'notice' : 'error');
  });

  test('[JX-2c] a date of the county’s own (目标截止日值) goes before the reading, for its own year alone', () => {
    const tables = { groups: groupsOf(['2027-07-31', '2027-03-01']), schools: leadsOf(2) };
    const set = { 目标截止日值: '2027-06-30' };
    expect(audited(tables, { on: '2027-12-31', set }).value('JX-2c')).toBe(1);
    expect(audited(tables, { on: '2027-12-31', set }).value('JX-2a')).toBe(0);
  });

  test('[JX-2d] fifty members by 2027: one short is told as one', () => {
    const schools = [lead(), ...Array.from({ length: 49 }, (_, index) => member({ 单位名称: `学校${index}` }))];
    expect(audited({ schools }).value('JX-2d#gap')).toBe(1);
    expect(found('JX-2d#target', { schools }, { on: '2028-01-01' })).toEqual([['error', '49 个']]);
  });

  test.each([
    ['市级', 1, 0],
    ['省级', 1, 0],
    ['县级', 0, 1],
    ['无', 0, 1],
  ])('[JX-2e] a group of %s counts as %i of city level or above', (level, count, gap) => {
    const tables = { groups: [group({ 优质集团级别: level })], schools: pair };
    expect(audited(tables).value('JX-2e')).toBe(count);
    expect(audited(tables).value('JX-2e#gap')).toBe(gap);
    expect(found('JX-2e#target', tables, { on: '2028-01-01' })).toHaveLength(gap);
  });

  test('[JX-2e] without the column the answer is that it is missing', () => {
    const { outcome } = audited({ groups: [{ 集团编号: GROUP, 集团名称: GROUP }], schools: pair }).figure('JX-2e');
    expect(outcome).toEqual({ kind: 'missing', what: [{ kind: 'column', name: '优质集团级别' }] });
  });
});

describe('四 实施步骤', () => {
  const at = (...places: [string, string | null][]) => ({
    groups: groupsOf(places.map(([, day]) => day), (index) => ({ 所在乡镇街道: places[index]![0] })),
    schools: leadsOf(places.length),
  });

  test('[JX-4.1a] the pilot counts groups of the two places founded in 2024, first and last day included', () => {
    const tables = at(['河婆街道', '2024-01-01'], ['揭西县河婆街道办事处', '2024-12-31'], ['棉湖镇', '2025-01-01'], ['河婆街道', '2023-12-31']);
    const made = audited(tables, { on: '2025-06-01' });
    expect([made.value('JX-4.1a#hepo'), made.value('JX-4.1a#mianhu'), made.value('JX-4.1a'), made.value('JX-4.1a#gap')]).toEqual([2, 0, 2, 1]);
    expect(found('JX-4.1a#hepo-target', tables)).toEqual([]);
    expect(found('JX-4.1a#mianhu-target', tables)).toEqual([['error', '0 个']]);
  });

  test('[JX-4.1a] more groups at one place do not make up for the other', () => {
    expect(audited(at(['河婆街道', '2024-02-01'], ['河婆街道', '2024-02-01'], ['河婆街道', '2024-02-01'])).value('JX-4.1a#gap')).toBe(1);
  });

  test('[JX-4.1a] a group at the place without 成立日期 makes the count missing; one elsewhere does not', () => {
    const { outcome } = audited(at(['河婆街道', null])).figure('JX-4.1a#hepo');
    expect(outcome.kind).toBe('missing');
    expect(audited(at(['金和镇', null])).value('JX-4.1a#hepo')).toBe(0);
  });

  test('[JX-4.2a] stage two counts groups founded from 2025-01-01 to 2027-07-31', () => {
    const tables = at(['甲镇', '2024-12-31'], ['乙镇', '2025-01-01'], ['丙镇', '2027-07-31'], ['丁镇', '2027-08-01']);
    expect(audited(tables, { on: '2027-12-31' }).value('JX-4.2a')).toBe(2);
    expect(audited(tables, { on: '2027-12-31' }).value('JX-4.2a#gap')).toBe(13);
    expect(found('JX-4.2a#target', tables, { on: '2027-07-31' })).toEqual([['notice', '2 个']]);
    expect(found('JX-4.2a#target', tables, { on: '2027-08-01' })).toEqual([['error', '2 个']]);
  });

  test('[JX-4.2b] without the county’s list places are counted against the seventeen, and the list is missing', () => {
    const tables = at(['河婆街道', '2024-02-01'], ['河婆', '2024-02-01'], ['棉湖镇', '2024-02-01']);
    expect(audited(tables).value('JX-4.2b')).toBe(2);
    expect(audited(tables).value('JX-4.2b#gap')).toBe(15);
    expect(lacked('JX-4.2b#target', tables)).toEqual(['乡镇街道名单']);
    expect(audited(tables).audit.missing).toContainEqual({ parameter: '乡镇街道名单', clause: 'JX-4.2b' });
  });

  test('[JX-4.2b] with the list a place off it does not count, and those without a group are named', () => {
    const tables = at(['河婆街道', '2024-02-01'], ['外地镇', '2024-02-01']);
    const set = { 乡镇街道名单: '河婆街道、棉湖镇、测试镇' };
    expect(audited(tables, { set }).value('JX-4.2b')).toBe(1);
    expect(audited(tables, { set, on: '2027-08-01' }).findings('JX-4.2b#target').map((one) => [one.severity, one.subject])).toEqual(
      expect.arrayContaining([['error', '棉湖镇'], ['error', '测试镇']]),
    ); // prettier-ignore
    expect(audited(tables, { set, on: '2027-07-31' }).findings('JX-4.2b#target').map((one) => one.severity)).toEqual(['notice', 'notice', 'notice']);
  });

  test('[JX-4.2b] a township with a member alone counts under reading B', () => {
    const schools = [lead({ 乡镇街道: '河婆街道' }), member({ 乡镇街道: '棉湖镇' })];
    expect(audited({ schools }).value('JX-4.2b')).toBe(1);
    expect(audited({ schools }, { set: { JX乡镇覆盖口径: 'B' } }).value('JX-4.2b')).toBe(2);
  });

  const evaluation = (day: string | null) => ({ scores: [OTHER.scores, ...(day === null ? [] : [{ ...OTHER.scores, 对象类型: '其他', 对象名称: '全县', 指标: '全面评估', 考核日期: day }])] });

  test.each([
    ['2027-07-31', 'A', [['warning', '过早']]],
    ['2027-08-01', 'A', []],
    ['2027-06-30', 'B', [['warning', '过早']]],
    ['2027-07-01', 'B', []],
    [null, 'A', [['warning', '未开展']]],
  ] as const)('[JX-4.3] overall evaluation begun on %s under reading %s', (day, reading, expected) => {
    expect(found('JX-4.3', evaluation(day), { on: '2028-01-01', set: { 七月后口径: reading } })).toEqual(expected);
  });

  test('[JX-4.3] before August 2027 nothing is asked for', () => {
    expect(found('JX-4.3', evaluation(null), { on: '2027-07-31' })).toEqual([]);
  });

  test('[JX-3.17] no group of any level and no application is a notice', () => {
    expect(found('JX-3.17', { groups: [group({ 优质集团级别: '无' })], schools: pair })).toEqual([['notice', '0 个']]);
    expect(found('JX-3.17', { groups: [group({ 优质集团级别: '镇级' })], schools: pair })).toEqual([]);
    const approvals = [{ ...OTHER.approvals, 事项类别: '优质集团申报', 对象: GROUP }];
    expect(found('JX-3.17', { groups: [group()], schools: pair, approvals })).toEqual([]);
  });
});

test('[JX-2b] a finding of an area has no sheet and no cells', () => {
  const [finding] = audited({ schools: [lead(), member({ 单位名称: MEMBER })] }, { on: '2026-01-01' }).findings('JX-2b#target');
  expect(finding).toMatchObject({ sheet: null, cells: [], severity: 'error', clause: 'JX-2b' });
});
