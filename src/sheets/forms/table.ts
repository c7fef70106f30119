import type { FormColumn, FormContext, FormRow, FormSection, FormValue } from '../../policy/model';
import type { PlanCell } from '../../workbook';
import { sumOfMoney } from '../computed/columns';
import { lacking, WORDS } from '../words';
import { addLine, addRow, lookOf, valueCell, type Page } from './page';

type TableSection = Extract<FormSection, { kind: 'table' }>;

export function columnsOf(section: TableSection, context: FormContext): readonly FormColumn[] {
  return typeof section.columns === 'function' ? section.columns(context) : section.columns;
}

/** Draws a table: heads (two rows where there are upper ones), rows with merged keys, totals. Returns its head rows. */
export function drawTable(page: Page, section: TableSection, context: FormContext): { first: number; last: number } {
  const columns = columnsOf(section, context);
  if (section.title) addLine(page, { value: section.title, look: 'attachment' });
  const first = page.rows.length;
  drawHeads(page, columns);
  const last = page.rows.length - 1;
  const rows = section.rows(context);
  const start = page.rows.length;
  for (const row of rows) drawRow(page, columns, row);
  mergeKeys(page, columns, rows, start);
  page.dataRows += rows.filter((row) => row.look === undefined || row.look === 'body' || row.look === 'flagged').length;
  if (rows.length === 0) addLine(page, { value: section.emptyText ?? '没有需要填报的数据', look: 'bodyCentred' });
  if (section.totals && rows.length > 0) drawTotals(page, columns, rows);
  return { first, last };
}

/** The last column of a table narrower than the form takes the width that is left. */
function spansOf(page: Page, columns: readonly FormColumn[]): { column: number; columns: number }[] {
  const left = page.widths.length - columns.length;
  return left > 0 ? [{ column: columns.length - 1, columns: left + 1 }] : [];
}

/** All cells of a merged area carry the look, else its border has gaps. */
function withSpan(page: Page, columns: readonly FormColumn[], cells: (PlanCell | null)[]): (PlanCell | null)[] {
  const last = cells[columns.length - 1];
  return page.widths.map((_, index) => cells[index] ?? (last?.look ? { value: null, look: last.look } : null));
}

function drawHeads(page: Page, columns: readonly FormColumn[]): void {
  const two = columns.some((column) => column.over);
  const head = (value: string | null): PlanCell => ({ value, look: 'head' });
  if (!two) {
    addRow(
      page,
      withSpan(
        page,
        columns,
        columns.map((column) => head(column.head)),
      ),
      spansOf(page, columns),
    );
    return;
  }
  const top = page.rows.length;
  const upper = columns.map((column, index) =>
    head(column.over ? (columns[index - 1]?.over === column.over ? null : column.over) : column.head),
  );
  const lower = columns.map((column) => head(column.over ? column.head : null));
  const over: { column: number; columns: number }[] = [];
  for (let index = 0; index < columns.length;) {
    const word = columns[index]!.over;
    let end = index + 1;
    while (word && columns[end]?.over === word) end++;
    if (word && end - index > 1) over.push({ column: index, columns: end - index });
    index = end;
  }
  addRow(page, withSpan(page, columns, upper), over);
  addRow(page, withSpan(page, columns, lower));
  const left = page.widths.length - columns.length;
  columns.forEach((column, index) => {
    const wide = index === columns.length - 1 ? left + 1 : 1;
    if (!column.over) page.merges.push({ row: top, column: index, rows: 2, columns: wide });
  });
}

function drawRow(page: Page, columns: readonly FormColumn[], row: FormRow): void {
  const total = row.look === 'total' || row.look === 'subtotal';
  const cells = columns.map((column, index): PlanCell => {
    const value: FormValue = row.values[index] ?? { kind: 'text', text: '' };
    return valueCell(page, value, index, total ? 'total' : lookOf(column, value), column.format);
  });
  addRow(page, withSpan(page, columns, cells), spansOf(page, columns));
}

/** Cells of neighbouring rows with the same key become one; what stood below is left out. */
function mergeKeys(page: Page, columns: readonly FormColumn[], rows: readonly FormRow[], start: number): void {
  for (let from = 0; from < rows.length;) {
    let end = from + 1;
    while (rows[from]!.group !== undefined && rows[end]?.group === rows[from]!.group) end++;
    if (end - from > 1) {
      columns.forEach((column, index) => {
        if (!column.merge) return;
        page.merges.push({ row: start + from, column: index, rows: end - from, columns: 1 });
        for (let row = from + 1; row < end; row++) {
          const cell = page.rows[start + row]![index];
          if (cell) page.rows[start + row]![index] = { value: null, look: cell.look ?? 'bodyCentred' };
        }
      });
    }
    from = end;
  }
}

/** 合计: sums of the data rows, each merged cell once; missing where a part is. */
function drawTotals(page: Page, columns: readonly FormColumn[], rows: readonly FormRow[]): void {
  const data = rows.filter((row) => row.look !== 'total' && row.look !== 'subtotal');
  const firstTotal = columns.findIndex((column) => column.total);
  const cells = columns.map((column, index): PlanCell => {
    if (index === 0) return { value: WORDS.total, look: 'total' };
    if (!column.total) return { value: null, look: 'total' };
    const values = data
      .filter((row, at) => !(column.merge && row.group !== undefined && data[at - 1]?.group === row.group))
      .flatMap((row) => row.values[index] ?? []);
    const lacks = values.flatMap((value) => (value.kind === 'missing' ? value.what : []));
    if (lacks.length > 0) return { value: lacking(lacks), look: 'total' };
    const numbers = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
    if (numbers.length === 0) return { value: null, look: 'total' };
    const format = column.format ?? numbers[0]!.format;
    return { value: sumOfMoney(numbers.map((one) => one.value)), look: 'total', ...(format ? { format } : {}) };
  });
  const span = firstTotal > 1 ? [{ column: 0, columns: firstTotal }] : [];
  addRow(page, withSpan(page, columns, cells), [
    ...span,
    ...spansOf(page, columns).filter((one) => one.column >= firstTotal),
  ]);
}
