import { isCellError, valueAt, type CellValue, type SheetGrid } from '../workbook/grid';
import { headingMatcher, isRunningNumber, type HeadingMatcher } from './headings';
import type { TableId, TableSpec } from './spec';
import { headingKey, nameKey, plainText } from './text';

/** A column of the sheet and what it was taken for. */
export interface HeadColumn {
  /** Column on the sheet, from 0. */
  column: number;
  /** Heading as written, line breaks removed; joined with its upper heading where that tells them apart. */
  written: string;
  /** Catalogue heading; null where no column was found for it. */
  heading: string | null;
}

/** What a sheet was taken for. */
export interface Recognition {
  table: TableId;
  headerRows: { first: number; last: number };
  columns: HeadColumn[];
  /** A second column that means the same as an earlier one. */
  doubles: { column: number; written: string; heading: string; kept: number }[];
  score: number;
  /** Another table that would have fitted as well. */
  rival?: TableId;
}

const SEARCHED_ROWS = 40;
const MOST_LEVELS = 3;

interface Head {
  first: number;
  last: number;
  /** Texts of a column from the upper heading down, blanks and repetitions left out. */
  texts: Map<number, string[]>;
}

/** Best table for a sheet by its headings; null where none fits. `ignore` are columns not to look at (managed ones). */
export function recognise(
  sheet: SheetGrid,
  specs: readonly TableSpec[],
  ignore: (column: number, heading: string) => boolean,
  forced?: { table: TableId; columns?: Readonly<Record<string, string | null>> },
): Recognition | null {
  const candidates = forced ? specs.filter((spec) => spec.id === forced.table) : specs;
  const matchers = new Map(candidates.map((spec) => [spec.id, headingMatcher(spec)]));
  const named = new Map(candidates.map((spec) => [spec.id, nameFits(sheet.name, spec)]));
  const found: Recognition[] = [];
  for (const head of heads(sheet)) {
    for (const spec of candidates) {
      const fit = fitHead(head, spec, matchers.get(spec.id)!, ignore, forced?.columns);
      if (!fit) continue;
      const matched = fit.columns.filter((column) => column.heading !== null).length;
      const byName = named.get(spec.id)!;
      // A sheet that goes by the table's name need not prove it by each of its headings.
      if (!forced && !meetsNeeds(fit, byName ? spec.needs.slice(0, 1) : spec.needs)) continue;
      if (!forced && matched < 2 && !byName) continue;
      if (forced && matched === 0) continue;
      // A heading taken at its own word counts more than a synonym; a deeper head must earn its place.
      found.push({ ...fit, table: spec.id, score: fit.score + (byName ? 1.5 : 0) - 0.05 * (head.last - head.first) - 0.01 * head.first });
    }
  }
  found.sort((a, b) => b.score - a.score);
  const [best] = found;
  if (!best) return null;
  best.headerRows.first = topOfHead(sheet, best);
  const rival = found.find((other) => other.table !== best.table);
  return rival && best.score - rival.score < 0.2 && !forced ? { ...best, rival: rival.table } : best;
}

/** First row of merged cells that reach down into the head: `单位名称` beside two levels starts above the lower one. */
function topOfHead(sheet: SheetGrid, { headerRows: { first }, columns }: Recognition): number {
  const known = new Set(columns.flatMap((column) => (column.heading === null ? [] : [column.column])));
  const reaching = sheet.merges.filter((merge) => merge.row < first && merge.row + merge.rows > first && known.has(merge.column));
  return Math.min(first, ...reaching.slice(0, 100).map((merge) => merge.row));
}

function nameFits(name: string, spec: TableSpec): boolean {
  const key = nameKey(name);
  return [spec.title, ...spec.synonyms].some((one) => {
    const other = nameKey(one);
    return key === other || (key.length >= 3 && (key.includes(other) || other.includes(key)));
  });
}

function meetsNeeds(fit: Pick<Recognition, 'columns'>, needs: TableSpec['needs']): boolean {
  const have = new Set(fit.columns.map((column) => column.heading));
  return needs.every((oneOf) => oneOf.some((heading) => have.has(heading)));
}

/** Columns up to the last that holds anything in the first `rows` rows: a used range may be wider by far. */
export function usedWidth(sheet: SheetGrid, rows = sheet.rowCount): number {
  let width = 0;
  for (const row of sheet.values.slice(0, rows)) {
    for (let column = row.length - 1; column >= width; column--) {
      if (row[column] !== null && row[column] !== undefined && row[column] !== '') width = column + 1;
    }
  }
  return width;
}

/** Every run of up to three rows that could be headings. */
function* heads(sheet: SheetGrid): Generator<Head> {
  const rows = Math.min(sheet.rowCount, SEARCHED_ROWS);
  const width = usedWidth(sheet, SEARCHED_ROWS + MOST_LEVELS);
  const merges = sheet.merges.filter((merge) => merge.row < SEARCHED_ROWS + MOST_LEVELS && (merge.rows > 1 || merge.columns > 1));
  for (let first = 0; first < rows; first++) {
    if (textCells(sheet, first) < 1) continue;
    for (let levels = 1; levels <= MOST_LEVELS && first + levels <= rows; levels++) {
      yield { first, last: first + levels - 1, texts: headTexts({ ...sheet, columnCount: width, merges }, first, levels) };
    }
  }
}

function textCells(sheet: SheetGrid, row: number): number {
  return (sheet.values[row] ?? []).filter((value) => typeof value === 'string' && value.trim() !== '').length;
}

/** Texts of each column in these rows; a merged upper heading stands over all its columns. */
function headTexts(sheet: SheetGrid, first: number, levels: number): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (let row = first; row < first + levels; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = headText(valueOfHead(sheet, row, column));
      if (text === null) continue;
      const own = texts.get(column) ?? [];
      if (own.at(-1) !== text) own.push(text);
      texts.set(column, own);
    }
  }
  return texts;
}

function headText(value: CellValue): string | null {
  if (value === null || typeof value === 'boolean' || isCellError(value)) return null;
  const text = plainText(String(value));
  return text === '' ? null : text;
}

/** The value of a heading cell; inside a merged area that of its first cell, where it lies in the same row. */
function valueOfHead(sheet: SheetGrid, row: number, column: number): CellValue {
  const own = valueAt(sheet, row, column);
  const merge = sheet.merges.find((m) => row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns);
  // A title over the whole width is no heading of each column.
  const title = merge !== undefined && (merge.columns > 12 || (merge.columns > 1 && merge.columns >= sheet.columnCount));
  if (own !== null) return title ? null : own;
  if (!merge || title) return null;
  return valueAt(sheet, merge.row, merge.column);
}

function fitHead(
  head: Head,
  spec: TableSpec,
  matcher: HeadingMatcher,
  ignore: (column: number, heading: string) => boolean,
  mapping: Readonly<Record<string, string | null>> = {},
): Pick<Recognition, 'headerRows' | 'columns' | 'doubles' | 'score'> | null {
  const columns: HeadColumn[] = [];
  const taken = new Map<string, { index: number; how: 'exact' | 'synonym'; key: string }>();
  const doubles: Recognition['doubles'] = [];
  let score = 0;
  for (const [column, texts] of [...head.texts].sort(([a], [b]) => a - b)) {
    const written = texts.join('·');
    if (ignore(column, texts.at(-1)!) || ignore(column, texts.join('\n'))) continue;
    const match = mapped(spec, mapping, written) ?? matchTexts(matcher, texts);
    if (match === 'none' || !match) {
      columns.push({ column, written, heading: null });
      continue;
    }
    const { heading } = match.column;
    const before = taken.get(heading);
    const key = headingKey(texts.at(-1)!);
    const own = spec.columns.find((one) => one.beside === heading)?.heading;
    const besides = own !== undefined && !taken.has(own) ? own : null;
    if (!before) {
      taken.set(heading, { index: columns.length, how: match.how, key });
      columns.push({ column, written, heading });
      // 序号 heads half of all tables and tells nothing of this one.
      score += isRunningNumber(texts.at(-1)!) ? 0.1 : match.how === 'exact' ? 1.1 : 1;
    } else if (before.how === 'synonym' && match.how === 'exact') {
      // The catalogue's own word wins over a look-alike that stood further left.
      columns[before.index] = { ...columns[before.index]!, heading: besides };
      if (besides) taken.set(besides, { index: before.index, how: 'synonym', key: before.key });
      taken.set(heading, { index: columns.length, how: 'exact', key });
      columns.push({ column, written, heading });
      score += 0.1;
    } else if (besides && before.how === 'exact' && match.how === 'synonym') {
      taken.set(besides, { index: columns.length, how: 'synonym', key });
      columns.push({ column, written, heading: besides });
      score += 0.5;
    } else if (besides && before.how === match.how && isName(key) !== isName(before.key)) {
      // 学区编号 and 学区名称: what is called a name is the one beside.
      const here = { index: columns.length, how: match.how, key };
      const [number, name] = isName(key) ? [before, here] : [here, before];
      columns.push({ column, written, heading });
      columns[name.index] = { ...columns[name.index]!, heading: besides };
      taken.set(heading, number);
      taken.set(besides, name);
      score += 0.5;
    } else {
      columns.push({ column, written, heading: null });
      // 班级数 under 小学部 and once more under 初中部: neither is the school's number.
      if (before.key === key) {
        doubles.push({ column, written, heading, kept: columns[before.index]!.column });
      }
    }
  }
  if (taken.size === 0) return null;
  return { headerRows: { first: head.first, last: head.last }, columns, doubles, score };
}

const isName = (key: string): boolean => /名称?$/.test(key);

function mapped(spec: TableSpec, mapping: Readonly<Record<string, string | null>>, written: string): { column: TableSpec['columns'][number]; how: 'exact' } | 'none' | null {
  if (!Object.hasOwn(mapping, written)) return null;
  const column = spec.columns.find((one) => one.heading === mapping[written]);
  return column ? { column, how: 'exact' } : 'none';
}

/** The lowest heading speaks; where it alone says nothing, both together. An upper heading alone speaks for no sub-column. */
function matchTexts(matcher: HeadingMatcher, texts: readonly string[]): ReturnType<HeadingMatcher['match']> {
  const lowest = matcher.match(texts.at(-1)!);
  if (lowest || texts.length === 1) return lowest;
  return matcher.match(texts.slice(-2).join('')) ?? matcher.match(texts.join(''));
}

/** Headings for which no column was found, running numbers left out. */
export function unmatchedOf(columns: readonly HeadColumn[], doubles: Recognition['doubles']): string[] {
  const doubled = new Set(doubles.map((double) => double.column));
  return columns
    .filter((column) => column.heading === null && !isRunningNumber(column.written) && !doubled.has(column.column))
    .map((column) => column.written);
}
