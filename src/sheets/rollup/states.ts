import type { PlanCell, SheetPlan } from '../../workbook';
import { FILING_WORDS } from '../calendar';
import { isOfCounty, type CityInput, type CountyDue, type CountySummary } from './county';
import { body, listSheet } from './list';

/** What keeps a county's numbers from being used as they are; the gravest first. */
export const PROBLEM_WORDS = {
  missing: '未交',
  refused: '文件不能用',
  errors: '有错误未改',
  overdue: '逾期未报',
  late: '迟报',
  gaps: '有缺数',
  twice: '交了多份',
  unexpected: '不在应报名单',
} as const;

export type CountyProblem = keyof typeof PROBLEM_WORDS;
const ORDER = Object.keys(PROBLEM_WORDS) as CountyProblem[];

/** One county, or one file that belongs to none, and what is the matter with it; nothing where it is fit to be used. */
export interface CountyState {
  county: string;
  unit: string | null;
  file: string | null;
  problems: readonly CountyProblem[];
  summary: CountySummary | null;
  why: string;
}

/** Expected counties without a workbook. */
export function missingCounties({ counties, expected }: CityInput): string[] {
  return expected.filter((name) => !counties.some((county) => isOfCounty(county, name)));
}

/** How each county stands: missing ones and files that cannot be used first, then by what is the matter. */
export function countyStates(input: CityInput): CountyState[] {
  const { counties, refused } = input;
  const none = { unit: null, file: null, summary: null, why: '' };
  const states: CountyState[] = [
    ...missingCounties(input).map((county): CountyState => ({ ...none, county, problems: ['missing'] })),
    ...refused.map(({ file, why }): CountyState => ({ ...none, county: '', file, why, problems: ['refused'] })),
    ...counties.map((summary) => stateOf(summary, input)),
  ];
  const rank = ({ problems: [first] }: CountyState): number => (first ? ORDER.indexOf(first) : ORDER.length);
  return states.sort((a, b) => rank(a) - rank(b));
}

function stateOf(summary: CountySummary, { counties, expected }: CityInput): CountyState {
  const { county, unit, file, counts, due, figures } = summary;
  const has: Record<CountyProblem, boolean> = {
    missing: false,
    refused: false,
    errors: counts.error > 0,
    overdue: due.some(({ state }) => state === 'overdue'),
    late: due.some(({ state }) => state === 'late'),
    gaps: figures.some(({ value }) => value === null),
    twice: counties.filter((other) => other.county === county).length > 1,
    unexpected: expected.length > 0 && !expected.some((name) => isOfCounty(summary, name)),
  };
  return { county, unit, file, problems: ORDER.filter((one) => has[one]), summary, why: remarksOf(summary) };
}

function remarksOf({ due, readings, missing }: CountySummary): string {
  return [
    ...(missing.length > 0 ? [`参数未填：${[...new Set(missing)].join('、')}`] : []),
    ...(readings.length > 0 ? [`口径：${readings.join('、')}`] : []),
    ...(due.some(({ state }) => state === 'unknown') ? ['没有材料报送台账，不知是否按时'] : []),
  ].join('；');
}

/** `R02 迟 2 天（10-17 报）`. */
function dueWord({ form, state, sent, daysLate }: CountyDue): string {
  return state === 'late'
    ? `${form} 迟 ${daysLate} 天（${sent!.slice(5)} 报）`
    : `${form} ${FILING_WORDS[state]} ${daysLate} 天`;
}

const HEADS = [
  '序号', '县（市、区）', '填报单位', '文件', '情况', '错误', '警告', '缺数', '逾期和迟报的材料', '待改的错误（前几处）', '说明',
]; // prettier-ignore
const WIDTHS = [8, 18, 24, 26, 20, 8, 8, 8, 24, 46, 34];

/** The sheet 收报情况: which counties are missing, late, or fail the checks, and where. */
export function statesSheet(input: CityInput): SheetPlan {
  const rows = countyStates(input).map(({ county, unit, file, problems, summary, why }, index): PlanCell[] => {
    const word = problems.map((one) => PROBLEM_WORDS[one]).join('、') || '通过';
    const unsent = (summary?.due ?? []).filter(({ state }) => state === 'late' || state === 'overdue').map(dueWord);
    const errors = (summary?.errors ?? []).map(({ message, place }) => `${place ? `${place}：` : ''}${message}`);
    return [
      index + 1, county, unit, file, word, summary?.counts.error ?? null, summary?.counts.warning ?? null,
      summary ? summary.figures.filter(({ value }) => value === null).length : null, unsent.join('；') || null,
      errors.join('\n') || null, why || null,
    ].map(body); // prettier-ignore
  });
  return listSheet('收报情况', HEADS, rows, WIDTHS);
}
