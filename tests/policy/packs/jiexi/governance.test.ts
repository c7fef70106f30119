import type { Line } from '../../../../src/cli/golden/build';
import { audited, found, GROUP, lacked, lead, LEAD, member, MEMBER, OTHER, pair, YEAR } from './case';

const paper = (kind: string, more: Line = {}): Line => ({ ...OTHER.documents, 单位: GROUP, 文件类别: kind, ...more });
const withPapers = (...lines: Line[]) => ({ schools: pair, documents: [OTHER.documents, ...lines] });
const seat = (body: string, more: Line = {}): Line => ({ ...OTHER.seats, 机构类别: body, 集团编号: GROUP, ...more });
const withSeats = (...lines: Line[]) => ({ schools: pair, seats: [OTHER.seats, ...lines] });
const sent = (from: string, to: string, more: Line = {}): Line => ({ ...OTHER.secondments, 派出单位: from, 派入单位: to, ...more });
const resource = (kind: string, more: Line = {}): Line => ({ ...OTHER.resources, 资源类别: kind, 提供单位: LEAD, ...more });

test.each([
  ['JX-3.6b#rules', '议事规则', 'error'],
  ['JX-3.6b#procedure', '决策程序', 'error'],
  ['JX-3.6c', '章程', 'error'],
  ['JX-3.8a#rule', '交流制度', 'error'],
  ['JX-3.8d', '考核办法', 'warning'],
  ['JX-3.15b', '质量分析报告', 'error'],
])('[%s] the group has %s, under its own name or its lead’s', (rule, kind, severity) => {
  expect(found(rule, withPapers())).toEqual([[severity, '无']]);
  expect(found(rule, withPapers(paper(kind)))).toEqual([]);
  expect(found(rule, withPapers(paper(kind, { 单位: LEAD })))).toEqual([]);
  expect(found(rule, withPapers(paper(kind, { 单位: MEMBER })))).toEqual([[severity, '无']]);
});

test.each([
  ['JX-3.6a', '理事会', 'error'],
  ['JX-3.12b', '名校长名师工作室', 'warning'],
  ['JX-3.12c', '教研组备课组', 'error'],
  ['JX-3.12c', '联合教研组', 'error'],
  ['JX-3.15a#team', '视导小组', 'notice'],
])('[%s] the group has a %s whose seat is held on the day', (rule, body, severity) => {
  expect(found(rule, withSeats()).map(([one]) => one)).toEqual([severity]);
  expect(found(rule, withSeats(seat(body)))).toEqual([]);
  expect(found(rule, withSeats(seat(body, { 任职止: '2025-05-31' }))).map(([one]) => one)).toEqual([severity]);
  expect(found(rule, withSeats(seat(body, { 任职止: '2025-06-01' })))).toEqual([]);
});

test('[JX-3.6d] every member has an agreement, its own or the group’s that names it: a warning', () => {
  expect(found('JX-3.6d', withPapers())).toEqual([['warning', '无']]);
  expect(found('JX-3.6d', withPapers(paper('合作协议', { 单位: MEMBER })))).toEqual([]);
  expect(found('JX-3.6d', withPapers(paper('合作协议', { 要素勾选: MEMBER })))).toEqual([]);
  expect(found('JX-3.6d', withPapers(paper('合作协议', { 要素勾选: '其他学校' })))).toEqual([['warning', '无']]);
});

test('[JX-3.8a] both directions: one alone is a notice', () => {
  expect(found('JX-3.8a#directions', { schools: pair, secondments: [sent(LEAD, MEMBER)] })).toEqual([['notice', '1 人、0 人']]);
  expect(found('JX-3.8a#directions', { schools: pair, secondments: [sent(LEAD, MEMBER), sent(MEMBER, LEAD)] })).toEqual([]);
});

describe('三（三）8 骨干教师', () => {
  const weak = [lead(), member({ 薄弱: '是' })];
  const backbone = [{ ...OTHER.staff, 骨干教师: '是' }];

  test.each([
    ['a backbone teacher', backbone, [sent(LEAD, MEMBER)], []],
    ['an ordinary teacher', [OTHER.staff], [sent(LEAD, MEMBER)], [['warning', '0 人']]],
    ['teachers as specially needed', [OTHER.staff], [sent(LEAD, MEMBER, { 交流方式: '特需教师配送' })], []],
    ['a backbone teacher until yesterday', backbone, [sent(LEAD, MEMBER, { 结束日期: '2025-05-31' })], [['warning', '0 人']]],
  ])('[JX-3.8c] a weak member that receives %s', (_, staff, secondments, expected) => {
    expect(found('JX-3.8c', { schools: weak, staff, secondments })).toEqual(expected);
  });

  test('[JX-3.8c] a member that is not weak is not asked; without the column 薄弱 it is missing', () => {
    expect(found('JX-3.8c', { schools: [lead(), member({ 薄弱: '否' })], staff: backbone, secondments: [OTHER.secondments] })).toEqual([]);
    expect(lacked('JX-3.8c', { schools: pair, staff: backbone, secondments: [OTHER.secondments] })).toEqual(['薄弱']);
  });
});

test.each([
  ['2024-09-01', []],
  ['2024-08-31', []],
  ['2024-09-02', [['notice', '2024-09-02']]],
  [null, []],
])('[JX-3.9d] a competition on %s for a post begun on 2024-09-01', (held, expected) => {
  expect(found('JX-3.9d', { secondments: [sent(LEAD, MEMBER, { 竞聘日期: held, 起始日期: '2024-09-01' })] })).toEqual(expected);
});

describe('三（四）', () => {
  const activity = (kind: string, day: string, more: Line = {}): Line => ({ ...OTHER.activities, 集团编号: GROUP, 活动类别: kind, 日期: day, ...more });

  test('[JX-3.12c] kinds of joint research without an activity in the year at hand are one notice', () => {
    const activities = [activity('联合备课', '2024-09-01'), activity('联合教研', '2024-08-31'), activity('合作科研', '2025-05-01')];
    expect(found('JX-3.12c#activities', { schools: pair, activities }, { set: { 学年起止: YEAR } })).toEqual([['notice', '缺联合教研、教学竞赛']]);
  });

  test('[JX-3.13a] an information platform of a school of the group; classes without a resource are a notice', () => {
    expect(found('JX-3.13a', { schools: pair, resources: [OTHER.resources] })).toEqual([['warning', '无']]);
    expect(found('JX-3.13a', { schools: pair, resources: [resource('信息平台')] })).toEqual([]);
    const all = ['集体备课', '评课', '教研', '教案', '课件', '优秀课例', '试题库', '教师论坛'].map((kind) => resource(kind));
    expect(found('JX-3.13a#classes', { schools: pair, resources: all })).toEqual([['notice', '缺学生活动']]);
  });

  test('[JX-3.14b] each class of venue and equipment that may be used; what may not be lent does not count', () => {
    const all = ['场馆', '图书馆', '实验室', '设备'].map((kind) => resource(kind));
    expect(found('JX-3.14b', { schools: pair, resources: all })).toEqual([]);
    expect(found('JX-3.14b', { schools: pair, resources: [...all.slice(1), resource('场馆', { 可借用: '否' })] })).toEqual([['notice', '缺场馆']]);
  });

  test('[JX-3.15a] every member is visited; never more than a notice', () => {
    const tables = (days: string[]) => ({ schools: pair, activities: [OTHER.activities, ...days.map((day) => activity('视导诊断', day, { 参加单位: MEMBER }))] });
    expect(found('JX-3.15a#visits', tables([]))).toEqual([['notice', '0 次']]);
    expect(found('JX-3.15a#visits', tables(['2025-03-01']))).toEqual([]);
    expect(found('JX-3.15a#visits', tables(['2025-03-01']), { on: '2025-12-31', set: { 定期频次: '2' } })).toEqual([['notice', '2025年 1 次']]);
  });

  test('[JX-3.18] displays are counted for the county; with 定期频次 so many are asked for', () => {
    const tables = (kind: string) => ({ schools: pair, activities: [activity(kind, '2025-03-01')] });
    expect(found('JX-3.18', tables('成果展示'))).toEqual([]);
    expect(found('JX-3.18', tables('宣传'))).toEqual([['notice', '0 次']]);
    expect(found('JX-3.18', tables('成果展示'), { on: '2025-12-31', set: { 定期频次: '1' } })).toEqual([]);
    expect(found('JX-3.18', tables('宣传'), { on: '2025-12-31', set: { 定期频次: '1' } })).toEqual([['error', '2025年 0 次']]);
  });

  test('[JX-3.14c] pupils’ activities and family education of the year at hand, each once', () => {
    const activities = [
      activity('学生活动', '2025-01-01', { 主题: '家庭教育开放日' }), activity('其他', '2025-02-01', { 主题: '家长学校' }),
      activity('其他', '2025-02-01', { 主题: '安全检查' }), activity('学生活动', '2024-12-31'),
    ]; // prettier-ignore
    expect(audited({ schools: pair, activities }).value('JX-3.14c')).toBe(2);
  });
});
