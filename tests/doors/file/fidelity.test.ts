import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { openFileDoor } from '../../../src/doors/file';
import { emptyPlan, formulaAt, sheetNamed, valueAt, type Plan } from '../../../src/workbook';
import { richWorkbook } from './rich-workbook';

const texts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));

const plan = (part: Partial<Plan>): Plan => ({ ...emptyPlan('测试写入'), ...part });
const COMPUTE = plan({
  blocks: [
    {
      sheet: '名册',
      row: 1,
      column: 5,
      widths: [12, 12],
      rows: [
        [
          { value: '补助', look: 'computedHead' },
          { value: '标准', look: 'computedHead', note: '条款（测试）' },
        ],
        [
          { value: 1000, formula: '=B3*2', look: 'computed', format: '#,##0' },
          { value: 2, look: 'computed', link: { sheet: '说明', a1: 'A1' } },
        ],
      ],
    },
  ],
  sheets: [
    { name: '测算结果', rows: [[{ value: '合计', note: '测试' }]] },
    { name: '_记录', visibility: 'veryHidden', rows: [[{ value: 1 }]] },
  ],
  marks: { add: [{ sheet: '名册', row: 2, column: 1, severity: 'error' }], removeAll: true },
});
const UNDO = plan({
  clear: [{ sheet: '名册', row: 1, column: 5, rows: 2, columns: 2 }],
  removeSheets: ['测算结果', '_记录'],
  marks: { add: [], removeAll: true },
});

describe('what the clerk has in the workbook is kept', () => {
  test('compute leaves every part that it does not concern as it was, byte for byte', async () => {
    // Made once: a workbook carries the second in which it was made.
    const bytes = await richWorkbook();
    const before = texts(bytes);
    const door = await openFileDoor(bytes, '名册.xlsx');
    await door.apply(COMPUTE);
    const after = texts(await door.bytes());
    const may = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/calcChain.xml',
      'docProps/app.xml',
    ];
    for (const [path, text] of Object.entries(before))
      if (!may.includes(path)) expect([path, after[path]]).toEqual([path, text]);
    expect(after['xl/calcChain.xml']).toBeUndefined();
  });

  test('in the sheet beside whose roster is written, all else stands as before', async () => {
    const before = texts(await richWorkbook())['xl/worksheets/sheet1.xml']!;
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    await door.apply(COMPUTE);
    const after = texts(await door.bytes())['xl/worksheets/sheet1.xml']!;
    const cells = (xml: string) =>
      [...xml.matchAll(/<c r="([A-E]\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([whole]) => whole);
    expect(cells(after)).toEqual(cells(before));
    const elements = (xml: string, name: string) => xml.match(new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'g')) ?? [];
    for (const name of ['mergeCells', 'dataValidations', 'extLst', 'sheetViews'])
      expect(elements(after, name)).toEqual(elements(before, name));
    expect(elements(after, 'conditionalFormatting')).toEqual(
      expect.arrayContaining(elements(before, 'conditionalFormatting')),
    );
    expect(elements(before, 'extLst')).toHaveLength(1);
  });

  test('every style index of the clerk’s means what it meant', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    const list = (xml: string, name: string) => new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
    const before = texts(await richWorkbook())['xl/styles.xml']!;
    await door.apply(COMPUTE);
    const after = texts(await door.bytes())['xl/styles.xml']!;
    for (const name of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'numFmts']) {
      expect(list(after, name).startsWith(list(before, name))).toBe(true);
      const count = Number(new RegExp(`<${name} count="(\\d+)"`).exec(after)?.[1] ?? 0);
      const entry = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf', numFmts: 'numFmt' }[
        name
      ]!;
      const inner = list(after, name).replace(/<dxf>[\s\S]*?<\/dxf>/g, name === 'dxfs' ? '<dxf/>' : '$&');
      expect(inner.match(new RegExp(`<${entry}\\b`, 'g'))?.length ?? 0).toBe(count);
    }
  });

  test('compute, undo, save: cells, formulas, styles, widths, comments, links, marks are as before', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    await door.apply(COMPUTE);
    await door.apply(COMPUTE);
    await door.apply(UNDO);
    const read = async (bytes: Uint8Array) => {
      const file = await readXlsx(bytes, { readStyles: true });
      return file.sheets.map(({ cells, ...rest }) => ({ ...rest, cells: Object.fromEntries(cells ?? []) }));
    };
    expect(await read(await door.bytes())).toEqual(await read(await richWorkbook()));
    const [before, after] = [texts(await richWorkbook()), texts(await door.bytes())];
    expect(Object.keys(after).sort()).toEqual(
      Object.keys(before)
        .filter((path) => path !== 'xl/calcChain.xml')
        .sort(),
    );
    const sheet = (files: Record<string, string>) =>
      files['xl/worksheets/sheet1.xml']!.replace(/<dimension[^>]*>/, '').replace(/ spans="[^"]*"/g, '');
    expect(sheet(after)).toBe(sheet(before));
    expect(after['xl/worksheets/sheet2.xml']).toBe(before['xl/worksheets/sheet2.xml']);
    expect(after['xl/sharedStrings.xml']).toBe(before['xl/sharedStrings.xml']);
  });

  test('nothing is said to be lost, save where a repair makes rich text plain', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    expect(await door.losses()).toEqual([]);
    expect(await door.losses(COMPUTE)).toEqual([]);
    const repair = (row: number) => plan({ repairs: [{ sheet: '名册', row, column: 0, value: '测试' }] });
    expect(await door.losses(repair(3))).toEqual([]);
    expect(await door.losses(repair(2))).toEqual([expect.stringContaining('“名册”A3')]);
  });
});

describe('reading', () => {
  test('formulas shared between cells, of arrays, with texts; errors, truth values, rich text', async () => {
    const grid = await (await openFileDoor(await richWorkbook(), '名册.xlsx')).read();
    const [roster, notes] = [sheetNamed(grid, '名册')!, sheetNamed(grid, '说明')!];
    expect(valueAt(roster, 2, 0)).toBe('测试甲学校');
    expect([formulaAt(roster, 2, 3), valueAt(roster, 2, 3)]).toEqual(['=IF(B3>=500,"大","小")', '大']);
    expect([3, 4, 5].map((row) => formulaAt(notes, row, 0))).toEqual([
      '=名册!B3+$B$9+LOG10(10)',
      '=名册!B4+$B$9+LOG10(10)',
      '=名册!B5+$B$9+LOG10(10)',
    ]);
    expect([formulaAt(notes, 3, 1), valueAt(notes, 3, 1)]).toEqual(['=A1&"<x>"', '甲<x>']);
    expect(formulaAt(notes, 4, 1)).toBe('=SUM(B1:B3*2)');
    expect([valueAt(notes, 5, 2), valueAt(notes, 5, 3)]).toEqual([{ error: '#REF!' }, true]);
    expect(roster.formats.get('2,1')).toBe('0"人"');
    expect([roster.rowCount, roster.columnCount]).toEqual([5, 4]);
  });

  test('dates of a 1904 file come as serial numbers of the 1900 system, and go back as they were', async () => {
    const files = unzipSync(await richWorkbook());
    const xml = new TextDecoder()
      .decode(files['xl/workbook.xml'])
      .replace(/<workbookPr[^>]*>|(?=<bookViews)|(?=<sheets)/, '<workbookPr date1904="1"/>');
    const { zipSync, strToU8 } = await import('fflate');
    const door = await openFileDoor(zipSync({ ...files, 'xl/workbook.xml': strToU8(xml) }), '名册.xlsx');
    expect(valueAt((await door.read()).sheets[0]!, 4, 1)).toBe(45536 + 1462);
    expect(valueAt((await door.read()).sheets[0]!, 2, 1)).toBe(500);
    await door.apply(plan({ repairs: [{ sheet: '名册', row: 4, column: 1, value: 45536 + 1463 }] }));
    expect(valueAt((await door.read()).sheets[0]!, 4, 1)).toBe(45536 + 1463);
    expect(texts(await door.bytes())['xl/worksheets/sheet1.xml']).toContain('<v>45537</v>');
  });
});

describe('writing over the clerk’s own cells', () => {
  test('the first cell of a shared formula overwritten: the others keep theirs', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    await door.apply(plan({ repairs: [{ sheet: '说明', row: 3, column: 0, value: 7 }] }));
    const notes = sheetNamed(await door.read(), '说明')!;
    expect([3, 4, 5].map((row) => formulaAt(notes, row, 0) ?? valueAt(notes, row, 0))).toEqual([
      7,
      '=名册!B4+$B$9+LOG10(10)',
      '=名册!B5+$B$9+LOG10(10)',
    ]);
    const seen = await readXlsx(await door.bytes());
    expect(seen.sheets[1]!.cells?.get('4,0')?.formula).toBe('名册!B4+$B$9+LOG10(10)');
  });

  test('a repaired cell keeps its looks, and Excel is told to calculate anew', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    const style = async () =>
      (await readXlsx(await door.bytes(), { readStyles: true })).sheets[0]!.cells?.get('2,1')?.style;
    const before = await style();
    await door.apply(plan({ repairs: [{ sheet: '名册', row: 2, column: 1, value: 501 }] }));
    expect(await style()).toEqual(before);
    expect(texts(await door.bytes())['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  test('a managed cell inside a merged area is refused, and nothing is written', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    const bad = plan({ blocks: [{ sheet: '名册', row: 0, column: 2, rows: [[{ value: 1, look: 'computed' }]] }] });
    const before = await door.bytes();
    await expect(door.apply(bad)).rejects.toMatchObject({
      code: 'merge-in-the-way',
      message: expect.stringContaining('C1') as string,
    });
    expect(await door.bytes()).toEqual(before);
  });

  test('the last visible sheet cannot be removed', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    await expect(door.apply(plan({ removeSheets: ['名册', '说明'] }))).rejects.toMatchObject({ name: 'DoorError' });
    expect((await door.read()).sheets).toHaveLength(2);
  });

  test('a name of a sheet that Excel would refuse is refused', async () => {
    const door = await openFileDoor(await richWorkbook(), '名册.xlsx');
    await expect(door.apply(plan({ sheets: [{ name: '甲/乙', rows: [] }] }))).rejects.toMatchObject({
      name: 'DoorError',
    });
  });
});
