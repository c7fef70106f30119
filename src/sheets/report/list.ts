import type { PlanCell, SheetPlan } from '../../workbook';
import { count, fit, head, padded, type Line } from './input';

const HEAD_ROW = 2;

interface List {
  name: string;
  /** The sentence under the title. */
  note: string;
  heads: readonly string[];
  /** Cells of each line, without its number. */
  lines: readonly (readonly PlanCell[])[];
  /** What stands there where there are no lines. */
  none: string;
  /** Characters, the column of numbers first. */
  widths: number[];
  /** Marks on top of each page. */
  marks: string;
}

/** A sheet of the report that lists: title, note, heads that every page repeats, numbered lines that can be filtered. */
export function listSheet({ name, note, heads, lines, none, widths, marks }: List): SheetPlan {
  const rows: Line[] = [
    [{ value: name, look: 'title' }],
    [{ value: note, look: 'note' }],
    heads.map(head),
    ...lines.map((cells, index) => [count(index + 1), ...cells]),
  ];
  if (lines.length === 0) rows.push([null, { value: none, look: 'plain' }]);
  const heights: Record<number, number> = { 0: 36, 1: 22 };
  for (let row = HEAD_ROW + 1; row < rows.length; row++) heights[row] = fit(rows[row]!, widths);
  return {
    name,
    rows: padded(rows, widths.length),
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: widths.length })),
    widths,
    heights,
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    filter: { row: HEAD_ROW, column: 0, rows: Math.max(2, rows.length - HEAD_ROW), columns: widths.length },
    print: {
      paper: 'A4',
      landscape: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW },
      ...(marks ? { header: marks } : {}),
    },
  };
}
