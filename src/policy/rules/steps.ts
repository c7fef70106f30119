import type { Row } from '../../roster/roster';
import type { Severity, Situation } from '../model';
import { overEach, type Check } from './check';
import { lineName, ofRow } from './places';
import { SAY } from './words';

/** One step of a procedure: the date column in which it is entered. */
export interface Step {
  heading: string;
  /** Must be there even where no later step is entered. */
  required?: boolean;
}

export type StepFault =
  /** Not entered; `after` is the next later step that is, null where there is none. */
  | { step: string; fault: 'lacking'; after: string | null }
  /** Earlier than the last step entered before it. */
  | { step: string; fault: 'early'; before: string };

/**
 * Faults of a row's steps, in their order. Same-day steps are in order unless `strict`. A column that the sheet does not
 * have, and a cell that cannot be read, are no fault of the procedure.
 */
export function stepFaults(row: Row, steps: readonly Step[], strict = false): readonly StepFault[] {
  const faults: StepFault[] = [];
  let last: { heading: string; day: string } | null = null;
  for (const [index, { heading, required }] of steps.entries()) {
    const day = row.date(heading);
    if (day === null) {
      if (row.field(heading).state !== 'blank') continue;
      const after = steps.slice(index + 1).find((later) => row.date(later.heading) !== null)?.heading ?? null;
      if (required || after !== null) faults.push({ step: heading, fault: 'lacking', after });
      continue;
    }
    if (last && (strict ? day <= last.day : day < last.day))
      faults.push({ step: heading, fault: 'early', before: last.heading });
    last = { heading, day };
  }
  return faults;
}

export interface Procedure {
  /** The lines that are such a procedure. */
  rows: (situation: Situation) => readonly Row[];
  steps: readonly Step[];
  /** Column that names the line: `对象`. */
  name: string;
  asks: string;
  strict?: boolean;
  severity?: Severity;
}

/** Steps in order: no date before that of an earlier step, no step left out. */
export function inOrder({ rows, steps, name, asks, strict, severity }: Procedure): Check {
  return (situation) =>
    overEach(rows(situation), (row) =>
      stepFaults(row, steps, strict).map((one) => {
        const who = lineName(row, name);
        const extra = { observed: row.date(one.step) ?? '未填', ...(severity ? { severity } : {}) };
        if (one.fault === 'early') {
          return ofRow(row, [one.step, one.before], who, SAY.stepEarly(who, one.step, one.before, asks), extra);
        }
        const message =
          one.after === null ? SAY.stepBlank(who, one.step, asks) : SAY.stepLacking(who, one.step, one.after, asks);
        return ofRow(row, [one.step], who, message, extra);
      }),
    );
}
