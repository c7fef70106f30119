import { a1, absoluteReference, areaA1, columnIndex, columnLetters, parseA1, parseAreaA1 } from '../../src/workbook';

describe('addresses', () => {
  test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16383, 'XFD']])('column %i is %s and back', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  test('cells and areas', () => {
    expect(a1(3, 2)).toBe('C4');
    expect(areaA1({ row: 3, column: 2, rows: 1, columns: 1 })).toBe('C4');
    expect(areaA1({ row: 3, column: 2, rows: 2, columns: 3 })).toBe('C4:E5');
    expect(parseA1('$C$4')).toEqual({ row: 3, column: 2 });
    expect(parseA1('C0')).toBeNull();
    expect(parseA1('名册')).toBeNull();
    expect(parseAreaA1('E5:C4')).toEqual({ row: 3, column: 2, rows: 2, columns: 3 });
  });

  test('a quote in a sheet name is doubled', () => {
    expect(absoluteReference({ sheet: "a'b", row: 0, column: 0 })).toBe("'a''b'!$A$1");
  });
});
