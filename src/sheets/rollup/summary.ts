import { add, fractionOf, toNumber } from '../../policy/figures';
import type { Policy, Unit } from '../../policy/model';
import { a1, type PlanCell, type SheetPlan } from '../../workbook';
import { DRAFT_MARK, STATUS_WORDS } from '../words';
import type { CountyFigure, CountySummary } from './county';
import { body, head, listSheet } from './list';

const SUMMED: readonly Unit[] = ['元', '人', '个', '名', '次'];
/** Whole numbers without a point, others with two places. */
const formatOf = (value: number): string => (Number.isInteger(value) ? '#,##0' : '#,##0.00');

function figuresOf(counties: readonly CountySummary[]): CountyFigure[] {
  const seen = new Map<string, CountyFigure>();
  for (const county of counties)
    for (const figure of county.figures) if (!seen.has(figure.id)) seen.set(figure.id, figure);
  return [...seen.values()];
}

/** The exact sum of the counties' own numbers; null where one of them is missing: a sum with a missing part is missing. */
export function totalOf(id: string, counties: readonly CountySummary[]): number | null {
  const values = counties.map((county) => county.figures.find((figure) => figure.id === id)?.value ?? null);
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return toNumber(values.map((value) => fractionOf(value!)).reduce(add));
}

/** The sheet 汇总: one line a county, totals that sum the cells above. */
export function summarySheet(policy: Policy, counties: readonly CountySummary[], today: string): SheetPlan {
  const specs = figuresOf(counties);
  const heads = [
    '序号', '填报单位', '文件', `${policy.groupWord}数`, '单位数', '错误', '警告', '状态',
    ...specs.map((spec) => `${spec.title}（${spec.unit}）`),
  ]; // prettier-ignore
  const status = `${policy.title}（${STATUS_WORDS[policy.status]}）`;
  const mark = policy.status === 'draft' ? `　${DRAFT_MARK}` : '';
  const rows: (PlanCell | null)[][] = [
    [{ value: '县（市、区）汇总表', look: 'title' }],
    [{ value: `${status}　数据日期以各县为准，汇总日期 ${today}${mark}`, look: 'note' }],
    heads.map(head),
  ];
  const first = rows.length;
  counties.forEach((county, index) => {
    const { unit, file, groups, schools, counts, figures } = county;
    rows.push([
      ...[index + 1, unit, file, groups, schools, counts.error, counts.warning, stateOf(county)].map(body),
      ...specs.map((spec) => figureCell(figures.find((figure) => figure.id === spec.id))),
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

function stateOf({ counts, figures }: CountySummary): string {
  if (counts.error > 0) return '有错误未改';
  return figures.some((figure) => figure.value === null) ? '有缺数' : '通过';
}

function figureCell(figure: CountyFigure | undefined): PlanCell {
  if (!figure) return body('未测算');
  if (figure.value === null) return { value: '缺数', look: 'listBody', note: figure.why };
  return { value: figure.value, look: 'listNumber', format: formatOf(figure.value) };
}

function totalRow(counties: readonly CountySummary[], specs: readonly CountyFigure[], first: number): PlanCell[] {
  const cell = (value: number | string | null, column?: number): PlanCell => ({
    value,
    look: 'total',
    ...(typeof value === 'number' && column !== undefined
      ? { formula: `=SUM(${a1(first, column)}:${a1(first + counties.length - 1, column)})`, format: formatOf(value) }
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
  ]; // prettier-ignore
}

/** The sheet 汇总明细: each number with file, sheet and cell. */
export function detailSheet(counties: readonly CountySummary[]): SheetPlan {
  const heads = ['填报单位', '测算项', '数值', '单位', '文件', '工作表和单元格', '说明'];
  const rows = counties.flatMap(({ unit, file, figures }) =>
    figures.map(({ title, value, unit: of, from, why }): PlanCell[] => [
      body(unit),
      body(title),
      value === null ? body('缺数') : { value, look: 'listNumber', format: formatOf(value) },
      ...[of, file, from ?? '—', why].map(body),
    ]),
  );
  return listSheet('汇总明细', heads, rows, [24, 24, 16, 8, 30, 26, 50]);
}
