import type { FigureResult } from '../../audit';
import type { FigureSpec, Unit } from '../../policy/model';
import type { Run } from '../../tasks/types';
import type { CellAddress } from '../../workbook';

export interface Bar {
  name: string;
  /** Null where a part is missing. */
  value: number | null;
}

export type Headline =
  | { kind: 'value'; title: string; value: number; unit: Unit; digits?: number; missing: number }
  | { kind: 'range'; title: string; from: number; to: number; unit: Unit; digits?: number; missing: number }
  | { kind: 'unknown'; title: string; missing: number };

/** Figures of one group, school, person or the area. */
export interface SubjectFigures {
  key: string;
  name: string;
  at: CellAddress | null;
  figures: readonly FigureResult[];
}

export interface GroupSection {
  /** Null: schools outside any group. */
  group: SubjectFigures | null;
  name: string;
  schools: readonly SubjectFigures[];
}

/** One card of the view. */
export interface Topic {
  name: string;
  headline: Headline;
  bars: readonly Bar[];
  barUnit: Unit;
  barDigits?: number;
  area: readonly FigureResult[];
  groups: readonly GroupSection[];
  people: readonly SubjectFigures[];
  readings: readonly string[];
  counts: { known: number; missing: number };
}

const ADDITIVE: ReadonlySet<Unit> = new Set(['元', '人', '个', '名', '次']);

/** The figures of a run as cards, in the order in which the policy declares its topics. */
export function topicsOf(run: Run): Topic[] {
  const byTopic = new Map<string, FigureResult[]>();
  for (const { topic } of run.policy.figures) if (!byTopic.has(topic)) byTopic.set(topic, []);
  for (const result of run.audit.figures) byTopic.get(result.spec.topic)?.push(result);
  return [...byTopic].filter(([, results]) => results.some(({ outcome }) => outcome.kind !== 'notApplicable')).map(([name, results]) => topicOf(name, results));
}

function topicOf(name: string, results: readonly FigureResult[]): Topic {
  const groups = sectionsOf(results);
  const of = (kind: FigureSpec['of']) => results.filter(({ spec }) => spec.of === kind);
  const main = mainFigure(results);
  const bars = main.bars ? barsOf(main.bars, results, groups) : [];
  return {
    name,
    headline: main.headline,
    bars: bars.filter(({ value }) => value !== null).length > 1 ? bars : [],
    barUnit: main.bars?.unit ?? '个',
    ...(main.bars?.digits === undefined ? {} : { barDigits: main.bars.digits }),
    area: of('area'),
    groups,
    people: subjectsOf(of('person')),
    readings: [...new Set(results.flatMap(({ spec }) => spec.readings ?? []))],
    counts: {
      known: results.filter(({ outcome }) => outcome.kind === 'known').length,
      missing: results.filter(({ outcome }) => outcome.kind === 'missing').length,
    },
  };
}

/** The one large number, and the figure whose bars explain it. */
function mainFigure(results: readonly FigureResult[]): { headline: Headline; bars: FigureSpec | null } {
  const specs = [...new Set(results.map(({ spec }) => spec))];
  const area = results.find(({ spec, outcome }) => spec.of === 'area' && outcome.kind === 'known');
  if (area && area.outcome.kind === 'known') {
    const { spec, outcome } = area;
    const parts = specs.filter((one) => one.of === 'group' && one.unit === spec.unit);
    const bars = parts.find((one) => sumOf(results, one) === outcome.value) ?? (ADDITIVE.has(spec.unit) ? null : (parts[0] ?? null));
    return { headline: { kind: 'value', title: spec.title, value: outcome.value, unit: spec.unit, ...digitsOf(spec), missing: 0 }, bars };
  }
  const ranked = [...specs].filter(({ of }) => of !== 'area').sort((a, b) => rank(a) - rank(b));
  const known = (spec: FigureSpec) => valuesOf(results, spec);
  const spec = ranked.find((one) => known(one).length > 0) ?? ranked[0] ?? specs[0]!;
  const values = known(spec);
  const missing = results.filter((result) => result.spec === spec && result.outcome.kind === 'missing').length;
  const { title, unit } = spec;
  if (values.length === 0) return { headline: { kind: 'unknown', title, missing }, bars: null };
  const [from, to] = [Math.min(...values), Math.max(...values)];
  if (ADDITIVE.has(unit)) {
    return { headline: { kind: 'value', title, value: exactSum(values), unit, ...digitsOf(spec), missing }, bars: spec };
  }
  if (from === to) return { headline: { kind: 'value', title, value: from, unit, ...digitsOf(spec), missing }, bars: spec };
  return { headline: { kind: 'range', title, from, to, unit, ...digitsOf(spec), missing }, bars: spec };
}

const RANKS = { group: 0, school: 1, person: 2, area: 3 } as const;
const rank = (spec: FigureSpec): number => RANKS[spec.of];

function digitsOf({ digits }: FigureSpec): { digits?: number } {
  return digits === undefined ? {} : { digits };
}

function valuesOf(results: readonly FigureResult[], spec: FigureSpec): number[] {
  return results.flatMap((result) => (result.spec === spec && result.outcome.kind === 'known' ? [result.outcome.value] : []));
}

function sumOf(results: readonly FigureResult[], spec: FigureSpec): number {
  return exactSum(valuesOf(results, spec));
}

/** Hundredths are added as whole numbers: fen stay fen. */
function exactSum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}

function barsOf(spec: FigureSpec, results: readonly FigureResult[], groups: readonly GroupSection[]): Bar[] {
  if (spec.of === 'group') {
    return results
      .filter((result) => result.spec === spec && result.outcome.kind !== 'notApplicable')
      .map(({ subject, outcome }) => ({ name: subject.name, value: outcome.kind === 'known' ? outcome.value : null }));
  }
  if (spec.of !== 'school' || !ADDITIVE.has(spec.unit)) return [];
  return groups.flatMap(({ name, schools }) => {
    const ofGroup = schools.flatMap(({ figures }) => figures.filter((result) => result.spec === spec && result.outcome.kind !== 'notApplicable'));
    if (ofGroup.length === 0) return [];
    const missing = ofGroup.some(({ outcome }) => outcome.kind === 'missing');
    return [{ name, value: missing ? null : sumOf(ofGroup, spec) }];
  });
}

function sectionsOf(results: readonly FigureResult[]): GroupSection[] {
  const sections = new Map<string, { group: SubjectFigures | null; name: string; schools: FigureResult[] }>();
  for (const group of subjectsOf(results.filter(({ spec }) => spec.of === 'group'))) {
    sections.set(group.key, { group, name: group.name, schools: [] });
  }
  for (const result of results) {
    if (result.subject.of !== 'school') continue;
    const { group } = result.subject.school;
    const key = group ? ([...sections].find(([, one]) => one.name === group.name)?.[0] ?? group.id) : '';
    const section = sections.get(key) ?? { group: null, name: group?.name ?? '', schools: [] };
    section.schools.push(result);
    sections.set(key, section);
  }
  return [...sections.values()].map(({ group, name, schools }) => ({ group, name, schools: subjectsOf(schools) }));
}

function subjectsOf(results: readonly FigureResult[]): SubjectFigures[] {
  const subjects = new Map<string, SubjectFigures & { figures: FigureResult[] }>();
  for (const result of results) {
    const { subject } = result;
    const known = subjects.get(subject.key);
    if (known) known.figures.push(result);
    else subjects.set(subject.key, { key: subject.key, name: subject.name, at: placeOf(result), figures: [result] });
  }
  return [...subjects.values()];
}

function placeOf({ subject }: FigureResult): CellAddress | null {
  if (subject.of === 'group') return subject.group.at;
  if (subject.of === 'school') return subject.school.at;
  if (subject.of === 'person') return { sheet: subject.row.sheet, row: subject.row.sheetRow, column: 0 };
  return null;
}
