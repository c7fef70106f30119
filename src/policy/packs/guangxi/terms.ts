import type { Row } from '../../../roster/roster';
import type { Expression, Missing } from '../../model';

/** What is missing where a row's cell cannot be used: the cell, or the column where the sheet has none. */
export function missingCell(row: Row, heading: string, subject: string): Missing {
  if (row.field(heading).state === 'absent') return { kind: 'column', name: heading };
  return { kind: 'cell', name: heading, subject, at: row.address(heading) };
}

export function lacking(...what: readonly Missing[]): Expression {
  return { op: 'missing', what };
}

export function notApplicable(reason: string): Expression {
  return { op: 'notApplicable', reason };
}

/** A number of a roster as a term; missing where it is blank, unusable or not there. */
export function cellTerm(row: Row, heading: string, unit: string, subject: string): Expression {
  const field = row.field(heading);
  const value = row.number(heading);
  if (field.state !== 'known' || value === null) return lacking(missingCell(row, heading, subject));
  return { op: 'input', label: heading, unit, value, at: field.at, live: field.asWritten };
}

/** A number counted from rows: it stands in no cell. */
export function counted(value: number, label: string, unit: string): Expression {
  return { op: 'input', label, unit, value, at: null, live: false };
}

/** A number that the text prints. */
export function printed(value: number, label: string, unit: string): Expression {
  return { op: 'constant', label, unit, value };
}

/** Share of `part` in `all`, 0 to 100. */
export function percent(part: Expression, all: Expression, label: string): Expression {
  const ratio: Expression = { op: 'ratio', numerator: part, denominator: all, label, unit: '倍' };
  return { op: 'product', factors: [ratio, printed(100, '百分数', '')], label, unit: '%' };
}
