import { a1, areaA1, columnIndex, columnLetters, parseAreaA1, type Area } from '../../workbook';

/** Rows or columns put in before `at` (count above 0), or taken out from `at` on (below 0). Counted from 0. */
export interface Shift {
  axis: 'row' | 'column';
  at: number;
  count: number;
}

/** Where a row or column stands after a shift; null where it was taken out. */
export function moved(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

/** First and size of a span after a shift; null where nothing is left. What is put in inside a span widens it. */
export function movedSpan(first: number, size: number, shift: Shift): { first: number; size: number } | null {
  if (shift.count > 0) {
    if (shift.at <= first) return { first: first + shift.count, size };
    return { first, size: shift.at < first + size ? size + shift.count : size };
  }
  const end = shift.at - shift.count;
  const lost = Math.max(0, Math.min(first + size, end) - Math.max(first, shift.at));
  if (lost >= size) return null;
  return { first: first < shift.at ? first : Math.max(first, end) + shift.count, size: size - lost };
}

export function movedArea(area: Omit<Area, 'sheet'>, shift: Shift): Omit<Area, 'sheet'> | null {
  if (shift.axis === 'row') {
    const span = movedSpan(area.row, area.rows, shift);
    return span && { ...area, row: span.first, rows: span.size };
  }
  const span = movedSpan(area.column, area.columns, shift);
  return span && { ...area, column: span.first, columns: span.size };
}

/** Areas separated by blanks, as a worksheet lists them; empty where nothing is left. */
export function movedList(list: string, shift: Shift): string {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((text) => {
      const area = parseAreaA1(text);
      if (!area) return [text];
      const next = movedArea(area, shift);
      return next ? [areaA1(next)] : [];
    })
    .join(' ');
}

const QUALIFIED =
  /(?<![\w.$\u4e00-\u9fff!'])((?:'(?:[^']|'')+'|[\w.\u4e00-\u9fff]+)!)?(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3}))(?![\w.(!\u4e00-\u9fff])/g;

/**
 * A formula or name after a shift on a sheet: references to that sheet follow. `home`: the formula stands on the
 * sheet itself, so that references without a sheet are meant too.
 */
export function movedReferences(formula: string, sheet: string, home: boolean, shift: Shift): string {
  const ours = (prefix: string | undefined) =>
    prefix ? prefix.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'") === sheet : home;
  // Strings stay; quoted names of sheets belong to the references, so only double quotes part the text.
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2
        ? piece
        : piece.replace(QUALIFIED, (whole: string, prefix: string | undefined, ...found: (string | undefined)[]) =>
            ours(prefix) ? `${prefix ?? ''}${movedOne(found, shift) ?? '#REF!'}` : whole,
          ),
    )
    .join('');
}

function movedOne(found: (string | undefined)[], shift: Shift): string | null {
  const [c$, c, r$, r, d$, d, s$, s, r1$, r1, r2$, r2, c1$, c1, c2$, c2] = found;
  if (c !== undefined) {
    const [row, column] = [Number(r) - 1, columnIndex(c)];
    if (d === undefined) {
      const area = movedArea({ row, column, rows: 1, columns: 1 }, shift);
      return area && fixed(c$!, r$!, area.row, area.column);
    }
    const area = movedArea({ row, column, rows: Number(s) - row, columns: columnIndex(d) - column + 1 }, shift);
    if (!area) return null;
    return `${fixed(c$!, r$!, area.row, area.column)}:${fixed(d$!, s$!, area.row + area.rows - 1, area.column + area.columns - 1)}`;
  }
  if (r1 !== undefined) {
    if (shift.axis === 'column') return `${r1$}${r1}:${r2$}${r2}`;
    const span = movedSpan(Number(r1) - 1, Number(r2) - Number(r1) + 1, shift);
    return span && `${r1$}${span.first + 1}:${r2$}${span.first + span.size}`;
  }
  if (shift.axis === 'row') return `${c1$}${c1}:${c2$}${c2}`;
  const span = movedSpan(columnIndex(c1!), columnIndex(c2!) - columnIndex(c1!) + 1, shift);
  return span && `${c1$}${columnLetters(span.first)}:${c2$}${columnLetters(span.first + span.size - 1)}`;
}

function fixed(columnMark: string, rowMark: string, row: number, column: number): string {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(a1(row, column))!;
  return `${columnMark}${letters}${rowMark}${digits}`;
}
