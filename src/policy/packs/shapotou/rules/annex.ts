import type { School } from '../../../../roster/county';
import type { Breach, RuleSpec } from '../../../model';
import { cells, ofGroup, ofSchool, overEach } from '../../../rules';

const declared: RuleSpec = {
  id: 'SPT-A.2#declared', clause: 'SPT-A.2', title: '集团校数与校（园）区数相符', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups, (group): Breach | null => {
      const found = group.schools.length;
      const rows = [group.row, ...group.schools.map((school) => school.row)];
      const wrong = rows.flatMap((row) => (row && ![null, found].includes(row.number('集团校数')) ? [row] : []));
      if (wrong.length === 0) return null;
      const written = [...new Set(wrong.map((row) => row.number('集团校数')))].join('、');
      const places = cells(...wrong.map((row) => row.address('集团校数')));
      return ofGroup(group, `“${group.name}”填报集团校数 ${written}，名册中有 ${found} 个校（园）区（含牵头学校），请核对。`, {
        cells: places, observed: written, expected: `${found}`, fix: places.map((cell) => ({ cell, value: found })),
      });
    }),
}; // prettier-ignore

/** 校长属性 that role and type of a unit call for; null where one of them is not known. */
export function expectedTitle(school: School): string | null {
  if (school.role === null || school.kindergarten === null) return null;
  if (school.role === 'lead') return school.kindergarten ? '总园长' : '总校校长';
  return school.kindergarten ? '执行园长' : '执行校长';
}

const title: RuleSpec = {
  id: 'SPT-A.3', clause: 'SPT-A.3', title: '校长属性与角色、类型相符', needs: ['schools'],
  check: ({ county }) =>
    overEach(county.groups.flatMap((group) => group.schools), (school) => {
      const written = school.row.text('校长属性');
      const expected = expectedTitle(school);
      if (written === null || expected === null || written === expected) return null;
      return ofSchool(school, `“${school.name}”的校长属性是${written}，按角色和单位类型一般为${expected}；一览表本身也有例外，请核对后照实填写。`, {
        severity: 'notice', cells: cells(school.row.address('校长属性')), observed: written, expected,
      });
    }),
}; // prettier-ignore

/** The annex table. */
export const ANNEX_RULES: readonly RuleSpec[] = [declared, title];
