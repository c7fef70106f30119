import type { Check } from './check';
import { overEach, subjectsOf } from './check';
import { atLeast } from './counts';
import { tally, soOften, type PeriodicDuty } from './periodic';
import { yearAtHand } from './periods';
import { ofSubject } from './places';
import { SAY } from './words';

/** Something to be done regularly (定期): how often is a parameter which the text leaves open. */
export interface RegularDuty extends Omit<PeriodicDuty, 'periods' | 'range'> {
  parameter: string;
}

/**
 * With the number entered so many are asked for in the school year (the calendar year where 学年起止 is not entered);
 * without it the records are only counted: where there are none in that year a notice says so, and the parameter is
 * missing. A policy that uses this has 学年起止 among its parameters.
 */
export function regularly({ parameter, ...duty }: RegularDuty): Check {
  return (situation) => {
    if (situation.parameter(parameter)?.kind === 'number')
      return soOften({ ...duty, periods: yearAtHand, range: atLeast({ parameter }) })(situation);
    const year = yearAtHand(situation);
    const periods = year.kind === 'known' ? year.periods : [];
    const verdict = overEach(subjectsOf(situation, duty.of), (subject) => {
      const days = duty.days(situation, subject);
      if (days === null || tally(days, periods).some((one) => one.count > 0)) return null;
      return ofSubject(subject, SAY.nothingRecorded(subject.name, duty.what, duty.asks, parameter), {
        observed: '0 次',
        severity: 'notice',
      });
    });
    return { ...verdict, missing: [situation.missingParameter(parameter)] };
  };
}
