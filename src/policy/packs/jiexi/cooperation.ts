import type { Row } from '../../../roster/roster';
import type { Outcome, Period, Situation } from '../../model';
import { addDays, daysBetween, lastDayOfTerm, lineName, wholeMonths, rowsOf } from '../../rules';
import { EXIT_CONDITIONS } from './tables';

/** Lines of 单位名册 that are members, those that have left too: how long they stayed is asked of them as well. */
export function memberRows(situation: Situation): readonly Row[] {
  return rowsOf(situation, 'schools').filter((row) => row.text('角色') !== '龙头' && (row.text('集团编号') ?? row.text('集团名称')) !== null);
} // prettier-ignore

export const nameOfMember = (row: Row): string => lineName(row, '校区名称', '单位名称');

/** First and last day of the co-operation of a member. The 退出日期 is read here as the last day of membership. */
export interface Term {
  from: string;
  /** null: no last day agreed. */
  to: string | null;
}

/** null where the first day is not known, or a last day is written that cannot be read. */
export function termOf(row: Row): Term | null {
  const from = row.date('合作起始日');
  const unreadable = ['退出日期', '合作终止日'].some((heading) => row.field(heading).state === 'invalid');
  return from === null || unreadable ? null : { from, to: row.date('退出日期') ?? row.date('合作终止日') };
}

/** Years which 三（二）5 asks for, three unless the county says otherwise. */
export function yearsAsked(situation: Situation): number {
  const value = situation.parameter('合作年限');
  return value?.kind === 'number' ? value.value : 3;
}

/** Last day of the years asked for: the day before the anniversary. */
export const fullTermEnds = (situation: Situation, from: string): string =>
  lastDayOfTerm(from, Math.round(yearsAsked(situation) * 12));

/** Days that a term is short of the years asked for; 0 where it is long enough or open. */
export function daysShort(situation: Situation, { from, to }: Term): number {
  return to === null ? 0 : Math.max(0, daysBetween(to, fullTermEnds(situation, from)));
}

const shift = (day: string, years: number): string => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  // 29 February of a year that has none.
  return moved.endsWith('02-29') && addDays(`${moved.slice(0, 4)}-02-28`, 1) !== moved ? `${moved.slice(0, 4)}-02-28` : moved;
}; // prettier-ignore

/** School years: those which the county has entered, and for other years the same days as in the first of them. */
function schoolYears(situation: Situation, term: Required<Term> & { to: string }): readonly Period[] | null {
  const dates = situation.parameter('学年起止');
  if (dates?.kind !== 'dates' || dates.value.length === 0) return null;
  const pattern = dates.value[0]!;
  const [first, last] = [Number(term.from.slice(0, 4)) - 1, Number(term.to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    const own = dates.value.find((one) => one.from.startsWith(String(year)));
    return own ?? { from: shift(pattern.from, year - Number(pattern.from.slice(0, 4))), to: shift(pattern.to, year - Number(pattern.from.slice(0, 4))) };
  }); // prettier-ignore
}

/** Whole school years that a term covers; null for an open one. */
export function schoolYearsCovered(situation: Situation, { from, to }: Term): Outcome<number> {
  if (to === null) return { kind: 'notApplicable', reason: '没有约定终止日' };
  const years = schoolYears(situation, { from, to });
  if (!years) return { kind: 'missing', what: [situation.missingParameter('学年起止')] };
  return { kind: 'known', value: years.filter((year) => from <= year.from && year.to <= to).length };
}

/** Whole months of a term that has a last day. */
export const monthsOfTerm = ({ from, to }: Term & { to: string }): number => wholeMonths(from, to);

/** The application to leave of a member (审批备案台账, 成员退出). */
export function exitApplication(situation: Situation, row: Row): Row | null {
  const names = [row.text('校区名称'), row.text('单位名称')].filter((name) => name !== null);
  return (
    rowsOf(situation, 'approvals').find(
      (one) =>
        one.text('事项类别') === '成员退出' &&
        [one.text('对象'), one.text('申请单位')].some((text) => text !== null && names.some((name) => text.includes(name))),
    ) ?? null
  ); // prettier-ignore
}

/** Which of the three conditions an application names in its 事由. */
export function conditionsNamed(application: Row | null): readonly string[] {
  const reason = application?.text('事由') ?? '';
  return EXIT_CONDITIONS.filter(([, word]) => word.test(reason)).map(([name]) => name);
}

/** True for a member that left early as one of the fast-growing, good and reputable: an exception under 三年内退出口径 A. */
export function leftAsException(situation: Situation, row: Row): boolean {
  if (situation.reading('三年内退出口径') === 'B' || row.date('退出日期') === null) return false;
  return conditionsNamed(exitApplication(situation, row)).length === EXIT_CONDITIONS.length;
}
