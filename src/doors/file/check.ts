import { a1, DoorError, type Area, type Plan } from '../../workbook';
import { PLAN_REFUSALS } from './messages';
import type { Package } from './package';
import { tablesOf } from './read';
import { readMerges } from './read-sheet';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Refuses a plan that cannot be carried out, before anything is written. */
export function checkPlan(book: Package, plan: Plan): void {
  const made = new Set(plan.sheets.map(({ name }) => name));
  const places = [...plan.blocks, ...(plan.repairs ?? []), ...(plan.marks?.add ?? []), ...plan.clear];
  for (const { sheet } of places) {
    if (!made.has(sheet) && !book.sheets.some(({ name }) => name === sheet)) {
      throw new DoorError('not-found', PLAN_REFUSALS.notFound(sheet));
    }
  }
  for (const sheet of book.sheets) {
    if (made.has(sheet.name)) continue;
    const cells = [...writtenCells(plan, sheet.name)];
    if (cells.length === 0) continue;
    const heads = tablesOf(book, sheet).map(({ area }) => ({ ...area, rows: 1 }));
    const merges = readMerges(book.parts.get(sheet.path)!);
    for (const { row, column, block } of cells) {
      const cell = a1(row, column);
      if (row >= ROWS || column >= COLUMNS) throw new DoorError('not-supported', PLAN_REFUSALS.outside(sheet.name));
      if (heads.some((area) => holds(area, row, column))) {
        throw new DoorError('table-in-the-way', PLAN_REFUSALS.tableHead(sheet.name, cell));
      }
      if (block && merges.some((area) => holds(area, row, column) && !(area.row === row && area.column === column))) {
        throw new DoorError('merge-in-the-way', PLAN_REFUSALS.merged(sheet.name, cell));
      }
    }
  }
}

function* writtenCells(plan: Plan, sheet: string): Generator<{ row: number; column: number; block: boolean }> {
  for (const block of plan.blocks) {
    if (block.sheet !== sheet) continue;
    for (const [r, line] of block.rows.entries()) {
      // Looks are given to managed cells alone: without one it is a formula of the clerk's own, which may stand anywhere.
      for (const [c, cell] of line.entries())
        if (cell) yield { row: block.row + r, column: block.column + c, block: cell.look !== undefined };
    }
  }
  for (const repair of plan.repairs ?? []) {
    if (repair.sheet === sheet) yield { row: repair.row, column: repair.column, block: false };
  }
}

function holds(area: Omit<Area, 'sheet'>, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
