import { carriersOf } from '../../policy/carriers';
import type { Answer } from '..';
import type { Arguments } from '../args';
import { policyOf } from '../policy';

/** `jibantong clauses`: every clause and by what it is carried out. */
export async function clauses({ policy: id, json }: Arguments): Promise<Answer> {
  const policy = await policyOf(id);
  const carriers = carriersOf(policy);
  const list = policy.clauses.map((clause) => ({
    id: clause.id,
    locator: clause.locator,
    kind: clause.kind,
    force: clause.force,
    statement: clause.statement,
    carriedOutBy: carriers.get(clause.id) ?? [],
    as: clause.as,
  }));
  if (json) return { text: JSON.stringify({ policy: policy.id, clauses: list }), code: 0 };
  const lines = list.map((c) => `${c.id}\t${c.locator}\t${c.statement}\t${c.carriedOutBy.join('、')}`);
  return { text: [`${policy.title}　${list.length} 条`, ...lines].join('\n'), code: 0 };
}
