import {
  addDays,
  addMonths,
  addYears,
  afterWeekend,
  daysBetween,
  endOfMonth,
  isWithin,
  lastDayOfTerm,
  monthOf,
  weekday,
  wholeMonths,
} from '../../../src/policy/rules';
import { fc } from '../../support/properties';

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));

describe('days', () => {
  test.each([['2025-02-28', 1, '2025-03-01'], ['2024-02-28', 1, '2024-02-29'], ['2025-01-01', -1, '2024-12-31'], ['2025-06-15', 0, '2025-06-15']])(
    '%s and %i days: %s', (from, days, to) => expect(addDays(from, days)).toBe(to),
  ); // prettier-ignore

  test('days between are those that were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, days) =>
        expect(daysBetween(from, addDays(from, days))).toBe(days),
      ),
    );
  });

  test.each([
    ['2025-10-13', 1],
    ['2025-10-18', 6],
    ['2025-10-19', 7],
  ])('%s is weekday %i', (on, number) => expect(weekday(on)).toBe(number));

  test.each([['2023-10-13', '2023-10-13'], ['2023-10-14', '2023-10-16'], ['2023-10-15', '2023-10-16'], ['2023-10-16', '2023-10-16']])(
    '[GX-0.3] %s rolled over a weekend: %s', (on, rolled) => expect(afterWeekend(on)).toBe(rolled),
  ); // prettier-ignore

  test('both ends of a period belong to it', () => {
    const period = { from: '2025-02-01', to: '2025-02-28' };
    expect(['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01', null].map((one) => isWithin(one, period))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('months and years', () => {
  test.each([['2025-01-31', 1, '2025-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2024-11-30', 3, '2025-02-28'], ['2025-03-15', -3, '2024-12-15'], ['2025-12-31', 12, '2026-12-31']])(
    '%s and %i months: %s', (from, months, to) => expect(addMonths(from, months)).toBe(to),
  ); // prettier-ignore

  test('a year is twelve months', () => {
    expect([addYears('2024-02-29', 1), addYears('2024-02-29', 4)]).toEqual(['2025-02-28', '2028-02-29']);
    expect([monthOf('2025-03-09'), endOfMonth('2024-02'), endOfMonth('2025-12')]).toEqual([
      '2025-03',
      '2024-02-29',
      '2025-12-31',
    ]);
  });

  test.each([['2024-09-01', 36, '2027-08-31'], ['2024-02-29', 36, '2027-02-28'], ['2024-03-15', 12, '2025-03-14'], ['2025-01-31', 1, '2025-02-28'], ['2025-01-01', 1, '2025-01-31']])(
    '[JX-3.5b] a term from %s of %i months ends on %s', (start, months, end) => expect(lastDayOfTerm(start, months)).toBe(end),
  ); // prettier-ignore

  test.each([['2024-09-01', '2025-08-31', 12], ['2024-09-01', '2025-08-30', 11], ['2025-03-01', '2025-08-31', 6], ['2025-01-31', '2025-02-28', 1], ['2025-01-31', '2025-02-27', 0], ['2025-06-01', '2025-05-01', 0], ['2025-06-01', '2025-06-01', 0]])(
    'whole months from %s to %s: %i', (from, to, months) => expect(wholeMonths(from, to)).toBe(months),
  ); // prettier-ignore

  test('whole months count the terms that fit', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (start, months) => {
      expect(wholeMonths(start, lastDayOfTerm(start, months))).toBe(months);
      expect(wholeMonths(start, addDays(lastDayOfTerm(start, months), -1))).toBe(months - 1);
    })); // prettier-ignore
  });
});
