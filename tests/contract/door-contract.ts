import {
  a1,
  cellKey,
  emptyPlan,
  formulaAt,
  sheetNamed,
  valueAt,
  type CellValue,
  type Door,
  type Plan,
  type PlanCell,
  type SheetGrid,
  type WorkbookGrid,
} from '../../src/workbook';

/** What a sheet looks like beyond its cells, in words that every door's host can be asked for. */
export interface Layout {
  /** Widths in characters by column, of the columns that have a width of their own. */
  widths: Record<number, number>;
  /** Heights in points by row, of the rows that have a height of their own. */
  heights: Record<number, number>;
  freeze: { rows: number; columns: number };
  /** Fill colours (RGB) by cell in A1. */
  fills: Record<string, string>;
  /** Null where the host has no notion of printing. */
  print: {
    landscape: boolean;
    paper: string;
    area: string;
    repeat: string;
    footer: string;
    header: string;
    fitWidth: number;
    /** Rows, counted from 0, with which a page begins because somebody wants it to. */
    breaks: number[];
  } | null;
}

export interface DoorUnderTest {
  door: Door;
  /** Everything a clerk could see or lose, comparable with itself at another time. */
  photograph(): Promise<unknown>;
  layout(sheet: string): Promise<Layout>;
  /** False where the host does not calculate: then formulas show what the plan said. */
  calculates: boolean;
  dispose?(): void;
}

const ID = '640502199001011234';

/** A small roster as a clerk has it; made-up names throughout. */
export function rosterGrid(): WorkbookGrid {
  return {
    name: '名册.xlsx',
    sheets: [
      sheet(
        '单位名册',
        [
          ['单位名册（示例数据）', null, null, null],
          ['单位名称', '学生数', '成立日期', '编号'],
          ['测试甲学校', 500, 45536, ID],
          ['测试乙学校', 499, 45537, '000123'],
          ['=不是公式', true, null, '+86'],
          ['合计', 999, null, null],
        ],
        { '5,1': '=SUM(B3:B4)' },
        { '2,2': 'yyyy-mm-dd', '3,2': 'yyyy-mm-dd', '2,3': '@', '3,3': '@' },
        [{ row: 0, column: 0, rows: 1, columns: 4 }],
      ),
      sheet('说明', [['第二张表']]),
    ],
  };
}

function sheet(
  name: string,
  values: CellValue[][],
  formulas: Record<string, string> = {},
  formats: Record<string, string> = {},
  merges: SheetGrid['merges'] = [],
): SheetGrid {
  return {
    name,
    visibility: 'visible',
    rowCount: values.length,
    columnCount: Math.max(...values.map((line) => line.length)),
    values,
    formulas: new Map(Object.entries(formulas)),
    formats: new Map(Object.entries(formats)),
    merges,
  };
}

const ROSTER = '单位名册';
const cell = (value: CellValue, more: Partial<PlanCell> = {}): PlanCell => ({ value, ...more });
const plan = (part: Partial<Plan>): Plan => ({ ...emptyPlan('测试写入'), ...part });

/** Computed columns beside the roster, as the job 测算 writes them. */
const COMPUTED = plan({
  blocks: [
    {
      sheet: ROSTER,
      row: 1,
      column: 5,
      widths: [14],
      rows: [
        [cell('补助（元）', { look: 'computedHead' })],
        [cell(1000, { formula: '=B3*2', look: 'computed', format: '#,##0' })],
        [cell(998, { formula: '=B4*2', look: 'computed', format: '#,##0' })],
        [cell('缺学生数', { look: 'computedMissing' })],
      ],
    },
  ],
});

const UNDO = plan({ clear: [{ sheet: ROSTER, row: 1, column: 5, rows: 4, columns: 1 }] });

const FORM: Plan['sheets'][number] = {
  name: '测试报表',
  rows: [
    [cell('附件1', { look: 'attachment' })],
    [cell('测试报表', { look: 'title' }), null, null],
    [cell('单位', { look: 'head' }), cell('人数', { look: 'head' }), cell('日期', { look: 'head' })],
    [
      cell('测试甲学校', { look: 'body' }),
      cell(500, { look: 'bodyNumber', format: '#,##0' }),
      cell(45536, { look: 'bodyCentred', format: 'yyyy-mm-dd' }),
    ],
    [cell('合计', { look: 'total' }), cell(500, { look: 'total', formula: '=SUM(B4:B4)', format: '#,##0' }), null],
  ],
  merges: [{ row: 1, column: 0, rows: 1, columns: 3 }],
  widths: [24, 10, 14],
  heights: { 1: 36 },
  freeze: { rows: 3, columns: 1 },
  print: {
    paper: 'A4',
    landscape: true,
    repeatRows: { first: 2, last: 2 },
    area: { row: 0, column: 0, rows: 5, columns: 3 },
    header: '征求意见稿',
    breaks: [4],
  },
};

const RECORD: Plan['sheets'][number] = { name: '_集办通记录', visibility: 'veryHidden', rows: [[cell('记录')]] };

/** What every door must do alike. `open` makes a workbook with these contents and opens it. */
export function describeDoor(name: string, open: (workbook: WorkbookGrid) => Promise<DoorUnderTest>): void {
  describe(`door contract: ${name}`, () => {
    let test_: DoorUnderTest;
    let door: Door;
    beforeEach(async () => {
      test_ = await open(rosterGrid());
      door = test_.door;
    });
    afterEach(() => test_.dispose?.());
    const read = async (sheetName: string): Promise<SheetGrid> => sheetNamed(await door.read(), sheetName)!;

    test('reads values, formulas, formats, merges and sheets as they stand', async () => {
      const grid = await door.read();
      expect(grid.sheets.map(({ name: title, visibility }) => [title, visibility])).toEqual([
        [ROSTER, 'visible'],
        ['说明', 'visible'],
      ]);
      const found = grid.sheets[0]!;
      const wanted = rosterGrid().sheets[0]!;
      expect([found.rowCount, found.columnCount]).toEqual([6, 4]);
      for (let row = 0; row < 6; row++) {
        for (let column = 0; column < 4; column++) {
          expect([a1(row, column), valueAt(found, row, column)]).toEqual([
            a1(row, column),
            valueAt(wanted, row, column),
          ]);
        }
      }
      expect([...found.formulas]).toEqual([...wanted.formulas]);
      expect(found.formats.get('2,2')).toBe('yyyy-mm-dd');
      expect(found.formats.get('2,3')).toBe('@');
      expect(found.merges).toEqual(wanted.merges);
    });

    test('writes a block beside the roster, and nothing else', async () => {
      const before = await read(ROSTER);
      await door.apply(COMPUTED);
      const after = await read(ROSTER);
      expect(valueAt(after, 1, 5)).toBe('补助（元）');
      expect([valueAt(after, 2, 5), formulaAt(after, 2, 5)]).toEqual([1000, '=B3*2']);
      expect(after.formats.get(cellKey(2, 5))).toBe('#,##0');
      expect(valueAt(after, 4, 5)).toBe('缺学生数');
      for (let row = 0; row < 6; row++) {
        for (let column = 0; column < 4; column++)
          expect(valueAt(after, row, column)).toEqual(valueAt(before, row, column));
      }
      const layout = await test_.layout(ROSTER);
      expect(layout.fills.F3).toBe('DDEBF7');
      expect(layout.fills.A3).toBeUndefined();
      expect(layout.widths[5]).toBe(14);
    });

    test('shows what its formulas come to, or says that it cannot', async () => {
      await door.apply(COMPUTED);
      await door.apply(plan({ repairs: [{ sheet: ROSTER, row: 2, column: 1, value: 600 }] }));
      const shown = await door.calculated([{ sheet: ROSTER, row: 2, column: 5, rows: 2, columns: 1 }]);
      expect(shown).toEqual(test_.calculates ? [[[1200], [998]]] : null);
    });

    test.each([
      '=1+1',
      '+86',
      '-',
      '@测试',
      '=不是公式',
      "'引号",
      '  两头空格 ',
      '上\n下',
      '<&>"',
      ID,
      '000123',
      '1e5',
      'TRUE',
    ])('text stays text: %j', async (text) => {
      await door.apply(
        plan({
          sheets: [{ name: '文字', rows: [[cell(text, { format: '@', look: 'body' }), cell(text, { look: 'body' })]] }],
        }),
      );
      const written = await read('文字');
      expect(valueAt(written, 0, 0)).toBe(text);
      expect(valueAt(written, 0, 1)).toBe(text);
      expect(written.formulas.size).toBe(0);
    });

    test('a repair changes one cell of the clerk’s, text as text', async () => {
      await door.apply(
        plan({
          repairs: [
            { sheet: ROSTER, row: 3, column: 3, value: ID },
            { sheet: ROSTER, row: 4, column: 1, value: '=1' },
            { sheet: ROSTER, row: 3, column: 0, value: null },
          ],
        }),
      );
      const after = await read(ROSTER);
      expect(valueAt(after, 3, 3)).toBe(ID);
      expect(after.formats.get('3,3')).toBe('@');
      expect(valueAt(after, 4, 1)).toBe('=1');
      expect(after.formulas.has('4,1')).toBe(false);
      expect(valueAt(after, 3, 0)).toBeNull();
    });

    test('makes a form: values, formats, merges, widths, heights, freeze, print set-up', async () => {
      await door.apply(plan({ sheets: [FORM] }));
      const written = await read('测试报表');
      expect(written.values.map((line) => line.filter((value) => value !== null))).toEqual([
        ['附件1'],
        ['测试报表'],
        ['单位', '人数', '日期'],
        ['测试甲学校', 500, 45536],
        ['合计', 500],
      ]);
      expect(formulaAt(written, 4, 1)).toBe('=SUM(B4:B4)');
      expect(written.formats.get('3,2')).toBe('yyyy-mm-dd');
      expect(written.merges).toEqual(FORM.merges);
      const layout = await test_.layout('测试报表');
      expect([layout.widths[0], layout.widths[1], layout.widths[2]]).toEqual([24, 10, 14]);
      expect(layout.heights[1]).toBe(36);
      expect(layout.freeze).toEqual({ rows: 3, columns: 1 });
      if (layout.print) {
        expect(layout.print).toEqual({
          landscape: true,
          paper: 'a4',
          area: '$A$1:$C$5',
          repeat: '$3:$3',
          footer: '&C第 &P 页，共 &N 页',
          header: '&C征求意见稿',
          fitWidth: 1,
          breaks: [4],
        });
      }
    });

    test('a managed sheet is replaced whole, in its place', async () => {
      await door.apply(plan({ sheets: [FORM, { name: '其后', rows: [[cell(1)]] }] }));
      await door.apply(plan({ sheets: [{ name: '测试报表', rows: [[cell('新')]] }] }));
      const grid = await door.read();
      expect(grid.sheets.map((found) => found.name)).toEqual([ROSTER, '说明', '测试报表', '其后']);
      const written = sheetNamed(grid, '测试报表')!;
      expect([written.rowCount, written.columnCount, written.merges, written.formulas.size]).toEqual([1, 1, [], 0]);
    });

    test('a second run changes nothing', async () => {
      const whole = {
        ...COMPUTED,
        sheets: [FORM, RECORD],
        marks: { add: [{ sheet: ROSTER, row: 2, column: 1, severity: 'error' as const }], removeAll: true },
      };
      await door.apply(whole);
      const first = await test_.photograph();
      await door.apply(whole);
      expect(await test_.photograph()).toEqual(first);
    });

    test('the inverse plan takes everything back', async () => {
      const before = await test_.photograph();
      await door.apply({ ...COMPUTED, sheets: [FORM, RECORD] });
      expect(await test_.photograph()).not.toEqual(before);
      await door.apply({ ...UNDO, removeSheets: [FORM.name, RECORD.name] });
      expect(await test_.photograph()).toEqual(before);
    });

    test('marks show on the clerk’s cells, and 清除标记 leaves no trace', async () => {
      const before = await test_.photograph();
      const add = [
        { sheet: ROSTER, row: 2, column: 1, severity: 'error' as const },
        { sheet: ROSTER, row: 3, column: 1, severity: 'warning' as const },
        { sheet: ROSTER, row: 9, column: 8, severity: 'notice' as const },
      ];
      await door.apply(plan({ marks: { add, removeAll: true } }));
      const marked = await test_.photograph();
      expect(marked).not.toEqual(before);
      await door.apply(plan({ marks: { add, removeAll: true } }));
      expect(await test_.photograph()).toEqual(marked);
      await door.apply(plan({ marks: { add: [], removeAll: true } }));
      expect(await test_.photograph()).toEqual(before);
    });

    test('very hidden sheets are read, shown to nobody, and can be removed', async () => {
      await door.apply(
        plan({ sheets: [RECORD, { name: '_选项', visibility: 'hidden', rows: [[cell('是')], [cell('否')]] }] }),
      );
      const seen = (grid: WorkbookGrid) => new Map(grid.sheets.map((found) => [found.name, found.visibility]));
      expect(seen(await door.read())).toEqual(
        new Map([
          [ROSTER, 'visible'],
          ['说明', 'visible'],
          ['_集办通记录', 'veryHidden'],
          ['_选项', 'hidden'],
        ]),
      );
      await door.apply(plan({ removeSheets: ['_集办通记录', '_选项', '从未有过'] }));
      expect([...seen(await door.read()).keys()]).toEqual([ROSTER, '说明']);
    });

    test.each<[string, Partial<Plan>]>([
      ['block', { blocks: [{ sheet: '没有这张表', row: 0, column: 0, rows: [[cell(1)]] }] }],
      ['mark', { marks: { add: [{ sheet: '没有这张表', row: 0, column: 0, severity: 'error' }], removeAll: true } }],
      ['repair', { repairs: [{ sheet: '没有这张表', row: 0, column: 0, value: 1 }] }],
    ])('a plan that fails (%s on an absent sheet) leaves the workbook as it was', async (_what, bad) => {
      await door.apply(COMPUTED);
      const before = await test_.photograph();
      await expect(door.apply(plan({ sheets: [FORM], clear: UNDO.clear, ...bad }))).rejects.toMatchObject({
        name: 'DoorError',
        code: 'not-found',
        message: expect.stringContaining('没有这张表') as string,
      });
      expect(await test_.photograph()).toEqual(before);
    });

    test('work that is called off leaves the workbook as it was', async () => {
      const before = await test_.photograph();
      const called = new AbortController();
      called.abort();
      await expect(door.apply(COMPUTED, { signal: called.signal })).rejects.toMatchObject({
        name: 'DoorError',
        code: 'cancelled',
      });
      expect(await test_.photograph()).toEqual(before);
    });

    test('a large block is written and read back whole', async () => {
      const rows = Array.from({ length: 2000 }, (_, row) =>
        Array.from({ length: 10 }, (_unused, column) =>
          cell(column === 0 ? `第${row}行` : row * 10 + column, { look: 'computed' }),
        ),
      );
      await door.apply(plan({ blocks: [{ sheet: '说明', row: 2, column: 3, rows }] }));
      const written = await read('说明');
      expect([written.rowCount, written.columnCount]).toEqual([2002, 13]);
      expect(valueAt(written, 2001, 3)).toBe('第1999行');
      expect(valueAt(written, 2001, 12)).toBe(19999);
      expect(valueAt(written, 0, 0)).toBe('第二张表');
    });
  });
}
