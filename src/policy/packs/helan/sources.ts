import type { Group } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import { nameKey } from '../../../roster/text';
import type { Situation, Subject } from '../../model';

/** Names under which a group and its lead sign their papers. */
function namesOf(group: Group): Set<string> {
  const names = [group.id, group.name, ...group.leads.flatMap((lead) => [lead.name, lead.legalName])];
  return new Set(names.filter((name) => name !== null).map(nameKey));
}

const isOf = (text: string | null, group: Group): boolean => text !== null && namesOf(group).has(nameKey(text));

/** 制度文件 of a group (or its lead), of these kinds. */
export function papersOf(situation: Situation, group: Group, kinds: readonly string[]): readonly Row[] {
  return situation.roster.table('documents').rows.filter((row) => isOf(row.text('单位'), group) && kinds.includes(row.text('文件类别') ?? ''));
}

/** 制度文件 of nobody in a group: the bureau's. */
export function bureauPapers(situation: Situation, kinds: readonly string[]): readonly Row[] {
  const { groups, schoolNamed } = situation.county;
  return situation.roster.table('documents').rows.filter((row) => {
    const unit = row.text('单位');
    return kinds.includes(row.text('文件类别') ?? '') && !groups.some((group) => isOf(unit, group)) && !schoolNamed(unit);
  });
}

/** Activities of a group, of these kinds. */
export function activitiesOf(situation: Situation, group: Group, kinds: readonly string[]): readonly Row[] {
  return situation.roster.table('activities').rows.filter(
    (row) => kinds.includes(row.text('活动类别') ?? '') && situation.county.groupOf(row.text('集团编号')) === group,
  );
}

/** Days of a group's activities, as a periodic duty counts them. */
export const daysOf = (...kinds: readonly string[]) => (situation: Situation, subject: Subject): readonly (string | null)[] | null =>
  subject.of === 'group' ? activitiesOf(situation, subject.group, kinds).map((row) => row.date('日期')) : null;

/** Rows of 考核评分表 about a kind of object. */
export function scoresOf(situation: Situation, kinds: readonly string[]): readonly Row[] {
  return situation.roster.table('scores').rows.filter((row) => kinds.includes(row.text('对象类型') ?? ''));
}

/** Rows of 考核评分表 about a group. */
export function scoresOfGroup(situation: Situation, group: Group): readonly Row[] {
  return scoresOf(situation, ['集团']).filter((row) => situation.county.groupOf(row.text('对象名称')) === group);
}

/** Seats of a body of a group. */
export function seatsOf(situation: Situation, group: Group, body: string): readonly Row[] {
  return situation.roster.table('seats').rows.filter(
    (row) => row.text('机构类别') === body && situation.county.groupOf(row.text('集团编号')) === group,
  );
}
