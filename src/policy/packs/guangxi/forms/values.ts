import type { FormColumn, FormContext, FormValue, Subject } from '../../../model';

export const text = (value: string | number | null | undefined): FormValue => ({ kind: 'text', text: value === null || value === undefined ? '' : String(value) });
export const number = (value: number | null, format?: string): FormValue =>
  value === null ? text('') : { kind: 'number', value, ...(format ? { format } : {}) };
export const blank = (id: string, hint?: string): FormValue => ({ kind: 'blank', id, ...(hint ? { hint } : {}) });

export function column(head: string, width: number, more: Partial<FormColumn> = {}): FormColumn {
  return { head, width, ...more };
}

export function area(context: FormContext): Subject | null {
  return context.subjects('area')[0] ?? null;
}

/** A figure of the area as a form's value; empty where there is no area at hand. */
export function areaFigure(context: FormContext, id: string, format?: string): FormValue {
  const subject = area(context);
  return subject ? context.figureValue(id, subject, format) : text('');
}

export function yearText(context: FormContext): string {
  return `${context.on.slice(0, 4)}年`;
}

/** A figure of the area in a sentence of a report; what it lacks instead, where it is missing. */
export function areaSentence(context: FormContext, id: string, say: (value: string) => string): FormValue {
  const value = areaFigure(context, id);
  return value.kind === 'number' ? text(say(value.value.toFixed(2))) : value;
}
