import type { TestsOf } from '../../src/policy/clause-lines';
import type { Policy } from '../../src/policy/model';

/** `src/policy/shown-by.json`: the clauses that a worked answer or test shows, each on a line. */
export function shownBy(policies: readonly Policy[], testsOf: TestsOf): string {
  const lines = policies.flatMap(({ clauses }) =>
    clauses.flatMap(({ id }) => (testsOf(id).length > 0 ? [`  ${JSON.stringify(id)}: ${JSON.stringify(testsOf(id))}`] : [])),
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
