import type { CellAddress } from '../../workbook/address';
import type { Missing } from './outcome';
import type { FigureOf } from './figure';

export type Rounding = 'half-up' | 'up' | 'down';

/** One step of a table of bands: from this number on (included), this value. */
export interface Band {
  from: number;
  value: number;
}

/**
 * How a figure is worked out, as plain data. Evaluated, explained, written as an Excel formula and asked for its next
 * threshold by `policy/figures`. All arithmetic is exact (fractions); rounding happens only where `round` says so.
 * Amounts of money are in yuan here, built from whole fen.
 */
export type Expression =
  /** A cell of a roster (or several counted as one number). `live`: the cell holds the very number. */
  | { op: 'input'; label: string; unit: string; value: number | string; at: CellAddress | null; live: boolean }
  /** A number that the policy prints. */
  | { op: 'constant'; label: string; unit: string; value: number | string }
  /** A parameter; `at` is its cell in 政策参数 where it stands there as a number. */
  | { op: 'parameter'; name: string; unit: string; value: number | string; at: CellAddress | null }
  /** How many things there are, each standing in a cell of its own (null: one that stands in none). */
  | { op: 'count'; cells: readonly (CellAddress | null)[]; label: string; unit: string }
  /** The value of the highest band whose `from` is not above the number; nothing below the first. */
  | { op: 'bands'; of: Expression; bands: readonly Band[]; label: string; unit: string }
  | { op: 'sum'; terms: readonly Expression[]; label: string; unit: string }
  | { op: 'mean'; terms: readonly Expression[]; label: string; unit: string }
  | { op: 'difference'; from: Expression; less: Expression; label: string; unit: string }
  | { op: 'product'; factors: readonly Expression[]; label: string; unit: string }
  | { op: 'ratio'; numerator: Expression; denominator: Expression; label: string; unit: string }
  | { op: 'max'; terms: readonly Expression[]; label: string; unit: string }
  | { op: 'min'; terms: readonly Expression[]; label: string; unit: string }
  | { op: 'round'; of: Expression; digits: number; mode: Rounding }
  /** Another figure: a formula points at its managed cell instead of working it out again. */
  | { op: 'figure'; figure: string; of: FigureOf; subject: string; expression: Expression; label: string }
  | { op: 'missing'; what: readonly Missing[] }
  | { op: 'notApplicable'; reason: string };
