import type { Missing, Severity, Situation, Subject } from '../model';
import { lacks, overEach, subjectsOf, type Check, type Subjects } from './check';
import { rangeOf, standing, type KnownRange, type Range } from './counts';
import { isWithin } from './dates';
import type { JudgedPeriod, Periods } from './periods';
import { ofSubject } from './places';
import { SAY } from './words';

/** How often something was done in one period. */
export interface Tally {
  period: JudgedPeriod;
  count: number;
}

/** Counts days by period; a day outside all of them counts nowhere. */
export function tally(days: readonly (string | null)[], periods: readonly JudgedPeriod[]): readonly Tally[] {
  return periods.map((period) => ({ period, count: days.filter((day) => isWithin(day, period)).length }));
}

/** Something that must be done so often in every period. */
export interface PeriodicDuty {
  of: Subjects;
  /** `calendarYear`, `halfYears`, `schoolYear`, `semesters` or months: see periods.ts. */
  periods: (situation: Situation) => Periods;
  /** So often in each period. */
  range: Range;
  /** Days on which a subject did it; null where that cannot be told, which is no breach. */
  days: (situation: Situation, subject: Subject) => readonly (string | null)[] | null;
  /** What is to be done: `联席会议`. */
  what: string;
  unit?: string;
  asks: string;
  /** Milder than the clause's force. */
  severity?: Severity;
}

/**
 * So often per period. A period that has ended is judged with the clause's force, the one that runs is only a notice;
 * where the periods or the number are parameters nobody has entered the answer is 参数未填.
 */
export function soOften(duty: PeriodicDuty): Check {
  return (situation) => {
    const range = rangeOf(situation, duty.range);
    const periods = duty.periods(situation);
    const missing: Missing[] = [
      ...('missing' in range ? range.missing : []),
      ...(periods.kind === 'missing' ? periods.what : []),
    ];
    if ('missing' in range || periods.kind === 'missing') return lacks(...missing);
    return overEach(subjectsOf(situation, duty.of), (subject) => {
      const days = duty.days(situation, subject);
      if (days === null) return null;
      return tally(days, periods.periods).map((one) => judged(duty, subject, one, range));
    });
  };
}

function judged(duty: PeriodicDuty, subject: Subject, { period, count }: Tally, range: KnownRange) {
  if (standing(count, range).state === 'ok') return null;
  const { what, asks, unit = '次' } = duty;
  const expected = SAY.range(range.least, range.most, unit);
  const message = period.ended
    ? SAY.period(subject.name, period.label, what, count, unit, asks, expected)
    : SAY.runningPeriod(subject.name, period.label, what, count, unit, asks, expected, period.to);
  const severity = period.ended ? duty.severity : 'notice';
  return ofSubject(subject, message, {
    observed: `${period.label} ${count} ${unit}`,
    expected,
    ...(severity ? { severity } : {}),
  });
}
