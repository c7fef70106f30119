import { cellKey, type Area, type BlockPlan, type Plan, type PlanCell, type SheetGrid, type SheetPlan } from '../../workbook';
import { contentOf, type CellCustom } from './cells';
import { sheetByName, type Book, type CellData, type Sheet, type SheetSnapshot, type StyleData } from './facade';
import { LOOK_STYLES, styleIdOf, styleOfCell } from './look-style';
import { addMarks, removeMarks } from './marks';
import { notFound } from './messages';
import { pixelsOfCharacters, pixelsOfPoints, wrappedHeight } from './sizes';
import { ruleOf } from './validation';
import type { Writer } from './writer';

/** What the very hidden sheets hold: the grid never shows them. */
export type HiddenSheets = Map<string, SheetGrid>;

/** What stood where managed cells were written: widths by column and styles by cell, kept by the sheet's id. */
export type Stood = Map<string, { widths: Map<number, number>; styles: Map<string, CellData['s']> }>;

export interface Target {
  book: Book;
  writer: Writer;
  hidden: HiddenSheets;
  features: { filter: boolean; validation: boolean };
  stood: Stood;
}

/** Carries a plan out step by step through the writer; the caller takes all back when this throws. */
export function carryOut(target: Target, plan: Plan): void {
  for (const area of plan.clear) clearArea(target, area);
  for (const sheet of plan.sheets) putSheet(target, sheet);
  for (const block of plan.blocks) {
    const sheet = existing(target.book, block.sheet);
    rememberLooks(target, sheet, block);
    // A planned cell without look and format changes the content alone, and keeps the looks that are there.
    target.writer.replace(sheet, blockCells(block.rows, block.row, block.column, false, dressed));
    target.writer.merge(sheet, blockCells(block.rows, block.row, block.column, false, (cell) => !dressed(cell)));
    target.writer.widths(sheet, widthsFrom(block.widths, block.column));
  }
  for (const repair of plan.repairs ?? []) {
    target.writer.merge(existing(target.book, repair.sheet), {
      [repair.row]: { [repair.column]: contentOf(repair.value) },
    });
  }
  if (plan.marks?.removeAll) removeMarks(target.book, target.writer);
  addMarks(target.book, target.writer, plan.marks?.add ?? []);
  for (const name of plan.removeSheets) removeSheet(target, name);
}

/** Empties managed cells; what stood there before them, looks and widths, comes back. */
function clearArea({ book, writer, stood }: Target, area: Area): void {
  const sheet = existing(book, area.sheet);
  const before = stood.get(sheet.getSheetId());
  const none: Record<number, Record<number, null>> = {};
  const styled: Record<number, Record<number, CellData>> = {};
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.getMaxRows()); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      (none[row] ??= {})[column] = null;
      const style = before?.styles.get(cellKey(row, column));
      if (style) (styled[row] ??= {})[column] = { s: style };
    }
  }
  writer.merge(sheet, none);
  writer.merge(sheet, styled);
  if (!before) return;
  const columns = [...before.widths].filter(([column]) => column >= area.column && column < area.column + area.columns);
  writer.widths(sheet, Object.fromEntries(columns));
  for (const [column, width] of columns) {
    writer.step(
      () => before.widths.delete(column),
      () => before.widths.set(column, width),
    );
  }
}

/** Keeps what stands where a block goes; what was kept before is older, and stays. */
function rememberLooks({ writer, stood }: Target, sheet: Sheet, block: BlockPlan): void {
  const id = sheet.getSheetId();
  const kept = stood.get(id) ?? { widths: new Map<number, number>(), styles: new Map<string, CellData['s']>() };
  stood.set(id, kept);
  const widths = (block.widths ?? []).map((_, index) => block.column + index).filter((column) => !kept.widths.has(column));
  const styles: [string, CellData['s']][] = [];
  block.rows.forEach((line, r) =>
    line.forEach((cell, c) => {
      const key = cellKey(block.row + r, block.column + c);
      if (!cell?.look || kept.styles.has(key)) return;
      styles.push([key, structuredClone(sheet.getSheet().getCellRaw(block.row + r, block.column + c)?.s ?? null)]);
    }),
  );
  writer.step(
    () => {
      for (const column of widths) kept.widths.set(column, sheet.getColumnWidth(column));
      for (const [key, style] of styles) kept.styles.set(key, style);
    },
    () => {
      for (const column of widths) kept.widths.delete(column);
      for (const [key] of styles) kept.styles.delete(key);
    },
  );
}

function existing(book: Book, name: string): Sheet {
  const sheet = sheetByName(book, name);
  if (!sheet) throw notFound(name);
  return sheet;
}

function removeSheet(target: Target, name: string): void {
  const ghost = target.hidden.get(name);
  if (ghost) {
    target.writer.step(() => target.hidden.delete(name), () => target.hidden.set(name, ghost));
    return;
  }
  const sheet = sheetByName(target.book, name);
  if (!sheet) return;
  if (target.book.getActiveSheet().getSheetId() === sheet.getSheetId()) {
    target.book.getSheets().find((other) => other !== sheet && !other.isSheetHidden() && other.getSheetId() !== sheet.getSheetId())?.activate();
  }
  target.writer.removeSheet(sheet);
}

function putSheet(target: Target, plan: SheetPlan): void {
  const { book, writer, hidden } = target;
  if (plan.visibility === 'veryHidden') {
    const old = hidden.get(plan.name);
    const shown = sheetByName(book, plan.name);
    if (shown) writer.removeSheet(shown);
    writer.step(
      () => hidden.set(plan.name, gridOf(plan)),
      () => (old ? hidden.set(plan.name, old) : hidden.delete(plan.name)),
    );
    return;
  }
  const ghost = hidden.get(plan.name);
  if (ghost) writer.step(() => hidden.delete(plan.name), () => hidden.set(plan.name, ghost));
  const old = sheetByName(book, plan.name);
  const sheet = old ?? writer.addSheet(newSheet(book, plan), stylesOf(plan));
  if (old) {
    writer.empty(sheet);
    writer.merge(sheet, blockCells(plan.rows, 0, 0, true));
    writer.mergeAreas(sheet, plan.merges ?? []);
    writer.widths(sheet, widthsFrom(plan.widths, 0));
    writer.heights(sheet, heightsOf(plan));
    writer.freeze(sheet, plan.freeze?.rows ?? 0, plan.freeze?.columns ?? 0);
    writer.hide(sheet, plan.visibility === 'hidden');
  }
  if (target.features.filter) putFilter(writer, sheet, plan);
  if (target.features.validation) putValidations(writer, sheet, plan);
}

/** Cells of a plan's rows. In a block an empty place is left alone; on a sheet of our own there is nothing to leave. */
function blockCells(
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

const dressed = (cell: PlanCell): boolean => Boolean(cell.look ?? cell.format);

function cellDataOf(cell: PlanCell, byId: boolean): CellData {
  const content = contentOf(cell.value, cell.formula);
  const custom: CellCustom = { ...(content.custom as CellCustom | null), ...(cell.link ? { link: cell.link } : {}) };
  const style = byId ? styleIdOf(cell) : styleOfCell(cell);
  return { ...content, custom: Object.keys(custom).length ? custom : null, ...(style ? { s: style } : {}) };
}

function stylesOf(plan: SheetPlan): Record<string, StyleData> {
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

function newSheet(book: Book, plan: SheetPlan): SheetSnapshot {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getSheetId()));
  let number = taken.size + 1;
  while (taken.has(`p${number}`)) number++;
  const columns = Math.max(0, ...plan.rows.map((line) => line.length));
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

function widthsFrom(widths: number[] | undefined, left: number): Record<number, number> {
  return Object.fromEntries((widths ?? []).map((width, index) => [left + index, pixelsOfCharacters(width)]));
}

/** Heights as planned; rows without one get what their wrapped text needs. */
function heightsOf(plan: SheetPlan): Record<number, number> {
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
function gridOf(plan: SheetPlan): SheetGrid {
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
    columnCount: Math.max(0, ...plan.rows.map((line) => line.length)),
    values: plan.rows.map((line) => line.map((cell) => (cell?.value === '' ? null : (cell?.value ?? null)))),
    formulas,
    formats,
    merges: plan.merges ?? [],
  };
}

function putFilter(writer: Writer, sheet: Sheet, plan: SheetPlan): void {
  const at = { subUnitId: sheet.getSheetId() };
  const remove = () => writer.run('sheet.mutation.remove-filter', at);
  const old = filterOf(sheet);
  const put = (range: object) => writer.run('sheet.mutation.set-filter-range', { ...at, range });
  if (old) writer.step(remove, () => put(old));
  if (!plan.filter) return;
  const { row, column, rows, columns } = plan.filter;
  writer.step(
    () => put({ startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 }),
    remove,
  );
}

/** Range of the filter on a sheet, where the filter feature is loaded and on. */
function filterOf(sheet: Sheet): object | null {
  const filter = (sheet as { getFilter?: () => { getRange(): { getRange(): object } } | null }).getFilter?.();
  return filter ? filter.getRange().getRange() : null;
}

function putValidations(writer: Writer, sheet: Sheet, plan: SheetPlan): void {
  const at = { subUnitId: sheet.getSheetId() };
  (plan.validations ?? []).forEach((validation, index) => {
    const rule = ruleOf(`${at.subUnitId}-plan${index}`, validation);
    const remove = () => writer.run('data-validation.mutation.removeRule', { ...at, ruleId: rule.uid });
    writer.step(() => {
      writer.run('data-validation.mutation.addRule', { ...at, rule });
    }, remove);
  });
}
