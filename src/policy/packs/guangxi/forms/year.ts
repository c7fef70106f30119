import type { Row } from '../../../../roster/roster';
import type { FormContext, FormValue } from '../../../model';
import { calendarYear, isWithin } from '../../../rules';
import { isOneOf, isWeak, rowsOf } from '../places';
import { isSubsidy } from '../rules/safeguards';
import { blank, text } from './values';

export type Part = { heading: string; lines: readonly FormValue[] };

/** Numbers of a year's work, as R03 prints them; those of counties can be added up. */
export interface YearCounts {
  groups: number;
  members: number;
  weak: number;
  rural: number;
  documents: number;
  activities: number;
  research: number;
  /** Persons sent from lead to member, and back. */
  out: number;
  back: number;
  posted: number;
  shadowed: number;
  trainings: number;
  backbone: number;
  cross: number;
  /** Spent on the groups, whole fen; payments without an amount are counted beside. */
  fen: number;
  unpriced: number;
  /** Activities by kind. */
  kinds: Readonly<Record<string, number>>;
}

export function ofYear(context: FormContext, rows: readonly Row[], heading: string): readonly Row[] {
  const year = calendarYear(context);
  return year.kind === 'known' ? rows.filter((row) => year.periods.some((period) => isWithin(row.date(heading), period))) : [];
}

const money = (fen: number): string => `${Math.floor(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')} 元`;

const sumOf = (rows: readonly Row[]) => ({
  fen: rows.reduce((sum, row) => sum + (row.number('金额') ?? 0), 0),
  unpriced: rows.filter((row) => row.number('金额') === null).length,
});

const spentWord = ({ fen, unpriced }: { fen: number; unpriced: number }): string =>
  `${money(fen)}${unpriced ? `（另有 ${unpriced} 笔缺金额，未计入）` : ''}`;

export const spent = (rows: readonly Row[]): string => spentWord(sumOf(rows));

export const ways = (rows: readonly Row[], of: readonly string[]): number => rows.filter((row) => of.includes(row.text('交流方式') ?? '')).length;

function kindCounts(rows: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const kind = row.text('活动类别') ?? '未填类别';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const kindsWord = (counts: YearCounts['kinds']): string =>
  Object.entries(counts).map(([kind, count]) => `${kind} ${count} 次`).join('、') || '无登记'; // prettier-ignore

export const kinds = (rows: readonly Row[]): string => kindsWord(kindCounts(rows));

/** What the rosters say of the calendar year at hand. */
export function yearCounts(context: FormContext): YearCounts {
  const { groups } = context.county;
  const [leads, members] = [groups.flatMap((group) => group.leads), groups.flatMap((group) => group.members)];
  const activities = ofYear(context, rowsOf(context, 'activities'), '日期');
  const exchanges = ofYear(context, rowsOf(context, 'secondments'), '起始日期');
  const staff = rowsOf(context, 'staff');
  return {
    groups: groups.length,
    members: members.length,
    weak: members.filter(isWeak).length,
    rural: members.filter((member) => ['乡镇', '村'].includes(member.row.text('城乡') ?? '')).length,
    documents: rowsOf(context, 'documents').length,
    activities: activities.length,
    research: activities.filter((row) => /教研|研究院|教科/.test(row.text('组织主体') ?? '')).length,
    out: exchanges.filter((row) => isOneOf(row.text('派出单位'), leads) && isOneOf(row.text('派入单位'), members)).length,
    back: exchanges.filter((row) => isOneOf(row.text('派出单位'), members) && isOneOf(row.text('派入单位'), leads)).length,
    posted: ways(exchanges, ['挂职']),
    shadowed: ways(exchanges, ['跟岗']),
    trainings: ofYear(context, rowsOf(context, 'trainings'), '日期').length,
    backbone: staff.filter((row) => row.flag('骨干教师') === true).length,
    cross: staff.filter((row) => (row.number('跨校任务量') ?? 0) > 0).length,
    ...sumOf(ofYear(context, rowsOf(context, 'payments'), '日期').filter(isSubsidy)),
    kinds: kindCounts(activities),
  };
}

const NOTHING: YearCounts = {
  groups: 0, members: 0, weak: 0, rural: 0, documents: 0, activities: 0, research: 0, out: 0, back: 0, posted: 0,
  shadowed: 0, trainings: 0, backbone: 0, cross: 0, fen: 0, unpriced: 0, kinds: {},
}; // prettier-ignore

/** The counties' numbers as one. */
export function addedUp(all: readonly YearCounts[]): YearCounts {
  return all.reduce((sum, one) => {
    const kindsOfBoth = { ...sum.kinds };
    for (const [kind, count] of Object.entries(one.kinds)) kindsOfBoth[kind] = (kindsOfBoth[kind] ?? 0) + count;
    const numbers = Object.entries(sum).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value + (one[key as 'groups'] ?? 0)]] : []));
    return { ...(Object.fromEntries(numbers) as Omit<YearCounts, 'kinds'>), kinds: kindsOfBoth };
  }, NOTHING);
} // prettier-ignore

/** 一、基本情况: numbers, then coverage and the share of weak kindergartens in groups, each as a sentence. */
export function basics(counts: YearCounts, coverage: FormValue, weakShare: FormValue): readonly FormValue[] {
  const { groups, members, weak, rural } = counts;
  return [text(`集团 ${groups} 个，成员园 ${members} 所，其中薄弱园 ${weak} 所、农村园 ${rural} 所。`), coverage, weakShare];
}

export const coverageWords = (percent: string): string => `集团化办园覆盖率 ${percent}%。`;
export const weakWords = (percent: string): string => `薄弱园入集团比例 ${percent}%。`;

/** The eight headings of 二、做法及成效. `own` gives what stands at a place for words: blank lines, or the counties' own. */
export function deeds(counts: YearCounts, own: (place: string, hint: string) => readonly FormValue[]): readonly Part[] {
  return [
    { heading: '（一）布局与带动', lines: own('布局', '以县为单位的布局规划，以优带弱、城乡一体的做法；输出品牌、师资、管理的情况') },
    { heading: '（二）办园条件同改善', lines: own('条件', '改扩建、环境、设备') },
    { heading: '（三）规章制度同完善', lines: [text(`制度文件台账登记 ${counts.documents} 份。`), ...own('制度', '章程、议事规则等')] },
    { heading: '（四）园务管理同规范', lines: own('管理', '龙头园负责制、理事会与监事会运行') },
    { heading: '（五）保教质量同提升', lines: [text(`本年活动 ${counts.activities} 次：${kindsWord(counts.kinds)}。`), ...own('质量', '活动成效、文化建设、特色')] },
    {
      heading: '（六）队伍建设',
      lines: [
        text(`龙头园派出 ${counts.out} 人次，成员园到龙头园 ${counts.back} 人次；挂职 ${counts.posted} 人次，跟岗 ${counts.shadowed} 人次。`),
        text(`培训 ${counts.trainings} 人次；骨干教师 ${counts.backbone} 人；承担跨园任务 ${counts.cross} 人，职称评聘可予倾斜。`),
        ...own('队伍', '示范带头、学历提升、职称倾斜'),
      ],
    },
    { heading: '（七）经费', lines: [text(`本年集团化办园补助经费支出 ${spentWord(counts)}。`), ...own('经费', '人员经费占比、绩效激励')] },
    { heading: '（八）专业支撑', lines: [text(`教科研机构组织的活动 ${counts.research} 次。`), ...own('支撑', '委托课题、案例成果、专家调研指导')] },
  ];
} // prettier-ignore

/** A blank line at each place, for the bureau to write in. */
export const blanksOf = (form: string) => (place: string, hint: string): readonly FormValue[] => [blank(`${form}.${place}`, hint)]; // prettier-ignore
