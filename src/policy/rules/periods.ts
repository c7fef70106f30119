import type { Missing, Period, Situation } from '../model';
import { endOfMonth, isWithin } from './dates';

/** A stretch of time within which something must have happened. Both days included. */
export interface JudgedPeriod extends Period {
  /** As the clerk reads it: `2025年上半年`. */
  label: string;
  /** Ended by the day as of which is judged (its last day counts as ended); else it still runs. */
  ended: boolean;
}

export type Periods =
  { kind: 'known'; periods: readonly JudgedPeriod[] } | { kind: 'missing'; what: readonly Missing[] };

const SEMESTERS = '学期起止';
const SCHOOL_YEARS = '学年起止';

/** Of the periods, which come in their order, those that have begun by the day. */
function begun(on: string, periods: readonly (Period & { label: string })[]): Periods {
  const own = periods.filter((one) => one.from <= on);
  return { kind: 'known', periods: own.map(({ label, from, to }) => ({ label, from, to, ended: to <= on })) };
}

const yearOf = (day: string): Period & { label: string } => {
  const year = day.slice(0, 4);
  return { label: `${year}年`, from: `${year}-01-01`, to: `${year}-12-31` };
};

/** The calendar year that holds the day. */
export function calendarYear({ on }: Situation): Periods {
  return begun(on, [yearOf(on)]);
}

/** The calendar half-year in which a day lies. */
export function halfOf(day: string): Period & { label: string } {
  const year = day.slice(0, 4);
  return day.slice(5) <= '06-30'
    ? { label: `${year}年上半年`, from: `${year}-01-01`, to: `${year}-06-30` }
    : { label: `${year}年下半年`, from: `${year}-07-01`, to: `${year}-12-31` };
}

/** Halves of the calendar year that holds the day, as far as they have begun. */
export function halfYears({ on }: Situation): Periods {
  const year = on.slice(0, 4);
  return begun(on, [halfOf(`${year}-01-01`), halfOf(`${year}-07-01`)]);
}

/** The pair of dates (学年起止) that holds a day; null where the county has entered none that does. */
export function schoolYearOf(situation: Situation, day: string): Period | null {
  const dates = situation.parameter(SCHOOL_YEARS, day);
  return dates?.kind === 'dates' ? (dates.value.find((one) => one.from <= day && day <= one.to) ?? null) : null;
}

/** `2025—2026学年` of a pair of dates. */
export function schoolYearLabel({ from, to }: Period): string {
  return `${from.slice(0, 4)}—${to.slice(0, 4)}学年`;
}

/** The school year that holds the day; 参数未填 where 学年起止 does not tell. */
export function schoolYear(situation: Situation): Periods {
  const own = schoolYearOf(situation, situation.on);
  if (!own) return { kind: 'missing', what: [situation.missingParameter(SCHOOL_YEARS)] };
  return begun(situation.on, [{ ...own, label: schoolYearLabel(own) }]);
}

// School years begin in autumn: a semester that begins in the second half of a year opens one.
const opens = (from: string): boolean => from.slice(5, 7) >= '07';

/** `2024—2025学年第一学期` of a semester's first day. */
export function semesterLabel(from: string): string {
  const year = Number(from.slice(0, 4));
  return opens(from) ? `${year}—${year + 1}学年第一学期` : `${year - 1}—${year}学年第二学期`;
}

/** The semester of 学期起止 in which a day lies; null where none of them holds it. */
export function semesterOf(situation: Situation, day: string): (Period & { label: string }) | null {
  const dates = situation.parameter(SEMESTERS, day);
  if (dates?.kind !== 'dates') return null;
  const own = dates.value.find((one) => one.from <= day && day <= one.to);
  return own ? { label: semesterLabel(own.from), from: own.from, to: own.to } : null;
}

/** Semesters of the school year that holds the day, as far as they have begun; 参数未填 without 学期起止. */
export function semesters(situation: Situation): Periods {
  const { on } = situation;
  const dates = situation.parameter(SEMESTERS);
  if (dates?.kind !== 'dates') return { kind: 'missing', what: [situation.missingParameter(SEMESTERS)] };
  const past = dates.value.filter((one) => one.from <= on);
  const start = past.findLast((one) => opens(one.from))?.from ?? past[0]?.from ?? on;
  return begun(
    on,
    past.filter((one) => one.from >= start).map((one) => ({ ...one, label: semesterLabel(one.from) })),
  );
}

/** Which months count: all twelve, or those of a month list that the county enters (在学月份). */
export type CountedMonths = 'all' | { parameter: string };

/**
 * The counted months of a longer period (a calendar or school year), as far as they have begun, each a period of its own.
 * A month cut by the period's first or last day counts as far as it lies inside.
 */
export function monthsWithin(situation: Situation, longer: Periods, months: CountedMonths): Periods {
  if (longer.kind === 'missing') return longer;
  const list = months === 'all' ? null : situation.parameter(months.parameter);
  if (months !== 'all' && list?.kind !== 'months')
    return { kind: 'missing', what: [situation.missingParameter(months.parameter)] };
  const counts = (month: string): boolean => list?.kind !== 'months' || list.value.includes(Number(month.slice(5)));
  return begun(
    situation.on,
    longer.periods.flatMap(monthsOf).filter((one) => counts(one.from.slice(0, 7))),
  );
}

function monthsOf({ from, to }: Period): (Period & { label: string })[] {
  const months: (Period & { label: string })[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > to) return months;
    const [first, last] = [`${key}-01`, endOfMonth(key)];
    months.push({ label: `${year}年${month}月`, from: first < from ? from : first, to: last > to ? to : last });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The school year that holds the day; where it has not been entered, the calendar year. */
export function yearAtHand(situation: Situation): Periods {
  const year = schoolYear(situation);
  return year.kind === 'known' ? year : calendarYear(situation);
}

/** Whether a day lies in the school year (else calendar year) at hand. */
export function inYearAtHand(situation: Situation, day: string | null): boolean {
  const year = yearAtHand(situation);
  return year.kind === 'known' && year.periods.some((period) => isWithin(day, period));
}
