import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, RuleSpec, Situation, Verdict } from '../../../model';
import { calendarYear, halfYears, isWithin, type JudgedPeriod, ofArea, ofGroup, ofRow, ofSchool, semesters, voucherOf } from '../../../rules';
import { cityRow, isBackbone, isGroup, isHead, isOneOf, isSchool, personNamed, rowsOf, rowsOfGroup, yearOf } from '../places';
import { documentsOf } from './aims';
import { recipientsOf } from './patterns';
import { inPeriod } from './running';

const groups = (situation: Situation, check: (group: Group) => readonly Breach[]): Verdict => ({
  breaches: situation.county.groups.flatMap((group) => check(group)),
});

/** Activities of the bureau: of no group, or of a level above a group. */
function ofBureau(row: Row): boolean {
  const level = row.text('组织层级');
  return level === null ? row.text('集团编号') === null : ['县', '市', '自治区'].includes(level);
}

function activitiesOf(situation: Situation, kinds: readonly string[], period: JudgedPeriod): readonly Row[] {
  return rowsOf(situation, 'activities').filter(
    (row) => kinds.includes(row.text('活动类别') ?? '') && isWithin(row.date('日期'), period),
  );
}

const leadingGroup: RuleSpec['check'] = (situation) => {
  const seats = rowsOf(situation, 'seats').filter((row) => row.text('机构类别') === '领导小组');
  if (seats.length === 0) {
    return { breaches: [ofArea('领导小组', '治理机构名册中没有集团化办园改革工作领导小组，六（一）要求成立以局长为组长的领导小组，请登记。')] };
  }
  const heads = seats.filter((row) => row.text('机构职务') === '组长');
  if (heads.length === 0) {
    return { breaches: [ofRow(seats[0]!, ['机构职务'], '领导小组', '领导小组没有登记组长，六（一）要求由局长任组长，请补登。', { observed: '无组长', expected: '局长' })] };
  }
  // 副局长 is not 局长.
  const wrong = heads.filter((row) => {
    const post = row.text('本职职务');
    return post !== null && (!post.includes('局长') || post.includes('副'));
  });
  return {
    breaches: wrong.map((row) => {
      const message = `领导小组组长的本职职务为“${row.text('本职职务')}”，六（一）要求由局长任组长，请核对。`;
      return ofRow(row, ['本职职务'], '领导小组', message, { observed: row.text('本职职务')!, expected: '局长' });
    }),
  };
};

const yearlyMeeting: RuleSpec['check'] = (situation) => bureauYearly(situation, ['工作例会'], '工作例会', '六（一）要求领导小组每年召开工作例会');

function bureauYearly(situation: Situation, kinds: readonly string[], what: string, ask: string): Verdict {
  const year = calendarYear(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  return {
    breaches: year.periods.flatMap((period) =>
      activitiesOf(situation, kinds, period).some(ofBureau)
        ? []
        : [ofArea(what, `${period.label}没有${what}的记录，${ask}，请安排并登记。`, { ...inPeriod(period), observed: '0 次', expected: '至少 1 次' })],
    ),
  };
}

const masterPlan: RuleSpec['check'] = (situation) => {
  const plan = rowsOf(situation, 'documents').some((row) => row.text('文件类别') === '总体规划');
  const message = '制度文件台账中没有本地集团化办学改革总体规划，六（一）要求制定，请制定并登记。';
  return { breaches: plan ? [] : [ofArea('总体规划', message, { observed: '无', expected: '1 份' })] };
};

/** Every group is followed: at least one activity of the bureau with it, at any time up to the day. */
const tracking: RuleSpec['check'] = (situation) =>
  groups(situation, (group) => {
    const own = rowsOfGroup(situation, 'activities', group).some((row) => {
      const level = row.text('组织层级');
      return (level === '县' || level === '市') && (row.date('日期') ?? situation.on) <= situation.on;
    });
    if (own) return [];
    const message = `活动台账中没有教育局到“${group.name}”调研跟踪的记录（组织层级为县或市），六（一）要求全程跟踪各集团，请安排并登记。`;
    return [ofGroup(group, message, { observed: '0 次', expected: '至少 1 次' })];
  });

const workGroups: RuleSpec['check'] = (situation) => {
  const seats = rowsOf(situation, 'seats').filter((row) => ['工作小组', '集团化工作小组'].includes(row.text('机构类别') ?? ''));
  const leads = situation.county.groups.flatMap((group) =>
    group.leads
      .filter((lead) => !seats.some((seat) => isSchool(seat.text('所在单位'), lead) || situation.county.groupOf(seat.text('集团编号'))?.id === group.id))
      .map((lead) => ofSchool(lead, `龙头园“${lead.name}”没有登记工作小组，六（一）要求有关高校、幼儿园成立工作小组，请登记。`, { observed: '无', expected: '有工作小组' })),
  );
  const lacking = recipientsOf(situation, '高校').filter(({ helper }) => !seats.some((seat) => seat.text('所在单位') === helper));
  return {
    breaches: [
      ...leads,
      ...lacking.map(({ helper, rows }) => ofRow(rows, ['帮扶方'], helper, `“${helper}”没有登记工作小组，六（一）要求有关高校成立工作小组，请登记。`, { observed: '无', expected: '有工作小组' })),
    ],
  };
};

/** The half a report speaks of: by 期次 where it names one, else by the day it was sent. */
function isReportOf(row: Row, period: JudgedPeriod): boolean {
  const written = (row.text('期次') ?? '').replace(/\s|度/g, '').replace(/[-–~至]/g, '—');
  const year = /\d{4}/.exec(written)?.[0];
  const part = /上半年|下半年|第一学期|第二学期/.exec(written)?.[0];
  if (part && (!year || period.label.includes(year))) return period.label.endsWith(part);
  return isWithin(row.date('实际报送日期'), period);
}

const halfYearReports: RuleSpec['check'] = (situation) => {
  const both = situation.reading('半年口径') === 'A' ? halfYears(situation) : semesters(situation);
  if (both.kind === 'missing') return { breaches: [], missing: both.what };
  return {
    breaches: both.periods.flatMap((period) =>
      situation.county.groups.flatMap((group) => {
        const sent = rowsOf(situation, 'filings').some(
          (row) =>
            /半年/.test(row.text('材料名称') ?? '') &&
            (isGroup(row.text('报送主体'), group) || isOneOf(row.text('报送主体'), group.leads)) &&
            row.date('实际报送日期') !== null &&
            isReportOf(row, period),
        );
        if (sent) return [];
        const message = `“${group.name}”${period.label}没有半年工作报告的报送记录，六（二）要求每半年向领导小组报告一次，请报送并登记。`;
        return [ofGroup(group, message, { ...inPeriod(period), observed: '0 次', expected: '1 次' })];
      }),
    ),
  };
};

const BOTH = ['实践展示及研讨'];
const DISPLAY = ['交流展示', '成果展示'];
const SEMINAR = ['工作交流会或研讨会', '经验交流会', '联合教研'];

/** Display and seminar of a group: one event of either kind (A), or both elements (B). */
const displays: RuleSpec['check'] = (situation) => {
  const year = calendarYear(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  return {
    breaches: year.periods.flatMap((period) =>
      situation.county.groups.flatMap((group) => {
        const own = rowsOfGroup(situation, 'activities', group).filter((row) => isWithin(row.date('日期'), period));
        const has = (kinds: readonly string[]): boolean => own.some((row) => kinds.includes(row.text('活动类别') ?? ''));
        const [both, display, seminar] = [has(BOTH), has(DISPLAY), has(SEMINAR)];
        const need = situation.reading('展示与研讨口径') === 'A' ? both || display || seminar : both || (display && seminar);
        if (need) return [];
        const lacking = display ? '研讨' : seminar ? '实践展示' : '实践展示及研讨活动';
        const message = `“${group.name}”${period.label}没有${lacking}的记录，六（二）要求每年至少举办 1 次实践展示及研讨活动，请安排并登记。`;
        return [ofGroup(group, message, { ...inPeriod(period), observed: `缺${lacking}`, expected: '至少 1 次' })];
      }),
    ),
  };
};

const MEETINGS = ['工作交流会或研讨会', '经验交流会'];

/** One or two meetings a year of the bureau's own level; other levels are held to the upper end alone. */
const exchangeMeetings: RuleSpec['check'] = (situation) => {
  const year = calendarYear(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  const own = cityRow(situation) ? '市' : '县';
  const over: Pick<Breach, 'severity'> = situation.reading('一至两次上限口径') === 'A' ? { severity: 'notice' } : {};
  const levels = ['县', '市', '自治区'] as const;
  return {
    breaches: year.periods.flatMap((period) =>
      levels.flatMap((level): Breach[] => {
        const rows = activitiesOf(situation, MEETINGS, period).filter(
          (row) => (row.text('组织层级') ?? (row.text('集团编号') === null ? own : '集团')) === level,
        );
        if (rows.length === 0 && level === own) {
          const message = `${period.label}没有${level}级工作交流会或研讨会的记录，六（二）要求每年组织 1 至 2 次，请安排并登记。`;
          return [ofArea('工作交流会或研讨会', message, { ...inPeriod(period), observed: '0 次', expected: '1 至 2 次' })];
        }
        if (rows.length <= 2) return [];
        const message = `${period.label}${level}级工作交流会或研讨会登记了 ${rows.length} 次，六（二）为每年 1 至 2 次，请确认。`;
        return [ofRow(rows[2]!, ['日期'], '工作交流会或研讨会', message, { ...over, observed: `${rows.length} 次`, expected: '1 至 2 次' })];
      }),
    ),
  };
};

/** Sources that are the special money of group running. A register without 资金来源 is of that money alone. */
export function isSubsidy(row: Row): boolean {
  const field = row.field('资金来源');
  if (field.state === 'absent') return true;
  return ['集团化专项', '奖补资金'].includes(row.text('资金来源') ?? '');
}

const localFunds: RuleSpec['check'] = (situation) => {
  const year = calendarYear(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  return {
    breaches: year.periods.flatMap((period) => {
      const any = rowsOf(situation, 'payments').some((row) => isSubsidy(row) && isWithin(row.date('日期'), period) && (row.number('金额') ?? 0) > 0);
      if (any) return [];
      const message = `${period.label}经费支出台账中没有集团化办园专项或奖补资金，六（三）要求市、县相应安排经费，请落实并登记。`;
      return [ofArea('集团化办园经费', message, { ...inPeriod(period), observed: '0 元', expected: '大于 0 元' })];
    }),
  };
};

/** What the subsidy may be used for; the list ends in 等 and stays open. */
export const SUBSIDY_USES = ['运作管理', '教育科研', '文化重构', '特色打造', '差旅费', '教师研修', '培训活动', '交流活动'] as const;

const subsidyUse: RuleSpec['check'] = (situation) => {
  const uses: readonly string[] = SUBSIDY_USES;
  const off = rowsOf(situation, 'payments').filter(
    (row) => isSubsidy(row) && row.text('用途类别') !== null && !uses.includes(row.text('用途类别')!),
  );
  return {
    breaches: off.map((row) => {
      const use = row.text('用途类别')!;
      const message = `${voucherOf(row)} 用途“${use}”不在六（三）所列补助经费用途之内（该项列举以“等”结尾），请核对或填写说明。`;
      return ofRow(row, ['用途类别'], voucherOf(row), message, { severity: 'warning', observed: use, expected: SUBSIDY_USES.join('、') });
    }),
  };
};

const travellers: RuleSpec['check'] = (situation) => {
  const leads = situation.county.groups.flatMap((group) => group.leads);
  const breaches = rowsOf(situation, 'payments').flatMap((row): Breach[] => {
    if (!isSubsidy(row) || row.text('用途类别') !== '差旅费') return [];
    const person = personNamed(situation, row.text('出差人'));
    if (!person || (isOneOf(person.text('所在单位'), leads) && (isHead(person) || isBackbone(person)))) return [];
    const message = `${voucherOf(row)} 差旅费的出差人不是龙头园园长或骨干教师，六（三）的差旅补助用于他们到集团内幼儿园指导，请核对或填写说明。`;
    return [ofRow(row, ['出差人'], voucherOf(row), message, { severity: 'warning', observed: person.text('职务类别') ?? '未填职务类别', expected: '龙头园园长或骨干教师' })];
  });
  return { breaches };
};

/** Groups that have a score or grade for the calendar year, or a result of the year's assessment on their own row. */
export function isAssessed(situation: Situation, group: Group): boolean {
  const year = String(yearOf(situation));
  const own = rowsOf(situation, 'scores').some(
    (row) =>
      isGroup(row.text('对象名称'), group) &&
      (row.text('考核年度') ?? '').includes(year) &&
      (row.number('得分') !== null || row.text('等次') !== null),
  );
  return own || ['合格', '不合格'].includes(group.row?.text('年度工作考核结果') ?? '');
}

const assessed: RuleSpec['check'] = (situation) => {
  const year = calendarYear(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  return {
    breaches: year.periods.flatMap((period) =>
      situation.county.groups
        .filter((group) => !isAssessed(situation, group))
        .map((group) => {
          const message = `“${group.name}”${period.label}没有考核评分或等次，六（四）要求每年考核评估，请考核并登记。`;
          return ofGroup(group, message, { ...inPeriod(period), observed: '未考核', expected: '每年考核' });
        }),
    ),
  };
};

const INTERNAL = ['考核办法', '评价激励制度', '奖惩机制'];

const internalRules: RuleSpec['check'] = (situation) =>
  groups(situation, (group) => {
    if (documentsOf(situation, group).some((row) => INTERNAL.includes(row.text('文件类别') ?? ''))) return [];
    const message = `“${group.name}”没有内部考核评价制度（考核办法），六（四）要求集团制定，请制定并登记。`;
    return [ofGroup(group, message, { observed: '缺考核办法', expected: '考核办法' })];
  });

const internalScores: RuleSpec['check'] = (situation) =>
  groups(situation, (group) =>
    group.members
      .filter((member) => !rowsOf(situation, 'scores').some((row) => row.text('评估方') === '集团' && isSchool(row.text('对象名称'), member)))
      .map((member) => {
        const message = `“${member.name}”没有集团内部考核的记录（评估方为“集团”），六（四）要求集团对各园考核评价，请考核并登记。`;
        return ofSchool(member, message, { observed: '未考核', expected: '集团内部考核' });
      }),
  );

/** Expert diagnosis: once a year by the bureau (A), or for each group (B). */
const diagnosis: RuleSpec['check'] = (situation) => {
  if (situation.reading('视导诊断口径') === 'A') return bureauYearly(situation, ['视导诊断'], '视导诊断', '六（四）要求每年邀请专家视导诊断');
  const year = calendarYear(situation);
  if (year.kind === 'missing') return { breaches: [], missing: year.what };
  return {
    breaches: year.periods.flatMap((period) =>
      situation.county.groups
        .filter((group) => !rowsOfGroup(situation, 'activities', group).some((row) => row.text('活动类别') === '视导诊断' && isWithin(row.date('日期'), period)))
        .map((group) => {
          const message = `“${group.name}”${period.label}没有专家视导诊断的记录，六（四）要求每年诊断（本口径每个集团一次），请安排并登记。`;
          return ofGroup(group, message, { ...inPeriod(period), observed: '0 次', expected: '至少 1 次' });
        }),
    ),
  };
};

/** 六、保障措施. */
export const SAFEGUARD_RULES: readonly RuleSpec[] = [
  { id: 'GX-6.1a', clause: 'GX-6.1a', title: '领导小组组长为局长', needs: ['seats'], check: leadingGroup },
  { id: 'GX-6.1b', clause: 'GX-6.1b', title: '领导小组每年召开工作例会', needs: ['activities'], check: yearlyMeeting },
  { id: 'GX-6.1c', clause: 'GX-6.1c', title: '有本地总体规划', needs: ['documents'], check: masterPlan },
  { id: 'GX-6.1c#tracking', clause: 'GX-6.1c', title: '跟踪每个集团', needs: ['schools', 'activities'], check: tracking },
  { id: 'GX-6.1d', clause: 'GX-6.1d', title: '龙头园、高校有工作小组', needs: ['schools', 'seats'], check: workGroups },
  { id: 'GX-6.2b', clause: 'GX-6.2b', title: '集团每半年报告', needs: ['schools', 'filings'], readings: ['半年口径'], check: halfYearReports },
  { id: 'GX-6.2c', clause: 'GX-6.2c', title: '集团每年展示及研讨', needs: ['schools', 'activities'], readings: ['展示与研讨口径'], check: displays },
  { id: 'GX-6.2d', clause: 'GX-6.2d', title: '每年 1 至 2 次交流会或研讨会', needs: ['activities'], readings: ['一至两次上限口径'], check: exchangeMeetings },
  { id: 'GX-6.3b', clause: 'GX-6.3b', title: '市、县安排经费', needs: ['payments'], check: localFunds },
  { id: 'GX-6.3c', clause: 'GX-6.3c', title: '补助经费用途', needs: ['payments'], check: subsidyUse },
  { id: 'GX-6.3c#travel', clause: 'GX-6.3c', title: '差旅补助的出差人', needs: ['schools', 'staff', 'payments'], check: travellers },
  { id: 'GX-6.4a', clause: 'GX-6.4a', title: '每年考核集团', needs: ['schools', 'scores'], check: assessed },
  { id: 'GX-6.4c', clause: 'GX-6.4c', title: '集团有内部考核制度', needs: ['schools', 'documents'], check: internalRules },
  { id: 'GX-6.4c#scores', clause: 'GX-6.4c', title: '集团考核各成员园', needs: ['schools', 'scores'], check: internalScores },
  { id: 'GX-6.4d', clause: 'GX-6.4d', title: '每年专家视导诊断', needs: ['schools', 'activities'], readings: ['视导诊断口径'], check: diagnosis },
]; // prettier-ignore
