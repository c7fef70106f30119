import type { Group, School } from '../../../../roster/county';
import type { Breach, RuleSpec, Situation, Subject } from '../../../model';
import { overEach, type Check } from '../../../rules';

type More = Partial<Pick<RuleSpec, 'readings' | 'force'>>;

/** A rule of the clause with which its id begins. */
export function rule(id: string, title: string, needs: RuleSpec['needs'], check: Check, more: More = {}): RuleSpec {
  return { id, clause: id.split('#')[0]!, title, needs, ...more, check };
}

type Judged = Breach | null | readonly (Breach | null)[];

export const eachGroup =
  (judge: (group: Group, situation: Situation) => Judged): Check =>
  (situation) =>
    overEach(situation.county.groups, (group) => judge(group, situation));

export const eachMember =
  (judge: (school: School, group: Group, situation: Situation) => Judged): Check =>
  (situation) =>
    overEach(
      situation.county.groups.flatMap((group) => group.members.map((school) => ({ school, group }))),
      ({ school, group }) => judge(school, group, situation),
    );

/** Member schools as subjects. */
export const memberSubjects = (situation: Situation): readonly Subject[] =>
  situation.subjects('school').filter((subject) => subject.of === 'school' && subject.school.role === 'member');
