import { DoorError, type Door, type Repair, type SheetPlan, type WorkbookGrid, type Work } from '../workbook';
import type { Run } from './types';
import { SAY } from './words';

/** What only the session knows of a write, for undo: it is too large or too private for the record sheet. */
export interface WriteMemory {
  /** Sheets of ours as they were before; null where there was none. */
  sheets?: Map<string, SheetPlan | null>;
  repairs?: Repair[];
  /** What the repairs wrote: a cell that has changed since is not put back. */
  repaired?: Repair[];
}

/**
 * What is known of a workbook while it is open. `version` counts changes, the clerk's and our own: what was read at
 * an earlier version is read again before anything is written by it.
 */
export interface Session {
  version: number;
  memory: Map<string, WriteMemory>;
  /** Whole plans of the sheets we wrote in this session, names of persons included. */
  written: Map<string, SheetPlan>;
  latest: Run | null;
}

const sessions = new WeakMap<Door, Session>();
const versions = new WeakMap<WorkbookGrid, { session: Session; version: number }>();

export function sessionOf(door: Door): Session {
  const known = sessions.get(door);
  if (known) return known;
  const session: Session = { version: 0, memory: new Map(), written: new Map(), latest: null };
  sessions.set(door, session);
  door.onChange(() => session.version++);
  return session;
}

/** Reads the workbook and remembers at which version. */
export async function readGrid(door: Door, work?: Work): Promise<WorkbookGrid> {
  const session = sessionOf(door);
  const { version } = session;
  const grid = await door.read(work);
  versions.set(grid, { session, version });
  return grid;
}

/** True where nothing has changed since this was read. */
export function isCurrent(door: Door, grid: WorkbookGrid): boolean {
  const session = sessionOf(door);
  const read = versions.get(grid);
  return read !== undefined && read.session === session && read.version === session.version;
}

/** A grid made from another one (sheets added in thought) counts as read with it. */
export function readWith(grid: WorkbookGrid, original: WorkbookGrid): WorkbookGrid {
  const read = versions.get(original);
  if (read) versions.set(grid, read);
  return grid;
}

export function stopIfAsked(work: Work | undefined, what: string): void {
  if (work?.signal?.aborted) throw new DoorError('cancelled', SAY.cancelled(what));
}
