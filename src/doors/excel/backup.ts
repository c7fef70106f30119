import { DoorError } from '../../workbook';
import { removeMarks } from './marks';
import { say } from './messages';
import type { Session } from './session';

/**
 * Before a write, what will be overwritten is copied inside Excel to very hidden sheets, and a note in the
 * workbook's settings says what stands where. The write is committed by taking the note away. So a write that
 * was cut off at any point, even with the pane closed, can be taken back by the next run.
 */
export interface BackupNote {
  title: string;
  /** Whose write it is, and when it began (milliseconds since 1970). */
  by: string;
  at: number;
  /** Managed sheets which the write makes; taking it back deletes them. */
  created: string[];
  /** Areas of the clerk's sheets whose copies stand at the same addresses of a backup sheet. */
  areas: { sheet: string; backup: string; a1: string }[];
  /** Managed sheets copied whole. */
  wholes: { sheet: string; backup: string }[];
  /** Tables beside the written columns, with the range they must keep. */
  tables: { id: string; a1: string }[];
  /** Stamp of the marks which the write adds. */
  marks?: { stamp: string; sheets: string[] };
}

const NOTE_KEY = 'jibantong.backup';
const DONE_KEY = 'jibantong.done';
const BACKUP_PREFIX = '集办通备份';
/** A note of another pane younger than this is a write still going on. */
const STILL_WRITING = 30_000;

export function isBackupSheet(name: string): boolean {
  return name.startsWith(BACKUP_PREFIX);
}

export function backupSheetName(index: number): string {
  return `${BACKUP_PREFIX}${index + 1}`;
}

/** Queues reading the note; the result gives it, or null. */
export function queueBackupNote(context: Excel.RequestContext): () => BackupNote | null {
  const setting = context.workbook.settings.getItemOrNullObject(NOTE_KEY);
  setting.load('value');
  return () => (setting.isNullObject ? null : (setting.value as BackupNote));
}

/**
 * Queues the copies of everything the note names, and the note itself: nothing is overwritten before it stands.
 * `leftovers` are backup sheets without a note, from a run that was cut off after its commit.
 */
export function queueBackup(context: Excel.RequestContext, note: BackupNote, leftovers: string[]): void {
  const { worksheets, settings } = context.workbook;
  for (const name of leftovers) worksheets.getItem(name).delete();
  const names = new Set([...note.areas, ...note.wholes].map((item) => item.backup));
  for (const name of names) worksheets.add(name).visibility = 'VeryHidden';
  for (const { sheet, backup } of note.wholes) {
    const source = worksheets.getItem(sheet);
    source.autoFilter.remove();
    worksheets.getItem(backup).getRange('A1').copyFrom(fromA1(source), 'All');
  }
  for (const { sheet, backup, a1 } of note.areas) {
    worksheets.getItem(backup).getRange(a1).copyFrom(worksheets.getItem(sheet).getRange(a1), 'All');
  }
  settings.add(NOTE_KEY, note);
}

/** Queues the commit: from here on the write counts as done. */
export function queueCommit(context: Excel.RequestContext, note: BackupNote): void {
  context.workbook.settings.add(DONE_KEY, stampOf(note));
  context.workbook.settings.getItem(NOTE_KEY).delete();
  const names = new Set([...note.areas, ...note.wholes].map((item) => item.backup));
  for (const name of names) context.workbook.worksheets.getItem(name).delete();
}

export type Standing = 'never begun' | 'begun' | 'committed';

/** How far a write came whose request failed. */
export async function standingOf(session: Session, note: BackupNote, what: string): Promise<Standing> {
  return session.request({ what, repeatable: true, timeoutSeconds: RECOVERY_SECONDS }, (context) => {
    const begun = queueBackupNote(context);
    const done = context.workbook.settings.getItemOrNullObject(DONE_KEY);
    done.load('value');
    return () => {
      if (!done.isNullObject && done.value === stampOf(note)) return 'committed';
      const found = begun();
      return found && stampOf(found) === stampOf(note) ? 'begun' : 'never begun';
    };
  });
}

const RECOVERY_SECONDS = 15;

/** Takes back what a write left half done; may be repeated. Throws a `DoorError` where Excel does not let it. */
export async function restore(session: Session, note: BackupNote, what: string): Promise<void> {
  const { present, noted } = await remains(session, what);
  const leftovers = [...present].filter(isBackupSheet);
  if (!noted && leftovers.length === 0) return;
  // Without the note nothing had been overwritten yet: only half-made copies are cleared away.
  const { wholes, areas, created, tables, marks } = noted ? note : NOTHING;
  const both = (item: { sheet: string; backup: string }) => present.has(item.sheet) && present.has(item.backup);
  if (marks) await removeMarks(session, marks.sheets.filter((name) => present.has(name)), what, marks.stamp);
  const resizable = session.supports('1.13');
  await session.request({ what, timeoutSeconds: RECOVERY_SECONDS * 4 }, (context) => {
    const { worksheets, settings, tables: tablesNow } = context.workbook;
    for (const { sheet, backup } of wholes.filter(both)) {
      const target = worksheets.getItem(sheet);
      queueEmpty(target);
      target.getRange('A1').copyFrom(fromA1(worksheets.getItem(backup)), 'All');
    }
    for (const { sheet, backup, a1 } of areas.filter(both)) {
      worksheets.getItem(sheet).getRange(a1).copyFrom(worksheets.getItem(backup).getRange(a1), 'All');
    }
    if (resizable) for (const { id, a1 } of tables) tablesNow.getItem(id).resize(a1);
    for (const name of created) if (present.has(name)) worksheets.getItem(name).delete();
    if (noted) settings.getItem(NOTE_KEY).delete();
    for (const name of leftovers) worksheets.getItem(name).delete();
    return () => undefined;
  });
}

const NOTHING: Pick<BackupNote, 'wholes' | 'areas' | 'created' | 'tables' | 'marks'> = {
  wholes: [],
  areas: [],
  created: [],
  tables: [],
};

/** Takes back a write that an earlier run, or a closed pane, left half done; refuses while it is still going on. */
export async function repairInterrupted(session: Session, note: BackupNote, what: string): Promise<void> {
  const age = session.now() - note.at;
  if (note.by !== session.id && age >= 0 && age < STILL_WRITING) {
    throw new DoorError('busy', say.writingElsewhere(what));
  }
  await restore(session, note, `还原“${note.title}”`);
}

async function remains(session: Session, what: string): Promise<{ present: Set<string>; noted: boolean }> {
  return session.request({ what, repeatable: true, timeoutSeconds: RECOVERY_SECONDS }, (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const note = queueBackupNote(context);
    return () => ({ present: new Set(worksheets.items.map((sheet) => sheet.name)), noted: note() !== null });
  });
}

/** Everything from A1 to the last used cell, so that a copy stands at the same addresses. */
function fromA1(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(false));
}

/** Queues emptying a managed sheet: contents, looks, merges, drop-downs, marks. */
export function queueEmpty(sheet: Excel.Worksheet): void {
  sheet.autoFilter.remove();
  const used = fromA1(sheet);
  used.unmerge();
  used.clear('All');
  used.dataValidation.clear();
}

function stampOf(note: BackupNote): string {
  return `${note.by}:${note.at}`;
}
