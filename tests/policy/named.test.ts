import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { goldenResults } from '../../src/cli/golden/run';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import type { FigureSpec, RuleSpec } from '../../src/policy/model';

const TESTS = join(__dirname, '..');
const TABLES = JSON.parse(readFileSync(join(TESTS, 'golden/cases.json'), 'utf8')) as { id: string; clauses: string[]; headers: string[]; inputs: number; rows: unknown[][] }[];
const SOURCES = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(join(TESTS, name), 'utf8'));

/** A test that is named after the clause and asks for this very rule or figure by its id, written out or as `${clause}#part`. */
function isNamed({ id, clause }: { id: string; clause: string }): boolean {
  const asked = ['[', "'", '"', '`'].map((sign) => `${sign}${id}${sign === '[' ? ']' : sign}`);
  const titled = [`[${clause}]`, `[${id}]`, '[%s]'];
  const part = `}${id.slice(clause.length)}\``;
  const asks = (source: string) => asked.some((one) => source.includes(one)) || (id !== clause && source.includes(`'${clause}'`) && source.includes(part));
  return SOURCES.some((source) => asks(source) && titled.some((one) => source.includes(one)));
}

/** With the rule silenced, or the figure's result gone, a row of a worked answer about its clause fails. */
function isWorked(one: RuleSpec | FigureSpec): boolean {
  const tables = TABLES.filter(({ clauses }) => clauses.includes(one.clause));
  const own = one as { check?: unknown; compute?: unknown };
  const kind = 'check' in one ? 'check' : 'compute';
  const before = own[kind];
  own[kind] = kind === 'check' ? () => ({ breaches: [] }) : () => ({ op: 'notApplicable', reason: 'broken on purpose' });
  try {
    return tables.some((table) => goldenResults([table]).some(({ mismatches }) => mismatches.length > 0));
  } finally {
    own[kind] = before;
  }
}

describe.each(POLICY_HEADS.map(({ id }) => id))('%s', (id) => {
  test('no rule and no figure without a named test, or a worked answer that runs through it', async () => {
    const policy = await loadPolicy(id);
    const all = [...policy.rules, ...policy.figures].filter((one) => !one.id.endsWith('#ticks'));
    expect(all.filter((one) => !isNamed(one) && !isWorked(one)).map((one) => one.id)).toEqual([]);
  });
});

test('a rule that nobody names and no worked answer runs through is noticed', async () => {
  const { rules } = await loadPolicy('helan');
  const stray: RuleSpec = { ...rules[0]!, id: ['HL', '9.9#stray'].join('-'), clause: rules[0]!.clause };
  expect([isNamed(stray), isWorked(stray)]).toEqual([false, false]);
});
