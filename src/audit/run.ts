import { evaluate, explain, nextThreshold } from '../policy/figures';
import { severityOf, type Breach, type FigureSpec, type Finding, type Missing, type Policy, type RuleSpec, type Severity, type Situation } from '../policy/model';
import { TABLES, type DataProblem, type Roster, type TableId } from '../roster';
import type { Audit, AuditOptions, FigureResult } from './audit';
import { sortFindings } from './order';
import { SAY } from './messages';
import { settingsOf } from './settings';
import { situationOf } from './situation';

/**
 * A roster against a policy on a day: findings, figures, what was missing and what was not checked. Pure; throws
 * `SettingError` for a setting that the policy does not have, and nothing for the roster's faults.
 */
export function audit(roster: Roster, options: AuditOptions): Audit {
  const { policy, on } = options;
  const settings = settingsOf(policy, roster, on, options.set);
  const situation = situationOf(roster, policy, on, settings);
  const present = (needs: readonly TableId[]) => needs.every((id) => roster.table(id).present);
  const rules = policy.rules.filter((rule) => present(rule.needs));
  const specs = policy.figures.filter((spec) => present(spec.needs));
  const left = [...policy.rules, ...policy.figures].filter((one) => !present(one.needs));
  const verdicts = rules.map((rule) => ({ rule, verdict: rule.check(situation) }));
  const figures = specs.flatMap((spec) => resultsOf(spec, situation));
  const notChecked = notCheckedOf(left, roster);
  const findings = sortFindings(
    [
      ...roster.problems.map(findingOfProblem),
      ...settings.problems,
      ...missingColumns(roster, policy),
      ...verdicts.flatMap(({ rule, verdict }) => verdict.breaches.map((breach) => findingOfBreach(rule, breach, policy))),
      ...notCheckedNotice(notChecked),
    ],
    roster,
  );
  return {
    policy,
    roster,
    on,
    settings,
    situation,
    findings,
    counts: countsOf(findings),
    missing: missingParameters([
      ...verdicts.flatMap(({ rule, verdict }) => (verdict.missing ?? []).map((missing) => ({ missing, clause: rule.clause }))),
      ...figures.flatMap(({ spec, outcome }) => (outcome.kind === 'missing' ? outcome.what : []).map((missing) => ({ missing, clause: spec.clause }))),
    ]),
    notChecked,
    figures,
  };
}

function resultsOf(spec: FigureSpec, situation: Situation): FigureResult[] {
  const subjects = spec.subjects?.(situation) ?? situation.subjects(spec.of);
  return subjects.map((subject) => {
    const figure = situation.figure(spec.id, subject);
    const expression = figure.op === 'figure' ? figure.expression : figure;
    const { sentence, terms } = explain(expression);
    const next = nextThreshold(expression);
    return { spec, subject, expression, outcome: evaluate(expression), because: sentence, terms, ...(next ? { next } : {}) };
  });
}

/** A breach weighs as much as its clause's force, or less where the rule says so; never more. */
function findingOfBreach(rule: RuleSpec, breach: Breach, policy: Policy): Finding {
  const clause = policy.clauses.find((one) => one.id === rule.clause);
  if (!clause) throw new Error(`${rule.id} names clause ${rule.clause}, which ${policy.id} does not have`);
  const { severity, message, ...rest } = breach;
  return {
    rule: rule.id,
    clause: rule.clause,
    severity: milder(severityOf(rule.force ?? clause.force), severity),
    sheet: breach.cells[0]?.sheet ?? null,
    ...rest,
    message: policy.status === 'draft' ? message + SAY.draft : message,
  };
}

const WEIGHT: Record<Severity, number> = { error: 2, warning: 1, notice: 0 };

function milder(most: Severity, own: Severity | undefined): Severity {
  return own && WEIGHT[own] < WEIGHT[most] ? own : most;
}

function findingOfProblem(problem: DataProblem): Finding {
  const { table, column, kind, ...rest } = problem;
  return { rule: `${table}${column === null ? '' : `.${column}`}#${kind}`, clause: null, ...rest };
}

function missingColumns(roster: Roster, policy: Policy): Finding[] {
  return policy.tables.flatMap((extension) =>
    roster.table(extension.table).parts.flatMap((part) =>
      (extension.requires ?? [])
        .filter((heading) => !part.columnOf.has(heading))
        .map((heading): Finding => ({
          rule: `${extension.table}.${heading}#missing-column`,
          clause: null,
          severity: 'warning',
          sheet: part.sheet,
          cells: [],
          subject: part.sheet,
          message: SAY.missingColumn(part.sheet, heading, policy),
        })),
    ),
  );
}

function notCheckedOf(left: readonly (RuleSpec | FigureSpec)[], roster: Roster): Audit['notChecked'] {
  const byClause = new Map<string, Set<TableId>>();
  for (const one of left) {
    const needs = byClause.get(one.clause) ?? new Set();
    for (const id of one.needs) if (!roster.table(id).present) needs.add(id);
    byClause.set(one.clause, needs);
  }
  return [...byClause].map(([clause, needs]) => ({ clause, needs: [...needs] }));
}

function notCheckedNotice(notChecked: Audit['notChecked']): Finding[] {
  if (notChecked.length === 0) return [];
  const tables = [...new Set(notChecked.flatMap((one) => one.needs))].map((id) => TABLES[id].title);
  return [
    {
      rule: 'audit#not-checked',
      clause: null,
      severity: 'notice',
      sheet: null,
      cells: [],
      subject: '名册',
      message: SAY.notChecked(notChecked.length, tables),
    },
  ];
}

export function countsOf(findings: readonly Finding[]): Audit['counts'] {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), notice: of('notice') };
}

function missingParameters(all: readonly { missing: Missing; clause: string }[]): Audit['missing'] {
  const seen = new Map<string, { parameter: string; clause: string }>();
  for (const { missing, clause } of all) {
    if (missing.kind !== 'parameter') continue;
    const own = { parameter: missing.name, clause: missing.clause || clause };
    seen.set(`${own.parameter}\n${own.clause}`, own);
  }
  return [...seen.values()];
}
