import type { FigureSpec, Unit } from '../../policy/model';
import { columnLetters, type SheetGrid } from '../../workbook';
import type { ColumnPlace } from './layout';

/** Rates, marks and factors are not added up. */
const ADDED: ReadonlySet<Unit> = new Set<Unit>(['元', '人', '个', '名', '次']);

export function isAdded(spec: FigureSpec): boolean {
  return ADDED.has(spec.unit);
}

/**
 * Rows that each 合计 row of a roster sums. One with data below it, or called 小计, sums what stands between it and the
 * total row before; the last one sums all.
 */
export function totalRows(place: ColumnPlace, sheet: SheetGrid | undefined): { row: number; rows: number[] }[] {
  if (!isAdded(place.spec)) return [];
  const totals = place.part.leftOut.filter((one) => one.why === 'total').map((one) => one.row);
  const data = [...place.results.keys()].sort((a, b) => a - b);
  const lastData = data.at(-1) ?? -1;
  let before = -1;
  return [...totals]
    .sort((a, b) => a - b)
    .map((row) => {
      const between = data.filter((one) => one > before && one < row);
      before = row;
      const partial = isSubtotal(sheet, row) || row < lastData;
      const rows = partial && between.length > 0 ? between : data;
      return { row, rows };
    });
}

function isSubtotal(sheet: SheetGrid | undefined, row: number): boolean {
  return (sheet?.values[row] ?? []).some((value) => typeof value === 'string' && /小\s*计/.test(value));
}

/** `SUM(N5:N9,N11)` over these rows of one column, each run of rows as one range. */
export function sumOf(column: number, rows: readonly number[]): string {
  const letters = columnLetters(column);
  const ranges: string[] = [];
  for (let i = 0; i < rows.length;) {
    let end = i;
    while (end + 1 < rows.length && rows[end + 1] === rows[end]! + 1) end++;
    const from = `${letters}${rows[i]! + 1}`;
    ranges.push(end === i ? from : `${from}:${letters}${rows[end]! + 1}`);
    i = end + 1;
  }
  return `=SUM(${ranges.join(',')})`;
}
