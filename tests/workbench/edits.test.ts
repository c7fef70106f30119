import { editsBetween } from '../../src/workbench/edits';
import { shiftedGrid } from '../../src/workbench/shifted-grid';
import type { CellValue, SheetGrid, WorkbookGrid } from '../../src/workbook';

function sheet(
  name: string,
  values: CellValue[][],
  formulas: Record<string, string> = {},
  more: Partial<SheetGrid> = {},
): SheetGrid {
  const columnCount = Math.max(0, ...values.map((line) => line.length));
  return {
    name,
    visibility: 'visible',
    rowCount: values.length,
    columnCount,
    values,
    formulas: new Map(Object.entries(formulas)),
    formats: new Map(),
    merges: [],
    ...more,
  };
}
const book = (...sheets: SheetGrid[]): WorkbookGrid => ({ name: '名册.xlsx', sheets });

describe('what differs between two readings, as a plan for the file', () => {
  const before = book(
    sheet(
      '名册',
      [
        ['单位', 1],
        ['甲', 2],
      ],
      { '1,1': '=B1*2' },
    ),
  );

  test('nothing where nothing differs', () => {
    expect(editsBetween(before, before)).toBeNull();
  });

  test('values typed, emptied and added are the clerk’s own cells: repairs', () => {
    const plan = editsBetween(
      before,
      book(
        sheet(
          '名册',
          [
            [null, 1],
            ['甲', 2, '=文字'],
          ],
          { '1,1': '=B1*2' },
        ),
      ),
    )!;
    expect(plan.repairs).toEqual([
      { sheet: '名册', row: 0, column: 0, value: null },
      { sheet: '名册', row: 1, column: 2, value: '=文字' },
    ]);
    expect(plan.blocks).toEqual([]);
  });

  test('a formula typed, changed, or calculated anew keeps the looks that are there', () => {
    const plan = editsBetween(
      before,
      book(
        sheet(
          '名册',
          [
            ['单位', 5],
            ['甲', 10],
          ],
          { '1,1': '=B1*2' },
        ),
      ),
    )!;
    expect(plan.blocks).toEqual([{ sheet: '名册', row: 1, column: 1, rows: [[{ value: 10, formula: '=B1*2' }]] }]);
    expect(plan.repairs).toEqual([{ sheet: '名册', row: 0, column: 1, value: 5 }]);
  });

  test('a formula that the grid cannot calculate keeps the result that stands in the file', () => {
    expect(
      editsBetween(
        before,
        book(
          sheet(
            '名册',
            [
              ['单位', 1],
              ['甲', { error: '#NAME?' }],
            ],
            { '1,1': '=B1*2' },
          ),
        ),
      ),
    ).toBeNull();
    const reference = editsBetween(
      before,
      book(
        sheet(
          '名册',
          [
            ['单位', 1],
            ['甲', { error: '#REF!' }],
          ],
          { '1,1': '=B1*2' },
        ),
      ),
    );
    expect(reference!.blocks).toHaveLength(1);
  });

  test('a formula overwritten by a value is a value', () => {
    const plan = editsBetween(
      before,
      book(
        sheet('名册', [
          ['单位', 1],
          ['甲', 2],
        ]),
      ),
    )!;
    expect(plan.repairs).toEqual([{ sheet: '名册', row: 1, column: 1, value: 2 }]);
  });

  test('sheets put in and taken away; very hidden ones are ours', () => {
    const after = book(sheet('新', [['a', 3]], { '0,1': '=1+2' }));
    const plan = editsBetween(book(...before.sheets, sheet('_记录', [[1]], {}, { visibility: 'veryHidden' })), after)!;
    expect(plan.removeSheets).toEqual(['名册']);
    expect(plan.sheets).toEqual([
      { name: '新', visibility: 'visible', rows: [[{ value: 'a' }, { value: 3, formula: '=1+2' }]], merges: [] },
    ]);
  });
});

describe('a reading after rows or columns moved', () => {
  const before = book(
    sheet(
      '名册',
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      { '2,1': '=B2+1' },
      { merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] },
    ),
    sheet('另', [[1]]),
  );

  test('put in above a merged area, and inside one', () => {
    const [above] = shiftedGrid(before, '名册', { axis: 'row', at: 1, count: 2 }).sheets;
    expect(above!.values.map((line) => line[0] ?? null)).toEqual(['a', null, null, 'b', 'c']);
    expect([...above!.formulas]).toEqual([['4,1', '=B2+1']]);
    expect(above!.merges).toEqual([{ row: 3, column: 0, rows: 2, columns: 1 }]);
    const [inside] = shiftedGrid(before, '名册', { axis: 'row', at: 2, count: 1 }).sheets;
    expect(inside!.merges).toEqual([{ row: 1, column: 0, rows: 3, columns: 1 }]);
  });

  test('taken out: one row, and the whole merged area', () => {
    const [one] = shiftedGrid(before, '名册', { axis: 'row', at: 1, count: -1 }).sheets;
    expect(one!.values).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
    expect(one!.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 1 }]);
    const [both] = shiftedGrid(before, '名册', { axis: 'row', at: 1, count: -2 }).sheets;
    expect([both!.merges, both!.formulas.size, both!.rowCount]).toEqual([[], 0, 1]);
  });

  test('columns, and no other sheet', () => {
    const after = shiftedGrid(before, '名册', { axis: 'column', at: 0, count: 1 });
    expect(after.sheets[0]!.values[0]).toEqual([null, 'a', 1]);
    expect(after.sheets[0]!.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 1 }]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
  });
});
