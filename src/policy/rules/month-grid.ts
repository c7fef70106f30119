import type { Severity, Situation, Subject } from '../model';
import { lacks, overEach, subjectsOf, type Check, type Subjects } from './check';
import { tally } from './periodic';
import type { Periods } from './periods';
import { ofSubject } from './places';
import { SAY } from './words';

/** Something that must be done every month. */
export interface MonthlyDuty {
  of: Subjects;
  /** The months that count, each a period of its own: see `monthsWithin`. */
  months: (situation: Situation) => Periods;
  /** Days on which a subject did it; null where that cannot be told, which is no breach. */
  days: (situation: Situation, subject: Subject) => readonly (string | null)[] | null;
  what: string;
  asks: string;
  severity?: Severity;
}

/**
 * At least once in every month: one finding a subject that names all months without, however many; the month that still
 * runs is a notice of its own. 参数未填 where the months are not known.
 */
export function everyMonth(duty: MonthlyDuty): Check {
  return (situation) => {
    const months = duty.months(situation);
    if (months.kind === 'missing') return lacks(...months.what);
    return overEach(subjectsOf(situation, duty.of), (subject) => {
      const days = duty.days(situation, subject);
      if (days === null) return null;
      const without = tally(days, months.periods).filter((one) => one.count === 0);
      const [past, running] = [true, false].map((ended) =>
        without.filter((one) => one.period.ended === ended).map((one) => one.period.label),
      ) as [string[], string[]];
      const { what, asks, severity } = duty;
      const expected = '每月至少 1 次';
      return [
        past.length > 0
          ? ofSubject(subject, SAY.months(subject.name, what, past.join('、'), asks), {
              observed: `缺 ${past.join('、')}`,
              expected,
              ...(severity ? { severity } : {}),
            })
          : null,
        running.length > 0
          ? ofSubject(subject, SAY.runningMonth(subject.name, what, running.join('、'), asks), {
              observed: `${running.join('、')} 0 次`,
              expected,
              severity: 'notice',
            })
          : null,
      ];
    });
  };
}
