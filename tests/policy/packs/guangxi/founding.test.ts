import { found, group, GROUP, lacked, lead, LEAD, member, MEMBER, members, OTHER, pair } from './case';

const founding = (more = {}) => ({ 事项类别: '集团组建', 对象: GROUP, 申请日期: '2021-03-01', 评审日期: '2021-03-20', 评审结论: '通过', 审批机关: '甲县教育局', 审批日期: '2021-04-01', ...more });
const recognised = (more = {}) => ({ 事项类别: '龙头认定', 对象: LEAD, 审批机关: '甲县教育局', 审批日期: '2021-01-05', ...more });

test('[GX-5.1.0] one lead, no fewer and no more', () => {
  expect(found('GX-5.1.0#lead', { schools: pair })).toEqual([]);
  expect(found('GX-5.1.0#lead', { schools: [member()], groups: [group()] })).toEqual([['error', '0 所']]);
  expect(found('GX-5.1.0#lead', { schools: [lead(), lead({ 单位名称: '测试龙头园乙' }), member()] })).toEqual([['error', '2 所']]);
});

test('[GX-5.1.0] 若干: one member is enough, two where read so', () => {
  expect(found('GX-5.1.0#members', { schools: [lead()] })).toEqual([['error', '0 所']]);
  expect(found('GX-5.1.0#members', { schools: pair })).toEqual([]);
  expect(found('GX-5.1.0#members', { schools: pair }, { set: { 若干口径: 'B' } })).toEqual([['error', '1 所']]);
});

test('[GX-5.1.0] ten members are within the cap, the eleventh is a warning; with the lead counted, the tenth', () => {
  expect(found('GX-5.1.0#cap', { schools: [lead(), ...members(10)] })).toEqual([]);
  expect(found('GX-5.1.0#cap', { schools: [lead(), ...members(11)] })).toEqual([['warning', '超出 1 所']]);
  expect(found('GX-5.1.0#cap', { schools: [lead(), ...members(10)] }, { set: { 成员计数口径: '含龙头' } })).toEqual([['warning', '超出 1 所']]);
});

test('[GX-5.1.0] a member that has left by the day is not counted', () => {
  const left = member({ 单位名称: '测试退出园', 退出日期: '2025-10-15' });
  expect(found('GX-5.1.0#cap', { schools: [lead(), ...members(10), left] }, { on: '2025-10-15' })).toEqual([]);
  expect(found('GX-5.1.0#cap', { schools: [lead(), ...members(10), left] }, { on: '2025-10-14' })).toHaveLength(1);
});

test('[GX-5.1.1a] a lead is recognised, and not after its group was approved', () => {
  expect(found('GX-5.1.1a', { schools: pair, approvals: [OTHER.approvals] })).toEqual([['error', undefined]]);
  expect(found('GX-5.1.1a', { schools: pair, approvals: [recognised(), founding()] })).toEqual([]);
  expect(found('GX-5.1.1a', { schools: pair, approvals: [recognised({ 审批日期: '2021-04-01' }), founding()] })).toEqual([]);
  expect(found('GX-5.1.1a', { schools: pair, approvals: [recognised({ 审批日期: '2021-04-02' }), founding()] })).toEqual([['error', '2021-04-02']]);
});

test('[GX-5.1.1b] a lead of exactly 6 classes passes, of 5 does not; a blank is missing; a member of 3 passes', () => {
  expect(found('GX-5.1.1b', { schools: [lead({ 班级数: 6 }), member({ 班级数: 3 })] })).toEqual([]);
  expect(found('GX-5.1.1b', { schools: [lead({ 班级数: 5 }), member()] })).toEqual([['error', '5 个']]);
  expect(lacked('GX-5.1.1b', { schools: [lead({ 班级数: null }), member()] })).toEqual(['班级数']);
});

test('[GX-5.1.2a] members are kindergartens; a 看护点 is a notice, or an error where it may not be a member', () => {
  expect(found('GX-5.1.2a', { schools: pair })).toEqual([]);
  expect(found('GX-5.1.2a', { schools: [lead(), member({ 单位类型: '小学' })] })).toEqual([['error', '小学']]);
  const point = { schools: [lead(), member({ 单位类型: '看护点' })] };
  expect(found('GX-5.1.2a', point)).toEqual([['notice', '看护点']]);
  expect(found('GX-5.1.2a', point, { set: { 看护点成员口径: 'B' } })).toEqual([['error', '看护点']]);
});

test('[GX-5.1.2c] one that is designated is new or weak, and of the same area', () => {
  const designated = (more: object) => ({ groups: [group({ 所属地区: '甲县' })], schools: [lead(), member({ 加入方式: '指定加入', 建设状态: '已开办', 薄弱: '否', 县区: '甲县', ...more })] });
  expect(found('GX-5.1.2c', designated({}))).toHaveLength(1);
  expect(found('GX-5.1.2c', designated({ 薄弱: '是' }))).toEqual([]);
  expect(found('GX-5.1.2c', designated({ 建设状态: '新建' }))).toEqual([]);
  expect(found('GX-5.1.2c', designated({ 薄弱: '是', 县区: '乙县' }))).toEqual([['error', '乙县']]);
  expect(found('GX-5.1.2c', designated({ 加入方式: '申请加入' }))).toEqual([]);
});

test('[GX-4.2.1b] a group has the consent of an authority of county level or above, county included', () => {
  expect(found('GX-4.2.1b', { schools: pair, approvals: [OTHER.approvals] })).toEqual([['error', undefined]]);
  for (const bureau of ['甲县教育局', '乙区教育局', '丙市教育局', '自治区教育厅', '丙市甲县教育局']) {
    expect(found('GX-4.2.1b', { schools: pair, approvals: [founding({ 审批机关: bureau })] })).toEqual([]);
  }
  for (const office of ['丁镇人民政府', '甲县丁镇人民政府', '戊乡中心校']) {
    expect(found('GX-4.2.1b', { schools: pair, approvals: [founding({ 审批机关: office })] })).toEqual([['error', '乡镇']]);
  }
});

test.each([
  ['GX-5.1.3a', '申请日期', '申请缺'],
  ['GX-5.1.3b', '评审日期', '评审缺'],
  ['GX-5.1.3c', '审批日期', '核准缺'],
])('[%s] a founding without its %s', (rule, heading, observed) => {
  expect(found(rule, { schools: pair, approvals: [founding()] })).toEqual([]);
  expect(found(rule, { schools: pair, approvals: [founding({ [heading]: null })] })).toEqual([['error', observed]]);
});

test('[GX-5.1.3a] a feasibility report of the group or its lead', () => {
  const report = (unit: string) => ({ ...OTHER.documents, 单位: unit, 文件类别: '可行性论证报告' });
  expect(found('GX-5.1.3a#report', { schools: pair, documents: [OTHER.documents, report('其他单位')] })).toEqual([['error', undefined]]);
  expect(found('GX-5.1.3a#report', { schools: pair, documents: [report(LEAD)] })).toEqual([]);
  expect(found('GX-5.1.3a#report', { schools: pair, documents: [report(GROUP)] })).toEqual([]);
});

test('[GX-5.1.3b] the review must be passed', () => {
  expect(found('GX-5.1.3b#passed', { schools: pair, approvals: [founding()] })).toEqual([]);
  expect(found('GX-5.1.3b#passed', { schools: pair, approvals: [founding({ 评审结论: '不通过' })] })).toEqual([['error', '不通过']]);
});

test('[GX-5.1.3c] steps in order; the same day is in order', () => {
  const at = (founded: string, more = {}) => ({ groups: [group({ 成立日期: founded })], schools: pair, approvals: [founding(more)] });
  expect(found('GX-5.1.3c#order', at('2021-04-01'))).toEqual([]);
  expect(found('GX-5.1.3c#order', at('2021-03-31'))).toEqual([['error', '成立早于前一步']]);
  expect(found('GX-5.1.3c#order', at('2021-04-10', { 评审日期: '2021-02-01' }))).toEqual([['error', '评审早于前一步']]);
  expect(found('GX-5.1.3c#order', at('2021-04-10', { 评审日期: null, 审批日期: '2021-02-01' }))).toEqual([['error', '核准早于前一步']]);
});

const joining = (more = {}, joined = '2022-03-01') => ({
  groups: [group({ 所属地区: '甲县', 成立日期: '2021-01-01' })],
  schools: [lead({ 县区: '甲县' }), member({ 县区: '乙县', 加入日期: joined })],
  approvals: [{ 事项类别: '成员加入', 对象: MEMBER, 审批机关: '乙县教育局', 审批日期: '2022-02-01', ...more }],
});

test('[GX-5.1.3d] a member joins after its own bureau agreed', () => {
  expect(found('GX-5.1.3d', joining())).toEqual([]);
  expect(found('GX-5.1.3d', joining({ 审批日期: '2022-03-01' }))).toEqual([]);
  expect(found('GX-5.1.3d', joining({ 审批日期: '2022-03-02' }))).toEqual([['error', '2022-03-02']]);
  expect(found('GX-5.1.3d', joining({ 审批机关: '甲县教育局' }))).toEqual([['error', '甲县教育局']]);
  expect(found('GX-5.1.3d', joining({ 审批机关: '甲县教育局' }), { set: { 跨县加入同意口径: 'B' } })).toEqual([]);
});

test('[GX-5.1.3d] founding members are covered by the approval of the group, later ones are not', () => {
  expect(found('GX-5.1.3d', joining({ 对象: '其他园' }))).toEqual([['error', '无记录']]);
  expect(found('GX-5.1.3d', joining({ 对象: '其他园' }, '2021-01-01'))).toEqual([]);
});

test('[GX-4.2.1c] joining and leaving have a reason', () => {
  const record = { 事项类别: '成员退出', 对象: MEMBER, 审批机关: '甲县教育局' };
  expect(found('GX-4.2.1c', { approvals: [{ ...record, 事由: '测试事由' }] })).toEqual([]);
  expect(found('GX-4.2.1c', { approvals: [{ ...record, 事由: null }, { ...record, 事由: '测试事由' }] })).toEqual([['notice', undefined]]);
});
