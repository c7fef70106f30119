import { layoutSteps, type Layout } from './layout';
import { findMarks, queueRemoveMarks, removeMarks } from './marks';
import { toDoorError } from './errors';
import { say } from './messages';
import type { Session } from './session';

/**
 * Before a write, what will be overwritten is copied inside Excel to very hidden sheets, and a note in the
 * workbook's settings says what stands where. The write is committed by taking the note away. So a write that
 * was cut off at any point, even with the pane closed, can be taken back by the next run. What remains to be done
 * after the commit (sheets to delete, layout) stands in a second note, so that the next run can finish it.
 */
export interface BackupNote {
  title: string;
  /** False until the copies are complete: till then nothing but filters has been touched. */
  copied: boolean;
  /** Whose write it is, and when it began (milliseconds since 1970). */
  by: string;
  at: number;
  /** Managed sheets which the write makes; taking it back deletes them. */
  created: string[];
  /** Areas of the clerk's sheets whose copies stand at the same addresses of a backup sheet. */
  areas: { sheet: string; backup: string; a1: string }[];
  /** Managed sheets copied whole, with what a copy of cells does not carry. */
  wholes: { sheet: string; backup: string; visibility: string; filter: string | null }[];
  /** Tables beside the written columns, with the range they must keep. */
  tables: { id: string; a1: string }[];
  /** Stamp of the marks which the write adds. */
  marks?: { stamp: string; sheets: string[] };
}

const NOTE_KEY = 'jibantong.backup';
const DONE_KEY = 'jibantong.done';
const REST_KEY = 'jibantong.rest';
const BACKUP_PREFIX = '集办通备份';
export function isBackupSheet(name: string): boolean {
  return name.startsWith(BACKUP_PREFIX);
}

export function backupSheetName(index: number): string {
  return `${BACKUP_PREFIX}${index + 1}`;
}

/** What a committed write had still to do. */
export interface RestNote {
  title: string;
  removeSheets: string[];
  layout: Layout;
  /** Stamp of the marks that stay; all others of ours are to go. */
  marksBut?: string;
}

/** Notes of writes that were cut off: before their commit, or after it. */
export interface Notes {
  backup: BackupNote | null;
  rest: RestNote | null;
}

/** Queues reading the notes. */
export function queueNotes(context: Excel.RequestContext): () => Notes {
  const { settings } = context.workbook;
  const [backup, rest] = [NOTE_KEY, REST_KEY].map((key) => settings.getItemOrNullObject(key).load('value'));
  return () => ({
    backup: backup!.isNullObject ? null : (backup!.value as BackupNote),
    rest: rest!.isNullObject ? null : (rest!.value as RestNote),
  });
}

/**
 * Queues the note and the copies of everything it names: nothing is overwritten before they are complete.
 * `leftovers` are backup sheets without a note, from a run that was cut off after its commit.
 */
export function queueBackup(context: Excel.RequestContext, note: BackupNote, leftovers: string[]): void {
  const { worksheets, settings } = context.workbook;
  settings.add(NOTE_KEY, { ...note, copied: false });
  for (const name of leftovers) queueDelete(worksheets.getItem(name));
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

/** Queues that nothing remains to be done. */
export function queueFinished(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(REST_KEY).delete();
}

/** Queues the commit: from here on the write counts as done, but for the rest. */
export function queueCommit(context: Excel.RequestContext, note: BackupNote, rest: RestNote): void {
  context.workbook.settings.add(REST_KEY, rest);
  context.workbook.settings.add(DONE_KEY, stampOf(note));
  context.workbook.settings.getItem(NOTE_KEY).delete();
  const names = new Set([...note.areas, ...note.wholes].map((item) => item.backup));
  for (const name of names) queueDelete(context.workbook.worksheets.getItem(name));
}

export type Standing = 'never begun' | 'begun' | 'committed';

/** How far a write came whose request failed. */
export async function standingOf(session: Session, note: BackupNote, what: string): Promise<Standing> {
  return session.request({ what, repeatable: true, brief: true }, (context) => {
    const notes = queueNotes(context);
    const done = context.workbook.settings.getItemOrNullObject(DONE_KEY);
    done.load('value');
    return () => {
      // The note goes last: as long as it stands, nothing is committed.
      const found = notes().backup;
      if (found && stampOf(found) === stampOf(note)) return 'begun';
      return !done.isNullObject && done.value === stampOf(note) ? 'committed' : 'never begun';
    };
  });
}

/** Takes back what a write left half done; may be repeated. Throws a `DoorError` where Excel does not let it. */
export async function restore(session: Session, note: BackupNote, what: string): Promise<void> {
  const { present, backup } = await remains(session, what);
  const noted = backup !== null;
  const leftovers = [...present].filter(isBackupSheet);
  if (!noted && leftovers.length === 0) return;
  // Without the note nothing had been overwritten yet: only half-made copies are cleared away.
  const { wholes, areas, created, tables, marks } = noted && backup.copied ? note : NOTHING;
  const both = (item: { sheet: string; backup: string }) => present.has(item.sheet) && present.has(item.backup);
  if (marks)
    await removeMarks(
      session,
      marks.sheets.filter((name) => present.has(name)),
      what,
      marks.stamp,
    );
  const resizable = session.supports('1.13');
  await session.request({ what }, (context) => {
    const { worksheets, settings, tables: tablesNow } = context.workbook;
    for (const { sheet, backup, visibility } of wholes.filter(both)) {
      const target = worksheets.getItem(sheet);
      queueEmpty(target);
      target.getRange('A1').copyFrom(fromA1(worksheets.getItem(backup)), 'All');
      target.visibility = visibility as Excel.SheetVisibility;
    }
    queueFilters(context, wholes.filter(both));
    for (const { sheet, backup, a1 } of areas.filter(both)) {
      worksheets.getItem(sheet).getRange(a1).copyFrom(worksheets.getItem(backup).getRange(a1), 'All');
    }
    if (noted && !backup.copied)
      queueFilters(
        context,
        note.wholes.filter((item) => present.has(item.sheet)),
      );
    if (resizable) for (const { id, a1 } of tables) tablesNow.getItem(id).resize(a1);
    for (const name of created) if (present.has(name)) queueDelete(worksheets.getItem(name));
    // What the write would have had left to do is void.
    settings.getItemOrNullObject(REST_KEY).delete();
    if (noted) settings.getItem(NOTE_KEY).delete();
    for (const name of leftovers) queueDelete(worksheets.getItem(name));
    return () => undefined;
  });
}

function queueFilters({ workbook }: Excel.RequestContext, wholes: BackupNote['wholes']): void {
  for (const { sheet, filter } of wholes) {
    const target = workbook.worksheets.getItem(sheet);
    if (filter !== null) target.autoFilter.apply(target.getRange(filter));
  }
}

const NOTHING: Pick<BackupNote, 'wholes' | 'areas' | 'created' | 'tables' | 'marks'> = {
  wholes: [],
  areas: [],
  created: [],
  tables: [],
};

/** Does what a committed write had left to do; the result says in sentences what may still be missing. */
export async function finishRest(session: Session, rest: RestNote): Promise<string[]> {
  const what = `整理“${rest.title}”`;
  const { present } = await remains(session, what);
  const marks =
    rest.marksBut === undefined ? [] : await findMarks(session, [...present], what, { except: rest.marksBut });
  const stays = (name: string) => present.has(name) && !rest.removeSheets.includes(name);
  const finish = (layoutToo: boolean) =>
    session.request({ what }, (context) => {
      const { worksheets } = context.workbook;
      queueRemoveMarks(context, marks);
      for (const name of [...rest.removeSheets, ...[...present].filter(isBackupSheet)]) {
        if (present.has(name)) queueDelete(worksheets.getItem(name));
      }
      if (layoutToo) for (const { sheet, step } of layoutSteps(rest.layout)) if (stays(sheet)) step.queue(context);
      queueFinished(context);
      return () => undefined;
    });
  try {
    await finish(true);
    return [];
  } catch (error) {
    // Layout may be what Excel refuses (no printer): the workbook must not wait for it for ever.
    if (toDoorError(error, what).code !== 'unknown') throw error;
    await finish(false);
    return [say.layoutUnsure(rest.title)];
  }
}

async function remains(session: Session, what: string): Promise<{ present: Set<string>; backup: BackupNote | null }> {
  return session.request({ what, repeatable: true, brief: true }, (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const notes = queueNotes(context);
    return () => ({ present: new Set(worksheets.items.map((sheet) => sheet.name)), backup: notes().backup });
  });
}

/** Queues deleting a sheet; Excel refuses to delete one that is very hidden. */
export function queueDelete(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
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
