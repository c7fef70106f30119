import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import type { Policy } from '../../src/policy/model';
import { TOPICS } from '../../src/policy/topics';

let policies: Map<string, Policy>;
beforeAll(async () => {
  policies = new Map(await Promise.all(POLICY_HEADS.map(async ({ id }): Promise<[string, Policy]> => [id, await loadPolicy(id)])));
});

test('every clause of a topic stands in the policy that is said to ask it', () => {
  const strays = TOPICS.flatMap(({ demands }) =>
    demands.flatMap(({ policy, clauses }) => clauses.filter((id) => !policies.get(policy)?.clauses.some((clause) => clause.id === id))),
  );
  expect(strays).toEqual([]);
});

test('a topic has at least two policies, each once, with different words', () => {
  for (const { id, demands } of TOPICS) {
    expect([id, demands.length >= 2]).toEqual([id, true]);
    expect([id, new Set(demands.map(({ policy }) => policy)).size]).toEqual([id, demands.length]);
    expect([id, new Set(demands.map(({ asks }) => asks)).size]).toEqual([id, demands.length]);
  }
  expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
});

test('where one asks for more, each has its rank; elsewhere none has', () => {
  for (const { id, relation, demands } of TOPICS) {
    expect([id, demands.map(({ rank }) => typeof rank)]).toEqual([id, demands.map(() => (relation === 'stricter' ? 'number' : 'undefined'))]);
  }
});
