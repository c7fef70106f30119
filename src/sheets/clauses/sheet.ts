import type { Audit } from '../../audit';
import { clauseLines, type ClauseLine, type TestsOf } from '../../policy/clause-lines';
import type { ParameterSpec, ParameterValue, Policy, ReadingSpec } from '../../policy/model';
import { TABLES, type TableId } from '../../roster';
import type { PlanCell, SheetPlan } from '../../workbook';
import { heightFor } from '../heights';
import { STATUS_WORDS, WORDS } from '../words';
import { CARRIED_WORDS, CLAUSE_WORDS, CLAUSES_SHEET, FORCE_WORDS } from './words';

const WIDTHS = [15, 16, 8, 46, 10, 46, 34, 30];
const HEAD_ROW = 2;

/**
 * The sheet 政策条款对照: each clause, what carries it out, its parameters and readings, and what shows it. With an audit
 * the settings are those of its workbook on its day, else what the text prints and the default readings.
 */
export function clausesSheet(policy: Policy, testsOf: TestsOf, audit?: Pick<Audit, 'on' | 'settings'>): SheetPlan {
  const summary = [
    WORDS.policyLine(policy.title, policy.status),
    ...(audit ? [WORDS.dateLine(audit.on)] : []),
    CLAUSE_WORDS.counts(policy.clauses.length, policy.rules.length, policy.figures.length, policy.forms.length),
    `${audit ? CLAUSE_WORDS.asInForce : CLAUSE_WORDS.asPrinted}。${CLAUSE_WORDS.key}`,
  ].join('　');
  const heads = CLAUSE_WORDS.heads.map((value): PlanCell => ({ value, look: 'listHead' }));
  const rows: (PlanCell | null)[][] = [
    [{ value: CLAUSES_SHEET, look: 'title' }],
    [{ value: summary, look: 'note' }],
    heads,
    ...clauseLines(policy, testsOf).map((line) => cellsOf(line, policy, audit)),
  ];
  const wide = (row: number) => ({ row, column: 0, rows: 1, columns: heads.length });
  return {
    name: CLAUSES_SHEET,
    rows: rows.map((line) => heads.map((_, index) => line[index] ?? null)),
    merges: [wide(0), wide(1)],
    widths: WIDTHS,
    heights: { 0: 34, 1: heightFor(summary, WIDTHS.reduce((sum, one) => sum + one, 0), 12) },
    freeze: { rows: HEAD_ROW + 1, columns: 1 },
    filter: { row: HEAD_ROW, column: 0, rows: rows.length - HEAD_ROW, columns: heads.length },
    print: {
      paper: 'A4',
      landscape: true,
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW },
      ...(policy.status === 'draft' ? { header: STATUS_WORDS.draft } : {}),
    },
  };
}

function cellsOf(line: ClauseLine, policy: Policy, audit: Pick<Audit, 'on' | 'settings'> | undefined): PlanCell[] {
  const { clause, carriers, parameters, readings, tests } = line;
  const settings = [
    ...parameters.map((spec) => parameterText(spec, audit)),
    ...readings.map((spec) => readingText(spec, audit)),
  ];
  return [
    clause.id,
    clause.locator,
    FORCE_WORDS[clause.force],
    clause.statement,
    CARRIED_WORDS[clause.as],
    carriers.flatMap((id) => carrierTexts(id, line, policy)).join('\n'),
    settings.join('\n'),
    tests.join('、'),
  ].map((value) => ({ value: value === '' ? null : value, look: 'listBody', format: '@' }));
}

/** What a carrier is, in the clerk's words. A figure and a rule may share an id: both are told. */
function carrierTexts(id: string, { clause }: ClauseLine, policy: Policy): string[] {
  const rule = policy.rules.find((one) => one.id === id);
  const figure = policy.figures.find((one) => one.id === id);
  const form = policy.forms.find((one) => one.id === id);
  const named = [
    ...(rule ? [CLAUSE_WORDS.check(rule.title, id)] : []),
    ...(figure ? [CLAUSE_WORDS.compute(figure.title, figure.unit, id)] : []),
    ...(form ? [CLAUSE_WORDS.submit(id, form.title)] : []),
  ];
  if (named.length > 0) return named;
  const items = id === 'checklist.检查项目' ? policy.checklist.filter((item) => item.clause === clause.id) : [];
  if (items.length > 0) return items.map(({ item }) => CLAUSE_WORDS.tick(item));
  const at = id.indexOf('.');
  return [CLAUSE_WORDS.column(TABLES[id.slice(0, at) as TableId].title, id.slice(at + 1))];
}

function parameterText(spec: ParameterSpec, audit: Pick<Audit, 'on' | 'settings'> | undefined): string {
  const value = audit ? audit.settings.parameter(spec.name, audit.on) : spec.value;
  if (value === null) return CLAUSE_WORDS.notFilled(spec.name);
  const text = typeof value === 'object' ? writtenValue(value) : String(value);
  return CLAUSE_WORDS.parameter(spec.name, text, spec.unit === '' || text.endsWith(spec.unit) ? '' : ` ${spec.unit}`);
}

function readingText(spec: ReadingSpec, audit: Pick<Audit, 'on' | 'settings'> | undefined): string {
  const letter = audit?.settings.readings.get(spec.name) ?? spec.options[0]!.letter;
  const label = spec.options.find((one) => one.letter === letter)?.label ?? '';
  return CLAUSE_WORDS.reading(spec.name, letter, label);
}

/** A parameter's value as a clerk writes it into 政策参数. */
function writtenValue(value: ParameterValue): string {
  switch (value.kind) {
    case 'dates':
      return value.value.map(({ from, to }) => `${from}—${to}`).join('；');
    case 'months':
      return value.value.join(',');
    case 'names':
      return value.value.join('、');
    case 'table':
      return value.value.map(([key, number]) => `${key}=${number}`).join('；');
    default:
      return String(value.value);
  }
}
