import { lastDayInTime, namedDay, submitted, timing, yearOfFiling, type Submission } from '../../../src/policy/rules';
import type { Line } from '../../../src/cli/golden/build';
import { messages, places, situation, told } from './support';

const OCTOBER = { month: 10, day: 15 };

describe('[GX-0.3] the named day', () => {
  test('is in time under A, late under B', () => {
    expect(lastDayInTime(OCTOBER, 2025)).toBe('2025-10-15');
    expect(lastDayInTime(OCTOBER, 2025, { excludesNamedDay: true })).toBe('2025-10-14');
  });

  test('stays on a Sunday unless the county rolls it over', () => {
    expect(namedDay(OCTOBER, 2023)).toBe('2023-10-15');
    expect(namedDay(OCTOBER, 2023, { rollsOver: true })).toBe('2023-10-16');
    expect(lastDayInTime(OCTOBER, 2023, { rollsOver: true, excludesNamedDay: true })).toBe('2023-10-15');
    expect(namedDay({ month: 7, day: 1 }, 2025)).toBe('2025-07-01');
    expect(namedDay({ date: '2020-09-30' }, 2025)).toBe('2020-09-30');
  });

  test.each([
    ['2025-06-30', { state: 'early', days: 1 }],
    ['2025-07-01', { state: 'in time' }],
    ['2025-07-31', { state: 'in time' }],
    ['2025-08-02', { state: 'late', days: 2 }],
  ])('[SPT-6.4.3d] %s against a window of July', (day, stands) => {
    expect(timing(day, { opens: '2025-07-01', last: '2025-07-31' })).toEqual(stands);
  });

  test('without a first day nothing is too early', () => {
    expect(timing('1999-01-01', { last: '2025-07-31' })).toEqual({ state: 'in time' });
  });
});

describe('material sent', () => {
  const list: Submission = {
    what: '名单',
    asks: '通知要求',
    due: OCTOBER,
    mine: (row) => row.text('材料名称') === '名单',
  };
  const filings = (...lines: Line[]) => ({
    filings: [
      { 材料名称: '别的', 报送主体: '测试县教育局', 期次: null, 截止日期: null, 实际报送日期: '2025-01-02' },
      ...lines,
    ],
  });
  const sent = (day: string | null, more: Line = {}): Line => ({
    材料名称: '名单',
    报送主体: '测试县教育局',
    期次: '2025',
    截止日期: null,
    实际报送日期: day,
    ...more,
  });

  test('in time, and late by so many days', () => {
    expect(told(submitted(list), filings(sent('2025-10-15')))).toEqual([]);
    expect(told(submitted(list), filings(sent('2025-10-17')))).toEqual([
      'force 测试县教育局: 2025-10-17 / 2025-10-15 前',
    ]);
    expect(messages(submitted(list), filings(sent('2025-10-17')))[0]).toContain('迟 2 天');
    expect(places(submitted(list), filings(sent('2025-10-17')))).toEqual([['2,4']]);
  });

  test('the reading on 前 and on weekends counts', () => {
    expect(
      told(submitted({ ...list, reading: () => ({ excludesNamedDay: true }) }), filings(sent('2025-10-15'))),
    ).toHaveLength(1);
    const due = { month: 10, day: 18 };
    expect(told(submitted({ ...list, due }), filings(sent('2025-10-20')))).toHaveLength(1);
    expect(
      told(submitted({ ...list, due, reading: () => ({ rollsOver: true }) }), filings(sent('2025-10-20'))),
    ).toEqual([]);
  });

  test('too early for the window', () => {
    const july: Submission = { ...list, due: { month: 7, day: 31 }, opens: { month: 7, day: 1 } };
    expect(told(submitted(july), filings(sent('2025-06-30')))).toEqual([
      'force 测试县教育局: 2025-06-30 / 2025-07-01 起',
    ]);
    expect(told(submitted(july), filings(sent('2025-07-01')))).toEqual([]);
  });

  test('a line without a day: a notice until the last day, a breach after it; what cannot be read is the data’s fault', () => {
    expect(told(submitted(list), filings(sent(null)), { on: '2025-10-15' })).toEqual([
      'notice 测试县教育局: 未报送 / 2025-10-15 前',
    ]);
    expect(messages(submitted(list), filings(sent(null)), { on: '2025-10-10' })[0]).toContain('还有 5 天');
    expect(told(submitted(list), filings(sent(null)), { on: '2025-10-16' })).toEqual([
      'force 测试县教育局: 未报送 / 2025-10-15 前',
    ]);
    expect(told(submitted(list), filings(sent('改日')), { on: '2025-10-16' })).toEqual([]);
  });

  test('nothing registered: of the area, and only where it is owed', () => {
    expect(told(submitted(list), filings(), { on: '2025-10-15' })).toEqual(['notice 名单: 未报送 / 2025-10-15 前']);
    expect(told(submitted(list), filings(), { on: '2025-10-16' })).toEqual(['force 名单: 未报送 / 2025-10-15 前']);
    expect(places(submitted(list), filings(), { on: '2025-10-16' })).toEqual([[]]);
    expect(told(submitted({ ...list, owed: () => false }), filings(), { on: '2025-10-16' })).toEqual([]);
  });

  test('a line of another year does not count for this one', () => {
    expect(told(submitted(list), filings(sent('2024-10-17', { 期次: '2024' })), { on: '2025-10-16' })).toEqual([
      'force 名单: 未报送 / 2025-10-15 前',
    ]);
    expect(
      told(submitted({ ...list, yearOf: () => 2025 }), filings(sent('2024-10-17', { 期次: '2024' })), {
        on: '2025-10-16',
      }),
    ).toEqual([]);
  });

  test('one date for good is asked for in its own year, and judged always', () => {
    const once: Submission = { ...list, due: { date: '2020-09-30' } };
    expect(told(submitted(once), filings(sent('2020-10-01')))).toEqual([
      'force 测试县教育局: 2020-10-01 / 2020-09-30 前',
    ]);
    expect(told(submitted(once), filings(), { on: '2025-10-16' })).toEqual([]);
    expect(told(submitted(once), filings(), { on: '2020-10-01' })).toEqual(['force 名单: 未报送 / 2020-09-30 前']);
    expect(told(submitted(once), filings(), { on: '2019-10-01' })).toEqual([]);
    const window: Submission = { ...once, opens: { month: 9, day: 1 } };
    expect(told(submitted(window), filings(sent('2020-08-31')))).toEqual([
      'force 测试县教育局: 2020-08-31 / 2020-09-01 起',
    ]);
  });

  test('the year of a line: 截止日期 before 期次 before the day itself', () => {
    const years = situation(filings(sent('2026-01-05', { 截止日期: '2024-12-20' }), sent('2026-01-05', { 期次: '2025年度' }), sent('2026-01-05', { 期次: null }), sent(null, { 期次: null })))
      .roster.table('filings').rows.slice(1).map(yearOfFiling); // prettier-ignore
    expect(years).toEqual([2024, 2025, 2026, null]);
  });
});
