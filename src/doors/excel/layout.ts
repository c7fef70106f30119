import type { Plan, Print, SheetPlan } from '../../workbook';
import type { Step } from './steps';
import { NO_WIDTHS, queuePlanWidths, type Widths } from './widths';

/** Excel measures widths in points; a digit of its standard font is about this wide, and a column has padding. */
const POINTS_PER_CHARACTER = 5.6;
const PADDING = 4;
const A4_MARGIN_POINTS = 42;

/**
 * Widths, frozen panes, filters, print set-up: what may fail (no printer, an old build) without spoiling
 * what was written. Done after the commit; one step a sheet.
 */
export function layoutSteps(plan: Plan, widths: Widths): { sheet: string; step: Step }[] {
  const widened = [...plan.blocks.filter((block) => block.widths?.length), ...plan.clear];
  return [
    ...plan.sheets.map((sheet) => ({ sheet: sheet.name, step: { size: 6000, queue: (context: Excel.RequestContext) => queueSheet(context, sheet) } })),
    ...(widened[0] && widths !== NO_WIDTHS
      ? [{ sheet: widened[0].sheet, step: { size: 3000 * widened.length, queue: (context: Excel.RequestContext) => queuePlanWidths(context, plan, widths) } }]
      : []),
  ];
}

function queueSheet(context: Excel.RequestContext, plan: SheetPlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  plan.widths?.forEach((width, column) => {
    sheet.getCell(0, column).format.columnWidth = points(width);
  });
  for (const [row, height] of Object.entries(plan.heights ?? {})) sheet.getCell(Number(row), 0).format.rowHeight = height;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.filter) {
    const { row, column, rows, columns } = plan.filter;
    sheet.autoFilter.apply(sheet.getRangeByIndexes(row, column, rows, columns));
  }
  if (plan.freeze) {
    const { rows, columns } = plan.freeze;
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  }
  if (plan.print) queuePrint(sheet, plan, plan.print);
}

function queuePrint(sheet: Excel.Worksheet, plan: SheetPlan, print: Print): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  // Fits the width; as many pages long as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = A4_MARGIN_POINTS;
  pageLayout.rightMargin = A4_MARGIN_POINTS;
  pageLayout.centerHorizontally = true;
  const area = print.area ?? { row: 0, column: 0, rows: plan.rows.length, columns: Math.max(1, ...plan.rows.map((row) => row.length)) };
  if (area.rows > 0) pageLayout.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.centerFooter = '第 &P 页，共 &N 页';
  if (print.header !== undefined) texts.centerHeader = print.header.replace(/&/g, '&&');
}

/** Points of a width in characters. */
export function points(characters: number): number {
  return Math.round(characters * POINTS_PER_CHARACTER + PADDING);
}
