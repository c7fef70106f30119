import type { PlanCell, SheetPlan } from '../../src/workbook';
import { CAMPUSES, GROUPS } from './shapotou-schools';

const HEADS = ['序号', '教育集团名称', '集团校数', '校（园）区', '校长属性'];

/** The annex of the pilot plan in its own shape: title, heads, first three columns merged per group, note below. */
export function annexSample(): SheetPlan {
  const rows: (PlanCell | null)[][] = [
    [{ value: '附件', look: 'attachment' }],
    [{ value: '中卫市沙坡头区集团化办学试点一览表', look: 'title' }],
    HEADS.map((value) => ({ value, look: 'head' })),
  ];
  const merges: NonNullable<SheetPlan['merges']> = [{ row: 1, column: 0, rows: 1, columns: HEADS.length }];
  GROUPS.forEach((group, index) => {
    const campuses = CAMPUSES.filter((campus) => campus.group === group.id);
    for (let column = 0; column < 3; column++) merges.push({ row: rows.length, column, rows: campuses.length, columns: 1 });
    campuses.forEach((campus, line) => {
      const first = line === 0;
      rows.push([
        { value: first ? index + 1 : null, look: 'bodyCentred' },
        { value: first ? printedName(group.name) : null, look: 'bodyCentred' },
        { value: first ? group.declared : null, look: 'bodyCentred' },
        { value: campus.campus, look: 'body' },
        { value: campus.title, look: 'bodyCentred' },
      ]);
    });
  });
  merges.push({ row: rows.length, column: 0, rows: 1, columns: HEADS.length });
  rows.push([{ value: '说明：牵头学校校长兼任总校校长；成员学校名称、法人代表、独立核算不变（本行为摘要，原文见附件）。', look: 'note' }]);
  return {
    name: '试点一览表',
    rows,
    merges,
    widths: [6, 26, 10, 44, 14],
    heights: { 1: 40 },
    print: { paper: 'A4', landscape: false, repeatRows: { first: 2, last: 2 } },
  };
}

/** The annex breaks three of the names over two lines. */
function printedName(name: string): string {
  return name.replace(/^中卫市(宣和|兴仁)/, '中卫市\n$1').replace('第二幼儿园', '第二\n幼儿园');
}
