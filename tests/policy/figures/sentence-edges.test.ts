import {
  bracket, difference, explain, fractionOf, lacking, lackingText, mean, nextThreshold, notApplicable, printed, product, ratio, rounded, sum, unitOf, withUnit,
} from '../../../src/policy/figures'; // prettier-ignore
import type { Expression } from '../../../src/policy/model';

const cell = (value: number, row: number, label = '数', unit = '人'): Expression => ({
  op: 'input',
  label,
  unit,
  value,
  at: { sheet: '名册', row, column: 0 },
  live: true,
});
const figure = (expression: Expression, label = '另一项'): Expression => ({
  op: 'figure',
  figure: 'T-1',
  of: 'school',
  subject: '甲',
  expression,
  label,
});
const said = (expression: Expression): string => explain(expression).sentence;
const terms = (expression: Expression): (string | number)[] => explain(expression).terms.map((term) => term.value);

describe('a product is said as a share only where it is one: a quotient times the printed hundred', () => {
  const quotient = ratio(cell(1, 0), cell(4, 1), '比', '倍');

  test.each<[string, Expression, string]>([
    ['times another number', product([quotient, printed(50, '', '')], '积', ''), '比 0.25 倍 × 50 = 积 12.5'],
    ['times a hundred from a cell', product([quotient, cell(100, 2)], '积', ''), '比 0.25 倍 × 数 100 人 = 积 25'],
    ['no quotient', product([cell(3, 0), printed(100, '元', '每人')], '积', '元'), '数 3 人 × 每人 100 元 = 积 300 元'],
    ['a third factor', product([quotient, printed(100, '', '百'), printed(2, '', '二')], '积', ''), '比 0.25 倍 × 百 100 × 二 2 = 积 50'],
    ['the quotient alone', product([quotient], '积', ''), '数 1 人 ÷ 数 4 人 = 比 0.25 倍'],
    ['a share', product([quotient, printed(100, '', '')], '率', '%'), '数 1 人 ÷ 数 4 人 = 率 25%'],
  ])('%s', (_, expression, sentence) => expect(said(expression)).toBe(sentence)); // prettier-ignore
});

describe('what is not there', () => {
  test('a reason rests on no numbers', () => {
    expect(explain(notApplicable('牵头单位'))).toEqual({ sentence: '牵头单位', terms: [] });
  });

  test('of a sum that lacks something the other numbers are still shown', () => {
    const column = lacking({ kind: 'column', name: '班级数' });
    expect(terms(sum([cell(5, 0), column, figure(column), notApplicable('牵头'), cell(6, 1)], '和', ''))).toEqual([
      5, 6,
    ]);
  });

  test('a mean counts the parts that apply, and names no others', () => {
    expect(said(mean([cell(1, 0), notApplicable('牵头'), cell(2, 1)], '均分', '分'))).toBe(
      '2 项平均：数 1 人、数 2 人 = 均分 1.5 分',
    );
  });

  test('four lacks are named, of more the number', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ kind: 'rows', name: `评分${i}` }) as const);
    expect([lackingText(rows(4)), lackingText(rows(5))]).toEqual([
      '没有评分0；没有评分1；没有评分2；没有评分3',
      '没有评分0；没有评分1；没有评分2；没有评分3；另缺 1 项',
    ]);
  });
});

describe('names, units and blanks', () => {
  test('no blank stands where there is no unit or no name', () => {
    expect([withUnit(fractionOf(5), ''), withUnit(fractionOf(5), '%'), withUnit(fractionOf(5), '人')]).toEqual([
      '5',
      '5%',
      '5 人',
    ]);
    expect(said(sum([printed(1, '人', ''), printed(2, '人', '')], '和', '人'))).toBe('1 人 + 2 人 = 和 3 人');
  });

  test.each([
    [1, '不满 2，'],
    [2, '2—4，'],
    [5, '满 5，'],
  ])('a band of %i without a unit: %s', (value, band) => {
    const bands = [{ from: 0, value: 1 }, { from: 2, value: 2 }, { from: 5, value: 3 }]; // prettier-ignore
    expect(said(bracket(printed(value, '', '数'), bands, '档', ''))).toContain(`，${band}`);
  });

  test('a rounded number in a sum keeps its name and unit, another figure its own', () => {
    const half = ratio(cell(5, 0), cell(2, 1), '教师', '名');
    expect(said(sum([rounded(half, 0, 'up'), figure(half)], '和', '名'))).toBe('教师 3 名 + 另一项 2.5 名 = 和 5.5 名');
    expect(unitOf(figure(rounded(half, 0, 'up')))).toBe('名');
  });

  test('eight parts are named, of nine the first eight and how many there are', () => {
    const many = (n: number) =>
      said(
        sum(
          Array.from({ length: n }, (_, row) => cell(1, row, `第${row + 1}`)),
          '和',
          '人',
        ),
      );
    const eight = Array.from({ length: 8 }, (_, row) => `第${row + 1} 1 人`).join(' + ');
    expect([many(8), many(9)]).toEqual([`${eight} = 和 8 人`, `${eight} + 等 9 项 = 和 9 人`]);
  });
});

describe('terms', () => {
  test('a parameter goes by its name and stands in its cell', () => {
    const at = { sheet: '政策参数', row: 3, column: 2 };
    expect(explain({ op: 'parameter', name: '标准', unit: '元', value: 1.5, at }).terms).toEqual([
      { label: '标准', value: 1.5, unit: '元', at },
    ]);
  });

  test('what is rounded rests on the same numbers', () => {
    expect(terms(rounded(difference(cell(7, 0), cell(2, 1), '', ''), 0, 'down'))).toEqual([7, 2]);
  });

  test('another figure is one number, written so that it can be read again', () => {
    const third = ratio(cell(1, 0), cell(3, 1), '', '');
    expect(terms(sum([figure(cell(1234, 0)), figure(cell(1234.5, 0)), figure(third)], '', ''))).toEqual([
      '1234',
      '1234.5',
      '0.3333333333',
    ]);
  });
});

describe('the next band', () => {
  const bands = [{ from: 500, value: 20_000 }, { from: 200, value: 15_000 }, { from: 0, value: 10_000 }]; // prettier-ignore

  test('[SPT-6.3b] is the nearest above, in whatever order the bands are printed', () => {
    expect(nextThreshold(bracket(cell(150, 0), bands, '增补', '元'))).toBe('再多 50 人即增补 15,000 元');
    expect(nextThreshold(bracket(cell(200, 0), bands, '增补', '元'))).toBe('再多 300 人即增补 20,000 元');
  });

  test('is also told of a figure that is another', () => {
    expect(nextThreshold(figure(bracket(cell(499, 0), bands, '增补', '元')))).toBe('再多 1 人即增补 20,000 元');
    expect(nextThreshold(figure(cell(499, 0)))).toBeUndefined();
  });
});
