import { cellKey, type PlanCell, type SheetGrid, type SheetPlan } from '../../workbook';
import { contentOf, type CellCustom } from './cells';
import type { Book, CellData, SheetSnapshot, StyleData } from './facade';
import { LOOK_STYLES, styleIdOf, styleOfCell } from './look-style';
import { pixelsOfCharacters, pixelsOfPoints, wrappedHeight } from './sizes';

/** Cells of a plan's rows. In a block an empty place is left alone; on a sheet of our own there is nothing to leave. */
export function blockCells(
  rows: (PlanCell | null)[][],
  top: number,
  left: number,
  byId: boolean,
  wanted: (cell: PlanCell) => boolean = () => true,
): Record<number, Record<number, CellData>> {
  const cells: Record<number, Record<number, CellData>> = {};
  rows.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (cell && wanted(cell)) (cells[top + r] ??= {})[left + c] = cellDataOf(cell, byId);
    }),
  );
  return cells;
}

/** True where a planned cell brings looks of its own. */
export const dressed = (cell: PlanCell): boolean => Boolean(cell.look ?? cell.format);

function cellDataOf(cell: PlanCell, byId: boolean): CellData {
  const content = contentOf(cell.value, cell.formula);
  const custom: CellCustom = { ...(content.custom as CellCustom | null), ...(cell.link ? { link: cell.link } : {}) };
  const style = byId ? styleIdOf(cell) : styleOfCell(cell);
  return { ...content, custom: Object.keys(custom).length ? custom : null, ...(style ? { s: style } : {}) };
}

export function stylesOf(plan: SheetPlan): Record<string, StyleData> {
  const styles: Record<string, StyleData> = {};
  for (const line of plan.rows) {
    for (const cell of line) {
      const id = cell && styleIdOf(cell);
      if (cell && typeof id === 'string') styles[id] ??= styleOfCell(cell)!;
    }
  }
  return styles;
}

/** What Univer fills in for sheets of a snapshot, but not for a sheet inserted later. */
const SHEET_DEFAULTS = {
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  defaultColumnWidth: 72,
  defaultRowHeight: 20,
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
  showGridlines: 1,
  rightToLeft: 0,
} as const;

export function newSheet(book: Book, plan: SheetPlan): SheetSnapshot {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getSheetId()));
  let number = taken.size + 1;
  while (taken.has(`p${number}`)) number++;
  const columns = plan.rows.reduce((most, line) => Math.max(most, line.length), 0);
  const cellData = blockCells(plan.rows, 0, 0, true);
  for (const line of Object.values(cellData)) {
    for (const cell of Object.values(line)) {
      for (const [key, value] of Object.entries(cell)) if (value === null) delete cell[key as keyof CellData];
    }
  }
  const freeze = plan.freeze;
  return {
    id: `p${number}`,
    name: plan.name,
    hidden: plan.visibility === 'hidden' ? 1 : 0,
    tabColor: plan.tabColor ?? '',
    rowCount: plan.rows.length + 40,
    columnCount: Math.max(columns + 3, 14),
    ...SHEET_DEFAULTS,
    cellData,
    mergeData: (plan.merges ?? []).map((area) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    })),
    columnData: Object.fromEntries(Object.entries(widthsFrom(plan.widths, 0)).map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries(Object.entries(heightsOf(plan)).map(([row, h]) => [row, { h, ia: 0 as const }])),
    freeze: {
      xSplit: freeze?.columns ?? 0,
      ySplit: freeze?.rows ?? 0,
      startRow: freeze?.rows || -1,
      startColumn: freeze?.columns || -1,
    },
  };
}

export function widthsFrom(widths: number[] | undefined, left: number): Record<number, number> {
  return Object.fromEntries((widths ?? []).map((width, index) => [left + index, pixelsOfCharacters(width)]));
}

/** Heights as planned; rows without one get what their wrapped text needs. */
export function heightsOf(plan: SheetPlan): Record<number, number> {
  const heights: Record<number, number> = {};
  const merged = new Set((plan.merges ?? []).map((area) => cellKey(area.row, area.column)));
  plan.rows.forEach((line, row) => {
    let height = 0;
    line.forEach((cell, column) => {
      if (!cell) return;
      const style = LOOK_STYLES[cell.look ?? 'plain'];
      const points = style.fs ?? 11;
      const wraps = style.tb === 3 && typeof cell.value === 'string' && !merged.has(cellKey(row, column));
      const text = wraps ? (cell.value as string) : '';
      height = Math.max(height, wrappedHeight(text, pixelsOfCharacters(plan.widths?.[column] ?? 9), points));
    });
    if (height > 20) heights[row] = height;
  });
  for (const [row, points] of Object.entries(plan.heights ?? {})) heights[Number(row)] = pixelsOfPoints(points);
  return heights;
}

/** A very hidden sheet as it would be read back. */
export function gridOf(plan: SheetPlan): SheetGrid {
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  plan.rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell?.formula) formulas.set(cellKey(row, column), cell.formula);
      if (cell?.format && cell.format !== 'General') formats.set(cellKey(row, column), cell.format);
    }),
  );
  return {
    name: plan.name,
    visibility: 'veryHidden',
    rowCount: plan.rows.length,
    columnCount: plan.rows.reduce((most, line) => Math.max(most, line.length), 0),
    values: plan.rows.map((line) => line.map((cell) => (cell?.value === '' ? null : (cell?.value ?? null)))),
    formulas,
    formats,
    merges: plan.merges ?? [],
  };
}
