import type { Group } from '../../../roster/county';
import type { Situation } from '../../model';
import { groupRows } from './scores';
import { schoolYearName, schoolYearOf } from './years';

/** Which groups have a score or a grade for an assessment year (SPT-8.2a). */
export interface YearlyAssessment {
  /** 考核年度 as named: `2024` or `2024—2025`. */
  year: string;
  assessed: readonly Group[];
  without: readonly Group[];
}

/** The assessment of the school year that holds `on`: sheets of that 考核年度, or made inside it (考核日期). */
export function yearlyAssessment(situation: Situation): YearlyAssessment | null {
  const period = schoolYearOf(situation, situation.on);
  if (!period) return null;
  const year = schoolYearName(period);
  const digits = year.replace('—', '-');
  const has = (group: Group): boolean =>
    groupRows(situation, group).some((row) => {
      const day = row.date('考核日期');
      const written = (row.text('考核年度') ?? '').match(/\d{4}/g)?.join('-');
      const inYear = written === digits || (day !== null && period.from <= day && day <= period.to);
      return inYear && (row.number('得分') !== null || row.text('等次') !== null);
    });
  const groups = situation.county.groups;
  return { year, assessed: groups.filter(has), without: groups.filter((group) => !has(group)) };
}
