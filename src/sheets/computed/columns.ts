import type { Audit, FigureResult } from '../../audit';
import { TABLE_IDS } from '../../roster';
import { sheetNamed, type Area, type BlockPlan, type PlanCell, type WorkbookGrid } from '../../workbook';
import { fingerprint, storedCell, type StoredColumn, type WorkRecord } from '../record';
import { lacking, WORDS } from '../words';
import { fixedFormat, formatOf } from './heading';
import type { ColumnPlace } from './layout';
import type { Located } from './locate';
import { standingAreas } from './standing';
import type { LiveOf } from './live';
import { sumOf, totalRows } from './totals';

const WIDTH = 14;

export interface ColumnsPlan {
  blocks: BlockPlan[];
  clear: Area[];
  columns: StoredColumn[];
}

/** A column before it is put together with its neighbours: cells from its heading down. */
interface Strip {
  sheet: string;
  row: number;
  column: number;
  cells: (PlanCell | null)[];
}

export interface ColumnOptions {
  audit: Audit;
  grid: WorkbookGrid;
  record: WorkRecord;
  places: readonly ColumnPlace[];
  located: readonly Located[];
  live: LiveOf;
  values: boolean;
}

/** Blocks of computed columns, what must be emptied first, and what the record keeps of them. */
export function planColumns(options: ColumnOptions): ColumnsPlan {
  const strips: Strip[] = [];
  const columns: StoredColumn[] = [];
  for (const place of options.places) {
    const { cells, keys } = columnCells(place, options);
    strips.push({ sheet: place.sheet, row: place.row, column: place.column, cells });
    columns.push({
      id: place.spec.id,
      sheet: place.sheet,
      row: place.row,
      column: place.column,
      heading: place.heading,
      keys,
      cells: cells.map((cell) => storedCell(cell)),
      width: WIDTH,
    });
  }
  return { blocks: blocksOf(strips), clear: clearedBefore(options, strips), columns };
}

/** What stands of earlier columns, so that nothing of them is left when they grow shorter or no longer apply. */
function clearedBefore({ audit, grid, located, places }: ColumnOptions, strips: readonly Strip[]): Area[] {
  return located.flatMap((one) => {
    const index = places.findIndex((place) => place.located === one);
    const strip = strips[index];
    return standingAreas(one, grid, strip ? strip.row + strip.cells.length - 1 : lastRosterRow(audit, one.sheet));
  });
}

/** Last row of data or totals of a sheet's roster; null where the sheet is none. */
function lastRosterRow({ roster }: Audit, sheet: string): number | null {
  for (const id of TABLE_IDS) {
    const part = roster.table(id).parts.find((one) => one.sheet === sheet);
    if (!part) continue;
    return Math.max(part.lastRow, ...part.leftOut.filter((one) => one.why === 'total').map((one) => one.row));
  }
  return null;
}

function columnCells(
  place: ColumnPlace,
  options: ColumnOptions,
): { cells: (PlanCell | null)[]; keys: (string | null)[] } {
  const { part } = place;
  const totals = totalRows(place, sheetNamed(options.grid, place.sheet));
  const last = Math.max(part.lastRow, ...totals.map((total) => total.row), ...place.results.keys());
  const height = last - place.row + 1;
  const cells = new Array<PlanCell | null>(height).fill(null);
  const keys = new Array<string | null>(height).fill(null);
  cells[0] = { value: place.heading, look: 'computedHead' };
  const leftOut = new Set(part.leftOut.map((one) => one.row));
  const known = [...place.results.values()].flatMap((one) => (one.outcome.kind === 'known' ? [one.outcome.value] : []));
  const format = formatOf(place.spec, known);
  for (let row = Math.max(part.firstRow, place.row + 1); row <= part.lastRow; row++) {
    const result = place.results.get(row);
    if (!result) {
      if (!leftOut.has(row)) cells[row - place.row] = { value: null, look: 'computed' };
      continue;
    }
    const key = fingerprint(result.subject.key);
    keys[row - place.row] = key;
    const kept = options.record.kept[keptKey(place.spec.id, key)];
    cells[row - place.row] = kept
      ? { value: kept.value, look: 'computedFixed', format: fixedFormat(format), note: WORDS.kept(kept.note) }
      : figureCell(result, format, options);
  }
  for (const total of totals) {
    if (total.row <= place.row) continue;
    cells[total.row - place.row] = totalCell(place, total.rows, format, options.values);
    keys[total.row - place.row] = `total${totals.indexOf(total)}`;
  }
  return { cells, keys };
}

/** The cell of a figure: a live formula, a fixed value with its reason, `缺…`, or nothing where it does not apply. */
export function figureCell(result: FigureResult, format: string, options: { live: LiveOf; values: boolean }): PlanCell {
  const { outcome } = result;
  if (outcome.kind === 'notApplicable') return { value: null, look: 'computed' };
  if (outcome.kind === 'missing')
    return { value: lacking(outcome.what), look: 'computedMissing', note: result.because };
  if (options.values) return { value: outcome.value, look: 'computed', format };
  const live = options.live(result);
  if ('formula' in live) return { value: outcome.value, formula: live.formula, look: 'computed', format };
  return { value: outcome.value, look: 'computedFixed', format: fixedFormat(format), note: WORDS.fixed(live.reason) };
}

function totalCell(place: ColumnPlace, rows: readonly number[], format: string, values: boolean): PlanCell {
  const results = rows.map((row) => place.results.get(row)!);
  const lacks = results.flatMap(({ outcome }) => (outcome.kind === 'missing' ? outcome.what : []));
  if (lacks.length > 0) return { value: lacking(lacks), look: 'computedMissing' };
  const known = results.flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : []));
  if (known.length === 0) return { value: null, look: 'computed' };
  const value = sumOfMoney(known);
  return { value, look: 'computed', format, ...(values ? {} : { formula: sumOf(place.column, rows) }) };
}

/** Adds numbers of at most two decimals without the dust of binary fractions. */
export function sumOfMoney(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const rounded = Math.round(sum * 100) / 100;
  return Math.abs(sum - rounded) < 1e-6 ? rounded : sum;
}

export function keptKey(id: string, key: string): string {
  return `${id}@${key}`;
}

/** Puts columns side by side that begin and end in the same rows: fewer requests to the host. */
function blocksOf(strips: readonly Strip[]): BlockPlan[] {
  const blocks: BlockPlan[] = [];
  const sorted = [...strips].sort((a, b) => (a.sheet === b.sheet ? a.column - b.column : a.sheet < b.sheet ? -1 : 1));
  for (const strip of sorted) {
    const last = blocks.at(-1);
    const joins =
      last &&
      last.sheet === strip.sheet &&
      last.row === strip.row &&
      last.rows.length === strip.cells.length &&
      last.column + last.rows[0]!.length === strip.column;
    if (joins) {
      last.rows.forEach((line, index) => line.push(strip.cells[index] ?? null));
      last.widths!.push(WIDTH);
    } else {
      const { sheet, row, column, cells } = strip;
      blocks.push({ sheet, row, column, rows: cells.map((cell) => [cell]), widths: [WIDTH] });
    }
  }
  return blocks;
}
