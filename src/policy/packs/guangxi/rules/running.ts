import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, Missing, RuleSpec, Situation } from '../../../model';
import { isWithin, type JudgedPeriod, ofGroup, ofRow, ofSchool, ofSchoolCell, semesters } from '../../../rules';
import {
  isBackbone, isGroup, isHead, isManager, isOneOf, isSchool, isWeak, personNamed, personSubject, rowsOf, rowsOfGroup, staffOf,
} from '../places'; // prettier-ignore
import { missingCell } from '../../../figures';
import { documentsOf, documentsRule } from './aims';

type Check = (situation: Situation, group: Group) => readonly Breach[];

const each = (check: Check): RuleSpec['check'] => (situation) => ({
  breaches: situation.county.groups.flatMap((group) => check(situation, group)),
});

/** The running period is only announced: what is still open in it is a notice. */
export function inPeriod(period: JudgedPeriod): Pick<Breach, 'severity'> {
  return period.ended ? {} : { severity: 'notice' };
}

/** 本年度 plan of a group: of the calendar year, where 版本年度 is kept. */
const hasPlanOfYear: Check = (situation, group) => {
  const plans = documentsOf(situation, group).filter((row) => row.text('文件类别') === '年度计划');
  const year = Number(situation.on.slice(0, 4));
  const dated = plans.filter((row) => row.number('版本年度') !== null);
  if (plans.length === 0 || dated.length === 0 || dated.some((row) => row.number('版本年度') === year)) return [];
  const message = `“${group.name}”的年度计划没有 ${year} 年的版本，五（三）由理事会制定年度工作计划，请补登。`;
  return [ofRow(dated.at(-1)!, ['版本年度'], group.name, message, { observed: `${dated.at(-1)!.number('版本年度')} 年`, expected: `${year} 年` })];
};

const GUIDANCE: readonly string[] = ['入园指导', '现场指导', '重点指导'];

/** Guidance by the lead in which a member took part, not after the day. */
function guidedBy(situation: Situation, group: Group, member: School): readonly Row[] {
  return rowsOf(situation, 'activities').filter((row) => {
    const organiser = row.text('组织主体');
    const own = organiser === null || isOneOf(organiser, group.leads) || isGroup(organiser, group);
    const past = (row.date('日期') ?? situation.on) <= situation.on;
    return GUIDANCE.includes(row.text('活动类别') ?? '') && own && past && row.list('参加单位').some((name) => isSchool(name, member));
  });
}

function guidance(clause: string, title: string, whom: (member: School) => boolean, ask: string): RuleSpec {
  return {
    id: clause, clause, title, needs: ['schools', 'activities'],
    check: each((situation, group) =>
      group.members
        .filter((member) => whom(member) && guidedBy(situation, group, member).length === 0)
        .map((member) => {
          const message = `活动台账中没有龙头园到“${member.name}”指导的记录（入园指导、现场指导或重点指导），${ask}，请安排并登记。`;
          return ofSchool(member, message, { observed: '0 次', expected: '至少 1 次' });
        }),
    ),
  }; // prettier-ignore
}

const hasOpinion: Check = (situation, group) => {
  const written = rowsOf(situation, 'documents').filter((row) => row.text('文件类别') === '意见或规划书');
  return group.members
    .filter((member) => !written.some((row) => isSchool(row.text('单位'), member)))
    .map((member) => {
      const message = `“${member.name}”没有龙头园提出的意见或规划书，五（五）要求龙头园向成员园提出，请登记（“单位”填该成员园）。`;
      return ofSchool(member, message, { observed: '0 份', expected: '至少 1 份' });
    });
};

const SENT: readonly string[] = ['派驻', '指导', '支教', '蹲点', '带教', '管理人员交流', '走教', '轮岗'];

/** People sent by the lead to a member to guide it. */
function sentTo(situation: Situation, group: Group, member: School): readonly Row[] {
  return rowsOf(situation, 'secondments').filter(
    (row) =>
      SENT.includes(row.text('交流方式') ?? '') &&
      isOneOf(row.text('派出单位'), group.leads) &&
      isSchool(row.text('派入单位'), member),
  );
}

const nobodySent: Check = (situation, group) =>
  group.members
    .filter((member) => isWeak(member) && sentTo(situation, group, member).length === 0)
    .map((member) => {
      const message = `人员交流台账中没有龙头园派到薄弱园“${member.name}”的人员，五（六）要求派中层以上管理人员、骨干教师指导，请安排并登记。`;
      return ofSchool(member, message, { observed: '0 人', expected: '至少 1 人' });
    });

const unfitSent: Check = (situation, group) =>
  group.members.filter(isWeak).flatMap((member) =>
    sentTo(situation, group, member).flatMap((row) => {
      const person = personNamed(situation, row.text('工号'));
      if (!person || isManager(person) || isBackbone(person)) return [];
      const message = `派到薄弱园“${member.name}”的 ${personSubject(person)} 既不是中层以上管理人员也不是骨干教师，五（六）要求派这两类人员，请核对。`;
      return [ofRow(row, ['工号'], member.name, message, { observed: person.text('职务类别') ?? '未填职务类别', expected: '中层以上或骨干教师' })];
    }),
  );

/** Secondments of a way from a member to its lead in a semester: told by 起始日期, else by the semester as written. */
function learning(situation: Situation, group: Group, way: string, period: JudgedPeriod): readonly Row[] {
  return rowsOf(situation, 'secondments').filter((row) => {
    if (row.text('交流方式') !== way || !isOneOf(row.text('派入单位'), group.leads)) return false;
    const from = row.date('起始日期');
    if (from !== null) return isWithin(from, period);
    const written = (row.text('学期') ?? '').replace(/[-–~至]/g, '—').replace(/\s/g, '');
    return written !== '' && (period.label.includes(written) || written.includes(period.label));
  });
}

/** Who must go: 园长 and 副园长 of a member (no row of staff, nobody is known to have to). */
function headsOf(situation: Situation, member: School): readonly Row[] {
  return staffOf(situation, member).filter((row) => isHead(row) || row.text('职务类别') === '校级副职');
}

function posting(situation: Situation, group: Group, member: School, period: JudgedPeriod): readonly Breach[] {
  const heads = headsOf(situation, member);
  if (heads.length === 0) return [];
  const went = new Set(learning(situation, group, '挂职', period).map((row) => personNamed(situation, row.text('工号'))));
  const absent = heads.filter((head) => !went.has(head));
  if (situation.reading('挂职学习口径') === 'B') {
    if (absent.length < heads.length) return [];
    const message = `“${member.name}”${period.label}没有园长、副园长到龙头园挂职，五（六）要求每学期挂职学习（本口径每园至少一人），请安排并登记。`;
    return [ofSchool(member, message, { ...inPeriod(period), observed: '0 人', expected: '至少 1 人' })];
  }
  return absent.map((head) => {
    const message = `“${member.name}”的 ${personSubject(head)}（${head.text('职务类别')}）${period.label}没有到龙头园挂职的记录，五（六）要求园长、副园长每学期挂职学习，请安排并登记。`;
    return ofRow(head, ['职务类别'], member.name, message, { ...inPeriod(period), observed: personSubject(head), expected: '每学期 1 次' });
  });
}

function shadowing(situation: Situation, group: Group, member: School, period: JudgedPeriod): readonly Breach[] {
  const sent = learning(situation, group, '跟岗', period).filter((row) => isSchool(row.text('派出单位'), member));
  if (sent.length > 0) return [];
  const message = `“${member.name}”${period.label}没有选派教师到龙头园跟岗的记录，五（六）要求每学期选派，请安排并登记。`;
  return [ofSchool(member, message, { ...inPeriod(period), observed: '0 人', expected: '至少 1 人' })];
}

type Learning = (situation: Situation, group: Group, member: School, period: JudgedPeriod) => readonly Breach[];

const everySemester = (check: Learning): RuleSpec['check'] => (situation) => {
  const terms = semesters(situation);
  if (terms.kind === 'missing') return { breaches: [], missing: terms.what };
  return {
    breaches: terms.periods.flatMap((period) =>
      situation.county.groups.flatMap((group) => group.members.flatMap((member) => check(situation, group, member, period))),
    ),
  };
};

/** 五（三）: the board reports to the supervisors once a semester. In principle, hence a warning. */
const boardReports: RuleSpec['check'] = (situation) => {
  const terms = semesters(situation);
  if (terms.kind === 'missing') return { breaches: [], missing: terms.what };
  const breaches = terms.periods.flatMap((period) =>
    situation.county.groups.flatMap((group) => {
      const reports = rowsOfGroup(situation, 'activities', group).filter(
        (row) => row.text('活动类别') === '理事会报告' && isWithin(row.date('日期'), period),
      );
      if (reports.length > 0) return [];
      const message = `“${group.name}”${period.label}没有理事会向监事会报告的记录，五（三）原则上每学期一次，请安排或填写说明。`;
      return [ofGroup(group, message, { ...inPeriod(period), observed: '0 次', expected: '至少 1 次' })];
    }),
  );
  return { breaches };
};

const understaffed: RuleSpec['check'] = (situation) => {
  const missing: Missing[] = [];
  const breaches = situation.subjects('school').flatMap((subject) => {
    if (subject.of !== 'school' || subject.school.role === 'lead') return [];
    const short = situation.valueOf('GX-5.6d#shortfall', subject);
    if (short.kind === 'missing') missing.push(...short.what);
    if (short.kind !== 'known' || short.value <= 0) return [];
    const message = `“${subject.name}”教职工比配备标准少 ${short.value} 人，五（六）要求足额配备，请补充或核对教职工总数和标准。`;
    return [ofSchoolCell(subject.school, '教职工总数', message, { observed: `缺 ${short.value} 人`, expected: '不少于标准' })];
  });
  return { breaches, missing };
};

const unqualified: RuleSpec['check'] = (situation) => {
  const breaches = situation.county.groups.flatMap((group) =>
    group.members.flatMap((member) =>
      staffOf(situation, member)
        .filter((row) => ['无', '否', '没有', '未取得'].includes(row.text('从业资格') ?? ''))
        .map((row) => {
          const message = `“${member.name}”的 ${personSubject(row)} 没有从业资格，五（六）要求依法聘用有从业资格的人员，请核对证件或调整岗位。`;
          return ofRow(row, ['从业资格'], member.name, message, { observed: row.text('从业资格')!, expected: '具备从业资格' });
        }),
    ),
  );
  const missing = members(situation).flatMap((member) =>
    staffOf(situation, member)
      .filter((row) => row.field('从业资格').state !== 'known')
      .slice(0, 1)
      .map((row) => missingCell(row, '从业资格', member.name)),
  );
  return { breaches, missing };
};

const members = (situation: Situation): readonly School[] => situation.county.groups.flatMap((group) => group.members);

/** What the lead must share online: each class with at least one item. */
export const SHARED_CLASSES = ['课件', '教案', '图片'] as const;

const unshared: Check = (situation, group) => {
  const own = rowsOf(situation, 'resources').filter(
    (row) => isOneOf(row.text('提供单位'), group.leads) && (row.text('共享方式') ?? '线上') === '线上',
  );
  return SHARED_CLASSES.filter((kind) => !own.some((row) => row.text('资源类别') === kind)).map((kind) => {
    const message = `“${group.name}”龙头园没有线上共享的${kind}，五（八）要求通过网络共享课件、教案、图片等资源，请共享并登记。`;
    return ofGroup(group, message, { observed: `缺${kind}`, expected: SHARED_CLASSES.join('、') });
  });
};

/** 五（三）to 五（八）: how the lead and its members work together. */
export const RUNNING_RULES: readonly RuleSpec[] = [
  documentsRule('GX-5.3b', 'GX-5.3b', '五（三）', ['发展规划', '章程', '年度计划']),
  { id: 'GX-5.3b#year', clause: 'GX-5.3b', title: '有本年度计划', needs: ['schools', 'documents'], check: each(hasPlanOfYear) },
  { id: 'GX-5.3i', clause: 'GX-5.3i', title: '理事会每学期报告', needs: ['schools', 'activities'], check: boardReports },
  guidance('GX-5.4a', '龙头园指导薄弱园', isWeak, '五（四）要求指导薄弱园合理利用学习与生活空间'),
  { id: 'GX-5.5a', clause: 'GX-5.5a', title: '每所成员园有意见或规划书', needs: ['schools', 'documents'], check: each(hasOpinion) },
  { id: 'GX-5.6a', clause: 'GX-5.6a', title: '向薄弱园派人指导', needs: ['schools', 'secondments'], check: each(nobodySent) },
  { id: 'GX-5.6a#who', clause: 'GX-5.6a', title: '派出人员身份', needs: ['schools', 'secondments', 'staff'], check: each(unfitSent) },
  {
    id: 'GX-5.6b', clause: 'GX-5.6b', title: '园长、副园长每学期挂职', needs: ['schools', 'staff', 'secondments'],
    readings: ['挂职学习口径'], check: everySemester(posting),
  },
  { id: 'GX-5.6c', clause: 'GX-5.6c', title: '每学期选派教师跟岗', needs: ['schools', 'secondments'], check: everySemester(shadowing) },
  { id: 'GX-5.6d', clause: 'GX-5.6d', title: '足额配备教职工', needs: ['schools'], check: understaffed },
  { id: 'GX-5.6e', clause: 'GX-5.6e', title: '聘用人员具备从业资格', needs: ['schools', 'staff'], check: unqualified },
  guidance('GX-5.7a', '龙头园检查指导成员园', () => true, '五（七）要求检查环境材料、观察一日生活并提出意见'),
  { id: 'GX-5.8a', clause: 'GX-5.8a', title: '龙头园资源线上共享', needs: ['schools', 'resources'], check: each(unshared) },
]; // prettier-ignore
