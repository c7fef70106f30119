import type { Group, School } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { RuleSpec, Situation, Subject } from '../../../model';
import {
  activitiesOf, addYears, atLeast, bureauPapers, calendarYear, cells, daysOf, documentWith, eachGroup, everyMonth, inYearAtHand,
  isOfGroup, isWithin, lacks, monthsWithin, ofGroup, ofRow, ofSchool, overEach, papersOf, regularly, rowsBySchool, rowsOf, rule, soOften, staffOf,
  type Check,
} from '../../../rules'; // prettier-ignore
import { eachGarden } from '../gardens';
import { departmentsOf, isCity, isTrained, trainingWindow } from '../sources';
import { CHARTER_MATTERS, JOINT_ACTIVITIES, OUTSIDE_RESOURCES, TRAINING_YEARS } from '../tables';
import { groupPapers, paper } from './make';

/** Whether a plan is that of a department: ticked among its elements, or in the name of its unit. */
const planOf = (department: string) => (row: Row): boolean =>
  [...row.list('要素勾选'), row.text('单位') ?? ''].some((text) => text.includes(department)); // prettier-ignore

/** Plans of a 学区 and of its departments (`一学区党建部`), of the kind 年度计划. */
function plansOf(situation: Situation, group: Group): readonly Row[] {
  const names = [group.name, group.id].map(nameKey);
  return rowsOf(situation, 'documents').filter((row) => {
    const unit = row.text('单位');
    return row.text('文件类别') === '年度计划' && unit !== null && (isOfGroup(unit, group) || names.some((name) => nameKey(unit).startsWith(name)));
  });
} // prettier-ignore

/** 二（二）1: what each department owes the committee once a year: its plan, or its head's report. One finding a 学区 names all without. */
function departments(what: '年度工作计划' | '年度述职', there: (situation: Situation, group: Group, department: string, year: { from: string; to: string }) => boolean): Check {
  return (situation) => {
    const year = calendarYear(situation);
    if (year.kind === 'missing') return lacks(...year.what);
    return overEach(situation.county.groups, (group) =>
      year.periods.map((period) => {
        const without = departmentsOf(situation, group).filter((department) => !there(situation, group, department, period));
        if (without.length === 0) return null;
        const names = without.join('、');
        const asks = '二（二）1要求委员会每年审议各部门计划、听取述职';
        return period.ended
          ? ofGroup(group, `“${group.name}”的${names}部门${period.label}没有登记${what}，${asks}，请补登。`, { observed: `缺${names}` })
          : ofGroup(group, `“${group.name}”的${names}部门${period.label}还没有登记${what}，${asks}，请在年内安排。`, { observed: `缺${names}`, severity: 'notice' });
      }),
    );
  };
} // prettier-ignore

const hasPlan = (situation: Situation, group: Group, department: string, year: { from: string; to: string }): boolean =>
  plansOf(situation, group).some((row) => planOf(department)(row) && (row.number('版本年度') === Number(year.from.slice(0, 4)) || isWithin(row.date('制定日期'), year)));

const hasReported = (situation: Situation, group: Group, department: string, year: { from: string; to: string }): boolean =>
  activitiesOf(situation, group, ['年度述职']).some((row) => (row.text('主题') ?? '').includes(department) && isWithin(row.date('日期'), year));

/** Filings of a 学区: what it sent itself, or what others sent in its name. */
export function filingsOf(situation: Situation, group: Group, what: RegExp): readonly Row[] {
  return rowsOf(situation, 'filings').filter((row) => {
    const [title, by] = [row.text('材料名称') ?? '', row.text('报送主体')];
    const own = isOfGroup(by, group) || (by !== null && nameKey(by).startsWith(nameKey(group.name)));
    return what.test(title) && (own || (by !== null && title.includes(group.name)));
  });
}

const reports = (situation: Situation, subject: Subject): readonly (string | null)[] | null =>
  subject.of === 'group' ? filingsOf(situation, subject.group, /办园情况/).map((row) => row.date('实际报送日期')) : null;

/** 二（二）2（3）: each weak kindergarten has a file and a plan. */
const weakLifted: Check = (situation) => {
  if (!situation.roster.table('schools').has('薄弱')) return lacks({ kind: 'column', name: '薄弱' });
  const weak = situation.county.groups.flatMap((group) => eachGarden(group.schools)).filter((garden) => garden.row.flag('薄弱') === true);
  return overEach(weak, (garden: School) => {
    const files = rowsBySchool(situation, 'assistances', '受援对象').get(garden) ?? [];
    if (files.length === 0) return ofSchool(garden, `“${garden.name}”是薄弱园，帮扶台账中没有它的档案，二（二）2（3）要求建立档案并制定帮扶提升计划，请补登。`, { observed: '没有档案' });
    if (files.some((row) => row.field('提升计划').state !== 'blank' && row.field('提升计划').state !== 'absent')) return null;
    return ofRow(files, ['提升计划', '受援对象'], garden.name, `“${garden.name}”的帮扶档案没有提升计划，二（二）2（3）要求制定并落实，请补填。`, { observed: '没有计划' });
  });
}; // prettier-ignore

const researchGroup: Check = eachGroup((group, situation) => {
  const there = rowsOf(situation, 'seats').some((row) => row.text('机构类别') === '联合教研组' && situation.county.groupOf(row.text('集团编号')) === group);
  return there ? null : ofGroup(group, `“${group.name}”没有登记联合教研组，二（二）2（4）要求建立，请在治理机构名册补登。`, { observed: '无', expected: '联合教研组' });
}); // prettier-ignore

const jointActivities: Check = eachGroup((group, situation) => {
  const without = JOINT_ACTIVITIES.filter((kind) => !activitiesOf(situation, group, [kind]).some((row) => inYearAtHand(situation, row.date('日期'))));
  if (without.length === 0) return null;
  return ofGroup(group, `“${group.name}”本年度没有登记${without.join('、')}，二（二）2（4）列有这些活动，请核对台账。`, { observed: `缺${without.join('、')}`, severity: 'notice' });
}); // prettier-ignore

/** Whether a person has been there for less than three years: not yet trained is then no breach (待训). */
function isNew(row: Row, on: string): boolean {
  const since = row.date('任职日期');
  return since !== null && addYears(since, TRAINING_YEARS) > on;
}

/** 二（二）2（5）: everybody trained within three years; one finding a kindergarten, pointing at the persons' numbers. */
const everybodyTrained: Check = (situation) => {
  const window = trainingWindow(situation);
  if (!window) return lacks(situation.missingParameter('轮训周期起始日'));
  const gardens = situation.county.groups.flatMap((group) => eachGarden(group.schools));
  return overEach(gardens, (garden) => {
    const untrained = staffOf(situation, [garden]).filter((row) => !isTrained(situation, row, window));
    const at = (rows: readonly Row[]) => ({ cells: cells(...rows.map((row) => row.address('工号') ?? row.address('姓名'))), observed: `${rows.length} 人` });
    const waiting = untrained.filter((row) => isNew(row, situation.on));
    const overdue = untrained.filter((row) => !waiting.includes(row));
    // A fixed block that still runs leaves time.
    const running = window.to > situation.on;
    return [
      overdue.length > 0
        ? ofSchool(garden, `“${garden.name}”有 ${overdue.length} 名教职工在 ${window.from} 至 ${window.to} 之间没有培训记录，二（二）2（5）要求三年全员轮训，请安排或补登。`, { ...at(overdue), ...(running ? { severity: 'notice' as const } : {}) })
        : null,
      waiting.length > 0
        ? ofSchool(garden, `“${garden.name}”有 ${waiting.length} 名任职不满三年的教职工待训，二（二）2（5）要求三年全员轮训，请列入计划。`, { ...at(waiting), severity: 'notice' })
        : null,
    ];
  });
}; // prettier-ignore

const MEETING = '反馈交流会';

/** 二（二）4: called by the centre. 召集人 names a person, so that the unit (组织主体) tells. */
const calledByCentre: Check = eachGroup((group, situation) =>
  activitiesOf(situation, group, [MEETING]).map((row) => {
    const by = row.text('组织主体');
    const school = situation.county.schoolNamed(by);
    if (school === null || group.leads.length === 0 || group.leads.includes(school)) return null;
    return ofRow(row, ['组织主体'], group.name, `“${group.name}”的一次${MEETING}由“${by}”召集，二（二）4规定由中心园召集，请核对。`, { observed: by!, severity: 'notice' });
  }),
); // prettier-ignore

/** Resources that the kindergartens of a 学区, or the 学区 itself, have on the list. */
function resourcesOf(situation: Situation, group: Group): readonly Row[] {
  return rowsOf(situation, 'resources').filter((row) => {
    const by = row.text('提供单位');
    const school = situation.county.schoolNamed(by);
    return (school !== null && group.schools.includes(school)) || situation.county.groupOf(by) === group || by?.includes(group.name) === true;
  });
}

const OUTSIDE: readonly string[] = OUTSIDE_RESOURCES;

const library: Check = eachGroup((group, situation) => {
  const own = resourcesOf(situation, group);
  const platform = own.some((row) => row.text('资源类别') === '信息平台' || row.text('共享方式') === '线上');
  const classes = new Set(own.map((row) => row.text('资源类别')).filter((kind) => kind !== null && kind !== '信息平台' && !OUTSIDE.includes(kind)));
  const without = [...(platform ? [] : ['共享平台']), ...(classes.size > 0 ? [] : ['分类资源库'])];
  if (without.length === 0) return null;
  return ofGroup(group, `“${group.name}”的资源共享清单中没有${without.join('和')}，二（三）1要求搭建平台、分类建库，请补登。`, { observed: `缺${without.join('、')}` });
}); // prettier-ignore

/** 二（三）1: venues, culture and sports, societies. They belong to nobody in the 学区: listed under it, or under none. */
const outside: Check = eachGroup((group, situation) => {
  const all = rowsOf(situation, 'resources').filter((row) => OUTSIDE.includes(row.text('资源类别') ?? ''));
  const own = resourcesOf(situation, group);
  const others = situation.county.groups.filter((one) => one !== group).flatMap((one) => resourcesOf(situation, one));
  const usable = all.filter((row) => own.includes(row) || !others.includes(row));
  const without = OUTSIDE_RESOURCES.filter((kind) => !usable.some((row) => row.text('资源类别') === kind));
  if (without.length === 0) return null;
  return ofGroup(group, `“${group.name}”没有登记共享的${without.join('、')}资源，二（三）1要求在学区内充分共享，请补登。`, { observed: `缺${without.join('、')}` });
}); // prettier-ignore

const countyActivities = (kinds: readonly string[], levels: readonly string[]) => (situation: Situation): readonly (string | null)[] =>
  rowsOf(situation, 'activities')
    .filter((row) => kinds.includes(row.text('活动类别') ?? '') && (row.text('组织层级') === null || levels.includes(row.text('组织层级')!)))
    .map((row) => row.date('日期')); // prettier-ignore

/** 三（二）: the city's yearly meeting is asked of the city's own workbook; one recorded elsewhere does no harm. */
const yearlyMeeting: Check = (situation) => {
  const held = rowsOf(situation, 'activities').filter((row) => row.text('活动类别') === '经验交流会' && row.text('组织层级') === '市');
  if (held.length === 0 && !isCity(situation)) return { breaches: [] };
  return soOften({ of: 'area', periods: calendarYear, range: atLeast(1), what: '市级经验交流会', asks: '三（二）要求市教育局每年', days: () => held.map((row) => row.date('日期')) })(situation);
}; // prettier-ignore

/** 二（二）1, 2 and 4, 二（三）, 三（一） and 三（二）: how a 学区 works. */
export const RUNNING_RULES: readonly RuleSpec[] = [
  paper('SZ-2.2.1a#system', '学区工作制度', '二（二）1要求', ['管理办法', '工作流程', '管理手册']),
  paper('SZ-2.2.1a#procedure', '学区决策程序', '二（二）1要求', ['决策程序']),
  paper('SZ-2.2.1a#rules', '学区议事规则', '二（二）1要求', ['议事规则']),
  rule('SZ-2.2.1b#plan', '各部门年度工作计划', ['schools', 'seats', 'documents'], departments('年度工作计划', hasPlan)),
  rule('SZ-2.2.1b#report', '各部门负责人年度述职', ['schools', 'seats', 'activities'], departments('年度述职', hasReported)),
  rule('SZ-2.2.1c', '定期报告办园情况', ['schools', 'filings'],
    regularly({ of: 'group', days: reports, what: '学区办园情况报告', asks: '二（二）1要求', parameter: '定期频次' })),
  rule('SZ-2.2.2c', '薄弱园档案与提升计划', ['schools', 'assistances'], weakLifted),
  rule('SZ-2.2.2d', '联合教研组', ['schools', 'seats'], researchGroup),
  rule('SZ-2.2.2d#activities', '四类联合教研活动', ['schools', 'activities'], jointActivities),
  rule('SZ-2.2.2e#everybody', '三年全员轮训', ['schools', 'staff', 'trainings'], everybodyTrained, { readings: ['轮训周期口径'] }),
  rule('SZ-2.2.4a', '学区管理章程', ['schools', 'documents'], documentWith({
    of: 'group', documents: groupPapers('章程'), what: '学区管理章程', asks: '二（二）4要求', elements: CHARTER_MATTERS, open: true,
  })),
  rule('SZ-2.2.4b', '章程写入党建要求', ['schools', 'documents'], (situation) =>
    // Without a charter there is nothing to look into: that is told by the rule above.
    documentWith({
      of: (one) => one.subjects('group').filter((subject) => subject.of === 'group' && papersOf(one, subject.group, ['章程']).length > 0),
      documents: groupPapers('章程'), what: '学区管理章程', asks: '二（二）4要求', elements: ['党建'],
    })(situation)),
  rule('SZ-2.2.4c', '区的章程模板', ['documents'], documentWith({
    of: 'area', documents: (situation) => bureauPapers(situation, ['章程模板']), what: '学区管理章程模板', asks: '二（二）4要求区教育行政部门制定，',
  })),
  rule('SZ-2.2.4d', '每月一次例会', ['schools', 'activities'], everyMonth({
    of: 'group', what: MEETING, asks: '二（二）4规定一般', days: daysOf(MEETING),
    months: (situation) => monthsWithin(situation, calendarYear(situation), situation.reading('假期月份口径') === 'B' ? 'all' : { parameter: '在学月份' }),
  }), { readings: ['假期月份口径'] }),
  rule('SZ-2.2.4d#centre', '例会由中心园召集', ['schools', 'activities'], calledByCentre),
  rule('SZ-2.3.1a', '共享平台和资源库', ['schools', 'resources'], library),
  rule('SZ-2.3.1b', '社会资源共享', ['schools', 'resources'], outside),
  rule('SZ-3.1b', '区实施方案', ['documents'], documentWith({
    of: 'area', documents: (situation) => bureauPapers(situation, ['实施方案']), what: '学区化治理实施方案', asks: '三（一）要求各区制定，',
  })),
  rule('SZ-3.1d', '联席会议每月至少一次', ['activities'], everyMonth({
    of: 'area', what: '联席会议', asks: '三（一）要求', days: countyActivities(['联席会议'], ['县']), months: (situation) => monthsWithin(situation, calendarYear(situation), 'all'),
  })),
  rule('SZ-3.2a', '区级交流展示', ['activities'],
    regularly({ of: 'area', days: countyActivities(['交流展示'], ['县']), what: '学区化治理交流展示', asks: '三（二）要求', parameter: '定期频次' })),
  rule('SZ-3.2b', '市级经验交流会', ['activities'], yearlyMeeting),
]; // prettier-ignore
