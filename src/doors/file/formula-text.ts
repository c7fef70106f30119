import { columnIndex, columnLetters } from '../../workbook';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Functions newer than the file format: Excel wants them written with this prefix, and shows them without. */
const FUTURE: Record<string, string> = {};
for (const name of 'CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS IFNA XOR DAYS NUMBERVALUE XLOOKUP XMATCH LET UNIQUE SEQUENCE SORTBY RANDARRAY ISOWEEKNUM SHEETS SHEET FORMULATEXT UNICODE UNICHAR TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW'.split(
  ' ',
)) {
  FUTURE[name] = `_xlfn.${name}`;
}
for (const name of ['FILTER', 'SORT']) FUTURE[name] = `_xlfn._xlws.${name}`;

/** A formula as the clerk sees it, with its `=`, of one as it stands in the file. */
export function shownFormula(text: string): string {
  return `=${text.includes('_xl') ? text.replace(/_xlfn\.(?:_xlws\.)?/g, '') : text}`;
}

/** A formula as it stands in the file, of one that starts with `=`. */
export function filedFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (text) =>
    text.replace(/(?<![\w.])([A-Z]+)(?=\()/gi, (name) => FUTURE[name.toUpperCase()] ?? name),
  );
}

/** Changes a formula's text outside of strings and quoted sheet names. */
export function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');
}

// A cell, whole columns or whole rows; what follows or stands before must not make it part of a name or function.
const REFERENCE =
  /(?<![\w.$\u4e00-\u9fff])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!\u4e00-\u9fff])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!]))/gi;

/** The formula as it reads in a cell that lies so many rows and columns further: what sharing a formula means. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string) => {
    if (fixed) return `$${letters}`;
    const index = columnIndex(letters) + columns;
    return index < 0 || index >= LAST_COLUMN ? null : columnLetters(index);
  };
  const row = (fixed: string, digits: string) => {
    if (fixed) return `$${digits}`;
    const number = Number(digits) + rows;
    return number < 1 || number > LAST_ROW ? null : String(number);
  };
  const pair = (a: string | null, b: string | null, between = '') =>
    a === null || b === null ? '#REF!' : `${a}${between}${b}`;
  return outsideQuotes(formula, (text) =>
    text.replace(REFERENCE, (whole, c$, c, r$, r, c1$, c1, c2$, c2, r1$, r1, r2$, r2) => {
      if (c)
        return columnIndex(c as string) < LAST_COLUMN
          ? pair(column(c$ as string, c as string), row(r$ as string, r as string))
          : whole;
      if (c1) return pair(column(c1$ as string, c1 as string), column(c2$ as string, c2 as string), ':');
      return pair(row(r1$ as string, r1 as string), row(r2$ as string, r2 as string), ':');
    }),
  );
}
