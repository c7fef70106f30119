import { areaA1, DoorError, type Plan, type Work } from '../../workbook';
import { refuseCharts } from '../charts';
import {
  backupSheetName,
  isBackupSheet,
  queueBackup,
  queueCommit,
  queueDelete,
  queueFinished,
  restore,
  standingOf,
  type BackupNote,
  type RestNote,
  type Standing,
} from './backup';
import { checkGround, touchedBy, type Extents, type Ground, type Touched } from './check';
import { toDoorError } from './errors';
import { layoutOf, layoutSteps } from './layout';
import { findMarks, queueRemoveMarks } from './marks';
import { say } from './messages';
import { tidyUp } from './recover';
import type { Session } from './session';
import { contentSteps, packSteps, REQUEST_BYTES, type Step } from './steps';

const SMALLEST_REQUEST = 100_000;

/**
 * Carries out a plan whole, or leaves the workbook as it was and throws a `DoorError`. One request to look,
 * one to write where it fits 5 MB. `known` holds the used ranges on which the plan was made. The result names what
 * could not be tidied after the contents were written.
 */
export async function applyPlan(
  session: Session,
  plan: Plan,
  known: Extents,
  work?: Work,
  limit = REQUEST_BYTES,
): Promise<string[]> {
  stopIfAsked(plan, work);
  refuseCharts(plan);
  const touched = touchedBy(plan);
  let ground = await checkGround(session, plan, touched, known);
  if (await tidyUp(session, ground.notes, plan.title)) ground = await checkGround(session, plan, touched, known);
  stopIfAsked(plan, work);
  const note = noteOf(session, plan, touched, ground);
  const oldMarks = plan.marks?.removeAll ? [...ground.sheets].filter((name) => !plan.removeSheets.includes(name)) : [];
  const marks = await findMarks(session, oldMarks, plan.title);
  const tidying = tidySteps(plan, ground);
  const rest: RestNote = {
    title: plan.title,
    removeSheets: plan.removeSheets,
    layout: layoutOf(plan, ground.widths),
    ...(plan.marks?.removeAll ? { marksBut: stamp(note) } : {}),
  };
  const requests = packSteps(
    [
      { size: 2000 + 300 * touched.areas.length, queue: (context) => queueBackup(context, note, ground.leftovers) },
      ...contentSteps(plan, ground, stamp(note), limit),
      ...tableSteps(ground),
      { size: 500 + JSON.stringify(rest).length * 3, queue: (context) => queueCommit(context, note, rest) },
      ...(marks.length > 0
        ? [{ size: 500 * marks.length, queue: (context: Excel.RequestContext) => queueRemoveMarks(context, marks) }]
        : []),
      ...tidying.map(({ step }) => step),
      { size: 300, queue: queueFinished },
    ],
    limit,
  );
  let sent = 0;
  try {
    for (const request of requests) {
      work?.onProgress?.({ what: plan.title, done: sent, total: requests.length });
      await send(session, plan.title, request);
      sent++;
    }
  } catch (error) {
    try {
      await settle(session, plan, note, sent, error);
    } catch (failure) {
      // Our estimate of a request's size was too low: all is as before, so once more in smaller ones.
      const smaller = failure instanceof DoorError && failure.code === 'too-large' && limit > SMALLEST_REQUEST;
      if (!smaller) throw failure;
      return applyPlan(session, plan, known, work, limit / 4);
    }
    return tidyOneByOne(session, plan, tidying, oldMarks, stamp(note));
  }
  work?.onProgress?.({ what: plan.title, done: requests.length, total: requests.length });
  return [];
}

function noteOf(session: Session, plan: Plan, touched: Touched, ground: Ground): BackupNote {
  const names = plan.sheets.map((sheet) => sheet.name);
  const replaced = names.filter((name) => ground.sheets.has(name));
  const clerkSheets = [...new Set(touched.areas.map((area) => area.sheet))];
  const backupOf = new Map([...clerkSheets, ...replaced].map((name, i) => [name, backupSheetName(i)]));
  const marked = [...new Set((plan.marks?.add ?? []).map((mark) => mark.sheet))];
  const note: BackupNote = {
    title: plan.title,
    copied: true,
    by: session.id,
    at: session.now(),
    created: names.filter((name) => !ground.sheets.has(name)),
    areas: touched.areas.map((area) => ({ sheet: area.sheet, backup: backupOf.get(area.sheet)!, a1: areaA1(area) })),
    wholes: replaced.map((sheet) => ({ sheet, backup: backupOf.get(sheet)!, ...ground.replaced.get(sheet)! })),
    tables: ground.besideTables,
  };
  if (marked.length > 0) note.marks = { stamp: stamp(note), sheets: marked };
  return note;
}

/** Excel may have taken the column beside a table into it: the table is put back to its own range. */
function tableSteps(ground: Ground): Step[] {
  return ground.besideTables.map(({ id, a1 }) => ({
    size: 300,
    queue: (context: Excel.RequestContext) => context.workbook.tables.getItem(id).resize(a1),
  }));
}

interface Tidying {
  step: Step;
  /** Said to the clerk where the step fails. */
  remains: string;
  /** A step which, repeated after it was done, is no failure. */
  gone?: string;
}

/** What is done after the commit: it can be repeated, and its failure does not spoil what was written. */
function tidySteps(plan: Plan, ground: Ground): Tidying[] {
  return [
    ...layoutSteps(layoutOf(plan, ground.widths)).map(({ sheet, step }) => ({
      step,
      remains: say.layoutSkipped(sheet),
    })),
    ...plan.removeSheets
      .filter((name) => ground.sheets.has(name))
      .map((name) => ({
        gone: name,
        remains: say.sheetNotRemoved(name),
        step: {
          size: 300,
          queue: (context: Excel.RequestContext) => queueDelete(context.workbook.worksheets.getItem(name)),
        },
      })),
  ];
}

async function send(session: Session, what: string, steps: Step[]): Promise<void> {
  await session.request({ what }, (context) => {
    for (const step of steps) step.queue(context);
    return () => undefined;
  });
}

/**
 * After a failed request: returns where the contents were committed all the same, else puts the workbook back
 * and throws what the clerk is told. `sent` is how many requests had gone well before.
 */
async function settle(session: Session, plan: Plan, note: BackupNote, sent: number, error: unknown): Promise<void> {
  const cause = toDoorError(error, plan.title);
  // While a cell is being edited Excel refuses a request whole, and would refuse ours now.
  if (sent === 0 && cause.code === 'cell-edit') throw cause;
  let standing: Standing;
  try {
    standing = await standingOf(session, note, plan.title);
    if (standing === 'committed') return;
    await restore(session, note, plan.title).catch(() => restore(session, note, plan.title));
  } catch (later) {
    throw new DoorError(
      toDoorError(later, plan.title).code,
      sent === 0 && isLost(cause) ? say.unsure(plan.title) : say.interrupted(plan.title, written(note)),
      { cause: later },
    );
  }
  throw standing === 'begun' ? new DoorError(cause.code, say.undone(cause.message), { cause }) : cause;
}

/** True where no reply came, so that the request may have been carried out. */
function isLost(error: DoorError): boolean {
  return error.code === 'busy' && error.cause === undefined;
}

function written(note: BackupNote): string[] {
  return [...new Set([...note.areas, ...note.wholes].map((item) => item.sheet)), ...note.created];
}

/** Does the steps after the commit again, each in a request of its own, and names those that fail. */
async function tidyOneByOne(
  session: Session,
  plan: Plan,
  tidying: Tidying[],
  marked: string[],
  own: string,
): Promise<string[]> {
  const remains: string[] = [];
  const present = await session
    .request({ what: plan.title, repeatable: true }, (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      return () => new Set(worksheets.items.map((sheet) => sheet.name));
    })
    .catch(() => null);
  const backups = [...(present ?? [])].filter(isBackupSheet).map((name) => ({
    gone: name,
    remains: say.sheetNotRemoved(name),
    step: {
      size: 300,
      queue: (context: Excel.RequestContext) => queueDelete(context.workbook.worksheets.getItem(name)),
    },
  }));
  for (const { step, remains: sentence, gone } of [...tidying, ...backups]) {
    if (gone !== undefined && present && !present.has(gone)) continue;
    try {
      await send(session, plan.title, [step]);
    } catch {
      remains.push(sentence);
    }
  }
  for (const sheet of marked) {
    try {
      const left = await findMarks(session, [sheet], plan.title, { except: own });
      if (left.length === 0) continue;
      await session.request({ what: plan.title }, (context) => {
        queueRemoveMarks(context, left);
        return () => undefined;
      });
    } catch {
      remains.push(say.oldMarksRemain(sheet));
    }
  }
  // What could not be done now stands in the note, and the next run does it.
  if (remains.length === 0)
    await send(session, plan.title, [{ size: 300, queue: queueFinished }]).catch(() => undefined);
  return remains;
}

function stamp(note: BackupNote): string {
  return `${note.by}.${note.at}`;
}

function stopIfAsked(plan: Plan, work?: Work): void {
  if (work?.signal?.aborted) throw new DoorError('cancelled', say.cancelled(plan.title));
}
