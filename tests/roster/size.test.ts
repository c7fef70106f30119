import { countyOf } from '../../src/roster';
import { gridOf } from '../../src/workbook/build';
import { readRoster } from '../../src/roster';
import type { CellValue } from '../../src/workbook';
import { merge, read } from './support';

describe('large and odd sheets', () => {
  test('100,000 people are read by column, each cell still at its place', () => {
    const rows: CellValue[][] = [['工号', '姓名', '所在单位', '职务类别', '任职日期', '津贴标准']];
    for (let n = 1; n <= 100_000; n++) rows.push([String(n).padStart(8, '0'), '测试甲', `第${n % 300}小学`, '教师', 45000, 1000.5]);
    const roster = read([{ name: '教职工', rows }]);
    const table = roster.table('staff');
    expect(table.rows).toHaveLength(100_000);
    expect(table.rows[99_999]).toMatchObject({ index: 99_999, sheetRow: 100_000 });
    expect(table.rows[99_999]!.number('津贴标准')).toBe(100_050);
    expect(roster.problems).toEqual([]);
  });

  test('a merged key for each two of 20,000 schools', () => {
    const rows: CellValue[][] = [['集团名称', '校区名称', '在校学生数']];
    const merges = [];
    for (let n = 0; n < 20_000; n++) {
      if (n % 2 === 0) merges.push(merge(`A${n + 2}:A${n + 3}`));
      rows.push([n % 2 === 0 ? `第${n / 2}集团` : null, `第${n}校区`, 100]);
    }
    const county = countyOf(read([{ name: '名册', rows, merges }]), '2024-01-01');
    expect(county.groups).toHaveLength(10_000);
    expect(county.groups.every((group) => group.schools.length === 2)).toBe(true);
  });

  test('a used range of a million empty cells', () => {
    const grid = gridOf({ name: '名册', rows: [['单位名称', '班级数'], ['甲校', 3]] });
    const roster = readRoster({ name: '大', sheets: [{ ...grid, rowCount: 62_500, columnCount: 16_384 }, { ...gridOf({ name: '空', rows: [] }), rowCount: 1_048_576, columnCount: 16_384 }] });
    expect(roster.table('schools').rows).toHaveLength(1);
    expect(roster.table('schools').parts[0]).toMatchObject({ rowCount: 1, firstRow: 1, lastRow: 1 });
    expect(roster.unrecognised).toEqual([]);
  });
});
