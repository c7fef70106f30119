export type BureauLevel = '自治区' | '市' | '县' | '乡镇';

export const LEVEL_ORDER: Readonly<Record<BureauLevel, number>> = { 乡镇: 0, 县: 1, 市: 2, 自治区: 3 };

/**
 * Level of an authority as written (`甲县教育局`, `自治区教育厅`, `乙镇人民政府`, or the level alone); null where the text
 * does not tell. A district is of county level; 县级市 cannot be told from a 设区市 by its name and is above the floor
 * either way.
 */
export function bureauLevel(text: string | null): BureauLevel | null {
  if (text === null) return null;
  // The last place named is the authority's own: 甲市乙县丙镇政府 is a township's.
  const own = text.replace(/教育.*$|人民政府.*$|政府.*$/, '') || text;
  if (/教育厅|自治区(教育|人民|政府)|^自治区$|^厅/.test(text)) return '自治区';
  if (/(乡|镇|街道)级?$/.test(own) || /中心校|镇教育|乡教育|街道教育/.test(text)) return '乡镇';
  if (/(县|区|旗)级?$/.test(own)) return '县';
  if (/市级?$/.test(own)) return '市';
  return /教育局|教体局|教育和体育局/.test(text) ? '县' : null;
}

/**
 * True where an authority as written is that of the county: `甲县教育局`, `乙市甲县教育局` or `甲县` of `甲县`. An authority
 * without a place (`县教育局`) is the county's own.
 */
export function isBureauOf(bureau: string, county: string): boolean {
  if (/^[县区市]?教育(局|和体育局)|^[县区市]教体局/.test(bureau)) return true;
  const short = county.replace(/^.+市(?=.)/, '');
  return bureau.startsWith(county) || bureau.startsWith(short) || bureau.includes(`市${short}`);
}
