import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, RuleSpec, Situation } from '../../../model';
import { ofGroupCell, ofRow, ofSchoolCell } from '../../../rules';
import { KINDERGARTEN, countyOf, rowsOf, typeOf } from '../places';
import { several } from './founding';

/** A kind of member that a pattern of 五（二）1 names. */
interface Kind {
  name: string;
  is: (school: School) => boolean;
}

const layer = (school: School): string | null => school.row.text('隶属层级');
const state = (school: School): string | null => school.row.text('建设状态');

const TOWNSHIP: Kind = { name: '乡镇中心', is: (school) => layer(school) === '乡镇中心' };
const PRIVATE: Kind = { name: '民办', is: (school) => ['民办', '普惠性民办'].includes(school.row.text('办别') ?? '') };
const VILLAGE: Kind = { name: '村级', is: (school) => layer(school) === '村级' && typeOf(school) === KINDERGARTEN };
// The text asks for attached classes of the village level; where the level is not kept, the type is enough.
const ATTACHED_PLACE: Kind = {
  name: '附设或看护点',
  is: (school) => typeOf(school) === '看护点' || (typeOf(school) === '小学附设园' && (layer(school) ?? '村级') === '村级'),
};
const NEW: Kind = { name: '新建', is: (school) => state(school) === '新建' };
const PLANNED: Kind = { name: '筹建', is: (school) => state(school) === '筹建' };

export interface Pattern {
  clause: string;
  /** As it stands in 组建形式. */
  name: string;
  kinds: readonly [Kind, Kind];
}

/** The three patterns of the county mode. */
export const PATTERNS: readonly Pattern[] = [
  { clause: 'GX-5.2.1.1', name: '龙头园+乡镇中心园+民办园', kinds: [TOWNSHIP, PRIVATE] },
  { clause: 'GX-5.2.1.2', name: '龙头园+村级园+小学附设园或看护点', kinds: [VILLAGE, ATTACHED_PLACE] },
  { clause: 'GX-5.2.1.3', name: '龙头园+新建园+筹建园', kinds: [NEW, PLANNED] },
];

const plain = (text: string): string => text.replace(/＋/g, '+').replace(/\s/g, '');

/** The county-mode pattern of a group, by its 组建形式; null where it has none or another. */
export function patternOf(group: Group): Pattern | null {
  const written = plain(group.row?.text('组建形式') ?? '');
  return PATTERNS.find((pattern) => plain(pattern.name) === written) ?? null;
}

/** How many members there are of each kind; one that is of both counts once, for the kind that is shorter. */
export function kindCounts(group: Group, [first, second]: Pattern['kinds']): readonly [number, number] {
  const only = (one: Kind, other: Kind): number => group.members.filter((school) => one.is(school) && !other.is(school)).length;
  let [a, b] = [only(first, second), only(second, first)];
  for (const school of group.members) {
    if (!first.is(school) || !second.is(school)) continue;
    if (a <= b) a += 1;
    else b += 1;
  }
  return [a, b];
}

function composition(pattern: Pattern): RuleSpec {
  return {
    id: pattern.clause, clause: pattern.clause, title: `组建形式“${pattern.name}”的成员构成`, needs: ['groups', 'schools'],
    readings: ['若干口径'],
    check: (situation) => {
      const least = several(situation);
      const breaches = situation.county.groups
        .filter((group) => patternOf(group) === pattern)
        .flatMap((group) =>
          kindCounts(group, pattern.kinds).flatMap((count, index) => {
            if (count >= least) return [];
            const kind = pattern.kinds[index]!.name;
            const message = `“${group.name}”的组建形式为“${pattern.name}”，${kind}类成员园有 ${count} 所，应至少 ${least} 所，请核对组建形式或成员园资料。`;
            return [ofGroupCell(group, '组建形式', message, { observed: `${kind} ${count} 所`, expected: `至少 ${least} 所` })];
          }),
        );
      return { breaches };
    },
  }; // prettier-ignore
}

const ADMINISTRATIVE = ['自治区级', '市级', '县级'] as const;

/** Grades from `floor` upwards, by 示范园等级表, else by the administrative levels. The floor's own grade is in. */
export function gradesFrom(situation: Situation, floor: '县级' | '市级'): readonly string[] {
  const own = situation.parameter('示范园等级表');
  const order = own?.kind === 'names' && own.value.includes(floor) ? own.value : ADMINISTRATIVE;
  return order.slice(0, order.indexOf(floor) + 1);
}

function countyLead(situation: Situation, group: Group): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const lead of group.leads) {
    const [own, home, grade] = [countyOf(lead), group.row?.text('所属地区') ?? null, lead.row.text('示范等级')];
    if (own !== null && home !== null && own !== home) {
      const message = `龙头园“${lead.name}”在${own}，集团属${home}，五（二）1 要求龙头园在本县遴选，请核对。`;
      breaches.push(ofSchoolCell(lead, '县区', message, { observed: `在${own}`, expected: `在${home}` }));
    }
    if (grade !== null && !gradesFrom(situation, '县级').includes(grade)) {
      const message = `龙头园“${lead.name}”示范等级为“${grade}”，五（二）1 要求县级（含）以上示范园，请核对示范等级。`;
      breaches.push(ofSchoolCell(lead, '示范等级', message, { observed: grade, expected: '县级（含）以上示范园' }));
    }
  }
  return breaches;
}

const COUNTY_LEAD: RuleSpec = {
  id: 'GX-5.2.1', clause: 'GX-5.2.1', title: '县域模式的龙头园为本县县级以上示范园', needs: ['groups', 'schools'],
  check: (situation) => ({
    breaches: situation.county.groups
      .filter((group) => patternOf(group) !== null)
      .flatMap((group) => countyLead(situation, group)),
  }),
}; // prettier-ignore

/** What each helper of 五（二）2 assists, each recipient once. */
export function recipientsOf(situation: Situation, kind: string): readonly { helper: string; rows: readonly Row[]; recipients: readonly string[] }[] {
  const byHelper = new Map<string, Row[]>();
  for (const row of rowsOf(situation, 'assistances')) {
    const helper = row.text('帮扶方');
    if (row.text('帮扶方类型') !== kind || helper === null) continue;
    byHelper.set(helper, [...(byHelper.get(helper) ?? []), row]);
  }
  return [...byHelper].map(([helper, rows]) => ({
    helper,
    rows,
    recipients: [...new Set(rows.map((row) => row.text('受援对象')).filter((one) => one !== null))],
  }));
}

function assists(clause: string, kind: string, what: string, most: number | null): RuleSpec {
  return {
    id: clause, clause, title: `${kind}帮扶${what}${most ? ` 1 至 ${most} 个` : ''}`, needs: ['assistances'],
    check: (situation) => ({
      breaches: recipientsOf(situation, kind).flatMap(({ helper, rows, recipients }) => {
        const count = recipients.length;
        if (count === 0) {
          const message = `“${helper}”没有登记受援对象，五（二）2 由其帮扶${what}，如已结对请补填。`;
          return [ofRow(rows, ['帮扶方'], helper, message, { severity: 'notice', observed: '0 个' })];
        }
        if (most === null || count <= most) return [];
        const message = `“${helper}”帮扶 ${count} 个${what}，超出 ${count - most} 个，五（二）2 规定 1 至 ${most} 个，请核对。`;
        return [ofRow(rows, ['帮扶方'], helper, message, { observed: `超出 ${count - most} 个`, expected: `1 至 ${most} 个` })];
      }),
    }),
  }; // prettier-ignore
}

const UNIVERSITY_CITY: RuleSpec = {
  id: 'GX-5.2.2.1#own', clause: 'GX-5.2.2.1', title: '高校帮扶所在设区市', needs: ['assistances', 'schools'],
  readings: ['结对设区市口径'],
  check: (situation) => {
    if (situation.reading('结对设区市口径') === 'A') return { breaches: [] };
    return {
      breaches: recipientsOf(situation, '高校').flatMap(({ helper, rows, recipients }) => {
        const own = situation.county.schoolNamed(helper)?.row.text('市') ?? null;
        if (own === null || recipients.length === 0 || recipients.includes(own)) return [];
        const message = `“${helper}”在${own}，受援对象中没有${own}；按所选口径，高校应重点帮扶所在设区市，请核对。`;
        return [ofRow(rows, ['受援对象'], helper, message, { observed: recipients.join('、'), expected: own })];
      }),
    };
  },
}; // prettier-ignore

const POOR_COUNTIES: RuleSpec = {
  id: 'GX-5.2.2.2#list', clause: 'GX-5.2.2.2', title: '区直示范园帮扶的是贫困县', needs: ['assistances'],
  check: (situation) => {
    const helpers = recipientsOf(situation, '区直自治区示范园').filter(({ recipients }) => recipients.length > 0);
    if (helpers.length === 0) return { breaches: [] };
    const list = situation.parameter('国定贫困县名单');
    if (list?.kind !== 'names') return { breaches: [], missing: [situation.missingParameter('国定贫困县名单')] };
    return {
      breaches: helpers.flatMap(({ helper, rows, recipients }) => {
        const off = recipients.filter((one) => !list.value.includes(one));
        if (off.length === 0) return [];
        const message = `“${helper}”帮扶的${off.join('、')}不在国定贫困县名单内，五（二）2 规定帮扶贫困县，请核对受援对象或名单。`;
        const lines = rows.filter((row) => off.includes(row.text('受援对象') ?? ''));
        return [ofRow(lines, ['受援对象'], helper, message, { observed: off.join('、'), expected: '名单内的贫困县' })];
      }),
    };
  },
}; // prettier-ignore

const CITY_MODEL: RuleSpec = {
  id: 'GX-5.2.2.3#grade', clause: 'GX-5.2.2.3', title: '帮扶方为市直市级以上示范园', needs: ['assistances', 'schools'],
  check: (situation) => ({
    breaches: recipientsOf(situation, '市直市级以上示范园').flatMap(({ helper }) => {
      const school = situation.county.schoolNamed(helper);
      if (!school) return [];
      const [grade, owner] = [school.row.text('示范等级'), layer(school)];
      const lowGrade = grade !== null && !gradesFrom(situation, '市级').includes(grade);
      const lowOwner = owner !== null && !['区直', '市属'].includes(owner);
      if (!lowGrade && !lowOwner) return [];
      const heading = lowGrade ? '示范等级' : '隶属层级';
      const message = `“${helper}”登记为市直市级以上示范园，但${heading}为“${lowGrade ? grade : owner}”，五（二）2 要求市直、市级以上，请核对。`;
      return [ofSchoolCell(school, heading, message, { observed: lowGrade ? grade! : owner!, expected: '市直、市级（含）以上' })];
    }),
  }),
}; // prettier-ignore

/** 五（二）: patterns of the county mode, and the three pairings across areas. */
export const PATTERN_RULES: readonly RuleSpec[] = [
  COUNTY_LEAD,
  ...PATTERNS.map(composition),
  assists('GX-5.2.2.1', '高校', '设区市', 2),
  UNIVERSITY_CITY,
  assists('GX-5.2.2.2', '区直自治区示范园', '贫困县', 3),
  POOR_COUNTIES,
  assists('GX-5.2.2.3', '市直市级以上示范园', '县级幼儿园', null),
  CITY_MODEL,
];

