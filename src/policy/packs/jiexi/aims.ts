import type { Group, School } from '../../../roster/county';
import type { Period, Situation } from '../../model';
import { eachOnce } from './sources';

export const PILOT: Period = { from: '2024-01-01', to: '2024-12-31' };
export const STAGE_TWO: Period = { from: '2025-01-01', to: '2027-07-31' };

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Last day of 到2025年 or 到2027年: by the county's own date (目标截止日值) of that year, else by 目标截止日. */
export function deadline(situation: Situation, year: 2025 | 2027): string {
  const own = situation.parameter('目标截止日值');
  if (own?.kind === 'date' && own.value.startsWith(String(year))) return own.value;
  // Stage two ends in July 2027 alone: the reading has nothing to say on 2025.
  return year === 2027 && situation.reading('目标截止日') === 'B' ? STAGE_TWO.to : `${year}-12-31`;
}

/** The day as of which an aim is counted: the day judged, at most its own last day. */
export const countedOn = (situation: Situation, last: string): string => earlier(situation.on, last);

export const foundedOn = (group: Group): string | null => group.row?.date('成立日期') ?? null;

/** Groups that exist on a day; one without 成立日期 is taken to exist, as it stands in the roster. */
export function groupsBy(situation: Situation, day: string): readonly Group[] {
  return situation.county.groups.filter((group) => (foundedOn(group) ?? day) <= day);
}

/** Member schools in groups on a day, each once; with the leads under reading B of JX成员学校计数. */
export function membersBy(situation: Situation, day: string): readonly School[] {
  const withLeads = situation.reading('JX成员学校计数') === 'B';
  const all = groupsBy(situation, day).flatMap((group) => (withLeads ? [...group.leads, ...group.members] : group.members));
  return eachOnce(all.filter((school) => (school.row.date('加入日期') ?? day) <= day));
} // prettier-ignore

const AT_LEAST_CITY = ['市级', '省级'];

/** Strong groups of city level or above on a day. */
export function strongBy(situation: Situation, day: string): readonly Group[] {
  return groupsBy(situation, day).filter((group) => AT_LEAST_CITY.includes(group.row?.text('优质集团级别') ?? ''));
}
