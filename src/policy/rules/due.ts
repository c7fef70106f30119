import type { Row } from '../../roster/roster';
import type { Breach, Due, DueReading, FilingSpec, Situation, Verdict } from '../model';
import type { Check } from './check';
import { addDays, afterWeekend, daysBetween } from './dates';
import { lineName, ofArea, ofRow } from './places';
import { SAY } from './words';

export type { Due, DueReading };

const pad = (number: number): string => String(number).padStart(2, '0');

/** The named day in a year, rolled over a weekend where the county says so. */
export function namedDay(due: Due, year: number, { rollsOver }: DueReading = {}): string {
  const day = 'date' in due ? due.date : `${year}-${pad(due.month)}-${pad(due.day)}`;
  return rollsOver ? afterWeekend(day) : day;
}

/** The last day that is still in time. */
export function lastDayInTime(due: Due, year: number, reading: DueReading = {}): string {
  const day = namedDay(due, year, reading);
  return reading.excludesNamedDay ? addDays(day, -1) : day;
}

export type Timing = { state: 'in time' } | { state: 'early' | 'late'; days: number };

/** A day against a window, first and last day included; without `opens` nothing is too early. */
export function timing(day: string, window: { opens?: string; last: string }): Timing {
  if (window.opens !== undefined && day < window.opens) return { state: 'early', days: daysBetween(day, window.opens) };
  return day > window.last ? { state: 'late', days: daysBetween(window.last, day) } : { state: 'in time' };
}

/** Material that is due by a day (材料报送台账). */
export interface Submission extends Omit<FilingSpec, 'senders'> {
  /** `学前教育集团名单`. */
  what: string;
  asks: string;
  due: Due;
  /** First day of the window, of the same year. */
  opens?: { month: number; day: number };
}

/** The year a line is for: of its own 截止日期, else its 期次, else the day on which it was sent. */
export function yearOfFiling(row: Row): number | null {
  const year =
    row.date('截止日期')?.slice(0, 4) ??
    row.text('期次')?.match(/\d{4}/)?.[0] ??
    row.date('实际报送日期')?.slice(0, 4);
  return year === undefined ? null : Number(year);
}

/** Sent in time: each line of the year at hand, and nothing at all registered. Before the day that is only a notice. */
export function submitted(submission: Submission): Check {
  return (situation): Verdict => {
    const year = Number(situation.on.slice(0, 4));
    const { due } = submission;
    if ('date' in due && Number(due.date.slice(0, 4)) > year) return { breaches: [] };
    const yearOf = submission.yearOf ?? yearOfFiling;
    const lines = situation.roster.table('filings').rows.filter((row) => submission.mine(row, situation));
    const own = 'date' in due ? lines : lines.filter((row) => (yearOf(row) ?? year) === year);
    if (own.length > 0) return { breaches: own.flatMap((row) => judgeLine(submission, situation, row)) };
    return { breaches: (submission.owed?.(situation) ?? true) ? nothingSent(submission, situation, year) : [] };
  };
}

function windowOf(
  { due, opens, reading }: Submission,
  situation: Situation,
): { opens?: string; last: string; named: string } {
  const year = Number(('date' in due ? due.date : situation.on).slice(0, 4));
  const own = reading?.(situation) ?? {};
  const first = opens && `${year}-${pad(opens.month)}-${pad(opens.day)}`;
  return { ...(first ? { opens: first } : {}), last: lastDayInTime(due, year, own), named: namedDay(due, year, own) };
}

function judgeLine(submission: Submission, situation: Situation, row: Row): Breach[] {
  const { what, asks } = submission;
  const window = windowOf(submission, situation);
  const name = lineName(row, '报送主体');
  const sent = row.date('实际报送日期');
  const at = ['实际报送日期'];
  const expected = `${window.named} 前`;
  if (sent === null) {
    if (row.field('实际报送日期').state !== 'blank') return [];
    const days = daysBetween(situation.on, window.last);
    if (days >= 0)
      return [
        ofRow(row, at, name, SAY.stillToSend(name, what, window.named, days), {
          severity: 'notice',
          observed: '未报送',
          expected,
        }),
      ];
    return [ofRow(row, at, name, SAY.notSent(name, what, asks, window.named), { observed: '未报送', expected })];
  }
  const stands = timing(sent, window);
  if (stands.state === 'in time') return [];
  const message =
    stands.state === 'early'
      ? SAY.early(name, what, sent, asks, window.opens!)
      : SAY.late(name, what, sent, asks, window.named, stands.days);
  return [
    ofRow(row, at, name, message, {
      observed: sent,
      expected: stands.state === 'early' ? `${window.opens} 起` : expected,
    }),
  ];
}

function nothingSent({ what, asks, ...rest }: Submission, situation: Situation, year: number): Breach[] {
  const { due } = rest;
  if ('date' in due && Number(due.date.slice(0, 4)) !== year) return [];
  const { last, named } = windowOf({ what, asks, ...rest }, situation);
  const days = daysBetween(situation.on, last);
  const extra = { observed: '未报送', expected: `${named} 前` };
  if (days >= 0)
    return [ofArea(what, SAY.stillToSend(`${year}年`, what, named, days), { ...extra, severity: 'notice' })];
  return [ofArea(what, SAY.notSent(`${year}年`, what, asks, named), extra)];
}
