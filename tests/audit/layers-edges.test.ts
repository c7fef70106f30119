import { audit, clauseNamed, contradictionsOf, layersOf, settingsFor, type Audit } from '../../src/audit';
import type { Breach, Policy } from '../../src/policy/model';
import { readRoster, type ParameterLine, type Roster } from '../../src/roster';
import { rowsOfRecords, workbookOf } from '../../src/workbook';
import { SCHOOLS, TRIAL } from '../policy/rules/support';

const roster = (...parameters: ParameterLine[]): Roster => ({
  ...readRoster(workbookOf('测试', [{ name: '单位名册', rows: rowsOfRecords(SCHOOLS) }])),
  parameters,
});
const lineOf = (name: string, at: ParameterLine['at'], policy: string | null = null): ParameterLine => ({
  name, policy, value: 3, unit: null, source: null, from: null, at,
}); // prettier-ignore
const at = (row: number, column = 2, sheet = '政策参数') => ({ sheet, row, column });

/** A made-up policy; under the id of a real one the subjects of `topics` know it. */
const policy = (id: string, more: Partial<Policy> = {}): Policy => ({
  ...TRIAL,
  id: id as Policy['id'],
  prefix: id,
  title: `${id}办法`,
  shortTitle: `${id}办法`,
  parameters: [{ ...TRIAL.parameters[3]!, name: `${id}次数` }],
  ...more,
});
const says = (clause: string, breach: Partial<Breach> = {}): Partial<Policy> => ({
  clauses: [{ ...TRIAL.clauses[0]!, id: clause, locator: `${clause}款` }],
  rules: [{ id: clause, clause, title: '', needs: [], check: () => ({ breaches: [{ cells: [], subject: '甲', message: '不合。', ...breach }] }) }],
}); // prettier-ignore
const audits = (own: Roster, ...policies: Policy[]): Audit[] =>
  policies.map((one) => audit(own, { policy: one, on: '2025-10-15' }));
const told = (own: Roster, ...policies: Policy[]) =>
  layersOf(audits(own, ...policies)).findings.map((one) => `${one.policy ?? '全部'}: ${one.subject}`);
const [A, B] = [policy('x'), policy('y')];

describe('findings of two policies', () => {
  test('the same words of both stand twice, each by its own policy', () => {
    expect(told(roster(), policy('x', says('T-1')), policy('y', says('T-1')))).toEqual(['x办法: 甲', 'y办法: 甲']);
  });

  test('what a rule finds at a line of 政策参数 is kept, whoever understands the line', () => {
    const own = roster(lineOf('x次数', at(1)));
    const finds = policy('x', { ...says('T-1', { cells: [at(1)] }), parameters: A!.parameters });
    expect(told(own, finds, policy('z', { parameters: A!.parameters }))).toEqual(['x办法: 甲']);
  });
});

describe('lines of 政策参数', () => {
  test.each([
    ['rows', at(2)],
    ['columns', at(1, 5)],
    ['sheets', at(1, 2, '另一参数表')],
  ])('one for each policy, told apart by their %s, are no fault of either', (_, other) => {
    expect(told(roster(lineOf('x次数', at(1)), lineOf('y次数', other)), A!, B!)).toEqual([]);
  });

  test('one that nobody understands is told by each in its own words, also where it stands in no cell', () => {
    expect(told(roster(lineOf('无', at(1))), A!, B!)).toEqual(['x办法: 无', 'y办法: 无']);
    expect(told(roster(lineOf('无', null)), A!, B!)).toEqual(['x办法: 无', 'y办法: 无']);
    expect(told(roster(lineOf('x次数', null), lineOf('无', at(1))), A!)).toEqual(['全部: 无']);
  });

  test('one that stands in no cell cannot be told from others: each policy that misses it says so', () => {
    expect(told(roster(lineOf('y次数', null), lineOf('x次数', at(1))), A!, B!)).toEqual(['x办法: y次数']);
  });

  test('one that names its policy is judged by that one, whatever stands before it', () => {
    expect(told(roster(lineOf('x次数', at(1)), lineOf('无', at(2), 'y办法')), A!, B!)).toEqual(['y办法: 无']);
  });
});

describe('contradictions', () => {
  const of = (...ids: string[]) => audits(roster(), ...ids.map((id) => policy(id)));

  test('are sorted: what cannot be kept together, then what is stricter, then what only differs', () => {
    const relations = contradictionsOf(of('guangxi', 'shenzhen', 'shapotou', 'helan')).map(({ relation }) => relation);
    const [stricter, apart] = [relations.indexOf('stricter'), relations.indexOf('apart')];
    expect([...new Set(relations)]).toEqual(['conflict', 'stricter', 'apart']);
    expect([relations.lastIndexOf('conflict') < stricter, relations.lastIndexOf('stricter') < apart]).toEqual([
      true,
      true,
    ]);
  });

  test('two that ask the same are none', () => {
    const twin = of('guangxi', 'guangxi');
    expect(contradictionsOf(twin).map(({ topic }) => topic)).not.toContain('size');
  });

  test('a side counts the findings of its own clauses only', () => {
    const more = { clauses: ['GX-5.1.0', 'T-9'].map((id) => ({ ...TRIAL.clauses[0]!, id })) };
    const rules = ['GX-5.1.0', 'T-9'].flatMap((id) => says(id).rules!);
    const [size] = contradictionsOf(audits(roster(), policy('guangxi', { ...more, rules }), policy('shenzhen'))).filter(({ topic }) => topic === 'size'); // prettier-ignore
    expect(size!.sides.map(({ findings }) => findings)).toEqual([1, 0]);
  });

  test('as findings name both policies and say what to do', () => {
    const first = policy('guangxi', { clauses: [{ ...TRIAL.clauses[0]!, id: 'GX-5.1.0', locator: '五（一）' }] });
    const { findings } = layersOf(audits(roster(), first, policy('shenzhen')));
    const found = (topic: string) => findings.find(({ rule }) => rule === `layers#${topic}`);
    expect(found('size')).toMatchObject({
      severity: 'notice', policy: '两份政策', subject: '一个集团（学区）的规模（guangxi办法、shenzhen办法）',
      message: '“guangxi办法”五（一）要求：成员园原则上 10 所以内。“shenzhen办法”要求：幼儿园原则上不超过 16 所。“guangxi办法”要求更高，做到了两份都符合。',
    }); // prettier-ignore
    expect(found('approval')).toMatchObject({ severity: 'notice' });
    expect(found('approval')!.message).toMatch(/。两份的口径、时间或权限不同，各按各的核对。$/);
  });
});

describe('by name', () => {
  test('a clause is found in whichever policy it stands', () => {
    const two = audits(roster(), policy('x', says('T-1')), policy('y', says('T-2')));
    expect(clauseNamed(two, 'T-2')).toEqual({ audit: two[1], clause: two[1]!.policy.clauses[0] });
    expect([clauseNamed(two, 'T-3'), clauseNamed(two, null)]).toEqual([null, null]);
  });

  test('an override that no policy knows is left with the first alone', () => {
    const set = [['x次数', '1'], ['y次数', '2'], ['无', '3']] as const; // prettier-ignore
    expect(settingsFor([A!, B!], A!, set)).toEqual([['x次数', '1'], ['无', '3']]); // prettier-ignore
    expect(settingsFor([A!, B!], B!, set)).toEqual([['y次数', '2']]);
    expect(settingsFor([A!, B!], A!)).toEqual([]);
  });
});
