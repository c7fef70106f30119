import type { Row } from '../../roster/roster';
import { nameKey } from '../../roster/text';
import type { CellAddress } from '../../workbook/address';
import type { FilingSpec, FormSpec, Situation } from '../model';
import { daysBetween } from './dates';
import { lastDayInTime, namedDay, yearOfFiling } from './due';

/**
 * `filed` 已报, `late` 迟报, `open` 未报 (still in time), `overdue` 逾期 (not sent, day past), `not-owed`: it goes to
 * nobody, or is another level's duty; `unknown`: the workbook has no 材料报送台账, so nobody can say.
 */
export type FilingState = 'filed' | 'late' | 'open' | 'overdue' | 'not-owed' | 'unknown';

/** One who has to send a material, or has sent it. */
export interface Sender {
  /** As written or as expected; null where nobody in particular is. */
  name: string | null;
  state: FilingState;
  /** ISO date; of several the first. */
  sent: string | null;
  /** Where it is registered. */
  at: CellAddress | null;
  /** Days between the last day in time and the day sent (or today); 0 where in time. */
  daysLate: number;
}

/** Where a form with a day stands. */
export interface FormDue {
  /** The day that the policy names in the year at hand, rolled over a weekend where the county says so. */
  named: string;
  /** The last day in time. */
  last: string;
  opens?: string;
  excludesNamedDay: boolean;
  /** True, false, or null where the policy leaves no choice. */
  rollsOver: boolean | null;
  state: FilingState;
  senders: readonly Sender[];
}

/** When a form is due in the year of `situation.on`, and what 材料报送台账 says of it as of `today`. Null without a day. */
export function formDue(form: FormSpec, situation: Situation, today: string): FormDue | null {
  const { due, opens } = form;
  const year = Number(situation.on.slice(0, 4));
  if (!due || ('date' in due && Number(due.date.slice(0, 4)) !== year)) return null;
  const reading = form.filing?.reading?.(situation);
  const last = lastDayInTime(due, year, reading);
  const senders = sendersOf(form, situation, year, { last, today });
  return {
    named: namedDay(due, year, reading),
    last,
    ...(opens ? { opens: namedDay(opens, year) } : {}),
    excludesNamedDay: reading?.excludesNamedDay ?? false,
    rollsOver: reading ? (reading.rollsOver ?? false) : null,
    state: WORST.find((state) => senders.some((sender) => sender.state === state))!,
    senders,
  };
}

/** One sender who is late makes the whole late. */
const WORST: readonly FilingState[] = ['overdue', 'late', 'open', 'unknown', 'filed', 'not-owed'];

function sendersOf(
  form: FormSpec,
  situation: Situation,
  year: number,
  days: { last: string; today: string },
): Sender[] {
  const { filing } = form;
  const table = situation.roster.table('filings');
  const nobody = { name: null, sent: null, at: null, daysLate: 0 };
  const lines = linesOf(form, situation, year);
  const owed = form.to !== null && (filing?.owed?.(situation) ?? true);
  if (lines.length === 0 && !owed) return [{ ...nobody, state: 'not-owed' }];
  if (!table.present) return [{ ...nobody, state: 'unknown' }];
  const expected = filing?.senders?.(situation) ?? [];
  if (expected.length > 0) {
    return expected.map(({ name, is }) =>
      senderOf(
        name,
        lines.filter((row) => is(row.text('报送主体') ?? '')),
        days,
      ),
    );
  }
  const names = new Map<string, Row[]>();
  for (const row of lines)
    names.set(row.text('报送主体') ?? '', [...(names.get(row.text('报送主体') ?? '') ?? []), row]);
  if (names.size === 0) return [senderOf(null, [], days)];
  return [...names].map(([name, own]) => senderOf(name || null, own, days));
}

/** Sent twice counts as of the first time. */
function senderOf(
  name: string | null,
  lines: readonly Row[],
  { last, today }: { last: string; today: string },
): Sender {
  const dated = lines.filter((row) => row.date('实际报送日期') !== null);
  const [first] = [...dated].sort((a, b) => a.date('实际报送日期')!.localeCompare(b.date('实际报送日期')!));
  const sent = first?.date('实际报送日期') ?? null;
  const daysLate = Math.max(0, daysBetween(last, sent ?? today));
  const inTime = daysLate === 0;
  return {
    name,
    state: sent === null ? (inTime ? 'open' : 'overdue') : inTime ? 'filed' : 'late',
    sent,
    at: (first ?? lines[0])?.address('实际报送日期') ?? null,
    daysLate,
  };
}

function linesOf({ filing, title, due }: FormSpec, situation: Situation, year: number): Row[] {
  const mine: FilingSpec['mine'] = filing?.mine ?? ((row) => isTitled(row, title));
  const yearOf = filing?.yearOf ?? yearOfFiling;
  return situation.roster
    .table('filings')
    .rows.filter((row) => mine(row, situation) && ((due && 'date' in due) || (yearOf(row) ?? year) === year));
}

/** A material is often registered under a longer name: `2025年教师调配补充方案`. */
function isTitled(row: Row, title: string): boolean {
  return nameKey(row.text('材料名称') ?? '').includes(nameKey(title));
}
