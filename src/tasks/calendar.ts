import { daysBetween, formDue } from '../policy/rules';
import type { FormSpec } from '../policy/model';
import {
  byUrgency,
  CALENDAR_SHEET,
  calendarSheet,
  FILING_WORDS,
  readRecord,
  readingWordOf,
  sheetNameOf,
  type DueItem,
} from '../sheets';
import { emptyPlan, sheetNamed, type Door, type Work } from '../workbook';
import { freshRun } from './check';
import { changedSheets, commit, unchanged } from './commit';
import { personalTexts } from './personal';
import type { Run, Written } from './types';
import { SAY } from './words';

/** The day from which days left are counted: the one asked for, else today. */
export const countedFrom = ({ options }: Run): string => options.on ?? options.today;

/** When a form is due and whether it was sent; undefined where the policy gives it no day in the year of `run.on`. */
export function dueOf(run: Run, form: FormSpec): DueItem | undefined {
  const today = countedFrom(run);
  const due = formDue(form, run.audit.situation, today);
  if (!due) return undefined;
  const { id, title, from, to } = form;
  return { form: id, title, from, to, ...due, due: due.last, daysLeft: daysBetween(today, due.last) };
}

/** What is due in the year of `run.on`: what is overdue first, then by day. Forms without a day are left out. */
export function dueItems(run: Run): DueItem[] {
  return run.policy.forms.flatMap((form) => dueOf(run, form) ?? []).sort(byUrgency);
}

/** Writes the sheet 报送日历, under another name where the clerk has one of that name. */
export async function writeCalendar(door: Door, run: Run, work?: Work): Promise<Written> {
  const now = await freshRun(door, run, work);
  const { record } = readRecord(now.grid);
  const made = record.sheets.find(({ kind, name }) => kind === 'calendar' && sheetNamed(now.grid, name));
  const name = made?.name ?? sheetNameOf(CALENDAR_SHEET, new Set(now.grid.sheets.map((sheet) => sheet.name)));
  const undated = now.policy.forms.filter(({ due }) => due === null).map(({ id, ...form }) => ({ ...form, form: id }));
  const plan = calendarSheet(now.audit, dueItems(now), undated, countedFrom(now), name);
  const title = SAY.calendar;
  const changed = changedSheets(now.grid, [{ plan, kind: 'calendar' }], personalTexts(now.roster), now.options.today);
  if (changed.plans.length === 0) return unchanged(title);
  return commit(door, now.grid, work, {
    plan: { ...emptyPlan(title), sheets: changed.plans },
    touched: changed.touched,
    date: now.options.today,
    change: changed.change,
  });
}

/**
 * The last days in time as an iCalendar text (RFC 5545): all-day events, CRLF, lines folded at 75 octets, stamped with
 * today. A UID is of policy, form and year alone: where a reading moves the day, the event moves with it. What is still
 * to be sent calls at nine in the morning a week and a day before.
 */
export function calendarIcs(run: Run): string {
  const { policy, options, on } = run;
  const stamp = `${compact(options.today)}T000000Z`;
  const events = dueItems(run).flatMap((item) => [
    'BEGIN:VEVENT',
    `UID:${policy.id}-${item.form}-${on.slice(0, 4)}@jibantong`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(item.due)}`,
    `SUMMARY:${escaped(SAY.dueEvent(item.form, item.title, FILING_WORDS[item.state]))}`,
    `DESCRIPTION:${escaped(describe(policy.title, item))}`,
    'TRANSP:TRANSPARENT',
    ...(CALLING.includes(item.state) ? [...alarm('-P6DT15H', item), ...alarm('-PT15H', item)] : []),
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//jibantong//calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const CALLING: readonly DueItem['state'][] = ['open', 'unknown'];

function describe(policy: string, item: DueItem): string {
  const { from, to, named } = item;
  const whom = from && to ? `${from} 报 ${to}` : (from ?? to ?? '');
  return [policy, whom, SAY.namedDay(named, readingWordOf(item)), FILING_WORDS[item.state]].filter(Boolean).join('\n');
}

/** Counted from the midnight at which the day begins. */
const alarm = (trigger: string, { form, title }: DueItem): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(SAY.dueAlarm(form, title))}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];

const compact = (iso: string): string => iso.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Folds a content line so that no piece is over 75 octets; a character is never cut. */
export function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
