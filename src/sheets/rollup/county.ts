import type { FilingState } from '../../policy/rules';
import type { Unit } from '../../policy/model';

/** A figure of a county's area, and where its number comes from. */
export interface CountyFigure {
  id: string;
  title: string;
  unit: Unit;
  /** Null where it is missing or does not apply; `why` then says so. */
  value: number | null;
  why: string;
  /** Sheet and A1 of the county's workbook, where the figure has a cell there. */
  from: string | null;
}

/** Something that should stand in one county only. Names of persons are never kept: `shown` is a number or a school. */
export interface CountyKey {
  kind: '集团' | '单位' | '人员';
  key: string;
  shown: string;
  sheet: string;
  row: number;
  column: number;
}

/** A material which the county itself has to send, and how that stands in its own 材料报送台账. */
export interface CountyDue {
  form: string;
  title: string;
  state: FilingState;
  /** The last day in time. */
  due: string;
  sent: string | null;
  daysLate: number;
}

/** What a city needs of one county's workbook; the workbook itself is let go. */
export interface CountySummary {
  file: string;
  /** 填报单位 as written. */
  unit: string;
  /** The place, as a city lists its counties. */
  county: string;
  /** The day as of which its roster was judged. */
  on: string;
  tables: readonly string[];
  groups: number;
  schools: number;
  counts: { error: number; warning: number; notice: number };
  /** The first of the error findings, with the place of each. */
  errors: readonly { message: string; place: string | null }[];
  missing: readonly string[];
  figures: readonly CountyFigure[];
  keys: readonly CountyKey[];
  due: readonly CountyDue[];
  /** Readings that the county has chosen otherwise than the policy's default: its numbers rest on them. */
  readings: readonly string[];
  /** By id of a city's form, what that form keeps of this county. */
  parts: ReadonlyMap<string, unknown>;
}

/** A file that could not be used, and why, in a sentence. */
export interface RefusedFile {
  file: string;
  why: string;
}

/** All that a city has at hand. */
export interface CityInput {
  counties: readonly CountySummary[];
  /** Counties that should have handed in a workbook; none known where empty. */
  expected: readonly string[];
  refused: readonly RefusedFile[];
}

/** `示例县` of `示例县教育局`. */
export function countyName(unit: string): string {
  return unit.replace(/(人民政府)?(教育体育局|教育和体育局|教体局|教育局)(（.*）)?$/, '') || unit;
}

/** True where a county's workbook is that of an expected county: by place, bureau or file name, never by a part of a name. */
export function isOfCounty({ county, unit, file }: CountySummary, expected: string): boolean {
  const names = [county, unit, countyName(unit), file.replace(/\.xlsx$/i, '')];
  return names.some((name) => name === expected || name.endsWith(expected) || startsWithWhole(name, expected));
}

/** `示例县1` is no beginning of `示例县11`. */
function startsWithWhole(name: string, expected: string): boolean {
  if (!name.startsWith(expected)) return false;
  return /^(教|文教|政府|人民政府|名册|集团|上报|报送|[^0-9\p{Script=Han}])/u.test(name.slice(expected.length));
}
