import { carriersOf } from '../../src/policy/carriers';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import type { Policy } from '../../src/policy/model';
import { TABLES } from '../../src/roster';

const COUNTS: Record<string, number> = { guangxi: 101, helan: 57, shenzhen: 80, jiexi: 73, shapotou: 80 };

/** Clauses that nothing carries out, and ids that stand twice. */
function holes(policy: Policy): string[] {
  const empty = [...carriersOf(policy)].filter(([, carriers]) => carriers.length === 0).map(([clause]) => clause);
  const ids = [...policy.rules, ...policy.figures].map((one) => one.id);
  return [...empty, ...ids.filter((id, index) => ids.indexOf(id) !== index)];
}

describe.each(POLICY_HEADS.map((head) => head.id))('%s: law and code name each other', (id) => {
  let policy: Policy;
  beforeAll(async () => {
    policy = await loadPolicy(id);
  });

  test('every clause of the document is there, once, under its prefix', () => {
    const ids = policy.clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(COUNTS[id]);
    expect(ids).toHaveLength(COUNTS[id]!);
    expect(ids.filter((clause) => !clause.startsWith(`${policy.prefix}-`))).toEqual([]);
  });

  test('no clause without a carrier, no id twice', () => {
    expect(holes(policy)).toEqual([]);
  });

  test('a carrier that is removed is noticed', () => {
    const alone = policy.rules.find((rule) => carriersOf(policy).get(rule.clause)?.length === 1);
    expect(alone).toBeDefined();
    expect(holes({ ...policy, rules: policy.rules.filter((rule) => rule !== alone) })).toEqual([alone!.clause]);
  });

  test('a rule, figure or form without a clause is noticed', () => {
    const stray = { ...policy.rules[0]!, id: 'X-1', clause: 'X-1' };
    expect(() => carriersOf({ ...policy, rules: [...policy.rules, stray] })).toThrow('X-1');
  });

  test('the class of a clause is what it is carried out by', () => {
    const carriers = carriersOf(policy);
    const wrong = policy.clauses.filter((clause) => {
      const own = carriers.get(clause.id)!;
      switch (clause.as) {
        case 'rule':
          return !policy.rules.some((rule) => rule.clause === clause.id);
        case 'figure':
          return !policy.figures.some((figure) => figure.clause === clause.id);
        case 'form':
        case 'summary':
          return !policy.forms.some((form) => form.clauses.includes(clause.id));
        case 'checklist':
          return !policy.checklist.some((item) => item.clause === clause.id);
        default:
          return own.length === 0;
      }
    });
    expect(wrong.map((clause) => clause.id)).toEqual([]);
  });

  test('ids of rules and figures begin with their clause', () => {
    const wrong = [...policy.rules, ...policy.figures].filter(
      (one) => one.id !== one.clause && !one.id.startsWith(`${one.clause}#`) && one.id !== 'SPT-6.3#group' && one.id !== 'SPT-6.3#area',
    );
    expect(wrong.map((one) => one.id)).toEqual([]);
  });

  test('columns that carry a clause are declared', () => {
    const declared = new Set(Object.values(TABLES).flatMap((table) => table.columns.map((column) => `${table.id}.${column.heading}`)));
    for (const extension of policy.tables) {
      for (const column of extension.columns ?? []) declared.add(`${extension.table}.${column.heading}`);
    }
    const named = policy.clauses.flatMap((clause) => clause.columns ?? []);
    expect(named.filter((column) => !declared.has(column))).toEqual([]);
  });

  test('readings and parameters named by rules and figures exist', () => {
    const readings = new Set(policy.readings.map((reading) => reading.name));
    const named = [...policy.rules, ...policy.figures, ...policy.forms].flatMap((one) => one.readings ?? []);
    expect(named.filter((name) => !readings.has(name))).toEqual([]);
  });
});
