import type { TableId } from '../../roster';
import type { Survey } from '../../tasks/types';

export interface Lacking {
  table: TableId;
  title: string;
  /** Topics of figures that cannot be worked out without it. */
  topics: readonly string[];
  /** How many clauses stay unchecked for want of it. */
  clauses: number;
}

/** Tables which the policy asks for and the workbook has not, with what that costs; the dearest first. */
export function lackingTables({ roster, policy }: Survey): Lacking[] {
  const lacking = new Map<TableId, { topics: Set<string>; clauses: Set<string> }>();
  const note = (needs: readonly TableId[], clause: string, topic?: string): void => {
    for (const table of needs) {
      if (roster.table(table).present) continue;
      const entry = lacking.get(table) ?? { topics: new Set(), clauses: new Set() };
      entry.clauses.add(clause);
      if (topic !== undefined) entry.topics.add(topic);
      lacking.set(table, entry);
    }
  };
  for (const rule of policy.rules) note(rule.needs, rule.clause);
  for (const figure of policy.figures) note(figure.needs, figure.clause, figure.topic);
  return [...lacking]
    .map(([table, { topics, clauses }]) => ({ table, title: roster.table(table).spec.title, topics: [...topics], clauses: clauses.size }))
    .sort((a, b) => b.clauses - a.clauses);
}
