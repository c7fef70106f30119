import type { Line } from '../../../../src/cli/golden/build';
import { audited, centre, CENTRE, found, group, GROUP, member, MEMBER, OTHER, pair } from './case';

const KINDS = ['public', 'inclusive', 'private'] as const;

describe('二（一）2 各类园占比与全区之差', () => {
  const numbers = (公办园数: number, 普惠民办园数: number, 民办园数: number) => ({ 公办园数, 普惠民办园数, 民办园数 });
  const gaps = (areas: Line[], more: Line = {}, set: Record<string, string> = {}) => {
    const made = audited({ groups: [group({ 所属地区: '乙区', ...more })], schools: pair, areas }, { set });
    return KINDS.map((kind) => made.value(`SZ-2.1.2c#${kind}`, GROUP));
  };
  const OTHERS = { 地区: '甲区', 年度: 2023, ...numbers(9, 1, 0) };

  test('[SZ-2.1.2c] against the line of the own district, with the city’s name or without', () => {
    // The 学区 has one public and one private kindergarten: 50, 0, 50.
    expect(gaps([OTHERS, { 地区: '深圳市乙区', 年度: 2023, ...numbers(1, 1, 2) }])).toEqual([25, -25, 0]);
    expect(gaps([{ 地区: '乙区', 年度: 2023, ...numbers(1, 1, 2) }, OTHERS])).toEqual([25, -25, 0]);
  });

  test('[SZ-2.1.2c] the latest year that is not after the day, in whatever order the lines stand', () => {
    const years = [2022, 2023, 2024].map((年度, index) => ({ 地区: '乙区', 年度, ...numbers(index === 1 ? 1 : 9, index === 1 ? 1 : 0, index === 1 ? 2 : 0) }));
    expect(gaps(years)).toEqual([25, -25, 0]);
    expect(gaps([...years].reverse())).toEqual([25, -25, 0]);
  });

  test('[SZ-2.1.2c] by reading B of 民办园范围口径 those of general benefit count among the private ones on both sides', () => {
    const areas = [{ 地区: '乙区', 年度: 2023, ...numbers(1, 1, 2) }];
    expect(gaps(areas, {}, { 民办园范围口径: 'B' })).toEqual([25, -25, -25]);
  });

  test('[SZ-2.1.2c] a district without kindergartens has no share, and no district of its own none either', () => {
    const none = audited({ groups: [group({ 所属地区: '乙区' })], schools: pair, areas: [{ 地区: '乙区', 年度: 2023, ...numbers(0, 0, 0) }] });
    expect(none.figure('SZ-2.1.2c#public', GROUP).outcome.kind).toBe('notApplicable');
    const empty = audited({ groups: [group()], schools: [centre({ 集团编号: null })], areas: [OTHERS] });
    expect(empty.figure('SZ-2.1.2c#public', GROUP).outcome.kind).toBe('notApplicable');
  });

  test('[SZ-2.1.2c] every kindergarten without 办别 and every number that is not there is named', () => {
    const schools = [centre({ 办别: null }), member({ 办别: null })];
    expect(audited({ groups: [group()], schools, areas: [OTHERS] }).figure('SZ-2.1.2c', GROUP).outcome).toMatchObject({ what: [{ subject: CENTRE }, { subject: MEMBER }] });
    const areas = [{ 地区: '测试区', 公办园数: 1, 普惠民办园数: null, 民办园数: null }];
    expect(audited({ groups: [group()], schools: pair, areas }).figure('SZ-2.1.2c#public', GROUP).outcome).toMatchObject({ what: [{ name: '普惠民办园数' }, { name: '民办园数' }] });
  });
});

describe('一（二） 覆盖率', () => {
  test('[SZ-1.2b] a kindergarten that stands once in a 学区 and once in none is in one, in either order; schools do not count', () => {
    const twice = [member(), member({ 集团编号: null, 角色: null })];
    const school = { 单位名称: '测试小学', 集团编号: null, 角色: null, 单位类型: '小学' };
    for (const lines of [twice, [...twice].reverse()]) expect(audited({ schools: [centre(), ...lines, school] }).value('SZ-1.2b')).toBe(100);
    expect(audited({ schools: [centre(), member(), member({ 单位名称: '园外园', 集团编号: null, 角色: null })] }).value('SZ-1.2b')).toBeCloseTo(200 / 3, 2);
  });

  test('[SZ-1.2b] all of the district being in 学区 is full coverage', () => {
    expect(audited({ schools: pair, areas: [{ 地区: '测试区', 幼儿园总数: 2 }] }).value('SZ-1.2b')).toBe(100);
  });
});

describe('四（二） 专项工作经费', () => {
  const paid = (more: Line): Line => ({ ...OTHER.payments, 日期: '2023-03-01', 金额: 100, 集团编号: GROUP, 资金来源: '学区化专项', 用途类别: '师资培训', ...more });
  const apart = (...payments: Line[]) => found('SZ-4.2c', { schools: pair, payments }).map(([, account]) => account);

  test('[SZ-4.2c] an account that says nothing is mixed where running money is in it too', () => {
    const running = (核算账套: string | null) => paid({ 凭证号: 'P2', 资金来源: '日常办学经费', 核算账套 });
    expect(apart(paid({ 核算账套: '账套一' }), running('账套二'))).toEqual([]);
    expect(apart(paid({ 核算账套: '账套一' }), running('账套一'))).toEqual(['账套一']);
    expect(apart(paid({ 核算账套: '账套一' }), paid({ 凭证号: 'P3', 资金来源: '其他', 核算账套: '账套一' }))).toEqual([]);
    expect(apart(paid({ 核算账套: null }), running(null))).toEqual([]);
  });

  test('[SZ-4.2c] by their names: special money in an everyday account, and running money in a special one', () => {
    expect(apart(paid({ 核算账套: '园账' }))).toEqual(['园账']);
    expect(apart(paid({ 核算账套: '学区专项账' }))).toEqual([]);
    expect(apart(paid({ 资金来源: '日常办学经费', 核算账套: '学区专项账' }))).toEqual(['学区专项账']);
  });

  test('[SZ-4.2a] money is a 学区’s by its number, else by the kindergarten that spent it', () => {
    const spent = (more: Line) => audited({ schools: pair, payments: [paid(more)] }).value('SZ-4.2a#spent', GROUP);
    expect(spent({})).toBe(100);
    expect(spent({ 集团编号: null, 单位: MEMBER })).toBe(100);
    expect(spent({ 集团编号: '别的学区', 单位: MEMBER })).toBe(0);
    expect(spent({ 资金来源: '日常办学经费' })).toBe(0);
    expect(spent({ 日期: '2022-12-31' })).toBe(0);
  });
});

describe('二（二）2（5） 轮训', () => {
  const staff = (many: number): Line[] => Array.from({ length: many }, (_, index) => ({ ...OTHER.staff, 工号: `T${index}`, 所在单位: MEMBER }));
  const trained = (工号: string | null, 日期: string | null, 姓名: string | null = null): Line => ({ ...OTHER.trainings, 工号, 姓名, 日期 });
  const rate = (people: Line[], trainings: Line[], schools = pair) => audited({ schools, staff: [OTHER.staff, ...people], trainings: [OTHER.trainings, ...trainings] }).figure('SZ-2.2.2e', GROUP).outcome;

  test('[SZ-2.2.2e] within three years to the day; what has no day or lies ahead does not count', () => {
    const one = (day: string | null) => rate(staff(1), [trained('T0', day)]);
    expect(one('2020-06-02')).toEqual({ kind: 'known', value: 100 });
    expect(one('2020-05-31')).toEqual({ kind: 'known', value: 0 });
    expect(one('2023-06-01')).toEqual({ kind: 'known', value: 100 });
    expect(one('2023-06-02')).toEqual({ kind: 'known', value: 0 });
    expect(one(null)).toEqual({ kind: 'known', value: 0 });
  });

  test('[SZ-2.2.2e] a person without 工号 is known by name', () => {
    expect(rate([{ ...OTHER.staff, 工号: null, 姓名: '测试丙', 所在单位: MEMBER }], [trained(null, '2023-01-01', '测试丙')])).toEqual({ kind: 'known', value: 100 });
  });

  test('[SZ-2.2.2e] more trained than there are staff is a fault of the data; where a kindergarten does not say how many, it is not', () => {
    const trainings = [trained('T0', '2023-01-01'), trained('T1', '2023-01-01')];
    const sized = (centreStaff: number | null, memberStaff: number | null) => [centre({ 教职工总数: centreStaff }), member({ 教职工总数: memberStaff })];
    expect(rate(staff(2), trainings, sized(0, 1)).kind).toBe('notApplicable');
    expect(rate(staff(2), trainings, sized(0, 2))).toEqual({ kind: 'known', value: 100 });
    expect(rate(staff(2), trainings, sized(null, 1))).toEqual({ kind: 'known', value: 100 });
    expect(rate([], [])).toMatchObject({ kind: 'notApplicable' });
  });
});
