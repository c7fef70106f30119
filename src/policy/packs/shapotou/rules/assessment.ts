import type { Breach, RuleSpec } from '../../../model';
import { yearlyAssessment } from '../assessed';
import { proposedGrade } from '../grades';
import { ofKind } from '../papers';
import { gradeIn, groupRows } from '../scores';
import { schoolYearOf } from '../years';
import { cells, lacks, lineName, ofArea, ofGroup, overEach } from '../../../rules';

const method: RuleSpec = {
  id: 'SPT-6.5a#method', clause: 'SPT-6.5a', title: '有双线考核办法', needs: ['documents'],
  check: ({ roster }) =>
    ofKind(roster.table('documents').rows, '考核办法').length > 0
      ? lacks()
      : { breaches: [ofArea('区教育局', '制度台账中没有集团化办学考核办法，方案要求区教育局制定双线考核办法，请登记。')] },
}; // prettier-ignore

const body: RuleSpec = {
  id: 'SPT-6.5a#body', clause: 'SPT-6.5a', title: '有考核工作领导小组', needs: ['seats'],
  check: ({ roster }) =>
    roster.table('seats').rows.some((row) => row.text('机构类别') === '考核工作领导小组')
      ? lacks()
      : { breaches: [ofArea('区教育局', '治理机构名册中没有集团化办学考核工作领导小组，方案要求组建，请登记。')] },
}; // prettier-ignore

const lines: RuleSpec = {
  id: 'SPT-6.5a#lines', clause: 'SPT-6.5a', title: '既考核学校也考核集团', needs: ['scores'],
  check: ({ roster }) => {
    const types = new Set(roster.table('scores').rows.map((row) => row.text('对象类型')));
    return overEach((['学校（园）', '集团'] as const).filter((type) => !types.has(type)), (type) =>
      ofArea('双线考核', `考核评分表中没有对${type === '集团' ? '集团' : '学校（幼儿园）'}的评分，方案要求学校与集团两条线都考核，请补充。`, { expected: type }),
    );
  },
}; // prettier-ignore

const decidedBy: RuleSpec = {
  id: 'SPT-6.5c#decided', clause: 'SPT-6.5c', title: '等次由考核工作领导小组决定', needs: ['scores'],
  check: ({ roster }) =>
    overEach(roster.table('scores').rows.filter((row) => row.text('对象类型') === '集团' && row.text('等次') !== null), (row): Breach | null =>
      row.field('审定机构').state === 'blank'
        ? { severity: 'warning', cells: cells(row.address('审定机构')), subject: lineName(row, '对象名称'), message: `“${lineName(row, '对象名称')}”已有等次而没有填审定机构，等次由考核工作领导小组讨论决定，请补填。` }
        : null,
    ),
}; // prettier-ignore

const proposal: RuleSpec = {
  id: 'SPT-6.5c#proposal', clause: 'SPT-6.5c', title: '审定等次与拟定等次', needs: ['schools', 'scores'],
  check: (situation) => {
    if (situation.parameter('等次分数线') === null) return lacks(situation.missingParameter('等次分数线'));
    return overEach(situation.subjects('group'), (subject) => {
      if (subject.of !== 'group') return null;
      const proposed = proposedGrade(situation, subject);
      const decided = gradeIn(situation, groupRows(situation, subject.group));
      if (proposed === null || !decided || decided.grade === proposed) return null;
      return ofGroup(subject.group, `“${subject.name}”审定等次为${decided.grade}，按分数线拟定为${proposed}；以领导小组讨论决定为准，请核对。`, {
        severity: 'notice', cells: cells(decided.row.address('等次')), observed: decided.grade, expected: proposed,
      });
    });
  },
}; // prettier-ignore

const schoolGrades: RuleSpec = {
  id: 'SPT-6.5c#schools', clause: 'SPT-6.5c', title: '学校等次', needs: ['scores'], readings: ['等次对象口径'],
  check: ({ roster, reading }) => {
    if (reading('等次对象口径') === 'A') return lacks();
    return overEach(roster.table('scores').rows.filter((row) => row.text('对象类型') === '学校（园）' && row.text('等次') !== null), (row): Breach => ({
      severity: 'notice', cells: cells(row.address('等次')), subject: lineName(row, '对象名称'),
      message: `“${lineName(row, '对象名称')}”填有学校等次，按现用口径只评集团，请核对。`,
    }));
  },
}; // prettier-ignore

const yearly: RuleSpec = {
  id: 'SPT-8.2a', clause: 'SPT-8.2a', title: '每学年考核集团并核定等次', needs: ['schools', 'scores'], readings: ['考核年度口径'],
  check: (situation) => {
    const period = schoolYearOf(situation, situation.on);
    const found = yearlyAssessment(situation);
    if (!period || !found) return lacks(situation.missingParameter('学年起止'));
    const running = situation.on < period.to;
    return overEach(found.without, (group) =>
      ofGroup(group, `“${group.name}”${found.year}学年${running ? '尚无' : '没有'}考核得分或等次，方案要求每学年考核并核定等次${running ? '，请在学年结束前完成' : '，请补登'}。`, {
        ...(running ? { severity: 'notice' as const } : {}), expected: `${found.year}学年等次`,
      }),
    );
  },
}; // prettier-ignore

/** 六（五） and the yearly assessment of 八（二）. */
export const ASSESSMENT_RULES: readonly RuleSpec[] = [method, body, lines, decidedBy, proposal, schoolGrades, yearly];
