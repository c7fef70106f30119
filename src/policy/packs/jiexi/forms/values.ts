import type { Row } from '../../../../roster/roster';
import type { FormColumn, FormContext, FormSpec, FormValue, Outcome } from '../../../model';

export const text = (value: string | null | undefined): FormValue => ({ kind: 'text', text: value ?? '' });
export const number = (value: number | null, format?: string): FormValue =>
  value === null ? text('') : { kind: 'number', value, ...(format ? { format } : {}) };
export const blank = (id: string, hint?: string): FormValue => ({ kind: 'blank', id, ...(hint ? { hint } : {}) });
/** A column; running numbers and days stand in the middle. */
export const column = (head: string, width: number, more: Partial<FormColumn> = {}): FormColumn => ({
  head,
  width,
  ...(/^序号$|日期?$|^合作(起始|终止)$/.test(head) ? { align: 'centre' } : {}),
  ...more,
});
export const yesNo = (flag: boolean | null): FormValue => text(flag === null ? '' : flag ? '是' : '否');
export const day = (row: Row | null | undefined, heading: string): FormValue => text(row?.date(heading));

/** A known number, or what it lacks. */
export const outcome = (value: Outcome<number>): FormValue =>
  value.kind === 'known' ? number(value.value) : value.kind === 'missing' ? { kind: 'missing', what: value.what } : text('');

type Rest = Omit<FormSpec, 'due' | 'from' | 'to' | 'landscape'> & Partial<Pick<FormSpec, 'due' | 'from' | 'to' | 'landscape'>>;

/** A form without a day, from the bureau, upright, unless it says otherwise. */
export const form = (spec: Rest): FormSpec => ({ due: null, from: '县教育局', to: null, landscape: false, ...spec });

/** A parameter's name list, or that it is missing. */
export const missingParameter = (context: FormContext, name: string): FormValue => ({ kind: 'missing', what: [context.missingParameter(name)] });
