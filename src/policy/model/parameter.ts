/** `table` is `优秀=1；良好=0.8`; `dates` one or more pairs of dates; `months` a month list; `names` a list of names. */
export type ParameterKind = 'number' | 'money' | 'percent' | 'text' | 'date' | 'dates' | 'months' | 'names' | 'table';

/** A figure of a policy (参数). `value` is null where the text does not give it: then the answer is 参数未填, never a guess. */
export interface ParameterSpec {
  name: string;
  kind: ParameterKind;
  unit: string;
  clauses: readonly string[];
  /** As printed in the policy (written like the clerk would), or null. */
  value: string | number | null;
  /** What it is and which document holds it, for the field where the clerk fills it in. */
  hint: string;
}

export interface Period {
  /** ISO dates, both days included. */
  from: string;
  to: string;
}

export type ParameterValue =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'date'; value: string }
  | { kind: 'dates'; value: readonly Period[] }
  | { kind: 'months'; value: readonly number[] }
  | { kind: 'names'; value: readonly string[] }
  | { kind: 'table'; value: readonly (readonly [string, number])[] };
