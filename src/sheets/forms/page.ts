import type { FormColumn, FormValue, Missing } from '../../policy/model';
import type { Area, CellValue, Look, PlanCell } from '../../workbook';
import { heightFor } from '../heights';
import { lacking } from '../words';

/** A place in a form that the clerk writes in. */
export interface Blank {
  id: string;
  row: number;
  column: number;
}

/** A form while it is drawn, row by row. */
export interface Page {
  widths: readonly number[];
  rows: (PlanCell | null)[][];
  merges: Omit<Area, 'sheet'>[];
  heights: Record<number, number>;
  blanks: Blank[];
  missing: Missing[];
  /** What the clerk wrote into blanks of an earlier drawing, by id. */
  written: ReadonlyMap<string, CellValue>;
  /** Rows of table data drawn so far. */
  dataRows: number;
  /** Rows with which a new page begins. */
  starts: number[];
  /** First row (its title or its heads) and last row of each table. */
  tables: { first: number; last: number }[];
}

export function newPage(widths: readonly number[], written: ReadonlyMap<string, CellValue>): Page {
  return { widths, rows: [], merges: [], heights: {}, blanks: [], missing: [], written, dataRows: 0, starts: [], tables: [] };
}

/** A value as a cell that begins in this column of the row being drawn. */
export function valueCell(page: Page, value: FormValue, column: number, look: Look, format?: string): PlanCell {
  switch (value.kind) {
    case 'text':
      return {
        value: value.text === '' ? null : value.text,
        look,
        format: '@',
        ...(value.note ? { note: value.note } : {}),
      };
    case 'number': {
      const shown = value.format ?? format;
      return { value: value.value, look, ...(shown !== undefined ? { format: shown } : {}) };
    }
    case 'missing':
      page.missing.push(...value.what);
      return { value: lacking(value.what), look };
    case 'blank': {
      page.blanks.push({ id: value.id, row: page.rows.length, column });
      const kept = page.written.get(value.id) ?? null;
      return {
        value: kept,
        look,
        ...(typeof kept === 'string' ? { format: '@' } : {}),
        ...(value.hint ? { note: value.hint } : {}),
      };
    }
  }
}

export function lookOf(column: FormColumn, value: FormValue): Look {
  if (column.align === 'left') return 'body';
  if (column.align === 'right') return value.kind === 'number' ? 'bodyNumber' : 'bodyCentred';
  // A number without a side of its own would run into the text of the next column.
  return column.align === 'centre' || value.kind === 'number' ? 'bodyCentred' : 'body';
}

/** Width of some columns together. */
export function widthOf(page: Page, from: number, columns: number): number {
  return page.widths.slice(from, from + columns).reduce((sum, one) => sum + one, 0);
}

/**
 * Adds a row and gives it the height that its longest text needs. `spans` are merged cells of this row; cells in columns
 * of `beside` do not count: they will be one with cells of other rows.
 */
export function addRow(
  page: Page,
  cells: (PlanCell | null)[],
  spans: readonly { column: number; columns: number }[] = [],
  points = 12,
  beside: readonly number[] = [],
): void {
  const row = page.rows.length;
  const line = page.widths.map((_, index) => cells[index] ?? null);
  let height = 0;
  for (const [column, cell] of line.entries()) {
    const span = spans.find((one) => one.column === column);
    const columns = span?.columns ?? 1;
    if (columns > 1) page.merges.push({ row, column, rows: 1, columns });
    if (cell && typeof cell.value === 'string' && !beside.includes(column)) {
      height = Math.max(height, heightFor(cell.value, widthOf(page, column, columns), points));
    }
  }
  page.rows.push(line);
  if (height > 0) page.heights[row] = Math.max(22, height);
}

/** A row of one text over the whole width. */
export function addLine(page: Page, cell: PlanCell, points = 12): void {
  addRow(page, [cell], [{ column: 0, columns: page.widths.length }], points);
}
