import { filedFormula, movedFormula, shownFormula } from '../../../src/doors/file/formula-text';
import { movedList, movedReferences, movedSpan } from '../../../src/doors/file/shift-references';

describe('a shared formula as it reads in another cell', () => {
  test.each([
    ['A1+B$2+$C3+$D$4', 'B3+C$2+$C5+$D$4'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['SUM(A:A)+SUM(2:$3)', 'SUM(B:B)+SUM(4:$3)'],
    ["'A1 表'!A1+名册!A1", "'A1 表'!B3+名册!B3"],
    ['"A1"&A1&"""B2"', '"A1"&B3&"""B2"'],
    ['LOG10(A1)+ATAN2(A1,B1)+A1B', 'LOG10(B3)+ATAN2(B3,C3)+A1B'],
    ['XFD1', '#REF!'],
  ])('%s', (from, to) => {
    expect(movedFormula(from, 2, 1)).toBe(to);
  });
});

test('newer functions stand in the file with their prefix and are shown without', () => {
  expect(filedFormula('=IFS(A1>1,CONCAT("IFS(",B1))')).toBe('_xlfn.IFS(A1>1,_xlfn.CONCAT("IFS(",B1))');
  expect(shownFormula('_xlfn._xlws.FILTER(A1:A3,B1:B3)')).toBe('=FILTER(A1:A3,B1:B3)');
  expect(filedFormula('=SUMIFS(A:A,B:B,1)')).toBe('SUMIFS(A:A,B:B,1)');
});

describe('references after rows were put in or taken out', () => {
  const put = { axis: 'row', at: 2, count: 3 } as const;
  const out = { axis: 'row', at: 2, count: -2 } as const;
  test.each([
    ["'名册'!$A$3:$A$9", "'名册'!$A$6:$A$12", "'名册'!$A$3:$A$7"],
    ['名册!A1:B2', '名册!A1:B2', '名册!A1:B2'],
    ['名册!A1:B3', '名册!A1:B6', '名册!A1:B2'],
    ['名册!$C$4', '名册!$C$7', '名册!#REF!'],
    ['名册!$3:$5', '名册!$6:$8', '名册!$3:$3'],
    ['名册!A:B', '名册!A:B', '名册!A:B'],
    ['另表!A9', '另表!A9', '另表!A9'],
    ['"名册!A9"&名册!A9', '"名册!A9"&名册!A12', '"名册!A9"&名册!A7'],
  ])('%s', (formula, after, less) => {
    expect(movedReferences(formula, '名册', false, put)).toBe(after);
    expect(movedReferences(formula, '名册', false, out)).toBe(less);
  });

  test('references without a sheet are meant on the sheet itself alone', () => {
    expect(movedReferences('B9>1', '名册', true, put)).toBe('B12>1');
    expect(movedReferences('B9>1', '名册', false, put)).toBe('B9>1');
  });

  test('columns', () => {
    const shift = { axis: 'column', at: 1, count: 1 } as const;
    expect(movedReferences('$A$1+B1+SUM(B:C)+2:3', '名册', true, shift)).toBe('$A$1+C1+SUM(C:D)+2:3');
  });

  test('lists of areas lose what was taken out', () => {
    expect(movedList('A1 A3:A4 B9', out)).toBe('A1 B7');
    expect(movedSpan(3, 1, { axis: 'row', at: 3, count: -1 })).toBeNull();
    expect(movedSpan(0, 3, { axis: 'row', at: 3, count: 1 })).toEqual({ first: 0, size: 3 });
  });
});
