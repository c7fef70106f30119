import type { FormSpec } from '../../policy/model';
import { dueDate } from '../forms';
import { REPORT_WORDS } from './words';

/** Periods that come round in each year, whatever the year: 每年, 每学年, 每学期, 每半年, 每月. */
const REGULAR = /每(学年|学期|半年|年|季|月)/;

/** That a form is in the yearly report, or why it is not. */
export type InYear = { in: true } | { in: false; why: string };

/**
 * Whether a form is due in a calendar year: it has a day in that year, or comes round each year without a day. What is
 * sent when something happens, or once in another year, is not.
 */
export function inYear(form: FormSpec, year: number): InYear {
  const due = dueDate(form, `${year}-12-31`);
  if (due?.startsWith(`${year}-`)) return { in: true };
  const regular = REGULAR.test(form.period);
  if (due === undefined) return regular ? { in: true } : { in: false, why: REPORT_WORDS.irregular(form.period) };
  // 每年至2025年: in the years before the last one too.
  return regular && due > `${year}-12-31` ? { in: true } : { in: false, why: REPORT_WORDS.dueElsewhere(due) };
}
