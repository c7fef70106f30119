import type { Group, School } from '../../../roster/county';
import { nameKey } from '../../../roster/text';
import type { Situation } from '../../model';
import { TOWNSHIPS } from './tables';

/** 揭西县河婆街道办事处, 河婆街道 and 河婆 are one place. */
export function placeKey(text: string): string {
  const key = nameKey(text)
    .replace(/^.*县(?=.)/, '')
    .replace(/(?:人民政府|政府|教育组|教育管理部门)$/, '');
  return key.replace(/(.)(?:街道办事处|街道办|街道|镇|乡)$/, '$1');
}

export const samePlace = (a: string | null, b: string): boolean => a !== null && placeKey(a) === placeKey(b);

const lead = (group: Group): School | null => group.leads[0] ?? null;

/** Where a group is: 所在乡镇街道, else where its lead is. */
export function placeOfGroup(group: Group): string | null {
  return group.row?.text('所在乡镇街道') ?? lead(group)?.row.text('乡镇街道') ?? null;
}

/** Where a group's lead is, else where the group is. */
function placeOfLead(group: Group): string | null {
  return lead(group)?.row.text('乡镇街道') ?? group.row?.text('所在乡镇街道') ?? null;
}

/** The township list which the county has entered; null where it has not. */
export function townshipList(situation: Situation): readonly string[] | null {
  const list = situation.parameter('乡镇街道名单');
  return list?.kind === 'names' ? list.value : null;
}

/** How many townships there are: those of the list, else the seventeen of the text. */
export const townshipCount = (situation: Situation): number => townshipList(situation)?.length ?? TOWNSHIPS;

/** Townships that have a group among these: by the lead (A), or by any school (B); as written, each once. */
export function townshipsWith(situation: Situation, groups: readonly Group[]): readonly string[] {
  const any = situation.reading('JX乡镇覆盖口径') === 'B';
  const places = groups.flatMap((group) => [
    placeOfLead(group),
    ...(any ? group.schools.map((school) => school.row.text('乡镇街道')) : []),
  ]);
  const once = new Map(places.filter((place) => place !== null).map((place) => [placeKey(place), place]));
  const list = townshipList(situation);
  // With a list a place off it is no township of the county; without one all that are written count.
  return list ? list.filter((name) => once.has(placeKey(name))) : [...once.values()];
}

/** Townships of the list that have none; null where no list has been entered. */
export function townshipsWithout(situation: Situation, groups: readonly Group[]): readonly string[] | null {
  const list = townshipList(situation);
  const covered = new Set(townshipsWith(situation, groups).map(placeKey));
  return list && list.filter((name) => !covered.has(placeKey(name)));
}
