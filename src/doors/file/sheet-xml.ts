import { a1, areaA1, type Print, type SheetPlan, type Validation } from '../../workbook';
import { cellXml } from './cell-xml';
import type { Styles } from './styles';
import { escapeXml } from './xml';

export interface SheetContext {
  styles: Styles;
  /** Namespace of worksheets in this workbook. */
  namespace: string;
  /** Turns a planned value into what the file's date system wants. */
  filed(value: SheetPlan['rows'][number][number]): NonNullable<SheetPlan['rows'][number][number]>;
}

/** A managed sheet as a worksheet part, without its notes. */
export function sheetXml(plan: SheetPlan, context: SheetContext): string {
  const width = plan.rows.reduce((most, line) => Math.max(most, line.length), 1);
  const { print } = plan;
  const properties = `${plan.tabColor ? `<tabColor rgb="FF${plan.tabColor.replace('#', '').slice(-6)}"/>` : ''}${print ? '<pageSetUpPr fitToPage="1"/>' : ''}`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${context.namespace}">`,
    properties ? `<sheetPr>${properties}</sheetPr>` : '',
    `<dimension ref="${areaA1({ row: 0, column: 0, rows: Math.max(1, plan.rows.length), columns: width })}"/>`,
    viewXml(plan),
    '<sheetFormatPr defaultRowHeight="15"/>',
    colsXml(plan.widths ?? []),
    '<sheetData>',
    ...rowsXml(plan, context),
    '</sheetData>',
    plan.filter ? `<autoFilter ref="${areaA1(plan.filter)}"/>` : '',
    listXml(
      'mergeCells',
      (plan.merges ?? []).map((area) => `<mergeCell ref="${areaA1(area)}"/>`),
    ),
    listXml('dataValidations', (plan.validations ?? []).map(validationXml)),
    linksXml(plan),
    print ? printXml(print) : '',
    '</worksheet>',
  ].join('');
}

function listXml(name: string, entries: string[]): string {
  return entries.length ? `<${name} count="${entries.length}">${entries.join('')}</${name}>` : '';
}

function viewXml({ freeze }: SheetPlan): string {
  if (!freeze?.rows && !freeze?.columns) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { rows, columns } = freeze;
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${a1(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function colsXml(widths: number[]): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return cols.length ? `<cols>${cols.join('')}</cols>` : '';
}

function rowsXml(plan: SheetPlan, { styles, filed }: SheetContext): string[] {
  const heights = plan.heights ?? {};
  const count = Math.max(plan.rows.length, ...Object.keys(heights).map((row) => Number(row) + 1));
  const rows: string[] = [];
  for (let row = 0; row < count; row++) {
    let cells = '';
    plan.rows[row]?.forEach((cell, column) => {
      if (cell) cells += cellXml('', a1(row, column), styles.of(cell, 0), filed(cell));
    });
    const height = heights[row];
    if (!cells && height === undefined) continue;
    rows.push(`<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`);
  }
  return rows;
}

const OPERATOR = 'greaterThanOrEqual';
const KINDS = { integer: 'whole', decimal: 'decimal', date: 'date' } as const;

function validationXml(validation: Validation): string {
  const { kind, listFrom, min, strict, title, message } = validation;
  const type = listFrom ? ' type="list"' : kind ? ` type="${KINDS[kind]}" operator="${OPERATOR}"` : '';
  const style = strict ? '' : ' errorStyle="information"';
  // Excel cuts titles at 32 and texts at 255 characters, and refuses a file with longer ones.
  const prompt = message
    ? ` promptTitle="${escapeXml((title ?? '').slice(0, 32))}" prompt="${escapeXml(message.slice(0, 255))}"`
    : '';
  const error = message && strict ? ` error="${escapeXml(message.slice(0, 224))}"` : '';
  const formula = listFrom ?? (kind ? String(min ?? (kind === 'date' ? 1 : 0)) : null);
  const open = `<dataValidation${type}${style} allowBlank="1" showInputMessage="1" showErrorMessage="${strict ? 1 : 0}"${error}${prompt} sqref="${areaA1(validation.area)}"`;
  return formula === null ? `${open}/>` : `${open}><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}

/** A jump inside the workbook. */
export function linkXml(p: string, ref: string, link: { sheet: string; a1: string }): string {
  const location = `'${link.sheet.replace(/'/g, "''")}'!${link.a1}`;
  return `<${p}hyperlink ref="${ref}" location="${escapeXml(location)}" display="${escapeXml(location)}"/>`;
}

function linksXml(plan: SheetPlan): string {
  const links = plan.rows.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell?.link ? [linkXml('', a1(row, column), cell.link)] : [])),
  );
  return links.length ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
}

function printXml(print: Print): string {
  const header = print.header ? `<oddHeader>${escapeXml(`&C${print.header.replace(/&/g, '&&')}`)}</oddHeader>` : '';
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${print.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter>${header}<oddFooter>${escapeXml('&C第 &P 页，共 &N 页')}</oddFooter></headerFooter>${breaksXml(print.breaks ?? [])}`
  );
}

/** A break stands after the row of its id, counted from 1: before the row of that number counted from 0. */
function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return '';
  const each = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each}</rowBreaks>`;
}
