import type { Row } from '../../roster/roster';
import type { Band, Expression, Missing, Rounding } from '../model';

/** What is missing where a row's cell cannot be used: the cell, or the column where the sheet has none. */
export function missingCell(row: Row, heading: string, subject: string): Missing {
  if (row.field(heading).state === 'absent') return { kind: 'column', name: heading };
  return { kind: 'cell', name: heading, subject, at: row.address(heading) };
}

/** A number of a roster as a term; missing where it is blank, unusable or not there. */
export function cellTerm(row: Row, heading: string, unit: string, subject: string, label = heading): Expression {
  const field = row.field(heading);
  const value = row.number(heading);
  if (field.state !== 'known' || value === null) return lacking(missingCell(row, heading, subject));
  return { op: 'input', label, unit, value, at: field.at, live: field.asWritten };
}

/** Yuan as an exact decimal text of whole fen: 999999 → `9999.99`. */
export function yuanOf(fen: number): string {
  const whole = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** As `cellTerm`, of a money column: whole fen become yuan. */
export function moneyTerm(row: Row, heading: string, subject: string, label = heading): Expression {
  const term = cellTerm(row, heading, '元', subject, label);
  return term.op === 'input' ? { ...term, value: yuanOf(Number(term.value)) } : term;
}

export function lacking(...what: readonly Missing[]): Expression {
  return { op: 'missing', what };
}

export function notApplicable(reason: string): Expression {
  return { op: 'notApplicable', reason };
}

/** A number counted from rows: it stands in no cell. */
export function counted(value: number, label: string, unit: string): Expression {
  return { op: 'input', label, unit, value, at: null, live: false };
}

/** A number that the text prints. */
export function printed(value: number | string, unit: string, label: string): Expression {
  return { op: 'constant', label, unit, value };
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

/** Share of `part` in `all`, 0 to 100. */
export function percent(part: Expression, all: Expression, label: string): Expression {
  return product([ratio(part, all, label, '倍'), printed(100, '', '百分数')], label, '%');
}

/** Rounded to whole fen, half up. */
export function toFen(of: Expression): Expression {
  return { op: 'round', of, digits: 2, mode: 'half-up' };
}

export function mean(terms: readonly Expression[], label: string, unit: string): Expression {
  return { op: 'mean', terms, label, unit };
}

export function difference(from: Expression, less: Expression, label: string, unit: string): Expression {
  return { op: 'difference', from, less, label, unit };
}

export function largest(terms: readonly Expression[], label: string, unit: string): Expression {
  return { op: 'max', terms, label, unit };
}

export function smallest(terms: readonly Expression[], label: string, unit: string): Expression {
  return { op: 'min', terms, label, unit };
}

/** The value of the highest band whose `from` is not above the number. */
export function bracket(of: Expression, bands: readonly Band[], label: string, unit: string): Expression {
  return { op: 'bands', of, bands, label, unit };
}

export function rounded(of: Expression, digits: number, mode: Rounding): Expression {
  return { op: 'round', of, digits, mode };
}
