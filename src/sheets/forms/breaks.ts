import type { PlanCell, Print, SheetPlan } from '../../workbook';
import type { DrawnForm } from './form';

/** What A4 leaves between the margins, in points, with room for the hosts' differences in row heights. */
const ROOM = {
  portrait: { width: 508, height: 734 * 0.96 },
  landscape: { width: 755, height: 487 * 0.96 },
} as const;
/** Points of a character of column width in the usual Chinese fonts, and of the cell's own padding. */
const CHARACTER = 6;
const PADDING = 3.75;
/** A row whose height is the host's. */
const ROW = 18;

/**
 * A form that runs over several pages, broken where a reader would: headings stay with what they head, a merged group in
 * one piece, and the line for signatures with the last of the data. A form of one page is left alone.
 */
export function withBreaks({ sheet: whole, ...drawn }: Omit<DrawnForm, 'whole'>): DrawnForm {
  if (!whole.print) return { ...drawn, sheet: whole, whole };
  const { breaks: _old, ...print } = whole.print;
  const breaks = breaksOf(whole, print, drawn);
  const sheet = { ...whole, print: breaks.length > 0 ? { ...print, breaks } : print };
  return { ...drawn, sheet: carriedOver(sheet, breaks), whole };
}

/** A merged cell that runs over a page's end is one cell a page, each with the name: else the page cuts through it. */
function carriedOver(sheet: SheetPlan, breaks: readonly number[]): SheetPlan {
  const merges = sheet.merges ?? [];
  const within = ({ row, rows }: { row: number; rows: number }): readonly number[] =>
    breaks.filter((at) => at > row && at < row + rows);
  if (!merges.some((merge) => within(merge).length > 0)) return sheet;
  const rows = sheet.rows.map((cells) => [...cells]);
  const pieces = merges.flatMap((merge) => {
    const cell = rows[merge.row]![merge.column];
    const starts = [merge.row, ...within(merge)];
    return starts.map((row, index) => {
      // A name is said again; a number that stood twice would be read as two.
      if (index > 0 && cell && typeof cell.value === 'string') rows[row]![merge.column] = cell;
      return { ...merge, row, rows: (starts[index + 1] ?? merge.row + merge.rows) - row };
    });
  });
  // A piece of one cell is no merged cell.
  return { ...sheet, rows, merges: pieces.filter((piece) => piece.rows * piece.columns > 1) };
}

function breaksOf(sheet: SheetPlan, print: Print, { starts, tables }: Pick<DrawnForm, 'starts' | 'tables'>): number[] {
  const heights = sheet.rows.map((_, row) => sheet.heights?.[row] ?? ROW);
  const { width, height } = print.landscape ? ROOM.landscape : ROOM.portrait;
  const wide = (sheet.widths ?? []).reduce((sum, one) => sum + one * CHARACTER + PADDING, 0);
  // Wider ones are made smaller, so that more rows fit.
  const room = height * Math.max(1, wide / width);
  const kept = keptRows(sheet, heights, room);
  const heads = print.repeatRows;
  const headHeight = heads ? sum(heights, heads.first, heads.last + 1) : 0;
  const breaks: number[] = [];
  let start = 0;
  let used = 0;
  const open = (row: number, to: number): void => {
    breaks.push(row);
    start = row;
    used = (heads && row > heads.last ? headHeight : 0) + sum(heights, row, to);
  };
  heights.forEach((own, row) => {
    if (starts.includes(row)) open(row, row);
    // A table whose heads are not said again on the next page stays in one piece where a page holds it.
    const table = tables.find(({ first }) => first === row);
    if (table && !(heads && isOf(table, heads))) {
      const whole = sum(heights, row, table.last + 1);
      const below = sheet.rows.slice(start, row).some((cells) => !HEADINGS.includes(cells[0]?.look));
      if (below && used + whole > room && whole <= room) open(row, row);
    }
    if (used + own > room && row > start) {
      let at = row;
      while (at > start && kept.has(at - 1)) at--;
      open(at > start ? at : row, row);
    }
    used += own;
  });
  return breaks;
}

/** Whether these heads are the table's own. */
const isOf = (table: { first: number; last: number }, heads: { first: number; last: number }): boolean =>
  heads.first >= table.first && heads.last <= table.last;

const sum = (all: readonly number[], from: number, to: number): number =>
  all.slice(from, to).reduce((total, one) => total + one, 0);

const HEADINGS: readonly unknown[] = ['title', 'subtitle', 'attachment', 'draft', 'caution'];

/** Notes that a table may have under it. */
const NOTES = 2;

/** Rows that stay on the page of the row below them. */
function keptRows(sheet: SheetPlan, heights: readonly number[], room: number): ReadonlySet<number> {
  const kept = new Set<number>();
  sheet.rows.forEach((cells, row) => {
    const own = cells.filter((cell): cell is PlanCell => cell !== null);
    if (HEADINGS.includes(cells[0]?.look) || own.every((cell) => cell.look === 'head')) kept.add(row);
    // A total goes with the last of what it sums.
    if (sheet.rows[row + 1]?.[0]?.look === 'total') kept.add(row);
  });
  for (const { row, rows } of sheet.merges ?? [])
    if (rows > 1 && sum(heights, row, row + rows) < room / 2)
      for (let at = row; at < row + rows - 1; at++) kept.add(at);
  const sign = sheet.rows.findIndex((cells) => cells[0]?.look === 'sign');
  let data = sign - 1;
  // Past the notes under a table; the lines of an outline, which look like them, are data themselves.
  while (data > 0 && sign - data <= NOTES && sheet.rows[data]![0]?.look === 'note') data--;
  if (data > 0) for (let row = data; row < sheet.rows.length - 1; row++) kept.add(row);
  return kept;
}
