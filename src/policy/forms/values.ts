import type { Row } from '../../roster/roster';
import type { FormColumn, FormContext, FormValue, Outcome } from '../model';

export const text = (value: string | null | undefined): FormValue => ({ kind: 'text', text: value ?? '' });

export const number = (value: number | null, format?: string): FormValue =>
  value === null ? text('') : { kind: 'number', value, ...(format ? { format } : {}) };

/** A place for the clerk to write; `id` names it for good. */
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
export const outcome = (value: Outcome<number>, format?: string): FormValue => {
  if (value.kind === 'known') return number(value.value, format);
  return value.kind === 'missing' ? { kind: 'missing', what: value.what } : text('');
};

/** A parameter that nobody has entered. */
export const missingParameter = (context: FormContext, name: string): FormValue => ({
  kind: 'missing',
  what: [context.missingParameter(name)],
});

/** Open errors and warnings about these subjects, as 存在问题; at most so many lines, the rest counted. */
export function openProblems(context: FormContext, subjects: ReadonlySet<string>, most = 8): readonly FormValue[] {
  const open = context.findings.filter(
    (finding) => finding.severity !== 'notice' && finding.clause !== null && subjects.has(finding.subject),
  );
  if (open.length === 0) return [text('校验未发现错误和警告。')];
  const shown = open.slice(0, most).map((finding) => text(finding.message));
  return open.length > most ? [...shown, text(`另有 ${open.length - most} 条，见校验结果。`)] : shown;
}
