import type { Audit, FigureResult } from '../../audit';
import { columnLetters, type PlanCell, type SheetPlan } from '../../workbook';
import { figureCell, sumOfMoney } from '../computed/columns';
import { formatOf, headingOf } from '../computed/heading';
import { resultKey } from '../computed/layout';
import type { LiveOf } from '../computed/live';
import { isAdded } from '../computed/totals';
import { heightFor } from '../heights';
import { chineseDate, DRAFT_MARK, lacking, readingWord, SHEETS, WORDS } from '../words';
import { FIRST_FIGURE_COLUMN, type ResultsLayout } from './layout';

type Line = (PlanCell | null)[];

/** A figure whose value stands as a number although it might have been a formula, and why. */
export interface Fixed {
  cell: { sheet: string; a1: string };
  what: string;
  reason: string;
}

export interface ResultsOptions {
  audit: Audit;
  layout: ResultsLayout;
  live: LiveOf;
  values: boolean;
  fixed: readonly Fixed[];
}

const WIDTHS = { number: 6, name: 28, figure: 15 };

/** The sheet 测算结果: groups, area, every figure's sentence, and where values stand fixed, with their reasons. */
export function resultsSheet(options: ResultsOptions): SheetPlan {
  const { audit, layout } = options;
  const widths = [WIDTHS.number, WIDTHS.name, ...new Array<number>(layout.columns - 2).fill(WIDTHS.figure)];
  const rows: Line[] = [];
  const merges: NonNullable<SheetPlan['merges']> = [];
  const heights: Record<number, number> = { 0: 36 };
  const wide = (from: number, text: string) => {
    merges.push({ row: rows.length, column: from, rows: 1, columns: layout.columns - from });
    const width = widths.slice(from).reduce((sum, one) => sum + one, 0);
    const height = heightFor(text, width, 11);
    if (height > 18) heights[rows.length] = Math.max(height, heights[rows.length] ?? 0);
  };
  const line = (text: string, look: PlanCell['look']) => {
    wide(0, text);
    rows.push([{ value: text, look }]);
  };
  line(SHEETS.results, 'title');
  const draft = audit.policy.status === 'draft' ? `　${DRAFT_MARK}` : '';
  const unit = audit.roster.filing.unit ? `　填报单位：${audit.roster.filing.unit}` : '';
  line(
    `${WORDS.policyLine(audit.policy.title, audit.policy.status)}${draft}${unit}　${WORDS.dateLine(audit.on)}`,
    'note',
  );
  line(readingsLine(audit), 'note');
  rows.push([]);
  line(`一、各${audit.policy.groupWord}测算`, 'attachment');
  groupTable(options, rows, wide);
  rows.push([]);
  line('二、全区测算', 'attachment');
  areaTable(options, rows, wide);
  rows.push([]);
  line('三、逐项说明', 'attachment');
  listOf(options, rows, wide);
  fixedTable(options, rows, wide, line);
  heights[layout.groupHead] = 48;
  return {
    name: SHEETS.results,
    rows: rows.map((cells) => padded(cells, layout.columns)),
    merges,
    widths,
    heights,
    freeze: { rows: 0, columns: 2 },
    print: { paper: 'A4', landscape: true },
  };
}

function padded(cells: Line, columns: number): Line {
  return Array.from({ length: columns }, (_, index) => cells[index] ?? null);
}

/** The readings in force that any figure of this audit rests on. */
export function readingsLine(audit: Audit, names?: readonly string[]): string {
  const used = new Set(names ?? audit.figures.flatMap((result) => result.spec.readings ?? []));
  const list = audit.policy.readings
    .filter((spec) => used.has(spec.name))
    .map((spec) => readingWord(spec, audit.settings.readings.get(spec.name) ?? spec.options[0]?.letter ?? 'A'));
  return list.length > 0 ? WORDS.readings(list) : WORDS.noReadings;
}

function groupTable(
  { audit, layout, live, values }: ResultsOptions,
  rows: Line[],
  wide: (from: number, text: string) => void,
): void {
  const head = (value: string): PlanCell => ({ value, look: 'computedHead' });
  rows.push([
    head('序号'),
    head(`${audit.policy.groupWord}名称`),
    ...layout.specs.map((spec) => head(headingOf(spec, audit.policy))),
  ]);
  if (layout.groups.length === 0) {
    wide(1, '');
    rows.push([null, { value: `名册中没有${audit.policy.groupWord}`, look: 'note' }], []);
    return;
  }
  const first = rows.length;
  layout.groups.forEach((subject, index) => {
    const cells: Line = [
      { value: index + 1, look: 'computed' },
      { value: subject.name, look: 'computed', format: '@' },
    ];
    for (const spec of layout.specs) {
      const result = layout.ofGroup.get(resultKey(spec.id, 'group', subject.key));
      cells.push(
        result ? figureCell(result, formatFor(layout, spec.id), { live, values }) : { value: null, look: 'computed' },
      );
    }
    rows.push(cells);
  });
  const last = rows.length - 1;
  rows.push([
    { value: WORDS.total, look: 'total' },
    { value: null, look: 'total' },
    ...layout.specs.map((spec, index): PlanCell => {
      if (!isAdded(spec)) return { value: null, look: 'total' };
      const results = layout.groups.flatMap(
        (subject) => layout.ofGroup.get(resultKey(spec.id, 'group', subject.key)) ?? [],
      );
      const lacks = results.flatMap(({ outcome }) => (outcome.kind === 'missing' ? outcome.what : []));
      if (lacks.length > 0) return { value: lacking(lacks), look: 'total' };
      const known = results.flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : []));
      if (known.length === 0) return { value: null, look: 'total' };
      const letters = columnLetters(FIRST_FIGURE_COLUMN + index);
      const formula = `=SUM(${letters}${first + 1}:${letters}${last + 1})`;
      return {
        value: sumOfMoney(known),
        look: 'total',
        format: formatFor(layout, spec.id),
        ...(values ? {} : { formula }),
      };
    }),
  ]);
}

function formatFor(layout: ResultsLayout, id: string): string {
  const results = [...layout.ofGroup.values()].filter((result) => result.spec.id === id);
  return formatOf(results[0]!.spec, knownOf(results));
}

function knownOf(results: readonly FigureResult[]): number[] {
  return results.flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : []));
}

const listHeads = (words: readonly string[]): Line => words.map((value) => ({ value, look: 'listHead' }));

function areaTable(
  { audit, layout, live, values }: ResultsOptions,
  rows: Line[],
  wide: (from: number, text: string) => void,
): void {
  wide(6, '');
  rows.push(listHeads(['序号', '测算项', '对象', '数值', '单位', '条款', '说明']));
  if (layout.area.length === 0) {
    rows.push([null, { value: '本政策没有全区测算项，或缺少所需的表', look: 'note' }]);
    return;
  }
  layout.area.forEach((result, index) => {
    wide(6, result.because);
    rows.push([
      { value: index + 1, look: 'listNumber' },
      { value: result.spec.title, look: 'listBody' },
      { value: result.subject.name, look: 'listBody', format: '@' },
      figureCell(result, formatOf(result.spec, knownOf([result])), { live, values }),
      { value: result.spec.unit, look: 'listBody' },
      { value: locatorOf(audit, result), look: 'listBody' },
      { value: result.because, look: 'listBody' },
    ]);
  });
}

function listOf({ audit, layout }: ResultsOptions, rows: Line[], wide: (from: number, text: string) => void): void {
  wide(6, '');
  rows.push(listHeads(['序号', `${audit.policy.groupWord}`, '测算项', '数值', '单位', '条款', '说明']));
  let number = 0;
  for (const subject of layout.groups) {
    for (const spec of layout.specs) {
      const result = layout.ofGroup.get(resultKey(spec.id, 'group', subject.key));
      if (!result) continue;
      const { outcome } = result;
      const because = result.next ? `${result.because}；${result.next}` : result.because;
      wide(6, because);
      rows.push([
        { value: ++number, look: 'listNumber' },
        { value: subject.name, look: 'listBody', format: '@' },
        { value: spec.title, look: 'listBody' },
        outcome.kind === 'known'
          ? { value: outcome.value, look: 'listNumber', format: formatOf(spec, [outcome.value]) }
          : { value: outcome.kind === 'missing' ? lacking(outcome.what) : '不适用', look: 'listBody' },
        { value: spec.unit, look: 'listBody' },
        { value: locatorOf(audit, result), look: 'listBody' },
        { value: because, look: 'listBody' },
      ]);
    }
  }
}

function fixedTable(
  { fixed, audit }: ResultsOptions,
  rows: Line[],
  wide: (from: number, text: string) => void,
  line: (text: string, look: PlanCell['look']) => void,
): void {
  if (fixed.length === 0) return;
  rows.push([]);
  line(`四、固定值（写入时的数值，改动名册后请重新测算；${chineseDate(audit.on)}）`, 'attachment');
  wide(3, '');
  rows.push(listHeads(['序号', '测算项', '单元格', '原因']));
  fixed.forEach(({ cell, what, reason }, index) => {
    wide(3, reason);
    rows.push([
      { value: index + 1, look: 'listNumber' },
      { value: what, look: 'listBody' },
      { value: `${cell.sheet}!${cell.a1}`, look: 'link', link: cell },
      { value: reason, look: 'listBody' },
    ]);
  });
}

export function locatorOf(audit: Audit, result: FigureResult): string {
  return audit.policy.clauses.find((clause) => clause.id === result.spec.clause)?.locator ?? result.spec.clause;
}
