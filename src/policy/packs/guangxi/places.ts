import type { Group, School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { TableId } from '../../../roster/spec';
import type { Situation } from '../../model';
import { lineName } from '../../rules';

export function rowsOf(situation: Situation, table: TableId): readonly Row[] {
  return situation.roster.table(table).rows;
}

/** Rows of a table whose 集团编号 names the group, by its id or its name. */
export function rowsOfGroup(situation: Situation, table: TableId, group: Group): readonly Row[] {
  return rowsOf(situation, table).filter((row) => situation.county.groupOf(row.text('集团编号'))?.id === group.id);
}

/** True where a text written in a roster names this school, by campus name or legal name. */
export function isSchool(text: string | null, school: School): boolean {
  return text !== null && (text === school.name || text === school.legalName || text === school.row.text('单位编号'));
}

export function isOneOf(text: string | null, schools: readonly School[]): boolean {
  return schools.some((school) => isSchool(text, school));
}

/** True where a text names the group or one of its schools: documents are listed under either. */
export function isGroup(text: string | null, group: Group): boolean {
  return text !== null && (text === group.name || text === group.id);
}

/** 县（市、区） of a school; null where its row does not say. */
export function countyOf(school: School): string | null {
  return school.row.text('县区');
}

/** The group's own county: 所属地区, else that of its lead. */
export function homeCounty(group: Group): string | null {
  const lead = group.leads[0];
  return group.row?.text('所属地区') ?? (lead ? countyOf(lead) : null);
}

/** 四（一）2: the county in which a kindergarten lies manages it, whatever county its group belongs to. */
export function responsibleCounty(school: School): string | null {
  return countyOf(school) ?? (school.group ? homeCounty(school.group) : null);
}

export const KINDERGARTEN = '幼儿园';
/** Places which the patterns of 五（二）name beside kindergartens. */
export const ATTACHED: readonly string[] = ['小学附设园', '看护点'];

/**
 * 单位类型; where it is not kept, a kindergarten is known by its name: the policy knows preschool alone.
 * Null where neither tells.
 */
export function typeOf(school: School): string | null {
  const written = school.row.text('单位类型');
  if (written !== null) return written;
  return school.kindergarten === true || school.name.includes(KINDERGARTEN) ? KINDERGARTEN : null;
}

export function isWeak(school: School): boolean {
  return school.row.flag('薄弱') === true;
}

/** Schools of the roster, each once even where it stands in two groups. */
export function eachOnce(schools: readonly School[]): readonly School[] {
  const seen = new Set<string>();
  return schools.filter((school) => {
    const key = school.row.text('单位编号') ?? school.name;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** All members of all groups. */
export function members(situation: Situation): readonly School[] {
  return situation.county.groups.flatMap((group) => group.members);
}

/** Rows of 教职工名册 of a school. */
export function staffOf(situation: Situation, school: School): readonly Row[] {
  return rowsOf(situation, 'staff').filter((row) => isSchool(row.text('所在单位'), school));
}

/** The row of 教职工名册 that a text (工号, else 姓名) names. */
export function personNamed(situation: Situation, text: string | null): Row | null {
  if (text === null) return null;
  const rows = rowsOf(situation, 'staff');
  return rows.find((row) => row.text('工号') === text) ?? rows.find((row) => row.text('姓名') === text) ?? null;
}

/** How a person is spoken of in a finding: by number and school, never by name. */
export function personSubject(row: Row): string {
  return lineName(row, '工号', '所在单位');
}

/** The group's teaching heads: 中层以上 of 五（三） and 五（六）. */
const MANAGERS: readonly string[] = ['校级正职', '校级副职', '中层'];

export function isManager(row: Row): boolean {
  return MANAGERS.includes(row.text('职务类别') ?? '');
}

/** 骨干教师 is 是/否 or a title such as 名师: anything but blank and 否 counts. */
export function isBackbone(row: Row): boolean {
  const field = row.field('骨干教师');
  if (field.state === 'invalid') return typeof field.raw === 'string' && !/^[否无不/]/.test(field.raw.trim());
  return row.flag('骨干教师') === true;
}

export function isHead(row: Row): boolean {
  return row.text('职务类别') === '校级正职';
}

/** The calendar year of the day as of which is judged. */
export function yearOf(situation: Situation): number {
  return Number(situation.on.slice(0, 4));
}

/** Of these lines the one of the latest 年度 that has begun; one without 年度 is of the year at hand. */
export function latestOf(lines: readonly Row[], situation: Situation): Row | null {
  const year = (row: Row): number => row.number('年度') ?? yearOf(situation);
  return lines.filter((row) => year(row) <= yearOf(situation)).reduce<Row | null>((best, row) => (best === null || year(row) > year(best) ? row : best), null);
}

/** The line of 区域基数表 of a city: it says how many counties the city has. */
export function cityRow(situation: Situation): Row | null {
  return latestOf(rowsOf(situation, 'areas').filter((row) => row.number('下辖县数') !== null), situation);
}
