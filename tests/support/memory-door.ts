import {
  cellKey,
  DoorError,
  type Area,
  type CellValue,
  type Change,
  type Door,
  type Look,
  type Plan,
  type PlanCell,
  type SheetGrid,
  type SheetPlan,
  type WorkbookGrid,
} from '../../src/workbook';

/** A door onto a workbook in memory: plans are carried out on plain cells, whole or not at all. It calculates nothing. */
export interface MemoryDoor extends Door {
  /** The workbook as it stands; edit it with `edit`, as the clerk would. */
  readonly workbook: WorkbookGrid;
  readonly plans: Plan[];
  /** Looks of managed cells, by `sheet!row,column`. */
  readonly looks: Map<string, Look>;
  readonly marks: Set<string>;
  /** The clerk types into a cell. */
  edit(sheet: string, row: number, column: number, value: CellValue): void;
  /** The clerk puts in empty rows or columns. Formulas are left as they are. */
  insertRows(sheet: string, at: number, count?: number): void;
  insertColumns(sheet: string, at: number, count?: number): void;
  /** What `calculated` answers; null (the default) as a file does. */
  calculates?: (areas: Area[]) => CellValue[][][] | null;
  /** The next plan fails, and nothing of it is written. */
  failNext?: DoorError;
}

export function memoryDoor(start: WorkbookGrid): MemoryDoor {
  let workbook = structuredClone(start);
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => listeners.forEach((listener) => listener(change));
  const door: MemoryDoor = {
    kind: 'file',
    plans: [],
    looks: new Map(),
    marks: new Set(),
    get workbook() {
      return workbook;
    },
    async read(work) {
      if (work?.signal?.aborted) throw new DoorError('cancelled', '已取消');
      return structuredClone(workbook);
    },
    async losses() {
      return [];
    },
    async apply(plan, work) {
      if (work?.signal?.aborted) throw new DoorError('cancelled', '已取消');
      if (door.failNext) {
        const error = door.failNext;
        delete door.failNext;
        throw error;
      }
      const next = structuredClone(workbook);
      carryOut(next, plan, door);
      workbook = next;
      door.plans.push(plan);
    },
    async calculated(areas) {
      return door.calculates?.(areas) ?? null;
    },
    async select() {},
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(name, row, column, value) {
      const sheet = sheetOf(workbook, name);
      put(sheet, row, column, { value });
      tell({ kind: 'cells', sheet: name, area: { row, column, rows: 1, columns: 1 } });
    },
    insertRows(name, at, count = 1) {
      const sheet = sheetOf(workbook, name);
      sheet.values.splice(at, 0, ...Array.from({ length: count }, () => []));
      shift(sheet, (row, column) => [row >= at ? row + count : row, column]);
      sheet.merges = sheet.merges.map((merge) => (merge.row >= at ? { ...merge, row: merge.row + count } : merge));
      tell({ kind: 'structure', sheet: name });
    },
    insertColumns(name, at, count = 1) {
      const sheet = sheetOf(workbook, name);
      for (const line of sheet.values)
        if (line.length > at) line.splice(at, 0, ...new Array<CellValue>(count).fill(null));
      shift(sheet, (row, column) => [row, column >= at ? column + count : column]);
      sheet.merges = sheet.merges.map((merge) =>
        merge.column >= at ? { ...merge, column: merge.column + count } : merge,
      );
      tell({ kind: 'structure', sheet: name });
    },
  };
  return door;
}

function sheetOf(workbook: WorkbookGrid, name: string): SheetGrid {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new DoorError('not-found', `找不到工作表“${name}”`);
  return sheet;
}

function carryOut(workbook: WorkbookGrid, plan: Plan, door: MemoryDoor): void {
  for (const sheet of plan.sheets) {
    const made = newSheet(sheet);
    const at = workbook.sheets.findIndex((one) => one.name === sheet.name);
    if (at >= 0) workbook.sheets[at] = made;
    else workbook.sheets.push(made);
    for (const key of [...door.looks.keys()]) if (key.startsWith(`${sheet.name}!`)) door.looks.delete(key);
    sheet.rows.forEach((line, row) => line.forEach((cell, column) => look(door, sheet.name, row, column, cell)));
  }
  for (const area of plan.clear) {
    const sheet = sheetOf(workbook, area.sheet);
    each(area, (row, column) => {
      put(sheet, row, column, null);
      door.looks.delete(`${area.sheet}!${row},${column}`);
    });
  }
  for (const block of plan.blocks) {
    const sheet = sheetOf(workbook, block.sheet);
    block.rows.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (!cell) return;
        put(sheet, block.row + r, block.column + c, cell);
        look(door, block.sheet, block.row + r, block.column + c, cell);
      }),
    );
  }
  for (const repair of plan.repairs ?? []) {
    const sheet = sheetOf(workbook, repair.sheet);
    const format = sheet.formats.get(cellKey(repair.row, repair.column));
    put(sheet, repair.row, repair.column, { value: repair.value, ...(format ? { format } : {}) });
  }
  if (plan.marks?.removeAll) door.marks.clear();
  for (const mark of plan.marks?.add ?? []) door.marks.add(`${mark.sheet}!${mark.row},${mark.column}`);
  for (const name of plan.removeSheets) {
    sheetOf(workbook, name);
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== name);
    for (const key of [...door.looks.keys()]) if (key.startsWith(`${name}!`)) door.looks.delete(key);
  }
  for (const sheet of workbook.sheets) tidy(sheet);
}

function look(door: MemoryDoor, sheet: string, row: number, column: number, cell: PlanCell | null): void {
  if (cell?.look && cell.look !== 'plain') door.looks.set(`${sheet}!${row},${column}`, cell.look);
}

function each(area: Omit<Area, 'sheet'>, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function put(sheet: SheetGrid, row: number, column: number, cell: PlanCell | null): void {
  const key = cellKey(row, column);
  while (sheet.values.length <= row) sheet.values.push([]);
  const line = sheet.values[row]!;
  while (line.length <= column) line.push(null);
  line[column] = cell?.value === '' ? null : (cell?.value ?? null);
  if (cell?.formula) sheet.formulas.set(key, cell.formula);
  else sheet.formulas.delete(key);
  if (cell?.format && cell.format !== 'General') sheet.formats.set(key, cell.format);
  else sheet.formats.delete(key);
}

function newSheet(plan: SheetPlan): SheetGrid {
  const sheet: SheetGrid = {
    name: plan.name,
    visibility: plan.visibility ?? 'visible',
    rowCount: 0,
    columnCount: 0,
    values: [],
    formulas: new Map(),
    formats: new Map(),
    merges: [...(plan.merges ?? [])],
  };
  plan.rows.forEach((line, row) => line.forEach((cell, column) => cell && put(sheet, row, column, cell)));
  return sheet;
}

/** Used range as a host sees it: nothing empty behind or below. */
function tidy(sheet: SheetGrid): void {
  for (const line of sheet.values) while (line.length > 0 && (line.at(-1) ?? null) === null) line.pop();
  while (sheet.values.length > 0 && sheet.values.at(-1)!.length === 0) sheet.values.pop();
  sheet.rowCount = sheet.values.length;
  sheet.columnCount = sheet.values.reduce((most, line) => Math.max(most, line.length), 0);
}

function shift(sheet: SheetGrid, to: (row: number, column: number) => [number, number]): void {
  const moved = (map: Map<string, string>) =>
    new Map(
      [...map].map(([key, text]) => {
        const [row, column] = key.split(',').map(Number);
        return [cellKey(...to(row!, column!)), text];
      }),
    );
  sheet.formulas = moved(sheet.formulas);
  sheet.formats = moved(sheet.formats);
  tidy(sheet);
}

/** What the clerk can see of a workbook: every sheet but the very hidden one, values, formulas, formats, merges. */
export function pictureOf(workbook: WorkbookGrid): unknown {
  return workbook.sheets
    .filter((sheet) => sheet.visibility !== 'veryHidden')
    .map((sheet) => ({
      name: sheet.name,
      values: sheet.values,
      formulas: [...sheet.formulas].sort(),
      formats: [...sheet.formats].sort(),
      merges: sheet.merges,
    }));
}
