import type { Finding } from '../../../../src/policy/model';
import { groupOf, leadLine, memberLine, shapotouAudit } from '../../../../src/cli/golden/adapters/shapotou-roster';
import type { Line } from '../../../../src/cli/golden/build';
import type { TableId } from '../../../../src/roster';

export { groupOf, leadLine, memberLine, shapotouAudit, type Line };

export type Tables = Partial<Record<TableId, readonly Line[]>>;

export interface When {
  on?: string;
  set?: Record<string, string>;
}

export function findingsOf(rule: string, tables: Tables, when: When = {}): readonly Finding[] {
  return shapotouAudit({ tables, ...when }).findings(rule);
}

/** `severity subject` of each finding of a rule, in order. */
export function verdicts(rule: string, tables: Tables, when: When = {}): string[] {
  return findingsOf(rule, tables, when).map((finding) => `${finding.severity} ${finding.subject}`);
}

/** Cells pointed at by the findings of a rule: `sheet!C4`-like, headings instead of letters are not needed. */
export function places(rule: string, tables: Tables, when: When = {}): string[] {
  return findingsOf(rule, tables, when).flatMap((finding) => finding.cells.map((cell) => `${cell.row},${cell.column}`));
}

/** One lead school and one member school, groups sheet included. */
export const SMALL = {
  groups: [{ 集团编号: 'G1', 集团名称: '示例教育集团', 首批试点: '是', 编办核定: '是', 成立日期: '2023-05-01' }],
  schools: groupOf(900, [500]),
} satisfies Tables;
export const GROUP = '示例教育集团';
