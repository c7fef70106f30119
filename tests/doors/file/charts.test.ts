import { getCharts, readXlsx } from 'hucre';
import { strFromU8, unzipSync } from 'fflate';
import { newFileDoor } from '../../../src/doors/file';
import { emptyPlan, type ChartPlan, type Plan, type SheetPlan } from '../../../src/workbook';
import { openExcelOver } from '../../contract/open-excel';
import { openGrid } from '../../contract/open-doors';
import { rosterGrid } from '../../contract/door-contract';

const CHART: ChartPlan = {
  kind: 'bar',
  title: '各集团经费',
  altText: '甲 100；乙 250',
  categories: { row: 1, column: 0, rows: 2, columns: 1 },
  series: [{ name: '经费', values: { row: 1, column: 1, rows: 2, columns: 1 }, color: '5B9BD5' }],
  unit: '元',
  format: '#,##0',
  over: { row: 4, column: 0, rows: 16, columns: 4 },
};

const sheet = (name: string, charts: readonly ChartPlan[], note?: string): SheetPlan => ({
  name,
  rows: [
    [{ value: '集团' }, { value: '经费' }],
    [{ value: '甲' }, { value: 100, ...(note ? { note } : {}) }],
    [{ value: '乙' }, { value: 250 }],
  ],
  charts,
});

const planOf = (...sheets: SheetPlan[]): Plan => ({ ...emptyPlan('写图'), sheets });

async function partsOf(...plans: Plan[]): Promise<{ bytes: Uint8Array; parts: Record<string, Uint8Array> }> {
  const door = await newFileDoor('图.xlsx');
  for (const plan of plans) await door.apply(plan);
  const bytes = await door.bytes();
  return { bytes, parts: unzipSync(bytes) };
}

describe('charts in a file', () => {
  test('another library reads them as native charts over the cells of their sheet', async () => {
    const second = { ...CHART, kind: 'column' as const, stacked: true, title: '又一张' };
    const { bytes } = await partsOf(planOf(sheet("甲's 图", [CHART, second]), sheet('乙图', [CHART])));
    const charts = getCharts(await readXlsx(bytes));
    expect(charts.map(({ sheetName, chart }) => [sheetName, chart.kinds, chart.title])).toEqual([
      ["甲's 图", ['bar'], '各集团经费'],
      ["甲's 图", ['bar'], '又一张'],
      ['乙图', ['bar'], '各集团经费'],
    ]);
    expect(charts[0]!.chart).toMatchObject({
      altText: '甲 100；乙 250',
      anchor: { from: { row: 4, col: 0 }, to: { row: 20, col: 4 } },
      series: [{ name: '经费', valuesRef: "'甲''s 图'!$B$2:$B$3", categoriesRef: "'甲''s 图'!$A$2:$A$3", color: '5B9BD5' }],
    });
  });

  test('every part is listed with its type, and every relation leads to a part', async () => {
    const { parts } = await partsOf(planOf(sheet('图', [CHART, CHART])));
    const types = strFromU8(parts['[Content_Types].xml']!);
    for (const name of ['xl/drawings/drawing1.xml', 'xl/charts/chart1.xml', 'xl/charts/chart2.xml']) {
      expect(types).toContain(`PartName="/${name}"`);
    }
    for (const [name, bytes] of Object.entries(parts).filter(([path]) => path.endsWith('.rels'))) {
      for (const [, target] of strFromU8(bytes).matchAll(/Target="\/([^"]*)"/g)) expect([name, target, target! in parts]).toEqual([name, target, true]);
    }
    const drawing = strFromU8(parts['xl/drawings/drawing1.xml']!);
    const ids = [...drawing.matchAll(/<c:chart [^>]*r:id="([^"]*)"/g)].map(([, id]) => id);
    const relations = strFromU8(parts['xl/drawings/_rels/drawing1.xml.rels']!);
    expect(ids).toEqual(['rId1', 'rId2']);
    for (const id of ids) expect(relations).toContain(`Id="${id}"`);
  });

  test('beside a note, the drawing stands where Excel wants it: before the notes', async () => {
    const { parts } = await partsOf(planOf(sheet('图', [CHART], '说明')));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(xml.indexOf('<drawing ')).toBeGreaterThan(0);
    expect(xml.indexOf('<legacyDrawing ')).toBeGreaterThan(xml.indexOf('<drawing '));
  });

  test('a sheet written anew leaves nothing of its old charts', async () => {
    const { bytes, parts } = await partsOf(planOf(sheet('图', [CHART, CHART])), planOf(sheet('图', [CHART])));
    expect(Object.keys(parts).filter((path) => /^xl\/charts\/[^/]*\.xml$/.test(path))).toHaveLength(1);
    expect(getCharts(await readXlsx(bytes))).toHaveLength(1);
    const { parts: without } = await partsOf(planOf(sheet('图', [CHART])), planOf(sheet('图', [])));
    expect(Object.keys(without).filter((path) => /charts|drawings/.test(path))).toEqual([]);
    expect(strFromU8(without['[Content_Types].xml']!)).not.toMatch(/drawing|chart/);
  });

  test('the same plan gives the same bytes', async () => {
    const [first, second] = [await partsOf(planOf(sheet('图', [CHART]))), await partsOf(planOf(sheet('图', [CHART])))];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });
});

describe.each([
  ['Excel', openExcelOver],
  ['the grid', openGrid],
])('charts through the door of %s', (_, open) => {
  test('are refused in a sentence that names the sheet, and nothing is written', async () => {
    const { door, photograph, dispose } = await open(rosterGrid());
    const before = await photograph();
    await expect(door.apply(planOf(sheet('经费图', [CHART])))).rejects.toMatchObject({ code: 'not-supported', message: expect.stringContaining('“经费图”带有图表') });
    expect(await photograph()).toEqual(before);
    await dispose?.();
  });
});
