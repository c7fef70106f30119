import { formChoices } from './forms';
import type { Run } from './types';
import { SAY } from './words';

/** One thing that is due, of those forms which the policy gives a day. */
export interface DueItem {
  form: string;
  title: string;
  /** ISO date as the policy prints it; readings on 前 or on holidays are not applied here. */
  due: string;
  /** Days from today; negative when the day is past. */
  daysLeft: number;
}

/** What is due in the year of `run.on`, by date. Forms without a day in the policy are left out. */
export function dueItems(run: Run): DueItem[] {
  return formChoices(run).flatMap(({ form, title, due, daysLeft }) =>
    due !== undefined && daysLeft !== undefined ? [{ form, title, due, daysLeft }] : [],
  );
}

/** The due days as an iCalendar text (RFC 5545): all-day events, CRLF, lines folded at 75 octets, stamped with today. */
export function calendarIcs(run: Run): string {
  const { policy, options } = run;
  const stamp = `${compact(options.today)}T000000Z`;
  const events = dueItems(run).flatMap(({ form, title, due }) => [
    'BEGIN:VEVENT',
    `UID:${policy.id}-${form}-${due}@jibantong`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `SUMMARY:${escaped(SAY.dueEvent(form, title))}`,
    `DESCRIPTION:${escaped(policy.title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//jibantong//calendar//ZH', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

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
