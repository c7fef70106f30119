import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Breach, RuleSpec, Situation, Subject } from '../../../model';
import {
  atLeast, bodyExists, cells, chairedBy, eachGroup, exactly, howMany, kindOfSeat, kindsPresent, lacks, lineName, officeAt, ofRow, ofSchool,
  ofSchoolCell, overEach, rowsOf, rule, type Body, type Check, type Range,
} from '../../../rules'; // prettier-ignore
import { eachGarden } from '../gardens';
import { COMMITTEE, committeeOf, isCity, postsOf, principalsOf } from '../sources';
import { CONFERENCE_KINDS, FULL_TIME, LEADING_KINDS, PART_TIME, POSTS } from '../tables';

const committee: Body = { name: COMMITTEE, of: 'group', asks: '二（一）3要求' };
const HEADS = ['主任', '召集人', '组长'] as const;
const HEAD_OF_DEPARTMENT = '部门负责人';

const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && nameKey(a) === nameKey(b);

/** Told by the name where both are known, else by where the seat's holder works. */
function isCentreHead(situation: Situation, subject: Subject, seat: Row): boolean | null {
  if (subject.of !== 'group') return null;
  const [centre] = subject.group.leads;
  if (!centre) return null;
  const [principal, person] = [centre.row.text('校长姓名'), seat.text('成员姓名')];
  if (principal !== null && person !== null) return same(principal, person);
  const unit = seat.text('所在单位');
  return unit === null ? null : situation.county.schoolNamed(unit) === centre;
}

/** 二（一）3: all principals and nobody else; by names, said by kindergartens. */
const allPrincipals: Check = eachGroup((group, situation) => {
  const seats = committeeOf(situation, group);
  if (seats.length === 0) return null;
  const sits = new Set(seats.map((seat) => nameKey(seat.text('成员姓名') ?? '')));
  const principals = principalsOf(group);
  const absent = principals.filter(({ key }) => !sits.has(key)).flatMap(({ gardens }) => gardens);
  const known = group.schools.every((school) => school.row.text('校长姓名') !== null);
  // A stranger can be told only where all principals are known; heads of departments need not be principals.
  const strangers = known
    ? seats.filter((seat) => seat.text('成员姓名') !== null && seat.text('机构职务') !== HEAD_OF_DEPARTMENT && !principals.some(({ key }) => key === nameKey(seat.text('成员姓名')!)))
    : [];
  return [
    ...absent.map((garden) => ofSchoolCell(garden, '校长姓名', `“${garden.name}”园长不在“${group.name}”的${COMMITTEE}中，二（一）3规定由学区内全体园长出任，请补登。`, { observed: '没有席位' })),
    ...strangers.map((seat) => ofRow(seat, ['成员姓名', '所在单位'], group.name, `“${group.name}”的${COMMITTEE}有一席不是本学区的园长，二（一）3规定成员是学区内全体园长，请核对。`, { observed: '不是园长' })),
  ];
}); // prettier-ignore

const principalsKnown: Check = (situation) =>
  situation.roster.table('schools').has('校长姓名') ? allPrincipals(situation) : lacks({ kind: 'column', name: '校长姓名' });

const headsOfDepartments = (situation: Situation, group: Group): readonly Row[] =>
  committeeOf(situation, group).filter((seat) => seat.text('机构职务') === HEAD_OF_DEPARTMENT);

const departmentOf = (seat: Row): string => `${seat.text('内设部门') ?? '内设部门'}负责人`;

const fromWithin: Check = eachGroup((group, situation) =>
  headsOfDepartments(situation, group).map((seat) => {
    const unit = seat.text('所在单位');
    const school = situation.county.schoolNamed(unit);
    if (unit === null || (school !== null && group.schools.includes(school))) return null;
    return ofRow(seat, ['所在单位'], group.name, `“${group.name}”的${departmentOf(seat)}来自“${unit}”，不是本学区的幼儿园，二（一）3要求在本学区遴选，请核对。`, { observed: unit });
  }),
); // prettier-ignore

/** 二（一）3: the committee's office is in the centre, that of a department in its head's own kindergarten. */
const offices: Check = eachGroup((group, situation) => {
  const at = (seat: Row): School | null => situation.county.schoolNamed(seat.text('办公地点'));
  const [centre] = group.leads;
  const chair = committeeOf(situation, group).find((seat) => (HEADS as readonly string[]).includes(seat.text('机构职务') ?? '') && seat.text('办公地点') !== null);
  const wrong = chair && centre && at(chair) !== centre
    ? ofRow(chair, ['办公地点'], group.name, `“${group.name}”的${COMMITTEE}办公室设在“${chair.text('办公地点')}”，二（一）3规定设在中心园“${centre.name}”，请核对。`, { observed: chair.text('办公地点')!, expected: centre.name })
    : null;
  const departments = headsOfDepartments(situation, group).map((seat): Breach | null => {
    const [office, unit] = [seat.text('办公地点'), seat.text('所在单位')];
    if (office === null || unit === null || same(office, unit) || (at(seat) !== null && at(seat) === situation.county.schoolNamed(unit))) return null;
    return ofRow(seat, ['办公地点', '所在单位'], group.name, `“${group.name}”${departmentOf(seat)}的办公地点是“${office}”，二（一）3规定设在负责人所在的“${unit}”，请核对。`, { observed: office, expected: unit });
  });
  return [wrong, ...departments];
}); // prettier-ignore

/** So many of a post in each 学区. */
function posts(id: string, kind: string, range: (situation: Situation) => Range, readings: readonly string[] = []): RuleSpec {
  const check: Check = (situation) =>
    howMany({
      of: 'group', range: range(situation), what: kind, unit: '名', asks: '二（一）3要求每个学区',
      count: (one, subject) => (subject.of === 'group' ? postsOf(one, subject.group, kind).length : null),
    })(situation);
  return rule(id, `每个学区的${kind}`, ['schools', 'seats'], check, readings.length > 0 ? { readings } : {});
} // prettier-ignore

const inspectors = (n: number) => (situation: Situation): Range => (situation.reading('督学人数口径') === 'A' ? exactly(n) : atLeast(n)); // prettier-ignore

/** 二（一）3: one guide in every kindergarten; a second one is no breach of the letter worth more than a notice. */
const guides: Check = eachGroup((group, situation) => {
  const there = postsOf(situation, group, POSTS.guide);
  return eachGarden(group.schools).map((garden) => {
    const own = there.filter((seat) => situation.county.schoolNamed(seat.text('所在单位')) === garden);
    if (own.length === 1) return null;
    const message = `“${garden.name}”${own.length === 0 ? '没有登记' : `登记了 ${own.length} 名`}${POSTS.guide}，二（一）3要求每所幼儿园 1 名，请${own.length === 0 ? '补登' : '核对'}。`;
    const extra = { observed: `${own.length} 名`, expected: '1 名' };
    return own.length === 0 ? ofSchool(garden, message, extra) : ofRow(own[1]!, ['身份类别'], garden.name, message, { ...extra, severity: 'notice' });
  });
}); // prettier-ignore

const INSPECTORS: readonly string[] = [POSTS.fullTime, POSTS.partTime];

const inspectorSeats = (situation: Situation): readonly Row[] =>
  rowsOf(situation, 'seats').filter((row) => INSPECTORS.includes(kindOfSeat(row) ?? ''));

const seatSubject = (situation: Situation, seat: Row): string => situation.county.groupOf(seat.text('集团编号'))?.name ?? lineName(seat);

/** 二（一）3: engaged by the district's supervision department. */
const engaged: Check = (situation) => {
  if (!situation.roster.table('seats').has('聘任部门')) return lacks({ kind: 'column', name: '聘任部门' });
  return overEach(inspectorSeats(situation), (seat) => {
    const by = seat.text('聘任部门');
    if (by !== null && by.includes('督导')) return null;
    const who = seatSubject(situation, seat);
    const message = `“${who}”的一名${kindOfSeat(seat)}聘任部门${by === null ? '未填' : `为“${by}”`}，二（一）3规定由区教育督导部门聘任，请核对。`;
    return ofRow(seat, ['聘任部门'], who, message, { observed: by ?? '未填', expected: '区教育督导部门', ...(by === null ? { severity: 'warning' as const } : {}) });
  });
}; // prettier-ignore

/** Each 学区 has its own inspectors: one person with two of them is pointed out, the text does not forbid it in words. */
const ownInspectors: Check = (situation) => {
  const byPerson = new Map<string, Row[]>();
  for (const seat of inspectorSeats(situation)) {
    const name = seat.text('成员姓名');
    if (name !== null && seat.text('集团编号') !== null) byPerson.set(nameKey(name), [...(byPerson.get(nameKey(name)) ?? []), seat]);
  }
  const shared = [...byPerson.values()].filter((seats) => new Set(seats.map((seat) => situation.county.groupOf(seat.text('集团编号')))).size > 1);
  return overEach(shared, (seats) =>
    ofRow(seats.at(-1)!, ['成员姓名', '集团编号'], seatSubject(situation, seats.at(-1)!), `有一名责任督学登记在${seats.map((seat) => `“${seatSubject(situation, seat)}”`).join('、')}，二（一）3要求每个学区各自配备，如是同名请忽略。`, {
      observed: `${seats.length} 个学区`, severity: 'warning', cells: cells(...[...seats].reverse().map((seat) => seat.address('成员姓名'))),
    }),
  );
}; // prettier-ignore

const OWN_FORMS = ['单独党总支', '单独党支部', '党小组'];
const JOINT_FORMS = ['联合党支部', '联合党委'];

/** 二（一）3: a party organisation of its own, or a joint one inside the 学区. */
const partyForms: Check = (situation) => {
  if (!situation.roster.table('schools').has('党组织形式')) return lacks({ kind: 'column', name: '党组织形式' });
  const joint = (school: School): boolean => JOINT_FORMS.includes(school.row.text('党组织形式') ?? '');
  return overEach(situation.county.groups, (group) =>
    eachGarden(group.schools).map((garden) => {
      const field = garden.row.field('党组织形式');
      const form = garden.row.text('党组织形式');
      if (field.state === 'invalid' || (form !== null && OWN_FORMS.includes(form))) return null;
      const at = (message: string, extra: object = {}): Breach => ofSchoolCell(garden, '党组织形式', message, { observed: form ?? '未填', expected: [...OWN_FORMS.slice(0, 2), ...JOINT_FORMS].join('、'), ...extra });
      if (form === null) return at(`“${garden.name}”没有填党组织形式，二（一）3要求单独建立，条件不具备的在学区内联合建立，请补填。`, { severity: 'warning' });
      if (form === '无') return at(`“${garden.name}”没有党组织，二（一）3要求单独建立，条件不具备的在学区内建立联合党支部或联合党委，请落实。`);
      if (!joint(garden)) return at(`“${garden.name}”的党组织形式是“${form}”，不是二（一）3所列的单独建立或学区内联合建立，请核对。`, { severity: 'warning' });
      if (group.schools.some((other) => other !== garden && joint(other))) return null;
      return at(`“${garden.name}”登记为${form}，“${group.name}”内没有其他联合建立的幼儿园，二（一）3要求在学区内联合，请核对联合对象。`, { severity: 'warning' });
    }),
  );
}; // prettier-ignore

/** 二（一）3: where there are enough members for a branch of its own, a joint one is only for the time being. */
const couldStandAlone: Check = (situation) => {
  const joint = situation.county.groups.flatMap((group) => eachGarden(group.schools)).filter((garden) => JOINT_FORMS.includes(garden.row.text('党组织形式') ?? '') && garden.row.number('教职工党员数') !== null);
  if (joint.length === 0) return { breaches: [] };
  const least = situation.parameter('党支部最低党员数');
  if (least?.kind !== 'number') return lacks(situation.missingParameter('党支部最低党员数'));
  return overEach(joint, (garden) => {
    const members = garden.row.number('教职工党员数')!;
    if (members < least.value) return null;
    return ofSchoolCell(garden, '党组织形式', `“${garden.name}”有党员 ${members} 名，达到填写的单独成立党支部人数（${least.value} 名），现为${garden.row.text('党组织形式')}，二（一）3要求具备条件的单独建立，请核对。`, { observed: `${members} 名`, severity: 'warning' });
  });
}; // prettier-ignore

const CHIEFS = ['主要领导', '分管领导'];

/** District bodies: headed by the bureau's first or competent leader. An open list of members is a warning at most. */
const conference: Body = { name: '联席会议', of: 'area', asks: '三（一）要求' };
const leading: Body = { name: '领导小组', of: 'area', asks: '四（一）要求' };
const ledByChief = (body: Body): Check =>
  chairedBy(body, {
    posts: ['召集人', '组长', '主任'],
    who: '区教育局主要领导或分管领导',
    is: (_situation, _subject, seat) => (kindOfSeat(seat) === null ? null : CHIEFS.includes(kindOfSeat(seat)!)),
  });

const cityTeam: Check = (situation) => {
  const there = rowsOf(situation, 'seats').some((row) => row.text('机构类别') === '视导工作组');
  if (there || !isCity(situation)) return { breaches: [] };
  return bodyExists({ name: '视导工作组', of: 'area', asks: '三（一）要求市教育局' })(situation);
};

/** 四（一）: how many inspectors all 学区 together lack. */
const fullyStaffed: Check = (situation) => {
  const short = (kind: string, n: number): number => situation.county.groups.reduce((all, group) => all + Math.max(0, n - postsOf(situation, group, kind).length), 0);
  const [full, part] = [short(POSTS.fullTime, FULL_TIME), short(POSTS.partTime, PART_TIME)];
  if (full + part === 0) return { breaches: [] };
  const lacking = [[POSTS.fullTime, full], [POSTS.partTime, part]].filter(([, count]) => count !== 0).map(([kind, count]) => `${kind} ${count} 名`);
  const message = `各学区合计尚缺${lacking.join('、')}，四（一）要求为每个学区配齐，请安排。`;
  return { breaches: [{ cells: [], subject: '责任督学配备', message, observed: `缺 ${full + part} 名`, severity: 'warning' }] };
}; // prettier-ignore

/** 二（一）3, 三（一）, 四（一）: committees, inspectors, party organisations, bodies of district and city. */
export const BODY_RULES: readonly RuleSpec[] = [
  rule('SZ-2.1.3a', '学区治理委员会', ['schools', 'seats'], bodyExists(committee)),
  rule('SZ-2.1.3b', '委员会主要负责人是中心园园长', ['schools', 'seats'], chairedBy(committee, { posts: HEADS, who: '中心园园长', is: isCentreHead })),
  rule('SZ-2.1.3c', '委员是学区内全体园长', ['schools', 'seats'], principalsKnown),
  rule('SZ-2.1.3d', '部门负责人来自本学区', ['schools', 'seats'], fromWithin),
  rule('SZ-2.1.3e', '委员会和部门的办公地点', ['schools', 'seats'], offices),
  posts('SZ-2.1.3f', POSTS.fullTime, inspectors(FULL_TIME), ['督学人数口径']),
  rule('SZ-2.1.3f#own', '责任督学不跨学区', ['seats'], ownInspectors),
  posts('SZ-2.1.3g', POSTS.partTime, inspectors(PART_TIME), ['督学人数口径']),
  rule('SZ-2.1.3h', '督学由区教育督导部门聘任', ['seats'], engaged),
  rule('SZ-2.1.3i', '每所园 1 名视导员', ['schools', 'seats'], guides),
  posts('SZ-2.1.3j', POSTS.researcher, () => atLeast(1)),
  posts('SZ-2.1.3k', POSTS.trainer, (situation) => (situation.reading('培训师人数口径') === 'A' ? atLeast(1) : exactly(1)), ['培训师人数口径']),
  rule('SZ-2.1.3l', '各园党组织', ['schools'], partyForms),
  rule('SZ-2.1.3l#alone', '具备条件的单独建立党组织', ['schools'], couldStandAlone),
  rule('SZ-3.1a', '市视导工作组', ['seats'], cityTeam),
  rule('SZ-3.1c', '区联席会议', ['seats'], bodyExists(conference)),
  rule('SZ-3.1c#head', '联席会议召集人', ['seats'], ledByChief(conference)),
  rule('SZ-3.1c#kinds', '联席会议组成', ['seats'], kindsPresent({ ...conference, severity: 'warning' }, CONFERENCE_KINDS)),
  rule('SZ-4.1a', '区领导小组', ['seats'], bodyExists(leading)),
  rule('SZ-4.1a#head', '领导小组组长', ['seats'], ledByChief(leading)),
  rule('SZ-4.1a#kinds', '领导小组组成', ['seats'], kindsPresent({ ...leading, severity: 'warning' }, LEADING_KINDS)),
  rule('SZ-4.1a#office', '领导小组办公室设在学前教育管理科室', ['seats'], officeAt(leading, '学前教育管理科室', (_situation, _subject, office) => /学前|幼教/.test(office))),
  rule('SZ-4.1b#staffed', '配齐责任督学', ['schools', 'seats'], fullyStaffed),
]; // prettier-ignore
