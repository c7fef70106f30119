import { audited, found, group, GROUP, lacked, lead, LEAD, member, members, OTHER, outside, pair } from './case';

const paper = (kind: string, more = {}) => ({ ...OTHER.documents, 单位: GROUP, 文件类别: kind, ...more });

test('[GX-2.2] a charter of the group, listed under the group or its lead', () => {
  expect(found('GX-2.2', { schools: pair, documents: [OTHER.documents] })).toEqual([['error', '缺章程']]);
  expect(found('GX-2.2', { schools: pair, documents: [paper('章程')] })).toEqual([]);
  expect(found('GX-2.2', { schools: pair, documents: [paper('章程', { 单位: LEAD })] })).toEqual([]);
});

test('[GX-2.2] the four links in the charter are a notice at most', () => {
  expect(found('GX-2.2#links', { schools: pair, documents: [paper('章程', { 要素勾选: '决策、执行、监督、保障' })] })).toEqual([]);
  expect(found('GX-2.2#links', { schools: pair, documents: [paper('章程', { 要素勾选: '决策、执行' })] })).toEqual([['notice', '缺监督、保障']]);
});

test('[GX-4.2.2b] management rules, rules of procedure and of decision', () => {
  const documents = ['管理办法', '议事规则', '决策程序'].map((kind) => paper(kind));
  expect(found('GX-4.2.2b', { schools: pair, documents })).toEqual([]);
  expect(found('GX-4.2.2b', { schools: pair, documents: documents.slice(1) })).toEqual([['error', '缺管理办法']]);
});

test.each([
  ['GX-4.2.2c', '权责关系'],
  ['GX-5.3e', '龙头园负责制'],
])('[%s] the charter says %s: a notice', (rule, element) => {
  expect(found(rule, { schools: pair, documents: [paper('章程', { 要素勾选: element })] })).toEqual([]);
  expect(found(rule, { schools: pair, documents: [paper('章程', { 要素勾选: '其他' })] })).toEqual([['notice', `缺${element}`]]);
});

test('[GX-3.1] kindergartens outside groups are one notice, with all their cells', () => {
  const { findings } = audited({ schools: [...pair, outside(), outside({ 单位名称: '测试园外乙' }), outside({ 单位名称: '测试点', 单位类型: '看护点' })] });
  expect(findings('GX-3.1#outside')).toMatchObject([{ severity: 'notice', observed: '2 所', cells: [{}, {}] }]);
  expect(found('GX-3.1#outside', { schools: pair })).toEqual([]);
});

test('[GX-3.1] more kindergartens in groups than there are is an error, and no rate is shown', () => {
  const areas = [{ 地区: '甲县', 幼儿园总数: 1 }];
  expect(found('GX-3.1#total', { schools: pair, areas })).toEqual([['error', '2 所']]);
  expect(audited({ schools: pair, areas }).figure('GX-3.1').outcome.kind).toBe('missing');
  expect(found('GX-3.1#total', { schools: pair, areas: [{ 地区: '甲县', 幼儿园总数: 2 }] })).toEqual([]);
});

test('[GX-3.2] counties without a group are a notice; their number is the city’s to enter', () => {
  const schools = [lead({ 县区: '甲县' }), member({ 县区: '乙县' })];
  const areas = (count: number | null) => [{ 地区: '测试市', 下辖县数: count, 幼儿园总数: 9 }];
  expect(found('GX-3.2#without', { schools, areas: areas(2) })).toEqual([['notice', '1/2']]);
  expect(found('GX-3.2#without', { schools, areas: areas(2) }, { set: { GX县域覆盖口径: 'B' } })).toEqual([]);
  expect(lacked('GX-3.2#without', { schools, areas: areas(null) })).toEqual(['下辖县数']);
});

test('[GX-5.2.1b] weak kindergartens outside groups are one notice', () => {
  expect(found('GX-5.2.1b#outside', { schools: [...pair, outside({ 薄弱: '是' }), outside({ 单位名称: '测试园外乙', 薄弱: '否' })] })).toEqual([['notice', '1 所']]);
});

test('[GX-4.1.2b] a member of another county is its own county’s to manage', () => {
  const at = (county: string) => ({ groups: [group({ 所属地区: '甲县' })], schools: [lead({ 县区: '甲县' }), member({ 县区: county })] });
  expect(found('GX-4.1.2b', at('甲县'))).toEqual([]);
  expect(found('GX-4.1.2b', at('乙县'))).toEqual([['notice', '乙县']]);
});

test('[GX-4.1.3] a group across cities is in the region’s plan: a notice where it is not', () => {
  const schools = [lead({ 市: '甲市' }), member({ 市: '乙市' })];
  expect(found('GX-4.1.3', { schools, approvals: [OTHER.approvals] })).toEqual([['notice', '跨市']]);
  expect(found('GX-4.1.3', { schools, approvals: [{ ...OTHER.approvals, 事项类别: '跨市规划', 对象: GROUP }] })).toEqual([]);
  expect(found('GX-4.1.3', { schools: [lead({ 市: '甲市' }), member({ 市: '甲市' })], approvals: [OTHER.approvals] })).toEqual([]);
});

test('[GX-4.2.2a] one legal person or several, as the structure says', () => {
  const of = (structure: string, ...legal: (string | null)[]) => ({ groups: [group({ 治理结构: structure })], schools: [lead({ 独立法人: legal[0]! }), ...legal.slice(1).map((one, index) => member({ 单位名称: `测试园${index}`, 独立法人: one }))] });
  expect(found('GX-4.2.2a', of('一个法人一体化', '是', '否'))).toEqual([]);
  expect(found('GX-4.2.2a', of('一个法人一体化', '是', '是'))).toEqual([['notice', '2 个']]);
  expect(found('GX-4.2.2a', of('多个法人联合体', '是', '否'))).toEqual([['notice', '1 个']]);
  expect(found('GX-4.2.2a', of('多个法人联合体', '是', '是'))).toEqual([]);
  expect(lacked('GX-4.2.2a', of('多个法人联合体', '是', null))).toEqual(['独立法人']);
});

test('[GX-4.3.1b] an information platform of the group', () => {
  const item = (kind: string, unit: string) => ({ 资源类别: kind, 提供单位: unit, 共享方式: '线上' });
  expect(found('GX-4.3.1b', { schools: pair, resources: [item('课件', LEAD)] })).toHaveLength(1);
  expect(found('GX-4.3.1b', { schools: pair, resources: [item('信息平台', LEAD)] })).toEqual([]);
  expect(found('GX-4.3.1b', { schools: pair, resources: [item('信息平台', '其他单位')] })).toHaveLength(1);
});

test('[GX-4.3.3a] exchange goes both ways: a notice where one is empty', () => {
  const out = { ...OTHER.secondments, 派出单位: LEAD, 派入单位: '测试成员园' };
  const back = { ...OTHER.secondments, 派出单位: '测试成员园', 派入单位: LEAD };
  expect(found('GX-4.3.3a', { schools: pair, secondments: [out, back] })).toEqual([]);
  expect(found('GX-4.3.3a', { schools: pair, secondments: [out] })).toEqual([['notice', '缺成员园派往龙头园']]);
  expect(found('GX-4.3.3a', { schools: pair, secondments: [back] })).toEqual([['notice', '缺龙头园派往成员园']]);
});

test('[GX-4.4.1a] an assessment by the end of the term, and no reappointment after a fail', () => {
  const staff = (more: object) => ({ staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 聘期止: '2024-08-31', 聘期考核结果: '未考核', 续聘: '否', ...more }], schools: pair });
  expect(found('GX-4.4.1a', staff({}), { on: '2024-08-31' })).toEqual([['notice', '还有 0 天']]);
  expect(found('GX-4.4.1a', staff({}), { on: '2024-09-01' })).toEqual([['notice', '期满未考核']]);
  expect(found('GX-4.4.1a', staff({ 聘期考核结果: '合格' }), { on: '2024-09-01' })).toEqual([]);
  expect(found('GX-4.4.1a', staff({ 聘期考核结果: '不合格', 续聘: '是' }), { on: '2024-09-01' })).toEqual([['notice', '不合格仍续聘']]);
  expect(found('GX-4.4.1a', staff({}), { on: '2024-05-01' })).toEqual([]);
});

test('no finding names a person', () => {
  const { audit } = audited({ schools: pair, staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 聘期止: '2024-08-31', 聘期考核结果: '未考核' }] });
  expect(audit.findings.filter((finding) => `${finding.subject}${finding.message}`.includes('测试甲'))).toEqual([]);
});

test('[GX-3.1] members listed twice count once', () => {
  const schools = [lead(), ...members(2), member({ 单位名称: '测试成员园1' })];
  expect(audited({ schools, areas: [{ 地区: '甲县', 幼儿园总数: 6 }] }).value('GX-3.1')).toBe(50);
});
