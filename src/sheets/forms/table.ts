import type { FormColumn, FormContext, FormRow, FormSection, FormValue, Missing } from '../../policy/model';
import type { Look, PlanCell } from '../../workbook';
import { sumOfMoney } from '../computed/columns';
import { lacking, lackingShort, WORDS } from '../words';
import { heightFor, linesFor } from '../heights';
import { spread, type Place } from './grid';
import { addLine, addRow, lookOf, valueCell, widthOf, type Page } from './page';

type TableSection = Extract<FormSection, { kind: 'table' }>;

export function columnsOf(section: TableSection, context: FormContext): readonly FormColumn[] {
  return typeof section.columns === 'function' ? section.columns(context) : section.columns;
}

/** Draws a table: heads (two rows where there are upper ones), rows with merged keys, totals. Returns its head rows. */
export function drawTable(page: Page, section: TableSection, context: FormContext): { first: number; last: number } {
  const columns = columnsOf(section, context);
  const places = spread(
    columns.map((column) => column.width),
    page.widths,
  );
  const top = page.rows.length;
  if (section.title) addLine(page, { value: section.title, look: 'attachment' });
  const first = page.rows.length;
  drawHeads(page, columns, places);
  const last = page.rows.length - 1;
  const rows = section.rows(context);
  const start = page.rows.length;
  rows.forEach((row, index) => {
    const merged =
      row.group !== undefined && [rows[index - 1], rows[index + 1]].some((one) => one?.group === row.group);
    drawRow(page, columns, places, row, merged);
  });
  mergeKeys(page, columns, places, rows, start);
  page.dataRows += rows.filter((row) => row.look === undefined || row.look === 'body' || row.look === 'flagged').length;
  if (rows.length === 0) drawEmpty(page, section.emptyText ?? '没有需要填报的数据');
  if (section.totals && rows.length > 0) drawTotals(page, columns, places, rows);
  page.tables.push({ first: top, last: page.rows.length - 1 });
  return { first, last };
}

/** Puts cells at their places. All cells of a merged area carry the look, else its border has gaps. */
function placed(page: Page, places: readonly Place[], cells: readonly PlanCell[]): (PlanCell | null)[] {
  const line: (PlanCell | null)[] = page.widths.map(() => null);
  places.forEach(({ column, columns }, index) => {
    const cell = cells[index]!;
    for (let at = column; at < column + columns; at++) line[at] = { value: null, ...(cell.look ? { look: cell.look } : {}) };
    line[column] = cell;
  });
  return line;
} // prettier-ignore

const wide = (places: readonly Place[]): readonly Place[] => places.filter((place) => place.columns > 1);

/** From the first of some neighbouring places to the last. */
const across = (places: readonly Place[], from: number, to: number): Place => ({
  column: places[from]!.column,
  columns: places[to]!.column + places[to]!.columns - places[from]!.column,
});

function drawHeads(page: Page, columns: readonly FormColumn[], places: readonly Place[]): void {
  const head = (value: string | null): PlanCell => ({ value, look: 'head' });
  if (!columns.some((column) => column.over)) {
    addRow(page, placed(page, places, columns.map((column) => head(column.head))), wide(places)); // prettier-ignore
    return;
  }
  const top = page.rows.length;
  const upper = columns.map((column, index) =>
    head(column.over ? (columns[index - 1]?.over === column.over ? null : column.over) : column.head),
  );
  const lower = columns.map((column) => head(column.over ? column.head : null));
  const over: Place[] = [];
  for (let index = 0; index < columns.length;) {
    const word = columns[index]!.over;
    let end = index + 1;
    while (word && columns[end]?.over === word) end++;
    if (word) over.push(across(places, index, end - 1));
    index = end;
  }
  addRow(page, placed(page, places, upper), wide(over));
  addRow(page, placed(page, places, lower), wide(places.filter((_, index) => columns[index]!.over)));
  places.forEach((place, index) => {
    if (!columns[index]!.over) page.merges.push({ row: top, column: place.column, rows: 2, columns: place.columns });
  });
}

function drawRow(
  page: Page,
  columns: readonly FormColumn[],
  places: readonly Place[],
  row: FormRow,
  merged: boolean,
): void {
  const total = row.look === 'total' || row.look === 'subtotal';
  const cells = columns.map((column, index): PlanCell => {
    const value: FormValue = row.values[index] ?? { kind: 'text', text: '' };
    const look = total ? totalLook(column, value) : lookOf(column, value);
    const cell = valueCell(page, value, places[index]!.column, look, column.format);
    return value.kind === 'missing' ? shortened(page, places[index]!, cell, value.what) : cell;
  });
  const beside = merged ? places.filter((_, index) => columns[index]!.merge).map((place) => place.column) : [];
  addRow(page, placed(page, places, cells), wide(places), 12, beside);
}

/** What is missing, where its names do not fit on two lines: 参数未填 or 缺数据, the names beside it as a note. */
function shortened(page: Page, { column, columns }: Place, cell: PlanCell, what: readonly Missing[]): PlanCell {
  const text = String(cell.value);
  if (linesFor(text, widthOf(page, column, columns), 12) <= 2) return cell;
  return { ...cell, value: lackingShort(what), note: text };
}

/** A total stands as the numbers above it stand. */
const totalLook = (column: FormColumn, value: FormValue): Look =>
  lookOf(column, value) === 'bodyCentred' ? 'totalCentred' : 'total';

function drawEmpty(page: Page, text: string): void {
  const all = { column: 0, columns: page.widths.length };
  addRow(page, placed(page, [all], [{ value: text, look: 'bodyCentred' }]), [all]);
}

/** Cells of neighbouring rows with the same key become one; what stood below is left out. */
function mergeKeys(
  page: Page,
  columns: readonly FormColumn[],
  places: readonly Place[],
  rows: readonly FormRow[],
  start: number,
): void {
  for (let from = 0; from < rows.length;) {
    let end = from + 1;
    while (rows[from]!.group !== undefined && rows[end]?.group === rows[from]!.group) end++;
    if (end - from > 1) {
      columns.forEach((column, index) => {
        if (!column.merge) return;
        const place = places[index]!;
        const isOfRows = (row: number): boolean => row >= start + from && row < start + end;
        // The places of the single rows were merged across: one area takes the place of all of them.
        page.merges = page.merges.filter((one) => !(one.column === place.column && isOfRows(one.row)));
        page.merges.push({ row: start + from, column: place.column, rows: end - from, columns: place.columns });
        heighten(page, start + from, start + end - 1, place);
        for (let row = from + 1; row < end; row++) {
          const cell = page.rows[start + row]![place.column];
          if (cell) page.rows[start + row]![place.column] = { value: null, look: cell.look ?? 'bodyCentred' };
        }
      });
    }
    from = end;
  }
}

/** The last row of a merged cell takes what its text needs beyond the heights of its rows. */
function heighten(page: Page, first: number, last: number, { column, columns }: Place): void {
  const text = page.rows[first]![column]?.value;
  if (typeof text !== 'string') return;
  let lacks = heightFor(text, widthOf(page, column, columns), 12);
  for (let row = first; row <= last; row++) lacks -= page.heights[row] ??= 22;
  if (lacks > 0) page.heights[last]! += lacks;
}

/** 合计: sums of the data rows, each merged cell once; missing where a part is. */
function drawTotals(
  page: Page,
  columns: readonly FormColumn[],
  places: readonly Place[],
  rows: readonly FormRow[],
): void {
  const data = rows.filter((row) => row.look !== 'total' && row.look !== 'subtotal');
  const firstTotal = columns.findIndex((column) => column.total);
  const cells = columns.map((column, index): PlanCell => {
    if (index === 0) return { value: WORDS.total, look: 'total' };
    if (!column.total) return { value: null, look: 'total' };
    const values = data
      .filter((row, at) => !(column.merge && row.group !== undefined && data[at - 1]?.group === row.group))
      .flatMap((row) => row.values[index] ?? []);
    const lacks = values.flatMap((value) => (value.kind === 'missing' ? value.what : []));
    const numbers = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
    const look = numbers[0] ? totalLook(column, numbers[0]) : 'total';
    if (lacks.length > 0) return shortened(page, places[index]!, { value: lacking(lacks), look }, lacks);
    if (numbers.length === 0) return { value: null, look };
    const format = column.format ?? numbers[0]!.format;
    return { value: sumOfMoney(numbers.map((one) => one.value)), look, ...(format ? { format } : {}) };
  });
  const label = firstTotal > 1 ? [across(places, 0, firstTotal - 1)] : [];
  const others = places.filter((_, index) => label.length === 0 || index >= firstTotal);
  addRow(page, placed(page, places, cells), wide([...label, ...others]));
}
