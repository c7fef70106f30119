import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, Missing, RuleSpec, Situation, Verdict } from '../../../model';
import { ofArea, ofGroup, ofGroupCell, ofRow, ofSchoolCell } from '../../../rules';
import { contractState } from '../contracts';
import { allPlaces, countedPlaces, countiesCovered, placesInGroups, plainNumber, weakPlaces } from '../figures/coverage';
import { cityRow, countyOf, homeCounty, isGroup, isOneOf, personSubject, responsibleCounty, rowsOf } from '../places';
import { missingCell } from '../../../figures';
import { approvalsOf } from './founding';

/** Documents of a group: listed under the group or under its lead. */
export function documentsOf(situation: Situation, group: Group): readonly Row[] {
  return rowsOf(situation, 'documents').filter(
    (row) => isGroup(row.text('单位'), group) || isOneOf(row.text('单位'), group.leads),
  );
}

/** A group must have a document of each of these kinds. */
export function documentsRule(id: string, clause: string, where: string, kinds: readonly string[]): RuleSpec {
  return {
    id, clause, title: `集团须有${kinds.join('、')}`, needs: ['schools', 'documents'],
    check: (situation) => ({
      breaches: situation.county.groups.flatMap((group) => {
        const own = new Set(documentsOf(situation, group).map((row) => row.text('文件类别')));
        const lacking = kinds.filter((kind) => !own.has(kind));
        if (lacking.length === 0) return [];
        const message = `“${group.name}”的制度文件台账中没有${lacking.join('、')}，${where}要求具备，请制定并登记。`;
        return [ofGroup(group, message, { observed: `缺${lacking.join('、')}`, expected: kinds.join('、') })];
      }),
    }),
  }; // prettier-ignore
}

/**
 * Elements of the charter, ticked in 要素勾选. That they stand in the charter is more than the text asks for: a notice,
 * and only where a charter is there.
 */
function charterRule(id: string, clause: string, where: string, elements: readonly string[]): RuleSpec {
  return {
    id, clause, title: `章程写明${elements.join('、')}`, needs: ['schools', 'documents'],
    check: (situation) => ({
      breaches: situation.county.groups.flatMap((group) =>
        documentsOf(situation, group)
          .filter((row) => row.text('文件类别') === '章程')
          .flatMap((row) => {
            const ticked = row.list('要素勾选');
            const lacking = elements.filter((element) => !ticked.some((one) => one.includes(element)));
            if (lacking.length === 0) return [];
            const message = `“${group.name}”的章程没有勾选${lacking.join('、')}，${where}提到这些内容，建议核对章程。`;
            return [ofRow(row, ['要素勾选'], group.name, message, { severity: 'notice', observed: `缺${lacking.join('、')}` })];
          }),
      ),
    }),
  }; // prettier-ignore
}

const CHARTER: readonly RuleSpec[] = [
  documentsRule('GX-2.2', 'GX-2.2', '二（二）', ['章程']),
  charterRule('GX-2.2#links', 'GX-2.2', '二（二）', ['决策', '执行', '监督', '保障']),
  documentsRule('GX-4.2.2b', 'GX-4.2.2b', '四（二）2 ', ['管理办法', '议事规则', '决策程序']),
  charterRule('GX-4.2.2c', 'GX-4.2.2c', '四（二）2 ', ['权责关系']),
  charterRule('GX-5.3e', 'GX-5.3e', '五（三）', ['龙头园负责制']),
];

/** One notice for all places that are not yet in a group: targets without a date are progress, not breaches. */
function outside(what: string, where: string, places: (situation: Situation) => readonly School[]): RuleSpec['check'] {
  return (situation) => {
    const rest = places(situation).filter((school) => school.group === null);
    if (rest.length === 0) return { breaches: [] };
    const cells = rest.flatMap((school) => (school.at ? [school.at] : []));
    const message = `名册中有 ${rest.length} 所${what}尚未加入集团，${where}要求逐步全部纳入，请列入下一步计划。`;
    return { breaches: [{ severity: 'notice', cells, subject: what, message, observed: `${rest.length} 所` }] };
  };
}

function tooMany(situation: Situation): Verdict {
  const area = situation.subjects('area')[0];
  const total = area ? plainNumber(allPlaces(situation, area)) : null;
  const inside = placesInGroups(situation);
  if (total === null || inside.length <= total) return { breaches: [] };
  const row = rowsOf(situation, 'areas').find((one) => one.number('幼儿园总数') !== null);
  const message = `名册中集团内幼儿园有 ${inside.length} 所，多于区域基数表的幼儿园总数 ${total} 所，覆盖率无法计算，请核对两处数据。`;
  const extra = { observed: `${inside.length} 所`, expected: `不多于 ${total} 所` };
  return { breaches: [row ? ofRow(row, ['幼儿园总数'], '幼儿园总数', message, extra) : ofArea('幼儿园总数', message, extra)] };
}

function countiesWithout(situation: Situation): Verdict {
  const row = cityRow(situation);
  if (!row) {
    const own = rowsOf(situation, 'areas')[0];
    return { breaches: [], missing: own ? [missingCell(own, '下辖县数', '区域基数表')] : [{ kind: 'rows', name: '区域基数表' }] };
  }
  const all = row.number('下辖县数')!;
  const covered = countiesCovered(situation).length;
  if (covered >= all) return { breaches: [] };
  const message = `下辖 ${all} 个县（市、区），有学前教育集团的 ${covered} 个，三、总体目标要求县县全覆盖，请推动其余 ${all - covered} 个组建集团。`;
  const extra = { severity: 'notice', observed: `${covered}/${all}`, expected: `${all}/${all}` } as const;
  return { breaches: [ofRow(row, ['下辖县数'], row.text('地区') ?? '全区域', message, extra)] };
}

const TARGETS: readonly RuleSpec[] = [
  {
    id: 'GX-3.1#outside', clause: 'GX-3.1', title: '尚未加入集团的幼儿园', needs: ['schools'], readings: ['看护点成员口径'],
    check: outside('幼儿园', '三、总体目标', countedPlaces),
  },
  { id: 'GX-3.1#total', clause: 'GX-3.1', title: '集团内幼儿园不多于幼儿园总数', needs: ['schools', 'areas'], check: tooMany },
  {
    id: 'GX-3.2#without', clause: 'GX-3.2', title: '县县有集团', needs: ['schools', 'areas'], readings: ['GX县域覆盖口径'],
    check: countiesWithout,
  },
  {
    id: 'GX-5.2.1b#outside', clause: 'GX-5.2.1b', title: '尚未加入集团的薄弱园', needs: ['schools'],
    check: outside('薄弱园', '五（二）1 ', weakPlaces),
  },
]; // prettier-ignore

function crossCounty(group: Group): readonly Breach[] {
  const home = homeCounty(group);
  return group.schools.flatMap((school) => {
    const own = countyOf(school);
    if (own === null || home === null || own === home) return [];
    const message = `“${school.name}”在${own}，集团属${home}；四（一）2 规定跨区集团属地管理，由${own}教育部门负责管理和保障，请确认责任。`;
    return [ofSchoolCell(school, '县区', message, { severity: 'notice', observed: own, expected: `由${responsibleCounty(school)}管理` })];
  });
}

function crossCity(situation: Situation, group: Group): readonly Breach[] {
  const cities = [...new Set(group.schools.flatMap((school) => school.row.text('市') ?? []))];
  if (cities.length < 2 || approvalsOf(situation, '跨市规划', group).length > 0) return [];
  const message = `“${group.name}”的园所分在${cities.join('、')}；四（一）3 由教育厅统筹跨市发展规划，请登记有关文件（事项类别“跨市规划”）。`;
  return [ofGroup(group, message, { severity: 'notice', observed: '跨市', expected: '有教育厅统筹规划' })];
}

/** Legal persons of a group, each legal name once; null where it is not known of some kindergarten. */
export function legalPersons(group: Group): number | null {
  if (group.schools.some((school) => school.row.flag('独立法人') === null)) return null;
  const own = group.schools.filter((school) => school.row.flag('独立法人') === true);
  return new Set(own.map((school) => school.legalName ?? school.name)).size;
}

function structure(situation: Situation): Verdict {
  const missing: Missing[] = [];
  const breaches = situation.county.groups.flatMap((group) => {
    const written = group.row?.text('治理结构') ?? null;
    if (written !== '一个法人一体化' && written !== '多个法人联合体') return [];
    const persons = legalPersons(group);
    if (persons === null) {
      const unknown = group.schools.filter((one) => one.row.flag('独立法人') === null);
      missing.push(...unknown.map((school) => missingCell(school.row, '独立法人', school.name)));
      return [];
    }
    if (written === '一个法人一体化' ? persons === 1 : persons >= 2) return [];
    const message = `“${group.name}”治理结构为“${written}”，名册中有 ${persons} 个独立法人，两处不一致，请核对（四（二）2）。`;
    return [ofGroupCell(group, '治理结构', message, { observed: `${persons} 个`, expected: written === '一个法人一体化' ? '1 个' : '2 个以上' })];
  });
  return { breaches, missing };
}

/** Both directions of exchange between lead and members should occur. */
function directions(situation: Situation, group: Group): readonly Breach[] {
  const records = rowsOf(situation, 'secondments').map((row) => [row.text('派出单位'), row.text('派入单位')] as const);
  const out = records.some(([from, to]) => isOneOf(from, group.leads) && isOneOf(to, group.members));
  const back = records.some(([from, to]) => isOneOf(from, group.members) && isOneOf(to, group.leads));
  if (out && back) return [];
  const lacking = [out ? null : '龙头园派往成员园', back ? null : '成员园派往龙头园'].filter((one) => one !== null).join('、');
  const message = `“${group.name}”的人员交流台账中没有${lacking}的记录，四（三）3 鼓励双向交流，如已开展请登记。`;
  return [ofGroup(group, message, { observed: `缺${lacking}` })];
}

function platforms(situation: Situation): Verdict {
  const shared = rowsOf(situation, 'resources').filter((row) => row.text('资源类别') === '信息平台');
  const breaches = situation.county.groups.flatMap((group) => {
    const has = shared.some((row) => isOneOf(row.text('提供单位'), group.schools) || isGroup(row.text('提供单位'), group));
    if (has) return [];
    const message = `“${group.name}”的资源共享清单中没有信息平台，四（三）1 要求搭建资源共享和信息交互平台，请建设并登记。`;
    return [ofGroup(group, message, { observed: '无信息平台', expected: '有共享平台' })];
  });
  return { breaches };
}

function contracts(situation: Situation): Verdict {
  const breaches = rowsOf(situation, 'staff').flatMap((row): Breach[] => {
    const state = contractState(row, situation.on);
    const subject = personSubject(row);
    const say = (headings: readonly string[], message: string, observed: string): Breach[] => [ofRow(row, headings, subject, message, { observed })];
    switch (state.kind) {
      case 'due':
        // Three months is our own horizon: the text sets none, and contracts years ahead would only be noise.
        if (state.days > 90) return [];
        return say(['聘期止'], `${subject} 的聘期还有 ${state.days} 天届满，尚无聘期考核结果，四（四）1 以聘期考核作为续聘的主要依据，请安排。`, `还有 ${state.days} 天`);
      case 'expired':
        return say(['聘期考核结果'], `${subject} 的聘期已届满，没有聘期考核结果，四（四）1 要求期满作聘期考核，请补做并登记。`, '期满未考核');
      case 'failed':
        return say(['续聘'], `${subject} 聘期考核不合格仍续聘，四（四）1 以考核结果为续聘的主要依据，请核对。`, '不合格仍续聘');
      default:
        return [];
    }
  });
  return { breaches };
}

const each = (check: (situation: Situation, group: Group) => readonly Breach[]): RuleSpec['check'] => (situation) => ({
  breaches: situation.county.groups.flatMap((group) => check(situation, group)),
});

const TASKS: readonly RuleSpec[] = [
  { id: 'GX-4.1.2b', clause: 'GX-4.1.2b', title: '跨县成员属地管理', needs: ['schools'], check: each((_situation, group) => crossCounty(group)) },
  { id: 'GX-4.1.3', clause: 'GX-4.1.3', title: '跨市集团有教育厅统筹', needs: ['schools', 'approvals'], check: each(crossCity) },
  { id: 'GX-4.2.2a', clause: 'GX-4.2.2a', title: '治理结构与独立法人数一致', needs: ['groups', 'schools'], check: structure },
  { id: 'GX-4.3.1b', clause: 'GX-4.3.1b', title: '有资源共享和信息交互平台', needs: ['schools', 'resources'], check: platforms },
  { id: 'GX-4.3.3a', clause: 'GX-4.3.3a', title: '龙头园与成员园双向交流', needs: ['schools', 'secondments'], check: each(directions) },
  { id: 'GX-4.4.1a', clause: 'GX-4.4.1a', title: '聘期届满作聘期考核', needs: ['staff'], check: contracts },
]; // prettier-ignore

/** 二 to 四: charter, targets, cross-area groups, structure, sharing, terms of appointment. */
export const TASK_RULES: readonly RuleSpec[] = [...CHARTER, ...TARGETS, ...TASKS];
