import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DoorError, type Door } from '../../../src/workbook';
import type { ExcelDoor } from '../../../src/doors/excel';
import { photograph, quiet, type ExcelHost, type Fault, type Photograph } from '../../excel-host';
import { doorOn, type OpenExcel } from './support';

/** One press of a button, and the workbook on which it is pressed. */
export interface Job {
  name: string;
  open(): OpenExcel | Promise<OpenExcel>;
  /** Does the job through a door; run again after a failure it does the same. */
  run(door: Door): Promise<unknown>;
}

export interface FaultKind {
  label: string;
  fault: Fault;
  /** Goes on at every later request of the same run. */
  lasting: boolean;
}

/** `between` must never be. */
export type Outcome = 'before' | 'after' | 'noted' | 'between';

export interface CellResult {
  outcome: Outcome;
  /** What the clerk was told; null where the job said it was done. */
  told: string | null;
  remarks: string[];
  /** After the next run: `after` where the job could be done, and nothing is left over. */
  next: Outcome | 'untidy';
}

const BACKUP = '集办通备份';
const NOTES = ['jibantong.backup', 'jibantong.rest'];

const once = (label: string, code: string, carriedOut = 0): FaultKind => ({
  label,
  fault: { code, carriedOut },
  lasting: false,
});
const lasting = (label: string, code: string, carriedOut = 0): FaultKind => ({
  label,
  fault: { code, carriedOut },
  lasting: true,
});

export const FAULTS: FaultKind[] = [
  once('limit', 'RequestPayloadSizeLimitExceeded'),
  once('reply limit', 'ResponsePayloadSizeLimitExceeded', 1),
  once('throttled', 'ActivityLimitReached'),
  lasting('throttled on', 'ActivityLimitReached'),
  once('denied half', 'AccessDenied', 0.5),
  lasting('denied on', 'AccessDenied'),
  once('cell edit', 'InvalidOperationInCellEditMode'),
  lasting('cell edit on', 'InvalidOperationInCellEditMode'),
  once('not found half', 'ItemNotFound', 0.5),
  once('general', 'GeneralException'),
  once('general half', 'GeneralException', 0.5),
  once('general done', 'GeneralException', 1),
  lasting('general half on', 'GeneralException', 0.5),
  once('silence', 'silence'),
  once('silence half', 'silence', 0.5),
  once('silence done', 'silence', 1),
  lasting('silence half on', 'silence', 0.5),
  lasting('silence done on', 'silence', 1),
];

/** The picture without what only a write in progress knows: copies, and the stamps of marks. */
export function picture(host: ExcelHost): Photograph {
  const all = photograph(host.book);
  const kept = Object.entries(all).filter(([name]) => !name.startsWith(BACKUP));
  const text = JSON.stringify(Object.fromEntries(kept)).replace(/集办通标记:(\w+):[^"\\]+/g, '集办通标记:$1');
  return JSON.parse(text.replace(/ \| 集办通备份\d+/g, '')) as Photograph;
}

/** The workbook before and after the job goes well, and how many requests it takes. */
export async function goesWell(job: Job): Promise<Expected & { requests: number; actions: number[] }> {
  const { host, door } = await job.open();
  const before = picture(host);
  await job.run(door);
  const requests = host.log.length;
  await quiet();
  if (host.missing.length > 0) throw new Error(`not in the host: ${host.missing.join(', ')}`);
  const after = picture(host);
  const actions = host.log.slice(0, requests).map((request) => request.actions);
  await job.run(doorOn());
  await quiet();
  return { before, after, again: picture(host), requests, actions };
}

export interface Expected {
  before: Photograph;
  after: Photograph;
  /** After the job was done twice: some jobs note each time that they were done. */
  again: Photograph;
}

/** Does the job with a fault at one request, then, in a pane opened anew, once more without. */
export async function withFault(job: Job, expected: Expected, at: number, kind: FaultKind): Promise<CellResult> {
  const { host, door } = await job.open();
  host.faults = (index) => (index === at || (kind.lasting && index > at) ? kind.fault : undefined);
  const told = await job.run(door).then(
    () => null,
    (error: unknown) => messageOf(error),
  );
  await quiet();
  const outcome = outcomeOf(host, expected, told);
  const remarks = (door as ExcelDoor).remarks();
  host.faults = () => undefined;
  host.forget();
  const later = doorOn({ now: () => Date.now() + 60_000 });
  const failure = await job.run(later).then(
    () => null,
    (error: unknown) => messageOf(error),
  );
  await quiet();
  if (host.missing.length > 0) throw new Error(`not in the host: ${host.missing.join(', ')}`);
  const tidy =
    !host.book.sheets.some((sheet) => sheet.name.startsWith(BACKUP)) &&
    !NOTES.some((key) => host.book.settings.has(key));
  const next = failure !== null ? 'between' : !tidy ? 'untidy' : outcomeOf(host, expected, null);
  return { outcome, told, remarks, next };
}

function outcomeOf(host: ExcelHost, expected: Expected, told: string | null): Outcome {
  const now = picture(host);
  if (same(now, expected.after) || same(now, expected.again)) return 'after';
  if (same(now, expected.before)) return 'before';
  // Not whole, but the workbook itself says what to put back, and the clerk was told.
  if (NOTES.some((key) => host.book.settings.has(key)) && told !== null) return 'noted';
  return 'between';
}

export function same(a: Photograph, b: Photograph): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(record: Photograph): Photograph {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function messageOf(error: unknown): string {
  return error instanceof DoorError ? error.message : `NO SENTENCE: ${String((error as Error).stack)}`;
}

const SIGNS: Record<Outcome, string> = { before: 'before', after: 'after', noted: 'noted', between: 'BETWEEN' };

/** The matrix as a table in Markdown: one row a fault, one column a request. */
export function tableOf(results: { job: string; label: string; cells: CellResult[] }[]): string {
  const width = Math.max(...results.map(({ cells }) => cells.length));
  const head = ['job', 'fault', ...Array.from({ length: width }, (_, i) => `request ${i + 1}`)];
  const rows = results.map(({ job, label, cells }) => [
    job,
    label,
    ...Array.from({ length: width }, (_, i) => {
      const cell = cells[i];
      return cell ? `${SIGNS[cell.outcome]}${cell.told === null ? '' : ', told'}` : '';
    }),
  ]);
  const line = (items: string[]) => `| ${items.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What is wrong with a cell of the matrix, in words; nothing where all is well. */
export function wholeness(cell: CellResult, where: string): string[] {
  return [
    cell.outcome === 'between' ? 'neither as before nor as after, and no note' : '',
    cell.told === null && cell.outcome !== 'after' && cell.remarks.length === 0 ? 'not done, but nobody was told' : '',
    cell.outcome === 'noted' && !/先自动还原/.test(cell.told ?? '')
      ? `not told that it will be put back: ${cell.told}`
      : '',
    /已还原/.test(cell.told ?? '') && cell.outcome !== 'before'
      ? `told that it was put back, and it was not: ${cell.told}`
      : '',
    cell.told !== null && !/[\u4e00-\u9fff]{4}.*。$/s.test(cell.told) ? `no sentence: ${cell.told}` : '',
    cell.next !== 'after' ? `the next run left it ${cell.next}` : '',
  ]
    .filter((problem) => problem !== '')
    .map((problem) => `${where}: ${problem}`);
}

/** Where a table for a note is left; nothing reads it. */
export function tableFile(name: string): string {
  const folder = join(__dirname, '../../../node_modules/.cache/jibantong');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
