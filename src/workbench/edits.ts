import {
  emptyPlan,
  formulaAt,
  isCellError,
  valueAt,
  type BlockPlan,
  type CellValue,
  type Plan,
  type PlanCell,
  type SheetGrid,
  type WorkbookGrid,
} from '../workbook';

/**
 * What the clerk changed in the grid between two readings, as a plan for the file: cells with another value or
 * formula, results that were calculated anew, sheets added and removed. Null where nothing differs. Very hidden
 * sheets are ours and left out.
 */
export function editsBetween(before: WorkbookGrid, now: WorkbookGrid): Plan | null {
  const plan = emptyPlan('保存表格中的改动');
  const repairs = (plan.repairs = [] as NonNullable<Plan['repairs']>);
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  for (const sheet of now.sheets) {
    if (sheet.visibility === 'veryHidden') continue;
    const was = old.get(sheet.name);
    old.delete(sheet.name);
    if (was) compareSheets(was, sheet, repairs, plan.blocks);
    else plan.sheets.push(wholeSheet(sheet));
  }
  for (const sheet of old.values()) if (sheet.visibility !== 'veryHidden') plan.removeSheets.push(sheet.name);
  const changes = repairs.length + plan.blocks.length + plan.sheets.length + plan.removeSheets.length;
  return changes > 0 ? plan : null;
}

function compareSheets(
  was: SheetGrid,
  sheet: SheetGrid,
  repairs: NonNullable<Plan['repairs']>,
  blocks: BlockPlan[],
): void {
  const rows = Math.max(was.rowCount, sheet.rowCount);
  const columns = Math.max(was.columnCount, sheet.columnCount);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = valueAt(sheet, row, column);
      const oldValue = valueAt(was, row, column);
      const formula = formulaAt(sheet, row, column);
      const oldFormula = formulaAt(was, row, column);
      if (formula === oldFormula && sameValue(value, oldValue)) continue;
      if (formula === undefined) repairs.push({ sheet: sheet.name, row, column, value });
      else if (formula === oldFormula && unknownToGrid(value, oldValue)) continue;
      else blocks.push({ sheet: sheet.name, row, column, rows: [[{ value, formula }]] });
    }
  }
}

/** The grid lacks a function that the clerk's Excel has: the result that stands in the file is the better one. */
function unknownToGrid(value: CellValue, oldValue: CellValue): boolean {
  return isCellError(value) && !isCellError(oldValue) && (value.error === '#NAME?' || value.error === '#VALUE!');
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}

function wholeSheet(sheet: SheetGrid): Plan['sheets'][number] {
  const rows = sheet.values.map((line, row) =>
    line.map((value, column): PlanCell | null => {
      const formula = formulaAt(sheet, row, column);
      if (value === null && !formula) return null;
      const format = sheet.formats.get(`${row},${column}`);
      return { value, ...(formula ? { formula } : {}), ...(format ? { format } : {}) };
    }),
  );
  return { name: sheet.name, visibility: sheet.visibility, rows, merges: sheet.merges };
}
