import type { Plan, Print, SheetPlan } from '../../workbook';
import type { Step } from './steps';
import { points, queueColumns, type Columns, type Widths } from './widths';

const A4_MARGIN_POINTS = 42;

type SheetLayout = Omit<SheetPlan, 'rows' | 'merges' | 'validations' | 'visibility'>;

/** Widths, frozen panes, filters and print set-up of a plan, without its cells: small enough to be kept as a note. */
export interface Layout {
  sheets: SheetLayout[];
  columns: Columns;
  widths: Widths;
}

export function layoutOf(plan: Plan, widths: Widths): Layout {
  return {
    sheets: plan.sheets.map(({ name, widths: own, heights, tabColor, filter, freeze, print, rows }) => {
      const all = { row: 0, column: 0, rows: rows.length, columns: Math.max(1, ...rows.map((row) => row.length)) };
      return {
        name,
        widths: own,
        heights,
        tabColor,
        filter,
        freeze,
        print: print && { ...print, area: print.area ?? all },
      };
    }),
    columns: {
      blocks: plan.blocks.flatMap(({ sheet, column, widths: own }) =>
        own?.length ? [{ sheet, column, widths: own }] : [],
      ),
      clear: plan.clear,
    },
    widths,
  };
}

/**
 * What may fail (no printer, an old build) without spoiling what was written. Done after the commit; one step a sheet
 * of our own and one for all columns on the clerk's sheets.
 */
export function layoutSteps(layout: Layout): { sheet: string; step: Step }[] {
  const { sheets, columns, widths } = layout;
  const touched = [...columns.blocks, ...columns.clear];
  return [
    ...sheets.map((sheet) => ({
      sheet: sheet.name,
      step: { size: 6000, queue: (context: Excel.RequestContext) => queueSheet(context, sheet) },
    })),
    ...(touched[0] && Object.keys(widths.now).length > 0
      ? [
          {
            sheet: touched[0].sheet,
            step: {
              size: 3000 * touched.length,
              queue: (context: Excel.RequestContext) => queueColumns(context, columns, widths),
            },
          },
        ]
      : []),
  ];
}

function queueSheet(context: Excel.RequestContext, plan: SheetLayout): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  plan.widths?.forEach((width, column) => {
    sheet.getCell(0, column).format.columnWidth = points(width);
  });
  for (const [row, height] of Object.entries(plan.heights ?? {}))
    sheet.getCell(Number(row), 0).format.rowHeight = height;
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
  if (plan.print) queuePrint(sheet, plan.print);
}

/** A sheet made anew keeps its old breaks otherwise. */
function queueBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function queuePrint(sheet: Excel.Worksheet, print: Print): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  // Fits the width; as many pages long as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = A4_MARGIN_POINTS;
  pageLayout.rightMargin = A4_MARGIN_POINTS;
  pageLayout.centerHorizontally = true;
  const { area } = print;
  if (area && area.rows > 0)
    pageLayout.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  queueBreaks(sheet, print.breaks ?? []);
  const texts = pageLayout.headersFooters.defaultForAllPages;
  texts.centerFooter = '第 &P 页，共 &N 页';
  if (print.header !== undefined) texts.centerHeader = print.header.replace(/&/g, '&&');
}
