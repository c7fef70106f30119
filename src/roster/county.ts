import type { CellAddress } from '../workbook/address';
import type { Roster, Row } from './roster';

export type Role = 'lead' | 'member';

/** A school, kindergarten or campus as one policy sees it on one day. One per school and group, double lines joined. */
export interface School {
  /** 校区名称, else 单位名称; line breaks removed. */
  name: string;
  /** 单位名称, where given. */
  legalName: string | null;
  /** Its row of 单位名册 (the first, where listed twice in one group). */
  row: Row;
  role: Role | null;
  /** Where the role was read: the 角色 column or 校长属性 or the group's 龙头单位. */
  roleFrom: 'column' | 'title' | 'group' | null;
  kindergarten: boolean | null;
  /** True where 单位类型 belongs to the compulsory stage (小学, 初中, 九年一贯制; 完全中学 and 十二年一贯制 too). */
  compulsory: boolean | null;
  group: Group | null;
  /** Where the name stands, for findings. */
  at: CellAddress | null;
}

/** A group (集团, 学区) with those of its schools that belong to it on the day asked for. */
export interface Group {
  /** 集团编号 where kept, else the name. */
  id: string;
  name: string;
  /** Its row of 集团名册; null where the group is derived from the schools alone. */
  row: Row | null;
  leads: readonly School[];
  members: readonly School[];
  /** Leads, members and schools whose role is unknown, in the order of the sheet. */
  schools: readonly School[];
  /** Where the name is first listed. */
  at: CellAddress | null;
}

/** The county's groups and schools on one day. */
export interface County {
  groups: readonly Group[];
  /** All schools of the roster, those outside groups too, those that have left by the day not. */
  schools: readonly School[];
  /** Rows of schools which had left their group by the day (退出日期 on or before it). */
  left: readonly Row[];
  groupOf(idOrName: string | null): Group | null;
  schoolNamed(name: string | null): School | null;
}

export type CountyOf = (roster: Roster, on: string) => County;
