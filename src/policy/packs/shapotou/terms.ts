import type { CellAddress } from '../../../workbook/address';
import type { Row } from '../../../roster/roster';
import type { Expression, Missing } from '../../model';

/** Yuan as an exact decimal text of whole fen: 999999 → `9999.99`. */
export function yuanOf(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** What is missing where a row's cell cannot be used: the cell, or the column where the sheet has none. */
export function missingCell(row: Row, heading: string, subject: string): Missing {
  const field = row.field(heading);
  if (field.state === 'absent') return { kind: 'column', name: heading };
  return { kind: 'cell', name: heading, subject, at: row.address(heading) };
}

/** A roster cell as a term of an expression; missing where it is blank, unusable or not there. */
export function cellTerm(row: Row, heading: string, unit: string, subject: string, label = heading): Expression {
  const field = row.field(heading);
  const value = row.number(heading);
  if (field.state !== 'known' || value === null) return { op: 'missing', what: [missingCell(row, heading, subject)] };
  return { op: 'input', label, unit, value, at: field.at, live: field.asWritten };
}

/** As `cellTerm`, of a money column: whole fen become yuan. */
export function moneyTerm(row: Row, heading: string, subject: string, label = heading): Expression {
  const term = cellTerm(row, heading, '元', subject, label);
  return term.op === 'input' ? { ...term, value: yuanOf(Number(term.value)) } : term;
}

/** A number that the plan prints. */
export function printed(value: number | string, unit: string, label: string): Expression {
  return { op: 'constant', label, unit, value };
}

export function notApplicable(reason: string): Expression {
  return { op: 'notApplicable', reason };
}

export function lacking(...what: readonly Missing[]): Expression {
  return { op: 'missing', what };
}

/** How many there are of what stands in these cells. */
export function countTerm(cells: readonly (CellAddress | null)[], label: string, unit: string): Expression {
  return { op: 'input', label, unit, value: cells.length, at: null, live: false };
}

export function sum(terms: readonly Expression[], label: string, unit: string): Expression {
  return { op: 'sum', terms, label, unit };
}

export function product(factors: readonly Expression[], label: string, unit: string): Expression {
  return { op: 'product', factors, label, unit };
}

export function ratio(numerator: Expression, denominator: Expression, label: string, unit: string): Expression {
  return { op: 'ratio', numerator, denominator, label, unit };
}

/** Rounded to whole fen, half up. */
export function toFen(of: Expression): Expression {
  return { op: 'round', of, digits: 2, mode: 'half-up' };
}
