import type { Missing, Situation } from '../../model';
import { yearOf } from './places';

/** A stretch of time within which something must have happened. Both days included. */
export interface JudgedPeriod {
  /** As the clerk reads it: `2025年上半年`. */
  label: string;
  from: string;
  to: string;
  /** Ended by the day as of which is judged (its last day counts as ended); else it still runs. */
  ended: boolean;
}

type Periods = { kind: 'known'; periods: readonly JudgedPeriod[] } | { kind: 'missing'; what: readonly Missing[] };

const judged = (on: string, label: string, from: string, to: string): JudgedPeriod => ({ label, from, to, ended: to <= on });

/** The calendar year that holds the day. */
export function calendarYear(situation: Situation): Periods {
  const year = yearOf(situation);
  return { kind: 'known', periods: [judged(situation.on, `${year}年`, `${year}-01-01`, `${year}-12-31`)] };
}

/** The calendar half-year in which a day lies. */
export function halfOf(day: string): { label: string; from: string; to: string } {
  const year = day.slice(0, 4);
  return day.slice(5) <= '06-30'
    ? { label: `${year}年上半年`, from: `${year}-01-01`, to: `${year}-06-30` }
    : { label: `${year}年下半年`, from: `${year}-07-01`, to: `${year}-12-31` };
}

/** Halves of the calendar year that holds the day, as far as they have begun. */
export function halves(situation: Situation): Periods {
  const year = yearOf(situation);
  const both = [halfOf(`${year}-01-01`), halfOf(`${year}-07-01`)].filter((half) => half.from <= situation.on);
  return { kind: 'known', periods: both.map(({ label, from, to }) => judged(situation.on, label, from, to)) };
}

// School years begin in autumn: a semester that begins in the second half of a year opens one.
const opens = (from: string): boolean => from.slice(5, 7) >= '07';

/** `2024—2025学年第一学期` of a semester's first day. */
export function semesterLabel(from: string): string {
  const year = Number(from.slice(0, 4));
  return opens(from) ? `${year}—${year + 1}学年第一学期` : `${year - 1}—${year}学年第二学期`;
}

/** The semester of 学期起止 in which a day lies; null where none of them holds it. */
export function semesterOf(situation: Situation, day: string): { label: string; from: string; to: string } | null {
  const dates = situation.parameter('学期起止', day);
  if (dates?.kind !== 'dates') return null;
  const own = dates.value.find((one) => one.from <= day && day <= one.to);
  return own ? { label: semesterLabel(own.from), from: own.from, to: own.to } : null;
}

/** Semesters of the school year that holds the day, as far as they have begun. */
export function semesters(situation: Situation): Periods {
  const dates = situation.parameter('学期起止');
  if (dates?.kind !== 'dates') return { kind: 'missing', what: [situation.missingParameter('学期起止')] };
  const begun = dates.value.filter((one) => one.from <= situation.on).sort((a, b) => (a.from < b.from ? -1 : 1));
  const start = [...begun].reverse().find((one) => opens(one.from))?.from ?? begun.at(-1)?.from ?? situation.on;
  const own = begun.filter((one) => one.from >= start);
  return { kind: 'known', periods: own.map((one) => judged(situation.on, semesterLabel(one.from), one.from, one.to)) };
}

export function isWithin(day: string | null, period: { from: string; to: string }): boolean {
  return day !== null && period.from <= day && day <= period.to;
}
