import { countyOf, readRoster } from '../../src/roster';
import { gridOf, type CellValue } from '../../src/workbook';
import { TABLES } from '../../src/roster/tables';
import { TABLE_IDS } from '../../src/roster/spec';
import { annex, columnOf, faults, merge, read, schools, shown } from './support';

describe('sheets are recognised by their headings', () => {
  test.each(TABLE_IDS.filter((id) => id !== 'parameters'))('%s under its own headings, whatever the sheet is called', (id) => {
    const spec = TABLES[id];
    const roster = read([{ name: 'Sheet1', rows: [spec.columns.map((column) => column.heading), spec.columns.map(() => null)] }]);
    expect(roster.table(id).present).toBe(true);
    expect([...roster.table(id).parts[0]!.columnOf.keys()]).toEqual(spec.columns.map((column) => column.heading));
    expect(roster.table(id).parts[0]!.unmatched).toEqual([]);
    expect(roster.unrecognised).toEqual([]);
  });

  test('title rows above, blanks, line breaks, full-width brackets and units in headings', () => {
    const roster = read([
      {
        name: '汇总',
        rows: [
          ['示例区校（园）区名册'],
          [null, null, null, '单位：人'],
          ['序号', '学校 名称', '所属\n集团', '在校学生数（人）', '班 级 数(个)', '班主任'],
          [1, '甲校', '一集团', 350, 8, '测试甲'],
        ],
        merges: [merge('A1:F1')],
      },
    ]);
    const table = roster.table('schools');
    expect(table.parts[0]).toMatchObject({ sheet: '汇总', headerRows: { first: 2, last: 2 }, firstRow: 3, lastRow: 3, freeColumn: 6, unmatched: ['班主任'] });
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]).toMatchObject({ index: 0, sheet: '汇总', sheetRow: 3 });
    expect(shown(table.rows[0]!, '单位名称')).toBe('甲校');
    expect(shown(table.rows[0]!, '在校学生数')).toBe(350);
    expect(table.rows[0]!.address('班级数')).toEqual({ sheet: '汇总', row: 3, column: 4 });
  });

  test('a unit row under the heads is no school', () => {
    const roster = schools(['单位名称', '在校学生数', '班级数'], [null, '（人）', '（个）'], ['甲校', 350, 8]);
    expect(columnOf(roster.table('schools'), '单位名称')).toEqual(['甲校']);
    expect(faults(roster)).toEqual([]);
  });

  test('two-level merged heads: the lower one speaks', () => {
    const roster = read([
      {
        name: '名册',
        rows: [
          ['单位名称', '规模', null, '教师', null],
          [null, '在校学生数', '班级数', '在编教师数', '临聘教师数'],
          ['甲校', 350, 8, 20, 3],
        ],
        merges: [merge('A1:A2'), merge('B1:C1'), merge('D1:E1')],
      },
    ]);
    const table = roster.table('schools');
    expect(table.parts[0]!.headerRows).toEqual({ first: 0, last: 1 });
    expect(Object.fromEntries(table.parts[0]!.columnOf)).toEqual({ 单位名称: 0, 在校学生数: 1, 班级数: 2, 在编教师数: 3, 临聘教师数: 4 });
    expect(columnOf(table, '在编教师数')).toEqual([20]);
  });

  test('totals, notes and blank lines are left out, each with its reason', () => {
    const roster = schools(
      ['单位名称', '在校学生数'],
      ['甲校', 350],
      [null, null],
      ['小计', 350],
      ['乙校', 200],
      ['合 计', 550],
      ['说明：数据截至九月。', null],
      ['注：乙校为新校', null],
    );
    expect(columnOf(roster.table('schools'), '单位名称')).toEqual(['甲校', '乙校']);
    expect(roster.table('schools').parts[0]!.leftOut).toEqual([
      { row: 2, why: 'blank' }, { row: 3, why: 'total' }, { row: 5, why: 'total' }, { row: 6, why: 'note' }, { row: 7, why: 'note' },
    ]); // prettier-ignore
  });

  test('a school whose name merely begins like a total or a note is kept', () => {
    const roster = schools(['单位名称', '在校学生数', '班级数'], ['总计划小学', 100, 3], ['注册路小学', 120, 4], ['合计镇中心小学', 90, 2]);
    expect(roster.table('schools').rows).toHaveLength(3);
  });

  test('several sheets of one table are its parts', () => {
    const rows = (name: string) => [['单位名称', '在校学生数'], [name, 100]];
    const roster = read([{ name: '东片', rows: rows('甲校') }, { name: '西片', rows: rows('乙校') }]);
    expect(roster.table('schools').parts.map((part) => [part.sheet, part.rowCount])).toEqual([['东片', 1], ['西片', 1]]);
    expect(columnOf(roster.table('schools'), '单位名称')).toEqual(['甲校', '乙校']);
    expect(roster.table('schools').rows.map((row) => row.index)).toEqual([0, 1]);
  });

  test('the same heading twice: the first is used, and it is said', () => {
    const roster = schools(['单位名称', '在校学生数', '在校学生数'], ['甲校', 350, 360]);
    expect(columnOf(roster.table('schools'), '在校学生数')).toEqual([350]);
    expect(faults(roster)).toEqual(['duplicate-heading error C1,B1']);
  });

  test('a sheet of nothing known is named as unrecognised, hidden helpers and the add-in’s own sheets are not', () => {
    const other = [['科目', '备忘'], ['语文', '无']];
    const roster = read([
      { name: '课表', rows: other },
      { name: '暗', rows: other, visibility: 'hidden' },
      { name: '_记录', rows: other, visibility: 'veryHidden' },
      { name: '校验结果', rows: other },
      { name: '测算结果', rows: [['集团名称', '应增补经费'], ['一集团', 1]] },
      { name: '空', rows: [] },
      { name: '附表', rows: [['单位名称', '在校学生数'], ['甲校', 1]] },
    ], { managed: { sheets: ['附表'], areas: [] } }); // prettier-ignore
    expect(roster.unrecognised).toEqual(['课表']);
    expect(roster.table('groups').present).toBe(false);
    expect(roster.table('schools').present).toBe(false);
  });

  test('a hidden roster is read, a very hidden one is not', () => {
    const rows = (name: string) => [['单位名称', '在校学生数'], [name, 100]];
    const roster = read([{ name: '甲', rows: rows('甲校'), visibility: 'hidden' }, { name: '乙', rows: rows('乙校'), visibility: 'veryHidden' }]);
    expect(columnOf(roster.table('schools'), '单位名称')).toEqual(['甲校']);
  });

  test('managed columns are neither read, nor unmatched, nor in the way', () => {
    const rows = [['单位名称', '在校学生数', '应增补经费（元）\n六（三）', '班级数'], ['甲校', 350, 15000, 8]];
    const byArea = read([{ name: '名册', rows }], { managed: { sheets: [], areas: [{ sheet: '名册', row: 0, column: 2, rows: 2, columns: 2 }] } });
    expect(byArea.table('schools').parts[0]).toMatchObject({ unmatched: [], freeColumn: 2 });
    expect(byArea.table('schools').has('班级数')).toBe(false);
    const byHeading = read([{ name: '名册', rows }], { isManagedHeading: (heading) => heading.startsWith('应增补经费') });
    expect(byHeading.table('schools').parts[0]!.unmatched).toEqual([]);
    expect(byHeading.table('schools').has('班级数')).toBe(true);
  });

  test('what the clerk said goes before what it looks like', () => {
    const sheet = { name: '名册', rows: [['单位名称', '规模', '班级数'], ['甲校', 350, 8]] };
    const mapped = read([sheet], { mappings: [{ sheet: '名册', table: 'schools', columns: { 规模: '在校学生数', 班级数: null } }] });
    expect(columnOf(mapped.table('schools'), '在校学生数')).toEqual([350]);
    expect(mapped.table('schools').has('班级数')).toBe(false);
    expect(read([sheet], { mappings: [{ sheet: '名册', table: null }] }).table('schools').present).toBe(false);
  });

  test('a policy adds columns, choices and synonyms by declaration', () => {
    const roster = read([{ name: '名册', rows: [['单位名称', '公园式', '学位'], ['甲校', '是', 300]] }], {
      extensions: [
        { table: 'schools', columns: [{ heading: '公园式', synonyms: [], kind: 'flag' }], synonyms: { 在校学生数: ['学位'] } },
      ],
    });
    expect(shown(roster.table('schools').rows[0]!, '公园式')).toBe(true);
    expect(shown(roster.table('schools').rows[0]!, '在校学生数')).toBe(300);
  });

  test('a running number is no group id', () => {
    const roster = schools(['序号', '集团名称', '校区名称', '班级数'], [1, '一集团', '甲校区', 3], [2, '一集团', '乙校区', 4]);
    expect(columnOf(roster.table('schools'), '集团编号')).toEqual(['一集团', '一集团']);
    expect(roster.table('schools').parts[0]!.unmatched).toEqual([]);
  });

  test('headings without rows are a table without rows', () => {
    const roster = schools(['单位名称', '在校学生数']);
    expect(roster.table('schools')).toMatchObject({ present: true, rows: [] });
    expect(roster.table('groups')).toMatchObject({ present: false, rows: [] });
  });

  test('asking for a column that the table does not have is a mistake of ours', () => {
    expect(() => schools(['单位名称', '班级数'], ['甲校', 1]).table('schools').rows[0]!.field('无此列')).toThrow();
  });
});

describe('look-alikes', () => {
  test('集团名称 beside 集团编号 is the name of the group, in either order', () => {
    for (const heads of [['集团编号', '集团名称', '单位名称'], ['集团名称', '集团编号', '单位名称'], ['学区编号', '学区名称', '单位名称'], ['学区名称', '学区编号', '单位名称']]) {
      const roster = schools(heads, heads.map((head) => (head.endsWith('编号') ? 'J1' : head === '单位名称' ? '甲校' : '一集团')));
      expect(roster.table('schools').parts[0]!.unmatched).toEqual([]);
      expect(countyOf(roster, '2024-01-01').groups[0]).toMatchObject({ id: 'J1', name: '一集团' });
    }
  });

  test('班级数 under 小学部 and under 初中部 is said to stand twice', () => {
    const roster = read([
      { name: '名册', rows: [['单位名称', '小学部', null, '初中部', null], [null, '学生数', '班级数', '学生数', '班级数'], ['甲校', 1, 2, 3, 4]], merges: [merge('A1:A2'), merge('B1:C1'), merge('D1:E1')] },
    ]); // prettier-ignore
    expect(faults(roster)).toEqual(['duplicate-heading error D2,B2', 'duplicate-heading error E2,C2']);
  });

  test('the annex is a table of schools even on a sheet called after groups', () => {
    for (const name of ['教育集团一览表', '集团名册']) expect(read([{ ...annex(), name }]).table('schools').rows).toHaveLength(21);
  });

  test('单位：万元 above the table, under the heading or in it counts for money alone', () => {
    const amounts = (rows: CellValue[][]) => read([{ name: '支出台账', rows }]).table('payments').rows.map((row) => row.number('金额'));
    const [heads, row] = [['凭证号', '用途类别', '金额'], ['P1', '会议费', 1.5]];
    expect(amounts([['支出台账', null, '单位：万元'], heads, row])).toEqual([1500000]);
    expect(amounts([heads, [null, null, '（万元）'], row])).toEqual([1500000]);
    expect(amounts([['支出台账', null, '单位：万元'], ['凭证号', '用途类别', '金额（元）'], row])).toEqual([150]);
    expect(amounts([['支出台账', null, '单位：元'], heads, row])).toEqual([150]);
  });

  test('a section heading inside the table is no school', () => {
    const roster = schools(['单位名称', '班级数'], ['一、小学', null], ['甲校', 3], ['（二）初中', null], ['乙校', 4]);
    expect(columnOf(roster.table('schools'), '单位名称')).toEqual(['甲校', '乙校']);
    expect(roster.table('schools').parts[0]!.leftOut.map((one) => one.why)).toEqual(['title', 'title']);
  });

  test('headings printed again on the next page are no school', () => {
    expect(schools(['单位名称', '班级数'], ['甲校', 3], ['单位名称', '班级数'], ['乙校', 4]).table('schools').rows).toHaveLength(2);
  });

  test('a ledger that goes by its name needs fewer headings', () => {
    const rows = [['单位', '日期', '金额'], ['甲校', '2023-9-1', 5]];
    expect(read([{ name: '经费支出台账', rows }]).table('payments').present).toBe(true);
    expect(read([{ name: 'Sheet2', rows }]).table('payments').present).toBe(false);
  });

  test('cells merely formatted do not push computed columns away', () => {
    const grid = gridOf({ name: '名册', rows: [['单位名称', '班级数', null, ''], ['甲校', 3]] });
    const roster = readRoster({ name: 'x', sheets: [{ ...grid, columnCount: 900 }] });
    expect(roster.table('schools').parts[0]!.freeColumn).toBe(2);
  });
});
