import type { Group, School } from '../../roster/county';
import type { Row } from '../../roster/roster';
import type { TableId } from '../../roster/spec';
import { nameKey } from '../../roster/text';
import type { Situation, Subject } from '../model';

export const rowsOf = (situation: Situation, table: TableId): readonly Row[] => situation.roster.table(table).rows;

const isOneOf = (row: Row, heading: string, kinds: readonly string[]): boolean =>
  kinds.some((kind) => kind === row.text(heading));

/** Names under which a group and its lead sign their papers. */
export function namesOfGroup(group: Group): ReadonlySet<string> {
  const names = [group.id, group.name, ...group.leads.flatMap((lead) => [lead.name, lead.legalName ?? lead.name])];
  return new Set(names.map(nameKey));
}

/** Whether a text names the group or its lead. */
export const isOfGroup = (text: string | null, group: Group): boolean =>
  text !== null && namesOfGroup(group).has(nameKey(text));

/** Whether a line that names a group by number or name (集团编号) is this group's. */
export const belongsTo = (situation: Situation, row: Row, group: Group): boolean =>
  situation.county.groupOf(row.text('集团编号')) === group;

/** 制度文件 of a group (or its lead), of these kinds. */
export function papersOf(situation: Situation, group: Group, kinds: readonly string[]): readonly Row[] {
  return rowsOf(situation, 'documents').filter(
    (row) => isOfGroup(row.text('单位'), group) && isOneOf(row, '文件类别', kinds),
  );
}

/** 制度文件 of nobody in a group: the bureau's. */
export function bureauPapers(situation: Situation, kinds: readonly string[]): readonly Row[] {
  const { groups, schoolNamed } = situation.county;
  return rowsOf(situation, 'documents').filter((row) => {
    const unit = row.text('单位');
    const others = groups.some((group) => isOfGroup(unit, group)) || schoolNamed(unit) !== null;
    return isOneOf(row, '文件类别', kinds) && !others;
  });
}

/** Activities of a group, of these kinds. */
export function activitiesOf(situation: Situation, group: Group, kinds: readonly string[]): readonly Row[] {
  return rowsOf(situation, 'activities').filter(
    (row) => isOneOf(row, '活动类别', kinds) && belongsTo(situation, row, group),
  );
}

/** Days of a group's activities, as a periodic duty counts them. */
export const daysOf =
  (...kinds: readonly string[]) =>
  (situation: Situation, subject: Subject): readonly (string | null)[] | null =>
    subject.of === 'group' ? activitiesOf(situation, subject.group, kinds).map((row) => row.date('日期')) : null;

/** Rows of 考核评分表 about a kind of object. */
export function scoresOf(situation: Situation, kinds: readonly string[]): readonly Row[] {
  return rowsOf(situation, 'scores').filter((row) => isOneOf(row, '对象类型', kinds));
}

const BY_SCHOOL = new WeakMap<Situation, Map<string, ReadonlyMap<School, readonly Row[]>>>();

/** Rows of a table by the school that a column names. Indexed once a situation: rosters have tens of thousands of rows. */
export function rowsBySchool(situation: Situation, table: TableId, heading: string): ReadonlyMap<School, readonly Row[]> {
  const known = BY_SCHOOL.get(situation) ?? new Map<string, ReadonlyMap<School, readonly Row[]>>();
  BY_SCHOOL.set(situation, known);
  const key = `${table}.${heading}`;
  const before = known.get(key);
  if (before) return before;
  const rows = new Map<School, Row[]>();
  for (const row of rowsOf(situation, table)) {
    const school = situation.county.schoolNamed(row.text(heading));
    const own = school && rows.get(school);
    if (own) own.push(row);
    else if (school) rows.set(school, [row]);
  }
  known.set(key, rows);
  return rows;
}

/** Rows of 教职工名册 whose 所在单位 is one of these schools, school by school. */
export function staffOf(situation: Situation, schools: readonly School[]): readonly Row[] {
  const by = rowsBySchool(situation, 'staff', '所在单位');
  return schools.flatMap((school) => by.get(school) ?? []);
}
