import type { Group, School } from '../../../../roster/county';
import { nameKey } from '../../../../roster/text';
import type { Breach, RuleSpec, Situation } from '../../../model';
import {
  atMost, cells, eachGroup, FINE, howMany, lacks, ofArea, ofGroup, ofGroupCell, ofSchool, ofSchoolCell, overEach, rowsOf, rule,
  shareReachedBy, together, type Check,
} from '../../../rules'; // prettier-ignore
import { coverageOf } from '../figures/setup';
import { districtKey, districtOf, eachGarden, gardenKey, sizeOf } from '../gardens';
import { centrePlace, namePattern, nameProposals } from '../names';
import { isDistrict } from '../sources';
import { BY_2022 } from '../tables';

/** 一（二）: 200 or so; only a county that enters a tolerance (reading B) has it judged. */
const aboutTwoHundred: Check = (situation) => {
  if (situation.reading('约200容差') === 'A' || isDistrict(situation)) return FINE;
  const [tolerance, goal] = [situation.parameter('约200容差值'), situation.parameter('学区数目标')];
  if (tolerance?.kind !== 'number') return lacks(situation.missingParameter('约200容差值'));
  if (goal?.kind !== 'number') return lacks(situation.missingParameter('学区数目标'));
  const [area] = situation.subjects('area');
  const count = area ? situation.valueOf('SZ-1.2a', area) : null;
  // Compared as whole numbers: |n − goal| × 100 ≤ goal × tolerance.
  if (count?.kind !== 'known' || Math.abs(count.value - goal.value) * 100 <= goal.value * tolerance.value) return FINE;
  const message = `登记的学区为 ${count.value} 个，一（二）要求到 2022 年底全市 ${goal.value} 个左右，超出填写的容差 ${tolerance.value}%，请核对。`;
  const extra = { observed: `${count.value} 个`, expected: `${goal.value} 个 ±${tolerance.value}%` };
  return { breaches: [ofArea('学区数', message, situation.on <= BY_2022 ? { ...extra, severity: 'notice' } : extra)] };
};

/** 二（一）1: different kinds and levels. No number is given, so that one of each alone is worth no more than a notice. */
const mixed: Check = eachGroup((group) => {
  if (group.schools.length < 2) return null;
  const alike = (['办别', '示范等级'] as const).filter((heading) => {
    const values = group.schools.map((school) => school.row.text(heading));
    return values.every((value) => value !== null && value === values[0]);
  });
  if (alike.length === 0) return null;
  return ofGroup(group, `“${group.name}”各园的${alike.join('、')}都相同，二（一）1要求学区由不同类型、不同水平的幼儿园组成，请核对划分。`, { observed: `${alike.join('、')}相同`, severity: 'notice' });
}); // prettier-ignore

/** 二（一）2: each kindergarten of the district in exactly one 学区, and in one of its own district. */
const divided: Check = ({ county }) => {
  const gardens = county.schools.filter((school) => school.kindergarten !== false);
  // A number that stands there and is no 学区's is told as a fault of the data.
  const misnumbered = (garden: School): boolean => garden.row.text('集团编号') !== null && county.groupOf(garden.row.text('集团编号')) === null;
  const unassigned = overEach(eachGarden(gardens).filter((garden) => garden.group === null && !misnumbered(garden)), (garden) =>
    ofSchool(garden, `“${garden.name}”没有划入任何学区，二（一）2要求辖区内各类幼儿园都划入学区，请填写所在学区。`, { observed: '未划入', cells: cells(garden.row.address('集团编号') ?? garden.at) }),
  );
  const places = new Map<string, School[]>();
  for (const garden of gardens) {
    if (garden.group === null) continue;
    places.set(gardenKey(garden), [...(places.get(gardenKey(garden)) ?? []), garden]);
  }
  const double = overEach([...places.values()].filter((same) => new Set(same.map((one) => one.group)).size > 1), (same) =>
    ofSchool(same[0]!, `“${same[0]!.name}”同时列在${same.map((one) => `“${one.group!.name}”`).join('、')}，二（一）2把幼儿园划分到各个学区，一所园只能在一个学区，请核对。`, {
      observed: `${same.length} 个学区`, expected: '1 个学区', cells: cells(...[...same].reverse().map((one) => one.row.address('集团编号') ?? one.at)),
    }),
  );
  const elsewhere = overEach(gardens, (garden): Breach | null => {
    const [own, group] = [garden.row.text('县区'), garden.group && districtOf(garden.group)];
    if (own === null || !group || districtKey(own) === districtKey(group)) return null;
    return ofSchoolCell(garden, '集团编号', `“${garden.name}”在${own}，所在学区“${garden.group!.name}”属于${group}，二（一）2由区划分本辖区的幼儿园，请核对。`, { observed: own, expected: group });
  });
  return together(unassigned, double, elsewhere);
}; // prettier-ignore

const centres: Check = eachGroup((group) =>
  group.leads.length === 1
    ? null
    : ofGroup(group, `“${group.name}”登记了 ${group.leads.length} 所中心园，二（一）2要求每个学区选定 1 所，请核对角色一栏。`, {
        observed: `${group.leads.length} 所`, expected: '1 所', ...(group.leads[0]?.row.address('角色') ? { cells: cells(...group.leads.map((one) => one.row.address('角色'))) } : {}),
      }),
); // prettier-ignore

const eachCentre = (judge: (centre: School, group: Group, situation: Situation) => Breach | null): Check =>
  eachGroup((group, situation) => group.leads.map((centre) => judge(centre, group, situation)));

const publicCentre: Check = eachCentre((centre) => {
  const kind = centre.row.text('办别');
  if (kind === null || kind === '公办') return null;
  return ofSchoolCell(centre, '办别', `中心园“${centre.name}”是${kind}，二（一）2要求由公办园担任，请核对。`, { observed: kind, expected: '公办' });
});

const strongCentre: Check = (situation) => {
  if (!situation.roster.table('schools').has('优质')) return lacks({ kind: 'column', name: '优质' });
  return eachCentre((centre) =>
    centre.row.flag('优质') === false
      ? ofSchoolCell(centre, '优质', `中心园“${centre.name}”的优质一栏为“否”，二（一）2要求由优质公办园担任，请由区教育行政部门认定后核对。`, { observed: '否', expected: '是' })
      : null,
  )(situation);
}; // prettier-ignore

const ENTRUSTMENT = '委托担任中心园';

/** 二（一）2: a municipal kindergarten is centre by entrustment of the district's bureau. */
const entrusted: Check = eachCentre((centre, group, situation) => {
  if (centre.row.text('隶属层级') !== '市属') return null;
  const names = [centre.name, centre.legalName, group.name, group.id].filter((name) => name !== null).map(nameKey);
  const own = rowsOf(situation, 'approvals').some((row) => row.text('事项类别') === ENTRUSTMENT && names.includes(nameKey(row.text('对象') ?? '')));
  if (own) return null;
  return ofSchoolCell(centre, '隶属层级', `中心园“${centre.name}”是市属园，审批备案台账中没有区教育行政部门的委托（${ENTRUSTMENT}），二（一）2要求接受委托后担任，请补登。`, { observed: '没有委托', expected: ENTRUSTMENT });
}); // prettier-ignore

/** 二（一）2: no legal person; its kindergartens stay what they are. */
const noLegalPerson: Check = eachGroup((group) =>
  group.row?.flag('法人登记') === true
    ? ofGroupCell(group, '法人登记', `“${group.name}”登记为独立法人，二（一）2规定学区不设为独立法人机构，请核对。`, { observed: '是', expected: '否' })
    : null,
);

const autonomous: Check = eachGroup((group) =>
  group.schools.map((school) =>
    school.row.flag('独立法人') === false
      ? ofSchoolCell(school, '独立法人', `“${school.name}”的独立法人为“否”；二（一）2规定各园原有隶属关系不变、独立办园，如加入学区前即为非法人可不改，请核对。`, { observed: '否', severity: 'notice' })
      : null,
  ),
); // prettier-ignore

const named: Check = eachGroup((group) => {
  const place = centrePlace(group);
  if (Object.values(place).every((one) => one === null) || namePattern(group.name, place) !== null) return null;
  const proposals = nameProposals(group);
  return ofGroup(group, `“${group.name}”的名称不是中心园所在街道（社区）名，也不是行政区加序号；二（一）2提供这些方式，具体由区确定${proposals.length > 0 ? `，可选：${proposals.join('、')}` : ''}。`, { observed: group.name, ...(proposals.length > 0 ? { expected: proposals.join('、') } : {}), severity: 'notice' });
}); // prettier-ignore

const namedOnce: Check = ({ county }) => {
  const same = new Map<string, Group[]>();
  for (const group of county.groups) {
    const key = `${districtKey(districtOf(group) ?? '')}\n${nameKey(group.name)}`;
    same.set(key, [...(same.get(key) ?? []), group]);
  }
  return overEach([...same.values()].filter((groups) => groups.length > 1), (groups) =>
    ofGroup(groups.at(-1)!, `有 ${groups.length} 个学区都叫“${groups[0]!.name}”，同一区内宜有区别，请核对名称或序号。`, { observed: `${groups.length} 个`, severity: 'notice' }),
  );
}; // prettier-ignore

/** 一（二）, 二（一）1 and 2: how the 学区 are set up. */
export const SETUP_RULES: readonly RuleSpec[] = [
  rule('SZ-1.2a#tolerance', '全市学区 200 个左右', ['schools'], aboutTwoHundred, { readings: ['约200容差'] }),
  rule('SZ-1.2b#target', '2022 年底学区化治理全覆盖', ['schools'],
    shareReachedBy({ of: 'area', what: '学区化治理覆盖率', unit: '所', asks: '一（二）要求', by: BY_2022 }, 100, coverageOf)),
  rule('SZ-2.1.1b', '学区内类型和水平有差别', ['schools'], mixed),
  rule('SZ-2.1.2a', '各园归一个本区的学区', ['schools'], divided),
  rule('SZ-2.1.2b#limit', '每个学区不超过 16 所', ['schools'], howMany({
    of: 'group', range: atMost({ parameter: '学区规模上限' }), what: '幼儿园', unit: '所', asks: '二（一）2要求原则上',
    count: (situation, subject) => (subject.of === 'group' ? sizeOf(situation, subject.group).length : null),
  }), { readings: ['SZ学区规模计数'] }),
  rule('SZ-2.1.2d', '每个学区 1 所中心园', ['schools'], centres),
  rule('SZ-2.1.2d#public', '中心园是公办园', ['schools'], publicCentre),
  rule('SZ-2.1.2d#strong', '中心园是优质园', ['schools'], strongCentre),
  rule('SZ-2.1.2f', '市属中心园有区的委托', ['schools', 'approvals'], entrusted),
  rule('SZ-2.1.2g', '学区不是法人', ['groups'], noLegalPerson),
  rule('SZ-2.1.2g#gardens', '各园独立办园', ['schools'], autonomous),
  rule('SZ-2.1.2h', '学区命名方式', ['schools'], named),
  rule('SZ-2.1.2h#once', '学区名称不重复', ['groups'], namedOnce),
]; // prettier-ignore
