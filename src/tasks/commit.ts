import {
  cellStands,
  fingerprint,
  isEmptyRecord,
  readRecord,
  recordSheet,
  sameData,
  SHEETS,
  storedSheet,
  type Blank,
  type Touched,
  type WorkRecord,
} from '../sheets';
import {
  sheetNamed,
  type Door,
  type Plan,
  type SheetGrid,
  type SheetPlan,
  type WorkbookGrid,
  type Work,
} from '../workbook';
import { sessionOf, stopIfAsked, type WriteMemory } from './session';
import type { Written } from './types';
import { SAY } from './words';

const LONGEST_HISTORY = 20;
const LARGEST_RECORD = 3_000_000;

export interface Commit {
  plan: Plan;
  touched: Touched[];
  /** ISO date of the write. */
  date: string;
  /** What changes in the record besides the list of writes. */
  change: (record: WorkRecord) => void;
  memory?: WriteMemory;
}

/** Carries a plan out together with its entry in the record, in one go: neither is there without the other. */
export async function commit(door: Door, grid: WorkbookGrid, work: Work | undefined, job: Commit): Promise<Written> {
  const { plan } = job;
  const session = sessionOf(door);
  const { record, damaged } = readRecord(grid);
  const next = structuredClone(record);
  job.change(next);
  const id = `w${next.next++}`;
  const cells = countCells(plan);
  next.writes.push({ id, title: plan.title, date: job.date, cells, touched: job.touched });
  trim(next);
  stopIfAsked(work, plan.title);
  await door.apply({ ...plan, sheets: [...plan.sheets, recordSheet(next)] }, work);
  session.version++;
  session.memory.set(id, {
    ...job.memory,
    sheets: new Map([...sheetsBefore(session.written, job.touched), ...(job.memory?.sheets ?? [])]),
  });
  for (const sheet of plan.sheets) session.written.set(sheet.name, sheet);
  return {
    title: plan.title,
    cells,
    sheets: touchedSheets(plan),
    differences: [],
    remarks: [...(damaged ? [SAY.damaged] : []), ...(door.remarks?.() ?? [])],
  };
}

/** Takes back without leaving an entry: the record as it should be afterwards, none where nothing is left to say. */
export function recordPlan(plan: Plan, record: WorkRecord, grid: WorkbookGrid): Plan {
  const bare = isEmptyRecord(record);
  if (!bare) return { ...plan, sheets: [...plan.sheets, recordSheet(record)] };
  return sheetNamed(grid, SHEETS.record) ? { ...plan, removeSheets: [...plan.removeSheets, SHEETS.record] } : plan;
}

function sheetsBefore(
  written: ReadonlyMap<string, SheetPlan>,
  touched: readonly Touched[],
): Map<string, SheetPlan | null> {
  const before = new Map<string, SheetPlan | null>();
  for (const one of touched) {
    if (one.kind !== 'sheet') continue;
    const plan = written.get(one.name);
    if (one.before === null) before.set(one.name, null);
    else if (plan) before.set(one.name, plan);
  }
  return before;
}

/** Old writes are forgotten before the record grows beyond reason. */
function trim(record: WorkRecord): void {
  while (record.writes.length > LONGEST_HISTORY) record.writes.shift();
  while (record.writes.length > 1 && JSON.stringify(record.writes).length > LARGEST_RECORD) record.writes.shift();
}

/** Nothing had to be written. */
export function unchanged(title: string): Written {
  return { title, cells: 0, sheets: [], differences: [], remarks: [SAY.nothing] };
}

export function countCells(plan: Plan): number {
  const inRows = (rows: readonly (readonly unknown[])[]) =>
    rows.reduce((sum, line) => sum + line.filter((cell) => cell !== null).length, 0);
  return (
    plan.sheets.filter((sheet) => sheet.name !== SHEETS.record).reduce((sum, sheet) => sum + inRows(sheet.rows), 0) +
    plan.blocks.reduce((sum, block) => sum + inRows(block.rows), 0) +
    (plan.repairs?.length ?? 0) +
    (plan.marks?.add.length ?? 0)
  );
}

function touchedSheets(plan: Plan): string[] {
  const names = [...plan.sheets, ...(plan.marks?.add ?? []).map(({ sheet }) => ({ name: sheet }))].map(
    (sheet) => sheet.name,
  );
  const cells = [...plan.blocks, ...plan.clear, ...(plan.repairs ?? [])].map(({ sheet }) => sheet);
  return [...new Set([...names, ...cells, ...plan.removeSheets])].filter((name) => name !== SHEETS.record);
}

export interface OwnSheet {
  plan: SheetPlan;
  kind: string;
  blanks?: readonly Blank[];
}

/**
 * Those of our sheets that differ from what is there, with what undo and the record need. A sheet that stands as it
 * would be written is left alone.
 */
export function changedSheets(
  grid: WorkbookGrid,
  sheets: readonly OwnSheet[],
  isPersonal: (text: string) => boolean,
  date: string,
): { plans: SheetPlan[]; touched: Touched[]; change: (record: WorkRecord) => void } {
  const { record } = readRecord(grid);
  const plans: SheetPlan[] = [];
  const touched: Touched[] = [];
  const stored: ReturnType<typeof storedSheet>[] = [];
  for (const { plan, kind, blanks } of sheets) {
    const before = record.sheets.find((one) => one.name === plan.name) ?? null;
    const next = storedSheet(plan, kind, date, { isPersonal, ...(blanks ? { blanks } : {}) });
    const standing = sheetNamed(grid, plan.name);
    const sameRecord =
      before && sameData([before.rows, before.layout, before.blanks], [next.rows, next.layout, next.blanks]);
    if (sameRecord && standing && standsAsPlanned(standing, plan)) continue;
    plans.push(plan);
    touched.push({ kind: 'sheet', name: plan.name, before: standing ? before : null });
    stored.push(next);
  }
  return {
    plans,
    touched,
    change: (next) => {
      const names = new Set(stored.map((one) => one.name));
      next.sheets = [...next.sheets.filter((one) => !names.has(one.name)), ...stored];
    },
  };
}

/** True where a sheet holds just what the plan would write. */
export function standsAsPlanned(sheet: SheetGrid, plan: SheetPlan): boolean {
  const rows = Math.max(sheet.values.length, plan.rows.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(sheet.values[row]?.length ?? 0, plan.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      if (!cellStands(sheet, row, column, plan.rows[row]?.[column] ?? null)) return false;
    }
  }
  return true;
}

/** Fingerprint of what a sheet holds, to tell later whether the clerk has written in it. */
export function sheetHash(values: readonly (readonly unknown[])[]): string {
  const lines = values.map((line) => {
    const cells = line.map((value) => (value === '' || value === undefined ? null : value));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  while (lines.length > 0 && lines.at(-1)!.length === 0) lines.pop();
  return fingerprint(JSON.stringify(lines));
}
