import type { Group, School } from '../../../../roster/county';
import type { Breach, Situation, Subject } from '../../../model';
import { overEach, type Check } from '../../../rules';

export const eachMember =
  (judge: (school: School, group: Group, situation: Situation) => Breach | null | readonly (Breach | null)[]): Check =>
  (situation) =>
    overEach(
      situation.county.groups.flatMap((group) => group.members.map((school) => ({ school, group }))),
      ({ school, group }) => judge(school, group, situation),
    );

/** Member schools as subjects. */
export const memberSubjects = (situation: Situation): readonly Subject[] =>
  situation.subjects('school').filter((subject) => subject.of === 'school' && subject.school.role === 'member');
