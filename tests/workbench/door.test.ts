import { readXlsx } from 'hucre';
import { openFileDoor, type FileDoor } from '../../src/doors/file';
import { openGridDoor, snapshotOf, type Book } from '../../src/doors/grid';
import { openHeadless } from '../../src/doors/grid/headless';
import { emptyPlan, formulaAt, sheetNamed, valueAt, type Plan, type WorkbookGrid } from '../../src/workbook';
import { joinDoors, type WorkbenchDoor } from '../../src/workbench/workbench-door';
import { describeDoor, rosterGrid } from '../contract/door-contract';
import { layoutOfFile, photographFile, xlsxOf } from '../contract/open-doors';
import { richWorkbook } from '../doors/file/rich-workbook';

interface Bench {
  door: WorkbenchDoor;
  file: FileDoor;
  book: Book;
  dispose(): void;
}

async function bench(bytes: Uint8Array): Promise<Bench> {
  const file = await openFileDoor(bytes, '名册.xlsx');
  const grid = await file.read();
  const { api, book, dispose } = openHeadless(snapshotOf(grid, await readXlsx(bytes, { readStyles: true })));
  const hidden = grid.sheets.filter((sheet) => sheet.visibility === 'veryHidden');
  const door = await joinDoors(openGridDoor({ api, book, name: '名册.xlsx', hiddenSheets: hidden }), file);
  return {
    door,
    file,
    book,
    dispose: () => {
      door.dispose();
      dispose();
    },
  };
}

describeDoor('workbench (grid and file together)', async (workbook: WorkbookGrid) => {
  const { door, file, dispose } = await bench(await xlsxOf(workbook));
  return {
    door,
    calculates: true,
    dispose,
    photograph: () => photographFile(file),
    layout: (sheet) => layoutOfFile(file, sheet),
  };
});

const COMPUTED: Plan = {
  ...emptyPlan('写入测算列'),
  blocks: [
    {
      sheet: '名册',
      row: 1,
      column: 5,
      rows: [[{ value: '补助', look: 'computedHead' }], [{ value: 1000, formula: '=B3*2', look: 'computed' }]],
    },
  ],
};

describe('what the clerk does in the grid gets into the file', () => {
  let open: Bench;
  beforeEach(async () => {
    open = await bench(await richWorkbook());
  });
  afterEach(() => open.dispose());
  const saved = async () => (await openFileDoor(await open.door.bytes(), '名册.xlsx')).read();
  const sheet = (name: string) => open.book.getSheetByName(name)!;

  test('nothing done: the file is the one that was opened', async () => {
    const before = await photographFile(open.file);
    await open.door.bytes();
    expect(await photographFile(open.file)).toEqual(before);
    expect(await open.door.losses()).toEqual([]);
  });

  test('a typed value and a typed formula, with the results that change', async () => {
    sheet('名册').getRange('B3').setValue(100);
    sheet('说明').getRange('D1').setValue('=1+2');
    const grid = await saved();
    const roster = sheetNamed(grid, '名册')!;
    expect(valueAt(roster, 2, 1)).toBe(100);
    expect([formulaAt(roster, 2, 3), valueAt(roster, 2, 3)]).toEqual(['=IF(B3>=500,"大","小")', '小']);
    expect([formulaAt(sheetNamed(grid, '说明')!, 0, 3), valueAt(sheetNamed(grid, '说明')!, 0, 3)]).toEqual(['=1+2', 3]);
    expect(await open.door.losses()).toEqual([]);
  });

  test('rows put in: data, formulas, looks, merged areas, validations, comments, names move along', async () => {
    sheet('名册').insertRows(2, 2);
    const after = await saved();
    const roster = sheetNamed(after, '名册')!;
    expect([valueAt(roster, 4, 0), valueAt(roster, 4, 1), valueAt(roster, 2, 0)]).toEqual(['测试甲学校', 500, null]);
    expect([formulaAt(roster, 4, 3), valueAt(roster, 4, 3)]).toEqual(['=IF(B5>=500,"大","小")', '大']);
    expect(formulaAt(sheetNamed(after, '说明')!, 3, 0)).toContain('B5');
    expect(roster.formats.get('4,1')).toBe('0"人"');
    const seen = await readXlsx(await open.door.bytes(), { readStyles: true });
    const [first] = seen.sheets;
    expect(first!.cells?.get('4,0')?.richText?.[0]?.font?.bold).toBe(true);
    expect(first!.cells?.get('5,0')?.comment?.text).toBe('去年更名');
    expect(first!.cells?.get('6,0')?.hyperlink?.target).toBe('https://example.com/');
    expect(first!.dataValidations?.[0]?.range).toBe('C5:C11');
    expect(first!.conditionalRules?.[0]?.range).toBe('B5:B11');
    expect(first!.autoFilter?.range).toBe('A2:D7');
    expect(first!.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }]);
    expect(first!.rowDefs?.get(6)).toMatchObject({ height: 33, hidden: true });
    expect(first!.images?.[0]?.anchor.from.row).toBe(10);
    expect(first!.pageSetup?.printArea).toBe('$A$1:$D$7');
    expect(seen.namedRanges?.[0]?.range.replace(/'/g, '')).toBe('名册!$A$5:$A$7');
    expect(await open.door.losses()).toEqual([]);
  });

  test('a row taken out takes its cells with it and nothing else', async () => {
    sheet('名册').deleteRows(3, 1);
    const roster = sheetNamed(await saved(), '名册')!;
    expect(roster.values.map((line) => line[0] ?? null)).toEqual(['单位名册', '单位名称', '测试甲学校', '测试丙学校']);
    const seen = await readXlsx(await open.door.bytes(), { readStyles: true });
    expect([...(seen.sheets[0]!.cells ?? [])].filter(([, cell]) => cell.comment)).toEqual([]);
    expect(seen.sheets[0]!.dataValidations?.[0]?.range).toBe('C3:C8');
  });

  test('columns put in move widths and formulas', async () => {
    sheet('名册').insertColumns(1, 1);
    const roster = sheetNamed(await saved(), '名册')!;
    expect([valueAt(roster, 2, 2), formulaAt(roster, 2, 4)]).toEqual([500, '=IF(C3>=500,"大","小")']);
    const seen = await readXlsx(await open.door.bytes(), { readStyles: true });
    expect(seen.sheets[0]!.columns?.[2]?.width).toBe(10);
    expect(seen.sheets[0]!.columns?.[3]?.hidden).toBe(true);
    expect(seen.sheets[0]!.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }]);
  });

  test('rows put in and taken out again leave the file as it was', async () => {
    const before = await photographFile(open.file);
    sheet('名册').insertRows(2, 2);
    sheet('名册').deleteRows(2, 2);
    await open.door.bytes();
    expect(await photographFile(open.file)).toEqual(before);
  });

  test('after a row is put in, a plan goes to the new place in grid and file alike', async () => {
    sheet('名册').insertRows(2, 1);
    const rows: Plan['blocks'][number]['rows'] = [
      [{ value: '补助', look: 'computedHead' }],
      [null],
      [{ value: 1000, formula: '=B4*2', look: 'computed' }],
    ];
    await open.door.apply({ ...COMPUTED, blocks: [{ sheet: '名册', row: 1, column: 5, rows }] });
    const roster = sheetNamed(await saved(), '名册')!;
    expect([formulaAt(roster, 3, 5), valueAt(roster, 3, 5), valueAt(roster, 3, 1)]).toEqual(['=B4*2', 1000, 500]);
  });

  test('what cannot be kept is said before saving: sorted rows, other merged areas, a new sheet', async () => {
    sheet('说明').getRange('A1:B2').merge();
    expect((await open.door.losses()).join()).toContain('“说明”');
    open.book.insertSheet('新表').getRange('A1').setValue('新');
    expect((await open.door.losses()).join()).toContain('新增、改名');
    expect(valueAt(sheetNamed(await saved(), '新表')!, 0, 0)).toBe('新');
  });

  test('a plan that the file refuses is taken back in the grid too', async () => {
    const before = await open.door.read();
    const bad: Plan = {
      ...emptyPlan('坏'),
      blocks: [{ sheet: '名册', row: 0, column: 2, rows: [[{ value: 1, look: 'computed' }]] }],
    };
    await expect(open.door.apply(bad)).rejects.toMatchObject({ code: 'merge-in-the-way' });
    expect(await open.door.read()).toEqual(before);
  });

  test('edits of the clerk’s are told; our own writes are not', async () => {
    const told: string[] = [];
    open.door.onChange((change) => told.push(`${change.kind} ${change.sheet}`));
    await open.door.apply(COMPUTED);
    expect(told).toEqual([]);
    sheet('名册').getRange('B3').setValue(1);
    await open.door.read();
    expect(told).toEqual(['cells 名册']);
  });
});

test('the workbench opens the contract’s own roster', async () => {
  const { door, dispose } = await bench(await xlsxOf(rosterGrid()));
  expect((await door.read()).sheets).toHaveLength(2);
  dispose();
});
