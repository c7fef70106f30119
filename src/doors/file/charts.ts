import type { SheetChart } from 'hucre';
import { columnLetters, quotedSheet, type Area, type ChartPlan, type Plan } from '../../workbook';
import { addRelation, relationsOf, setContentType, type Parts } from './relations';
import { unzipParts } from './unzip';

/** A sheet's drawing: its XML, and its charts in the order of their ids there (`rId1`…). */
export interface Drawing {
  xml: Uint8Array;
  charts: readonly Uint8Array[];
}

export type Drawings = ReadonlyMap<string, Drawing>;

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const LANGUAGE = 'zh-CN';
/** Size of the labels in points: the whole sheet is read on paper. */
const LABEL = 10;

/** The charts of a plan as parts of a workbook, by sheet. hucre writes them, into a workbook that is thrown away. */
export async function drawCharts(plan: Plan): Promise<Drawings> {
  const drawn = new Map<string, Drawing>();
  const sheets = plan.sheets.filter(({ charts }) => charts && charts.length > 0);
  if (sheets.length === 0) return drawn;
  const { writeXlsx } = await import(/* webpackChunkName: "hucre" */ 'hucre');
  for (const { name, charts } of sheets) {
    const bytes = await writeXlsx({
      sheets: [{ name, rows: [], charts: charts!.map((chart) => sheetChart(name, chart)) }],
    });
    const parts = unzipParts(bytes, name);
    const path = [...parts.keys()].find((part) => /^xl\/drawings\/[^/]+\.xml$/.test(part))!;
    const ids = relationsOf(parts, path).sort((a, b) => numberOf(a.id) - numberOf(b.id));
    drawn.set(name, { xml: parts.get(path)!, charts: ids.map(({ target }) => parts.get(target)!) });
  }
  return drawn;
}

const numberOf = (id: string): number => Number(id.replace(/\D/g, ''));

function sheetChart(sheet: string, chart: ChartPlan): SheetChart {
  const { kind, stacked, title, altText, series, over, unit, format } = chart;
  return {
    type: kind,
    title,
    altText,
    titleFontSize: 14,
    lang: LANGUAGE,
    ...(stacked ? { barGrouping: 'stacked', overlap: 100 } : {}),
    gapWidth: 60,
    series: series.map(({ name, values, color }) => ({
      name,
      color,
      values: reference(sheet, values),
      categories: reference(sheet, chart.categories),
    })),
    // One series needs no key: the title names it.
    legend: series.length > 1 ? 'bottom' : false,
    legendFontSize: LABEL,
    // No noughts in a stack: they would lie over each other.
    dataLabels: {
      showValue: true,
      fontSize: LABEL,
      numberFormat: { formatCode: stacked ? `${format};-${format};` : format },
    },
    axes: {
      // The first line of the table on top, as one reads.
      x: { labelFontSize: LABEL, ...(kind === 'bar' ? { reverse: true } : {}) },
      y: {
        title: unit,
        axisTitleFontSize: LABEL,
        labelFontSize: LABEL,
        numberFormat: { formatCode: format },
        gridlines: { major: true },
        scale: { min: 0 },
        // The numbers stay at the bottom although the order is turned round.
        ...(kind === 'bar' ? { crosses: 'max' } : {}),
      },
    },
    anchor: {
      from: { row: over.row, col: over.column },
      to: { row: over.row + over.rows, col: over.column + over.columns },
    },
  };
}

function reference(sheet: string, { row, column, rows, columns }: Omit<Area, 'sheet'>): string {
  const cell = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  return `${quotedSheet(sheet)}!${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** Puts a drawing with its charts into a workbook; gives the id by which the sheet names it. */
export function addDrawing(parts: Parts, sheet: string, { xml, charts }: Drawing, types: string): string {
  const free = (make: (n: number) => string) => {
    let n = 1;
    while (parts.has(make(n))) n++;
    return make(n);
  };
  const path = free((n) => `xl/drawings/drawing${n}.xml`);
  parts.set(path, xml);
  setContentType(parts, path, DRAWING);
  for (const chart of charts) {
    const own = free((n) => `xl/charts/chart${n}.xml`);
    parts.set(own, chart);
    setContentType(parts, own, CHART);
    addRelation(parts, path, `${types}/chart`, own);
  }
  return addRelation(parts, sheet, `${types}/drawing`, path);
}
