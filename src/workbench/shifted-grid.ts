import type { Shift } from '../doors/file';
import type { Area, SheetGrid, WorkbookGrid } from '../workbook';

/** A workbook as read, after rows or columns were put into one sheet or taken out of it; formulas read as before. */
export function shiftedGrid(workbook: WorkbookGrid, name: string, shift: Shift): WorkbookGrid {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? shiftedSheet(sheet, shift) : sheet)),
  };
}

function shiftedSheet(sheet: SheetGrid, shift: Shift): SheetGrid {
  const { axis, at, count } = shift;
  const byRow = axis === 'row';
  const to = (index: number): number | null =>
    index < at ? index : count < 0 && index < at - count ? null : index + count;
  const spliced = <T>(line: T[], blank: () => T): T[] => {
    if (line.length <= at) return line;
    const added = count > 0 ? Array.from({ length: count }, blank) : [];
    return [...line.slice(0, at), ...added, ...line.slice(count > 0 ? at : at - count)];
  };
  const keyed = (map: Map<string, string>): Map<string, string> =>
    new Map(
      [...map].flatMap(([key, value]) => {
        const [row, column] = key.split(',').map(Number) as [number, number];
        const [r, c] = byRow ? [to(row), column] : [row, to(column)];
        return r === null || c === null ? [] : [[`${r},${c}`, value]];
      }),
    );
  const values = byRow ? spliced(sheet.values, () => []) : sheet.values.map((line) => spliced(line, () => null));
  return {
    ...sheet,
    values,
    rowCount: values.length,
    columnCount: values.reduce((most, line) => Math.max(most, line.length), 0),
    formulas: keyed(sheet.formulas),
    formats: keyed(sheet.formats),
    merges: sheet.merges.flatMap((area) => shiftedArea(area, shift) ?? []),
  };
}

function shiftedArea(area: Omit<Area, 'sheet'>, { axis, at, count }: Shift): Omit<Area, 'sheet'> | null {
  const [first, size] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const end = first + size;
  const move = (edge: number) =>
    count > 0 ? (edge >= at ? edge + count : edge) : edge <= at ? edge : Math.max(at, edge + count);
  const start = move(first);
  const length = (count > 0 ? move(end - 1) + 1 : move(end)) - start;
  if (length <= 0) return null;
  return axis === 'row' ? { ...area, row: start, rows: length } : { ...area, column: start, columns: length };
}
