import type { CellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import type { TableId } from '../../roster/spec';
import type { Force, Severity } from './clause';
import type { Missing } from './outcome';
import type { Situation } from './situation';

/** One place where the roster falls short of a rule. */
export interface Breach {
  /** Where it differs from the severity of the clause's force: an open list (等) is a warning at most. */
  severity?: Severity;
  /** Cells to look at, the first being the one to jump to. Of absence: the name cell of group or school; of an area: none. */
  cells: readonly CellAddress[];
  /** Whose fault it is, as written: 集团名称, 校区名称, 凭证号… Never the name of a person from a personal column. */
  subject: string;
  /** A Chinese sentence: what is wrong, what the clause asks, what to do. */
  message: string;
  observed?: string;
  expected?: string;
  fix?: readonly { cell: CellAddress; value: CellValue }[];
}

/** What a rule says of a situation: breaches, and what it lacked to judge (reported as 参数未填, no error). */
export interface Verdict {
  breaches: readonly Breach[];
  missing?: readonly Missing[];
}

/** What a clause demands, checked against the roster (校验规则). */
export interface RuleSpec {
  /** Clause id, with `#name` where the clause has several rules or a figure besides. */
  id: string;
  clause: string;
  /** What is checked, in a few words: 龙头单位须为 1 所. */
  title: string;
  /** Tables that must be in the workbook; where one is not, the rule is listed in 未校验. */
  needs: readonly TableId[];
  readings?: readonly string[];
  /** Where this part of the clause speaks more strongly than the clause does as a whole: one lead is a must, ten members 原则上. */
  force?: Force;
  check(situation: Situation): Verdict;
}

/** A finding as reported: a breach of a rule, or a fault of the data (`clause: null`). */
export interface Finding {
  /** Short title of the policy that speaks, where more than one holds; what is wrong with the data is wrong for all. */
  policy?: string;
  rule: string;
  clause: string | null;
  severity: Severity;
  sheet: string | null;
  cells: readonly CellAddress[];
  subject: string;
  message: string;
  observed?: string;
  expected?: string;
  fix?: readonly { cell: CellAddress; value: CellValue }[];
}
