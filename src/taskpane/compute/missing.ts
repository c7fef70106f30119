import type { ParameterSpec } from '../../policy/model';
import type { Run } from '../../tasks/types';

export interface MissingParameter {
  spec: ParameterSpec;
  /** Where the clauses stand that ask for it: `六（四）3`. */
  locators: readonly string[];
}

/** Parameters that were needed and are not filled in, and how many figures wait for them. */
export function missingParameters({ audit, policy }: Run): { parameters: MissingParameter[]; figures: number } {
  const clauses = new Map<string, Set<string>>();
  for (const { parameter, clause } of audit.missing) {
    const known = clauses.get(parameter);
    if (known) known.add(clause);
    else clauses.set(parameter, new Set([clause]));
  }
  const parameters = [...clauses].flatMap(([name, ids]) => {
    const spec = policy.parameters.find((one) => one.name === name);
    if (!spec) return [];
    const locators = new Set(policy.clauses.filter(({ id }) => ids.has(id)).map(({ locator }) => locator));
    return [{ spec, locators: [...locators] }];
  });
  const figures = audit.figures.filter(({ outcome }) => outcome.kind === 'missing' && outcome.what.some(({ kind }) => kind === 'parameter')).length;
  return { parameters, figures };
}
