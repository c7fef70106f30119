import type { Group } from '../../../../roster/county';
import type { FormContext, FormPart, FormRow, FormSpec, FormValue } from '../../../model';
import {
  activitiesOf,
  calendarYear,
  elementsLacking,
  inYearAtHand,
  isWithin,
  monthOf,
  monthsWithin,
  papersOf,
  rowsBySchool,
  rowsOf,
  staffOf,
  tally,
  type Periods,
} from '../../../rules';
import { eachGarden } from '../gardens';
import { departmentsOf, inspectionsOf } from '../sources';
import { CHARTER_MATTERS, JOINT_ACTIVITIES } from '../tables';
import { apart, blank, column, doneThisYear, form, number, problemsOf, text, times, yearWord } from './values';

const MEETING = '反馈交流会';
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function partyLines(context: FormContext, group: Group): readonly FormValue[] {
  const members = staffOf(context, group.schools).filter((row) => row.flag('中共党员') === true).length;
  return [text(`教职工名册登记党员 ${members} 名；${yearWord(context)}${times('党务活动和主题党日', doneThisYear(context, group, '党务活动', '主题党日'))}。`), blank(`R34.${group.id}.党建`, '学习型党组织、发展党员、活动和宣传')];
} // prettier-ignore

function reportOf(context: FormContext, group: Group): readonly FormPart[] {
  const id = (part: string): string => `R34.${group.id}.${part}`;
  const staff = staffOf(context, group.schools);
  const problems = inspectionsOf(context, group).filter((row) => row.text('问题') !== null && inYearAtHand(context, row.date('日期')));
  const resources = rowsOf(context, 'resources').filter((row) => group.schools.includes(context.county.schoolNamed(row.text('提供单位'))!));
  const online = resources.filter((row) => row.text('共享方式') === '线上').length;
  const weak = group.schools.filter((school) => school.row.flag('薄弱') === true).length;
  return [
    { heading: `${group.name}：一、基本情况`, newPage: group !== context.county.groups[0], lines: [text(`幼儿园 ${group.schools.length} 所，其中薄弱园 ${weak} 所；教职工名册登记 ${staff.length} 名，其中骨干教师 ${staff.filter((row) => row.flag('骨干教师') === true).length} 名。`), blank(id('共建'), '共治共建共享、扶弱强优、缩小差距的做法')] },
    { heading: '二、党建', lines: partyLines(context, group) },
    { heading: '三、行政', lines: [text(`内设部门：${departmentsOf(context, group).join('、') || '没有登记'}。`), blank(id('行政'), '指导各园落实管理要求；协助统计信息、处理突发事件；接受委托开展活动')] },
    { heading: '四、研训', lines: [text(`${yearWord(context)}${JOINT_ACTIVITIES.map((kind) => times(kind, doneThisYear(context, group, kind))).join('，')}；${times('集中培训', doneThisYear(context, group, '教师集中培训'))}。`), blank(id('研训'), '名园长、名教师和骨干的示范引领，课程共建和成果推广')] },
    { heading: '五、资源与文化', lines: [text(`共享资源 ${resources.length} 项，其中线上 ${online} 项；${times('文化活动', doneThisYear(context, group, '文化活动'))}。`), blank(id('文化'), '“教育+互联网”共享、文化品牌、优质园创建')] },
    { heading: '六、督导问题整改', lines: [text(`${yearWord(context)}登记问题 ${problems.length} 项，已整改 ${problems.filter((row) => row.text('复查结论') === '已整改').length} 项。`), blank(id('整改'), '整改措施')] },
    { heading: '七、存在问题', lines: problemsOf(context, group) },
  ];
} // prettier-ignore

/** R34: how the 学区 runs; the clauses that only a sentence can carry have their place in it. */
const R34: FormSpec = form({
  id: 'R34', title: '学区办园情况报告',
  clauses: ['SZ-2.2.1c', 'SZ-2.1.1c', 'SZ-2.2.1d', 'SZ-2.2.1e', 'SZ-2.2.2a', 'SZ-2.2.2f', 'SZ-2.2.2g', 'SZ-2.3.1c', 'SZ-2.3.3'],
  period: '定期', from: '学区治理委员会', to: '教育部门', needs: ['schools'],
  sections: [{ kind: 'outline', parts: (context) => context.county.groups.flatMap((group) => reportOf(context, group)) }],
}); // prettier-ignore

/** The months of this year in which a meeting is asked for. */
const askedMonths = (context: FormContext): Periods =>
  monthsWithin(context, calendarYear(context), context.reading('假期月份口径') === 'B' ? 'all' : { parameter: '在学月份' });

/** A month of the grid: √ held, × asked for and over without, empty where it is not asked for or still runs. */
function monthCell(context: FormContext, group: Group, month: number): FormValue {
  const days = activitiesOf(context, group, [MEETING]).map((row) => row.date('日期'));
  const year = context.on.slice(0, 4);
  if (days.some((day) => day !== null && monthOf(day) === `${year}-${String(month).padStart(2, '0')}`)) return text('√');
  const asked = askedMonths(context);
  const missed = asked.kind === 'known' && tally(days, asked.periods).some((one) => one.period.ended && one.count === 0 && Number(one.period.from.slice(5, 7)) === month);
  return text(missed ? '×' : '');
} // prettier-ignore

/** A place to write for each of the year's meetings. */
function minutesOf(context: FormContext, group: Group): readonly FormPart[] {
  const held = activitiesOf(context, group, [MEETING]).filter((row) => row.date('日期')?.startsWith(context.on.slice(0, 4)));
  const ids = apart(held.map((row) => `R37.${group.id}.${row.date('日期')}`));
  return held.map((row, at): FormPart => {
    const there = row.list('参加单位').length;
    return {
      heading: `${group.name} ${row.date('日期')} 例会纪要`,
      // Three to a page, so that none is torn in two.
      newPage: at % 3 === 0,
      lines: [
        text(`召集：${row.text('组织主体') ?? '未填'}；出席单位：${there > 0 ? `${there} 个` : '未填'}；主题：${row.text('主题') ?? '未填'}`),
        blank(`${ids[at]}.汇报`, '内设部门工作汇报'), blank(`${ids[at]}.问题`, '责任督学提出的问题'), blank(`${ids[at]}.措施`, '研究确定的整改措施'),
      ],
    };
  });
} // prettier-ignore

/** R37: the year's meetings, by month and one by one. */
const R37: FormSpec = form({
  id: 'R37', title: '学区月度例会（反馈交流会）纪要与统计', clauses: ['SZ-2.2.4d'], period: '每月', from: '中心园', needs: ['schools', 'activities'], readings: ['假期月份口径'],
  sections: [
    { kind: 'table', title: '一、统计', emptyText: '没有登记学区',
      columns: [column('学区', 18), ...MONTHS.map((month) => column(`${month}月`, 5, { align: 'centre' })), column('次数', 10, { align: 'centre' })],
      rows: (context) => context.county.groups.map((group): FormRow => {
        const held = activitiesOf(context, group, [MEETING]).filter((row) => row.date('日期')?.startsWith(context.on.slice(0, 4)));
        return { values: [text(group.name), ...MONTHS.map((month) => monthCell(context, group, month)), number(held.length)] };
      }) },
    { kind: 'note', text: (context) => `注：√ 已召开，× 应召开未登记，空格为不计或未到期的月份。${askedMonths(context).kind === 'missing' ? '参数“在学月份”未填，没有标出应召开的月份。' : ''}` },
    { kind: 'outline', parts: (context) => context.county.groups.flatMap((group) => minutesOf(context, group)) },
  ],
}); // prettier-ignore

/** R40: a file and a plan for each weak kindergarten. */
const R40: FormSpec = form({
  id: 'R40', title: '薄弱园档案与帮扶提升计划', clauses: ['SZ-2.2.2c'], period: '每年', from: '学区', needs: ['schools'],
  sections: [
    { kind: 'outline', parts: (context) => {
      const weak = context.county.groups.flatMap((group) => eachGarden(group.schools).filter((school) => school.row.flag('薄弱') === true).map((school) => ({ group, school })));
      if (weak.length === 0) return [{ heading: '名册中没有登记薄弱园', lines: [] }];
      const files = rowsBySchool(context, 'assistances', '受援对象');
      return weak.map(({ group, school }, index): FormPart => {
        const id = (part: string): string => `R40.${group.id}.${school.name}.${part}`;
        const [file] = files.get(school) ?? [];
        const plan = file?.text('提升计划') ?? null;
        return {
          heading: `${school.name}（${group.name}）`,
          newPage: index > 0,
          lines: [
            text(`办别：${school.row.text('办别') ?? '未填'}；班级数：${school.row.number('班级数') ?? '未填'}；帮扶方：${file?.text('帮扶方') ?? '未登记'}。`),
            blank(id('问题'), '存在问题'),
            plan === null ? blank(id('计划'), '提升计划（帮扶台账未登记）') : text(`提升计划：${plan}`),
            blank(id('措施'), '帮扶措施'),
            blank(id('成效'), '成效'),
          ],
        };
      });
    } },
  ],
}); // prettier-ignore

function charterOf(context: FormContext, group: Group): readonly FormPart[] {
  const papers = papersOf(context, group, ['章程']);
  const lacking = elementsLacking(papers, [...CHARTER_MATTERS, '党建']);
  const state = (matter: string): string => (papers.length === 0 ? '章程未登记' : lacking.includes(matter) ? '未勾选，请补写' : '已载明');
  const chapters = [['组织与成员', '组织与成员'], ['职责', '职责'], ['运行', '运行'], ['权利和义务', '委员的权利和义务'], ['党建', '党建工作要求']] as const;
  return chapters.map(([matter, title], index) => ({
    heading: index === 0 ? `${group.name}管理章程：${title}` : title,
    newPage: index === 0 && group !== context.county.groups[0],
    lines: [blank(`R42.${group.id}.${matter}`, state(matter))],
  }));
} // prettier-ignore

const PLAN = [
  ['目标', '工作目标和学区划分'],
  ['职责', '治理委员会、责任督学和各部门职责'],
  ['机制', '联席会议、考核评价和经费'],
] as const;

/** R42: chapters of a charter and of the district's plan; publicity and professional support have their place in the plan. */
const R42: FormSpec = form({
  id: 'R42', title: '学区管理章程、区实施方案', clauses: ['SZ-2.2.4a', 'SZ-2.2.4b', 'SZ-3.1b', 'SZ-3.2c', 'SZ-4.3a', 'SZ-4.3b'], period: '一次性，修订时', from: '学区、区教育行政部门', needs: ['schools'],
  sections: [
    { kind: 'outline', parts: (context) => {
      const year = calendarYear(context);
      const within = year.kind === 'known' ? year.periods : [];
      const count = (kinds: readonly string[]) => rowsOf(context, 'activities').filter((row) => kinds.includes(row.text('活动类别') ?? '') && within.some((period) => isWithin(row.date('日期'), period)));
      const outside = rowsOf(context, 'activities').filter((row) => /教科院|教研|师训|进修|高校|大学|学院/.test(row.text('组织主体') ?? '') && within.some((period) => isWithin(row.date('日期'), period)));
      return [
        ...context.county.groups.flatMap((group) => charterOf(context, group)),
        ...PLAN.map(([id, hint], index): FormPart => ({ heading: index === 0 ? `区实施方案：${hint}` : hint, newPage: index === 0 && context.county.groups.length > 0, lines: [blank(`R42.区.${id}`)] })),
        { heading: '交流展示与宣传', lines: [text(`${context.on.slice(0, 4)}年${times('交流展示', count(['交流展示']))}，${times('宣传', count(['宣传']))}。`), blank('R42.区.宣传', '媒体宣传安排')] },
        { heading: '专业支持', lines: [text(`教科研、师训部门和高等院校组织的活动 ${outside.length} 次。`), blank('R42.区.支持', '专题研究、以学区为平台的活动、与高等院校的合作')] },
      ];
    } },
  ],
}); // prettier-ignore

export const REPORT_FORMS: readonly FormSpec[] = [R34, R37, R40, R42];
