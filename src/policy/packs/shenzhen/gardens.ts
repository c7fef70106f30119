import type { Group, School } from '../../../roster/county';
import { nameKey } from '../../../roster/text';
import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { rowsOf } from '../../rules';

/** Kindergartens of a list, each once: one that stands in two 学区 is one kindergarten. Other schools are left out. */
export function eachGarden(schools: readonly School[]): readonly School[] {
  const seen = new Map<string, School>();
  for (const school of schools) {
    if (school.kindergarten === false) continue;
    const key = gardenKey(school);
    const before = seen.get(key);
    // Where it stands once in a 学区 and once in none, it is in one.
    if (!before || (before.group === null && school.group !== null)) seen.set(key, school);
  }
  return [...seen.values()];
}

/** What makes two lines one kindergarten: its code, else its names. */
export function gardenKey(school: School): string {
  return school.row.text('单位编号') ?? `${nameKey(school.legalName ?? '')}\n${nameKey(school.name)}`;
}

/** Kindergartens that count towards the size of a 学区: without the centre under reading B of SZ学区规模计数. */
export function sizeOf(situation: Situation, group: Group): readonly School[] {
  return situation.reading('SZ学区规模计数') === 'A' ? group.schools : group.schools.filter((school) => !group.leads.includes(school));
}

/** The district in which a kindergarten lies, without the city's name: 深圳市福田区 and 福田区 are one. */
export function districtKey(text: string): string {
  return nameKey(text).replace(/^.+市(?=.)/, '');
}

/** The district of a 学区: its own 所属地区, else that of its centre. */
export function districtOf(group: Group): string | null {
  return group.row?.text('所属地区') ?? group.leads[0]?.row.text('县区') ?? null;
}

/** The line of 区域基数表 of the district of a 学区 (the latest not after the day); else the line of the workbook's area. */
export function districtRow(situation: Situation, group: Group): Row | null {
  const district = districtOf(group);
  const year = Number(situation.on.slice(0, 4));
  const own = rowsOf(situation, 'areas')
    .filter((row) => district !== null && districtKey(row.text('地区') ?? '') === districtKey(district) && (row.number('年度') ?? year) <= year)
    .sort((a, b) => (a.number('年度') ?? 0) - (b.number('年度') ?? 0));
  const [area] = situation.subjects('area');
  return own.at(-1) ?? (area?.of === 'area' ? area.row : null);
} // prettier-ignore
