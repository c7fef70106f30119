import type { Group, School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import { nameKey } from '../../../roster/text';
import type { Situation } from '../../model';
import { belongsTo, rowsOf, scoresOf } from '../../rules';

/** Schools of the group that took part in an activity: those named, and the one that held it. */
export function takingPart(situation: Situation, row: Row, group: Group): readonly School[] {
  const named = [...row.list('参加单位'), row.text('组织主体')].map((name) => situation.county.schoolNamed(name));
  return group.schools.filter((school) => named.includes(school));
}

/** Activities which a school held or took part in, of these kinds. */
export function activitiesOfSchool(situation: Situation, school: School, kinds: readonly string[]): readonly Row[] {
  const group = school.group;
  if (!group) return [];
  return rowsOf(situation, 'activities').filter(
    (row) => kinds.includes(row.text('活动类别') ?? '') && takingPart(situation, row, group).includes(school),
  );
}

/** Seats of a body of a group that are held on the day. */
export function seatsHeld(situation: Situation, group: Group, bodies: readonly string[]): readonly Row[] {
  const { on } = situation;
  return rowsOf(situation, 'seats').filter(
    (row) =>
      bodies.includes(row.text('机构类别') ?? '') &&
      belongsTo(situation, row, group) &&
      (row.date('任职起') ?? on) <= on &&
      (row.date('任职止') ?? on) >= on,
  );
}

/** The calendar year with which a 考核年度 begins: `2024—2025学年` → 2024; 0 where it is not given. */
export const yearOfScore = (row: Row): number => Number(/\d{4}/.exec(row.text('考核年度') ?? '')?.[0] ?? 0);

/** Rows about a group of the latest 考核年度 not after the day. */
export function latestScores(situation: Situation, group: Group): readonly Row[] {
  const year = Number(situation.on.slice(0, 4));
  const own = scoresOf(situation, ['集团']).filter(
    (row) => situation.county.groupOf(row.text('对象名称')) === group && yearOfScore(row) <= year,
  );
  const last = Math.max(0, ...own.map(yearOfScore));
  return own.filter((row) => yearOfScore(row) === last);
}

/** A person's row of 教职工名册 by 工号 or 姓名. */
export function personOf(situation: Situation, text: string | null): Row | null {
  if (text === null) return null;
  const key = nameKey(text);
  const is = (heading: string) => (row: Row) => nameKey(row.text(heading) ?? '') === key;
  const staff = rowsOf(situation, 'staff');
  return staff.find(is('工号')) ?? staff.find(is('姓名')) ?? null;
}

/** Lines of 人员交流台账 that run on the day. */
export function secondmentsNow(situation: Situation): readonly Row[] {
  const { on } = situation;
  return rowsOf(situation, 'secondments').filter(
    (row) => (row.date('起始日期') ?? on) <= on && (row.date('结束日期') ?? on) >= on,
  );
}

/** Secondments between two schools of one group: from where to where. */
export function withinGroup(situation: Situation, group: Group): readonly { row: Row; from: School; to: School }[] {
  return secondmentsNow(situation).flatMap((row) => {
    const [from, to] = [situation.county.schoolNamed(row.text('派出单位')), situation.county.schoolNamed(row.text('派入单位'))];
    return from && to && from !== to && from.group === group && to.group === group ? [{ row, from, to }] : [];
  }); // prettier-ignore
}

/** Members of all groups, a school in two groups once. */
export function eachOnce(schools: readonly School[]): readonly School[] {
  const seen = new Map<string, School>();
  for (const school of schools) {
    const key = `${nameKey(school.legalName ?? '')}\n${nameKey(school.name)}`;
    if (!seen.has(key)) seen.set(key, school);
  }
  return [...seen.values()];
}
