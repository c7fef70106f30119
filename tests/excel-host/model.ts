import type { Area } from '../../src/workbook';

/**
 * A plain workbook in memory: what a host of office.js keeps. Nothing here knows the protocol. What is modelled is
 * what the door may touch; everything can be compared through `photograph`.
 */
export type Rect = Omit<Area, 'sheet'>;
export type Scalar = string | number | boolean;

export interface Cell {
  value: Scalar;
  formula?: string;
  format: string;
  /** Flat: `font.bold`, `fill.color`, `border.EdgeTop.style`… Only what differs from the default. */
  style: Record<string, Scalar>;
  link?: Record<string, string>;
  validation?: string;
}

export interface ConditionalRule {
  id: string;
  type: string;
  rects: Rect[];
  formula: string;
  style: Record<string, Scalar>;
}

export interface Filter {
  rect: Rect;
  /** True where rows are hidden by it. */
  filtered: boolean;
}

export interface Sheet {
  id: string;
  name: string;
  visibility: string;
  tabColor: string;
  cells: Map<number, Cell>;
  merges: Rect[];
  widths: Map<number, number>;
  heights: Map<number, number>;
  freeze: { rows: number; columns: number };
  filter: Filter | null;
  protected: boolean;
  rules: ConditionalRule[];
  /** Flat: `orientation`, `printArea`, `centerFooter`… */
  page: Record<string, unknown>;
}

export interface Table {
  id: string;
  name: string;
  sheet: Sheet;
  rect: Rect;
  filtered: boolean;
}

export interface Book {
  name: string;
  sheets: Sheet[];
  tables: Table[];
  settings: Map<string, unknown>;
  properties: Map<string, unknown>;
  protected: boolean;
  calculationMode: string;
  active: Sheet;
  selection: Rect;
  counter: number;
}

export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

export const keyOf = (row: number, column: number): number => row * MOST_COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / MOST_COLUMNS);
export const columnOf = (key: number): number => key % MOST_COLUMNS;

export function makeSheet(book: Pick<Book, 'counter'>, name: string): Sheet {
  book.counter++;
  return {
    id: `{0000${book.counter}-SHEET}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    merges: [],
    widths: new Map(),
    heights: new Map(),
    freeze: { rows: 0, columns: 0 },
    filter: null,
    protected: false,
    rules: [],
    page: {},
  };
}

export function makeBook(name: string, sheetNames: string[]): Book {
  const book = {
    name,
    sheets: [] as Sheet[],
    tables: [] as Table[],
    settings: new Map<string, unknown>(),
    properties: new Map<string, unknown>(),
    protected: false,
    calculationMode: 'Automatic',
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    counter: 0,
  };
  book.sheets = sheetNames.map((sheet) => makeSheet(book, sheet));
  return { ...book, active: book.sheets[0]! };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const key = keyOf(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { value: '', format: 'General', style: {} }));
  return cell;
}

export function contains(outer: Rect, row: number, column: number): boolean {
  return (
    row >= outer.row && column >= outer.column && row < outer.row + outer.rows && column < outer.column + outer.columns
  );
}

export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function within(outer: Rect, inner: Rect): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

export function bounds(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Calls back for each cell that is there inside the rectangle. */
export function eachCell(
  sheet: Sheet,
  rect: Rect,
  visit: (cell: Cell, row: number, column: number, key: number) => void,
): void {
  if (rect.rows * rect.columns > sheet.cells.size) {
    for (const [key, cell] of [...sheet.cells]) {
      if (contains(rect, rowOf(key), columnOf(key))) visit(cell, rowOf(key), columnOf(key), key);
    }
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const key = keyOf(row, column);
      const cell = sheet.cells.get(key);
      if (cell) visit(cell, row, column, key);
    }
  }
}

export function isBare(cell: Cell): boolean {
  return (
    cell.value === '' &&
    cell.formula === undefined &&
    cell.format === 'General' &&
    cell.link === undefined &&
    cell.validation === undefined &&
    Object.keys(cell.style).length === 0
  );
}

/** Parts of `rect` outside `hole`. */
export function without(rect: Rect, hole: Rect): Rect[] {
  if (!overlaps(rect, hole)) return [rect];
  const bottom = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  const holeBottom = hole.row + hole.rows;
  const holeRight = hole.column + hole.columns;
  const top = Math.max(rect.row, hole.row);
  const low = Math.min(bottom, holeBottom);
  return [
    { row: rect.row, column: rect.column, rows: hole.row - rect.row, columns: rect.columns },
    { row: holeBottom, column: rect.column, rows: bottom - holeBottom, columns: rect.columns },
    { row: top, column: rect.column, rows: low - top, columns: hole.column - rect.column },
    { row: top, column: holeRight, rows: low - top, columns: right - holeRight },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
