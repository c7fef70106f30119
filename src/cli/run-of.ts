import type { Door } from '../workbook';
import { TABLE_IDS } from '../roster';
import { check, survey, type JobOptions, type Run } from '../tasks';
import type { Arguments } from './args';
import { openFile } from './files';
import { policyId } from './policy';
import { UsageError, WORDS } from './words';

/** What a command on one file works with. */
export interface Opened {
  door: Door & { bytes(): Promise<Uint8Array> };
  run: Run;
}

/** The job's options of the command line. Today is the machine's date. */
export function jobOptions(args: Arguments): JobOptions {
  return { policy: policyId(args.policy), also: args.also.map(policyId), on: args.on, set: args.set, today: today(), onProgress: args.onProgress };
}

/** The machine's date, ISO, in local time: a clerk's today is not London's. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens the one file of a command and judges it. Throws `UsageError` where no table is recognised. */
export async function openRun(args: Arguments): Promise<Opened> {
  const [path, ...others] = args.files;
  if (!path) throw new UsageError(WORDS.needFile(args.command));
  if (others.length > 0) throw new UsageError(WORDS.oneFile(args.command));
  const options = jobOptions(args);
  const door = await openFile(path);
  const { roster } = await survey(door, options);
  const tables = TABLE_IDS.filter((id) => id !== 'parameters').map((id) => roster.table(id)).filter((table) => table.present);
  const [first] = tables;
  if (!first) throw new UsageError(WORDS.nothingRecognised(path));
  // A template brings the items of its checklist along: they are no data of the county's.
  const kept = tables.filter((table) => table.spec.id !== 'checklist');
  if (kept.length > 0 && kept.every((table) => table.rows.length === 0)) throw new UsageError(WORDS.noRows(path, first.parts[0]!.sheet));
  return { door, run: await check(door, options) };
}
