import type { Answer } from '..';
import { daysWord, FILING_WORDS, readingWordOf, type DueItem } from '../../sheets';
import { calendarIcs, dueItems, writeCalendar } from '../../tasks';
import { a1 } from '../../workbook';
import type { Arguments } from '../args';
import { calendarPath, writeResult } from '../files';
import { openRun, type Opened } from '../run-of';
import { WORDS } from '../words';

/**
 * `jibantong calendar`: what is due in the year, whether it was sent, and days left. `--out` names an .ics, or an .xlsx:
 * then a copy of the workbook with the sheet 报送日历.
 */
export async function calendar(args: Arguments): Promise<Answer> {
  const out = args.out === undefined ? undefined : calendarPath(args.out);
  const opened = await openRun(args);
  const { run } = opened;
  const items = dueItems(run);
  if (out) writeResult(out, await bytesOf(out, opened));
  if (args.json) {
    return { text: JSON.stringify({ policy: run.policy.id, on: run.on, items: items.map(itemJson) }), code: 0 };
  }
  const lines = items.map((item) => WORDS.dueLine(item.due, item.form, item.title, FILING_WORDS[item.state], daysWord(item)));
  return { text: [...(lines.length > 0 ? lines : [WORDS.noDueDays]), ...(out ? [WORDS.wrote(out)] : [])].join('\n'), code: 0 };
}

async function bytesOf(out: string, { door, run }: Opened): Promise<Uint8Array> {
  if (/\.ics$/i.test(out)) return new TextEncoder().encode(calendarIcs(run));
  await writeCalendar(door, run);
  return door.bytes();
}

function itemJson({ form, title, from, to, due, named, opens, daysLeft, state, senders, ...item }: DueItem): object {
  return {
    form,
    title,
    from,
    to,
    ...(opens ? { opens } : {}),
    named,
    due,
    daysLeft,
    status: FILING_WORDS[state],
    reading: readingWordOf({ state, senders, named, ...item }),
    senders: senders.map(({ name, state: own, sent, at, daysLate }) => ({
      name,
      status: FILING_WORDS[own],
      sent,
      cell: at ? `${at.sheet}!${a1(at.row, at.column)}` : null,
      daysLate,
    })),
  };
}
