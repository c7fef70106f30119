import { countyOf, readRoster } from '../../src/roster';
import { workbookOf, type CellValue } from '../../src/workbook';

const GROUPS: [name: string, campuses: [name: string, title: string][]][] = [
  ['中卫市第七小学教育集团', [['中卫市第七小学教育集团总校', '总校校长'], ['中卫市第七小学教育集团双渠校区\n（中卫十小）', '执行校长']]],
  ['中卫市\n兴仁教育集团', [['中卫市兴仁教育集团总校（兴仁中学）', '总校校长'], ['中卫市兴仁教育集团兴仁小学', '执行校长'], ['中卫市兴仁教育集团兴仁幼儿园', '执行校长']]],
  ['中卫市第二\n幼儿园教育集团', [['中卫市第二幼儿园教育集团总园', '总园长'], ['中卫市第二幼儿园教育集团香山分园', '执行园长']]],
]; // prettier-ignore

/** The annex's own shape: title, heads, first three columns merged per group, a note below. */
function annex() {
  const rows: CellValue[][] = [
    ['附件', null, null, null, null],
    ['中卫市沙坡头区集团化办学试点一览表', null, null, null, null],
    ['序号', '教育集团名称', '集团校数', '校（园）区', '校长属性'],
  ];
  const merges = [{ row: 1, column: 0, rows: 1, columns: 5 }];
  GROUPS.forEach(([name, campuses], index) => {
    for (let column = 0; column < 3; column++) merges.push({ row: rows.length, column, rows: campuses.length, columns: 1 });
    campuses.forEach(([campus, title], line) => rows.push(line === 0 ? [index + 1, name, campuses.length, campus, title] : [null, null, null, campus, title]));
  });
  merges.push({ row: rows.length, column: 0, rows: 1, columns: 5 });
  rows.push(['说明：示例说明。', null, null, null, null]);
  return workbookOf('附件.xlsx', [{ name: 'Sheet1', rows, merges }]);
}

describe('the annex of Shapotou in its own shape', () => {
  const roster = readRoster(annex());
  const table = roster.table('schools');

  test('[SPT-A.1] is recognised as the roster of schools, note left out, nothing unmatched', () => {
    const [part] = table.parts;
    expect(part).toMatchObject({ sheet: 'Sheet1', headerRows: { first: 2, last: 2 }, rowCount: 7, unmatched: [] });
    expect(part!.leftOut).toEqual([{ row: 10, why: 'note' }]);
    expect(roster.problems).toEqual([]);
  });

  test('[SPT-A.1] groups are derived from the merged names, line breaks removed', () => {
    const county = countyOf(roster, '2025-10-15');
    expect(county.groups.map((group) => [group.name, group.schools.length])).toEqual([
      ['中卫市第七小学教育集团', 2],
      ['中卫市兴仁教育集团', 3],
      ['中卫市第二幼儿园教育集团', 2],
    ]);
    expect(county.groups[0]!.at).toEqual({ sheet: 'Sheet1', row: 3, column: 1 });
  });

  test('[SPT-5.1b] the lead is told by 校长属性', () => {
    const county = countyOf(roster, '2025-10-15');
    expect(county.groups.map((group) => group.leads.map((lead) => lead.name))).toEqual([
      ['中卫市第七小学教育集团总校'],
      ['中卫市兴仁教育集团总校（兴仁中学）'],
      ['中卫市第二幼儿园教育集团总园'],
    ]);
    expect(county.schools.every((school) => school.roleFrom === 'title')).toBe(true);
  });

  test('kindergartens are told by their names, 总园 and 分园 too', () => {
    const gardens = countyOf(roster, '2025-10-15').schools.filter((school) => school.kindergarten).map((school) => school.name);
    expect(gardens).toEqual(['中卫市兴仁教育集团兴仁幼儿园', '中卫市第二幼儿园教育集团总园', '中卫市第二幼儿园教育集团香山分园']);
  });

  test('a merged key is no cell of its own row: a live formula must not point at it', () => {
    const [first, second] = table.rows;
    expect(first!.field('集团编号')).toMatchObject({ state: 'known', value: '中卫市第七小学教育集团', asWritten: true });
    expect(second!.field('集团编号')).toMatchObject({ state: 'known', value: '中卫市第七小学教育集团', asWritten: false });
  });

  test('[SPT-A.2] the declared number stands once a group', () => {
    expect(table.rows.map((row) => row.number('集团校数'))).toEqual([2, null, 3, null, null, 2, null]);
  });
});
