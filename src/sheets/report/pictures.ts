import type { Audit, FigureResult } from '../../audit';
import type { FigureSpec, Severity, Unit } from '../../policy/model';
import type { ChartPlan, PlanCell, SheetPlan } from '../../workbook';
import { sumOfMoney } from '../computed/columns';
import { formatOf } from '../computed/heading';
import { heightFor } from '../heights';
import { lacking, SEVERITY_WORDS } from '../words';
import { body, count, head, padded, type Line, type ReportInput } from './input';
import { BAR_COLOR, FUND_COLORS, GOAL_COLOR, REPORT_SHEETS, REPORT_WORDS as SAY, SEVERITY_COLORS } from './words';

/** Rows of the default height (15 points) that the title, and a bar lying in a chart, take. */
const CHART_ROWS = 7;
const FEWEST_ROWS = 16;
const ROWS_A_BAR = 2;
const STANDING_ROWS = 26;
/** More bars than this cannot be told apart on a page. */
const MOST_BARS = 30;
const MOST_CLAUSES = 12;
const TOP = 2;

/** A chart with the numbers that it is drawn from in a table below. */
interface Picture {
  name: string;
  title: string;
  note: string;
  widths: number[];
  heads: readonly string[];
  lines: Line[];
  chart: Omit<ChartPlan, 'title' | 'categories' | 'series' | 'over'> & {
    rows: number;
    /** Lines of the table that are drawn, from the first. */
    bars: number;
    series: readonly { name: string; column: number; color: string }[];
  };
}

/** A picture that there is nothing for, and why. */
interface None {
  name: string;
  why: string;
}

/** The sheets of pictures: funds by group, figures against their targets, findings by clause; and those there are none of. */
export function pictureSheets(input: ReportInput, marks: string): { sheets: SheetPlan[]; without: string[] } {
  const pictures = [fundsPicture(input), ...aimPictures(input), kindsPicture(input)];
  return {
    sheets: pictures.flatMap((picture) => ('why' in picture ? [] : [sheetOf(picture, marks)])),
    without: pictures.flatMap((picture) => ('why' in picture ? [SAY.without(picture.name, picture.why)] : [])),
  };
}

function sheetOf({ name, title, note, widths, heads, lines, chart }: Picture, marks: string): SheetPlan {
  const { rows: wanted, bars, series, ...rest } = chart;
  const tall = Math.max(FEWEST_ROWS, wanted);
  const first = TOP + tall + 2;
  const cells = (column: number) => ({ row: first, column, rows: bars, columns: 1 });
  const blank = Array.from({ length: tall + 1 }, (): Line => []);
  const heights: Record<number, number> = { 0: 36, 1: 34 };
  const rows = [[{ value: title, look: 'title' as const }], [{ value: note, look: 'note' as const }], ...blank, heads.map(head), ...lines];
  for (let row = first - 1; row < rows.length; row++) heights[row] = 20;
  heights[first - 1] = Math.max(20, ...heads.map((text, column) => heightFor(text, widths[column]!, 11)));
  return {
    name,
    rows: padded(rows, widths.length),
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: widths.length })),
    widths,
    heights,
    charts: [
      {
        ...rest,
        title,
        categories: cells(0),
        series: series.map(({ name: called, column, color }) => ({ name: called, color, values: cells(column) })),
        over: { row: TOP, column: 0, rows: tall, columns: widths.length },
      },
    ],
    print: { paper: 'A4', landscape: false, ...(marks ? { header: marks } : {}) },
  };
} // prettier-ignore

/** Money by group; in a group's own report by its schools. */
function fundsPicture({ audit, ofGroup, unit }: ReportInput): Picture | None {
  const name = REPORT_SHEETS.funds;
  const of = ofGroup ? 'school' : 'group';
  const specs = fundsFigures(audit, of);
  const [main] = specs;
  if (!main) return { name, why: SAY.noFunds };
  const results = audit.figures.filter(({ spec, outcome }) => specs.includes(spec) && outcome.kind !== 'notApplicable');
  const bySubject = new Map<string, FigureResult[]>();
  for (const result of results) bySubject.set(result.subject.key, [...(bySubject.get(result.subject.key) ?? []), result]);
  const all = [...bySubject.values()];
  const most = all.length > MOST_BARS;
  const shown = most ? [...all].sort((x, y) => valueOf(y, main) - valueOf(x, main)).slice(0, MOST_BARS) : all;
  const format = formatOf(main, results.flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : [])));
  const lines = shown.map((own): Line => [
    body(own[0]!.subject.name),
    ...specs.map((spec): PlanCell => {
      const outcome = own.find((result) => result.spec === spec)?.outcome;
      return { value: outcome?.kind === 'known' ? outcome.value : null, look: 'listNumber', format };
    }),
    body(own.flatMap(({ outcome }) => (outcome.kind === 'missing' ? [lacking(outcome.what)] : [])).join('；')),
  ]);
  const total: Line = [
    { value: SAY.total, look: 'total' },
    ...specs.map((spec): PlanCell => ({ value: sumOf(results.filter((result) => result.spec === spec)), look: 'total', format })),
    { value: null, look: 'total' },
  ];
  const what = specs.length > 1 ? main.topic : main.title;
  const title = ofGroup ? SAY.fundsOfSchools(unit ?? '', what) : SAY.fundsTitle(audit.policy.groupWord, what);
  return {
    name,
    title,
    widths: [34, ...specs.map(() => Math.round(32 / specs.length)), 22],
    note: [clauseLine(audit, specs), ...(most ? [SAY.most(MOST_BARS, all.length)] : [])].join('　'),
    heads: [SAY.fundHeads[0], ...specs.map((spec) => `${spec.title}（${spec.unit}）`), SAY.fundHeads[1]],
    lines: most ? lines : [...lines, total],
    chart: {
      kind: 'bar',
      altText: `${title}：${shown.map((own) => `${own[0]!.subject.name} ${own.map((result) => `${result.spec.title} ${shownValue(result)}`).join('，')}`).join('；')}`,
      unit: main.unit,
      format,
      rows: CHART_ROWS + (ROWS_A_BAR + specs.length - 1) * shown.length,
      bars: shown.length,
      series: specs.map((spec, index) => ({ name: spec.title, column: 1 + index, color: FUND_COLORS[index]! })),
    },
  };
} // prettier-ignore

function valueOf(own: readonly FigureResult[], spec: FigureSpec): number {
  const outcome = own.find((result) => result.spec === spec)?.outcome;
  return outcome?.kind === 'known' ? outcome.value : 0;
}

/** A sum with a missing part is missing. */
function sumOf(results: readonly FigureResult[]): number | null {
  const known = results.flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : []));
  return known.length === results.length ? sumOfMoney(known) : null;
}

function shownValue({ spec, outcome }: FigureResult): string {
  if (outcome.kind === 'known') return `${Number(outcome.value.toFixed(spec.digits ?? 2))} ${spec.unit}`;
  return outcome.kind === 'missing' ? lacking(outcome.what) : '';
}

/** The amounts of money that make up the area's sums (what was spent, and what is left), else the first that is known; none that goes below 0. */
function fundsFigures(audit: Audit, of: 'group' | 'school'): FigureSpec[] {
  const values = new Map<FigureSpec, number[]>();
  for (const { spec, outcome } of audit.figures) {
    if (spec.of !== of || spec.unit !== '元' || outcome.kind !== 'known') continue;
    values.set(spec, [...(values.get(spec) ?? []), outcome.value]);
  }
  const drawable = [...values].filter(([, own]) => own.every((value) => value >= 0));
  const sums = audit.figures.flatMap(({ spec, outcome }) =>
    spec.of === 'area' && spec.unit === '元' && outcome.kind === 'known' ? [outcome.value] : [],
  );
  const parts = drawable.filter(([, own]) => sums.includes(sumOfMoney(own)));
  return (parts.length > 0 ? parts.slice(0, FUND_COLORS.length) : drawable.slice(0, 1)).map(([spec]) => spec);
} // prettier-ignore

/** Figures of the area beside what their clauses want; one picture a unit. */
function aimPictures({ audit, ofGroup }: ReportInput): (Picture | None)[] {
  const aims = audit.figures.flatMap((result) => {
    const goal = result.spec.target?.(audit.situation) ?? null;
    return result.spec.of === 'area' && goal !== null && result.outcome.kind !== 'notApplicable' ? [{ result, goal }] : [];
  });
  const units = [...new Set(aims.map(({ result }) => result.spec.unit))];
  const base = { name: REPORT_SHEETS.aims, widths: [34, 16, 16, 12, 20] };
  if (!aims.some(({ result }) => result.outcome.kind === 'known')) {
    return [{ name: base.name, why: ofGroup ? SAY.noAimsOfGroup : SAY.noAims }];
  }
  return units.map((unit, index) =>
    aimPicture(audit, unit, aims.filter(({ result }) => result.spec.unit === unit), { ...base, name: index === 0 ? base.name : `${base.name}（${unit}）` }),
  );
} // prettier-ignore

function aimPicture(
  audit: Audit,
  unit: Unit,
  aims: readonly { result: FigureResult; goal: number }[],
  base: Pick<Picture, 'name' | 'widths'>,
): Picture {
  const title = SAY.aimsTitle(unit);
  const known = aims.flatMap(({ result: { outcome } }) => (outcome.kind === 'known' ? [outcome.value] : []));
  const format = formatOf(aims[0]!.result.spec, [...known, ...aims.map(({ goal }) => goal)]);
  const number = (value: number): PlanCell => ({ value, look: 'listNumber', format });
  return {
    ...base,
    title,
    note: clauseLine(audit, aims.map(({ result }) => result.spec)),
    heads: [SAY.aimHeads[0], `${SAY.now}（${unit}）`, `${SAY.goal}（${unit}）`, SAY.aimHeads[3], SAY.aimHeads[4]],
    lines: aims.map(({ result: { spec, outcome }, goal }): Line => [
      body(spec.title),
      outcome.kind === 'known' ? number(outcome.value) : body(outcome.kind === 'missing' ? lacking(outcome.what) : ''),
      number(goal),
      // By the whole number: what falls short by less than the print shows has not reached it.
      body(outcome.kind !== 'known' ? '' : outcome.value >= goal ? SAY.reached : SAY.short),
      body(`${spec.clause} ${locator(audit, spec.clause)}`),
    ]),
    chart: {
      kind: 'bar',
      altText: `${title}：${aims.map(({ result, goal }) => `${result.spec.title} ${SAY.now} ${shownValue(result)}，${SAY.goal} ${goal} ${unit}`).join('；')}`,
      unit,
      format,
      rows: CHART_ROWS + (ROWS_A_BAR + 1) * aims.length,
      bars: aims.length,
      series: [
        { name: SAY.now, column: 1, color: BAR_COLOR },
        { name: SAY.goal, column: 2, color: GOAL_COLOR },
      ],
    },
  };
} // prettier-ignore

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** Findings by the clause they rest on, in stacks of errors, warnings and notices. */
function kindsPicture({ audit }: ReportInput): Picture | None {
  const base = { name: REPORT_SHEETS.kinds, title: SAY.kindsTitle, widths: [30, 14, 14, 14, 14] };
  if (audit.findings.length === 0) return { name: base.name, why: SAY.noFindings };
  const kinds = new Map<string, Record<Severity, number>>();
  const add = (kind: string, severity: Severity, by = 1) => {
    const own = kinds.get(kind) ?? { error: 0, warning: 0, notice: 0 };
    own[severity] += by;
    kinds.set(kind, own);
  };
  for (const { clause, severity } of audit.findings) add(clause === null ? SAY.dataItself : locator(audit, clause), severity);
  const all = (own: Record<Severity, number>) => own.error + own.warning + own.notice;
  const sorted = [...kinds].sort(([, a], [, b]) => all(b) - all(a));
  kinds.clear();
  sorted.forEach(([kind, own], index) => {
    const name = index < MOST_CLAUSES || sorted.length === MOST_CLAUSES + 1 ? kind : SAY.others;
    for (const severity of SEVERITIES) add(name, severity, own[severity]);
  });
  const { counts } = audit;
  const shown = [...kinds];
  const totals = [counts.error, counts.warning, counts.notice, all(counts)];
  return {
    ...base,
    note: `错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.notice}；逐条见“${REPORT_SHEETS.findings}”。`,
    heads: SAY.kindHeads,
    lines: [
      ...shown.map(([kind, own]): Line => [body(kind), ...SEVERITIES.map((severity) => count(own[severity])), count(all(own))]),
      [SAY.total, ...totals].map((value): PlanCell => ({ value, look: 'total' })),
    ],
    chart: {
      kind: shown.length > 4 ? 'bar' : 'column',
      stacked: true,
      altText: `${SAY.kindsTitle}：${shown.map(([kind, own]) => `${kind} ${SEVERITIES.map((one) => `${SEVERITY_WORDS[one]} ${own[one]}`).join('，')}`).join('；')}`,
      unit: SAY.kindUnit,
      format: '0',
      rows: shown.length > 4 ? CHART_ROWS + ROWS_A_BAR * shown.length : STANDING_ROWS,
      bars: shown.length,
      series: SEVERITIES.map((severity, index) => ({ name: SEVERITY_WORDS[severity], column: 1 + index, color: SEVERITY_COLORS[severity] })),
    },
  };
} // prettier-ignore

function locator(audit: Audit, clause: string): string {
  return audit.policy.clauses.find((one) => one.id === clause)?.locator ?? clause;
}

function clauseLine(audit: Audit, specs: readonly FigureSpec[]): string {
  const places = [...new Set(specs.map(({ clause }) => `${clause} ${locator(audit, clause)}`))];
  return `条款：${places.join('；')}`;
}
