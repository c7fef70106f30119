import type { Answer } from '..';
import { calendarIcs, dueItems } from '../../tasks';
import type { Arguments } from '../args';
import { icsPath, writeResult } from '../files';
import { openRun } from '../run-of';
import { WORDS } from '../words';

/** `jibantong calendar`: what is due in the year, with days left; as .ics where `--out` names one. */
export async function calendar(args: Arguments): Promise<Answer> {
  const out = args.out === undefined ? undefined : icsPath(args.out);
  const { run } = await openRun(args);
  const items = dueItems(run);
  if (out) writeResult(out, new TextEncoder().encode(calendarIcs(run)));
  if (args.json) return { text: JSON.stringify({ policy: run.policy.id, on: run.on, items }), code: 0 };
  const lines = items.map(({ form, title, due, daysLeft }) => WORDS.dueLine(form, title, due, daysLeft));
  return { text: [...(lines.length > 0 ? lines : [WORDS.noDueDays]), ...(out ? [WORDS.wrote(out)] : [])].join('\n'), code: 0 };
}
