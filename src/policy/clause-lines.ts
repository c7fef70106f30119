import { carriersOf } from './carriers';
import type { ClauseSpec, ParameterSpec, Policy, ReadingSpec } from './model';

/** Worked answers and tests that show a clause, in the order of their names. */
export type TestsOf = (clause: string) => readonly string[];

/** A clause beside all that has to do with it: one line of docs/policies and of 政策条款对照. */
export interface ClauseLine {
  clause: ClauseSpec;
  /** Ids of rules, figures and forms, and `table.column`, as `carriersOf` gives them. */
  carriers: readonly string[];
  parameters: readonly ParameterSpec[];
  readings: readonly ReadingSpec[];
  tests: readonly string[];
}

/** The clauses of a policy in the document's order. */
export function clauseLines(policy: Policy, testsOf: TestsOf): ClauseLine[] {
  const carriers = carriersOf(policy);
  return policy.clauses.map((clause) => ({
    clause,
    carriers: carriers.get(clause.id) ?? [],
    parameters: policy.parameters.filter((one) => one.clauses.includes(clause.id)),
    readings: policy.readings.filter((one) => one.clauses.includes(clause.id)),
    tests: testsOf(clause.id),
  }));
}
