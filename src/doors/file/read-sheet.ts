import { cellKey, columnIndex, parseAreaA1, type Area, type CellValue, type SheetGrid } from '../../workbook';
import { worksheetPieces } from './chunks';
import { movedFormula, shownFormula } from './formula-text';
import { showsDate } from './number-formats';
import { textOf } from './shared-strings';
import { attribute, cellText, child, children, mayHold, unescapeXml } from './xml';

/** What the cells of a sheet refer to. */
export interface Lookups {
  strings: string[];
  formats: (string | null)[];
  date1904: boolean;
  /** Called where a sheet's contents spread over more cells than can be held. */
  tooMany: () => Error;
}

/** Days between the two date systems. */
export const DAYS_1904 = 1462;
const MAX_CELLS = 20_000_000;
const ROW = /<(?:[\w.-]+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?row>)/g;
const CELL = /<(?:[\w.-]+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?c>)/g;
const VALUE = /<(?:[\w.-]+:)?v\b[^>]*>([^<]*)</;
const FORMULA = /<(?:[\w.-]+:)?f\b([^>]*?)(?:\/>|>([^<]*)<)/;
const REFERENCE = /\sr=["']([A-Z]+)(\d+)["']/;
const STYLE = /\ss=["'](\d+)["']/;
const TYPE = /\st=["'](\w+)["']/;

type Found = Pick<SheetGrid, 'values' | 'formulas' | 'formats' | 'merges' | 'rowCount' | 'columnCount'>;

/** Cells and merged areas of a worksheet. Cells that are merely formatted do not count towards its range. */
export function readWorksheet(bytes: Uint8Array, lookups: Lookups): Found & { protected: boolean } {
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const formats = new Map<string, string>();
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const isDate = lookups.formats.map(showsDate);
  let columnCount = 0;
  let slots = 0;
  let row = -1;
  let tail = '';

  const put = (column: number, attributes: string, inner: string): void => {
    const style = Number(STYLE.exec(attributes)?.[1] ?? 0);
    const value = valueOf(inner, TYPE.exec(attributes)?.[1] ?? 'n', lookups, isDate[style]!);
    const formula = formulaOf(inner, row, column, shared);
    if (value === null && !formula) return;
    const line = lineAt(values, row);
    slots += Math.max(0, column + 1 - line.length);
    if (slots > MAX_CELLS) throw lookups.tooMany();
    while (line.length < column) line.push(null);
    line[column] = value;
    if (formula) formulas.set(cellKey(row, column), formula);
    const format = lookups.formats[style];
    if (format) formats.set(cellKey(row, column), format);
    if (column >= columnCount) columnCount = column + 1;
  };

  for (const { kind, text } of worksheetPieces(bytes)) {
    if (kind === 'tail') tail = text;
    if (kind !== 'rows') continue;
    for (const [, attributes = '', inner = ''] of text.matchAll(ROW)) {
      row = Number(/\sr=["'](\d+)["']/.exec(attributes)?.[1] ?? row + 2) - 1;
      let column = -1;
      for (const [, own = '', content = ''] of inner.matchAll(CELL)) {
        const letters = REFERENCE.exec(own)?.[1];
        column = letters ? columnIndex(letters) : column + 1;
        if (content) put(column, own, content);
      }
    }
  }
  const outer = tail.replace(/^<\/[^>]*>/, '');
  return {
    values,
    formulas,
    formats,
    rowCount: values.length,
    columnCount,
    merges: mergesOf(outer),
    protected: /^(1|true)$/.test(attribute(child(outer, 'sheetProtection')?.open ?? '', 'sheet') ?? ''),
  };
}

function lineAt(values: CellValue[][], row: number): CellValue[] {
  while (values.length <= row) values.push([]);
  return values[row]!;
}

/** Merged areas of a worksheet alone. */
export function readMerges(bytes: Uint8Array): Omit<Area, 'sheet'>[] {
  let merges: Omit<Area, 'sheet'>[] = [];
  if (!mayHold(bytes, 'mergeCell')) return merges;
  for (const { kind, text } of worksheetPieces(bytes))
    if (kind === 'tail') merges = mergesOf(text.replace(/^<\/[^>]*>/, ''));
  return merges;
}

function mergesOf(tail: string): Omit<Area, 'sheet'>[] {
  return children(child(tail, 'mergeCells')?.inner ?? '').flatMap(
    ({ open }) => parseAreaA1(attribute(open, 'ref') ?? '') ?? [],
  );
}

function valueOf(inner: string, type: string, lookups: Lookups, date: boolean): CellValue {
  if (type === 'inlineStr') return textOf(inner) || null;
  const raw = VALUE.exec(inner)?.[1];
  if (raw === undefined || raw === '') return null;
  if (type === 's') return lookups.strings[Number(raw)] || null;
  if (type === 'str') return cellText(raw) || null;
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'e') return { error: unescapeXml(raw) };
  if (type === 'd') return serialOfIsoTime(raw);
  const number = Number(raw);
  return Number.isNaN(number) ? cellText(raw) : number + (date && lookups.date1904 ? DAYS_1904 : 0);
}

/** Strict files write dates in ISO form, with or without a time. */
function serialOfIsoTime(text: string): number | string {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function formulaOf(
  inner: string,
  row: number,
  column: number,
  shared: Map<string, { formula: string; row: number; column: number }>,
): string | null {
  const match = FORMULA.exec(inner);
  if (!match) return null;
  const attributes = match[1] ?? '';
  const text = unescapeXml(match[2] ?? '');
  const index = attribute(attributes, 'si');
  if (/\st=["']shared["']/.test(attributes) && index !== undefined) {
    if (text) shared.set(index, { formula: text, row, column });
    const master = shared.get(index);
    return master ? shownFormula(movedFormula(master.formula, row - master.row, column - master.column)) : null;
  }
  return text ? shownFormula(text) : null;
}
