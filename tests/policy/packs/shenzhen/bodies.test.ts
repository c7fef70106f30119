import type { Line } from '../../../../src/cli/golden/build';
import { audited, centre, CENTRE, found, group, GROUP, lacked, member, MEMBER, OTHER, pair, seat, withSeats } from './case';

const BODY = '学区治理委员会';
const committee = (more = {}) => seat({ 机构类别: BODY, ...more });
const heads = [centre({ 校长姓名: '测试甲' }), member({ 校长姓名: '测试乙' })];
const post = (kind: string, index = 0, more = {}) => seat({ 身份类别: kind, 成员姓名: `测试${kind}${index}`, ...more });
const posts = (kind: string, count: number) => Array.from({ length: count }, (_, index) => post(kind, index));

test('[SZ-2.1.3a] a committee whose seats are held on the day', () => {
  expect(found('SZ-2.1.3a', withSeats())).toEqual([['error', '无']]);
  expect(found('SZ-2.1.3a', withSeats(committee()))).toEqual([]);
  expect(found('SZ-2.1.3a', withSeats(committee({ 任职止: '2023-05-31' })))).toEqual([['error', '无']]);
});

test('[SZ-2.1.3b] headed by the centre’s principal: by name, else by where the seat’s holder works', () => {
  const of = (more: object) => found('SZ-2.1.3b', { schools: heads, seats: [OTHER.seats, committee({ 机构职务: '主任', ...more })] });
  expect(of({ 成员姓名: '测试甲' })).toEqual([]);
  expect(of({ 成员姓名: '测试乙' }).map(([severity]) => severity)).toEqual(['error']);
  expect(of({ 成员姓名: null, 所在单位: CENTRE })).toEqual([]);
  expect(of({ 成员姓名: null, 所在单位: MEMBER }).map(([severity]) => severity)).toEqual(['error']);
  expect(found('SZ-2.1.3b', { schools: heads, seats: [OTHER.seats, committee({ 成员姓名: '测试甲' })] })).toEqual([['error', '0 名']]);
});

describe('[SZ-2.1.3c] all principals and nobody else', () => {
  const of = (...names: (string | null)[]) => found('SZ-2.1.3c', { schools: heads, seats: [OTHER.seats, ...names.map((name) => committee({ 成员姓名: name, 所在单位: CENTRE }))] });

  test('an absent one is told by the kindergarten, a stranger by the seat', () => {
    expect(of('测试甲', '测试乙')).toEqual([]);
    expect(of('测试甲')).toEqual([['error', '没有席位']]);
    expect(of('测试甲', '测试乙', '测试丙')).toEqual([['error', '不是园长']]);
  });

  test('a head of department need not be a principal, and no name of a person is told', () => {
    const seats = [OTHER.seats, committee({ 成员姓名: '测试甲' }), committee({ 成员姓名: '测试丙', 机构职务: '部门负责人' })];
    const { findings } = audited({ schools: heads, seats });
    expect(findings('SZ-2.1.3c').map((one) => one.observed)).toEqual(['没有席位']);
    expect(JSON.stringify(findings('SZ-2.1.3c'))).not.toMatch(/测试[甲乙丙]/);
  });

  test('who heads two kindergartens has one seat', () => {
    const schools = [centre({ 校长姓名: '测试甲' }), member({ 校长姓名: '测试甲' })];
    const made = audited({ schools, seats: [OTHER.seats, committee({ 成员姓名: '测试甲' })] });
    expect(made.findings('SZ-2.1.3c')).toEqual([]);
    expect(made.value('SZ-2.1.3c#seats', GROUP)).toBe(1);
  });

  test('without all principals’ names no stranger can be told; without the column nothing', () => {
    const schools = [centre({ 校长姓名: '测试甲' }), member({ 校长姓名: null })];
    expect(found('SZ-2.1.3c', { schools, seats: [OTHER.seats, committee({ 成员姓名: '测试丙' })] })).toEqual([['error', '没有席位']]);
    expect(lacked('SZ-2.1.3c', withSeats(committee()))).toEqual(['校长姓名']);
  });
});

test('[SZ-2.1.3d] a head of department comes from the 学区', () => {
  const of = (unit: string | null) => found('SZ-2.1.3d', withSeats(committee({ 机构职务: '部门负责人', 内设部门: '研训', 所在单位: unit })));
  expect(of(MEMBER)).toEqual([]);
  expect(of(null)).toEqual([]);
  expect(of('别处幼儿园')).toEqual([['error', '别处幼儿园']]);
});

test('[SZ-2.1.3e] the committee’s office in the centre, a department’s where its head works', () => {
  const chair = (office: string | null) => found('SZ-2.1.3e', withSeats(committee({ 机构职务: '主任', 办公地点: office })));
  expect(chair(CENTRE)).toEqual([]);
  expect(chair(null)).toEqual([]);
  expect(chair(MEMBER)).toEqual([['error', MEMBER]]);
  const department = (office: string) => found('SZ-2.1.3e', withSeats(committee({ 机构职务: '部门负责人', 所在单位: MEMBER, 办公地点: office })));
  expect(department(MEMBER)).toEqual([]);
  expect(department(CENTRE)).toEqual([['error', CENTRE]]);
});

test.each([
  ['SZ-2.1.3f', '专职责任督学', 1],
  ['SZ-2.1.3g', '兼职责任督学', 8],
])('[%s] %s: exactly %i, under reading B at least', (rule, kind, n) => {
  expect(found(rule, withSeats(...posts(kind, n - 1)))).toEqual([['error', `${n - 1} 名`]]);
  expect(found(rule, withSeats(...posts(kind, n)))).toEqual([]);
  expect(found(rule, withSeats(...posts(kind, n + 1)))).toEqual([['error', `${n + 1} 名`]]);
  expect(found(rule, withSeats(...posts(kind, n + 1)), { set: { 督学人数口径: 'B' } })).toEqual([]);
  expect(found(rule, withSeats(...posts(kind, n - 1)), { set: { 督学人数口径: 'B' } })).toEqual([['error', `${n - 1} 名`]]);
});

test('[SZ-2.1.3f] a person with two lines is one, a seat given up counts no more', () => {
  const kind = '专职责任督学';
  expect(found('SZ-2.1.3f', withSeats(post(kind), post(kind)))).toEqual([]);
  expect(found('SZ-2.1.3f', withSeats(post(kind, 0, { 任职止: '2023-05-31' })))).toEqual([['error', '0 名']]);
});

test('[SZ-2.1.3f] one inspector in two 学区 is a warning that names both, not the person', () => {
  const groups = [group(), group({ 集团编号: '另一学区', 集团名称: '另一学区' })];
  const both = [post('专职责任督学'), post('专职责任督学', 0, { 集团编号: '另一学区' })];
  const { findings } = audited({ groups, schools: pair, seats: [OTHER.seats, ...both] });
  expect(findings('SZ-2.1.3f#own').map((one) => [one.severity, one.observed])).toEqual([['warning', '2 个学区']]);
  expect(findings('SZ-2.1.3f#own')[0]!.message).not.toContain('测试专职');
  expect(found('SZ-2.1.3f#own', { groups, schools: pair, seats: [OTHER.seats, both[0]!, post('专职责任督学', 1, { 集团编号: '另一学区' })] })).toEqual([]);
});

test('[SZ-2.1.3h] engaged by the supervision department; not filled is a warning', () => {
  const of = (by: string | null) => found('SZ-2.1.3h', withSeats(post('专职责任督学', 0, { 聘任部门: by }), post('家长代表', 1, { 聘任部门: '无关部门' })));
  expect(of('测试区教育督导室')).toEqual([]);
  expect(of('测试区教育局人事科')).toEqual([['error', '测试区教育局人事科']]);
  expect(of(null)).toEqual([['warning', '未填']]);
});

test('[SZ-2.1.3i] a guide in every kindergarten: none is an error, two are a notice', () => {
  const guide = (unit: string, index = 0) => post('兼职视导员', index, { 所在单位: unit });
  expect(found('SZ-2.1.3i', withSeats(guide(CENTRE), guide(MEMBER)))).toEqual([]);
  expect(found('SZ-2.1.3i', withSeats(guide(CENTRE)))).toEqual([['error', '0 名']]);
  expect(found('SZ-2.1.3i', withSeats(guide(CENTRE), guide(MEMBER), guide(MEMBER, 1)))).toEqual([['notice', '2 名']]);
});

test('[SZ-2.1.3j] [SZ-2.1.3k] at least one researcher and one trainer; exactly one trainer under reading B', () => {
  expect(found('SZ-2.1.3j', withSeats())).toEqual([['error', '0 名']]);
  expect(found('SZ-2.1.3j', withSeats(...posts('兼职教研员', 2)))).toEqual([]);
  expect(found('SZ-2.1.3k', withSeats())).toEqual([['error', '0 名']]);
  expect(found('SZ-2.1.3k', withSeats(...posts('兼职培训师', 2)))).toEqual([]);
  expect(found('SZ-2.1.3k', withSeats(...posts('兼职培训师', 2)), { set: { 培训师人数口径: 'B' } })).toEqual([['error', '2 名']]);
});

test('[SZ-2.1.3i] [SZ-2.1.3k] what all 学区 need together: a kindergarten listed twice needs one guide', () => {
  const made = audited({ schools: [...pair, member({ 集团编号: '另一学区' })] });
  expect(['f', 'g', 'i', 'j', 'k'].map((one) => made.value(`SZ-2.1.3${one}#need`))).toEqual([2, 16, 2, 2, 2]);
  expect(made.value('SZ-2.1.3k#all')).toBe(24);
});

describe('[SZ-2.1.3l] party organisations', () => {
  const of = (one: string | null, other: string | null = '单独党支部') => found('SZ-2.1.3l', { schools: [centre({ 党组织形式: other }), member({ 党组织形式: one })] });

  test.each([
    ['单独党支部', []],
    ['党小组', []],
    ['无', [['error', '无']]],
    [null, [['warning', '未填']]],
    ['依托集团园党支部', [['warning', '依托集团园党支部']]],
    ['联合党支部', [['warning', '联合党支部']]],
  ])('%s', (form, expected) => {
    expect(of(form)).toEqual(expected);
  });

  test('a joint branch has a partner inside the 学区', () => {
    expect(of('联合党支部', '联合党支部')).toEqual([]);
    expect(lacked('SZ-2.1.3l', { schools: pair })).toEqual(['党组织形式']);
  });

  test('with members enough for a branch of its own a joint one is a warning; how many is the county’s parameter', () => {
    const tables = { schools: [centre({ 党组织形式: '联合党支部', 教职工党员数: 3 }), member({ 党组织形式: '联合党支部', 教职工党员数: 2 })] };
    expect(lacked('SZ-2.1.3l#alone', tables)).toEqual(['党支部最低党员数']);
    expect(found('SZ-2.1.3l#alone', tables, { set: { 党支部最低党员数: '3' } })).toEqual([['warning', '3 名']]);
    expect(lacked('SZ-2.1.3l#alone', { schools: [centre({ 党组织形式: '单独党支部', 教职工党员数: 3 }), member()] })).toEqual([]);
  });
});

describe.each([
  ['SZ-3.1c', '联席会议', '召集人', ['管理科室', '督导负责人', '教研负责人', '培训负责人']],
  ['SZ-4.1a', '领导小组', '组长', ['行政负责人', '督导负责人', '教研负责人', '培训负责人']],
])('%s the district’s %s', (clause, body, chair, kinds) => {
  const of = (more: object = {}) => ({ ...OTHER.seats, 机构类别: body, ...more });
  const all = [of({ 机构职务: chair, 身份类别: '分管领导' }), ...kinds.map((kind) => of({ 身份类别: kind }))];

  test(`[${clause}] exists, headed by a leader of the bureau, all kinds there; an open list is a warning at most`, () => {
    expect(found(clause, { seats: [OTHER.seats] })).toEqual([['error', '无']]);
    for (const rule of [clause, `${clause}#head`, `${clause}#kinds`]) expect(found(rule, { seats: all })).toEqual([]);
    expect(found(`${clause}#head`, { seats: [of({ 机构职务: chair, 身份类别: '管理科室' })] }).map(([severity]) => severity)).toEqual(['error']);
    expect(found(`${clause}#kinds`, { seats: all.slice(0, 4) })).toEqual([['warning', '缺培训负责人']]);
  });
});

test('[SZ-4.1a] the group’s office is in the preschool section', () => {
  const of = (office: string | null) => found('SZ-4.1a#office', { seats: [{ ...OTHER.seats, 机构类别: '领导小组', 办公地点: office }] });
  expect(of('学前教育科')).toEqual([]);
  expect(of(null)).toEqual([]);
  expect(of('人事科')).toEqual([['error', '人事科']]);
});

test('[SZ-3.1a] the city’s team is asked for in a city’s workbook only', () => {
  const areas = (districts: number | null) => [{ 地区: '测试市', 下辖县数: districts, 幼儿园总数: 2 }];
  expect(found('SZ-3.1a', { seats: [OTHER.seats], areas: areas(9) })).toEqual([['error', '无']]);
  expect(found('SZ-3.1a', { seats: [OTHER.seats], areas: areas(null) })).toEqual([]);
  expect(found('SZ-3.1a', { seats: [{ ...OTHER.seats, 机构类别: '视导工作组' }], areas: areas(9) })).toEqual([]);
});

test('[SZ-4.1b] inspectors that all 学区 lack, added up', () => {
  expect(found('SZ-4.1b#staffed', withSeats(...posts('兼职责任督学', 5)))).toEqual([['warning', '缺 4 名']]);
  expect(found('SZ-4.1b#staffed', withSeats(...posts('专职责任督学', 1), ...posts('兼职责任督学', 8)))).toEqual([]);
});

test('[SZ-4.1b] only the kind of inspector that is lacking is named; a kindergarten without a guide is said to have none', () => {
  const seats = [OTHER.seats, ...posts('专职责任督学', 1), ...posts('兼职责任督学', 6)];
  const made = audited({ schools: pair, seats });
  expect(made.findings('SZ-4.1b#staffed').map((one) => one.message)).toEqual(['各学区合计尚缺兼职责任督学 2 名，四（一）要求为每个学区配齐，请安排。（依据的文件为征求意见稿）']);
  expect(made.findings('SZ-2.1.3i')[0]!.message).toBe(`“${CENTRE}”没有登记兼职视导员，二（一）3要求每所幼儿园 1 名，请补登。（依据的文件为征求意见稿）`);
});

test('[SZ-2.1.3f] a district heads the column 学区编号 on the sheets of seats, activities and payments', () => {
  const under = (line: Line): Line => Object.fromEntries(Object.entries(line).map(([heading, value]) => [heading === '集团编号' ? '学区编号' : heading, value]));
  const made = audited({
    schools: pair,
    seats: [under(post('专职责任督学'))],
    activities: [under({ ...OTHER.activities, 集团编号: GROUP, 活动类别: '联合教研', 日期: '2023-03-01' })],
    payments: [under({ ...OTHER.payments, 集团编号: GROUP, 资金来源: '学区化专项', 金额: 500, 日期: '2023-03-01' })],
  });
  expect(made.findings('SZ-2.1.3f')).toEqual([]);
  expect(made.findings('SZ-2.2.2d#activities').map((one) => one.observed)).toEqual(['缺联合备课、合作科研、教学竞赛']);
  expect(made.value('SZ-4.2a#spent', GROUP)).toBe(500);
});
