import { a1, areaA1, quotedSheet, type CellAddress } from '../../workbook/address';
import type { Expression } from '../model';

/** How many of these there are: each stands in a cell of its own, which a formula can count. */
export function countTerm(cells: readonly (CellAddress | null)[], label: string, unit: string): Expression {
  return { op: 'count', cells, label, unit };
}

/** The cells as references for COUNTA, runs of neighbours in a column joined: `A2:A9,A12`; null where one has no cell. */
export function countReferences(cells: readonly (CellAddress | null)[], sheet: string): readonly string[] | null {
  const known = cells.filter((cell): cell is CellAddress => cell !== null);
  const distinct = new Set(known.map((cell) => `${cell.sheet}!${a1(cell.row, cell.column)}`));
  if (distinct.size !== cells.length) return null;
  const sorted = [...known].sort(
    (a, b) => (a.sheet === b.sheet ? 0 : a.sheet < b.sheet ? -1 : 1) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheet: string; row: number; column: number; rows: number; columns: 1 }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const next = last && last.sheet === cell.sheet && last.column === cell.column && last.row + last.rows === cell.row;
    if (next) last.rows += 1;
    else runs.push({ sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 });
  }
  return runs.map((run) => (run.sheet === sheet ? areaA1(run) : `${quotedSheet(run.sheet)}!${areaA1(run)}`));
}
