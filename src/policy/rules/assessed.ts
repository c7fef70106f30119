import type { Row } from '../../roster/roster';
import { nameKey } from '../../roster/text';
import type { Situation, Subject } from '../model';
import { lacks, overEach, subjectsOf, type Check, type Subjects } from './check';
import type { Periods } from './periods';
import { isWithin } from './dates';
import { ofSubject } from './places';
import { SAY } from './words';

/** Everybody must be assessed once in a period (考核评分表). */
export interface AssessmentDuty {
  of: Subjects;
  periods: (situation: Situation) => Periods;
  /** Names under which a subject's scores are entered. */
  names?: (subject: Subject) => readonly string[];
  /** Which scores are such an assessment. */
  mine?: (row: Row) => boolean;
  what: string;
  asks: string;
}

/** The names of a subject: a school goes by its campus and by its legal name, a group by name and id. */
export function namesOfSubject(subject: Subject): readonly string[] {
  if (subject.of === 'school') return [subject.school.name, subject.school.legalName ?? subject.school.name];
  return subject.of === 'group' ? [subject.group.name, subject.group.id] : [subject.name];
}

/** `2024` and `2024—2025` of a 考核年度 or of a period, whatever the strokes. */
function years(text: string | null): string {
  return [...new Set(text?.match(/\d{4}/g))].join('-');
}

/** A score or grade of the period: entered for that 考核年度, or given on a day (考核日期) inside it. */
export function everyoneAssessed(duty: AssessmentDuty): Check {
  return (situation) => {
    const periods = duty.periods(situation);
    if (periods.kind === 'missing') return lacks(...periods.what);
    const scored = situation.roster
      .table('scores')
      .rows.filter((row) => (duty.mine?.(row) ?? true) && (row.number('得分') !== null || row.text('等次') !== null));
    return overEach(subjectsOf(situation, duty.of), (subject) => {
      const names = new Set((duty.names ?? namesOfSubject)(subject).map(nameKey));
      const own = scored.filter((row) => names.has(nameKey(row.text('对象名称') ?? '')));
      return periods.periods.map((period) => {
        const year = years(`${period.from} ${period.to}`);
        if (own.some((row) => years(row.text('考核年度')) === year || isWithin(row.date('考核日期'), period)))
          return null;
        return ofSubject(subject, SAY.notAssessed(subject.name, duty.what, period.label, duty.asks), {
          observed: '未考核',
          ...(period.ended ? {} : { severity: 'notice' as const }),
        });
      });
    });
  };
}
