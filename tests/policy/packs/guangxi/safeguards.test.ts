import { CHECKLIST } from '../../../../src/policy/packs/guangxi/checklist';
import { found, group, GROUP, lacked, lead, LEAD, member, MEMBER, OTHER, pair, TERMS } from './case';

const END = { on: '2025-12-31' };
const seat = (more = {}) => ({ ...OTHER.seats, 机构类别: '领导小组', 机构职务: '组长', 本职职务: '局长', ...more });
const event = (kind: string, more = {}) => ({ ...OTHER.activities, 活动类别: kind, 日期: '2025-05-06', 组织层级: '县', ...more });
const own = (kind: string, more = {}) => event(kind, { 集团编号: GROUP, 组织层级: '集团', ...more });

test('[GX-6.1a] the leading group is headed by the head of the bureau, not a deputy', () => {
  expect(found('GX-6.1a', { seats: [seat()] })).toEqual([]);
  expect(found('GX-6.1a', { seats: [seat({ 本职职务: '党组书记、局长' })] })).toEqual([]);
  expect(found('GX-6.1a', { seats: [seat({ 本职职务: '副局长' })] })).toEqual([['error', '副局长']]);
  expect(found('GX-6.1a', { seats: [seat({ 机构职务: '成员' })] })).toEqual([['error', '无组长']]);
  expect(found('GX-6.1a', { seats: [OTHER.seats] })).toEqual([['error', undefined]]);
});

test('[GX-6.1b] a working meeting a year: an error once the year has ended, before that a notice', () => {
  expect(found('GX-6.1b', { activities: [event('工作例会')] }, END)).toEqual([]);
  expect(found('GX-6.1b', { activities: [event('工作例会', { 日期: '2024-12-31' })] }, END)).toEqual([['error', '0 次']]);
  expect(found('GX-6.1b', { activities: [OTHER.activities] }, { on: '2025-12-30' })).toEqual([['notice', '0 次']]);
  expect(found('GX-6.1b', { activities: [own('工作例会')] , schools: pair }, END)).toHaveLength(1);
});

test('[GX-6.1c] a master plan, and every group followed', () => {
  expect(found('GX-6.1c', { documents: [OTHER.documents] })).toEqual([['error', '无']]);
  expect(found('GX-6.1c', { documents: [{ ...OTHER.documents, 文件类别: '总体规划' }] })).toEqual([]);
  expect(found('GX-6.1c#tracking', { schools: pair, activities: [event('现场指导')] })).toEqual([['error', '0 次']]);
  expect(found('GX-6.1c#tracking', { schools: pair, activities: [event('现场指导', { 集团编号: GROUP })] })).toEqual([]);
});

test('[GX-6.1d] leads and universities have a work group', () => {
  const assistances = [{ 帮扶方: '测试高校', 帮扶方类型: '高校', 受援对象: '甲市' }];
  const ofLead = seat({ 机构类别: '工作小组', 所在单位: LEAD });
  expect(found('GX-6.1d', { schools: pair, seats: [OTHER.seats] })).toEqual([['error', '无']]);
  expect(found('GX-6.1d', { schools: pair, seats: [ofLead] })).toEqual([]);
  expect(found('GX-6.1d', { schools: pair, seats: [ofLead], assistances })).toHaveLength(1);
  expect(found('GX-6.1d', { schools: pair, seats: [ofLead, seat({ 机构类别: '工作小组', 所在单位: '测试高校' })], assistances })).toEqual([]);
});

const half = (day: string, more = {}) => ({ ...OTHER.filings, 材料名称: '半年工作报告', 报送主体: GROUP, 实际报送日期: day, ...more });

test('[GX-6.2b] a report in each half: two in the first do not make up for the second', () => {
  const of = (on: string, filings: object[], set = {}) => found('GX-6.2b', { schools: pair, filings: filings as never }, { on, set });
  expect(of('2025-12-31', [half('2025-03-01'), half('2025-10-01')])).toEqual([]);
  expect(of('2025-12-31', [half('2025-03-01'), half('2025-06-30')])).toEqual([['error', '0 次']]);
  expect(of('2025-10-15', [half('2025-06-30')])).toEqual([['notice', '0 次']]);
  expect(of('2025-06-30', [OTHER.filings])).toEqual([['error', '0 次']]);
  expect(of('2025-12-31', [half('2025-07-05', { 期次: '2025年上半年' }), half('2025-12-01')])).toEqual([]);
  expect(of('2025-08-31', [half('2024-10-01'), half('2025-03-01')], { 半年口径: 'B', 学期起止: TERMS })).toEqual([]);
  expect(of('2025-08-31', [half('2025-03-01')], { 半年口径: 'B', 学期起止: TERMS })).toEqual([['error', '0 次']]);
  expect(lacked('GX-6.2b', { schools: pair, filings: [OTHER.filings] }, { set: { 半年口径: 'B' } })).toEqual(['学期起止']);
});

test('[GX-6.2c] a display and seminar of the group each year', () => {
  const of = (activities: object[], set = {}) => found('GX-6.2c', { schools: pair, activities: activities as never }, { ...END, set });
  expect(of([own('实践展示及研讨')], { 展示与研讨口径: 'B' })).toEqual([]);
  expect(of([own('成果展示')])).toEqual([]);
  expect(of([own('成果展示')], { 展示与研讨口径: 'B' })).toEqual([['error', '缺研讨']]);
  expect(of([own('工作交流会或研讨会')], { 展示与研讨口径: 'B' })).toEqual([['error', '缺实践展示']]);
  expect(of([event('实践展示及研讨')])).toEqual([['error', '缺实践展示及研讨活动']]);
});

test('[GX-6.2d] one or two meetings a year; a third is a notice, or a breach where read so', () => {
  const of = (count: number, set = {}) => found('GX-6.2d', { activities: [OTHER.activities, ...Array.from({ length: count }, () => event('工作交流会或研讨会'))] }, { ...END, set });
  expect(of(0)).toEqual([['error', '0 次']]);
  expect([of(1), of(2)]).toEqual([[], []]);
  expect(of(3)).toEqual([['notice', '3 次']]);
  expect(of(3, { 一至两次上限口径: 'B' })).toEqual([['error', '3 次']]);
});

test('[GX-6.2d] in a city’s workbook the city’s own meetings are asked for', () => {
  const areas = [{ 地区: '测试市', 下辖县数: 3 }];
  expect(found('GX-6.2d', { areas, activities: [event('工作交流会或研讨会')] }, END)).toHaveLength(1);
  expect(found('GX-6.2d', { areas, activities: [event('工作交流会或研讨会', { 组织层级: '市' })] }, END)).toEqual([]);
});

const payment = (more = {}) => ({ 凭证号: '1', 集团编号: GROUP, 资金来源: '奖补资金', 用途类别: '交流活动', 出差人: null, 金额: 100, 日期: '2025-03-04', ...more });

test('[GX-6.3b] some local money in the year', () => {
  expect(found('GX-6.3b', { payments: [payment()] }, END)).toEqual([]);
  for (const more of [{ 资金来源: '日常办学经费' }, { 金额: 0 }, { 日期: '2024-03-04' }]) {
    expect(found('GX-6.3b', { payments: [payment(more)] }, END)).toEqual([['error', '0 元']]);
  }
});

test('[GX-6.3c] uses off the list are a warning, for the list is open; other money is not asked', () => {
  expect(found('GX-6.3c', { payments: [payment({ 用途类别: '特色打造' })] })).toEqual([]);
  expect(found('GX-6.3c', { payments: [payment({ 用途类别: '基建改造' })] })).toEqual([['warning', '基建改造']]);
  expect(found('GX-6.3c', { payments: [payment({ 用途类别: '基建改造', 资金来源: '基本建设资金' })] })).toEqual([]);
});

test('[GX-6.3c] travel is for the lead’s principal and backbone teachers', () => {
  const of = (person: object) => found('GX-6.3c#travel', { schools: pair, payments: [payment({ 用途类别: '差旅费', 出差人: '测试甲' })], staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '教师', 骨干教师: '否', ...person }] });
  expect(of({ 职务类别: '校级正职' })).toEqual([]);
  expect(of({ 骨干教师: '是' })).toEqual([]);
  expect(of({})).toEqual([['warning', '教师']]);
  expect(of({ 职务类别: '校级正职', 所在单位: MEMBER })).toEqual([['warning', '校级正职']]);
});

const score = (more = {}) => ({ ...OTHER.scores, 考核年度: '2025', 对象类型: '集团', 对象名称: GROUP, 得分: 90, ...more });

test('[GX-6.4a] every group is assessed each year', () => {
  expect(found('GX-6.4a', { schools: pair, scores: [score()] }, END)).toEqual([]);
  expect(found('GX-6.4a', { schools: pair, scores: [score({ 考核年度: '2024' })] }, END)).toEqual([['error', '未考核']]);
  expect(found('GX-6.4a', { schools: pair, scores: [score({ 得分: null })] }, { on: '2025-06-01' })).toEqual([['notice', '未考核']]);
  expect(found('GX-6.4a', { schools: pair, groups: [group({ 年度工作考核结果: '合格' })], scores: [OTHER.scores] }, END)).toEqual([]);
});

test('[GX-6.4c] the group has rules of assessment, and assesses each member', () => {
  expect(found('GX-6.4c', { schools: pair, documents: [OTHER.documents] })).toEqual([['error', '缺考核办法']]);
  expect(found('GX-6.4c', { schools: pair, documents: [{ ...OTHER.documents, 单位: GROUP, 文件类别: '考核办法' }] })).toEqual([]);
  expect(found('GX-6.4c#scores', { schools: pair, scores: [score({ 对象类型: '学校（园）', 对象名称: MEMBER, 评估方: '集团' })] })).toEqual([]);
  expect(found('GX-6.4c#scores', { schools: pair, scores: [score({ 对象类型: '学校（园）', 对象名称: MEMBER, 评估方: '第三方' })] })).toEqual([['error', '未考核']]);
});

test('[GX-6.4d] experts once a year for the bureau, or for each group where read so', () => {
  const activities = [event('视导诊断')];
  expect(found('GX-6.4d', { schools: pair, activities }, END)).toEqual([]);
  expect(found('GX-6.4d', { schools: pair, activities: [OTHER.activities] }, END)).toEqual([['error', '0 次']]);
  const each = { ...END, set: { 视导诊断口径: 'B' } };
  expect(found('GX-6.4d', { schools: pair, activities }, each)).toEqual([['error', '0 次']]);
  expect(found('GX-6.4d', { schools: pair, activities: [event('视导诊断', { 集团编号: GROUP })] }, each)).toEqual([]);
});

test.each([...new Set(CHECKLIST.map((one) => one.clause))])('[%s] an item answered 否 is a finding, one that is open is not', (clause) => {
  const { item } = CHECKLIST.find((one) => one.clause === clause)!;
  const checklist = (answer: string | null) => ({ checklist: [{ 单位: MEMBER, 检查项目: item, 结果: answer }, { 单位: MEMBER, 检查项目: '其他', 结果: '否' }], schools: [lead(), member()] });
  expect(found(`${clause}#ticks`, checklist('否'))).toEqual([[clause === 'GX-5.5e' ? 'notice' : 'error', '否']]);
  for (const answer of ['是', '不适用', null]) expect(found(`${clause}#ticks`, checklist(answer))).toEqual([]);
});
