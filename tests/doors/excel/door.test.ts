import { DoorError } from '../../../src/workbook';
import { photograph } from '../../excel-host';
import { cells, openExcel, planOf, type OpenExcel } from './support';

const ROSTER = [
  ['单位名称', '在校学生数'],
  ['测试一校', 500],
  ['测试二校', '350人'],
];

let opened: OpenExcel;

afterEach(() => {
  expect(opened.host.missing).toEqual([]);
  expect(opened.host.references()).toBe(0);
});

describe('reading', () => {
  test('gives values, sizes and visibility as they stand', async () => {
    opened = openExcel({ 名册: ROSTER, 空表: [] });
    opened.host.sheet('空表').visibility = 'VeryHidden';
    const grid = await opened.door.read();
    expect(grid.name).toBe('名册.xlsx');
    expect(
      grid.sheets.map(({ name, visibility, rowCount, columnCount }) => [name, visibility, rowCount, columnCount]),
    ).toEqual([
      ['名册', 'visible', 3, 2],
      ['空表', 'veryHidden', 0, 0],
    ]);
    expect(grid.sheets[0]!.values).toEqual(ROSTER);
  });
});

describe('writing', () => {
  test('a block beside a roster, a sheet of our own, looks, widths and print set-up', async () => {
    opened = openExcel({ 名册: ROSTER });
    await opened.door.apply(
      planOf({
        blocks: [
          {
            sheet: '名册',
            row: 0,
            column: 2,
            rows: [cells('应增补经费（元）'), [{ value: 20000, formula: '=B2*40', look: 'computed' }], cells(15000)],
          },
        ],
        sheets: [
          {
            name: '测算结果',
            rows: [
              [{ value: '标题', look: 'title' }],
              [
                { value: '集团', look: 'head' },
                { value: '元', look: 'head' },
              ],
            ],
            merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
            widths: [20, 10],
            freeze: { rows: 2, columns: 0 },
            filter: { row: 1, column: 0, rows: 1, columns: 2 },
            print: { paper: 'A4', landscape: true, repeatRows: { first: 1, last: 1 } },
          },
        ],
      }),
    );
    expect(photograph(opened.host.book)).toMatchSnapshot();
    expect(opened.door.remarks()).toEqual([]);
  });

  test('a sheet that does not exist is named, and nothing is written', async () => {
    opened = openExcel({ 名册: ROSTER });
    const before = photograph(opened.host.book);
    const failure = await opened.door
      .apply(planOf({ blocks: [{ sheet: '没有', row: 0, column: 2, rows: [cells(1)] }] }))
      .catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(DoorError);
    expect((failure as DoorError).message).toContain('“没有”');
    expect(photograph(opened.host.book)).toEqual(before);
  });
});
