import type { SheetGrid } from '../workbook/grid';

/** The rows of a merged area that is more than one row high. */
export interface TallMerge {
  row: number;
  rows: number;
}

/** Tells the tall merged area whose first column a cell stands in, or null. Made once a sheet, asked for each cell. */
export function tallMerges(grid: SheetGrid): (row: number, column: number) => TallMerge | null {
  const byColumn = new Map<number, Map<number, TallMerge>>();
  for (const { row, rows, column } of grid.merges) {
    if (rows < 2) continue;
    const own = byColumn.get(column) ?? new Map<number, TallMerge>();
    for (let at = row; at < Math.min(row + rows, grid.rowCount); at++) own.set(at, { row, rows });
    byColumn.set(column, own);
  }
  return (row, column) => byColumn.get(column)?.get(row) ?? null;
}
