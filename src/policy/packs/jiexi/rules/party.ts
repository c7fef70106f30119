import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Breach, RuleSpec, Situation } from '../../../model';
import {
  activitiesOf, atLeast, daysOf, eachGroup, everyMonth, isWithin, lacks, monthsWithin, ofGroup, ofRow, ofSchool, overEach, papersOf,
  regularly, rowsOf, rule, schoolYear, semesters, soOften, yearAtHand, type Check, type JudgedPeriod,
} from '../../../rules'; // prettier-ignore
import { activitiesOfSchool, personOf, secondmentsNow, takingPart, withinGroup } from '../sources';
import { eachMember, memberSubjects } from './make';

const CADRES = ['校级正职', '校级副职', '中层'];
const FIRST = '第一书记';

/** Faults of one first secretary; what cannot be told is none. */
function firstSecretaryFaults(situation: Situation, row: Row, group: Group): [fault: string, says: string][] {
  const person = personOf(situation, row.text('工号'));
  const from = situation.county.schoolNamed(row.text('派出单位'));
  const kind = person?.text('职务类别') ?? null;
  return [
    ...(row.text('派出单位') !== null && !(from && group.leads.includes(from)) ? [['非龙头派出', '不是由龙头学校派出'] as [string, string]] : []),
    ...(person?.flag('中共党员') === false ? [['非中共党员', '不是中共党员'] as [string, string]] : []),
    ...(kind !== null && !CADRES.includes(kind) ? [['非行政干部', '不是行政干部'] as [string, string]] : []),
  ];
} // prettier-ignore

/** 三（一）1: the lead sends a party member of its administration to each member as 第一书记. */
const firstSecretaries: Check = eachMember((school, group, situation) => {
  const sent = secondmentsNow(situation).filter((row) => row.text('交流方式') === FIRST && situation.county.schoolNamed(row.text('派入单位')) === school);
  const listed = rowsOf(situation, 'staff').some((row) => row.text('党内职务') === FIRST && situation.county.schoolNamed(row.text('所在单位')) === school);
  if (sent.length === 0 && !listed)
    return ofSchool(school, `“${school.name}”没有登记${FIRST}，三（一）1要求龙头学校选派，请在人员交流台账补登。`, { observed: '没有', expected: '至少 1 名' });
  return sent.flatMap((row) =>
    firstSecretaryFaults(situation, row, group).map(([fault, says]) =>
      ofRow(row, ['派入单位', '派出单位'], school.name, `“${school.name}”的${FIRST}${says}，三（一）1要求由龙头学校行政中的党员干部担任，请核对。`, { observed: fault }),
    ),
  );
}); // prettier-ignore

const HELD = /双培养/;

const doubleTraining: Check = eachGroup((group, situation) => {
  const kinds = [...new Set(rowsOf(situation, 'documents').map((row) => row.text('文件类别') ?? ''))];
  const own = papersOf(situation, group, kinds);
  if (own.some((row) => [row.text('文件类别') ?? '', ...row.list('要素勾选')].some((text) => HELD.test(text)))) return null;
  return ofGroup(group, `“${group.name}”的制度台账中没有“双培养”机制，三（一）2要求建立健全，请登记文件或在要素勾选中注明。`, { observed: '无', severity: 'warning' });
}); // prettier-ignore

const CADRE_WAYS = ['挂职', '派驻', '指导', FIRST, '管理人员交流'];

const cadresSent: Check = eachGroup((group, situation) => {
  if (group.leads.length === 0 || group.members.length === 0) return null;
  const sent = withinGroup(situation, group).filter(({ row, from, to }) => from.role === 'lead' && to.role === 'member' && CADRE_WAYS.includes(row.text('交流方式') ?? ''));
  if (sent.length > 0) return null;
  return ofGroup(group, `“${group.name}”没有龙头学校向成员学校输送干部的登记，三（一）2要求输送一批，请在人员交流台账补登。`, { observed: '0 名', severity: 'warning' });
}); // prettier-ignore

/** 三（一）3: two joint days in a school year. Joint: all schools of the group took part (A), or two (B). */
const partyDays: Check = (situation) => {
  if (!situation.roster.table('activities').has('参加单位')) return lacks({ kind: 'column', name: '参加单位' });
  return soOften({
    of: 'group',
    periods: schoolYear,
    range: atLeast(2),
    days: (one, subject) => {
      if (subject.of !== 'group' || subject.group.schools.length === 0) return null;
      const needed = one.reading('共同组织口径') === 'B' ? 2 : subject.group.schools.length;
      const joint = activitiesOf(one, subject.group, ['主题党日']).filter((row) => takingPart(one, row, subject.group).length >= needed);
      return joint.map((row) => row.date('日期'));
    },
    what: '共同组织的主题党日',
    asks: '三（一）3要求每学年',
  })(situation);
}; // prettier-ignore

const SECRETARIES = ['党总支书记', '支部书记'];

/** Names of those who must give the lesson at a school, by post; a post whose holder is not entered is left out. */
function lecturers(situation: Situation, school: School): readonly { post: string; name: string }[] {
  const principal = school.row.text('校长姓名');
  const secretary = rowsOf(situation, 'staff').find((row) => SECRETARIES.includes(row.text('党内职务') ?? '') && situation.county.schoolNamed(row.text('所在单位')) === school)?.text('姓名');
  return [
    ...(secretary ? [{ post: '书记', name: nameKey(secretary) }] : []),
    ...(principal ? [{ post: '校长', name: nameKey(principal) }] : []),
  ];
} // prettier-ignore

/** What a school lacks in one semester: posts, never names. */
function lessonsLacking(situation: Situation, school: School, group: Group, period: JudgedPeriod): string | null {
  const given = [...new Set([...activitiesOf(situation, group, ['第一堂思政课']), ...activitiesOfSchool(situation, school, ['第一堂思政课'])])]
    .filter((row) => isWithin(row.date('日期'), period))
    .map((row) => nameKey(row.text('召集人') ?? ''));
  const who = lecturers(situation, school);
  const count = (name: string): number => given.filter((one) => one === name).length;
  if (who.length === 2 && who[0]!.name === who[1]!.name) {
    const two = situation.reading('第一堂思政课口径') === 'B';
    const lacking = Math.max(0, (two ? 2 : 1) - count(who[0]!.name));
    if (lacking === 0) return null;
    return two ? `书记兼校长缺 ${lacking} 次` : '缺书记兼校长';
  }
  const without = who.filter(({ name }) => count(name) === 0).map(({ post }) => post);
  return without.length > 0 ? `缺${without.join('、')}` : null;
} // prettier-ignore

const firstLessons: Check = (situation) => {
  const terms = semesters(situation);
  if (terms.kind === 'missing') return { breaches: [], missing: terms.what };
  const members = situation.county.groups.flatMap((group) => group.members.map((school) => ({ school, group })));
  return overEach(members, ({ school, group }) =>
    terms.periods.map((period): Breach | null => {
      const lacking = lessonsLacking(situation, school, group, period);
      if (lacking === null) return null;
      return ofSchool(school, `“${school.name}”${period.label}的“第一堂思政课”${lacking}，三（一）3要求书记、校长每学期讲授，请补登授课人和日期。`, {
        observed: `${period.label}：${lacking}`,
        ...(period.ended ? {} : { severity: 'notice' as const }),
      });
    }),
  );
}; // prettier-ignore

/** The months in which monthly study is asked for. */
export const studyMonths = (situation: Situation) =>
  monthsWithin(situation, yearAtHand(situation), situation.reading('假期月份口径') === 'B' ? 'all' : { parameter: '在学月份' });

/** 三（一）: party building and 思政课. */
export const PARTY_RULES: readonly RuleSpec[] = [
  rule('JX-3.1a', '各成员学校有龙头派出的第一书记', ['schools', 'staff', 'secondments'], firstSecretaries),
  rule('JX-3.2a', '党员干部常态化交流学习', ['schools', 'activities'],
    regularly({ of: 'group', days: daysOf('党务活动'), what: '党员干部交流学习', asks: '三（一）2要求', parameter: '定期频次' })),
  rule('JX-3.2b#mechanism', '“双培养”机制', ['schools', 'documents'], doubleTraining),
  rule('JX-3.2b#cadres', '龙头向成员输送干部', ['schools', 'secondments'], cadresSent),
  rule('JX-3.3c', '每学年共同组织主题党日 2 次', ['schools', 'activities'], partyDays, { readings: ['共同组织口径'] }),
  rule('JX-3.3d', '书记、校长每学期上第一堂思政课', ['schools', 'activities'], firstLessons, { readings: ['第一堂思政课口径'] }),
  rule('JX-3.3e', '每月思想政治学习', ['schools', 'activities'],
    everyMonth({
      of: memberSubjects,
      months: studyMonths,
      days: (situation, subject) => (subject.of === 'school' ? activitiesOfSchool(situation, subject.school, ['思想政治学习']).map((row) => row.date('日期')) : null),
      what: '教职工思想政治学习',
      asks: '三（一）3要求',
    }), { readings: ['假期月份口径'] }),
]; // prettier-ignore
