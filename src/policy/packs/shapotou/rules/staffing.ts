import type { Breach, Missing, RuleSpec, Subject } from '../../../model';
import { groupKind } from '../groups';
import { allKindergartens } from '../kindergartens';
import { stepOutOfOrder } from '../papers';
import { hasAllowancePost, personTag, personWord, schoolOfPerson } from '../people';
import { deploymentPlan, isPlan, sendersOfPlan } from '../plan';
import { cells, lacks, lineName, ofGroup, ofSchool, overEach } from '../../../rules';

type SchoolSubject = Subject & { of: 'school' };

/** Teachers in the quota against the figure: too many is a breach, a vacancy is told. */
function quotaRule(figure: string, title: string): RuleSpec {
  return {
    id: `${figure}#posts`, clause: figure, title, needs: ['schools'],
    check: (situation) => {
      const missing: Missing[] = [];
      const verdict = overEach(situation.subjects('school'), (subject) => {
        if (subject.of !== 'school') return null;
        const quota = situation.valueOf(figure, subject);
        if (quota.kind === 'missing') missing.push(...quota.what.filter((what) => what.kind === 'parameter'));
        const { school } = subject;
        const pooled = figure === 'SPT-6.4.3b' && situation.reading('在编口径') === 'B';
        const staffed = pooled ? (school.group?.schools ?? []).filter((one) => one.kindergarten) : [school];
        const counts = staffed.map((one) => one.row.number('在编教师数'));
        if (quota.kind !== 'known' || counts.some((count) => count === null)) return null;
        const actual = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
        if (actual === quota.value) return null;
        const more = { cells: cells(school.row.address('在编教师数')), observed: `${actual} 名`, expected: `${quota.value} 名` };
        return actual > quota.value
          ? ofSchool(school, `“${subject.name}”在编教师 ${actual} 名，按方案应配 ${quota.value} 名，超 ${actual - quota.value} 名，请核对或调整。`, more)
          : ofSchool(school, `“${subject.name}”在编教师 ${actual} 名，按方案应配 ${quota.value} 名，空缺 ${quota.value - actual} 名。`, { ...more, severity: 'notice' });
      });
      return { ...verdict, missing };
    },
  }; // prettier-ignore
}

const mixed: RuleSpec = {
  id: 'SPT-6.4.3b#mixed', clause: 'SPT-6.4.3b', title: '中小学集团中的幼儿园', needs: ['schools'], readings: ['混合集团在编口径'],
  check: ({ county, reading }) => {
    if (reading('混合集团在编口径') === 'B') return lacks();
    const groups = county.groups.filter((group) => groupKind(group) === 'schools');
    return overEach(groups.flatMap((group) => group.schools.filter((school) => school.kindergarten)), (school) =>
      ofSchool(school, `“${school.name}”在中小学集团中，方案的在编教师标准只写了幼儿园教育集团，现按同样适用计算（混合集团在编口径）。`, { severity: 'notice' }),
    );
  },
}; // prettier-ignore

const temporary: RuleSpec = {
  id: 'SPT-6.4.3c#posts', clause: 'SPT-6.4.3c', title: '每班两教一保', needs: ['schools'], readings: ['两教一保口径'],
  check: (situation) =>
    overEach(allKindergartens(situation), (subject) => {
      const { school } = subject as SchoolSubject;
      const short = (figure: string, heading: string, word: string): Breach | null => {
        const needed = situation.valueOf(figure, subject);
        const actual = school.row.number(heading);
        if (needed.kind !== 'known' || actual === null || actual >= needed.value) return null;
        return ofSchool(school, `“${subject.name}”有${word} ${actual} 名，按每班两教一保应配 ${needed.value} 名，还缺 ${needed.value - actual} 名，请补充。`, {
          cells: cells(school.row.address(heading)), observed: `${actual} 名`, expected: `${needed.value} 名`,
        });
      };
      return [short('SPT-6.4.3c#teachers', '临聘教师数', '临聘教师'), short('SPT-6.4.3c#carers', '保育员数', '保育员')];
    }),
}; // prettier-ignore

const plan: RuleSpec = {
  id: 'SPT-6.4.3d', clause: 'SPT-6.4.3d', title: '7 月提交教师调配补充方案', needs: ['filings'],
  check: ({ roster }) =>
    overEach(roster.table('filings').rows.filter(isPlan), (row): Breach | null => {
      const sent = row.date('实际报送日期');
      if (sent === null) return null;
      const { state } = deploymentPlan(sent);
      if (state === 'ok') return null;
      return {
        severity: state === 'early' ? 'warning' : 'error',
        cells: cells(row.address('实际报送日期')), subject: row.text('报送主体') ?? '教师调配补充方案',
        observed: sent, expected: `${sent.slice(0, 4)}-07-01 至 ${sent.slice(0, 4)}-07-31`,
        message: `教师调配补充方案于 ${sent} 报送，${state === 'early' ? '早于' : '晚于'}每年 7 月的时限，请核对日期。`,
      };
    }),
}; // prettier-ignore

const planAbsent: RuleSpec = {
  id: 'SPT-6.4.3d#absent', clause: 'SPT-6.4.3d', title: '各集团提交教师调配补充方案', needs: ['filings', 'schools'],
  check: ({ roster, county, on }) => {
    const year = on.slice(0, 4);
    if (on < `${year}-07-01`) return lacks();
    const sent = roster.table('filings').rows.filter((row) => isPlan(row) && row.date('实际报送日期')?.startsWith(year));
    const running = on < `${year}-07-31`;
    return overEach(county.groups, (group) => {
      const { is } = sendersOfPlan(group);
      if (sent.some((row) => is(row.text('报送主体') ?? ''))) return null;
      return ofGroup(group, `“${group.name}”${year} 年 7 月的教师调配补充方案${running ? '尚未报送，月底前报区教育局' : '没有报送记录，请补报或补登'}。`, {
        ...(running ? { severity: 'notice' as const } : {}), expected: `${year}-07-31 前`,
      });
    });
  },
}; // prettier-ignore

const allocation: RuleSpec = {
  id: 'SPT-6.4.3e', clause: 'SPT-6.4.3e', title: '教师调配依次报送、审批、备案', needs: ['approvals'],
  check: ({ roster }) =>
    overEach(roster.table('approvals').rows.filter((row) => row.text('事项类别') === '教师调配'), (row): readonly (Breach | null)[] => {
      const subject = lineName(row, '对象', '申请单位');
      const fault = stepOutOfOrder(row, ['申请日期', '审批日期', '备案日期']);
      const body = row.text('备案机关');
      return [
        fault && {
          cells: cells(row.address(fault.step), row.address(fault.after)), subject, observed: row.date(fault.step) ?? '', expected: `不晚于 ${row.date(fault.after) ?? ''}`,
          message: `“${subject}”的教师调配${fault.gone ? `有${fault.after}而没有${fault.step}` : `${fault.step}晚于${fault.after}`}，方案要求报送、审核同意、备案依次办理，请核对。`,
        },
        body !== null && !body.includes('组织部')
          ? { cells: cells(row.address('备案机关')), subject, observed: body, expected: '区委组织部', message: `“${subject}”的教师调配备案机关是“${body}”，方案规定报区委组织部备案，请核对。` }
          : null,
      ];
    }),
}; // prettier-ignore

const total: RuleSpec = {
  id: 'SPT-6.4.3f#total', clause: 'SPT-6.4.3f', title: '集团在编教师不超编制总数', needs: ['schools'],
  check: (situation) =>
    overEach(situation.subjects('group'), (subject) => {
      if (subject.of !== 'group') return null;
      const quota = situation.valueOf('SPT-6.4.3f', subject);
      const counts = subject.group.schools.map((school) => school.row.number('在编教师数'));
      if (quota.kind !== 'known' || counts.some((count) => count === null)) return null;
      const actual = counts.reduce<number>((n, count) => n + (count ?? 0), 0);
      if (actual <= quota.value) return null;
      return ofGroup(subject.group, `“${subject.name}”在编教师共 ${actual} 人，超过核定的 ${quota.value} 人，方案要求总量控制，请核对或调整。`, {
        severity: 'warning', observed: `${actual} 人`, expected: `不超过 ${quota.value} 人`,
      });
    }),
}; // prettier-ignore

const scope: RuleSpec = {
  id: 'SPT-6.4.4a', clause: 'SPT-6.4.4a', title: '津贴只发给校（园）长（书记）', needs: ['schools', 'staff'],
  check: (situation) =>
    overEach(situation.roster.table('staff').rows, (person): Breach | null => {
      const amount = person.number('津贴标准');
      const school = schoolOfPerson(situation, person);
      if (amount === null || amount === 0 || !school) return null;
      if (hasAllowancePost(person) && school.group) return null;
      const why = school.group ? '不是校（园）长（书记）' : '所在单位不在集团内';
      return {
        cells: cells(person.address('津贴标准'), person.address('职务类别')), subject: personTag(person), expected: '校（园）长（书记）',
        message: `${personWord(person)}登记了津贴标准，但${why}，方案规定津贴只发给总校和成员校的校（园）长（书记），请核对。`,
      };
    }),
}; // prettier-ignore

const assessment: RuleSpec = {
  id: 'SPT-6.4.4c#assessment', clause: 'SPT-6.4.4c', title: '岗位考核不合格', needs: ['schools', 'staff'],
  check: (situation) =>
    overEach(situation.roster.table('staff').rows, (person): Breach | null => {
      if (!hasAllowancePost(person) || !/不合格|不称职/.test(person.text('岗位考核结果') ?? '')) return null;
      return {
        severity: 'notice', cells: cells(person.address('岗位考核结果')), subject: personTag(person), observed: person.text('岗位考核结果') ?? '',
        message: `${personWord(person)}岗位考核结果为不合格，基础津贴按岗位考核结果发放，方案没有写如何扣发，请按卫沙教发〔2022〕16号核定。`,
      };
    }),
}; // prettier-ignore

/** 六（四）3、4: teachers, deployment, allowance. */
export const STAFFING_RULES: readonly RuleSpec[] = [
  quotaRule('SPT-6.4.3a', '学校在编教师不超编制'), quotaRule('SPT-6.4.3b', '幼儿园在编教师'), mixed, temporary,
  plan, planAbsent, allocation, total, scope, assessment,
]; // prettier-ignore
