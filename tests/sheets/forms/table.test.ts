import { drawForm, formContext } from '../../../src/sheets';
import { gridOf, spread } from '../../../src/sheets/forms/grid';
import type { FormColumn, FormRow, FormSpec } from '../../../src/policy/model';
import { audited, pair } from '../../policy/packs/jiexi/case';

describe('a table with fewer columns than the page', () => {
  test('as many columns as the page has: one each', () => {
    expect(spread([10, 20, 30], [5, 5, 5])).toEqual([0, 1, 2].map((column) => ({ column, columns: 1 })));
  });

  test('each column gets at least one, the page is used up, and shares come as near as can be', () => {
    // Of a page of 60 the widths ask for 10, 40 and 10.
    expect(spread([10, 40, 10], [10, 10, 10, 10, 10, 10])).toEqual([
      { column: 0, columns: 1 },
      { column: 1, columns: 4 },
      { column: 5, columns: 1 },
    ]);
    expect(spread([90, 10], [30, 30, 30])).toEqual([
      { column: 0, columns: 2 },
      { column: 2, columns: 1 },
    ]);
  });
});

describe('the columns on which all tables of a form stand', () => {
  test('those of the table with the most, where the others find their share on them', () => {
    expect(gridOf([[20, 40], [10, 10, 40], [30]])).toEqual([10, 10, 40]); // prettier-ignore
  });

  test('cut at the edges of a table whose columns would else be squeezed', () => {
    // On 30, 30 its second column would get 30 of the 50 that it asks for.
    expect(gridOf([[30, 30], [10, 50]])).toEqual([10, 20, 30]); // prettier-ignore
    expect(spread([10, 50], [10, 20, 30])).toEqual([
      { column: 0, columns: 1 },
      { column: 1, columns: 2 },
    ]);
  });

  test('edges that nearly meet are one, and no tables give no columns', () => {
    // 31 is cut in; 62 meets the edge at 60.
    expect(gridOf([[31, 31, 31], [12, 28, 20, 33]])).toEqual([12, 19, 9, 20, 33]); // prettier-ignore
    expect(gridOf([[50, 50, 10], [51, 8, 51]])).toEqual([50, 9, 41, 10]); // prettier-ignore
    expect(gridOf([])).toEqual([]);
  });
});

const text = (value: string) => ({ kind: 'text' as const, text: value });
const column = (head: string, width: number, more: Partial<FormColumn> = {}): FormColumn => ({ head, width, ...more });
const five = ['甲', '乙', '丙', '丁', '戊'].map((head) => column(head, 10));

/** A page of five equal columns, with a narrower table under the first. */
function drawn(columns: readonly FormColumn[], rows: readonly FormRow[], totals = false) {
  const form: FormSpec = {
    id: 'R99', title: '测试表', clauses: [], period: '', due: null, from: null, to: null, landscape: false, needs: [],
    sections: [
      { kind: 'table', columns: five, rows: () => [] },
      { kind: 'table', columns, rows: () => rows, totals },
    ],
  }; // prettier-ignore
  const { audit } = audited({ schools: pair });
  const { sheet } = drawForm(form, formContext(audit), audit, form.title, new Map());
  const row = (word: string): number => sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === word));
  const mergesOf = (word: string) => sheet.merges!.filter((one) => one.row === row(word)).map(({ column: at, rows: n, columns: m }) => [at, n, m]); // prettier-ignore
  return { sheet, row, mergesOf };
}

test('rows and heads of a narrow table are merged across the columns they take, each cell with its border', () => {
  const { sheet, row, mergesOf } = drawn(
    [column('名称', 10), column('说明', 40)],
    [{ values: [text('一'), text('长')] }],
  );
  expect(mergesOf('说明')).toEqual([[1, 1, 4]]);
  expect(mergesOf('长')).toEqual([[1, 1, 4]]);
  expect(sheet.rows[row('长')]!.map((cell) => cell?.look)).toEqual(['body', 'body', 'body', 'body', 'body']);
});

test('a group merged downwards over wide cells is one area, and no area overlaps another', () => {
  const rows = ['一', '二'].map((word): FormRow => ({ group: 'G', values: [text('学区'), text(word)] }));
  const { sheet, mergesOf } = drawn([column('名称', 20, { merge: true }), column('说明', 30)], rows);
  expect(mergesOf('学区')).toEqual(expect.arrayContaining([[0, 2, 2]]));
  const cells = sheet.merges!.flatMap((one) =>
    Array.from({ length: one.rows * one.columns }, (_, index) => `${one.row + Math.floor(index / one.columns)},${one.column + (index % one.columns)}`),
  ); // prettier-ignore
  expect(new Set(cells).size).toBe(cells.length);
});

test('upper heads and the total lie over the columns of their table', () => {
  const columns = [
    column('名称', 10),
    column('单位', 10),
    column('数', 10, { over: '合并', total: true }),
    column('额', 20, { over: '合并', total: true }),
  ];
  const { mergesOf } = drawn(columns, [{ values: [text('一'), text('园'), { kind: 'number', value: 3 }, { kind: 'number', value: 4 }] }], true); // prettier-ignore
  expect(mergesOf('合并')).toEqual([[2, 1, 3], [0, 2, 1], [1, 2, 1]]); // prettier-ignore
  expect(mergesOf('合计')).toEqual([[0, 1, 2], [3, 1, 2]]); // prettier-ignore
});

test('a total stands as the numbers above it stand', () => {
  const columns = [
    column('名称', 10),
    column('数', 10, { align: 'centre', total: true }),
    column('额', 10, { align: 'right', total: true }),
  ];
  const { sheet, row } = drawn(
    columns,
    [{ values: [text('一'), { kind: 'number', value: 3 }, { kind: 'number', value: 4 }] }],
    true,
  );
  const looks = (word: string) =>
    sheet.rows[row(word)]!.flatMap((cell) => (cell === null || cell.value === null ? [] : [cell.look]));
  expect(looks('一')).toEqual(['body', 'bodyCentred', 'bodyNumber']);
  expect(looks('合计')).toEqual(['total', 'totalCentred', 'total']);
});

test('names of what is missing that do not fit on two lines are said in short, and stand beside as a note', () => {
  const what = ['师生比', '班师比', '编制合成口径'].map((name) => ({ kind: 'parameter' as const, name, clause: 'JX-2a' }));
  const missing = { kind: 'missing' as const, what };
  const at = (width: number) => drawn([column('名称', width), column('数', 10)], [{ values: [missing, text('一')] }]);
  const cell = ({ sheet, row }: ReturnType<typeof drawn>) => sheet.rows[row('一')]![0]!;
  expect(cell(at(10))).toMatchObject({ value: '缺师生比、班师比、编制合成口径' });
  expect(cell(at(1))).toMatchObject({ value: '参数未填', note: '缺师生比、班师比、编制合成口径' });
});
