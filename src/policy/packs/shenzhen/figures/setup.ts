import type { Group, School } from '../../../../roster/county';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { counted, countTerm, difference, lacking, missingCell, notApplicable, percent, printed, ratio, rounded, sum } from '../../../figures';
import { districtRow, eachGarden, sizeOf } from '../gardens';
import { isDistrict } from '../sources';

const AREA = { of: 'area', topic: '目标进度' } as const;

/** Kindergartens in groups and all of them: all from 区域基数表 where it is entered there, else from the roster. */
export function coverageOf(situation: Situation, subject: Subject): { part: number; all: number } {
  const gardens = eachGarden(situation.county.schools);
  const entered = subject.of === 'area' ? (subject.row?.number('幼儿园总数') ?? null) : null;
  return { part: gardens.filter((garden) => garden.group !== null).length, all: entered ?? gardens.length };
}

const groupsNow = (situation: Situation): Expression =>
  countTerm(situation.county.groups.filter((group) => (group.row?.date('成立日期') ?? situation.on) <= situation.on).map((group) => group.at), '学区', '个'); // prettier-ignore

const goal = (situation: Situation): Expression => situation.parameterTerm('学区数目标');

/** 一（二）: 200 or so are the whole city's; a district's own number stands beside no target. */
const ofCity = (work: (situation: Situation, subject: Subject) => Expression) => (situation: Situation, subject: Subject): Expression =>
  isDistrict(situation) ? notApplicable('学区数目标是全市的，一个区的名册不比较') : work(situation, subject); // prettier-ignore

function coverage(situation: Situation, subject: Subject): Expression {
  const { part, all } = coverageOf(situation, subject);
  if (all === 0) return notApplicable('没有可计入的幼儿园');
  if (part > all) return notApplicable('学区内幼儿园多于幼儿园总数，请核对区域基数');
  return percent(counted(part, '学区内幼儿园', '所'), counted(all, '全部幼儿园', '所'), '覆盖率');
}

/** 二（一）2: so many 学区 at least, each filled to the limit; a centre that does not count makes room for one more. */
function fewest(situation: Situation, subject: Subject): Expression {
  const limit = situation.parameterTerm('学区规模上限');
  const room = situation.reading('SZ学区规模计数') === 'A' ? limit : sum([limit, printed(1, '所', '中心园')], '每学区含中心园', '所');
  return rounded(ratio(counted(coverageOf(situation, subject).all, '全部幼儿园', '所'), room, '至少需要的学区', '个'), 0, 'up');
} // prettier-ignore

const KINDS = [
  ['public', '公办园', '公办', '公办园数'],
  ['inclusive', '普惠性民办园', '普惠性民办', '普惠民办园数'],
  ['private', '民办园', '民办', '民办园数'],
] as const;

type Kind = (typeof KINDS)[number];

const withInclusive = (situation: Situation, kind: Kind): boolean => kind[0] === 'private' && situation.reading('民办园范围口径') === 'B';

const kindOf = (school: School): string | null => school.row.text('办别');

/** Share of one kind in a 学区; missing where 办别 of a kindergarten is not known. */
function share(situation: Situation, group: Group, kind: Kind): Expression {
  if (group.schools.length === 0) return notApplicable('学区没有幼儿园');
  const without = group.schools.filter((school) => kindOf(school) === null);
  if (without.length > 0) return lacking(...without.map((school) => missingCell(school.row, '办别', school.name)));
  const wanted: readonly string[] = withInclusive(situation, kind) ? ['民办', '普惠性民办'] : [kind[2]];
  const own = group.schools.filter((school) => wanted.includes(kindOf(school)!));
  return percent(
    countTerm(own.map((school) => school.row.address('办别')), kind[1], '所'),
    countTerm(group.schools.map((school) => school.row.address('办别')), '学区幼儿园', '所'),
    `${kind[1]}占比`,
  );
} // prettier-ignore

/** Share of one kind in the district, from 区域基数表: the three numbers are disjoint there. */
function districtShare(situation: Situation, group: Group, kind: Kind): Expression {
  const row = districtRow(situation, group);
  if (!row) return lacking({ kind: 'table', name: '区域基数表' });
  const unread = KINDS.filter(([, , , heading]) => row.number(heading) === null);
  if (unread.length > 0) return lacking(...unread.map(([, , , heading]) => missingCell(row, heading, '区域基数表')));
  const number = (heading: string): number => row.number(heading)!;
  const all = KINDS.reduce((total, [, , , heading]) => total + number(heading), 0);
  if (all === 0) return notApplicable('区域基数表没有幼儿园');
  const own = number(kind[3]) + (withInclusive(situation, kind) ? number('普惠民办园数') : 0);
  return percent(counted(own, `全区${kind[1]}`, '所'), counted(all, '全区幼儿园', '所'), `全区${kind[1]}占比`);
}

const onlyGroup = (work: (situation: Situation, group: Group) => Expression) => (situation: Situation, subject: Subject): Expression =>
  subject.of === 'group' ? work(situation, subject.group) : notApplicable('只按学区计算'); // prettier-ignore

const MIX = { of: 'group', clause: 'SZ-2.1.2c', unit: '%', topic: '学区组建', digits: 2, needs: ['schools'] } as const;

const gap = (kind: Kind): FigureSpec => ({
  ...MIX,
  id: `SZ-2.1.2c#${kind[0]}`,
  title: `${kind[1]}占比与全区之差`,
  needs: ['schools', 'areas'],
  ...(kind[0] === 'private' ? { readings: ['民办园范围口径'] } : {}),
  compute: onlyGroup((situation, group) => {
    const own = share(situation, group, kind);
    return own.op === 'notApplicable' || own.op === 'missing' ? own : difference(own, districtShare(situation, group, kind), '与全区之差', '%');
  }),
}); // prettier-ignore

/** 一（二）, 二（一）1 and 2: how many 学区, how large, of what kinds. */
export const SETUP_FIGURES: readonly FigureSpec[] = [
  { ...AREA, id: 'SZ-1.2a', clause: 'SZ-1.2a', title: '学区数', unit: '个', needs: ['schools'], compute: groupsNow },
  { ...AREA, id: 'SZ-1.2a#difference', clause: 'SZ-1.2a', title: '学区数与全市目标之差', unit: '个', needs: ['schools'], readings: ['约200容差'],
    compute: ofCity((situation, subject) => difference(situation.figure('SZ-1.2a', subject, '学区数'), goal(situation), '与目标之差', '个')) },
  { ...AREA, id: 'SZ-1.2a#deviation', clause: 'SZ-1.2a', title: '学区数偏离全市目标', unit: '%', digits: 2, needs: ['schools'], readings: ['约200容差'],
    compute: ofCity((situation, subject) => percent(situation.figure('SZ-1.2a#difference', subject, '与目标之差'), goal(situation), '偏离')) },
  { ...AREA, id: 'SZ-1.2b', clause: 'SZ-1.2b', title: '学区化治理覆盖率', unit: '%', digits: 2, needs: ['schools'], target: () => 100, compute: coverage },
  { id: 'SZ-2.1.2b', clause: 'SZ-2.1.2b', of: 'group', title: '学区幼儿园数', unit: '个', topic: '学区组建', needs: ['schools'], readings: ['SZ学区规模计数'],
    compute: onlyGroup((situation, group) => countTerm(sizeOf(situation, group).map((school) => school.at), '幼儿园', '个')) },
  { ...AREA, id: 'SZ-2.1.2b#fewest', clause: 'SZ-2.1.2b', title: '至少需要的学区数', unit: '个', needs: ['schools'], readings: ['SZ学区规模计数'], compute: fewest },
  { ...MIX, id: 'SZ-2.1.2c', title: '民办园占比', readings: ['民办园范围口径'], compute: onlyGroup((situation, group) => share(situation, group, KINDS[2])) },
  ...KINDS.map(gap),
]; // prettier-ignore
