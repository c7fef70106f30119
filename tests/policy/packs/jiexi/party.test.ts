import type { Line } from '../../../../src/cli/golden/build';
import { audited, found, GROUP, lacked, lead, LEAD, member, MEMBER, OTHER, pair, TERMS, YEAR } from './case';

const activity = (kind: string, day: string, more: Line = {}): Line => ({ ...OTHER.activities, 集团编号: GROUP, 活动类别: kind, 日期: day, ...more });
const acts = (...lines: Line[]): Line[] => [OTHER.activities, ...lines];

describe('三（一）1 第一书记', () => {
  const staff = (more: Line = {}): Line[] => [OTHER.staff, { ...OTHER.staff, 工号: 'T1', 姓名: '测试乙', 职务类别: '中层', 中共党员: '是', ...more }];
  const sent = (more: Line = {}): Line[] => [OTHER.secondments, { ...OTHER.secondments, 工号: 'T1', 派入单位: MEMBER, 交流方式: '第一书记', 起始日期: '2024-09-01', ...more }];
  const ask = (people: Line[], lines: Line[]) => found('JX-3.1a', { schools: [...pair, member({ 单位名称: '另一学校', 集团编号: '别的集团', 角色: '龙头' })], staff: people, secondments: lines });

  test.each([
    ['as the clause wants', {}, {}, []],
    ['none sent', {}, { 交流方式: '轮岗' }, [['error', '没有']]],
    ['one whose time has ended', {}, { 结束日期: '2025-05-31' }, [['error', '没有']]],
    ['one whose time ends today', {}, { 结束日期: '2025-06-01' }, []],
    ['not a party member', { 中共党员: '否' }, {}, [['error', '非中共党员']]],
    ['a teacher without office', { 职务类别: '教师' }, {}, [['error', '非行政干部']]],
    ['sent by another school', {}, { 派出单位: '另一学校' }, [['error', '非龙头派出']]],
    ['membership not entered', { 中共党员: null }, {}, []],
  ])('[JX-3.1a] %s', (_, person, line, expected) => {
    expect(ask(staff(person), sent(line))).toEqual(expected);
  });

  test('[JX-3.1a] the absence points at the member’s name and never at a person', () => {
    const [finding] = audited({ schools: pair, staff: staff(), secondments: [OTHER.secondments] }).findings('JX-3.1a');
    expect(finding).toMatchObject({ subject: MEMBER, sheet: '单位（校区）名册' });
    expect(finding!.cells).toHaveLength(1);
  });
});

describe('三（一）2 队伍建设', () => {
  test('[JX-3.2a] without 定期频次 nothing recorded is a notice, and the parameter is missing', () => {
    expect(found('JX-3.2a', { schools: pair, activities: acts() })).toEqual([['notice', '0 次']]);
    expect(lacked('JX-3.2a', { schools: pair, activities: acts() })).toEqual(['定期频次']);
    expect(found('JX-3.2a', { schools: pair, activities: acts(activity('党务活动', '2025-03-01')) })).toEqual([]);
  });

  test('[JX-3.2a] with 定期频次 2 one time in the school year is too few', () => {
    const activities = acts(activity('党务活动', '2024-09-01'));
    expect(found('JX-3.2a', { schools: pair, activities }, { on: '2025-08-31', set: { 定期频次: '2', 学年起止: YEAR } })).toEqual([['error', '2024—2025学年 1 次']]);
  });

  test('[JX-3.2b] the 双培养 mechanism is a document of that kind or one that ticks it', () => {
    const paper = (more: Line) => ({ schools: pair, documents: [OTHER.documents, { ...OTHER.documents, 单位: GROUP, ...more }] });
    expect(found('JX-3.2b#mechanism', paper({ 文件类别: '其他' }))).toEqual([['warning', '无']]);
    expect(found('JX-3.2b#mechanism', paper({ 文件类别: '管理办法', 要素勾选: '“双培养”、考核' }))).toEqual([]);
  });

  test('[JX-3.2b] cadres go from the lead to members; the way back does not count', () => {
    const line = (from: string, to: string, way: string) => ({ schools: pair, secondments: [{ ...OTHER.secondments, 派出单位: from, 派入单位: to, 交流方式: way }] });
    expect(found('JX-3.2b#cadres', line(LEAD, MEMBER, '派驻'))).toEqual([]);
    expect(found('JX-3.2b#cadres', line(MEMBER, LEAD, '派驻'))).toEqual([['warning', '0 名']]);
    expect(found('JX-3.2b#cadres', line(LEAD, MEMBER, '走教'))).toEqual([['warning', '0 名']]);
  });
});

describe('三（一）3 思政课', () => {
  const day = (date: string, who: string) => activity('主题党日', date, { 参加单位: who });
  const both = `${LEAD}、${MEMBER}`;
  const third = [...pair, member({ 单位名称: '第三学校' })];

  test.each([
    ['all schools twice', [day('2024-09-01', `${both}、第三学校`), day('2025-08-31', `${both}、第三学校`)], 'A', []],
    ['two schools of three, twice', [day('2024-09-01', both), day('2025-08-31', both)], 'A', [['error', '2024—2025学年 0 次']]],
    ['two schools of three, twice', [day('2024-09-01', both), day('2025-08-31', both)], 'B', []],
    ['one school alone', [day('2024-09-01', MEMBER), day('2024-10-01', MEMBER)], 'B', [['error', '2024—2025学年 0 次']]],
    ['once in the year, once before', [day('2024-08-31', both), day('2024-09-01', both)], 'B', [['error', '2024—2025学年 1 次']]],
  ])('[JX-3.3c] %s under reading %3$s', (_, lines, reading, expected) => {
    expect(found('JX-3.3c', { schools: third, activities: acts(...lines) }, { on: '2025-08-31', set: { 学年起止: YEAR, 共同组织口径: reading } })).toEqual(expected);
  });

  test('[JX-3.3c] the running year is a notice; without 学年起止 it is missing', () => {
    expect(found('JX-3.3c', { schools: pair, activities: acts() }, { set: { 学年起止: YEAR } })).toEqual([['notice', '2024—2025学年 0 次']]);
    expect(lacked('JX-3.3c', { schools: pair, activities: acts() })).toEqual(['学年起止']);
  });

  const lesson = (date: string, who: string) => activity('第一堂思政课', date, { 组织主体: MEMBER, 召集人: who });
  const staff = (name: string): Line[] => [{ ...OTHER.staff, 工号: 'T2', 姓名: name, 所在单位: MEMBER, 党内职务: '支部书记' }];
  const schools = [lead({ 校长姓名: '测试龙头校长' }), member({ 校长姓名: '测试乙' })];
  const first = (people: Line[], lines: Line[], set: Record<string, string> = {}) =>
    found('JX-3.3d', { schools, staff: people, activities: acts(...lines) }, { on: '2025-01-31', set: { 学期起止: TERMS, ...set } });

  test('[JX-3.3d] secretary and principal each give one in the semester; the lead’s principal is not asked', () => {
    expect(first(staff('测试丙'), [lesson('2024-09-01', '测试丙'), lesson('2025-01-31', '测试乙')])).toEqual([]);
    expect(first(staff('测试丙'), [lesson('2024-09-01', '测试丙')])).toEqual([['error', '2024—2025学年第一学期：缺校长']]);
    expect(first(staff('测试丙'), [lesson('2025-02-01', '测试丙')])).toEqual([['error', '2024—2025学年第一学期：缺书记、校长']]);
  });

  test('[JX-3.3d] one person in both posts: one lesson suffices under A, two are asked for under B', () => {
    expect(first(staff('测试乙'), [lesson('2024-09-02', '测试乙')])).toEqual([]);
    expect(first(staff('测试乙'), [lesson('2024-09-02', '测试乙')], { 第一堂思政课口径: 'B' })).toEqual([['error', '2024—2025学年第一学期：书记兼校长缺 1 次']]);
    expect(first(staff('测试乙'), [])).toEqual([['error', '2024—2025学年第一学期：缺书记兼校长']]);
  });

  test('[JX-3.3d] no person is named in a finding; the running semester is a notice', () => {
    const { findings } = audited({ schools, staff: staff('测试丙'), activities: acts() }, { on: '2025-03-01', set: { 学期起止: TERMS } });
    expect(findings('JX-3.3d').map((one) => one.severity)).toEqual(['error', 'notice']);
    for (const one of findings('JX-3.3d')) expect(JSON.stringify(one)).not.toMatch(/测试乙|测试丙/);
  });

  test('[JX-3.3d] without 学期起止 it is missing', () => {
    expect(lacked('JX-3.3d', { schools, activities: acts() })).toEqual(['学期起止']);
  });

  const study = (...days: string[]) => ({ schools: pair, activities: acts(...days.map((date) => activity('思想政治学习', date, { 组织主体: MEMBER }))) });
  const counted = { 学年起止: YEAR, 在学月份: '9,10,1' };

  test('[JX-3.3e] one finding names all months without; vacation months count under reading B alone', () => {
    expect(found('JX-3.3e', study('2024-09-30', '2025-01-01'), { on: '2025-08-31', set: counted })).toEqual([['error', '缺 2024年10月']]);
    expect(found('JX-3.3e', study('2024-09-30'), { on: '2025-08-31', set: counted })).toEqual([['error', '缺 2024年10月、2025年1月']]);
    const all = found('JX-3.3e', study('2024-09-30', '2024-10-01', '2025-01-01'), { on: '2025-08-31', set: { ...counted, 假期月份口径: 'B' } });
    expect(all).toEqual([['error', '缺 2024年11月、2024年12月、2025年2月、2025年3月、2025年4月、2025年5月、2025年6月、2025年7月、2025年8月']]);
  });

  test('[JX-3.3e] the month that runs is a notice; without 在学月份 it is missing', () => {
    expect(found('JX-3.3e', study('2024-09-30'), { on: '2024-10-15', set: counted })).toEqual([['notice', '2024年10月 0 次']]);
    expect(lacked('JX-3.3e', study(), { set: { 学年起止: YEAR } })).toEqual(['在学月份']);
  });
});
