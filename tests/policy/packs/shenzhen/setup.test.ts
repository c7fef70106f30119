import { audited, centre, CENTRE, found, group, GROUP, lacked, member, OTHER, pair, YEAR_END } from './case';

const many = (count: number) => Array.from({ length: count }, (_, index) => member({ 单位名称: `测试园${index}` }));

test('[SZ-1.2a] about 200: nothing is judged until a tolerance is read and entered, and then the edge is inside', () => {
  const groups = Array.from({ length: 190 }, (_, index) => group({ 集团编号: `X${index}`, 集团名称: `测试学区${index}` }));
  const tables = { groups, schools: [member({ 集团编号: 'X0' })] };
  const tolerated = (value: string, on = '2023-01-01') => found('SZ-1.2a#tolerance', tables, { on, set: { 约200容差: 'B', 约200容差值: value } });
  expect(found('SZ-1.2a#tolerance', tables)).toEqual([]);
  expect(lacked('SZ-1.2a#tolerance', tables, { set: { 约200容差: 'B' } })).toEqual(['约200容差值']);
  expect(tolerated('5%')).toEqual([]);
  expect(tolerated('4.9%')).toEqual([['error', '190 个']]);
  expect(tolerated('4.9%', '2022-12-31')).toEqual([['notice', '190 个']]);
});

test('[SZ-1.2a] a 学区 not yet founded on the day does not count', () => {
  const made = audited({ groups: [group({ 成立日期: '2023-06-01' }), group({ 集团编号: 'X2', 集团名称: 'X2', 成立日期: '2023-06-02' })], schools: pair });
  expect(made.value('SZ-1.2a')).toBe(1);
  expect(made.value('SZ-1.2a#difference')).toBe(-199);
});

test('[SZ-1.2a] 200 or so are the city’s: a district’s workbook is not measured by them', () => {
  const of = (areas: object[]) => audited({ groups: [group()], schools: pair, areas } as never, { set: { 约200容差: 'B', 约200容差值: '5%' } });
  const district = of([{ 地区: '深圳市测试区', 幼儿园总数: 2 }]);
  expect(district.value('SZ-1.2a')).toBe(1);
  expect(district.figure('SZ-1.2a#difference').outcome.kind).toBe('notApplicable');
  expect(district.figure('SZ-1.2a#deviation').outcome.kind).toBe('notApplicable');
  expect(district.findings('SZ-1.2a#tolerance')).toEqual([]);
  const city = of([{ 地区: '深圳市', 下辖县数: 10, 幼儿园总数: 2 }]);
  expect(city.value('SZ-1.2a#difference')).toBe(-199);
  expect(city.findings('SZ-1.2a#tolerance')).toHaveLength(1);
});

test('[SZ-1.2b] full coverage: one short is short, before the end of 2022 a notice; the total of 区域基数表 goes before the roster', () => {
  const tables = { schools: [...pair, member({ 单位名称: '学区外园', 集团编号: null, 角色: null })] };
  expect(found('SZ-1.2b#target', tables)).toEqual([['error', '66.67%']]);
  expect(found('SZ-1.2b#target', tables, { on: '2022-12-31' })).toEqual([['notice', '66.67%']]);
  expect(found('SZ-1.2b#target', { schools: pair })).toEqual([]);
  const areas = [{ 地区: '测试区', 幼儿园总数: 4 }];
  expect(audited({ schools: pair, areas }).value('SZ-1.2b')).toBe(50);
  expect(audited({ schools: pair, areas: [{ 地区: '测试区', 幼儿园总数: 1 }] }).figure('SZ-1.2b').outcome.kind).toBe('notApplicable');
});

test('[SZ-2.1.1b] all of one kind or of one level is a notice; what is not known of one is not called alike', () => {
  const both = (one: object, other: object) => found('SZ-2.1.1b', { schools: [centre(one as never), member(other as never)] });
  expect(both({ 示范等级: '市级' }, { 示范等级: '无' })).toEqual([]);
  expect(both({ 办别: '公办', 示范等级: '市级' }, { 办别: '公办', 示范等级: '市级' })).toEqual([['notice', '办别、示范等级相同']]);
  expect(both({ 办别: '公办', 示范等级: '市级' }, { 办别: '公办', 示范等级: null })).toEqual([['notice', '办别相同']]);
});

describe('[SZ-2.1.2a] every kindergarten in one 学区 of its own district', () => {
  test('one in none is an error at its cell; a primary school is none of its business', () => {
    const outside = { 集团编号: null, 角色: null };
    const { findings } = audited({ schools: [...pair, member({ 单位名称: '外园', ...outside }), member({ 单位名称: '外校', 单位类型: '小学', ...outside })] });
    const own = findings('SZ-2.1.2a');
    expect(own.map((one) => [one.subject, one.severity, one.observed])).toEqual([['外园', 'error', '未划入']]);
    expect(own[0]!.cells).toHaveLength(1);
  });

  test('a number that is no 学区’s is told once, as a fault of the data', () => {
    const made = audited({ groups: [group()], schools: [...pair, member({ 单位名称: '错号园', 集团编号: 'X99' })] });
    expect(made.findings('SZ-2.1.2a')).toEqual([]);
    expect(made.audit.findings.filter((one) => one.message.includes('X99')).map((one) => one.clause)).toEqual([null]);
  });

  test('two lines of one code in two 学区 are one kindergarten in two', () => {
    const twice = [member({ 单位编号: 'K1' }), member({ 单位编号: 'K1', 集团编号: '另一学区' }), centre({ 单位编号: 'K2' })];
    expect(found('SZ-2.1.2a', { schools: twice })).toEqual([['error', '2 个学区']]);
    expect(found('SZ-2.1.2a', { schools: [member({ 单位编号: 'K1' }), member({ 单位编号: 'K3', 集团编号: '另一学区' })] })).toEqual([]);
  });

  test('福田区 and 深圳市福田区 are one district', () => {
    const of = (district: string) => found('SZ-2.1.2a', { groups: [group({ 所属地区: '深圳市福田区' })], schools: [centre({ 县区: '福田区' }), member({ 县区: district })] });
    expect(of('福田区')).toEqual([]);
    expect(of('南山区')).toEqual([['error', '南山区']]);
  });
});

test('[SZ-2.1.2b] 16 with the centre, or 16 beside it; 17 and 18 are a warning, as 原则上 says', () => {
  const of = (members: number, letter: string) => found('SZ-2.1.2b#limit', { schools: [centre(), ...many(members)] }, { set: { SZ学区规模计数: letter } });
  expect(of(15, 'A')).toEqual([]);
  expect(of(16, 'A')).toEqual([['warning', '17 所']]);
  expect(of(16, 'B')).toEqual([]);
  expect(of(17, 'B')).toEqual([['warning', '17 所']]);
});

test('[SZ-2.1.2b] 成员计数口径 moves the reading: 含龙头 is A here', () => {
  expect(audited({ schools: pair }, { set: { 成员计数口径: '不含龙头' } }).value('SZ-2.1.2b', GROUP)).toBe(1);
  expect(audited({ schools: pair }, { set: { 成员计数口径: '含龙头' } }).value('SZ-2.1.2b', GROUP)).toBe(2);
});

test('[SZ-2.1.2c] shares need every kindergarten’s kind, and the district’s three numbers', () => {
  const areas = [{ 地区: '测试区', 公办园数: 1, 普惠民办园数: 1, 民办园数: 2 }];
  const made = audited({ groups: [group()], schools: pair, areas });
  expect([made.value('SZ-2.1.2c', GROUP), made.value('SZ-2.1.2c#public', GROUP), made.value('SZ-2.1.2c#private', GROUP)]).toEqual([50, 25, 0]);
  expect(audited({ groups: [group()], schools: [centre(), member({ 办别: null })], areas }).figure('SZ-2.1.2c', GROUP).outcome.kind).toBe('missing');
  const blank = audited({ groups: [group()], schools: pair, areas: [{ 地区: '测试区', 公办园数: 1, 普惠民办园数: null, 民办园数: 2 }] });
  expect(blank.figure('SZ-2.1.2c#public', GROUP).outcome).toMatchObject({ kind: 'missing', what: [{ kind: 'cell', name: '普惠民办园数' }] });
});

test('[SZ-2.1.2c] a city’s workbook: each 学区 is held against its own district', () => {
  const areas = [{ 地区: '甲区', 公办园数: 1, 普惠民办园数: 0, 民办园数: 0 }, { 地区: '乙区', 公办园数: 0, 普惠民办园数: 0, 民办园数: 1 }];
  const groups = [group({ 所属地区: '乙区' })];
  expect(audited({ groups, schools: pair, areas }).value('SZ-2.1.2c#public', GROUP)).toBe(50);
});

test('[SZ-2.1.2d] one centre, a public and a strong one; 优质 is the bureau’s tick, a blank one is no breach', () => {
  expect(found('SZ-2.1.2d', { schools: pair })).toEqual([]);
  expect(found('SZ-2.1.2d', { schools: [member()] })).toEqual([['error', '0 所']]);
  expect(found('SZ-2.1.2d', { schools: [centre(), centre({ 单位名称: '又一中心园' })] })).toEqual([['error', '2 所']]);
  expect(found('SZ-2.1.2d#public', { schools: [centre({ 办别: '民办' }), member()] })).toEqual([['error', '民办']]);
  expect(found('SZ-2.1.2d#strong', { schools: [centre({ 优质: '否' }), member({ 优质: '是' })] })).toEqual([['error', '否']]);
  expect(found('SZ-2.1.2d#strong', { schools: [centre({ 优质: null }), member({ 优质: '是' })] })).toEqual([]);
  expect(lacked('SZ-2.1.2d#strong', { schools: pair })).toEqual(['优质']);
});

test('[SZ-2.1.2f] a municipal centre has an entrustment, entered for it or for the 学区', () => {
  const of = (level: string, target: string) =>
    found('SZ-2.1.2f', { schools: [centre({ 隶属层级: level }), member()], approvals: [OTHER.approvals, { ...OTHER.approvals, 事项类别: '委托担任中心园', 对象: target }] });
  expect(of('市属', '其他园')).toEqual([['error', '没有委托']]);
  expect(of('区属', '其他园')).toEqual([]);
  expect(of('市属', CENTRE)).toEqual([]);
  expect(of('市属', GROUP)).toEqual([]);
});

test('[SZ-2.1.2g] a 学区 is no legal person; a kindergarten that is none is pointed out', () => {
  expect(found('SZ-2.1.2g', { groups: [group({ 法人登记: '是' })], schools: pair })).toEqual([['error', '是']]);
  expect(found('SZ-2.1.2g', { groups: [group({ 法人登记: '否' })], schools: pair })).toEqual([]);
  expect(found('SZ-2.1.2g#gardens', { schools: [centre({ 独立法人: '是' }), member({ 独立法人: '否' })] })).toEqual([['notice', '否']]);
});

test('[SZ-2.1.2h] a name of another pattern is a notice with proposals; without any place nothing is said', () => {
  const of = (name: string) => audited({ groups: [group({ 集团名称: name, 学区序号: 3 })], schools: [centre({ 乡镇街道: '甲街道', 社区: '乙社区', 县区: '丙区' }), member()] }).findings('SZ-2.1.2h');
  expect(of('甲街道学区')).toEqual([]);
  expect(of('丙区第三学区')).toEqual([]);
  const [finding] = of('希望学区');
  expect([finding!.severity, finding!.expected]).toEqual(['notice', '甲街道学区、乙社区学区、丙区第3学区']);
  expect(found('SZ-2.1.2h', { groups: [group()], schools: pair })).toEqual([]);
});

test('[SZ-2.1.2h] the same name twice in one district is a notice, in two districts it is none', () => {
  const two = (district: string) => [group({ 集团编号: 'X1', 集团名称: '甲学区', 所属地区: '丙区' }), group({ 集团编号: 'X2', 集团名称: '甲学区', 所属地区: district })];
  const schools = [centre({ 集团编号: 'X1' }), centre({ 单位名称: '另一园', 集团编号: 'X2' })];
  expect(found('SZ-2.1.2h#once', { groups: two('丙区'), schools })).toEqual([['notice', '2 个']]);
  expect(found('SZ-2.1.2h#once', { groups: two('丁区'), schools })).toEqual([]);
});

test('[SZ-2.4.2a] every finding says that the text is a draft for consultation', () => {
  const all = audited({ schools: [member()] }, { on: YEAR_END }).audit.findings.filter((one) => one.clause !== null);
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter((one) => !one.message.includes('征求意见稿'))).toEqual([]);
});
