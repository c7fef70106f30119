import { add, fractionOf, toNumber } from '../policy/figures';
import type { Policy, Unit } from '../policy/model';
import { a1, emptyPlan, type Plan, type PlanCell, type SheetPlan } from '../workbook';
import { STATUS_WORDS, DRAFT_MARK } from './words';

/** A figure of a county's area, and where its number comes from. */
export interface CountyFigure {
  id: string;
  title: string;
  unit: Unit;
  /** Null where it is missing or does not apply; `why` then says so. */
  value: number | null;
  why: string;
  /** Sheet and A1 of the county's workbook, where the figure has a cell there. */
  from: string | null;
}

/** Something that should stand in one county only. Names of persons are never kept: `shown` is a number or a school. */
export interface CountyKey {
  kind: '集团' | '单位' | '人员';
  key: string;
  shown: string;
  sheet: string;
  row: number;
  column: number;
}

/** What a city needs of one county's workbook; the workbook itself is let go. */
export interface CountySummary {
  file: string;
  unit: string;
  tables: readonly string[];
  groups: number;
  schools: number;
  counts: { error: number; warning: number; notice: number };
  missing: readonly string[];
  figures: readonly CountyFigure[];
  keys: readonly CountyKey[];
}

export interface RollupForm {
  form: string;
  title: string;
  sheet: string;
  rows: number;
  missing: string[];
}

const SUMMED: readonly Unit[] = ['元', '人', '个', '名', '次'];

const head = (value: string): PlanCell => ({ value, look: 'listHead' });
const body = (value: string | number | null): PlanCell => ({ value, look: typeof value === 'number' ? 'listNumber' : 'listBody' });

/** The city's workbook: 汇总, 汇总明细 (each number with file, sheet and cell), 重复. Pure. */
export function rollupPlan(policy: Policy, counties: readonly CountySummary[], on: string): { plan: Plan; forms: RollupForm[] } {
  const specs = figuresOf(counties);
  const doubles = doublesOf(counties);
  const sheets = [summarySheet(policy, counties, specs, on), detailSheet(counties), doublesSheet(doubles)];
  const missing = counties.flatMap((county) => county.figures.filter((figure) => figure.value === null).map((figure) => `${county.unit} ${figure.title}`));
  return {
    plan: { ...emptyPlan('汇总'), sheets },
    forms: [
      { form: '汇总', title: '县（市、区）汇总表', sheet: '汇总', rows: counties.length, missing },
      { form: '汇总明细', title: '汇总明细', sheet: '汇总明细', rows: counties.reduce((sum, county) => sum + county.figures.length, 0), missing: [] },
      { form: '重复', title: '重复登记清单', sheet: '重复', rows: doubles.length, missing: [] },
    ],
  };
}

function figuresOf(counties: readonly CountySummary[]): CountyFigure[] {
  const seen = new Map<string, CountyFigure>();
  for (const county of counties) for (const figure of county.figures) if (!seen.has(figure.id)) seen.set(figure.id, figure);
  return [...seen.values()];
}

/** The exact sum of the counties' own numbers; null where one of them is missing: a sum with a missing part is missing. */
export function totalOf(id: string, counties: readonly CountySummary[]): number | null {
  const values = counties.map((county) => county.figures.find((figure) => figure.id === id)?.value ?? null);
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return toNumber(values.map((value) => fractionOf(value!)).reduce(add));
}

function summarySheet(policy: Policy, counties: readonly CountySummary[], specs: readonly CountyFigure[], on: string): SheetPlan {
  const heads = ['序号', '填报单位', '文件', `${policy.groupWord}数`, '单位数', '错误', '警告', '状态', ...specs.map((spec) => `${spec.title}（${spec.unit}）`)];
  const rows: (PlanCell | null)[][] = [
    [{ value: '县（市、区）汇总表', look: 'title' }],
    [{ value: `${policy.title}（${STATUS_WORDS[policy.status]}）　数据日期以各县为准，汇总日期 ${on}${policy.status === 'draft' ? `　${DRAFT_MARK}` : ''}`, look: 'note' }],
    heads.map(head),
  ];
  const first = rows.length;
  counties.forEach((county, index) => {
    rows.push([
      body(index + 1),
      body(county.unit),
      body(county.file),
      body(county.groups),
      body(county.schools),
      body(county.counts.error),
      body(county.counts.warning),
      body(stateOf(county)),
      ...specs.map((spec) => figureCell(county.figures.find((figure) => figure.id === spec.id))),
    ]);
  });
  if (counties.length > 0) rows.push(totalRow(counties, specs, first));
  return {
    name: '汇总',
    rows,
    merges: [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: heads.length })),
    widths: [6, 26, 30, 8, 8, 8, 8, 16, ...specs.map(() => 16)],
    heights: { 0: 36, 2: 48 },
    freeze: { rows: 3, columns: 2 },
    print: { paper: 'A4', landscape: true, repeatRows: { first: 2, last: 2 } },
  };
}

function stateOf(county: CountySummary): string {
  if (county.counts.error > 0) return '有错误未改';
  return county.figures.some((figure) => figure.value === null) ? '有缺数' : '通过';
}

function figureCell(figure: CountyFigure | undefined): PlanCell {
  if (!figure) return body('未测算');
  return figure.value === null ? { value: '缺数', look: 'listBody', note: figure.why } : { value: figure.value, look: 'listNumber', format: '#,##0.##' };
}

function totalRow(counties: readonly CountySummary[], specs: readonly CountyFigure[], first: number): PlanCell[] {
  const cell = (value: number | string | null, column?: number): PlanCell => ({
    value,
    look: 'total',
    ...(typeof value === 'number' && column !== undefined
      ? { formula: `=SUM(${a1(first, column)}:${a1(first + counties.length - 1, column)})`, format: '#,##0.##' }
      : {}),
  });
  const sum = (of: (county: CountySummary) => number) => counties.reduce((total, county) => total + of(county), 0);
  return [
    cell('合计'),
    cell(`${counties.length} 个单位`),
    cell(null),
    cell(sum((county) => county.groups), 3),
    cell(sum((county) => county.schools), 4),
    cell(sum((county) => county.counts.error), 5),
    cell(sum((county) => county.counts.warning), 6),
    cell(null),
    ...specs.map((spec, index) => {
      if (!SUMMED.includes(spec.unit)) return cell(null);
      const total = totalOf(spec.id, counties);
      return total === null ? cell('缺数') : cell(total, 8 + index);
    }),
  ];
}

function detailSheet(counties: readonly CountySummary[]): SheetPlan {
  const heads = ['填报单位', '测算项', '数值', '单位', '文件', '工作表和单元格', '说明'];
  const rows = counties.flatMap((county) =>
    county.figures.map((figure) => [
      body(county.unit),
      body(figure.title),
      figure.value === null ? body('缺数') : { value: figure.value, look: 'listNumber' as const, format: '#,##0.##' },
      body(figure.unit),
      body(county.file),
      body(figure.from ?? '—'),
      body(figure.why),
    ]),
  );
  return listSheet('汇总明细', heads, rows, [24, 24, 16, 8, 30, 26, 50]);
}

function listSheet(name: string, heads: readonly string[], rows: readonly PlanCell[][], widths: number[]): SheetPlan {
  return {
    name,
    rows: [heads.map(head), ...rows],
    widths,
    freeze: { rows: 1, columns: 0 },
    filter: { row: 0, column: 0, rows: rows.length + 1, columns: heads.length },
    print: { paper: 'A4', landscape: true, repeatRows: { first: 0, last: 0 } },
  };
}

interface Double {
  kind: CountyKey['kind'];
  shown: string;
  places: { unit: string; file: string; cell: string }[];
}

/** The same group, school or person number in two counties. */
export function doublesOf(counties: readonly CountySummary[]): Double[] {
  const seen = new Map<string, Double>();
  for (const county of counties) {
    for (const { kind, key, shown, sheet, row, column } of county.keys) {
      const double = seen.get(`${kind}\n${key}`) ?? { kind, shown, places: [] };
      if (!double.places.some((place) => place.file === county.file)) {
        double.places.push({ unit: county.unit, file: county.file, cell: `${sheet}!${a1(row, column)}` });
      }
      seen.set(`${kind}\n${key}`, double);
    }
  }
  return [...seen.values()].filter((double) => double.places.length > 1);
}

function doublesSheet(doubles: readonly Double[]): SheetPlan {
  const rows = doubles.map((double) => [
    body(double.kind),
    body(double.shown),
    body(double.places.map((place) => place.unit).join('、')),
    body(double.places.map((place) => `${place.file} ${place.cell}`).join('；')),
  ]);
  return listSheet('重复', ['类别', '名称或编号', '登记在', '位置'], rows.length > 0 ? rows : [[body('没有发现重复登记'), body(null), body(null), body(null)]], [10, 30, 40, 60]);
}
