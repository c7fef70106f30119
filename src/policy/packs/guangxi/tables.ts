import type { TableExtension } from '../../../roster/spec';
import { SUBSIDY_USES } from './rules/safeguards';

/** What the opinions change about the tables. */
export const TABLES: readonly TableExtension[] = [
  { table: 'schools', requires: ['集团编号', '班级数'] },
  { table: 'payments', choices: { 用途类别: [...SUBSIDY_USES, '其他'] } },
  // 自查清单 is one line per unit and item; the unit has no column of its own in the common table.
  { table: 'checklist', synonyms: { 单位: ['园所', '受检单位'] } },
];
