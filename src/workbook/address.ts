/** A rectangle of cells on one sheet. Rows and columns count from 0; sizes are at least 1. */
export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** One cell. Row and column count from 0. */
export interface CellAddress {
  sheet: string;
  row: number;
  column: number;
}

/** Column letters of a column counted from 0: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of column letters: `A` → 0, `AA` → 26. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

/** `C4` of a row and column counted from 0. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `C4` or `C4:D9` of an area, without its sheet. */
export function areaA1(area: Omit<Area, 'sheet'>): string {
  const first = a1(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${a1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Row and column (from 0) of `C4` or `$C$4`; null where the text is no cell address. */
export function parseA1(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/.exec(text.trim());
  if (!match) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
}

/** Area (without sheet) of `C4:D9` or `C4`; null where the text is none. */
export function parseAreaA1(text: string): Omit<Area, 'sheet'> | null {
  const [from, to = from] = text.split(':');
  const start = parseA1(from ?? '');
  const end = parseA1(to ?? '');
  if (!start || !end) return null;
  return {
    row: Math.min(start.row, end.row),
    column: Math.min(start.column, end.column),
    rows: Math.abs(end.row - start.row) + 1,
    columns: Math.abs(end.column - start.column) + 1,
  };
}

/** A sheet's name as it stands in a formula or link: quoted, inner quotes doubled. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** `'名册'!$C$4`: an absolute reference for a formula. */
export function absoluteReference(cell: CellAddress): string {
  return `${quotedSheet(cell.sheet)}!$${columnLetters(cell.column)}$${cell.row + 1}`;
}
