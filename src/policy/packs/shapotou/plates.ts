import type { School } from '../../../roster/county';
import type { Situation } from '../../model';
import { filingDay, namesOf } from './groups';

/** Where a unit stands between filing with 编办 and hanging its plate (SPT-6.1b). */
export interface Plate {
  state: 'ok' | 'not hung' | 'hung before filing' | 'hung without filing';
  filed: string | null;
  hung: string | null;
}

/** A unit's own dates; the group's stand in where the unit has none. */
export function plateOf(situation: Situation, school: School): Plate {
  const { group } = school;
  const hung = school.row.date('挂牌日期') ?? group?.row?.date('挂牌日期') ?? null;
  const filed = filingDay(situation, namesOf(school)) ?? (group ? filingDay(situation, [group.name, group.id]) : null);
  if (hung === null) return { state: 'not hung', filed, hung };
  if (filed === null) return { state: 'hung without filing', filed, hung };
  return { state: hung < filed ? 'hung before filing' : 'ok', filed, hung };
}
