/** Groups and kindergartens of a made-up city: the opinions name no county, so that none is named here either. */
export const CITY = '示例市';
export const COUNTIES = ['甲县', '乙县', '丙区'] as const;

export interface SampleGroup {
  id: string;
  name: string;
  county: string;
  lead: string;
  form: string;
  structure: string;
  founded: string;
  assessed: string;
}

export interface Garden {
  id: string;
  group: string | null;
  name: string;
  lead: boolean;
  type: '幼儿园' | '小学附设园' | '看护点';
  run: '公办' | '普惠性民办' | '民办';
  layer: '市属' | '区属' | '县直' | '乡镇中心' | '村级' | '其他';
  grade: '自治区级' | '市级' | '县级' | '无';
  weak: boolean;
  state: '已开办' | '新建' | '筹建';
  county: string;
  place: '城市' | '县城' | '乡镇' | '村';
  pupils: number;
  classes: number;
  staff: number;
  way: string | null;
  joined: string | null;
}

export const GROUPS: readonly SampleGroup[] = [
  { id: 'GX01', name: '甲县示例第一学前教育集团', county: '甲县', lead: '甲县示例第一幼儿园', form: '龙头园+乡镇中心园+民办园', structure: '多个法人联合体', founded: '2021-03-15', assessed: '合格' },
  { id: 'GX02', name: '甲县示例第二学前教育集团', county: '甲县', lead: '甲县示例第二幼儿园', form: '龙头园+村级园+小学附设园或看护点', structure: '多个法人联合体', founded: '2021-09-01', assessed: '合格' },
  { id: 'GX03', name: '丙区示例学前教育集团', county: '丙区', lead: '丙区示例幼儿园', form: '龙头园+新建园+筹建园', structure: '多个法人联合体', founded: '2025-04-10', assessed: '未考核' },
]; // prettier-ignore

const HEADS = ['id', 'group', 'name', 'type', 'run', 'layer', 'grade', 'weak', 'state', 'county', 'place', 'pupils', 'classes', 'staff', 'way', 'joined'] as const;
type Line = [string, string | null, string, Garden['type'], Garden['run'], Garden['layer'], Garden['grade'], boolean, Garden['state'], string, Garden['place'], number, number, number, string | null, string | null];

/** Leads first in each group; the lead of GX03 has one class too few. */
const LINES: readonly Line[] = [
  ['GXY001', 'GX01', '甲县示例第一幼儿园', '幼儿园', '公办', '县直', '自治区级', false, '已开办', '甲县', '县城', 410, 13, 48, null, null],
  ['GXY002', 'GX01', '甲县东示例镇中心幼儿园', '幼儿园', '公办', '乡镇中心', '县级', true, '已开办', '甲县', '乡镇', 236, 8, 22, '行政主导', '2021-03-15'],
  ['GXY003', 'GX01', '甲县西示例镇中心幼儿园', '幼儿园', '公办', '乡镇中心', '无', true, '已开办', '甲县', '乡镇', 178, 6, 15, '行政主导', '2021-03-15'],
  ['GXY004', 'GX01', '甲县南示例乡中心幼儿园', '幼儿园', '公办', '乡镇中心', '无', false, '已开办', '甲县', '乡镇', 120, 4, 11, '申请加入', '2024-09-01'],
  ['GXY005', 'GX01', '甲县示例蓓蕾幼儿园', '幼儿园', '普惠性民办', '其他', '县级', false, '已开办', '甲县', '县城', 205, 7, 21, '自主组团', '2021-03-15'],
  ['GXY006', 'GX01', '甲县示例星星幼儿园', '幼儿园', '民办', '其他', '无', false, '已开办', '甲县', '县城', 160, 6, 17, '自主组团', '2021-03-15'],
  ['GXY007', 'GX02', '甲县示例第二幼儿园', '幼儿园', '公办', '县直', '市级', false, '已开办', '甲县', '县城', 330, 11, 39, null, null],
  ['GXY008', 'GX02', '甲县示例上村幼儿园', '幼儿园', '公办', '村级', '无', true, '已开办', '甲县', '村', 84, 3, 8, '行政主导', '2021-09-01'],
  ['GXY009', 'GX02', '甲县示例下村幼儿园', '幼儿园', '公办', '村级', '无', false, '已开办', '甲县', '村', 76, 3, 7, '行政主导', '2021-09-01'],
  ['GXY010', 'GX02', '甲县示例上村小学附设幼儿园', '小学附设园', '公办', '村级', '无', false, '已开办', '甲县', '村', 42, 2, 4, '行政主导', '2021-09-01'],
  ['GXY011', 'GX02', '甲县示例小村看护点', '看护点', '公办', '村级', '无', false, '已开办', '甲县', '村', 18, 1, 2, '行政主导', '2021-09-01'],
  ['GXY012', 'GX03', '丙区示例幼儿园', '幼儿园', '公办', '区属', '市级', false, '已开办', '丙区', '城市', 165, 5, 19, null, null],
  ['GXY013', 'GX03', '丙区示例新城幼儿园', '幼儿园', '公办', '区属', '无', false, '新建', '丙区', '城市', 150, 5, 16, '指定加入', '2025-04-10'],
  ['GXY014', 'GX03', '丙区示例城南幼儿园', '幼儿园', '公办', '区属', '无', false, '筹建', '丙区', '城市', 0, 0, 3, '行政主导', '2025-04-10'],
  ['GXY015', 'GX03', '乙县示例启航幼儿园', '幼儿园', '公办', '乡镇中心', '无', true, '已开办', '乙县', '乡镇', 132, 5, 12, '申请加入', '2025-09-01'],
  ['GXY016', null, '甲县示例向阳幼儿园', '幼儿园', '民办', '其他', '无', false, '已开办', '甲县', '县城', 140, 5, 14, null, null],
  ['GXY017', null, '乙县示例第一幼儿园', '幼儿园', '公办', '县直', '县级', false, '已开办', '乙县', '县城', 296, 10, 33, null, null],
  ['GXY018', null, '乙县示例红星幼儿园', '幼儿园', '普惠性民办', '其他', '无', true, '已开办', '乙县', '乡镇', 98, 4, 9, null, null],
]; // prettier-ignore

export const GARDENS: readonly Garden[] = LINES.map((line) => {
  const garden = Object.fromEntries(HEADS.map((head, index) => [head, line[index]])) as unknown as Omit<Garden, 'lead'>;
  return { ...garden, lead: GROUPS.some((group) => group.lead === garden.name) };
});

export const leadOf = (group: SampleGroup): Garden => GARDENS.find((garden) => garden.name === group.lead)!;
export const membersOf = (group: SampleGroup): readonly Garden[] => GARDENS.filter((garden) => garden.group === group.id && !garden.lead);

/** A made-up principal: numbered, no name of a person. */
export const principalOf = (garden: Garden): string => `测试${garden.id.slice(-2)}园长`;
