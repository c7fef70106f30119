import type { Group, School } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { isPilot, namesOf } from './groups';
import { ofKind, papersOf } from './papers';

/** 七、实施步骤: stages with the days the text prints; the last has no end. */
export const STAGES = [
  { label: '一', from: '2023-04-01', to: '2023-05-31' },
  { label: '二', from: '2023-05-01', to: '2023-12-31' },
  { label: '二1', from: '2023-05-01', to: '2023-06-30' },
  { label: '二2', from: '2023-06-01', to: '2023-12-31' },
  { label: '三', from: '2023-12-01', to: null },
] as const;

export type StageLabel = (typeof STAGES)[number]['label'];

export function stageNamed(label: StageLabel): { from: string; to: string | null } {
  return STAGES.find((stage) => stage.label === label)!;
}

/** Stages to which a day belongs; they overlap as printed. */
export function stagesOf(day: string): readonly StageLabel[] {
  return STAGES.filter((stage) => stage.from <= day && (stage.to === null || day <= stage.to)).map((stage) => stage.label);
}

export function pilots(situation: Situation): readonly Group[] {
  return situation.county.groups.filter(isPilot);
}

/** The seven documents of 七（二）1, each with the kinds under which it may be entered. */
export const FOUNDING_PAPERS = [
  { name: '3年发展规划', kinds: ['发展规划'] },
  { name: '年度工作计划', kinds: ['年度计划'] },
  { name: '课堂教学改革实施方案', kinds: ['课改方案'] },
  { name: '考核制度', kinds: ['考核办法'] },
  { name: '培训制度', kinds: ['培训制度'] },
  { name: '交流制度', kinds: ['交流制度'] },
  { name: '教研制度', kinds: ['教研制度'] },
] as const;

export interface FoundingPaper {
  name: string;
  /** The document made inside the window, else any of its kind. */
  row: Row | null;
  state: 'inside' | 'outside' | 'missing';
}

/** The seven founding documents of a pilot group against May and June 2023 (SPT-7.2.1). */
export function foundingPapers(situation: Situation, group: Group): readonly FoundingPaper[] {
  const papers = papersOf(situation, group);
  const inside = (row: Row): boolean => stagesOf(row.date('制定日期') ?? '').includes('二1');
  return FOUNDING_PAPERS.map(({ name, kinds }) => {
    const rows = ofKind(papers, ...kinds).filter((row) => row.date('制定日期') !== null);
    const row = rows.find(inside) ?? rows[0] ?? null;
    return { name, row, state: row === null ? 'missing' : inside(row) ? 'inside' : 'outside' };
  });
}

/** Kick-off and mobilisation meetings (SPT-7.1.2): what is needed and what is not recorded. */
export interface Mobilisation {
  needed: number;
  kickOff: boolean;
  groups: readonly Group[];
  schools: readonly School[];
}

export function mobilisation(situation: Situation): Mobilisation {
  const { county } = situation;
  const meetings = situation.roster
    .table('activities')
    .rows.filter((row) => row.text('活动类别') === '动员会' && stagesOf(row.date('日期') ?? '').includes('一'));
  const hosts = new Set(meetings.map((row) => row.text('组织主体')?.replace(/\s/g, '') ?? ''));
  const held = (names: readonly string[]): boolean => names.some((name) => hosts.has(name.replace(/\s/g, '')));
  const groups = pilots(situation);
  const schools = groups.flatMap((group) => group.schools);
  const ofDistrict = (row: Row): boolean => {
    const host = row.text('组织主体');
    if (host !== null && (county.groupOf(host) || county.schoolNamed(host))) return false;
    return /领导小组|教育局|区政府/.test(host ?? '') || row.text('组织层级') === '县';
  };
  return {
    needed: 1 + groups.length + schools.length,
    kickOff: meetings.some(ofDistrict),
    groups: groups.filter((group) => !held([group.name, group.id])),
    schools: schools.filter((school) => !held(namesOf(school))),
  };
}
