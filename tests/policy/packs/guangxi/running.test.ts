import { found, GROUP, lacked, lead, LEAD, member, MEMBER, OTHER, pair, TERMS } from './case';

const paper = (kind: string, more = {}) => ({ ...OTHER.documents, 单位: GROUP, 文件类别: kind, ...more });
const inTerms = (on: string, set = {}) => ({ on, set: { 学期起止: TERMS, ...set } });

test('[GX-5.3b] development plan, charter and plan of the year', () => {
  const documents = ['发展规划', '章程', '年度计划'].map((kind) => paper(kind));
  expect(found('GX-5.3b', { schools: pair, documents })).toEqual([]);
  expect(found('GX-5.3b', { schools: pair, documents: documents.slice(1) })).toEqual([['error', '缺发展规划']]);
});

test('[GX-5.3b] the plan is of the calendar year where its year is kept', () => {
  expect(found('GX-5.3b#year', { schools: pair, documents: [paper('年度计划', { 版本年度: 2025 })] })).toEqual([]);
  expect(found('GX-5.3b#year', { schools: pair, documents: [paper('年度计划', { 版本年度: 2024 })] })).toEqual([['error', '2024 年']]);
  expect(found('GX-5.3b#year', { schools: pair, documents: [paper('年度计划')] })).toEqual([]);
});

const report = (day: string) => ({ ...OTHER.activities, 集团编号: GROUP, 活动类别: '理事会报告', 日期: day });

test('[GX-5.3i] one report a semester: a warning for one that has ended, a notice for the running one', () => {
  expect(found('GX-5.3i', { schools: pair, activities: [report('2024-10-01'), report('2025-03-01')] }, inTerms('2025-08-31'))).toEqual([]);
  expect(found('GX-5.3i', { schools: pair, activities: [report('2025-03-01')] }, inTerms('2025-08-31'))).toEqual([['warning', '0 次']]);
  expect(found('GX-5.3i', { schools: pair, activities: [report('2024-10-01')] }, inTerms('2025-08-30'))).toEqual([['notice', '0 次']]);
  expect(found('GX-5.3i', { schools: pair, activities: [report('2024-10-01')] }, inTerms('2025-01-31'))).toEqual([]);
});

test('[GX-5.3i] without semester dates: 参数未填, no finding', () => {
  expect(found('GX-5.3i', { schools: pair, activities: [OTHER.activities] })).toEqual([]);
  expect(lacked('GX-5.3i', { schools: pair, activities: [OTHER.activities] })).toEqual(['学期起止']);
});

const visit = (more = {}) => ({ ...OTHER.activities, 活动类别: '入园指导', 日期: '2025-03-04', 组织主体: LEAD, 参加单位: MEMBER, ...more });

test('[GX-5.4a] the lead guides each weak member', () => {
  const weak = [lead(), member({ 薄弱: '是' })];
  expect(found('GX-5.4a', { schools: weak, activities: [visit()] })).toEqual([]);
  expect(found('GX-5.4a', { schools: weak, activities: [visit({ 参加单位: '其他园' })] })).toEqual([['error', '0 次']]);
  expect(found('GX-5.4a', { schools: weak, activities: [visit({ 组织主体: '其他单位' })] })).toHaveLength(1);
  expect(found('GX-5.4a', { schools: [lead(), member({ 薄弱: '否' })], activities: [OTHER.activities] })).toEqual([]);
});

test('[GX-5.7a] the lead visits every member, weak or not', () => {
  expect(found('GX-5.7a', { schools: pair, activities: [visit()] })).toEqual([]);
  expect(found('GX-5.7a', { schools: pair, activities: [visit({ 活动类别: '宣传' })] })).toEqual([['error', '0 次']]);
  expect(found('GX-5.7a', { schools: pair, activities: [visit({ 日期: '2025-12-01' })] }, { on: '2025-10-15' })).toHaveLength(1);
});

test('[GX-5.5a] a written opinion or plan for every member', () => {
  expect(found('GX-5.5a', { schools: pair, documents: [paper('意见或规划书', { 单位: MEMBER })] })).toEqual([]);
  expect(found('GX-5.5a', { schools: pair, documents: [paper('意见或规划书')] })).toEqual([['error', '0 份']]);
});

const sent = (more = {}) => ({ ...OTHER.secondments, 工号: '1', 派出单位: LEAD, 派入单位: MEMBER, 交流方式: '派驻', ...more });
const weakPair = [lead(), member({ 薄弱: '是' })];

test('[GX-5.6a] somebody of the lead is sent to each weak member', () => {
  expect(found('GX-5.6a', { schools: weakPair, secondments: [sent()] })).toEqual([]);
  expect(found('GX-5.6a', { schools: weakPair, secondments: [sent({ 派出单位: MEMBER, 派入单位: LEAD })] })).toEqual([['error', '0 人']]);
  expect(found('GX-5.6a', { schools: pair, secondments: [OTHER.secondments] })).toEqual([]);
});

test('[GX-5.6a] a middle manager or above, or a backbone teacher', () => {
  const staff = (kind: string, backbone: string) => [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: kind, 骨干教师: backbone }];
  const of = (kind: string, backbone: string) => found('GX-5.6a#who', { schools: weakPair, secondments: [sent()], staff: staff(kind, backbone) });
  expect(of('教师', '否')).toEqual([['error', '教师']]);
  for (const [kind, backbone] of [['教师', '是'], ['中层', '否'], ['校级副职', '否'], ['校级正职', '否']] as const) expect(of(kind, backbone)).toEqual([]);
});

const heads = [
  { 工号: 'Y', 姓名: '测试甲', 所在单位: MEMBER, 职务类别: '校级正职' },
  { 工号: 'F', 姓名: '测试乙', 所在单位: MEMBER, 职务类别: '校级副职' },
  { 工号: 'T', 姓名: '测试丙', 所在单位: MEMBER, 职务类别: '教师' },
];
const learning = (id: string, more = {}) => ({ ...OTHER.secondments, 工号: id, 派出单位: MEMBER, 派入单位: LEAD, 交流方式: '挂职', 起始日期: '2024-10-08', ...more });

test('[GX-5.6b] every principal and deputy each semester, or one of them where read so', () => {
  const of = (secondments: object[], set = {}) => found('GX-5.6b', { schools: pair, staff: heads, secondments: [OTHER.secondments, ...secondments] as never }, inTerms('2025-01-31', set));
  expect(of([learning('Y'), learning('F')])).toEqual([]);
  expect(of([learning('Y')])).toEqual([['error', 'F']]);
  expect(of([learning('Y')], { 挂职学习口径: 'B' })).toEqual([]);
  expect(of([], { 挂职学习口径: 'B' })).toEqual([['error', '0 人']]);
  expect(of([learning('Y'), learning('F', { 起始日期: null, 学期: '2024-2025学年第一学期' })])).toEqual([]);
  expect(of([learning('Y'), learning('F', { 交流方式: '跟岗' })])).toEqual([['error', 'F']]);
});

test('[GX-5.6c] each member sends a teacher each semester', () => {
  const of = (on: string, ...secondments: object[]) => found('GX-5.6c', { schools: pair, secondments: [OTHER.secondments, ...secondments] as never }, inTerms(on));
  expect(of('2025-01-31', learning('T', { 交流方式: '跟岗' }))).toEqual([]);
  expect(of('2025-01-31', learning('T'))).toEqual([['error', '0 人']]);
  expect(of('2025-01-30')).toEqual([['notice', '0 人']]);
  expect(of('2025-08-31', learning('T', { 交流方式: '跟岗' }))).toEqual([['error', '0 人']]);
});

test('[GX-5.6d] fewer staff than the standard', () => {
  const schools = (actual: number) => [lead(), member({ 班级数: 7, 教职工总数: actual })];
  const set = { 教职工配备标准: '每班教职工=2.5' };
  expect(found('GX-5.6d', { schools: schools(17) }, { set })).toEqual([['error', '缺 1 人']]);
  expect(found('GX-5.6d', { schools: schools(18) }, { set })).toEqual([]);
  expect(lacked('GX-5.6d', { schools: schools(17) })).toEqual(['教职工配备标准']);
});

test('[GX-5.6e] nobody without the qualification; a blank is missing', () => {
  const staff = (paperOf: string | null) => [{ 工号: '1', 姓名: '测试甲', 所在单位: MEMBER, 职务类别: '教师', 从业资格: paperOf }];
  expect(found('GX-5.6e', { schools: pair, staff: staff('无') })).toEqual([['error', '无']]);
  expect(found('GX-5.6e', { schools: pair, staff: staff('幼儿园教师资格证') })).toEqual([]);
  expect(lacked('GX-5.6e', { schools: pair, staff: staff(null) })).toEqual(['从业资格']);
});

test('[GX-5.8a] the lead shares of each of three classes online', () => {
  const item = (kind: string, more = {}) => ({ 资源类别: kind, 提供单位: LEAD, 共享方式: '线上', ...more });
  expect(found('GX-5.8a', { schools: pair, resources: [item('课件'), item('教案'), item('图片')] })).toEqual([]);
  expect(found('GX-5.8a', { schools: pair, resources: [item('课件'), item('教案', { 共享方式: '借用' }), item('图片', { 提供单位: MEMBER })] })).toEqual([['error', '缺教案'], ['error', '缺图片']]);
});
