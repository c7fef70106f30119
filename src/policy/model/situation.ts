import type { County } from '../../roster/county';
import type { Roster } from '../../roster/roster';
import type { Expression } from './expression';
import type { Missing, Outcome } from './outcome';
import type { ParameterValue } from './parameter';
import type { ReadingLetter } from './reading';
import type { FigureOf, Subject } from './figure';

/** All that a figure, rule or form may look at: a roster under a policy on a day. Pure; made by audit. */
export interface Situation {
  policy: string;
  roster: Roster;
  /** The day as of which is judged, ISO. */
  on: string;
  county: County;
  /** The letter in force of a reading of this policy. Throws on a name the policy does not have. */
  reading(name: string): ReadingLetter;
  /**
   * A parameter's value on a day (default: `on`). Null where the text gives none and the county has filled in none.
   * Throws on a name the policy does not have.
   */
  parameter(name: string, on?: string): ParameterValue | null;
  /** A number-like parameter as an expression: its value, or 参数未填. */
  parameterTerm(name: string): Expression;
  /** The `Missing` for a parameter that is not filled. */
  missingParameter(name: string): Missing;
  /** Another figure of the same policy for a subject, worked out once: to be used inside expressions. */
  figure(id: string, subject: Subject, label?: string): Expression;
  /** The number of a figure for a subject. */
  valueOf(id: string, subject: Subject): Outcome<number>;
  subjects(of: FigureOf): readonly Subject[];
}
