import type { Area, BlockPlan, Plan, SheetGrid, SheetPlan } from '../../workbook';
import { cellKey } from '../../workbook';
import { refuseCharts } from '../charts';
import { contentOf } from './cells';
import { sheetByName, type Book, type CellData, type Sheet } from './facade';
import { addMarks, removeMarks } from './marks';
import { notFound } from './messages';
import { blockCells, dressed, gridOf, heightsOf, newSheet, stylesOf, widthsFrom } from './plan-cells';
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
  refuseCharts(plan);
  for (const area of plan.clear) clearArea(target, area);
  for (const sheet of plan.sheets) putSheet(target, sheet);
  for (const block of plan.blocks) {
    const sheet = existing(target.book, block.sheet);
    rememberLooks(target, sheet, block);
    // A planned cell without look and format changes the content alone, and keeps the looks that are there.
    target.writer.replace(sheet, blockCells(block.rows, block.row, block.column, false, dressed));
    target.writer.merge(
      sheet,
      blockCells(block.rows, block.row, block.column, false, (cell) => !dressed(cell)),
    );
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
  const widths = (block.widths ?? [])
    .map((_, index) => block.column + index)
    .filter((column) => !kept.widths.has(column));
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
    target.writer.step(
      () => target.hidden.delete(name),
      () => target.hidden.set(name, ghost),
    );
    return;
  }
  const sheet = sheetByName(target.book, name);
  if (!sheet) return;
  if (target.book.getActiveSheet().getSheetId() === sheet.getSheetId()) {
    target.book
      .getSheets()
      .find((other) => other !== sheet && !other.isSheetHidden() && other.getSheetId() !== sheet.getSheetId())
      ?.activate();
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
  if (ghost)
    writer.step(
      () => hidden.delete(plan.name),
      () => hidden.set(plan.name, ghost),
    );
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
