import type { ClauseSpec, Finding, Policy } from '../policy/model';
import type { Roster } from '../roster';
import type { Audit, AuditOptions } from './audit';
import { contradictionsOf, type Contradiction } from './contradictions';
import { SAY } from './messages';
import { sortFindings } from './order';
import { countsOf } from './run';
import { knowsSetting } from './settings';

/** A roster under several policies at once: a province's and the county's own. */
export interface Layers {
  /** As chosen, the first being the policy at hand. */
  audits: readonly Audit[];
  /**
   * What all of them found, in the order of reading; each finding says which policy speaks. A fault of the data that
   * every policy sees stands once and for all. The contradictions between the policies come last.
   */
  findings: readonly Finding[];
  counts: Audit['counts'];
  contradictions: readonly Contradiction[];
}

/** Lays audits of one workbook over each other. Nothing is resolved: where two policies differ, both are heard. */
export function layersOf(audits: readonly Audit[]): Layers {
  const roster = audits[0]!.roster;
  const told = audits.map(({ findings }) => new Set(findings.filter(isOfData).map(keyOf)));
  const ofAll = (finding: Finding): boolean => told.every((keys) => keys.has(keyOf(finding)));
  const all = audits.flatMap((one, index) =>
    one.findings.flatMap((finding): Finding[] => {
      if (isUnderstoodElsewhere(finding, one, audits)) return [];
      if (isOfData(finding) && ofAll(finding)) return index === 0 ? [finding] : [];
      return [{ ...finding, policy: one.policy.shortTitle }];
    }),
  );
  const contradictions = contradictionsOf(audits);
  const findings = [...sortFindings(all, roster), ...contradictions.map(findingOf)];
  return { audits, findings, counts: countsOf(findings), contradictions };
}

/** A fault of the data where every policy sees it. */
function isOfData({ clause }: Finding): boolean {
  return clause === null;
}

const keyOf = (finding: Finding): string => JSON.stringify(finding);

/** A line of 政策参数 that names no policy is no fault where another policy at hand understands it. */
function isUnderstoodElsewhere(finding: Finding, own: Audit, audits: readonly Audit[]): boolean {
  if (!own.settings.problems.includes(finding)) return false;
  const line = lineOf(own.roster, finding);
  return line?.policy === null && audits.some((other) => !other.settings.problems.some((problem) => sameCell(problem, finding)));
}

function lineOf({ parameters }: Roster, finding: Finding) {
  return parameters.find(({ at }) => at !== null && sameCell({ cells: [at] }, finding));
}

function sameCell(a: Pick<Finding, 'cells'>, b: Pick<Finding, 'cells'>): boolean {
  const [x, y] = [a.cells[0], b.cells[0]];
  return x !== undefined && y !== undefined && x.sheet === y.sheet && x.row === y.row && x.column === y.column;
}

/** A contradiction as a line of the list, where it can be explained like any other. */
function findingOf({ topic, title, relation, sides, stricter }: Contradiction): Finding {
  const said = sides.map(({ policy, clauses, asks }) => SAY.side(policy.shortTitle, locatorOf(policy, clauses[0]!), asks));
  const advice = stricter === undefined ? (relation === 'conflict' ? SAY.conflict : SAY.apart) : SAY.stricter(sides[stricter].policy.shortTitle);
  return {
    rule: `layers#${topic}`,
    clause: null,
    severity: relation === 'conflict' ? 'warning' : 'notice',
    sheet: null,
    cells: [],
    policy: SAY.layers,
    subject: `${title}（${sides.map(({ policy }) => policy.shortTitle).join('、')}）`,
    message: SAY.sides(said[0]!, said[1]!) + advice,
  };
}

function locatorOf(policy: Policy, id: string): string {
  return policy.clauses.find((one) => one.id === id)?.locator ?? '';
}

/** The clause that a finding speaks of, in whichever policy it stands. */
export function clauseNamed(audits: readonly Audit[], id: string | null): { audit: Audit; clause: ClauseSpec } | null {
  for (const audit of audits) {
    const clause = audit.policy.clauses.find((one) => one.id === id);
    if (clause) return { audit, clause };
  }
  return null;
}

/**
 * Overrides for one of several policies: those it knows. What none of them knows is left with the first, which refuses
 * it in a sentence.
 */
export function settingsFor(policies: readonly Policy[], policy: Policy, set: AuditOptions['set'] = []): AuditOptions['set'] {
  return set.filter(([name]) => {
    if (knowsSetting(policy, name)) return true;
    return policy === policies[0] && !policies.some((one) => knowsSetting(one, name));
  });
}
