import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, Missing, RuleSpec, Situation } from '../../../model';
import { bureauLevel, isBureauOf, LEVEL_ORDER } from '../bureaus';
import { ofGroup, ofRow, ofSchool, ofSchoolCell } from '../../../rules';
import { ATTACHED, KINDERGARTEN, countyOf, homeCounty, isGroup, isSchool, isWeak, rowsOf, typeOf } from '../places';
import { missingCell } from '../../../figures';

/** 若干: at least one (A) or two (B). */
export function several(situation: Situation): number {
  return situation.reading('若干口径') === 'B' ? 2 : 1;
}

/** Approvals of a kind whose 对象 or 申请单位 names the group, or its lead where the group is founded. */
export function approvalsOf(situation: Situation, kind: string, group: Group): readonly Row[] {
  const own = (row: Row): boolean =>
    isGroup(row.text('对象'), group) ||
    (row.text('对象') === null && group.leads.some((lead) => isSchool(row.text('申请单位'), lead)));
  return rowsOf(situation, 'approvals').filter((row) => row.text('事项类别') === kind && own(row));
}

export function approvalsFor(situation: Situation, kind: string, school: School): readonly Row[] {
  return rowsOf(situation, 'approvals').filter(
    (row) =>
      row.text('事项类别') === kind &&
      (isSchool(row.text('对象'), school) || (kind === '龙头认定' && isSchool(row.text('申请单位'), school))),
  );
}

const groups = (situation: Situation, check: (group: Group) => readonly Breach[]): { breaches: Breach[] } => ({
  breaches: situation.county.groups.flatMap((group) => [...check(group)]),
});

/** How far a group is above the cap, 0 where it is within it. */
function above(situation: Situation, group: Group): number {
  const cap = situation.parameter('集团规模上限');
  const whole = situation.reading('GX集团规模计数') === 'B';
  const size = group.members.length + (whole ? group.leads.length : 0);
  return cap?.kind === 'number' ? Math.max(0, size - cap.value) : 0;
}

const SIZE: readonly RuleSpec[] = [
  {
    id: 'GX-5.1.0#lead', clause: 'GX-5.1.0', title: '集团须有且只有 1 所龙头园', needs: ['schools'], force: 'mandatory',
    check: (situation) =>
      groups(situation, (group) => {
        if (group.leads.length === 1) return [];
        const message = `“${group.name}”有 ${group.leads.length} 所龙头园，五（一）要求以 1 所龙头园为中心，请核对各园角色。`;
        return [ofGroup(group, message, { observed: `${group.leads.length} 所`, expected: '1 所' })];
      }),
  },
  {
    id: 'GX-5.1.0#members', clause: 'GX-5.1.0', title: '集团须有若干成员园', needs: ['schools'], force: 'mandatory', readings: ['若干口径'],
    check: (situation) =>
      groups(situation, (group) => {
        const least = several(situation);
        const size = group.members.length;
        if (size >= least) return [];
        const message = `“${group.name}”有 ${size} 所成员园，五（一）要求有若干所（本口径至少 ${least} 所），请补录或核对成员园。`;
        return [ofGroup(group, message, { observed: `${size} 所`, expected: `至少 ${least} 所` })];
      }),
  },
  {
    id: 'GX-5.1.0#cap', clause: 'GX-5.1.0', title: '集团规模原则上在 10 所以内', needs: ['schools'], readings: ['GX集团规模计数'],
    check: (situation) =>
      groups(situation, (group) => {
        const over = above(situation, group);
        if (over === 0) return [];
        const base = situation.reading('GX集团规模计数') === 'B' ? '连同龙头园' : '成员园';
        const message = `“${group.name}”${base}超出上限 ${over} 所，五（一）原则上控制在 10 所以内，请调整或填写说明。`;
        return [ofGroup(group, message, { observed: `超出 ${over} 所`, expected: '10 所以内' })];
      }),
  },
]; // prettier-ignore

const leadsOf = (situation: Situation): readonly { group: Group; lead: School }[] =>
  situation.county.groups.flatMap((group) => group.leads.map((lead) => ({ group, lead })));

function recognition(situation: Situation, group: Group, lead: School): readonly Breach[] {
  const records = approvalsFor(situation, '龙头认定', lead);
  const dates = records.map((row) => row.date('审批日期')).filter((date) => date !== null);
  if (records.length === 0) {
    return [ofSchool(lead, `龙头园“${lead.name}”没有龙头认定记录，五（一）1 要求由属地教育局评定认可，请登记认定机关、日期和文号。`)];
  }
  const founded = approvalsOf(situation, '集团组建', group).map((row) => row.date('审批日期')).find((date) => date !== null);
  if (!founded || dates.length === 0 || dates.some((date) => date <= founded)) return [];
  const message = `龙头园“${lead.name}”的认定日期晚于集团核准日期，应先认定龙头园再核准集团，请核对。`;
  return [ofRow(records, ['审批日期'], lead.name, message, { observed: dates.join('、'), expected: `不晚于 ${founded}` })];
}

const LEAD: readonly RuleSpec[] = [
  {
    id: 'GX-5.1.1a', clause: 'GX-5.1.1a', title: '龙头园须经属地教育局认定', needs: ['schools', 'approvals'],
    check: (situation) => ({
      breaches: leadsOf(situation).flatMap(({ group, lead }) => recognition(situation, group, lead)),
    }),
  },
  {
    id: 'GX-5.1.1b', clause: 'GX-5.1.1b', title: '龙头园至少 6 个班', needs: ['schools'],
    check: (situation) => {
      const least = situation.parameter('龙头园最低班级数');
      const floor = least?.kind === 'number' ? least.value : 6;
      const missing: Missing[] = [];
      const breaches = leadsOf(situation).flatMap(({ lead }) => {
        const classes = lead.row.number('班级数');
        if (classes === null) missing.push(missingCell(lead.row, '班级数', lead.name));
        if (classes === null || classes >= floor) return [];
        const message = `龙头园“${lead.name}”有 ${classes} 个班，五（一）1 要求至少 ${floor} 个班，请核对班级数或另选龙头园。`;
        return [ofSchoolCell(lead, '班级数', message, { observed: `${classes} 个`, expected: `至少 ${floor} 个` })];
      });
      return { breaches, missing };
    },
  },
]; // prettier-ignore

function memberType(situation: Situation, member: School): readonly Breach[] {
  const type = typeOf(member);
  if (type === null || type === KINDERGARTEN) return [];
  const excepted = type === '高校' || (ATTACHED.includes(type) && situation.reading('看护点成员口径') === 'A');
  const message = excepted
    ? `“${member.name}”是${type}，五（一）2 规定成员由幼儿园组成，五（二）的组合中又列有此类，请确认。`
    : `“${member.name}”是${type}，五（一）2 规定集团成员由幼儿园组成，请核对单位类型或调整成员。`;
  const extra = { observed: type, expected: KINDERGARTEN };
  return [ofSchoolCell(member, '单位类型', message, excepted ? { ...extra, severity: 'notice' } : extra)];
}

function designated(group: Group, member: School): readonly Breach[] {
  if (member.row.text('加入方式') !== '指定加入') return [];
  const state = member.row.text('建设状态');
  const weak = member.row.flag('薄弱');
  const breaches: Breach[] = [];
  if (state !== '新建' && !isWeak(member) && (state !== null || weak !== null)) {
    breaches.push(
      ofSchoolCell(member, '加入方式', `“${member.name}”为指定加入，但既不是新建园也不是薄弱园，五（一）2 只允许指定这两类，请核对。`, {
        observed: [state, weak === false ? '非薄弱园' : null].filter((one) => one !== null).join('、'),
        expected: '新建园或薄弱园',
      }),
    );
  }
  const [own, home] = [countyOf(member), homeCounty(group)];
  if (own !== null && home !== null && own !== home) {
    const message = `“${member.name}”在${own}，被指定加入${home}的集团，五（一）2 只允许指定加入本区域集团，请核对。`;
    breaches.push(ofSchoolCell(member, '县区', message, { observed: own, expected: home }));
  }
  return breaches;
}

const MEMBERS: readonly RuleSpec[] = [
  {
    id: 'GX-5.1.2a', clause: 'GX-5.1.2a', title: '集团成员为幼儿园', needs: ['schools'], readings: ['看护点成员口径'],
    check: (situation) => groups(situation, (group) => group.members.flatMap((member) => memberType(situation, member))),
  },
  {
    id: 'GX-5.1.2c', clause: 'GX-5.1.2c', title: '指定加入的须是本区域新建园或薄弱园', needs: ['schools'],
    check: (situation) => groups(situation, (group) => group.members.flatMap((member) => designated(group, member))),
  },
]; // prettier-ignore

/** The four steps of founding (五（一）3): heading, what the step is called, clause whose rule speaks of it. */
const STEPS = [
  { heading: '申请日期', name: '申请', rule: 'GX-5.1.3a' },
  { heading: '评审日期', name: '评审', rule: 'GX-5.1.3b' },
  { heading: '审批日期', name: '核准', rule: 'GX-5.1.3c' },
] as const;

function blankStep(situation: Situation, step: (typeof STEPS)[number]): readonly Breach[] {
  return situation.county.groups.flatMap((group) =>
    approvalsOf(situation, '集团组建', group)
      .filter((row) => ['blank', 'absent'].includes(row.field(step.heading).state))
      .map((row) => {
        const message = `“${group.name}”的组建没有${step.heading}，五（一）3 要求先申请论证、再评审、后核准，请补登。`;
        return ofRow(row, [step.heading], group.name, message, { observed: `${step.name}缺`, expected: step.heading });
      }),
  );
}

/** Steps in order; a day may hold several steps, and a blank step is passed over. */
function disorder(group: Group, row: Row): readonly Breach[] {
  const founded = { heading: '成立日期', name: '成立', date: group.row?.date('成立日期') ?? null, row: group.row };
  const steps = [...STEPS.map(({ heading, name }) => ({ heading, name, date: row.date(heading), row })), founded];
  let latest: string | null = null;
  return steps.flatMap(({ heading, name, date, row: own }) => {
    if (date === null) return [];
    const before = latest;
    latest = date;
    if (before === null || date >= before) return [];
    const message = `“${group.name}”的${heading}（${date}）早于前一步（${before}），五（一）3 的次序是申请、评审、核准、成立，请核对日期。`;
    return own ? [ofRow(own, [heading], group.name, message, { observed: `${name}早于前一步`, expected: `不早于 ${before}` })] : [];
  });
}

const isReport = (group: Group) => (row: Row): boolean =>
  row.text('文件类别') === '可行性论证报告' &&
  (isGroup(row.text('单位'), group) || group.leads.some((lead) => isSchool(row.text('单位'), lead)));

const APPROVAL: readonly RuleSpec[] = [
  {
    id: 'GX-4.2.1b', clause: 'GX-4.2.1b', title: '组建集团须经县级以上教育行政部门同意', needs: ['schools', 'approvals'],
    check: (situation) =>
      groups(situation, (group) => {
        const records = approvalsOf(situation, '集团组建', group);
        if (records.length === 0) {
          return [ofGroup(group, `“${group.name}”没有集团组建的审批记录，四（二）1 要求经县级以上教育行政部门同意，请登记申请、评审、核准日期和文号。`)];
        }
        return records.flatMap((row) => {
          const level = bureauLevel(row.text('审批机关'));
          if (level === null || LEVEL_ORDER[level] >= LEVEL_ORDER.县) return [];
          const message = `“${group.name}”由“${row.text('审批机关')}”审批，四（二）1 要求县级（含）以上教育行政部门同意，请核对审批机关。`;
          return [ofRow(row, ['审批机关'], group.name, message, { observed: level, expected: '县级（含）以上' })];
        });
      }),
  },
  {
    id: 'GX-5.1.3a', clause: 'GX-5.1.3a', title: '组建须先提出申请', needs: ['schools', 'approvals'],
    check: (situation) => ({ breaches: blankStep(situation, STEPS[0]) }),
  },
  {
    id: 'GX-5.1.3a#report', clause: 'GX-5.1.3a', title: '组建须有可行性论证报告', needs: ['schools', 'documents'],
    check: (situation) =>
      groups(situation, (group) =>
        rowsOf(situation, 'documents').some(isReport(group))
          ? []
          : [ofGroup(group, `“${group.name}”没有可行性论证报告，五（一）3 要求由龙头园提出并写明任务和目的，请登记（可在“报送”中生成提纲）。`)],
      ),
  },
  {
    id: 'GX-5.1.3b', clause: 'GX-5.1.3b', title: '组建须经评审', needs: ['schools', 'approvals'],
    check: (situation) => ({ breaches: blankStep(situation, STEPS[1]) }),
  },
  {
    id: 'GX-5.1.3b#passed', clause: 'GX-5.1.3b', title: '评审须通过', needs: ['schools', 'approvals'],
    check: (situation) =>
      groups(situation, (group) =>
        approvalsOf(situation, '集团组建', group)
          .filter((row) => row.text('评审结论') === '不通过')
          .map((row) => ofRow(row, ['评审结论'], group.name, `“${group.name}”评审结论为不通过，五（一）3 要求评审通过后才能核准成立，请核对。`, { observed: '不通过', expected: '通过' })),
      ),
  },
  {
    id: 'GX-5.1.3c', clause: 'GX-5.1.3c', title: '集团须经核准后成立', needs: ['schools', 'approvals'],
    check: (situation) => ({ breaches: blankStep(situation, STEPS[2]) }),
  },
  {
    id: 'GX-5.1.3c#order', clause: 'GX-5.1.3c', title: '申请、评审、核准、成立依次进行', needs: ['schools', 'approvals'],
    check: (situation) => groups(situation, (group) => approvalsOf(situation, '集团组建', group).flatMap((row) => disorder(group, row))),
  },
]; // prettier-ignore

/** Founding members are covered by the approval of the group: those who joined by the day it was founded. */
function isFounder(group: Group, member: School): boolean {
  const joined = member.row.date('加入日期');
  const founded = group.row?.date('成立日期') ?? null;
  return joined === null || (founded !== null && joined <= founded);
}

function joining(situation: Situation, group: Group, member: School): readonly Breach[] {
  const records = approvalsFor(situation, '成员加入', member);
  if (records.length === 0) {
    if (isFounder(group, member)) return [];
    return [ofSchool(member, `“${member.name}”加入集团没有审批记录，五（一）3 要求经所属地区教育局同意后加入，请登记。`, { observed: '无记录' })];
  }
  const byMember = situation.reading('跨县加入同意口径') === 'A';
  const county = byMember ? (countyOf(member) ?? homeCounty(group)) : homeCounty(group);
  return records.flatMap((row) => {
    const breaches: Breach[] = [];
    const [agreed, joined, bureau] = [row.date('审批日期'), member.row.date('加入日期'), row.text('审批机关')];
    if (agreed !== null && joined !== null && agreed > joined) {
      const message = `“${member.name}”${joined} 加入，${agreed} 才同意，五（一）3 要求同意后方可加入，请核对日期。`;
      breaches.push(ofRow(row, ['审批日期'], member.name, message, { observed: agreed, expected: `不晚于 ${joined}` }));
    }
    if (bureau !== null && county !== null && !isBureauOf(bureau, county)) {
      const message = `“${member.name}”由“${bureau}”同意加入，按所选口径应由${county}的教育局同意，请核对审批机关。`;
      breaches.push(ofRow(row, ['审批机关'], member.name, message, { observed: bureau, expected: county }));
    }
    return breaches;
  });
}

const JOINING: readonly RuleSpec[] = [
  {
    id: 'GX-5.1.3d', clause: 'GX-5.1.3d', title: '成员园须经所属地区教育局同意后加入', needs: ['schools', 'approvals'],
    readings: ['跨县加入同意口径'],
    check: (situation) => groups(situation, (group) => group.members.flatMap((member) => joining(situation, group, member))),
  },
  {
    id: 'GX-4.2.1c', clause: 'GX-4.2.1c', title: '进退须有事由', needs: ['approvals'],
    check: (situation) => ({
      breaches: rowsOf(situation, 'approvals')
        .filter((row) => ['成员加入', '成员退出'].includes(row.text('事项类别') ?? '') && row.field('事由').state === 'blank')
        .map((row) => {
          const subject = row.text('对象') ?? row.text('申请单位') ?? '';
          return ofRow(row, ['事由'], subject, `“${subject}”${row.text('事项类别')}没有填写事由，四（二）1 提倡进有所需、退有所据，建议补填。`);
        }),
    }),
  },
]; // prettier-ignore

/** 五（一）: founding of groups, with the consent that 四（二）1 asks for. */
export const FOUNDING_RULES: readonly RuleSpec[] = [...SIZE, ...LEAD, ...MEMBERS, ...APPROVAL, ...JOINING];

