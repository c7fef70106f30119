import { nameKey } from '../../../roster/text';
import type { Breach, RuleSpec, Situation, Subject, Verdict } from '../../model';
import {
  activitiesOf, atLeast, bureauPapers, calendarYear, daysOf, eachGroup, heardBefore, isWithin, lineName, monthsWithin, ofArea, ofGroup,
  ofRow, ofSchoolCell, overEach, papersOf, regularly, rule, scoresOf, semesters, schoolYear, soOften, standing, tally, tickRules, together, yearAtHand,
  type Check, type Periods, voucherOf,
} from '../../rules'; // prettier-ignore
import { scoresOfGroup, seatsOf } from './sources';
import { CHECKLIST } from './checklist';
import { CLAUSES } from './clauses';
import { LEADS } from './tables';

type Needs = RuleSpec['needs'];
type RegularDays = (situation: Situation, subject: Subject) => readonly (string | null)[] | null;

/** One of these kinds of paper for each thing wanted. */
type Wanted = readonly (readonly [what: string, ...kinds: string[]])[];

/** Every group has these papers. */
function papers(id: string, title: string, wanted: Wanted): RuleSpec {
  return rule(id, title, ['schools', 'documents'], eachGroup((group, situation) => {
    const absent = wanted.filter(([, ...kinds]) => papersOf(situation, group, kinds).length === 0).map(([what]) => what);
    if (absent.length === 0) return null;
    return ofGroup(group, `“${group.name}”的制度台账中没有${absent.join('、')}，方案要求集团制定，请补登或制定。`, { observed: `缺 ${absent.length} 项`, expected: wanted.map(([what]) => what).join('、') });
  }));
} // prettier-ignore

/** A paper of a kind with elements ticked; an element not ticked is doubtful, the paper may still hold it. */
function elements(id: string, title: string, kinds: readonly string[], wanted: readonly string[]): RuleSpec {
  return rule(id, title, ['schools', 'documents'], eachGroup((group, situation) => {
    const own = papersOf(situation, group, kinds);
    if (own.length === 0) return ofGroup(group, `“${group.name}”没有登记${kinds[0]}，方案要求${title}，请补登。`);
    const ticked = own.flatMap((row) => row.list('要素勾选'));
    const absent = wanted.filter((one) => !ticked.some((tick) => tick.includes(one)));
    if (absent.length === 0) return null;
    return ofRow(own, ['要素勾选'], group.name, `“${group.name}”的${kinds[0]}没有勾选${absent.join('、')}，请核对文件内容后补勾或补写。`, { severity: 'warning', expected: wanted.join('、') });
  }));
} // prettier-ignore

/** 定期: the text gives no number; the county enters it (定期频次). */
const regularlyDone = (what: string, days: RegularDays, of: 'group' | 'area' = 'group'): Check =>
  regularly({ of, days, what, asks: '方案要求', parameter: '定期频次' });

const regular = (id: string, what: string, days: RegularDays, needs: Needs): RuleSpec => rule(id, `定期${what}`, needs, regularlyDone(what, days));

const ACTIVITIES: Needs = ['schools', 'activities'];

/** 1–2 per period: too few falls short, more than two is a notice unless the reading says otherwise. */
function onceOrTwice(what: string, kinds: readonly string[], periods: (situation: Situation) => Periods): Check {
  return (situation) => {
    const own = periods(situation);
    if (own.kind === 'missing') return { breaches: [], missing: own.what };
    const strict = situation.reading('一至两次上限口径') === 'B';
    return overEach(situation.subjects('group'), (subject) => {
      const counts = tally(daysOf(...kinds)(situation, subject) ?? [], own.periods);
      return counts.map(({ period, count }): Breach | null => {
        const stands = standing(count, { least: 1, most: 2 });
        if (stands.state === 'ok' || subject.of !== 'group') return null;
        const mild = !period.ended || (stands.state === 'many' && !strict);
        return ofGroup(subject.group, `“${subject.name}”${period.label}${what} ${count} 次，方案要求 1—2 次，请核对登记。`, { observed: `${count} 次`, expected: '1—2 次', ...(mild ? { severity: 'notice' as const } : {}) });
      });
    });
  }; // prettier-ignore
}

const months = (situation: Situation): Periods =>
  monthsWithin(situation, yearAtHand(situation), situation.reading('假期月份口径') === 'B' ? 'all' : { parameter: '在学月份' });

/** Once a month; under reading B of 教研培训口径 research and training are one duty, judged under 5.2f. */
function monthly(what: string, kind: string): Check {
  return (situation) => {
    const both = situation.reading('教研培训口径') === 'B';
    const own = months(situation);
    if (own.kind === 'missing') return { breaches: [], missing: own.what };
    return overEach(situation.county.groups, (group) => {
      const done = (one: string) => tally(activitiesOf(situation, group, [one]).map((row) => row.date('日期')), own.periods);
      const other = both ? done(kind === '联合教研' ? '教师集中培训' : '联合教研') : null;
      return done(kind).map(({ period, count }, index) =>
        count > 0 && (other === null || other[index]!.count > 0)
          ? null
          : ofGroup(group, `“${group.name}”${period.label}没有${both ? '联合教研和教师集中培训' : what}，方案要求每月 1 次，请补登。`, { observed: period.label, expected: '每月 1 次', ...(period.ended ? {} : { severity: 'notice' as const }) }),
      );
    });
  }; // prettier-ignore
}

/** HL-3.2.3a: every expenditure is decided collectively before it is paid. */
const collective: Check = (situation) => {
  const floor = situation.reading('集体研究范围口径') === 'B' ? situation.parameter('集体研究起点') : null;
  if (situation.reading('集体研究范围口径') === 'B' && floor?.kind !== 'number') return { breaches: [], missing: [situation.missingParameter('集体研究起点')] };
  return overEach(situation.roster.table('payments').rows, (row) => {
    const amount = row.number('金额');
    if (floor?.kind === 'number' && (amount === null || amount < Math.round(floor.value * 100))) return null;
    const name = voucherOf(row);
    if (!row.text('集体研究纪要')) return ofRow(row, ['集体研究纪要', '金额'], name, `支出“${name}”没有集体研究纪要，方案要求财务支出由集团园集体研究决定，请补登纪要编号。`, { observed: '没有纪要' });
    const [decided, paid] = [row.date('集体研究日期'), row.date('日期')];
    if (decided === null || paid === null || decided <= paid) return null;
    return ofRow(row, ['集体研究日期', '日期'], name, `支出“${name}”${paid}支付，集体研究在${decided}，应先研究后支付，请核对日期。`, { observed: '研究晚于支付' });
  });
}; // prettier-ignore

/** HL-4.2a: the ten leads by name; 太阳城第一幼儿园 also with the county's name. */
const tenLeads: Check = ({ county }) => {
  const key = (name: string): string => nameKey(name).replace(/^贺兰县(?=太阳城)/, '');
  const present = new Map<string, string>();
  for (const group of county.groups) for (const lead of group.leads) present.set(key(lead.legalName ?? lead.name), lead.legalName ?? lead.name);
  const absent = LEADS.filter((name) => !present.has(key(name)));
  const extra = [...present].filter(([one]) => !LEADS.some((name) => key(name) === one)).map(([, name]) => name);
  return together(
    overEach(absent, (name) => ofArea(name, `名册中没有以“${name}”为龙头的集团，方案列出了这一集团，请补登或说明调整情况。`)),
    overEach(extra, (name) => ofArea(name, `“${name}”不在方案列出的 10 个集团之内；方案允许适时微调，请核对。`, { severity: 'notice' })),
  );
};

const PHASES = ['创建方案', '中期', '验收'] as const;

/** HL-4.3c: three evaluations, in that order; later ones are not yet due while earlier ones stand out. */
const phases: Check = eachGroup((group, situation) => {
  const rows = scoresOfGroup(situation, group);
  // The first of each counts: one that was held again is not out of order.
  const days = PHASES.map((phase) => rows.flatMap((row) => (row.text('指标')?.includes(phase) ? (row.date('考核日期') ?? []) : [])).sort()[0] ?? null);
  const breaches: Breach[] = [];
  if (days[0] === null) breaches.push(ofGroup(group, `“${group.name}”没有创建方案评估的记录，方案要求依次开展三次评估，请补登。`));
  days.forEach((day, index) => {
    const before = days[index - 1];
    if (index > 0 && day !== null && (before === null || (before !== undefined && before > day))) {
      breaches.push(ofGroup(group, `“${group.name}”的${PHASES[index]}评估在${day}，${before === null ? `之前没有${PHASES[index - 1]}评估` : `早于${PHASES[index - 1]}评估`}，请核对日期。`));
    }
  });
  return breaches;
}); // prettier-ignore

function indicator(id: string, title: string, kinds: readonly string[], words: RegExp): RuleSpec {
  return rule(id, title, ['scores'], (situation): Verdict => {
    const rows = scoresOf(situation, kinds);
    if (rows.length === 0 || rows.some((row) => words.test(row.text('指标') ?? ''))) return { breaches: [] };
    return { breaches: [ofRow(rows[0]!, ['指标'], kinds[0]!, `${kinds.join('、')}的评分表中没有${title}的指标，方案要求列入，请补充。`)] };
  });
}

const ACTIVITY_KINDS = [['教研', '联合教研'], ['培训', '教师集中培训'], ['优质课共享', '送课', '交流展示'], ['学习', '思想政治学习', '园长学期工作研究会议', '主题党日']] as const;

/** Stays of backbone staff (蹲点) at members of a group. */
const stays: RegularDays = (situation, subject) => {
  if (subject.of !== 'group') return null;
  const rows = situation.roster.table('secondments').rows.filter((row) => row.text('交流方式') === '蹲点');
  return rows.filter((row) => situation.county.schoolNamed(row.text('派入单位'))?.group === subject.group).map((row) => row.date('起始日期'));
};

export const RULES: readonly RuleSpec[] = [
  papers('HL-2.1', '一套机制的四项文件', [['职责', '管理办法', '章程'], ['工作制度', '工作流程', '议事规则'], ['管理模式', '管理手册', '管理办法'], ['评价策略', '评价激励制度', '考核办法']]),
  papers('HL-2.2', '共享菜单、工作路径、实施策略', [['共享菜单', '共享菜单'], ['工作路径', '工作流程', '工作方案'], ['实施策略', '工作方案', '活动方案', '实施方案']]),
  rule('HL-3.1a', '管理团队由集团园园长牵头', ['schools', 'seats'], eachGroup((group, situation) => {
    const seats = seatsOf(situation, group, '集团管理团队');
    if (seats.length === 0) return ofGroup(group, `“${group.name}”没有登记集团管理团队，方案要求每个集团组建，请补登。`);
    const head = seats.find((row) => ['组长', '主任', '召集人'].includes(row.text('机构职务') ?? ''));
    const principal = group.leads[0]?.row.text('校长姓名');
    if (!principal || !head?.text('成员姓名') || nameKey(head.text('成员姓名')!) === nameKey(principal)) return null;
    return ofRow(head, ['成员姓名'], group.name, `“${group.name}”管理团队的牵头人不是集团园园长，方案要求由集团园园长牵头，请核对。`);
  })),
  elements('HL-3.1b', '章程或制度写明各方权利与义务', ['章程', '管理办法'], ['权利', '义务']),
  papers('HL-3.1c', '五项制度和管理手册', [['管理办法', '管理办法'], ['议事规则', '议事规则'], ['工作流程', '工作流程'], ['运行机制', '运行机制', '决策程序'], ['评价激励机制', '评价激励制度'], ['集团管理手册', '管理手册']]),
  papers('HL-3.1d#papers', '发展规划、年度计划、活动方案', [['发展规划', '发展规划', '总体规划'], ['年度计划', '年度计划'], ['活动方案', '活动方案']]),
  rule('HL-3.1d#meetings', '工作例会', ACTIVITIES, soOften({ of: 'group', periods: calendarYear, range: atLeast(1), days: daysOf('工作例会'), what: '工作例会', asks: '方案要求建立工作例会制度，每年', severity: 'warning' })),
  rule('HL-3.1e', '“四有”', ['schools', 'documents', 'activities'], eachGroup((group, situation) => {
    const year = calendarYear(situation);
    const own = year.kind === 'known' ? year.periods : [];
    const within = (day: string | null) => own.some((period) => isWithin(day, period));
    const shows = activitiesOf(situation, group, ['成果展示', '交流展示']).filter((row) => within(row.date('日期')));
    const plan = papersOf(situation, group, ['年度计划']).some((row) => within(row.date('制定日期')) || row.number('版本年度') === Number(situation.on.slice(0, 4)));
    const summed = activitiesOf(situation, group, ['期末总结分析会', '经验交流会']).some((row) => within(row.date('日期')));
    const absent = [plan ? null : '年度计划', summed ? null : '总结', shows.length ? null : '展示', shows.some((row) => row.text('成果')) ? null : '展示成果'].filter((one) => one !== null);
    const ended = own.every((period) => period.ended);
    return absent.length === 0 ? null : ofGroup(group, `“${group.name}”${situation.on.slice(0, 4)} 年“四有”还缺${absent.join('、')}，请补登。`, { observed: `缺 ${absent.length} 项`, ...(ended ? {} : { severity: 'notice' as const }) });
  })),
  rule('HL-3.2.1a', '党建依托集团园党支部', ['schools'], ({ county }) =>
    overEach(county.schools.filter((school) => school.group !== null && school.role === 'member'), (school) => {
      const form = school.row.text('党组织形式');
      if (form === null || form === '依托集团园党支部') return null;
      return ofSchoolCell(school, '党组织形式', `“${school.name}”党组织形式是“${form}”，方案要求党建工作依托集团园党支部开展，请核对。`, { observed: form, expected: '依托集团园党支部' });
    })),
  elements('HL-3.2.1b', '互检的形式、标准、要求统一', ['互检标准'], ['形式', '标准', '要求']),
  rule('HL-3.2.2b', '成员园制度和一日流程', ['schools', 'documents'], eachGroup((group, situation) => {
    const wanted = ['安全', '卫生保健', '家园共育', '一日'];
    return group.members.map((member) => {
      const rows = situation.roster.table('documents').rows.filter((row) => situation.county.schoolNamed(row.text('单位')) === member);
      const ticked = rows.flatMap((row) => [...row.list('要素勾选'), row.text('文件类别') ?? '']);
      const absent = wanted.filter((one) => !ticked.some((tick) => tick.includes(one)));
      return absent.length === 0 ? null : ofSchoolCell(member, '单位名称', `“${member.name}”的制度台账中没有${absent.map((one) => (one === '一日' ? '一日活动流程' : `${one}制度`)).join('、')}，方案要求集团园帮助健全，请补登。`, { observed: `缺 ${absent.length} 项` });
    });
  })),
  rule('HL-3.2.2c', '信息化资源共享清单', ['schools', 'resources'], eachGroup((group, situation) => {
    const rows = situation.roster.table('resources').rows.filter((row) => situation.county.schoolNamed(row.text('提供单位'))?.group === group);
    if (rows.length === 0) return ofGroup(group, `“${group.name}”没有资源共享清单，方案要求在集团内发布，请补登。`);
    return rows.some((row) => row.flag('可借用')) ? null : ofRow(rows, ['可借用'], group.name, `“${group.name}”的资源清单中没有可借用的设施，方案说明成员单位可以借用，请核对。`, { severity: 'warning' });
  })),
  rule('HL-3.2.3a', '财务支出集体研究', ['payments'], collective, { readings: ['集体研究范围口径', '集体研究主体口径'] }),
  elements('HL-3.2.3b', '内控、监督、经费、资产、检查制度', ['内控制度'], ['内控', '监督', '经费', '资产', '检查']),
  regular('HL-3.3.1b', '骨干到成员单位蹲点', stays, ['schools', 'secondments']),
  rule('HL-3.3.2a', '三级培训', ['trainings'], ({ roster }) => {
    const levels = new Set(roster.table('trainings').rows.map((row) => row.text('培训层级')));
    return overEach(['区级', '集团', '园本'].filter((level) => !levels.has(level)), (level) => ofArea(`${level}培训`, `培训台账中没有${level}培训，方案要求形成三级培训，请补登。`, { expected: level }));
  }),
  rule('HL-3.3.2c', '四类活动', ACTIVITIES, eachGroup((group, situation) => {
    const absent = ACTIVITY_KINDS.filter(([, ...kinds]) => activitiesOf(situation, group, kinds).length === 0).map(([what]) => what);
    return absent.length === 0 ? null : ofGroup(group, `“${group.name}”的活动台账中没有${absent.join('、')}活动，方案要求统筹开展，请补登。`, { severity: 'warning' });
  })),
  rule('HL-3.4a', '评估标准和考核细则', ['documents'], (situation) => {
    const own = bureauPapers(situation, ['评估标准', '考核细则', '考核办法']);
    return own.length >= 2 ? { breaches: [] } : { breaches: [ofArea('县教育体育局', `制度台账中评估标准、考核细则只有 ${own.length} 份，方案要求制定两份，请补登。`, { observed: `${own.length} 份`, expected: '2 份' })] };
  }),
  rule('HL-3.4c', '考核前听取集团园意见', ['scores'], heardBefore({
    rows: (situation) => scoresOf(situation, ['学校（园）', '成员园长']),
    // A principal goes by the line, never by name.
    name: (row) => (row.text('对象类型') === '学校（园）' ? lineName(row, '对象名称') : lineName(row)),
    who: '集团园', asks: '三（四）要求', sameDay: (situation) => situation.reading('征求意见同日口径') === 'A',
  }), { readings: ['征求意见同日口径'] }),
  indicator('HL-3.4d', '参与集团共建', ['学校（园）', '成员园长'], /共建|参与/),
  indicator('HL-3.4e', '成员发展进步', ['龙头园长'], /进步|成员/),
  rule('HL-4.1', '成立集团的实施方案', ['documents'], (situation) =>
    bureauPapers(situation, ['实施方案']).length > 0 ? { breaches: [] } : { breaches: [ofArea('县教育体育局', '制度台账中没有成立集团的实施方案，方案要求研究制定，请补登。')] }),
  rule('HL-4.2a', '十个集团', ['schools'], tenLeads),
  rule('HL-4.2c', '融合型为主体', ['groups'], ({ county }) => {
    const modes = county.groups.map((group) => group.row?.text('集团模式') ?? null);
    const blended = modes.filter((mode) => mode === '融合型').length;
    if (modes.includes(null) || modes.length === 0 || blended * 2 > modes.length) return { breaches: [] };
    // Of no one group: of all that are not.
    const cells = county.groups.flatMap(({ row }) => (row && row.text('集团模式') !== '融合型' ? (row.address('集团模式') ?? []) : []));
    return { breaches: [ofArea('集团模式', `${modes.length} 个集团中融合型只有 ${blended} 个，方案要求以融合型为主体，请核对集团模式。`, { cells, severity: 'warning', observed: `${blended}/${modes.length}` })] };
  }),
  elements('HL-4.2d', '工作方案含架构、职责、流程、文化', ['工作方案'], ['架构', '职责', '流程', '文化']),
  papers('HL-4.3a', '创建计划', [['创建计划', '创建计划']]),
  regular('HL-4.3b', '交流展示', daysOf('交流展示'), ACTIVITIES),
  rule('HL-4.3c', '三次评估依次开展', ['schools', 'scores'], phases),
  papers('HL-4.4a', '典型案例', [['典型案例', '典型案例']]),
  rule('HL-4.4b', '每年总体评估', ['scores'], soOften({ of: 'area', periods: calendarYear, range: atLeast(1), days: (situation) => scoresOf(situation, ['集团']).map((row) => row.date('考核日期')), what: '集团化办园总体评估', asks: '方案要求每个年度开展，' })),
  rule('HL-5.1a', '领导小组及其办公室', ['seats'], ({ roster }) => {
    const bodies = new Set(roster.table('seats').rows.map((row) => row.text('机构类别')));
    return overEach(['领导小组', '领导小组办公室'].filter((body) => !bodies.has(body)), (body) => ofArea(body, `治理机构名册中没有${body}，方案要求成立，请补登。`));
  }),
  rule('HL-5.1b', '集团化工作小组', ['schools', 'seats'], eachGroup((group, situation) =>
    seatsOf(situation, group, '集团化工作小组').length > 0 ? null : ofGroup(group, `“${group.name}”没有登记集团化工作小组，方案要求成立，请补登。`))),
  rule('HL-5.1c', '规划和年度计划报审备案', ['schools', 'filings'], eachGroup((group, situation) => {
    const sent = situation.roster.table('filings').rows.filter((row) => row.date('实际报送日期') !== null && situation.county.groupOf(row.text('报送主体')) === group);
    const named = (words: RegExp, year?: string) => sent.some((row) => words.test(row.text('材料名称') ?? '') && (!year || row.date('实际报送日期')!.startsWith(year)));
    const year = situation.on.slice(0, 4);
    return [
      named(/规划/) ? null : ofGroup(group, `“${group.name}”没有报送总体发展规划的记录，方案要求报县教育体育局审核备案，请补登。`),
      named(/年度.*计划/, year) ? null : ofGroup(group, `“${group.name}”${year} 年没有报送年度工作计划的记录，方案要求报县教育体育局审核备案，请补登。`, situation.on.endsWith('12-31') ? {} : { severity: 'notice' }),
    ];
  })),
  papers('HL-5.2a', '规划、规章制度、质量评估标准', [['总体发展规划', '总体规划', '发展规划'], ['规章制度', '管理办法', '议事规则', '章程'], ['质量评估标准', '评估标准', '考核办法']]),
  regular('HL-5.2b', '党务活动', daysOf('党务活动'), ACTIVITIES),
  regular('HL-5.2c', '财务事项', daysOf('财务事项'), ACTIVITIES),
  rule('HL-5.2d', '园长学期工作研究会议 1—2 次', ACTIVITIES, (situation) =>
    onceOrTwice('园长学期工作研究会议', ['园长学期工作研究会议'], situation.reading('学期研究会周期口径') === 'B' ? schoolYear : semesters)(situation), { readings: ['学期研究会周期口径', '一至两次上限口径'] }),
  rule('HL-5.2e', '重点指导和现场指导', ACTIVITIES, (situation) =>
    situation.reading('指导次数口径') === 'B'
      ? regularlyDone('重点指导和现场指导', daysOf('重点指导', '现场指导'))(situation)
      : together(onceOrTwice('重点指导', ['重点指导'], semesters)(situation), onceOrTwice('现场指导', ['现场指导'], semesters)(situation)), { readings: ['指导次数口径'] }),
  rule('HL-5.2f', '每月联合教研', ACTIVITIES, monthly('联合教研', '联合教研'), { readings: ['教研培训口径', '假期月份口径'] }),
  rule('HL-5.2g', '每月教师集中培训', ACTIVITIES, monthly('教师集中培训', '教师集中培训'), { readings: ['教研培训口径', '假期月份口径'] }),
  rule('HL-5.2h', '成员单位成果展示', ACTIVITIES, (situation) =>
    soOften({ of: 'group', periods: situation.reading('成果展示周期口径') === 'B' ? semesters : schoolYear, range: atLeast(1), days: daysOf('成果展示'), what: '成员单位成果展示', asks: '方案要求每学期或学年举行，' })(situation), { readings: ['成果展示周期口径'] }),
  rule('HL-5.2i', '期末总结分析会', ACTIVITIES, soOften({ of: 'group', periods: semesters, range: atLeast(1), days: daysOf('期末总结分析会'), what: '期末总结分析会', asks: '方案要求每学期召开，' })),
  regular('HL-5.3a', '集团考评', (situation, subject) => (subject.of === 'group' ? scoresOfGroup(situation, subject.group).map((row) => row.date('考核日期')) : null), ['schools', 'scores']),
  rule('HL-5.3b', '集团考核结果纳入各园考核', ['scores'], (situation) => {
    const rows = scoresOf(situation, ['学校（园）']);
    if (rows.length === 0 || rows.some((row) => ['集团', '中心园'].includes(row.text('评估方') ?? ''))) return { breaches: [] };
    return { breaches: [ofRow(rows[0]!, ['评估方'], '幼儿园考核', '各园评分表中没有集团评出的分数，方案要求集团的考核结果纳入年终考核，请补登或说明。', { severity: 'warning' })] };
  }),
  rule('HL-5.3c', '参与不力的通报批评', ['scores'], (situation) =>
    overEach(scoresOf(situation, ['集团', '学校（园）']).filter((row) => row.text('等次') === '不合格'), (row) => ofRow(row, ['等次'], row.text('对象名称') ?? '考核对象', `“${row.text('对象名称') ?? '考核对象'}”等次为不合格，方案要求对发展缓慢、参与不力的通报批评，请确认后办理。`, { severity: 'notice' }))),
  ...tickRules(CHECKLIST, CLAUSES),
]; // prettier-ignore
