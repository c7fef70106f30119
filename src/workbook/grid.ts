import type { Area } from './address';

/** An error that a formula cell shows, e.g. `#REF!`. */
export interface CellError {
  error: string;
}

/**
 * What a cell shows, as the clerk's own value. Dates are Excel serial numbers (days since 1899-12-30)
 * in the 1900 system, whatever system the file has; an empty cell is null.
 */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * One sheet as read. `values[r][c]` counts from A1; rows may be shorter than `columnCount`.
 * `formulas` holds formula texts (with a leading `=`) of formula cells alone, keyed `row,column`.
 */
export interface SheetGrid {
  name: string;
  visibility: Visibility;
  rowCount: number;
  columnCount: number;
  values: CellValue[][];
  formulas: Map<string, string>;
  /** Number formats of the cells whose format is not General, where the door read them. Keyed `row,column`. */
  formats: Map<string, string>;
  /** Merged areas (sheet name left out). */
  merges: Omit<Area, 'sheet'>[];
  /** Excel tables (ListObjects) on the sheet, where the door knows them. */
  tables?: { name: string; area: Omit<Area, 'sheet'> }[];
  protected?: boolean;
}

/** A workbook as read by a door. */
export interface WorkbookGrid {
  /** What the clerk calls it: the file's name, or the workbook's name in Excel. */
  name: string;
  sheets: SheetGrid[];
}

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function valueAt(sheet: SheetGrid, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function formulaAt(sheet: SheetGrid, row: number, column: number): string | undefined {
  return sheet.formulas.get(cellKey(row, column));
}

export function sheetNamed(workbook: WorkbookGrid, name: string): SheetGrid | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}
