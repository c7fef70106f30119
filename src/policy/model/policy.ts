import type { TableExtension } from '../../roster/spec';
import type { ClauseSpec } from './clause';
import type { FigureSpec } from './figure';
import type { FormSpec } from './form';
import type { ParameterSpec } from './parameter';
import type { ReadingSpec } from './reading';
import type { RuleSpec } from './rule';

export type PolicyId = 'guangxi' | 'helan' | 'shenzhen' | 'jiexi' | 'shapotou';
export type PolicyStatus = 'in force' | 'draft' | 'pilot';

/** An item of 自查清单: a clause that only a person can tick. */
export interface ChecklistItemSpec {
  clause: string;
  /** 检查项目, in our own short words. */
  item: string;
  /** Who is asked: the bureau, each group or each school. */
  of: 'area' | 'group' | 'school';
}

/** One document's rules (政策), as data and functions. */
export interface Policy {
  id: string;
  /** Prefix of its clause ids. */
  prefix: string;
  title: string;
  /** Short name for the pane: 沙坡头区集团化办学（试点）. */
  shortTitle: string;
  region: string;
  status: PolicyStatus;
  /** What the word for a group is here: 集团 or 学区. */
  groupWord: string;
  clauses: readonly ClauseSpec[];
  parameters: readonly ParameterSpec[];
  readings: readonly ReadingSpec[];
  figures: readonly FigureSpec[];
  rules: readonly RuleSpec[];
  forms: readonly FormSpec[];
  checklist: readonly ChecklistItemSpec[];
  tables: readonly TableExtension[];
  /** Readings which `成员计数口径` sets all at once, each to A (不含龙头) or B unless told otherwise. */
  memberCountReadings?: readonly { reading: string; withoutLead: 'A' | 'B'; withLead: 'A' | 'B' }[];
}
