/** 学区 and kindergartens of a made-up corner of 福田区: streets, kindergartens and people exist nowhere. */
export const DISTRICT = '福田区';
export const BUREAU = `${DISTRICT}教育局（示例）`;
export const SUPERVISION = `${DISTRICT}教育督导室（示例）`;

export interface SampleGroup {
  id: string;
  name: string;
  serial: number;
  street: string;
  basis: string;
  founded: string;
  members: number;
}

export interface Garden {
  group: SampleGroup | null;
  /** `011`: 学区 and place in it, 0 for the centre. */
  number: string;
  name: string;
  centre: boolean;
  run: '公办' | '普惠性民办' | '民办';
  street: string;
  weak: boolean;
  classes: number;
}

/** Named by street, by district and number, and by neither: the first check finds the third. */
export const GROUPS: readonly SampleGroup[] = [
  { id: 'SZ01', name: '示例东街道学区', serial: 1, street: '示例东街道', basis: '街道', founded: '2021-09-01', members: 5 },
  { id: 'SZ02', name: '福田区第二学区', serial: 2, street: '示例南街道', basis: '行政区+序号', founded: '2021-11-15', members: 6 },
  { id: 'SZ03', name: '示例榕树学区', serial: 3, street: '示例北街道', basis: '其他', founded: '2022-06-20', members: 4 },
]; // prettier-ignore

const RUNS = ['公办', '普惠性民办', '普惠性民办', '民办', '公办', '普惠性民办'] as const;

const before = (group: SampleGroup): number => GROUPS.slice(0, GROUPS.indexOf(group)).reduce((sum, one) => sum + one.members, 0);

const title = (serial: number, run: Garden['run']): string => `${DISTRICT}示例${serial}号${run === '公办' ? '' : '民办'}幼儿园`;

export const GARDENS: readonly Garden[] = [
  ...GROUPS.flatMap((group): Garden[] => {
    const two = group.id.slice(-2);
    const centre: Garden = { group, number: `${two}0`, name: `${DISTRICT}示例第${'一二三'[group.serial - 1]}中心幼儿园`, centre: true, run: '公办', street: group.street, weak: false, classes: 15 };
    const members = Array.from({ length: group.members }, (_, index): Garden => {
      const run = RUNS[index]!;
      return { group, number: `${two}${index + 1}`, name: title(before(group) + index + 1, run), centre: false, run, street: group.street, weak: index === group.members - 1, classes: 6 + ((index * 2 + group.serial) % 7) };
    });
    return [centre, ...members];
  }),
  // One that was opened after the 学区 were drawn belongs to none.
  { group: null, number: '991', name: title(16, '民办'), centre: false, run: '民办', street: '示例南街道', weak: false, classes: 6 },
]; // prettier-ignore

/** Kindergartens of the 学区. */
export const OWN: readonly (Garden & { group: SampleGroup })[] = GARDENS.flatMap((garden) => (garden.group ? [{ ...garden, group: garden.group }] : []));

export const gardensOf = (group: SampleGroup): readonly Garden[] => OWN.filter((garden) => garden.group === group);
export const centreOf = (group: SampleGroup): Garden => gardensOf(group)[0]!;
export const principal = (garden: Garden): string => `测试${garden.number}园长`;
export const gardenOf = (number: string): Garden => GARDENS.find((garden) => garden.number === number)!;
