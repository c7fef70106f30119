import {
  atLeast, between, calendarYear, halfOf, halfYears, monthsWithin, schoolYear, schoolYearOf, semesterLabel, semesterOf, semesters, soOften, tally,
  type Periods, type Range,
} from '../../../src/policy/rules'; // prettier-ignore
import type { Situation } from '../../../src/policy/model';
import { lacked, messages, places, SCHOOLS, situation, told, verdict, type When } from './support';

const YEAR = '2024-09-01—2025-08-31；2025-09-01—2026-08-31';
const TERMS = '2024-09-01—2025-01-31；2025-02-01—2025-08-31；2025-09-01—2026-01-31；2026-02-01—2026-08-31';

const shown = (of: (one: Situation) => Periods, on: string, set: Record<string, string> = {}): string[] => {
  const periods = of(situation({ schools: SCHOOLS }, { on, set }));
  if (periods.kind === 'missing') return periods.what.map((one) => `缺${one.name}`);
  return periods.periods.map((one) => `${one.label} ${one.from} ${one.to} ${one.ended ? 'ended' : 'runs'}`);
};

describe('periods that hold the day', () => {
  test('the calendar year runs until its last day', () => {
    expect(shown(calendarYear, '2025-12-30')).toEqual(['2025年 2025-01-01 2025-12-31 runs']);
    expect(shown(calendarYear, '2025-12-31')).toEqual(['2025年 2025-01-01 2025-12-31 ended']);
  });

  test('[GX-6.2b] halves as far as they have begun', () => {
    expect(shown(halfYears, '2025-06-29')).toEqual(['2025年上半年 2025-01-01 2025-06-30 runs']);
    expect(shown(halfYears, '2025-06-30')).toEqual(['2025年上半年 2025-01-01 2025-06-30 ended']);
    expect(shown(halfYears, '2025-07-01').map((one) => one.slice(-5))).toEqual(['ended', ' runs']);
    expect([halfOf('2025-06-30').label, halfOf('2025-07-01').label]).toEqual(['2025年上半年', '2025年下半年']);
  });

  test('the school year is the county’s; without one that holds the day it is 参数未填', () => {
    expect(shown(schoolYear, '2025-10-15', { 学年起止: YEAR })).toEqual(['2025—2026学年 2025-09-01 2026-08-31 runs']);
    expect(shown(schoolYear, '2025-08-31', { 学年起止: YEAR })).toEqual(['2024—2025学年 2024-09-01 2025-08-31 ended']);
    expect(shown(schoolYear, '2027-10-15', { 学年起止: YEAR })).toEqual(['缺学年起止']);
    expect(shown(schoolYear, '2025-10-15')).toEqual(['缺学年起止']);
    const own = situation({ schools: SCHOOLS }, { set: { 学年起止: YEAR } });
    expect([schoolYearOf(own, '2024-09-01')?.to, schoolYearOf(own, '2024-08-31')]).toEqual(['2025-08-31', null]);
  });

  test('[GX-5.3i] semesters of the school year that holds the day', () => {
    const ends = (on: string) => shown(semesters, on, { 学期起止: TERMS }).map((one) => one.split(' ')[0]);
    expect(ends('2025-08-31')).toEqual(['2024—2025学年第一学期', '2024—2025学年第二学期']);
    expect(ends('2025-09-01')).toEqual(['2025—2026学年第一学期']);
    expect(shown(semesters, '2025-02-01', { 学期起止: '2025-02-01—2025-08-31' })).toEqual([
      '2024—2025学年第二学期 2025-02-01 2025-08-31 runs',
    ]);
    expect(shown(semesters, '2024-01-01', { 学期起止: TERMS })).toEqual([]);
    expect(shown(semesters, '2025-09-01')).toEqual(['缺学期起止']);
  });

  test('the semester of a day', () => {
    const own = situation({ schools: SCHOOLS }, { set: { 学期起止: TERMS } });
    expect([
      semesterOf(own, '2025-01-31')?.label,
      semesterOf(own, '2025-02-01')?.from,
      semesterOf(own, '2020-01-01'),
    ]).toEqual(['2024—2025学年第一学期', '2025-02-01', null]);
    expect(semesterOf(situation({ schools: SCHOOLS }), '2025-01-31')).toBeNull();
    expect(semesterLabel('2025-07-01')).toBe('2025—2026学年第一学期');
  });

  test('[SZ-2.2.4d] [HL-5.2f] counted months of a year, as far as they have begun', () => {
    const of = (months: 'all' | { parameter: string }) => (one: Situation) =>
      monthsWithin(one, calendarYear(one), months);
    expect(shown(of('all'), '2025-03-01')).toEqual([
      '2025年1月 2025-01-01 2025-01-31 ended',
      '2025年2月 2025-02-01 2025-02-28 ended',
      '2025年3月 2025-03-01 2025-03-31 runs',
    ]);
    expect(shown(of('all'), '2025-12-31')).toHaveLength(12);
    expect(
      shown(of({ parameter: '在学月份' }), '2025-10-31', { 在学月份: '3,9,10,11' }).map((one) => one.split(' ')[0]),
    ).toEqual(['2025年3月', '2025年9月', '2025年10月']);
    expect(shown(of({ parameter: '在学月份' }), '2025-10-31')).toEqual(['缺在学月份']);
  });

  test('months run over the turn of a school year, cut at its ends; nothing where the year is not known', () => {
    const of = (one: Situation) => monthsWithin(one, schoolYear(one), 'all');
    const months = shown(of, '2026-08-20', { 学年起止: '2025-09-10—2026-08-20' });
    expect(months).toHaveLength(12);
    expect([months[0], months[4], months[11]]).toEqual([
      '2025年9月 2025-09-10 2025-09-30 ended',
      '2026年1月 2026-01-01 2026-01-31 ended',
      '2026年8月 2026-08-01 2026-08-20 ended',
    ]);
    expect(shown(of, '2026-08-20')).toEqual(['缺学年起止']);
  });
});

describe('so often per period', () => {
  const duty = (range: Range, periods: (one: Situation) => Periods = halfYears, severity?: 'warning') =>
    soOften({
      of: 'group', periods, range, what: '半年报告', asks: '六（二）要求每半年', ...(severity ? { severity } : {}),
      days: ({ roster }) => roster.table('activities').rows.map((row) => row.date('日期')),
    }); // prettier-ignore
  const held = (...days: string[]) => ({
    schools: SCHOOLS,
    activities: ['2020-01-01', ...days].map((day) => ({
      集团编号: 'G1',
      活动类别: '研讨',
      日期: day,
      组织主体: '测试集团',
    })),
  });
  const at = (on: string, set: When['set'] = {}): When => ({ on, set });

  test('two in one half do not make up for none in the other', () => {
    expect(told(duty(atLeast(1)), held('2025-01-01', '2025-06-30'), at('2025-12-31'))).toEqual([
      'force 测试集团: 2025年下半年 0 次 / 至少 1 次',
    ]);
    expect(told(duty(atLeast(1)), held('2025-06-30', '2025-07-01'), at('2025-12-31'))).toEqual([]);
  });

  test('the period that runs is a notice, also where the rule is milder; on its last day it has ended', () => {
    expect(told(duty(atLeast(1), halfYears, 'warning'), held(), at('2025-06-29'))).toEqual([
      'notice 测试集团: 2025年上半年 0 次 / 至少 1 次',
    ]);
    expect(told(duty(atLeast(1), halfYears, 'warning'), held(), at('2025-06-30'))).toEqual([
      'warning 测试集团: 2025年上半年 0 次 / 至少 1 次',
    ]);
    expect(messages(duty(atLeast(1)), held(), at('2025-06-29'))[0]).toContain('本期至 2025-06-30 止');
  });

  test('[HL-5.2d] 1–2 per period: none and three are breaches, one and two are not', () => {
    const counts = [0, 1, 2, 3].map((n) =>
      told(
        duty(between(1, 2), calendarYear),
        held(...['2025-02-01', '2025-03-01', '2025-04-01'].slice(0, n)),
        at('2025-12-31'),
      ),
    );
    expect(counts).toEqual([
      ['force 测试集团: 2025年 0 次 / 应为 1—2 次'],
      [],
      [],
      ['force 测试集团: 2025年 3 次 / 应为 1—2 次'],
    ]);
  });

  test('[HL-4.3b] 定期: without a number nothing is judged; with one it is', () => {
    const regular = duty(atLeast({ parameter: '次数' }), semesters);
    expect(lacked(regular, held(), at('2025-12-31'))).toEqual(['次数', '学期起止']);
    expect(verdict(regular, held(), at('2025-12-31')).breaches).toEqual([]);
    expect(lacked(regular, held(), at('2025-12-31', { 次数: '2' }))).toEqual(['学期起止']);
    expect(told(regular, held('2025-09-01'), at('2026-01-31', { 次数: '2', 学期起止: TERMS }))).toEqual([
      'force 测试集团: 2025—2026学年第一学期 1 次 / 至少 2 次',
    ]);
  });

  test('points at the name of the group; who cannot be judged is left alone', () => {
    expect(places(duty(atLeast(1)), held(), at('2025-06-30'))).toEqual([['1,2']]);
    const unknown = soOften({
      of: 'group',
      periods: halfYears,
      range: atLeast(1),
      what: '',
      asks: '',
      days: () => null,
    });
    expect(told(unknown, held(), at('2025-12-31'))).toEqual([]);
  });

  test('a tally counts days by period', () => {
    const periods = halfYears(situation({ schools: SCHOOLS }, at('2025-12-31')));
    if (periods.kind === 'missing') throw new Error('halves need no parameter');
    expect(
      tally(['2025-01-01', '2025-06-30', '2025-07-01', '2024-12-31', null], periods.periods).map((one) => one.count),
    ).toEqual([2, 1]);
  });
});
