import type { Row } from '../../../../roster/roster';
import type { RuleSpec, Situation, Subject } from '../../../model';
import {
  activitiesOf, bodyExists, documentWith, eachGroup, elementsLacking, inYearAtHand, lacks, ofGroup, ofRow, ofSchool, papersOf,
  regularly, rowsOf, rule, together, type Check,
} from '../../../rules'; // prettier-ignore
import { activitiesOfSchool, personOf, seatsHeld, secondmentsNow, withinGroup } from '../sources';
import { JOINT_RESEARCH, PLATFORMS, SHARED_CLASSES, VENUES } from '../tables';
import { eachMember, memberSubjects } from './make';

const GROUP_PAPERS: RuleSpec['needs'] = ['schools', 'documents'];

const groupPapers = (...kinds: readonly string[]) => (situation: Situation, subject: Subject): readonly Row[] =>
  subject.of === 'group' ? papersOf(situation, subject.group, kinds) : []; // prettier-ignore

const paper = (id: string, what: string, asks: string, ...kinds: readonly string[]): RuleSpec =>
  rule(id, what, GROUP_PAPERS, documentWith({ of: 'group', documents: groupPapers(...kinds), what, asks })); // prettier-ignore

/** Agreements of a member: its own, or the group's that name it. */
function agreementsOf(situation: Situation, subject: Subject): readonly Row[] {
  if (subject.of !== 'school' || !subject.school.group) return [];
  const { school } = subject;
  const own = rowsOf(situation, 'documents').filter((row) => row.text('文件类别') === '合作协议' && situation.county.schoolNamed(row.text('单位')) === school);
  const named = papersOf(situation, subject.school.group, ['合作协议']).filter((row) => elementsLacking([row], [school.name]).length === 0);
  return [...own, ...named];
} // prettier-ignore

/** 三（三）8: sent both ways inside the group. */
const bothWays: Check = eachGroup((group, situation) => {
  if (group.leads.length === 0 || group.members.length === 0) return null;
  const sent = withinGroup(situation, group);
  const out = sent.filter(({ from }) => from.role === 'lead').length;
  const back = sent.filter(({ to }) => to.role === 'lead').length;
  if (out > 0 && back > 0) return null;
  return ofGroup(group, `“${group.name}”现有龙头派往成员 ${out} 人、成员派往龙头 ${back} 人，三（三）8要求互派、双向交流，请核对台账。`, { observed: `${out} 人、${back} 人`, severity: 'notice' });
}); // prettier-ignore

/** 三（三）8: a weak member is reached by a backbone teacher. No quota is given: one is asked for. */
const backboneToWeak: Check = (situation) => {
  if (!situation.roster.table('schools').has('薄弱')) return lacks({ kind: 'column', name: '薄弱' });
  return eachMember((school) => {
    if (school.row.flag('薄弱') !== true) return null;
    const into = secondmentsNow(situation).filter((row) => situation.county.schoolNamed(row.text('派入单位')) === school);
    if (into.some((row) => row.text('交流方式') === '特需教师配送' || personOf(situation, row.text('工号'))?.flag('骨干教师') === true)) return null;
    return ofSchool(school, `“${school.name}”是薄弱学校，没有骨干教师流入的登记，三（三）8要求推动骨干教师向其流动，请安排或补登。`, { observed: '0 人', expected: '至少 1 人', severity: 'warning' });
  })(situation);
}; // prettier-ignore

const competition: Check = (situation) =>
  together(
    ...rowsOf(situation, 'secondments').map((row) => {
      const [held, from] = [row.date('竞聘日期'), row.date('起始日期')];
      if (held === null || from === null || held <= from) return { breaches: [] };
      const unit = row.text('派入单位') ?? '人员交流台账';
      return { breaches: [ofRow(row, ['竞聘日期', '起始日期'], unit, `派往“${unit}”的一条交流，竞聘日期 ${held} 晚于起始日期 ${from}，三（三）9是派出前竞聘，请核对日期。`, { observed: held, expected: `不晚于 ${from}` })] };
    }),
  ); // prettier-ignore

const platforms: Check = eachGroup((group, situation) => {
  if (seatsHeld(situation, group, PLATFORMS).length > 0) return null;
  return ofGroup(group, `“${group.name}”没有登记${PLATFORMS.join('、')}中的任何一个，三（四）12要求通过共建平台等方式开展培训研修，请补登。`, { observed: '0 个', severity: 'warning' });
}); // prettier-ignore

const TEACHING_GROUPS = ['教研组备课组', '联合教研组'];

const teachingGroups: Check = eachGroup((group, situation) =>
  seatsHeld(situation, group, TEACHING_GROUPS).length > 0
    ? null
    : ofGroup(group, `“${group.name}”没有登记同学段、同学科教研组或备课组，三（四）12要求建立，请在治理机构名册补登。`, { observed: '0 个', expected: '至少 1 个' }),
); // prettier-ignore

const jointResearch: Check = eachGroup((group, situation) => {
  const without = JOINT_RESEARCH.filter((kind) => !activitiesOf(situation, group, [kind]).some((row) => inYearAtHand(situation, row.date('日期'))));
  if (without.length === 0) return null;
  return ofGroup(group, `“${group.name}”本年度没有登记${without.join('、')}，三（四）12列有这些联合教研活动，请核对台账。`, { observed: `缺${without.join('、')}`, severity: 'notice' });
}); // prettier-ignore

/** Resources that schools of a group offer. */
const offered = (situation: Situation, schools: readonly object[]): readonly Row[] =>
  rowsOf(situation, 'resources').filter((row) => {
    const by = situation.county.schoolNamed(row.text('提供单位')) ?? situation.county.groupOf(row.text('提供单位'))?.leads[0] ?? null;
    return by !== null && schools.includes(by);
  }); // prettier-ignore

const platformOfGroup: Check = eachGroup((group, situation) =>
  offered(situation, group.schools).some((row) => row.text('资源类别') === '信息平台')
    ? null
    : ofGroup(group, `“${group.name}”没有登记信息平台，三（四）13要求构建信息交流系统和资源共享平台，请在资源共享清单补登。`, { observed: '无', severity: 'warning' }),
); // prettier-ignore

/** Classes of a list without a resource: a notice, as the list is open or a group may have no such venue. */
const classes = (list: readonly string[], asks: string, usable: (row: Row) => boolean): Check =>
  eachGroup((group, situation) => {
    const there = new Set(offered(situation, group.schools).filter(usable).map((row) => row.text('资源类别')));
    const without = list.filter((one) => !there.has(one));
    if (without.length === 0) return null;
    return ofGroup(group, `“${group.name}”的资源共享清单中没有${without.join('、')}，${asks}，请核对。`, { observed: `缺${without.join('、')}`, severity: 'notice' });
  }); // prettier-ignore

const SHOWS = ['成果展示', '交流展示', '经验交流会', '工作交流会或研讨会'];

const inspectors: Check = eachGroup((group, situation) =>
  seatsHeld(situation, group, ['视导小组']).length > 0
    ? null
    : ofGroup(group, `“${group.name}”没有登记视导小组，三（四）15要求由理事会牵头组建，请补登。`, { observed: '无' }),
); // prettier-ignore

/** 三（三）6、8、9 and 三（四）: how a group runs and teaches. */
export const GOVERNANCE_RULES: readonly RuleSpec[] = [
  rule('JX-3.6a', '集团设理事会', ['schools', 'seats'], bodyExists({ name: '理事会', of: 'group', asks: '三（三）6要求' })),
  paper('JX-3.6b#rules', '议事规则', '三（三）6要求', '议事规则'),
  paper('JX-3.6b#procedure', '决策程序', '三（三）6要求', '决策程序'),
  paper('JX-3.6c', '集团章程', '三（三）6要求', '章程'),
  rule('JX-3.6d', '成员的合作协议', GROUP_PAPERS, documentWith({ of: memberSubjects, documents: agreementsOf, what: '合作协议', asks: '三（三）6注重以协议保障办学，', severity: 'warning' })),
  paper('JX-3.8a#rule', '互派交流的制度', '三（三）8要求', '交流制度'),
  rule('JX-3.8a#directions', '双向交流', ['schools', 'secondments'], bothWays),
  rule('JX-3.8c', '骨干教师流向薄弱学校', ['schools', 'staff', 'secondments'], backboneToWeak),
  rule('JX-3.8d', '流动教师考评制度', GROUP_PAPERS, documentWith({ of: 'group', documents: groupPapers('评价激励制度', '考核办法'), what: '流动教师考评制度（考核办法或评价激励制度）', asks: '三（三）8要求', severity: 'warning' })),
  rule('JX-3.9d', '竞聘在派出之前', ['secondments'], competition),
  rule('JX-3.12b', '教师发展平台', ['schools', 'seats'], platforms),
  rule('JX-3.12c', '教研组或备课组', ['schools', 'seats'], teachingGroups),
  rule('JX-3.12c#activities', '联合备课、教研、科研、竞赛', ['schools', 'activities'], jointResearch),
  rule('JX-3.13a', '信息平台', ['schools', 'resources'], platformOfGroup),
  rule('JX-3.13a#classes', '九类共享资源', ['schools', 'resources'], classes(SHARED_CLASSES, '三（四）13列有这些共享内容', () => true)),
  rule('JX-3.14b', '场馆设备开放共享', ['schools', 'resources'], classes(VENUES, '三（四）14要求开放共享，集团没有的可不登记', (row) => row.flag('可借用') !== false)),
  rule('JX-3.15a#team', '视导小组', ['schools', 'seats'], inspectors),
  rule('JX-3.15a#visits', '定期到成员学校视导', ['schools', 'activities'], regularly({
    of: memberSubjects, parameter: '定期频次', what: '视导', asks: '三（四）15要求', severity: 'notice',
    days: (situation, subject) => (subject.of === 'school' ? activitiesOfSchool(situation, subject.school, ['视导诊断']).map((row) => row.date('日期')) : null),
  })),
  paper('JX-3.15b', '教学质量分析报告', '三（四）15要求', '质量分析报告'),
  rule('JX-3.18', '成果交流展示', ['activities'], regularly({
    of: 'area', parameter: '定期频次', what: '成果交流、汇报或展示', asks: '三（五）18要求',
    days: (situation) => rowsOf(situation, 'activities').filter((row) => SHOWS.includes(row.text('活动类别') ?? '')).map((row) => row.date('日期')),
  })),
]; // prettier-ignore
