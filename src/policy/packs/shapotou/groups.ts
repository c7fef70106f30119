import type { Group, School } from '../../../roster/county';
import type { Missing, Situation, Subject } from '../../model';

/** A group of schools (中小学教育集团) or of kindergartens (幼儿园教育集团), by its lead; null where no type is known. */
export function groupKind(group: Group): 'schools' | 'kindergartens' | null {
  const lead = group.leads[0];
  if (lead && lead.kindergarten !== null) return lead.kindergarten ? 'kindergartens' : 'schools';
  if (group.schools.some((school) => school.kindergarten === false)) return 'schools';
  return group.schools.length > 0 && group.schools.every((school) => school.kindergarten) ? 'kindergartens' : null;
}

/** The school subjects of a group, in the order of the sheet. */
export function schoolSubjects(situation: Situation, group: Group): readonly (Subject & { of: 'school' })[] {
  return situation.subjects('school').filter(
    (subject): subject is Subject & { of: 'school' } =>
      subject.of === 'school' && subject.school.group?.id === group.id,
  );
}

/** The subject of a group; null only for a group that is none of the county's. */
export function groupSubject(situation: Situation, group: Group): (Subject & { of: 'group' }) | null {
  const found = situation.subjects('group').find((subject) => subject.of === 'group' && subject.group.id === group.id);
  return found && found.of === 'group' ? found : null;
}

/** 首批试点 = 是. */
export function isPilot(group: Group): boolean {
  return group.row?.flag('首批试点') === true;
}

export type Eligibility = { state: 'yes' } | { state: 'no' } | { state: 'unknown'; what: Missing };

/** The day on which a group or school was filed with 区委编办 under its name; null where there is no such filing. */
export function filingDay(situation: Situation, names: readonly (string | null)[]): string | null {
  const table = situation.roster.table('approvals');
  const wanted = new Set(names.filter((name): name is string => name !== null));
  const days = table.rows
    .filter((row) => row.text('事项类别') === '命名备案')
    .filter((row) => (row.text('备案机关') ?? '编办').includes('编办'))
    .filter((row) => wanted.has(row.text('对象') ?? ''))
    .map((row) => row.date('备案日期'))
    .filter((day): day is string => day !== null);
  return days.sort()[0] ?? null;
}

/**
 * Whether 编办 has determined a group (SPT-6.3c). No such column: taken as determined, and SPT-6.3c says so in a notice;
 * blank: unknown, unless a filing stands for it (核定与备案口径 A).
 */
export function eligibility(situation: Situation, group: Group): Eligibility {
  const field = group.row?.field('编办核定') ?? { state: 'absent' as const };
  if (field.state === 'absent') return { state: 'yes' };
  const flag = group.row?.flag('编办核定') ?? null;
  if (flag !== null) return { state: flag ? 'yes' : 'no' };
  const filed = filingDay(situation, [group.name, group.id]);
  if (situation.reading('核定与备案口径') === 'A' && filed !== null && filed <= situation.on) return { state: 'yes' };
  return { state: 'unknown', what: { kind: 'cell', name: '编办核定', subject: group.name, at: field.at } };
}

/** Names under which a school may be written elsewhere. */
export function namesOf(school: School): readonly string[] {
  return [...new Set([school.name, school.legalName, school.row.text('单位编号')])].filter((name): name is string => !!name);
}
