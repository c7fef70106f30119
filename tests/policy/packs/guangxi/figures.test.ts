import { audited, group, lead, LEAD, member, MEMBER, members, outside, pair } from './case';

test('[GX-0.3] groups to report: all, or those founded in the year; members counted once', () => {
  const groups = [group({ 成立日期: '2021-01-05' }), group({ 集团编号: '乙集团', 集团名称: '乙集团', 成立日期: '2025-03-01' }), group({ 集团编号: '丙集团', 集团名称: '丙集团', 成立日期: '2025-12-01' })];
  const schools = [lead(), ...members(3), lead({ 单位名称: '乙园', 集团编号: '乙集团' }), lead({ 单位名称: '丙园', 集团编号: '丙集团' })];
  expect(audited({ groups, schools }, { on: '2025-10-15' }).value('GX-0.3#groups')).toBe(2);
  expect(audited({ groups, schools }, { on: '2025-10-15', set: { 集团数口径: 'B' } }).value('GX-0.3#groups')).toBe(1);
  expect(audited({ groups, schools }).value('GX-0.3#members')).toBe(3);
});

test('[GX-0.3] a group without a founding date leaves the number of new groups open', () => {
  const found = audited({ groups: [group({ 成立日期: null })], schools: pair }, { set: { 集团数口径: 'B' } });
  expect(found.figure('GX-0.3#groups').outcome.kind).toBe('missing');
});

const counties = [{ 地区: '甲县', 幼儿园总数: 4, 下辖县数: null }];

test('[GX-3.1] coverage of kindergartens, and of attached places too where read so', () => {
  const schools = [...pair, outside(), outside({ 单位名称: '测试点', 单位类型: '看护点' })];
  expect(audited({ schools, areas: counties }).value('GX-3.1')).toBe(50);
  expect(audited({ schools, areas: counties }).value('GX-3.1#gap')).toBe(2);
  expect(audited({ schools, areas: counties }, { set: { 看护点成员口径: 'B' } }).value('GX-3.1')).toBe(40);
});

test('[GX-3.1] without 幼儿园总数 the roster’s own list counts, if it lists those outside groups', () => {
  expect(audited({ schools: [...pair, outside(), outside({ 单位名称: '乙' })] }).value('GX-3.1')).toBe(50);
  expect(audited({ schools: pair }).figure('GX-3.1').outcome.kind).toBe('missing');
});

test('[GX-3.1] no kindergarten at all: not applicable; one that has left is not covered', () => {
  expect(audited({ schools: [outside({ 单位类型: '小学' })], areas: [{ 地区: '甲县', 幼儿园总数: 0 }] }).figure('GX-3.1').outcome.kind).toBe('notApplicable');
  const left = member({ 单位名称: '测试退出园', 退出日期: '2025-01-01' });
  expect(audited({ schools: [...pair, left], areas: counties }).value('GX-3.1')).toBe(50);
});

test('[GX-3.2] counties by the lead, or by any member', () => {
  const tables = { schools: [lead({ 县区: '甲县' }), member({ 县区: '乙县' })], areas: [{ 地区: '测试市', 下辖县数: 4 }] };
  const [byLead, byAny] = [audited(tables), audited(tables, { set: { GX县域覆盖口径: 'B' } })];
  expect([byLead.value('GX-3.2'), byLead.value('GX-3.2#counties'), byLead.value('GX-3.2#gap')]).toEqual([25, 1, 3]);
  expect([byAny.value('GX-3.2'), byAny.value('GX-3.2#counties'), byAny.value('GX-3.2#gap')]).toEqual([50, 2, 2]);
});

test('[GX-5.1.0] the size of a group is its members without the lead', () => {
  expect(audited({ schools: [lead(), ...members(4)] }).value('GX-5.1.0#size')).toBe(4);
});

test('[GX-5.2.1b] the share of weak kindergartens in groups', () => {
  const found = audited({ schools: [lead(), member({ 薄弱: '是' }), outside({ 薄弱: '是' }), outside({ 单位名称: '乙', 薄弱: '否' })] });
  expect([found.value('GX-5.2.1b'), found.value('GX-5.2.1b#gap')]).toEqual([50, 1]);
  expect(audited({ schools: pair }).figure('GX-5.2.1b').outcome.kind).toBe('missing');
  expect(audited({ schools: [lead({ 薄弱: '否' })] }).figure('GX-5.2.1b').outcome.kind).toBe('notApplicable');
});

const staffed = (classes: number | null, actual: number | null) => ({ schools: [lead({ 班级数: 6, 教职工总数: 1 }), member({ 班级数: classes, 教职工总数: actual })] });
const STANDARD = { set: { 教职工配备标准: '每班教职工=2.5' } };

test('[GX-5.6d] required staff is rounded up, a shortfall never below 0; the lead is not asked', () => {
  const short = audited(staffed(7, 17), STANDARD);
  expect([short.value('GX-5.6d#required', MEMBER), short.value('GX-5.6d#shortfall', MEMBER)]).toEqual([18, 1]);
  expect(audited(staffed(7, 30), STANDARD).value('GX-5.6d#shortfall', MEMBER)).toBe(0);
  expect(short.figure('GX-5.6d#required', LEAD).outcome.kind).toBe('notApplicable');
});

test('[GX-5.6d] the standard is not in the text: 参数未填; a blank is not zero', () => {
  expect(audited(staffed(7, 17)).figure('GX-5.6d#required', MEMBER).outcome).toMatchObject({ kind: 'missing', what: [{ name: '教职工配备标准' }] });
  expect(audited(staffed(7, null), STANDARD).figure('GX-5.6d#shortfall', MEMBER).outcome.kind).toBe('missing');
});

const principal = { 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '校级正职', 年度绩效系数: 0.95 };
const assessed = (count: number, result: string | null = '合格', person: object = {}) => ({ groups: [group({ 年度工作考核结果: result })], schools: [lead(), ...members(count)], staff: [{ ...principal, ...person }] });

test('[GX-6.5b] 3 members change nothing, 4 raise to 1.2, 5 to 1.5', () => {
  const multiplier = (count: number, set = {}) => audited(assessed(count), { set }).value('GX-6.5b#multiplier');
  expect([3, 4, 5].map((count) => multiplier(count))).toEqual([1, 1.2, 1.5]);
  expect([2, 3, 4].map((count) => multiplier(count, { GX绩效系数成员计数: 'B' }))).toEqual([1, 1.2, 1.5]);
  expect(multiplier(5, { 绩效放大口径: '×2.5' })).toBe(2.5);
  expect(multiplier(4, { 绩效放大口径: '×2.5' })).toBe(1.2);
});

test('[GX-6.5b] the coefficient is the person’s own times the multiplier, exactly', () => {
  expect(audited(assessed(4)).value('GX-6.5b')).toBe(1.14);
  expect(audited(assessed(4, '合格', { 年度绩效系数: null })).figure('GX-6.5b').outcome.kind).toBe('missing');
});

test('[GX-6.5b] a failed assessment leaves it as it is, an open one leaves it undetermined', () => {
  expect(audited(assessed(5, '不合格')).value('GX-6.5b')).toBe(0.95);
  for (const open of ['未考核', null]) expect(audited(assessed(5, open)).figure('GX-6.5b').outcome.kind).toBe('missing');
});

test('[GX-6.5b] of the lead’s principal alone, told by 校长姓名 where it is given', () => {
  const tables = assessed(4);
  const staff = [principal, { ...principal, 工号: '2', 姓名: '测试乙' }, { ...principal, 工号: '3', 姓名: '测试丙', 所在单位: '测试成员园1' }];
  const found = audited({ ...tables, schools: [lead({ 校长姓名: '测试乙' }), ...members(4)], staff });
  expect(found.audit.figures.filter((one) => one.spec.id === 'GX-6.5b').map((one) => one.subject.name)).toEqual(['测试乙']);
});

const guided = (own: object, place: object) => ({
  schools: [lead({ 城乡: '城市', 县区: '甲区', 隶属层级: '区属', ...own }), member({ 城乡: '乡镇', 县区: '乙县', ...place })],
  staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '教师' }],
  secondments: [{ 工号: '1', 派出单位: LEAD, 派入单位: MEMBER, 交流方式: '指导', 起始日期: '2024-09-01', 结束日期: '2025-01-31' }],
});
const rural = (own: object, place: object, set = {}) => audited(guided(own, place), { set: { 国定贫困县名单: '丙县', ...set } }).value('GX-6.5a');

test('[GX-6.5a] from a city lead: townships (or villages alone), and any place of a listed county', () => {
  expect(rural({}, {})).toBe(1);
  expect(rural({}, {}, { 乡镇以下口径: 'B' })).toBe(0);
  expect(rural({}, { 城乡: '村' }, { 乡镇以下口径: 'B' })).toBe(1);
  expect(rural({}, { 城乡: '县城' })).toBe(0);
  expect(rural({}, { 城乡: '县城' }, { 国定贫困县名单: '乙县' })).toBe(1);
});

test('[GX-6.5a] from a county lead: townships and below under either reading, no listed county town', () => {
  expect(rural({ 城乡: '县城' }, {}, { 乡镇以下口径: 'B' })).toBe(1);
  expect(rural({ 城乡: '县城' }, { 城乡: '县城' }, { 国定贫困县名单: '乙县' })).toBe(0);
  // By who runs it, a lead in a 城区 that the district runs is a county lead.
  expect(rural({}, {}, { 乡镇以下口径: 'B', 龙头园层级口径: 'B' })).toBe(1);
});

test('[GX-6.5a] the list is asked for only where it decides', () => {
  expect(audited(guided({}, {})).value('GX-6.5a')).toBe(1);
  expect(audited(guided({}, { 城乡: '县城' })).figure('GX-6.5a').outcome).toMatchObject({ kind: 'missing', what: [{ name: '国定贫困县名单' }] });
});

test('[GX-6.5a] guidance that did not go out from a lead is nobody’s', () => {
  const tables = guided({}, {});
  const secondments = [{ ...tables.secondments[0]!, 派出单位: MEMBER, 派入单位: LEAD }];
  expect(audited({ ...tables, secondments }).audit.figures.filter((one) => one.spec.id === 'GX-6.5a')).toEqual([]);
});
