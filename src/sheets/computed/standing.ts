import { formulaAt, sheetNamed, valueAt, type Area, type SheetGrid, type WorkbookGrid } from '../../workbook';
import { cellStands, formulaShape, planCell, type StoredCell } from '../record';
import type { Located } from './locate';

/**
 * The cells of a computed column as it stands now. Down to `lastRow`, the end of its roster, the whole column is ours;
 * below, and where the roster is not known (null), only what still holds what was written: the clerk may have put a
 * note under the table.
 */
export function standingAreas(located: Located, grid: WorkbookGrid, lastRow: number | null): Area[] {
  const sheet = sheetNamed(grid, located.sheet);
  const { row, column } = located;
  if (!sheet) return [];
  const cells = located.stored?.cells ?? [];
  const rows = new Set<number>([row]);
  const end = lastRow ?? (bottomStands(sheet, located, cells) ? row + cells.length - 1 : null);
  if (end !== null) for (let at = row; at <= end; at++) rows.add(at);
  cells.forEach((cell, index) => {
    if (cell && row + index > (end ?? row) && cellStands(sheet, row + index, column, planCell(cell)))
      rows.add(row + index);
  });
  if (end === null) for (const at of rowsHolding(sheet, located, cells)) rows.add(at);
  return runs([...rows]).map(([first, last]) => ({
    sheet: located.sheet,
    row: first,
    column,
    rows: last - first + 1,
    columns: 1,
  }));
}

/** Where the lowest cell stands where it was written, no rows were put in or taken away above it. */
function bottomStands(sheet: SheetGrid, { row, column }: Located, cells: readonly (StoredCell | null)[]): boolean {
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    if (cell && (cell.v !== null || cell.f !== undefined))
      return cellStands(sheet, row + index, column, planCell(cell));
  }
  return false;
}

/** Rows whose cell holds what was written in some row of the column: rows were moved, and took their cells along. */
function rowsHolding(sheet: SheetGrid, { row, column }: Located, cells: readonly (StoredCell | null)[]): number[] {
  const formulas = new Set(cells.flatMap((cell) => (cell?.f !== undefined ? [formulaShape(cell.f)] : [])));
  const values = new Set(cells.flatMap((cell) => (cell && cell.f === undefined && cell.v !== null ? [cell.v] : [])));
  const found: number[] = [];
  for (let at = row + 1; at < sheet.values.length; at++) {
    const formula = formulaAt(sheet, at, column);
    if (formula !== undefined ? formulas.has(formulaShape(formula)) : values.has(valueAt(sheet, at, column) as string))
      found.push(at);
  }
  return found;
}

function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
