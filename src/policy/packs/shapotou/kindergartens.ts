import type { School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Situation, Subject } from '../../model';

function subjectOf(school: School): Subject {
  return { of: 'school', key: `${school.row.sheet}!${school.row.sheetRow}`, name: school.name, school };
}

/** A kindergarten which has left its group: for 两教一保 it is a kindergarten like any other. */
function departed(row: Row): School | null {
  if (row.text('单位类型') !== '幼儿园') return null;
  const name = row.text('校区名称') ?? row.text('单位名称') ?? '';
  const at = row.address('校区名称') ?? row.address('单位名称');
  return {
    name, legalName: row.text('单位名称'), row, role: null, roleFrom: null,
    kindergarten: true, compulsory: false, group: null, at,
  }; // prettier-ignore
}

/** All kindergartens of the county (SPT-6.4.3c 所有幼儿园): in a group, outside of any, and those that have left one. */
export function allKindergartens(situation: Situation): readonly Subject[] {
  const inGroups = situation.subjects('school');
  const rows = new Set(inGroups.map((subject) => (subject.of === 'school' ? subject.school.row : null)));
  const here = inGroups.filter((subject) => subject.of === 'school' && subject.school.kindergarten === true);
  const outside = situation.county.schools.filter((school) => school.kindergarten && !rows.has(school.row));
  const known = new Set(situation.county.schools.map((school) => school.name));
  const left = situation.county.left.map(departed).filter((school) => school !== null && !known.has(school.name));
  return [...here, ...outside.map(subjectOf), ...left.filter((school) => school !== null).map(subjectOf)];
}
