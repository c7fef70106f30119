import {
  cellStands,
  fingerprint,
  locateColumns,
  notesOnSheet,
  plainNote,
  planCell,
  planOfStored,
  readRecord,
  sameValue,
  SHEETS,
  standingAreas,
  type StoredColumn,
  type StoredSheet,
  type StoredWrite,
  type Touched,
  type WorkRecord,
} from '../sheets';
import {
  a1,
  emptyPlan,
  sheetNamed,
  valueAt,
  type Door,
  type Plan,
  type SheetPlan,
  type WorkbookGrid,
  type Work,
} from '../workbook';
import { countCells, recordPlan, sheetHash } from './commit';
import { noteBlock } from './findings';
import { writtenBlanks } from './forms';
import { readGrid, sessionOf, stopIfAsked, type Session, type WriteMemory } from './session';
import type { HistoryEntry, Written } from './types';
import { SAY } from './words';

/** What was written into this workbook, the latest first. */
export async function history(door: Door): Promise<HistoryEntry[]> {
  const { record } = readRecord(await readGrid(door));
  const { memory } = sessionOf(door);
  return [...record.writes].reverse().map(({ id, title, date, cells, touched }) => {
    const why = hindrance(touched, memory.get(id));
    return { id, title, date, cells, undoable: why === null, ...(why === null ? {} : { why }) };
  });
}

function hindrance(touched: readonly Touched[], memory: WriteMemory | undefined): string | null {
  return touched.some((one) => one.kind === 'repairs') && !memory?.repairs ? SAY.repairsGone : null;
}

interface Undoing {
  grid: WorkbookGrid;
  record: WorkRecord;
  plan: Plan;
  remarks: string[];
  session: Session;
  memory: WriteMemory | undefined;
}

/** Takes back the last recorded write, also one of an earlier session; null where there is none. */
export async function undo(door: Door, work?: Work): Promise<Written | null> {
  const grid = await readGrid(door, work);
  const session = sessionOf(door);
  const { record: before } = readRecord(grid);
  const write = [...before.writes].reverse().find((one) => hindrance(one.touched, session.memory.get(one.id)) === null);
  if (!write) return null;
  const record = structuredClone(before);
  record.writes = record.writes.filter((one) => one.id !== write.id);
  const plan = emptyPlan(SAY.undo(write.title));
  const undoing: Undoing = { grid, record, plan, remarks: [], session, memory: session.memory.get(write.id) };
  // The last touched first, as with any list of changes.
  for (const one of [...write.touched].reverse()) takeBack(undoing, one);
  stopIfAsked(work, plan.title);
  await door.apply(recordPlan(plan, record, grid), work);
  session.version++;
  session.memory.delete(write.id);
  for (const sheet of plan.sheets) session.written.set(sheet.name, sheet);
  for (const name of plan.removeSheets) session.written.delete(name);
  return {
    title: plan.title,
    cells: countCells(plan) || write.cells,
    sheets: sheetsOf(plan, write),
    differences: [],
    remarks: [...undoing.remarks, ...(door.remarks?.() ?? [])],
  };
}

function sheetsOf(plan: Plan, write: StoredWrite): string[] {
  const names = write.touched.flatMap((one) => ('name' in one ? [one.name] : 'sheet' in one ? [one.sheet] : []));
  return [...new Set([...names, ...plan.sheets.map((sheet) => sheet.name)])];
}

function takeBack(undoing: Undoing, touched: Touched): void {
  switch (touched.kind) {
    case 'sheet':
      return sheetBack(undoing, touched.name, touched.before);
    case 'column':
      return columnBack(undoing, touched.id, touched.sheet, touched.before);
    case 'given':
      return givenBack(undoing, touched.name, touched.hash);
    case 'cell':
      return cellBack(undoing, touched);
    case 'repairs':
      return repairsBack(undoing);
    case 'marks':
      undoing.plan.marks = { add: [], removeAll: true };
      return;
    case 'state':
      return stateBack(undoing, touched);
  }
}

function sheetBack(undoing: Undoing, name: string, before: StoredSheet | null): void {
  const { grid, record, plan, remarks, memory } = undoing;
  const standing = sheetNamed(grid, name);
  const stored = record.sheets.find((sheet) => sheet.name === name);
  if (!standing) {
    record.sheets = record.sheets.filter((sheet) => sheet.name !== name);
    return;
  }
  if (before === null) {
    if (stored && writtenBlanks(grid, stored).size > 0) {
      remarks.push(SAY.sheetKept(name));
      return;
    }
    if (name === SHEETS.findings) rememberNotes(undoing);
    plan.removeSheets.push(name);
    record.sheets = record.sheets.filter((sheet) => sheet.name !== name);
    return;
  }
  const remembered = memory?.sheets?.get(name);
  const old = remembered ?? planOfStored(before);
  if (!old) {
    remarks.push(SAY.tooLargeToRestore(name));
    return;
  }
  const blanks = new Set((before.blanks ?? []).map(({ row, column }) => `${row},${column}`));
  const secret = before.rows?.some((line, row) =>
    line.some((cell, column) => cell?.x && !blanks.has(`${row},${column}`)),
  );
  if (!remembered && secret) remarks.push(SAY.personalGone(name));
  plan.sheets.push(withBlanks(old, before, stored ? writtenBlanks(grid, stored) : new Map()));
  record.sheets = [...record.sheets.filter((sheet) => sheet.name !== name), before];
}

/** What the clerk wrote into a form stays, whichever drawing of it stands. */
function withBlanks(plan: SheetPlan, before: StoredSheet, written: ReturnType<typeof writtenBlanks>): SheetPlan {
  const rows = plan.rows.map((line) => [...line]);
  for (const { id, row, column } of before.blanks ?? []) {
    const cell = rows[row]?.[column];
    if (cell && written.has(id)) rows[row]![column] = { ...cell, value: written.get(id)! };
  }
  return { ...plan, rows };
}

/** Sentences which the clerk typed on 校验结果 outlive the sheet. */
function rememberNotes({ grid, record }: Undoing): void {
  for (const [key, { text, message }] of notesOnSheet(sheetNamed(grid, SHEETS.findings))) {
    const plain = plainNote(text);
    if (plain !== '' && record.explanations[key]?.text !== plain)
      record.explanations[key] = { text: plain, about: fingerprint(message) };
  }
}

function columnBack(
  { grid, record, plan, remarks }: Undoing,
  id: string,
  sheet: string,
  before: StoredColumn | null,
): void {
  const now = record.columns.find((column) => column.id === id && column.sheet === sheet);
  const located = now && locateColumns(grid, record, null).find((one) => one.id === id && one.stored === now);
  record.columns = record.columns.filter((column) => column !== now);
  if (located) plan.clear.push(...standingAreas(located, grid, null));
  if (!before) return;
  if (now && (!located || !standsStill(grid, now))) {
    remarks.push(SAY.moved(before.heading.replace(/\s+/g, ' ')));
    return;
  }
  plan.blocks.push({
    sheet: before.sheet,
    row: before.row,
    column: before.column,
    rows: before.cells.map((cell) => [planCell(cell)]),
    ...(before.width !== undefined ? { widths: [before.width] } : {}),
  });
  record.columns.push(before);
}

/** True where a column stands where and as it was written, so that formulas written for the same rows still fit. */
function standsStill(grid: WorkbookGrid, column: StoredColumn): boolean {
  const sheet = sheetNamed(grid, column.sheet);
  return (
    sheet !== undefined &&
    column.cells.every((cell, index) => !cell || cellStands(sheet, column.row + index, column.column, planCell(cell)))
  );
}

function givenBack({ grid, plan, remarks }: Undoing, name: string, hash: string): void {
  const sheet = sheetNamed(grid, name);
  if (!sheet) return;
  if (sheetHash(sheet.values) === hash) plan.removeSheets.push(name);
  else remarks.push(SAY.sheetKept(name));
}

function cellBack({ grid, plan, remarks }: Undoing, touched: Extract<Touched, { kind: 'cell' }>): void {
  const sheet = sheetNamed(grid, touched.sheet);
  if (!sheet) return;
  if (sameValue(valueAt(sheet, touched.row, touched.column), touched.after)) {
    const { row, column } = touched;
    (plan.repairs ??= []).push({ sheet: touched.sheet, row, column, value: touched.before });
  } else remarks.push(SAY.cellKept(`${touched.sheet}!${a1(touched.row, touched.column)}`));
}

function repairsBack({ grid, plan, remarks, memory }: Undoing): void {
  (memory?.repairs ?? []).forEach((repair, index) => {
    const sheet = sheetNamed(grid, repair.sheet);
    const wrote = memory?.repaired?.[index];
    const where = `${repair.sheet}!${a1(repair.row, repair.column)}`;
    if (!sheet || !wrote || !sameValue(valueAt(sheet, repair.row, repair.column), wrote.value))
      remarks.push(SAY.cellKept(where));
    else (plan.repairs ??= []).push(repair);
  });
}

function stateBack({ grid, record, plan }: Undoing, before: Extract<Touched, { kind: 'state' }>): void {
  if (before.explanations) {
    const keys = new Set([...Object.keys(before.explanations), ...Object.keys(record.explanations)]);
    for (const key of keys) {
      const text = before.explanations[key]?.text ?? '';
      if (text === (record.explanations[key]?.text ?? '')) continue;
      const block = noteBlock(grid, key, text);
      if (block) plan.blocks.push(block);
    }
    record.explanations = before.explanations;
  }
  if (before.kept) record.kept = before.kept;
  if (before.mappings) record.mappings = before.mappings;
}
