import { a1 } from '../../../../workbook/address';
import type { CellValue } from '../../../../workbook/grid';
import { stacked, type City, type FormContext, type FormRow, type FormSection, type FormValue, type Missing } from '../../../model';
import { allPlaces, placesInGroups, plainNumber, weakPlaces } from '../figures/coverage';
import { reportedGroups } from '../figures/groups';
import { area, blank, column, text } from './values';
import { LIST_COLUMNS, listRow } from './list-row';
import { addedUp, basics, coverageWords, deeds, weakWords, yearCounts, type YearCounts } from './year';

/** A part and its whole; null where the county's workbook does not tell. */
type Share = { part: number; all: number | null };

interface CountyList {
  groups: FormValue;
  members: FormValue;
  coverage: Share;
  rows: readonly { values: readonly FormValue[]; at: string | null }[];
}

function coverageOf(context: FormContext): Share {
  const subject = area(context);
  return { part: placesInGroups(context).length, all: subject ? plainNumber(allPlaces(context, subject)) : null };
}

const lacking = (name: string): Missing => ({ kind: 'rows', name });

/** The counties' own numbers added up; missing where one of them is, with the county named. */
function sumOf<T>({ counties }: City<T>, what: string, of: (data: T) => FormValue): FormValue {
  const values = counties.map(({ county, data }) => ({ county, value: of(data) }));
  const without = values.filter(({ value }) => value.kind !== 'number');
  if (without.length > 0) return { kind: 'missing', what: without.map(({ county }) => lacking(`${county}的${what}`)) };
  return { kind: 'number', value: values.reduce((sum, { value }) => sum + (value.kind === 'number' ? value.value : 0), 0), format: '0' };
}

/** Parts over wholes of all counties: no mean of their rates. */
function rateOf<T>({ counties }: City<T>, what: string, of: (data: T) => Share): FormValue {
  const without = counties.filter(({ data }) => of(data).all === null);
  if (without.length > 0) return { kind: 'missing', what: without.map(({ county }) => lacking(`${county}的${what}`)) };
  const all = counties.reduce((sum, { data }) => sum + of(data).all!, 0);
  const part = counties.reduce((sum, { data }) => sum + of(data).part, 0);
  return all === 0 ? text('') : { kind: 'number', value: (part * 100) / all, format: '0.00' };
}

/** R04 of the counties' rosters: what their R02s list, one county under the other; each line knows file and cell. */
export const LISTS = stacked<CountyList>(
  'R02',
  (context) => {
    const subject = area(context);
    const figure = (id: string): FormValue => (subject ? context.figureValue(id, subject, '0') : text(''));
    return {
      groups: figure('GX-0.3#groups'),
      members: figure('GX-0.3#members'),
      coverage: coverageOf(context),
      rows: reportedGroups(context).map((group, index) => ({
        values: listRow(context, group, index).values,
        at: group.at ? `${group.at.sheet}!${a1(group.at.row, group.at.column)}` : null,
      })),
    };
  },
  (city) => [
    {
      kind: 'facts',
      facts: ({ on }) => [
        { label: '年度', value: text(`${on.slice(0, 4)}年`) },
        { label: '学前教育集团数', value: sumOf(city, '集团数', ({ groups }) => groups) },
        { label: '成员园数', value: sumOf(city, '成员园数', ({ members }) => members) },
        { label: '覆盖率（%）', value: rateOf(city, '幼儿园总数', ({ coverage }) => coverage) },
      ],
    },
    {
      kind: 'table',
      columns: [column('县（市、区）', 14, { merge: true }), ...LIST_COLUMNS],
      rows: () =>
        city.counties.flatMap(({ county, file, data }) =>
          data.rows.map(({ values, at }, index): FormRow => {
            const source = { note: `来源：${file}${at ? ` ${at}` : ''}` };
            const [number, name, ...others] = values;
            const named: FormValue = name?.kind === 'text' ? { ...name, ...source } : name!;
            return { group: `${county} ${file}`, values: [text(index === 0 ? county : ''), number!, named, ...others] };
          }),
        ),
      totals: true,
      emptyText: '没有集团',
    },
    { kind: 'note', text: () => withoutGroups(city) },
  ],
);

function withoutGroups({ counties, missing }: City<CountyList>): string {
  const without = counties.filter(({ data }) => data.rows.length === 0).map(({ county }) => county);
  return [
    without.length > 0 ? `尚无集团的县（市、区）：${without.join('、')}。` : '交来名册的各县（市、区）均有集团。',
    ...(missing.length > 0 ? [`尚未交来名册的县（市、区）：${missing.join('、')}。`] : []),
  ].join('');
}

/** A rule that is broken: how often, and its first message. */
interface Problem {
  rule: string;
  count: number;
  message: string;
}

/** Open errors and warnings as 存在问题: one line a rule, with how many places. */
export function problemsOf(context: FormContext): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { severity, clause, rule, message } of context.findings) {
    if (severity === 'notice' || clause === null) continue;
    const own = problems.get(rule);
    problems.set(rule, { rule, count: (own?.count ?? 0) + 1, message: own?.message ?? message });
  }
  return [...problems.values()];
}

export function problemLines(problems: readonly Problem[]): readonly FormValue[] {
  const lines = problems.map(({ count, message }) => text(count > 1 ? `${message}（同类共 ${count} 处）` : message));
  return lines.length > 0 ? lines : [text('校验未发现错误和警告。')];
}

interface CountySummary {
  counts: YearCounts;
  coverage: Share;
  weak: Share;
  problems: readonly Problem[];
  /** What the county wrote into its R03, by place. */
  written: Readonly<Record<string, string>>;
}

/** R05 of the counties' rosters: their R03s merged, numbers added up, their own words under each heading. */
export const SUMMARIES = stacked<CountySummary>(
  'R03',
  (context, written) => {
    const weak = weakPlaces(context);
    const known = context.roster.table('schools').has('薄弱');
    return {
      counts: yearCounts(context),
      coverage: coverageOf(context),
      weak: { part: weak.filter((school) => school.group !== null).length, all: known ? weak.length : null },
      problems: problemsOf(context),
      written: Object.fromEntries([...written].map(([id, value]) => [id.replace(/^R03\./, ''), wordsOf(value)])),
    };
  },
  (city) => [{ kind: 'outline', parts: () => outline(city) }, sendingTable(city)],
);

const percentSaid = (value: FormValue, say: (percent: string) => string): FormValue =>
  value.kind === 'number' ? text(say(value.value.toFixed(2))) : value;

const wordsOf = (value: CellValue): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function outline(city: City<CountySummary>) {
  const counts = addedUp(city.counties.map(({ data }) => data.counts));
  const said = (place: string): FormValue[] =>
    city.counties.flatMap(({ county, data }) => (data.written[place] ? [text(`${county}：${data.written[place]}`)] : []));
  const own = (place: string, hint: string): readonly FormValue[] => [...said(place), blank(`R05.${place}`, hint)];
  const plans = ['计划1', '计划2', '计划3'].flatMap(said);
  const coverage = percentSaid(rateOf(city, '幼儿园总数', (data) => data.coverage), coverageWords);
  const weakShare = percentSaid(rateOf(city, '薄弱园标注', (data) => data.weak), weakWords);
  return [
    { heading: '一、基本情况', lines: basics(counts, coverage, weakShare) },
    { heading: '二、做法及成效', lines: [] },
    ...deeds(counts, own),
    { heading: '三、存在问题', lines: [...cityProblems(city), ...own('问题', '其他问题及原因')] },
    { heading: '四、下一年度工作计划', lines: [...plans, blank('R05.计划', '下一年度安排')] },
  ];
}

/** The same rule broken in several counties is one line. */
function cityProblems({ counties }: City<CountySummary>): readonly FormValue[] {
  const all = new Map<string, Problem & { counties: string[] }>();
  for (const { county, data } of counties) {
    for (const problem of data.problems) {
      const own = all.get(problem.rule) ?? { ...problem, count: 0, counties: [] };
      all.set(problem.rule, { ...own, count: own.count + problem.count, counties: [...own.counties, county] });
    }
  }
  const lines = [...all.values()].map(({ message, count, counties: where }) =>
    text(where.length > 1 ? `${where[0]}等 ${where.length} 个县（市、区）共 ${count} 处，如：${message}` : `${where[0]}${count > 1 ? `（${count} 处）` : ''}：${message}`),
  );
  return lines.length > 0 ? lines : problemLines([]);
} // prettier-ignore

function sendingTable({ counties, missing }: City<CountySummary>): FormSection {
  const row = (county: string, ...words: string[]): FormRow => ({ values: [county, ...words].map((word) => text(word)) });
  return {
    kind: 'table',
    title: '各县（市、区）报送情况',
    columns: [column('县（市、区）', 18), column('名单', 18, { align: 'centre' }), column('总结', 18, { align: 'centre' })],
    rows: () => [
      ...counties.map(({ county, sent }) => row(county, sent.get('R02') ?? '', sent.get('R03') ?? '')),
      ...missing.map((county) => ({ ...row(county, '未交来名册', '未交来名册'), look: 'flagged' as const })),
    ],
  };
}
