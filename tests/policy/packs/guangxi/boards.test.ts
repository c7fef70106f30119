import type { Line } from '../../../../src/cli/golden/build';
import { found, GROUP, lead, LEAD, member, MEMBER, OTHER } from './case';

const schools = [lead({ 校长姓名: '测试甲' }), member({ 校长姓名: '测试乙' })];
const seat = (body: string, more: Line): Line => ({ ...OTHER.seats, 机构类别: body, 集团编号: GROUP, 机构职务: '成员', 所在单位: null, 成员姓名: null, 本职职务: null, 身份类别: null, 办公地点: null, ...more });
const chair = seat('理事会', { 机构职务: '理事长', 成员姓名: '测试甲', 所在单位: LEAD, 身份类别: '龙头园中层以上' });
const principal = seat('理事会', { 成员姓名: '测试乙', 所在单位: MEMBER, 身份类别: '成员园园长' });
const overseer = seat('监事会', { 机构职务: '监事长', 身份类别: '分管领导' });
const kinds = ['幼教专干', '幼教教研员', '职工代表', '家长代表'].map((kind) => seat('监事会', { 身份类别: kind }));
const full = [chair, principal, overseer, ...kinds];

test.each(['GX-5.3a', 'GX-5.3c', 'GX-5.3c#office', 'GX-5.3d', 'GX-5.3d#eligible', 'GX-5.3g', 'GX-5.3h', 'GX-5.3h#eligible'])('%s finds nothing in full boards', (rule) => {
  expect(found(rule, { schools, seats: full })).toEqual([]);
});

test('[GX-5.3a] both boards', () => {
  expect(found('GX-5.3a', { schools, seats: [chair, principal] })).toEqual([['error', '缺监事会']]);
  expect(found('GX-5.3a', { schools, seats: [OTHER.seats] })).toEqual([['error', '缺理事会、监事会']]);
});

test('[GX-5.3c] the chair is the principal of the lead, and one alone', () => {
  expect(found('GX-5.3c', { schools, seats: [{ ...chair, 成员姓名: '测试乙', 所在单位: MEMBER }] })).toEqual([['error', MEMBER]]);
  expect(found('GX-5.3c', { schools, seats: [chair, chair] })).toEqual([['error', '2 名']]);
  expect(found('GX-5.3c', { schools, seats: [principal] })).toEqual([['error', '0 名']]);
});

test('[GX-5.3c] the board is seated in the lead', () => {
  expect(found('GX-5.3c#office', { schools, seats: [{ ...chair, 办公地点: LEAD }] })).toEqual([]);
  expect(found('GX-5.3c#office', { schools, seats: [{ ...chair, 办公地点: MEMBER }] })).toEqual([['error', MEMBER]]);
});

test('[GX-5.3d] each member’s principal sits on the board', () => {
  expect(found('GX-5.3d', { schools, seats: [chair] })).toEqual([['error', `缺${MEMBER}`]]);
  expect(found('GX-5.3d', { schools, seats: [chair, { ...principal, 成员姓名: '测试丙', 本职职务: '副园长' }] })).toHaveLength(1);
});

test('[GX-5.3d] other seats are for middle managers of the lead and above', () => {
  const other = (unit: string, post: string) => seat('理事会', { 成员姓名: '测试丁', 所在单位: unit, 本职职务: post });
  expect(found('GX-5.3d#eligible', { schools, seats: [...full, other(LEAD, '教研主任')] })).toEqual([]);
  expect(found('GX-5.3d#eligible', { schools, seats: [...full, other(LEAD, '教师')] })).toEqual([['error', `教师@${LEAD}`]]);
  expect(found('GX-5.3d#eligible', { schools, seats: [...full, other(MEMBER, '副园长')] })).toEqual([['error', `副园长@${MEMBER}`]]);
});

test('[GX-5.3d] the staff roster tells who is a middle manager', () => {
  const staff = (kind: string) => [{ 工号: '4', 姓名: '测试丁', 所在单位: LEAD, 职务类别: kind }];
  const seats = [...full, seat('理事会', { 成员姓名: '测试丁', 所在单位: LEAD, 身份类别: '龙头园中层以上' })];
  expect(found('GX-5.3d#eligible', { schools, seats, staff: staff('中层') })).toEqual([]);
  expect(found('GX-5.3d#eligible', { schools, seats, staff: staff('教师') })).toHaveLength(1);
});

test('[GX-5.3g] the chair of the supervisors is the bureau’s deputy head in charge', () => {
  expect(found('GX-5.3g', { schools, seats: [{ ...overseer, 身份类别: '主要领导' }, ...kinds] })).toEqual([['error', '主要领导']]);
  expect(found('GX-5.3g', { schools, seats: kinds })).toEqual([['error', '0 名']]);
  expect(found('GX-5.3g', { schools, seats: [overseer, overseer, ...kinds] })).toEqual([['error', '2 名']]);
});

test('[GX-5.3h] the four kinds, each at least once, and no other', () => {
  expect(found('GX-5.3h', { schools, seats: [overseer, ...kinds.slice(1)] })).toEqual([['error', '缺幼教专干']]);
  expect(found('GX-5.3h#eligible', { schools, seats: [overseer, ...kinds, seat('监事会', { 身份类别: '管理科室' })] })).toEqual([['error', '管理科室']]);
  expect(found('GX-5.3h#eligible', { schools, seats: [overseer, ...kinds, seat('监事会', { 身份类别: '食堂' })] })).toEqual([['error', '食堂']]);
});
