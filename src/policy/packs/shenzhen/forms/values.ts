import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { FormContext, FormSpec, FormValue, Subject } from '../../../model';
import { activitiesOf, inYearAtHand, semesters, yearAtHand, type JudgedPeriod } from '../../../rules';
import { openProblems, text } from '../../../forms';

export * from '../../../forms';

export const MONEY = '#,##0.00';
export const RATE = '0.00';

type Rest = Omit<FormSpec, 'due' | 'from' | 'to' | 'landscape'> &
  Partial<Pick<FormSpec, 'due' | 'from' | 'to' | 'landscape'>>;

/** A form without a day (the draft gives none), from the 学区, upright, unless it says otherwise. */
export const form = (spec: Rest): FormSpec => ({ due: null, from: '学区', to: null, landscape: false, ...spec });

export const subjectOf = (context: FormContext, group: Group): Subject => context.subjects('group').find((one) => one.of === 'group' && one.group === group)!; // prettier-ignore

// A form says once, on top, that the text is a draft.
const DRAFT = /（依据的文件为征求意见稿）$/;

/** What is open of a 学区 and its kindergartens. */
export const problemsOf = (context: FormContext, group: Group): readonly FormValue[] =>
  openProblems(context, new Set([group.name, ...group.schools.map((school) => school.name)])).map((line) =>
    line.kind === 'text' ? text(line.text.replace(DRAFT, '')) : line,
  );

/** The year that a report counts: `2024—2025学年`, or `2025年` where 学年起止 is not entered. */
export function yearWord(context: FormContext): string {
  const year = yearAtHand(context);
  return (year.kind === 'known' && year.periods[0]?.label) || '本年度';
}

/** Activities of a 学区 in the year at hand. */
export const doneThisYear = (context: FormContext, group: Group, ...kinds: readonly string[]): readonly Row[] =>
  activitiesOf(context, group, kinds).filter((row) => inYearAtHand(context, row.date('日期')));

/** The semester a report is for: the latest that has begun; the year at hand where 学期起止 is not entered. */
export function termAtHand(context: FormContext): JudgedPeriod | null {
  const own = semesters(context);
  if (own.kind === 'known' && own.periods.length > 0) return own.periods.at(-1)!;
  const year = yearAtHand(context);
  return year.kind === 'known' ? (year.periods.at(-1) ?? null) : null;
}

/** Names of places to write, each once: of those that are the same the second is `….2`. */
export function apart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}.${before + 1}`;
  });
}

/** So many of those, as a sentence's part: `联合教研 3 次`. */
export const times = (what: string, rows: readonly Row[]): string => `${what} ${rows.length} 次`;
