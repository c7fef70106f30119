import type { Row, Roster, RosterTable } from '../../src/roster';
import { readRoster } from '../../src/roster';
import type { ReadOptions } from '../../src/roster';
import { areaA1, parseAreaA1, workbookOf, a1, type CellValue } from '../../src/workbook';
import type { SheetRows } from '../../src/workbook/build';

/** Reads sheets given by their rows. */
export function read(sheets: readonly SheetRows[], options?: ReadOptions): Roster {
  return readRoster(workbookOf('测试.xlsx', sheets), options);
}

/** One sheet of schools with these headings and rows. */
export function schools(headings: readonly CellValue[], ...rows: (readonly CellValue[])[]): Roster {
  return read([{ name: '单位名册', rows: [headings, ...rows] }]);
}

export function merge(range: string): NonNullable<SheetRows['merges']>[number] {
  const area = parseAreaA1(range);
  if (!area || areaA1(area) !== range) throw new Error(`no range: ${range}`);
  return area;
}

/** `kind severity cells` of each fault, in a stable order. */
export function faults(roster: Roster): string[] {
  return roster.problems
    .map(({ kind, severity, cells }) => `${kind} ${severity} ${cells.map((cell) => a1(cell.row, cell.column)).join(',')}`)
    .sort();
}

/** Known value, or the state where there is none. */
export function shown(row: Row, heading: string): unknown {
  const field = row.field(heading);
  return field.state === 'known' ? field.value : `<${field.state}>`;
}

export function columnOf(table: RosterTable, heading: string): unknown[] {
  return table.rows.map((row) => shown(row, heading));
}

const ANNEX: readonly (readonly [string, number, readonly (readonly [string, string])[]])[] = [
  ['中卫市第七小学\n教育集团', 2, [['中卫市第七小学教育集团总校', '总校校长'], ['中卫市第七小学教育集团\n双渠校区（中卫十小）', '执行校长']]],
  ['中卫市第四中学教育集团', 4, [['中卫市第四中学教育集团总校', '总校校长'], ['中卫市第四中学教育集团镇罗校区', '执行校长'], ['中卫市第四中学教育集团郭滩校区', '执行校长'], ['中卫市第四中学教育集团观音校区', '执行校长']]],
  ['中卫市宣和教育集团', 5, [['中卫市宣和教育集团总校（宣和中学）', '总校校长'], ['中卫市宣和教育集团东月校区', '执行校长'], ['中卫市宣和教育集团张洪校区', '执行校长'], ['中卫市宣和教育集团宣和小学校区', '执行校长'], ['中卫市宣和教育集团宣和幼儿园', '执行园长']]],
  ['中卫市兴仁教育集团', 7, [['中卫市兴仁教育集团总校（兴仁中学）', '总校校长'], ['中卫市兴仁教育集团兴仁小学', '执行校长'], ['中卫市兴仁教育集团郝集校区', '执行校长'], ['中卫市兴仁教育集团王团校区', '执行校长'], ['中卫市兴仁教育集团高庄校区', '执行校长'], ['中卫市兴仁教育集团温寨柯校区', '执行校长'], ['中卫市兴仁教育集团兴仁幼儿园', '执行校长']]],
  ['中卫市第二\n\n幼儿园教育集团', 3, [['中卫市第二幼儿园教育集团总园', '总园长'], ['中卫市第二幼儿园教育集团香山分园', '执行园长'], ['中卫市第二幼儿园教育集团文萃分园', '执行园长']]],
]; // prettier-ignore

/** The annex in its own shape: title, heads, first three columns merged a group, a note below. */
export function annex(): SheetRows {
  const rows: CellValue[][] = [['中卫市沙坡头区集团化办学试点一览表'], ['序号', '教育集团名称', '集团校数', '校（园）区', '校长属性']];
  const merges = [merge('A1:E1')];
  ANNEX.forEach(([group, declared, campuses], index) => {
    for (const column of ['A', 'B', 'C']) merges.push(merge(`${column}${rows.length + 1}:${column}${rows.length + campuses.length}`));
    campuses.forEach(([campus, title], at) => rows.push([...(at === 0 ? [index + 1, group, declared] : [null, null, null]), campus, title]));
  });
  rows.push(['说明：龙头单位负责人兼任集团负责人，其余从略。']);
  merges.push(merge(`A${rows.length}:E${rows.length}`));
  return { name: 'Sheet1', rows, merges };
}
