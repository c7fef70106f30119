import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openFileDoor } from '../doors/file';
import { UsageError, WORDS } from './words';

/** Opens a roster file. Throws `UsageError` or the door's own `DoorError`, each one sentence that names the file. */
export async function openFile(path: string) {
  if (!/\.xlsx$/i.test(path)) {
    if (!exists(path)) throw new UsageError(WORDS.noFile(path));
    throw new UsageError(WORDS.notXlsx(path));
  }
  return openFileDoor(new Uint8Array(readBytes(path)), basename(path));
}

function exists(path: string): boolean {
  try {
    return statSync(path) !== undefined;
  } catch {
    return false;
  }
}

function readBytes(path: string): Buffer {
  if (!exists(path)) throw new UsageError(WORDS.noFile(path));
  if (statSync(path).isDirectory()) throw new UsageError(WORDS.folder(path));
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(WORDS.unreadable(path));
  }
}

/** Text of a file, for golden cases. */
export function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

/** Checks the name of a result file before any work is done. */
export function resultPath(command: string, out: string | undefined): string {
  if (!out) throw new UsageError(WORDS.needOut(command));
  if (!/\.xlsx$/i.test(out)) throw new UsageError(WORDS.outNotXlsx(out));
  return out;
}

/** Checks the name of a calendar file before any work is done. */
export function calendarPath(out: string): string {
  if (!/\.(ics|xlsx)$/i.test(out)) throw new UsageError(WORDS.outNotCalendar(out));
  return out;
}

/** Writes a result whole or not at all: into a file beside it first, then under its name. */
export function writeResult(path: string, bytes: Uint8Array): void {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(dirname(path), '.jibantong-'));
    const draft = join(folder, 'result.xlsx');
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch {
    throw new UsageError(WORDS.unwritable(path));
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}
