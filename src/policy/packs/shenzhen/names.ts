import { nameKey } from '../../../roster/text';
import type { Group } from '../../../roster/county';

/** Where a centre stands, as its row of the roster says. */
export interface CentrePlace {
  street: string | null;
  community: string | null;
  district: string | null;
}

export type NamePattern = 'street' | 'community' | 'district + serial';

/** The draft gives no suffix: 学区 (or none), and the word 街道 or 社区 may be left out. */
const stem = (text: string): string => nameKey(text).replace(/学区$/, '');
const bare = (text: string, ending: RegExp): string => nameKey(text).replace(ending, '');

function isNamed(name: string, place: string | null, ending: RegExp): boolean {
  return place !== null && [nameKey(place), bare(place, ending)].includes(stem(name));
}

/** 二（一）2: by which pattern a 学区 is named; null where by none of the two (three) that the draft offers. */
export function namePattern(name: string, { street, community, district }: CentrePlace): NamePattern | null {
  if (isNamed(name, street, /(?:街道办事处|街道办|街道|镇)$/)) return 'street';
  if (isNamed(name, community, /社区$/)) return 'community';
  if (district === null) return null;
  const own = stem(name);
  const serial = [nameKey(district), bare(district, /[区县]$/)].find((one) => own.startsWith(one));
  return serial !== undefined && /^区?第?[\d一二三四五六七八九十百]+号?$/.test(own.slice(serial.length)) ? 'district + serial' : null;
}

/** Place of a group's centre; the group's own columns where the centre's row is silent. */
export function centrePlace(group: Group): CentrePlace {
  const centre = group.leads[0]?.row;
  return {
    street: centre?.text('乡镇街道') ?? group.row?.text('所在乡镇街道') ?? null,
    community: centre?.text('社区') ?? null,
    district: group.row?.text('所属地区') ?? centre?.text('县区') ?? null,
  };
}

/** Names that the draft allows for a group; empty where no place is known. */
export function nameProposals(group: Group): readonly string[] {
  const { street, community, district } = centrePlace(group);
  const serial = group.row?.number('学区序号') ?? null;
  return [
    ...(street ? [`${street}学区`] : []),
    ...(community ? [`${community}学区`] : []),
    ...(district && serial !== null ? [`${district}第${serial}学区`] : []),
  ];
}
