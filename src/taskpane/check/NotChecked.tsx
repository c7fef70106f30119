import type { Run } from '../../tasks/types';
import { WORDS } from '../words';

/** What was not checked for want of a table, by table. */
export function NotChecked({ run }: { run: Run }) {
  const { notChecked } = run.audit;
  if (notChecked.length === 0) return null;
  const byTable = new Map<string, Set<string>>();
  for (const { clause, needs } of notChecked) {
    for (const table of needs) {
      const { present, spec } = run.roster.table(table);
      if (present) continue;
      const clauses = byTable.get(spec.title);
      if (clauses) clauses.add(clause);
      else byTable.set(spec.title, new Set([clause]));
    }
  }
  const clauses = new Set(notChecked.map(({ clause }) => clause)).size;
  return (
    <details className="fold">
      <summary>{WORDS.check.notChecked(clauses)}</summary>
      <ul className="plain-list">
        {[...byTable].map(([table, ofTable]) => (
          <li key={table}>{WORDS.check.notCheckedLine(table, ofTable.size)}</li>
        ))}
      </ul>
    </details>
  );
}
