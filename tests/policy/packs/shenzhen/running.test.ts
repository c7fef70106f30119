import { audited, CENTRE, centre, found, GROUP, lacked, member, MEMBER, OTHER, pair, seat, TERMS, YEAR, YEAR_END } from './case';

const paper = (kind: string, more = {}) => ({ ...OTHER.documents, 单位: GROUP, 文件类别: kind, ...more });
const withPapers = (...lines: object[]) => ({ schools: pair, documents: [OTHER.documents, ...(lines as never[])] });
const activity = (kind: string, day: string, more = {}) => ({ ...OTHER.activities, 集团编号: GROUP, 活动类别: kind, 日期: day, ...more });
const withActivities = (...lines: object[]) => ({ schools: pair, activities: [OTHER.activities, ...(lines as never[])] });
const months = (...list: number[]) => list.map((month) => `2023-${String(month).padStart(2, '0')}-10`);

test.each([
  ['SZ-2.2.1a', 'SZ-2.2.1a#system', '管理办法'],
  ['SZ-2.2.1a', 'SZ-2.2.1a#procedure', '决策程序'],
  ['SZ-2.2.1a', 'SZ-2.2.1a#rules', '议事规则'],
])('[%s] %s: the committee has a %s', (_, rule, kind) => {
  expect(found(rule, withPapers())).toEqual([['error', '无']]);
  expect(found(rule, withPapers(paper(kind)))).toEqual([]);
  expect(found(rule, withPapers(paper(kind, { 单位: CENTRE })))).toEqual([]);
  expect(found(rule, withPapers(paper(kind, { 单位: MEMBER })))).toEqual([['error', '无']]);
});

describe('[SZ-2.2.1b] each department’s yearly plan and report', () => {
  const seats = [OTHER.seats, seat({ 机构类别: '学区治理委员会', 机构职务: '部门负责人', 内设部门: '研训' })];
  const plan = (more: object) => found('SZ-2.2.1b#plan', { schools: pair, seats, documents: [OTHER.documents, paper('年度计划', more) as never] }, { on: YEAR_END });
  const report = (more: object, on = YEAR_END) => found('SZ-2.2.1b#report', { schools: pair, seats, activities: [OTHER.activities, activity('年度述职', '2023-12-20', more) as never] }, { on });

  test('a plan of this year, ticked or in the unit’s name', () => {
    expect(plan({ 版本年度: 2023, 要素勾选: '研训部' })).toEqual([]);
    expect(plan({ 制定日期: '2023-01-05', 单位: `${GROUP}研训部` })).toEqual([]);
    expect(plan({ 版本年度: 2022, 要素勾选: '研训部' })).toEqual([['error', '缺研训']]);
    expect(plan({ 版本年度: 2023, 要素勾选: '党建部' })).toEqual([['error', '缺研训']]);
  });

  test('a report named after the department; while the year runs it is a notice', () => {
    expect(report({ 主题: '研训部门述职' })).toEqual([]);
    expect(report({ 主题: '述职' })).toEqual([['error', '缺研训']]);
    expect(report({ 主题: '述职' }, '2023-12-30')).toEqual([['notice', '缺研训']]);
    expect(report({ 主题: '研训部门述职', 日期: '2022-12-20' })).toEqual([['error', '缺研训']]);
  });

  test('one finding a 学区 names all departments without', () => {
    const three = ['党建', '行政', '研训'].map((department) => seat({ 机构类别: '学区治理委员会', 机构职务: '部门负责人', 内设部门: department }));
    const activities = [OTHER.activities, activity('年度述职', '2023-05-20', { 主题: '行政部门述职' }) as never];
    expect(found('SZ-2.2.1b#report', { schools: pair, seats: [OTHER.seats, ...three], activities }, { on: YEAR_END })).toEqual([['error', '缺党建、研训']]);
  });
});

test('[SZ-2.2.1c] the report on running, as often as the district says; without a number only none at all is told', () => {
  const filing = { ...OTHER.filings, 材料名称: '学区办园情况报告', 报送主体: GROUP, 实际报送日期: '2023-03-01' };
  const of = (lines: object[], set: Record<string, string> = {}) => found('SZ-2.2.1c', { schools: pair, filings: [OTHER.filings, ...(lines as never[])] }, { on: '2023-08-31', set: { 学年起止: YEAR, ...set } });
  expect(of([])).toEqual([['notice', '0 次']]);
  expect(of([filing])).toEqual([]);
  expect(of([filing], { 定期频次: '2' })).toEqual([['error', '2022—2023学年 1 次']]);
  expect(of([{ ...filing, 报送主体: '测试区教育局' }])).toEqual([['notice', '0 次']]);
  expect(of([{ ...filing, 报送主体: '测试区教育局', 材料名称: `${GROUP}办园情况报告` }])).toEqual([]);
});

test('[SZ-2.2.2c] a weak kindergarten has a file, and the file a plan', () => {
  const schools = [centre({ 薄弱: '否' }), member({ 薄弱: '是' })];
  const of = (...lines: object[]) => found('SZ-2.2.2c', { schools, assistances: [OTHER.assistances, ...(lines as never[])] });
  expect(of()).toEqual([['error', '没有档案']]);
  expect(of({ ...OTHER.assistances, 受援对象: MEMBER })).toEqual([['error', '没有计划']]);
  expect(of({ ...OTHER.assistances, 受援对象: MEMBER, 提升计划: '计划甲' })).toEqual([]);
  expect(lacked('SZ-2.2.2c', { schools: pair, assistances: [OTHER.assistances] })).toEqual(['薄弱']);
});

test('[SZ-2.2.2d] a joint research group; activities of the open list are a notice', () => {
  expect(found('SZ-2.2.2d', { schools: pair, seats: [OTHER.seats] })).toEqual([['error', '无']]);
  expect(found('SZ-2.2.2d', { schools: pair, seats: [OTHER.seats, seat({ 机构类别: '联合教研组' })] })).toEqual([]);
  const three = ['联合备课', '联合教研', '合作科研'].map((kind) => activity(kind, '2023-03-01'));
  expect(found('SZ-2.2.2d#activities', withActivities(...three))).toEqual([['notice', '缺教学竞赛']]);
  expect(found('SZ-2.2.2d#activities', withActivities(...three, activity('教学竞赛', '2022-03-01')))).toEqual([['notice', '缺教学竞赛']]);
  expect(found('SZ-2.2.2d#activities', withActivities(...three, activity('教学竞赛', '2023-03-01')))).toEqual([]);
});

describe('[SZ-2.2.2e] all staff trained within three years', () => {
  const staff = [{ ...OTHER.staff, 工号: 'T1', 所在单位: MEMBER }, { ...OTHER.staff, 工号: 'T2', 所在单位: MEMBER }];
  const trained = (id: string, day: string) => ({ ...OTHER.trainings, 工号: id, 日期: day });
  const tables = (since: string | null, ...days: [string, string][]) => ({ schools: pair, staff: staff.map((line) => ({ ...line, 任职日期: since })), trainings: [OTHER.trainings, ...days.map(([id, day]) => trained(id, day))] });

  test('one finding a kindergarten, pointing at the persons’ numbers, not telling names', () => {
    const [finding] = audited(tables('2010-01-01', ['T1', '2023-01-01'])).findings('SZ-2.2.2e#everybody');
    expect([finding!.severity, finding!.subject, finding!.observed, finding!.cells.length]).toEqual(['error', MEMBER, '1 人', 1]);
    expect(finding!.message).not.toContain('测试甲');
  });

  test('who came less than three years ago is waiting: a notice on the last day, none of it the day after', () => {
    expect(found('SZ-2.2.2e#everybody', tables('2020-06-02', ['T1', '2023-01-01']))).toEqual([['notice', '1 人']]);
    expect(found('SZ-2.2.2e#everybody', tables('2020-06-01', ['T1', '2023-01-01']))).toEqual([['error', '1 人']]);
  });

  test('the rate by garden and by 学区; a training after the day has not happened yet', () => {
    const made = audited(tables(null, ['T1', '2023-06-01'], ['T2', '2023-06-02']));
    expect([made.value('SZ-2.2.2e', GROUP), made.value('SZ-2.2.2e#garden', MEMBER)]).toEqual([50, 50]);
    expect(made.figure('SZ-2.2.2e#garden', CENTRE).outcome.kind).toBe('notApplicable');
  });

  test('a fixed block needs its first day; while it runs nobody is late, and an earlier training inside it counts', () => {
    const fixed = { 轮训周期口径: 'B', 轮训周期起始日: '2022-01-01' };
    expect(lacked('SZ-2.2.2e#everybody', tables(null), { set: { 轮训周期口径: 'B' } })).toEqual(['轮训周期起始日']);
    expect(found('SZ-2.2.2e#everybody', tables('2010-01-01', ['T1', '2022-01-01']), { set: fixed })).toEqual([['notice', '1 人']]);
    expect(found('SZ-2.2.2e#everybody', tables('2010-01-01', ['T1', '2022-01-01'], ['T1', '2025-02-01']), { on: '2025-03-01', set: fixed })).toEqual([['error', '1 人']]);
  });
});

test('[SZ-2.2.4a] [SZ-2.2.4b] the charter, its open list of matters a warning, party building a must', () => {
  const of = (rule: string, ...ticks: string[]) => found(rule, withPapers(paper('章程', { 要素勾选: ticks.join('、') })));
  const all = ['组织与成员', '职责', '运行', '委员权利和义务'];
  expect(found('SZ-2.2.4a', withPapers())).toEqual([['error', '无']]);
  expect(of('SZ-2.2.4a', ...all)).toEqual([]);
  expect(of('SZ-2.2.4a', ...all.slice(1))).toEqual([['warning', '缺组织与成员']]);
  expect(of('SZ-2.2.4b', ...all)).toEqual([['error', '缺党建']]);
  expect(of('SZ-2.2.4b', '党建要求')).toEqual([]);
  expect(found('SZ-2.2.4b', withPapers())).toEqual([]);
});

test.each([
  ['SZ-2.2.4c', '章程模板'],
  ['SZ-3.1b', '实施方案'],
])('[%s] the district has its %s; a 学区’s own is none', (rule, kind) => {
  expect(found(rule, withPapers())).toEqual([['error', '无']]);
  expect(found(rule, withPapers(paper(kind)))).toEqual([['error', '无']]);
  expect(found(rule, withPapers(paper(kind, { 单位: '测试区教育局' })))).toEqual([]);
});

test('[SZ-2.2.4d] monthly meetings in months of study, a warning; vacations count under reading B; the running month is a notice', () => {
  const held = months(3, 4, 5, 6, 9, 10, 11).map((day) => activity('反馈交流会', day));
  const set = { 在学月份: '3,4,5,6,9,10,11,12' };
  expect(found('SZ-2.2.4d', withActivities(...held), { on: YEAR_END, set })).toEqual([['warning', '缺 2023年12月']]);
  expect(found('SZ-2.2.4d', withActivities(...held), { on: '2023-12-30', set })).toEqual([['notice', '2023年12月 0 次']]);
  expect(found('SZ-2.2.4d', withActivities(...held), { on: YEAR_END, set: { 假期月份口径: 'B' } })).toEqual([['warning', '缺 2023年1月、2023年2月、2023年7月、2023年8月、2023年12月']]);
  expect(lacked('SZ-2.2.4d', withActivities(...held))).toEqual(['在学月份']);
});

test('[SZ-2.2.4d] called by the centre: another kindergarten’s call is a notice', () => {
  const of = (by: string | null) => found('SZ-2.2.4d#centre', withActivities(activity('反馈交流会', '2023-03-01', { 组织主体: by })));
  expect([of(CENTRE), of(null), of('别处')]).toEqual([[], [], []]);
  expect(of(MEMBER)).toEqual([['notice', MEMBER]]);
});

describe('二（三）1 resources', () => {
  const resource = (kind: string, more = {}) => ({ ...OTHER.resources, 资源类别: kind, 提供单位: CENTRE, ...more });
  const of = (rule: string, ...lines: object[]) => found(rule, { schools: pair, resources: [OTHER.resources, ...(lines as never[])] });

  test('[SZ-2.3.1a] a platform and a library', () => {
    expect(of('SZ-2.3.1a')).toEqual([['error', '缺共享平台、分类资源库']]);
    expect(of('SZ-2.3.1a', resource('信息平台'))).toEqual([['error', '缺分类资源库']]);
    expect(of('SZ-2.3.1a', resource('课件', { 共享方式: '线上' }))).toEqual([]);
    expect(of('SZ-2.3.1a', resource('信息平台'), resource('社会场馆'))).toEqual([['error', '缺分类资源库']]);
  });

  test('[SZ-2.3.1b] venues, sports and societies from outside; those of another 学区 are not shared here', () => {
    const outside = (kind: string, by: string) => resource(kind, { 提供单位: by });
    expect(of('SZ-2.3.1b', outside('社会场馆', '测试博物馆'), outside('社区文体', GROUP))).toEqual([['error', '缺专业团体']]);
    const other = centre({ 单位名称: '另一园', 集团编号: '另一学区' });
    expect(found('SZ-2.3.1b', { schools: [...pair, other], resources: ['社会场馆', '社区文体', '专业团体'].map((kind) => outside(kind, '另一园')) }).map(([, lacking]) => lacking)).toEqual(['缺社会场馆、社区文体、专业团体']);
  });
});

test('[SZ-3.1d] the conference every month, vacations included: an error', () => {
  const held = months(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12).map((day) => ({ ...activity('联席会议', day), 集团编号: null, 组织层级: '区' }));
  expect(found('SZ-3.1d', withActivities(...held), { on: YEAR_END })).toEqual([['error', '缺 2023年8月']]);
  expect(found('SZ-3.1d', withActivities(...held, { ...activity('联席会议', '2023-08-01'), 组织层级: '乡镇' }), { on: YEAR_END })).toEqual([['error', '缺 2023年8月']]);
});

test('[SZ-3.2a] the district’s exchange: 定期, its number the district’s', () => {
  const shown = { ...activity('交流展示', '2023-03-01'), 集团编号: null, 组织层级: '区' };
  expect(found('SZ-3.2a', withActivities())).toEqual([['notice', '0 次']]);
  expect(found('SZ-3.2a', withActivities(shown))).toEqual([]);
  expect(found('SZ-3.2a', withActivities(shown), { on: YEAR_END, set: { 定期频次: '2' } })).toEqual([['error', '2023年 1 次']]);
  expect(lacked('SZ-3.2a', withActivities(shown))).toEqual(['定期频次']);
});

test('[SZ-3.2b] the city’s yearly meeting is owed in a city’s workbook', () => {
  const areas = [{ 地区: '测试市', 下辖县数: 9, 幼儿园总数: 2 }];
  const held = { ...activity('经验交流会', '2022-05-01'), 集团编号: null, 组织层级: '市' };
  expect(found('SZ-3.2b', { ...withActivities(), areas }, { on: YEAR_END })).toEqual([['error', '2023年 0 次']]);
  expect(found('SZ-3.2b', withActivities(), { on: YEAR_END })).toEqual([]);
  expect(found('SZ-3.2b', withActivities(held), { on: YEAR_END })).toEqual([['error', '2023年 0 次']]);
  expect(found('SZ-3.2b', withActivities({ ...held, 日期: '2023-05-01' }), { on: YEAR_END })).toEqual([]);
});

describe('二（二）3 plan and report of inspection, each semester', () => {
  const filing = (title: string, day: string, more = {}) => ({ ...OTHER.filings, 材料名称: title, 报送主体: GROUP, 实际报送日期: day, ...more });
  const of = (rule: string, ...lines: object[]) => found(rule, { schools: pair, filings: [OTHER.filings, ...(lines as never[])] }, { on: '2023-08-31', set: { 学期起止: TERMS } });
  const FIRST = '2022—2023学年第一学期 0 份';
  const SECOND = '2022—2023学年第二学期 0 份';

  test('[SZ-2.2.3i] a plan: its period is not given, so a warning', () => {
    expect(of('SZ-2.2.3i')).toEqual([['warning', FIRST], ['warning', SECOND]]);
    expect(of('SZ-2.2.3i', filing('学区督导工作计划', '2022-09-10'), filing('督导工作计划', '2023-02-10'))).toEqual([]);
  });

  test('[SZ-2.2.3j] a report: by its 期次 where that tells, else by the day; 参数未填 without 学期起止', () => {
    expect(of('SZ-2.2.3j', filing('学期督导报告', '2023-01-20'))).toEqual([['error', SECOND]]);
    expect(of('SZ-2.2.3j', filing('学期督导报告', '2023-02-10'))).toEqual([['error', FIRST]]);
    expect(of('SZ-2.2.3j', filing('学期督导报告', '2023-02-10', { 期次: '2022—2023学年第一学期' }))).toEqual([['error', SECOND]]);
    expect(of('SZ-2.2.3j', filing('学区督导工作计划', '2023-01-20'))).toHaveLength(2);
    expect(lacked('SZ-2.2.3j', { schools: pair, filings: [OTHER.filings] })).toEqual(['学期起止']);
  });
});
