import {
  bracket, countReferences, countTerm, difference, formula, lacking, notApplicable, printed, product, ratio, rounded, sum,
} from '../../../src/policy/figures'; // prettier-ignore
import type { Expression } from '../../../src/policy/model';

const at = (row: number, column = 0, sheet = '名册') => ({ sheet, row, column });
const cell = (row: number): Expression => ({
  op: 'input',
  label: '数',
  unit: '人',
  value: row,
  at: at(row),
  live: true,
});
const here = { sheet: '名册', figureCell: () => null };
const written = (expression: Expression): unknown => {
  const answer = formula(expression, here);
  return 'formula' in answer ? answer.formula : { reason: answer.reason };
};
const NO_NUMBER = { reason: '没有数值' };

describe('brackets', () => {
  test.each<[string, Expression]>([
    ['=A1/A2', ratio(cell(0), cell(1), '', '')],
    ['=A1/A2*A3', product([ratio(cell(0), cell(1), '', ''), cell(2)], '', '')],
    ['=A1/(A2/A3)', ratio(cell(0), ratio(cell(1), cell(2), '', ''), '', '')],
    ['=A1-A2-A3', difference(difference(cell(0), cell(1), '', ''), cell(2), '', '')],
    ['=(A1-A2)/A3', ratio(difference(cell(0), cell(1), '', ''), cell(2), '', '')],
    ['=-2-A1', difference(printed(-2, '', ''), cell(0), '', '')],
  ])('%s', (text, expression) => expect(written(expression)).toBe(text));
});

describe('as long as Excel takes', () => {
  const factors = (first: number, n: number) => product([printed(first, '', ''), ...Array.from({ length: n - 1 }, () => printed(1, '', ''))], '', ''); // prettier-ignore

  test('8,000 characters are written, 8,001 are not', () => {
    expect(written(factors(10, 4000))).toHaveLength(8001); // with the sign of equality
    expect(written(factors(1, 4001))).toEqual({ reason: '公式过长' });
  });

  test('250 separate cells are counted, 251 are not', () => {
    const apart = (n: number) =>
      countTerm(
        Array.from({ length: n }, (_, row) => at(2 * row)),
        '校',
        '所',
      );
    expect(written(apart(250))).toMatch(/^=COUNTA\(A1,A3,.*A499\)$/);
    expect(written(apart(251))).toEqual({ reason: '项数过多' });
  });
});

describe('where there is no number', () => {
  test('none is written: missing, not applicable, and what is reckoned from them', () => {
    const missing = lacking({ kind: 'column', name: '班级数' });
    expect(
      [
        missing,
        notApplicable('牵头'),
        rounded(missing, 0, 'up'),
        bracket(missing, [{ from: 0, value: 1 }], '', ''),
      ].map(written),
    ).toEqual([NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER]);
  });

  test('what does not apply is left out of a sum', () => {
    expect(written(sum([cell(0), notApplicable('牵头'), cell(1)], '', ''))).toBe('=SUM(A1,A2)');
  });

  test('a band of a quotient that has no divisor is left to the sheet', () => {
    const quotient = ratio(cell(1), printed(0, '', ''), '', '');
    expect(written(bracket(quotient, [{ from: 0, value: 1 }, { from: 5, value: 2 }], '', ''))).toBe('=IF(A2/0>=5,2,1)'); // prettier-ignore
  });

  test('nothing rounds up to nothing', () => {
    expect(written(rounded(printed(0, '', ''), 0, 'up'))).toBe('=ROUNDUP(0,0)');
  });

  test('an error of the code is no reason for the clerk', () => {
    const broken = () => {
      throw new Error('bug');
    };
    const figure: Expression = {
      op: 'figure',
      figure: 'T-1',
      of: 'school',
      subject: '甲',
      expression: cell(0),
      label: '',
    };
    expect(() => formula(figure, { sheet: '名册', figureCell: broken })).toThrow('bug');
  });
});

describe('cells that are counted', () => {
  test('runs are joined within one column of one sheet only', () => {
    expect(countReferences([at(1, 2), at(1, 1), at(0, 2), at(0, 1)], '名册')).toEqual(['B1:B2', 'C1:C2']);
    expect(countReferences([at(0, 0), at(1, 1)], '名册')).toEqual(['A1', 'B2']);
    expect(countReferences([at(0, 0, '乙'), at(1, 0, '甲')], '名册')).toEqual(["'乙'!A1", "'甲'!A2"]);
  });

  test('sheets stand one after the other, by their names', () => {
    const mixed = [at(1, 0, '甲'), at(0, 0, '乙'), at(0, 0, '甲'), at(1, 0, '乙')];
    expect(countReferences(mixed, '名册')).toEqual(["'乙'!A1:A2", "'甲'!A1:A2"]);
    expect(countReferences([...mixed].reverse(), '甲')).toEqual(["'乙'!A1:A2", 'A1:A2']);
  });

  test('one that stands nowhere, among others that do, leaves no reference', () => {
    expect(countReferences([at(0), null], '名册')).toBeNull();
  });
});
