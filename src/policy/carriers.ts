import type { Policy } from './model';

/** Where the checklist's items stand. */
const CHECKLIST_COLUMN = 'checklist.检查项目';

/**
 * By what each clause of a policy is carried out: ids of rules, figures and forms, and `table.column` of columns; in
 * that order, each once. A clause without a carrier has an empty list, which is a defect that a test shows.
 */
export function carriersOf(policy: Policy): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, Set<string>>(policy.clauses.map((clause) => [clause.id, new Set()]));
  const add = (clause: string, carrier: string): void => {
    const own = carriers.get(clause);
    if (!own) throw new Error(`${carrier} names clause ${clause}, which ${policy.id} does not have`);
    own.add(carrier);
  };
  for (const rule of policy.rules) add(rule.clause, rule.id);
  for (const figure of policy.figures) add(figure.clause, figure.id);
  for (const form of policy.forms) for (const clause of form.clauses) add(clause, form.id);
  for (const item of policy.checklist) add(item.clause, CHECKLIST_COLUMN);
  for (const clause of policy.clauses) for (const column of clause.columns ?? []) add(clause.id, column);
  return new Map([...carriers].map(([clause, own]) => [clause, [...own]]));
}
