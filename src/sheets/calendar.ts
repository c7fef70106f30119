import type { Audit } from '../audit';
import type { FilingState, FormDue } from '../policy/rules';
import { a1, type PlanCell, type SheetPlan } from '../workbook';
import { WORDS } from './words';

/** One material with a day, of the year at hand. */
export interface DueItem extends FormDue {
  form: string;
  title: string;
  from: string | null;
  to: string | null;
  /** The last day in time (`last`), under the name that `submit` uses. */
  due: string;
  /** Days to `last`; negative when it is past. */
  daysLeft: number;
}

/** A material to which the policy gives no day. */
export interface UndatedItem {
  form: string;
  title: string;
  period: string;
  from: string | null;
  to: string | null;
}

export const CALENDAR_SHEET = '报送日历';

export const FILING_WORDS: Record<FilingState, string> = {
  filed: '已报',
  late: '迟报',
  open: '未报',
  overdue: '逾期',
  'not-owed': '不须本单位报送',
  unknown: '没有台账',
};

/** What wants doing comes first: overdue, then by day what is open, then what was late, then what is done. */
const ORDER: readonly FilingState[] = ['overdue', 'open', 'unknown', 'late', 'filed', 'not-owed'];
const rank = (state: FilingState): number => ORDER.indexOf(state === 'unknown' ? 'open' : state);

export function byUrgency(a: Pick<DueItem, 'state' | 'due'>, b: Pick<DueItem, 'state' | 'due'>): number {
  return rank(a.state) - rank(b.state) || a.due.localeCompare(b.due);
}

/** `还有 3 天`, `今天截止`, `已过 3 天`; of what was sent `迟 2 天` or nothing. */
export function daysWord({ state, daysLeft, senders }: Pick<DueItem, 'state' | 'daysLeft' | 'senders'>): string {
  if (state === 'filed' || state === 'not-owed') return '';
  if (state === 'late') return WORDS.daysLate(Math.max(...senders.map((sender) => sender.daysLate)));
  return daysLeft < 0 ? WORDS.daysPast(-daysLeft) : daysLeft === 0 ? WORDS.dueToday : WORDS.daysLeft(daysLeft);
}

/** How 前 and weekends are read; empty where the policy leaves no choice. */
export function readingWordOf({ rollsOver, excludesNamedDay }: FormDue): string {
  if (rollsOver === null) return '';
  return `${excludesNamedDay ? '不含当日' : '含当日'}，${rollsOver ? '遇周末顺延' : '遇周末不顺延'}`;
}

const HEADS = [
  '序号', '材料编号', '材料名称', '报送单位', '报送至', '起报日', '原定日期', '按时截止', '状态', '剩余天数', '实际报送日期',
  '台账位置', '口径',
]; // prettier-ignore
const WIDTHS = [7, 11, 30, 20, 20, 12, 12, 12, 14, 12, 14, 20, 22];
const HEAD_ROW = 2;

/** The sheet 报送日历: one line a material, one a sender where several send it; what is late on top. Pure. */
export function calendarSheet(
  audit: Audit,
  items: readonly DueItem[],
  undated: readonly UndatedItem[],
  today: string,
  name: string,
): SheetPlan {
  const { policy, on } = audit;
  const lines = [...items.flatMap(linesOf), ...undated.map(undatedLine)];
  const rows: (PlanCell | null)[][] = [
    [{ value: WORDS.calendarTitle(on.slice(0, 4)), look: 'title' }],
    [{ value: WORDS.calendarNote(WORDS.policyLine(policy.title, policy.status), today), look: 'note' }],
    HEADS.map((value): PlanCell => ({ value, look: 'listHead' })),
    ...lines.map((line, index) => [cell(index + 1), ...line.map(cell)]),
  ];
  return {
    name,
    rows,
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: HEADS.length })),
    widths: [...WIDTHS],
    heights: { 0: 36, 1: 22, [HEAD_ROW]: 36 },
    freeze: { rows: HEAD_ROW + 1, columns: 3 },
    filter: { row: HEAD_ROW, column: 0, rows: lines.length + 1, columns: HEADS.length },
    print: { paper: 'A4', landscape: true, repeatRows: { first: HEAD_ROW, last: HEAD_ROW } },
  };
}

type Line = (string | number | null)[];

function linesOf(item: DueItem): Line[] {
  const { form, title, from, to, opens, named, due, daysLeft, senders } = item;
  const worst = [...senders].sort((a, b) => rank(a.state) - rank(b.state));
  return worst.map(({ name, state, sent, at, daysLate }) => {
    const left = daysWord({ state, daysLeft, senders: [{ name, state, sent, at, daysLate }] });
    const place = at ? `${at.sheet}!${a1(at.row, at.column)}` : null;
    return [form, title, name ?? from, to, opens ?? null, named, due, FILING_WORDS[state], left, sent, place, readingWordOf(item)];
  }); // prettier-ignore
}

function undatedLine({ form, title, period, from, to }: UndatedItem): Line {
  return [form, title, from, to, null, null, null, WORDS.noDueDay(period), null, null, null, null];
}

function cell(value: string | number | null): PlanCell {
  if (typeof value === 'number') return { value, look: 'listNumber' };
  return { value: value || null, look: 'listBody', format: '@' };
}
