import type { Row } from '../../../../roster/roster';
import type { FormColumn, FormContext, FormValue, Subject } from '../../../model';
import { missingCell, yuanOf } from '../../../figures';

export const MONEY = '#,##0.00';
export const WHOLE = '#,##0';

export function text(value: string | null): FormValue {
  return { kind: 'text', text: value ?? '' };
}

export const EMPTY: FormValue = { kind: 'text', text: '' };

export function number(value: number, format: string = WHOLE): FormValue {
  return { kind: 'number', value, format };
}

export function blank(id: string, hint?: string): FormValue {
  return hint === undefined ? { kind: 'blank', id } : { kind: 'blank', id, hint };
}

/** A count of the roster as it stands; missing where it is blank, empty where the sheet has no such column. */
export function countOf(row: Row, heading: string, subject: string): FormValue {
  const value = row.number(heading);
  if (value !== null) return number(value);
  return row.field(heading).state === 'absent' ? EMPTY : { kind: 'missing', what: [missingCell(row, heading, subject)] };
}

export function moneyOf(row: Row, heading: string, subject: string): FormValue {
  const value = row.number(heading);
  if (value !== null) return number(Number(yuanOf(value)), MONEY);
  return row.field(heading).state === 'absent' ? EMPTY : { kind: 'missing', what: [missingCell(row, heading, subject)] };
}

/** Quota less those in post; empty where either is not known. */
export function gapOf(context: FormContext, figure: string, subject: Subject, actual: number | null): FormValue {
  const quota = context.outcomeOf(figure, subject);
  return quota.kind === 'known' && actual !== null ? number(quota.value - actual) : EMPTY;
}

export function column(head: string, width: number, more: Omit<FormColumn, 'head' | 'width'> = {}): FormColumn {
  return { head, width, align: 'centre', ...more };
}

export function figureColumn(head: string, width: number, more: Omit<FormColumn, 'head' | 'width'> = {}): FormColumn {
  return { head, width, align: 'right', ...more };
}
