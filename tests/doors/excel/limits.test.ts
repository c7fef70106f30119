import { DoorError, type Plan } from '../../../src/workbook';
import { photograph, quiet } from '../../excel-host';
import { cells, doorOn, openExcel, planOf, supportsUpTo, type OpenExcel } from './support';
import { fc, runs } from '../../support/properties';

const ROSTER = [
  ['单位名称', '在校学生数'],
  ['测试一校', 500],
  ['测试二校', 350],
];
const BLOCK: Plan = planOf({
  blocks: [
    {
      sheet: '名册',
      row: 0,
      column: 2,
      rows: [cells('增补（元）'), [{ value: 20000, formula: '=B2*40' }], cells(15000)],
    },
  ],
});

let opened: OpenExcel;
afterEach(() => expect(opened.host.missing).toEqual([]));

async function refused(job: Promise<unknown>): Promise<DoorError> {
  const failure = await job.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(DoorError);
  return failure as DoorError;
}

/** The plan is refused with this code and these words, and the workbook is as before. */
async function expectRefusal(plan: Plan, code: string, ...words: string[]): Promise<void> {
  const before = photograph(opened.host.book);
  const failure = await refused(opened.door.apply(plan));
  expect(failure.code).toBe(code);
  for (const word of words) expect(failure.message).toContain(word);
  expect(photograph(opened.host.book)).toEqual(before);
}

describe('requests', () => {
  test('ten sheets under 5 MB are read in three', async () => {
    const rows = Array.from({ length: 200 }, (_, r) =>
      Array.from({ length: 20 }, (__, c) => (c === 0 ? `测试学校${r}` : r * c)),
    );
    opened = openExcel(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`名册${i}`, rows])));
    const grid = await opened.door.read();
    expect(grid.sheets).toHaveLength(10);
    expect(grid.sheets[9]!.values).toEqual(rows);
    expect(opened.host.log.length).toBeLessThanOrEqual(3);
  });

  test('ten sheets whose cells fill almost the whole 5 MB of a reply are read in three all the same', async () => {
    const rows = Array.from({ length: 1200 }, (_, r) =>
      Array.from({ length: 20 }, (__, c) => (c < 3 ? `测试第${r}学校` : c === 4 ? `1101012000${10_000_000 + r}` : r * c)),
    );
    opened = openExcel(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`名册${i}`, rows])));
    expect((await opened.door.read()).sheets[9]!.values).toEqual(rows);
    expect(opened.host.log).toHaveLength(3);
    expect(opened.host.log[2]!.replyBytes).toBeGreaterThan(4_200_000);
  });

  test('all computed columns are written and read back in three, none of them leaving a reference', async () => {
    opened = openExcel({ 名册: ROSTER, 教职工: ROSTER });
    await opened.door.read();
    opened.host.forget();
    await opened.door.apply({
      ...BLOCK,
      blocks: [...BLOCK.blocks, { ...BLOCK.blocks[0]!, sheet: '教职工' }],
      sheets: [
        { name: '测算结果', rows: [cells('合计', 35000)] },
        { name: '记录', visibility: 'veryHidden', rows: [cells('C2')] },
      ],
    });
    await opened.door.calculated([{ sheet: '名册', row: 1, column: 2, rows: 2, columns: 1 }]);
    expect(opened.host.log.length).toBeLessThanOrEqual(3);
    await quiet();
    expect(opened.host.references()).toBe(0);
  });

  test('a roster of 20 columns and 30,000 rows is read in replies under 5 MB', async () => {
    const rows = Array.from({ length: 30_000 }, (_, r) =>
      Array.from({ length: 20 }, (__, c) => (c < 2 ? `测试${r}号` : r + c)),
    );
    opened = openExcel({ 教职工: rows });
    const grid = await opened.door.read();
    expect(grid.sheets[0]!.values[29_999]).toEqual(rows[29_999]);
    expect(Math.max(...opened.host.log.map((request) => request.replyBytes))).toBeLessThan(opened.host.mostBytes);
    expect(opened.host.log.every((request) => !request.fault)).toBe(true);
  });

  test('a reply over the limit is asked for again in halves', async () => {
    const rows = Array.from({ length: 300 }, (_, r) => [`测试${'长'.repeat(50)}${r}`, r]);
    opened = openExcel({ 名册: rows });
    opened.host.mostBytes = 20_000;
    const grid = await opened.door.read();
    expect(grid.sheets[0]!.values).toEqual(rows);
  });

  test('values that come back empty above millions of cells are asked for again in halves', async () => {
    opened = openExcel({ 名册: Array.from({ length: 400 }, (_, r) => ['校', r]) });
    opened.host.world.mostValues = 300;
    const grid = await opened.door.read();
    expect(grid.sheets[0]!.values[399]).toEqual(['校', 399]);
    expect(opened.host.log.length).toBeGreaterThan(3);
  });

  test('a write over the limit is taken back and done again in smaller requests', async () => {
    opened = openExcel({ 名册: ROSTER });
    opened.host.mostBytes = 400_000;
    const rows = Array.from({ length: 9000 }, (_, r) => cells(`第${r}行测试用的一段说明文字，不短`, r));
    await opened.door.apply(planOf({ sheets: [{ name: '校验结果', rows }] }));
    expect(opened.host.sheet('校验结果').cells.size).toBe(18_000);
    expect(opened.host.book.sheets.map((sheet) => sheet.name)).toEqual(['名册', '校验结果']);
  });

  test('a request refused as busy is sent again, a lasting one is told', async () => {
    opened = openExcel({ 名册: ROSTER });
    opened.host.faults = (index) => (index === 1 ? { code: 'ActivityLimitReached', carriedOut: 0 } : undefined);
    expect((await opened.door.read()).sheets).toHaveLength(1);
    opened.host.faults = () => ({ code: 'ActivityLimitReached', carriedOut: 0 });
    expect((await refused(opened.door.read())).message).toContain('Excel 正忙');
  });
});

describe('contents', () => {
  const nasty = [
    '=1+1',
    '+8613',
    '-5',
    '@SUM(A1)',
    "'引号",
    '007',
    '110101200001010011',
    '1-2',
    '2025-1-1',
    '1/2',
    'TRUE',
    '1e5',
    '50%',
    '￥5',
    ' 空格',
    '正常文字',
    '=HYPERLINK("http://x","y")',
    '二〇二五年一月一日',
  ];

  test.each(nasty)('text %j stays that text and becomes no formula', async (text) => {
    opened = openExcel({ 名册: ROSTER });
    await opened.door.apply(
      planOf({
        sheets: [{ name: '表', rows: [[{ value: text }, { value: text, format: '@' }]] }],
        repairs: [{ sheet: '名册', row: 1, column: 0, value: text }],
      }),
    );
    const grid = await opened.door.read();
    expect(grid.sheets.find((sheet) => sheet.name === '表')!.values[0]).toEqual([text, text]);
    expect(grid.sheets[0]!.values[1]![0]).toBe(text);
    expect(grid.sheets.every((sheet) => sheet.formulas.size === 0)).toBe(true);
  });

  test('any text comes back as written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          opened = openExcel({ 名册: ROSTER });
          await opened.door.apply(planOf({ sheets: [{ name: '表', rows: texts.map((text) => cells(text)) }] }));
          const grid = await opened.door.read();
          expect(grid.sheets[1]!.values.map((row) => row[0])).toEqual(texts);
          expect(grid.sheets[1]!.formulas.size).toBe(0);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('a number repaired in a cell formatted as text is a number', async () => {
    opened = openExcel({ 名册: [['在校学生数'], ['350人']] });
    opened.host.sheet('名册').cells.get(16_384)!.format = '@';
    await opened.door.apply(planOf({ repairs: [{ sheet: '名册', row: 1, column: 0, value: 350 }] }));
    expect((await opened.door.read()).sheets[0]!.values[1]).toEqual([350]);
  });

  test('an id repaired in a cell formatted as text keeps its digits', async () => {
    opened = openExcel({ 名册: [['身份证号'], ['x']] });
    opened.host.sheet('名册').cells.get(16_384)!.format = '@';
    await opened.door.apply(planOf({ repairs: [{ sheet: '名册', row: 1, column: 0, value: '110101200001010011' }] }));
    expect((await opened.door.read()).sheets[0]!.values[1]).toEqual(['110101200001010011']);
  });

  test('errors are read as errors, formulas with their text', async () => {
    opened = openExcel({ 名册: [['数'], [1]] });
    Object.assign(opened.host.sheet('名册').cells.get(16_384)!, { value: '#REF!', formula: '=#REF!' });
    const [sheet] = (await opened.door.read()).sheets;
    expect(sheet!.values[1]).toEqual([{ error: '#REF!' }]);
    expect(sheet!.formulas.get('1,0')).toBe('=#REF!');
  });

  test('more merged areas than Excel lists at once are all read', async () => {
    opened = openExcel({ 名册: Array.from({ length: 2600 }, (_, r) => [`校${r}`, r]) });
    const merges = Array.from({ length: 650 }, (_, i) => ({ row: i * 4, column: 0, rows: 3, columns: 1 }));
    opened.host.sheet('名册').merges = merges;
    const [sheet] = (await opened.door.read()).sheets;
    expect(sheet!.merges).toEqual(merges);
  });
});

describe('what stands in the way is said, and nothing is written', () => {
  beforeEach(() => void (opened = openExcel({ 名册: ROSTER, 别的: [['x']] })));

  test('a protected sheet', async () => {
    opened.host.sheet('名册').protected = true;
    await expectRefusal(BLOCK, 'protected', '“名册”受保护', '撤销工作表保护');
  });

  test('a protected workbook', async () => {
    opened.host.book.protected = true;
    await expectRefusal(BLOCK, 'protected', '保护工作簿');
  });

  test('a filtered range', async () => {
    opened.host.sheet('名册').filter = { rect: { row: 0, column: 0, rows: 3, columns: 2 }, filtered: true };
    await expectRefusal(BLOCK, 'busy', '正在筛选', '清除');
  });

  test('a filter that hides nothing does not stand in the way', async () => {
    opened.host.sheet('名册').filter = { rect: { row: 0, column: 0, rows: 3, columns: 2 }, filtered: false };
    await opened.door.apply(BLOCK);
    expect(opened.host.sheet('名册').filter).not.toBeNull();
  });

  test('merged cells', async () => {
    opened.host.sheet('名册').merges = [{ row: 1, column: 2, rows: 2, columns: 1 }];
    await expectRefusal(BLOCK, 'merge-in-the-way', 'C2:C3', '取消合并');
  });

  test('a table that holds the place', async () => {
    opened.host.book.tables.push({
      id: 't',
      name: '表1',
      sheet: opened.host.sheet('名册'),
      rect: { row: 0, column: 0, rows: 3, columns: 4 },
      filtered: false,
    });
    await expectRefusal(BLOCK, 'table-in-the-way', '“表1”', '转换为区域');
  });

  test('a table beside the column keeps its range', async () => {
    const rect = { row: 0, column: 0, rows: 3, columns: 2 };
    opened.host.book.tables.push({ id: 't', name: '表1', sheet: opened.host.sheet('名册'), rect, filtered: false });
    await opened.door.apply(BLOCK);
    expect(opened.host.book.tables[0]!.rect).toEqual(rect);
    expect(opened.host.sheet('名册').cells.size).toBe(9);
  });

  test('a table beside the column, where Excel cannot put it back', async () => {
    opened = { ...opened, door: doorOn({ supports: supportsUpTo(1.12) }) };
    opened.host.book.tables.push({
      id: 't',
      name: '表1',
      sheet: opened.host.sheet('名册'),
      rect: { row: 0, column: 0, rows: 3, columns: 2 },
      filtered: false,
    });
    await expectRefusal(BLOCK, 'table-in-the-way', '会被并入表格');
  });

  test('a cell being edited', async () => {
    opened.host.faults = () => ({ code: 'InvalidOperationInCellEditMode', carriedOut: 0 });
    await expectRefusal(BLOCK, 'cell-edit', '请先按回车结束单元格编辑');
  });

  test('the last visible sheet', async () => {
    opened.host.sheet('别的').visibility = 'Hidden';
    await expectRefusal(planOf({ removeSheets: ['名册'] }), 'unknown', '至少要留一张可见的工作表');
  });

  test('another window in front, when a cell is to be shown', async () => {
    opened.host.world.focused = false;
    expect(await refused(opened.door.select({ sheet: '名册', row: 1, column: 1 }))).toMatchObject({
      code: 'lost-focus',
    });
    opened.host.world.focused = true;
    await opened.door.select({ sheet: '名册', row: 1, column: 1 });
    expect(opened.host.book.selection).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });

  test('a hidden or missing sheet, when a cell is to be shown', async () => {
    opened.host.sheet('别的').visibility = 'Hidden';
    expect((await refused(opened.door.select({ sheet: '别的', row: 0, column: 0 }))).message).toContain('取消隐藏');
    expect((await refused(opened.door.select({ sheet: '无', row: 0, column: 0 }))).message).toContain('无!A1');
  });
});

describe('another person at the same workbook', () => {
  beforeEach(() => void (opened = openExcel({ 名册: ROSTER, 别的: [['x']] })));

  test('a row that came since the reading: the write would miss its lines', async () => {
    await opened.door.read();
    opened.host.type('名册', { row: 3, column: 0, rows: 1, columns: 1 }, [['测试三校']]);
    await expectRefusal(BLOCK, 'busy', '“名册”', '增减了行或列', '重新校验');
    await opened.door.read();
    await opened.door.apply(BLOCK);
  });

  test('a changed value does not hold up a write', async () => {
    await opened.door.read();
    opened.host.type('名册', { row: 1, column: 1, rows: 1, columns: 1 }, [[501]]);
    await opened.door.apply(BLOCK);
    expect(opened.host.sheet('名册').cells.get(16_384 + 1)!.value).toBe(501);
  });

  test('the sheet is deleted between looking and writing: nothing is left behind', async () => {
    opened.host.meanwhile = (index) => {
      if (index === 1) opened.host.book.sheets = opened.host.book.sheets.filter((sheet) => sheet.name !== '名册');
    };
    const failure = await refused(opened.door.apply({ ...BLOCK, sheets: [{ name: '测算结果', rows: [cells(1)] }] }));
    expect(failure.code).toBe('not-found');
    expect(opened.host.book.sheets.map((sheet) => sheet.name)).toEqual(['别的']);
    expect([...opened.host.book.settings.keys()].filter((key) => key !== 'jibantong.done')).toEqual([]);
  });

  test('a write of another pane that is still going on is not taken back', async () => {
    opened.host.faults = (index) => (index >= 1 ? { code: 'GeneralException', carriedOut: 0.5 } : undefined);
    await refused(opened.door.apply(BLOCK));
    opened.host.faults = () => undefined;
    expect((await refused(doorOn().read())).message).toContain('另一处正在写入');
  });
});

describe('Excel by its own rules', () => {
  test('manual calculation is told, and nothing is compared', async () => {
    opened = openExcel({ 名册: ROSTER });
    opened.host.book.calculationMode = 'Manual';
    expect((await opened.door.losses(BLOCK)).join()).toContain('按 F9');
    expect(await opened.door.calculated([{ sheet: '名册', row: 0, column: 0, rows: 1, columns: 1 }])).toBeNull();
  });

  test('without ExcelApi 1.13 a workbook is read, and it is said that merges are not known', async () => {
    opened = openExcel({ 名册: ROSTER });
    const door = doorOn({ supports: supportsUpTo(1.9) });
    expect((await door.read()).sheets[0]!.values).toEqual(ROSTER);
    expect((await door.losses()).join()).toContain('合并');
  });

  test('notes are named as lost, the undo list of Excel as cleared', async () => {
    opened = openExcel({ 名册: ROSTER });
    const losses = await opened.door.losses(planOf({ sheets: [{ name: '表', rows: [[{ value: 1, note: '说明' }]] }] }));
    expect(losses.join()).toMatch(/批注.*撤销记录|撤销记录.*批注/s);
  });

  test('a cancelled job has written nothing', async () => {
    opened = openExcel({ 名册: ROSTER });
    const before = photograph(opened.host.book);
    const stop = new AbortController();
    stop.abort();
    expect((await refused(opened.door.apply(BLOCK, { signal: stop.signal }))).code).toBe('cancelled');
    expect(photograph(opened.host.book)).toEqual(before);
  });

  test('doing the same twice changes nothing the second time', async () => {
    opened = openExcel({ 名册: ROSTER });
    await opened.door.apply(BLOCK);
    const once = photograph(opened.host.book);
    await opened.door.apply(BLOCK);
    expect(photograph(opened.host.book)).toEqual(once);
  });

  test('bytes are opened as a new workbook', async () => {
    opened = openExcel({ 名册: ROSTER });
    await opened.door.openNew!(new Uint8Array([80, 75, 3, 4]), '年度报送.xlsx');
    expect(opened.host.world.opened).toEqual(['UEsDBA==']);
  });

  test('bytes that are too many for one request are not opened: the workbench is named', async () => {
    opened = openExcel({ 名册: ROSTER });
    const error = await refused(opened.door.openNew!(new Uint8Array(4_000_000), '2025年度报送册.xlsx'));
    expect([error.code, error.message]).toEqual(['too-large', expect.stringContaining('请改用集办通工作台')]);
    expect(opened.host.world.opened).toEqual([]);
  });
});
