import { cellKey, type CellValue, type SheetGrid } from '../../workbook';
import { valueOf } from './cells';
import type { Book, CellData, RawCell, Sheet, StyleData } from './facade';

/** What Univer does not know of a sheet and the opened file does. */
export interface SheetExtras {
  tables?: SheetGrid['tables'];
  protected?: boolean;
}

/** The style of a cell, whether kept by id or inline; null where it has none. */
export function styleOf(book: Book, cell: RawCell): StyleData | null {
  return (cell?.s ? book.getWorkbook().getStyles().getStyleByCell(cell) : null) ?? null;
}

/** One sheet as the grid holds it now. Its used range is that of contents; formats of empty cells do not count. */
export function readSheet(book: Book, sheet: Sheet, extras: SheetExtras = {}): SheetGrid {
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const patterns = new Map<string, string | undefined>();
  let columnCount = 0;
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const value = valueOf(cell);
      const formula = cell.f || (cell.si ? sheet.getRange(row, column).getFormula() : '');
      if (value === null && !formula) return;
      (values[row] ??= [])[column] = value;
      if (formula) formulas.set(cellKey(row, column), formula);
      if (column >= columnCount) columnCount = column + 1;
      const pattern = patternOf(book, cell, patterns);
      if (pattern) formats.set(cellKey(row, column), pattern);
    });
  for (let row = 0; row < values.length; row++) {
    const line = (values[row] ??= []);
    for (let column = 0; column < line.length; column++) line[column] ??= null;
  }
  return {
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
    rowCount: values.length,
    columnCount,
    values,
    formulas,
    formats,
    merges: sheet
      .getSheet()
      .getMergeData()
      .map((range) => ({
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      })),
    ...extras,
  };
}

/** Number format of a cell, remembered by style id: a roster has many cells and few styles. */
function patternOf(book: Book, cell: CellData, known: Map<string, string | undefined>): string | undefined {
  if (!cell.s) return undefined;
  const id = typeof cell.s === 'string' ? cell.s : null;
  if (id !== null && known.has(id)) return known.get(id);
  const pattern = styleOf(book, cell)?.n?.pattern;
  const told = pattern && pattern !== 'General' ? pattern : undefined;
  if (id !== null) known.set(id, told);
  return told;
}
