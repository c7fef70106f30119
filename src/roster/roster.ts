import type { CellAddress } from '../workbook/address';
import type { CellValue } from '../workbook/grid';
import type { ColumnSpec, TableId, TableSpec } from './spec';

export type Scalar = string | number | boolean | readonly string[];

/**
 * What one cell of a roster turned out to be.
 * `known`: usable; `asWritten` is true where the sheet's cell holds the very number or text the core uses, so that a live
 * formula may point at it (false for `350人`, numbers typed as text, dates as text, filled-down merges, derived values).
 * `blank`: empty, which is not zero. `invalid`: something stands there that cannot be used; a data finding tells why.
 * `absent`: the sheet has no such column (or there is no such sheet).
 */
export type Field<T = Scalar> =
  | { state: 'known'; value: T; at: CellAddress | null; asWritten: boolean }
  | { state: 'blank'; at: CellAddress | null }
  | { state: 'invalid'; at: CellAddress | null; raw: CellValue }
  | { state: 'absent' };

/** One row of a table. Reading never throws; a heading not declared for the table is a programming error and does. */
export interface Row {
  readonly table: TableId;
  /** Position in the table, from 0. */
  readonly index: number;
  readonly sheet: string;
  /** Row on the sheet, from 0. */
  readonly sheetRow: number;
  field(heading: string): Field;
  /** Text (line breaks removed, trimmed), or null where not known. Also of choices. */
  text(heading: string): string | null;
  /** Integer, number, percent (0–100), year — or money in whole fen. Null where not known. */
  number(heading: string): number | null;
  /** ISO date `YYYY-MM-DD`. */
  date(heading: string): string | null;
  flag(heading: string): boolean | null;
  /** Values of a `choices`, `list` or `dates` column; empty where not known. */
  list(heading: string): readonly string[];
  /** Address of the row's cell in that column, null where the column is absent. */
  address(heading: string): CellAddress | null;
}

/** One sheet recognised as one table. Headings and columns as found; `columnOf` counts from 0. */
export interface TablePart {
  sheet: string;
  /** First and last heading row, from 0. */
  headerRows: { first: number; last: number };
  columnOf: ReadonlyMap<string, number>;
  /** What the clerk calls a column, by its catalogue heading, where it is not called by that. */
  called: ReadonlyMap<string, string>;
  /** Headings on the sheet that no column was found for, as written (line breaks removed). */
  unmatched: readonly string[];
  /** Rows of the used range that were left out, and why: 合计行, 说明行, 空行. Row from 0. */
  leftOut: readonly { row: number; why: 'total' | 'note' | 'blank' | 'title' }[];
  rowCount: number;
  /** First column to the right of the roster's used range (managed columns not counted). */
  freeColumn: number;
  /** Data rows lie between these sheet rows, from 0, both included. */
  firstRow: number;
  lastRow: number;
}

export interface RosterTable {
  spec: TableSpec;
  parts: readonly TablePart[];
  /** True where at least one sheet was recognised as this table. */
  present: boolean;
  rows: readonly Row[];
  has(heading: string): boolean;
  column(heading: string): ColumnSpec;
}

export type ProblemKind =
  | 'not-a-number' | 'not-an-integer' | 'negative' | 'out-of-range' | 'not-a-date' | 'unknown-choice'
  | 'not-a-flag' | 'duplicate' | 'unknown-reference' | 'lost-digits' | 'cell-error' | 'merged-number'
  | 'duplicate-heading' | 'missing-key' | 'formula-like' | 'ambiguous-sheet'; // prettier-ignore

/** A fault of the data itself, found while reading; audit turns it into a finding with `clause: null`. */
export interface DataProblem {
  table: TableId;
  /** Catalogue heading; null where the fault is the sheet's. */
  column: string | null;
  kind: ProblemKind;
  /** `error` where the value cannot be used, `warning` where it is merely doubtful. */
  severity: 'error' | 'warning' | 'notice';
  cells: readonly CellAddress[];
  sheet: string | null;
  /** Whose value it is, as written: a school, a person's 工号 (never a name of a personal column). */
  subject: string;
  /** A sentence: what is wrong, where, what to do. */
  message: string;
  observed?: string;
  expected?: string;
  fix?: readonly { cell: CellAddress; value: CellValue }[];
}

/** 填报信息: what the county says of itself. */
export interface FilingInfo {
  policy: string | null;
  /** Other policies that hold besides: names joined by 、. */
  also: string | null;
  unit: string | null;
  region: string | null;
  schoolYear: string | null;
  /** ISO date. */
  asOf: string | null;
  cells: ReadonlyMap<string, CellAddress>;
}

/** One line of 政策参数 as written. */
export interface ParameterLine {
  name: string;
  policy: string | null;
  value: string | number | boolean | null;
  unit: string | null;
  source: string | null;
  /** ISO date from which it holds; null = always. */
  from: string | null;
  at: CellAddress | null;
}

/** Everything read from a workbook. */
export interface Roster {
  workbook: string;
  table(id: TableId): RosterTable;
  filing: FilingInfo;
  parameters: readonly ParameterLine[];
  problems: readonly DataProblem[];
  /** Visible sheets that were not recognised as anything. */
  unrecognised: readonly string[];
}
