import type { Policy, FigureSpec, Finding, Missing, Outcome, ParameterValue, ReadingLetter, Situation, Subject, Expression } from '../policy/model';
import type { Roster, TableId } from '../roster';
import type { CellAddress } from '../workbook';

/** Readings and parameters in force for one policy and one workbook. */
export interface Settings {
  /** Every reading of the policy with its letter. */
  readings: ReadonlyMap<string, ReadingLetter>;
  /** A parameter's value on a day; null where neither text nor county gives one. Throws on an unknown name. */
  parameter(name: string, on: string): ParameterValue | null;
  /** Cell of 政策参数 that holds the value as a plain number, for live formulas. */
  parameterCell(name: string, on: string): CellAddress | null;
  /** Data problems of 政策参数 lines that cannot be used (an unknown name or value). */
  problems: readonly Finding[];
}

/** One term of an explanation: what it is, how much, and where it stands. */
export interface Term {
  label: string;
  value: number | string;
  unit: string;
  at: CellAddress | null;
}

/** A figure for one subject, worked out. */
export interface FigureResult {
  spec: FigureSpec;
  subject: Subject;
  expression: Expression;
  outcome: Outcome<number>;
  /** The clerk's sentence: `双渠校区 500 人，满 500 人，增补 20,000 元`. Of missing: what is lacking; of notApplicable: the reason. */
  because: string;
  terms: readonly Term[];
  /** How far the next band is: `再多 1 人即增补 20,000 元`. */
  next?: string;
}

export interface Audit {
  policy: Policy;
  roster: Roster;
  on: string;
  settings: Settings;
  situation: Situation;
  /** Sorted: by sheet in workbook order, row, column; absences last. */
  findings: readonly Finding[];
  counts: { error: number; warning: number; notice: number };
  /** Parameters that were needed and absent. */
  missing: readonly { parameter: string; clause: string }[];
  /** Rules and figures left out because a table is not in the workbook at all. */
  notChecked: readonly { clause: string; needs: readonly TableId[] }[];
  figures: readonly FigureResult[];
}

export interface AuditOptions {
  policy: Policy;
  /** ISO date as of which is judged. */
  on: string;
  /** Overrides, after 政策参数: name of a reading or parameter → value as written. */
  set?: readonly (readonly [name: string, value: string])[];
}

/** A setting that is refused: unknown name, unknown value, or one of another policy. `message` is the clerk's sentence. */
export class SettingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingError';
  }
}

export type AuditMissing = Missing;
