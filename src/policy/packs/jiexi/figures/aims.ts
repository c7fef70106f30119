import type { Group } from '../../../../roster/county';
import type { Expression, FigureSpec, Period, Situation, Subject } from '../../../model';
import { counted, countTerm, difference, lacking, largest, missingCell, printed, sum } from '../../../figures';
import { isWithin } from '../../../rules';
import { countedOn, deadline, foundedOn, groupsBy, membersBy, PILOT, STAGE_TWO, strongBy } from '../aims';
import { placeOfGroup, samePlace, townshipCount, townshipsWith } from '../places';
import { PILOT_PLACES } from '../tables';

const AREA = { of: 'area', topic: '目标进度', unit: '个' } as const;
const DATE = ['目标截止日'] as const;
const COUNT = ['JX成员学校计数', '目标截止日'] as const;

/** What is short of a goal, never below 0. */
function short(of: Expression, goal: number): Expression {
  return largest([difference(printed(goal, '个', '目标'), of, `目标 ${goal} 个与现有之差`, '个'), printed(0, '个', '下限')], '尚差', '个');
}

const groups = (year: 2025 | 2027) => (situation: Situation): Expression =>
  countTerm(groupsBy(situation, countedOn(situation, deadline(situation, year))).map((group) => group.at), '教育集团', '个');

const members = (year: 2025 | 2027) => (situation: Situation): Expression => {
  const own = membersBy(situation, countedOn(situation, deadline(situation, year)));
  return countTerm(own.map((school) => school.at), '集团成员学校', '个');
}; // prettier-ignore

function strong(situation: Situation): Expression {
  if (!situation.roster.table('groups').has('优质集团级别')) return lacking({ kind: 'column', name: '优质集团级别' });
  const own = strongBy(situation, countedOn(situation, deadline(situation, 2027)));
  return countTerm(own.map((group) => group.row?.address('优质集团级别') ?? null), '市级以上优质集团', '个');
}

/** Groups among these founded in a window and by the day; missing where a 成立日期 is not known. */
function foundedIn(situation: Situation, among: readonly Group[], window: Period, label: string): Expression {
  const undated = among.flatMap((group) => (group.row && foundedOn(group) === null ? [missingCell(group.row, '成立日期', group.name)] : []));
  if (undated.length > 0) return lacking(...undated);
  const own = among.filter((group) => isWithin(foundedOn(group), { from: window.from, to: countedOn(situation, window.to) }));
  return countTerm(own.map((group) => group.at), label, '个');
} // prettier-ignore

const pilotAt = (place: string) => (situation: Situation): Expression =>
  foundedIn(situation, situation.county.groups.filter((group) => samePlace(placeOfGroup(group), place)), PILOT, `${place}试点集团`);

/** How many groups 四（一） wants at a place; from 试点集团数目标, which prints the text's numbers. */
export function pilotGoal(situation: Situation, place: string): number {
  const table = situation.parameter('试点集团数目标');
  return (table?.kind === 'table' ? table.value.find(([name]) => samePlace(name, place))?.[1] : undefined) ?? 0;
}

const PARTS = [['JX-4.1a#hepo', PILOT_PLACES[0]], ['JX-4.1a#mianhu', PILOT_PLACES[1]]] as const; // prettier-ignore

const covered = (situation: Situation): Expression => {
  const own = townshipsWith(situation, groupsBy(situation, countedOn(situation, STAGE_TWO.to)));
  return counted(own.length, '有集团的乡镇（街道）', '个');
};

/** A count and what is short of its goal. */
function aim(id: string, title: string, goal: number | ((situation: Situation) => number), spec: Pick<FigureSpec, 'needs' | 'readings' | 'compute'>): FigureSpec[] {
  const gap = (situation: Situation, subject: Subject): Expression =>
    short(situation.figure(id, subject, title), typeof goal === 'number' ? goal : goal(situation));
  return [
    { ...AREA, ...spec, id, clause: id, title, target: (situation) => (typeof goal === 'number' ? goal : goal(situation)) },
    { ...AREA, ...spec, id: `${id}#gap`, clause: id, title: `${title}（尚差）`, compute: gap },
  ];
} // prettier-ignore

/** 二 and 四: aims in heads, each with what is short. */
export const AIM_FIGURES: readonly FigureSpec[] = [
  ...aim('JX-2a', '2025年教育集团数', 3, { needs: ['schools'], readings: DATE, compute: groups(2025) }),
  ...aim('JX-2b', '2025年集团成员学校数', 10, { needs: ['schools'], readings: COUNT, compute: members(2025) }),
  ...aim('JX-2c', '2027年教育集团数', 18, { needs: ['schools'], readings: DATE, compute: groups(2027) }),
  ...aim('JX-2d', '2027年集团成员学校数', 50, { needs: ['schools'], readings: COUNT, compute: members(2027) }),
  ...aim('JX-2e', '市级以上优质特色集团数', 1, { needs: ['groups'], readings: DATE, compute: strong }),
  { ...AREA, id: 'JX-4.1a', clause: 'JX-4.1a', title: '2024年试点集团数', needs: ['groups'],
    compute: (situation, subject) => sum(PARTS.map(([id, place]) => situation.figure(id, subject, place)), '试点集团', '个') },
  ...PARTS.map(([id, place]): FigureSpec => ({ ...AREA, id, clause: 'JX-4.1a', title: `${place}试点集团数`, needs: ['groups'], compute: pilotAt(place) })),
  { ...AREA, id: 'JX-4.1a#gap', clause: 'JX-4.1a', title: '2024年试点集团数（尚差）', needs: ['groups'],
    compute: (situation, subject) => sum(PARTS.map(([id, place]) => short(situation.figure(id, subject, place), pilotGoal(situation, place))), '尚差', '个') },
  ...aim('JX-4.2a', '推广阶段新组建集团数', 15, { needs: ['groups'], compute: (situation) => foundedIn(situation, situation.county.groups, STAGE_TWO, '推广阶段新组建的集团') }),
  ...aim('JX-4.2b', '有集团的乡镇（街道）数', townshipCount, { needs: ['schools'], readings: ['JX乡镇覆盖口径'], compute: covered }),
]; // prettier-ignore
