import type { SheetPlan } from '../../src/workbook';
import { CITY, COUNTIES, GARDENS, GROUPS, leadOf, membersOf, principalOf, type Garden, type SampleGroup } from './guangxi-places';
import { calendarSheet, filingSheet, sampleSheet, type SampleRow } from './sheet';

const MARK = '示例数据：市、县、单位、人员、数字、日期均为虚构';
const YEAR = '2025年';
const BUREAU = `${CITY}教育局（示例）`;

/** Sheets of a city's working day on Guangxi's opinions: two counties and a district, one of them still without a group. */
export function guangxiSample(): SheetPlan[] {
  return [
    gardens(), groups(), staff(), seats(), activities(), secondments(), trainings(), payments(), scores(), documents(), approvals(), filings(),
    resources(), assistances(), areas(), checklist(), parameters(), filing(),
  ]; // prettier-ignore
}

function filing(): SheetPlan {
  return filingSheet([
    ['政策', '广西学前教育集团化办园'], ['填报单位', BUREAU], ['所属地区', `广西壮族自治区${CITY}`], ['学年', '2025—2026学年'], ['数据日期', '2025-12-15'],
  ]); // prettier-ignore
}

// The list of poor counties, the staffing standard and the awards stay open: the text gives none.
function parameters(): SheetPlan {
  return calendarSheet('关于全面推进学前教育集团化办园改革的实施意见', '校历日期为示例；贫困县名单、教职工配备标准、奖补标准、考核指标请按有关文件补充', {
    学期起止: '2025-02-17—2025-07-10；2025-09-01—2026-01-20',
  });
}

function gardens(): SheetPlan {
  return sampleSheet({
    name: '园所名册',
    title: `${CITY}学前教育集团园所名册`,
    subtitle: `数据日期：2025年12月15日　（${MARK}）`,
    rows: GARDENS.map((garden): SampleRow => ({
      单位编号: garden.id,
      单位名称: garden.name,
      集团编号: garden.group,
      角色: garden.group === null ? null : garden.lead ? '龙头' : '成员',
      单位类型: garden.type,
      办别: garden.run,
      隶属层级: garden.layer,
      示范等级: garden.grade,
      薄弱: garden.weak ? '是' : '否',
      建设状态: garden.state,
      市: CITY,
      县区: garden.county,
      城乡: garden.place,
      在园幼儿数: garden.pupils,
      班级数: garden.classes,
      // A number in words, as clerks write it: the first check finds it.
      教职工总数: garden.id === 'GXY017' ? '约33' : garden.staff,
      独立法人: garden.type === '看护点' ? '否' : '是',
      园长姓名: principalOf(garden),
      加入方式: garden.way,
      加入日期: garden.joined,
    })),
  }); // prettier-ignore
}

function groups(): SheetPlan {
  return sampleSheet({
    name: '集团名册',
    title: `${CITY}学前教育集团名册`,
    subtitle: `${YEAR}　（${MARK}）`,
    rows: GROUPS.map((group): SampleRow => ({ 集团编号: group.id, 集团名称: group.name, 所属地区: group.county, 学段: '学前', 龙头园: group.lead, 组建形式: group.form, 治理结构: group.structure, 成立日期: group.founded, 年度工作考核结果: group.assessed })),
    widths: { 组建形式: 34 },
  }); // prettier-ignore
}

const number = (garden: Garden): string => garden.id.slice(-2);
/** 工号 of a garden's people: 1 principal, 2 deputy, 3 middle manager, 4 and 5 teachers. */
const person = (garden: Garden, order: number): string => `GX${number(garden)}0${order}`;

function staff(): SheetPlan {
  const rows = GARDENS.filter((garden) => garden.group !== null).flatMap((garden): SampleRow[] => {
    const base: SampleRow = { 所在单位: garden.name, 编制类型: '在编', 骨干教师: '否', 从业资格: '幼儿园教师资格', 聘期止: null, 聘期考核结果: null, 续聘: null, 年度绩效系数: null, 跨校任务量: null };
    const post = (order: number, kind: string, word: string, more: SampleRow = {}): SampleRow => ({ 工号: person(garden, order), 姓名: order === 1 ? principalOf(garden) : `测试${number(garden)}${word}`, 职务类别: kind, ...base, ...more });
    const principal = post(1, '校级正职', '园长', { 年度绩效系数: garden.lead ? 1.05 : 1 });
    // Somebody without a qualification.
    const teacher = post(4, '教师', '教师', garden.id === 'GXY011' ? { 编制类型: '临聘', 从业资格: '无' } : {});
    if (!garden.lead) return garden.classes >= 6 ? [principal, post(2, '校级副职', '副园长'), teacher] : [principal, teacher];
    return [
      principal,
      post(2, '校级副职', '副园长'),
      // One term of appointment ended without an assessment.
      post(3, '中层', '主任', garden.id === 'GXY007' ? { 聘期止: '2025-08-31' } : { 聘期止: '2027-08-31' }),
      { ...teacher, 骨干教师: '是', 跨校任务量: 4 },
      post(5, '教师', '老师', { 骨干教师: '是' }),
    ];
  });
  return sampleSheet({ name: '教职工名册', title: '集团各园教职工名册（部分岗位）', subtitle: MARK, rows, headings: ['工号', '姓名', '所在单位', '职务类别', '编制类型', '骨干教师', '从业资格', '聘期止', '聘期考核结果', '续聘', '年度绩效系数', '跨校任务量'] });
} // prettier-ignore

function seats(): SheetPlan {
  const seat = (body: string, group: string | null, name: string | null, post: string, unit: string, office: string, kind: string | null): SampleRow => ({ 机构类别: body, 集团编号: group, 成员姓名: name, 机构职务: post, 所在单位: unit, 本职职务: office, 身份类别: kind });
  const rows = GROUPS.flatMap((group): SampleRow[] => {
    const lead = leadOf(group);
    const watch = `${group.county}教育局（示例）`;
    const kinds = ['幼教专干', '幼教教研员', '职工代表', '家长代表'];
    return [
      seat('理事会', group.id, principalOf(lead), '理事长', lead.name, '园长', null),
      seat('理事会', group.id, `测试${number(lead)}主任`, '成员', lead.name, '保教主任', '龙头园中层以上'),
      // One member's principal has no seat.
      ...membersOf(group).filter((member) => member.id !== 'GXY011').map((member) => seat('理事会', group.id, principalOf(member), '成员', member.name, '园长', '成员园园长')),
      seat('监事会', group.id, null, '监事长', watch, '分管副局长', '分管领导'),
      // One board of supervisors without parents.
      ...kinds.filter((kind) => !(group.id === 'GX03' && kind === '家长代表')).map((kind) => seat('监事会', group.id, null, '成员', kind === '职工代表' ? lead.name : kind === '家长代表' ? '家长委员会' : watch, kind, kind)),
      seat('工作小组', group.id, principalOf(lead), '组长', lead.name, '园长', null),
    ];
  });
  rows.push(seat('领导小组', null, null, '组长', BUREAU, '局长', null), seat('领导小组', null, null, '副组长', BUREAU, '副局长', null), seat('领导小组', null, null, '成员', BUREAU, '基础教育科科长', null));
  rows.push(seat('工作小组', null, null, '组长', '示例师范学院', '学前教育学院院长', null));
  return sampleSheet({ name: '治理机构', title: '集团理事会、监事会和领导小组名册', subtitle: MARK, rows });
} // prettier-ignore

function activities(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (group: string | null, kind: string, topic: string, day: string, host: string, level: string, with_: string | null = null) =>
    rows.push({ 集团编号: group, 活动类别: kind, 主题: topic, 日期: day, 组织主体: host, 组织层级: level, 参加单位: with_ });
  add(null, '工作例会', '领导小组工作例会', '2025-03-06', BUREAU, '市');
  add(null, '工作交流会或研讨会', '全市集团化办园工作交流会', '2025-06-12', BUREAU, '市');
  add(null, '视导诊断', '专家视导诊断', '2025-10-22', BUREAU, '市');
  for (const group of GROUPS) {
    const lead = leadOf(group);
    const members = membersOf(group);
    const all = [lead, ...members].map((garden) => garden.name).join('、');
    add(group.id, '其他', '教育局到集团调研', '2025-05-20', `${group.county}教育局（示例）`, '县');
    add(group.id, '理事会报告', '理事会向监事会报告工作', '2025-06-25', lead.name, '集团');
    // The board of one group has not reported this semester.
    if (group.id !== 'GX02') add(group.id, '理事会报告', '理事会向监事会报告工作', '2025-11-28', lead.name, '集团');
    add(group.id, '实践展示及研讨', '集团化办园实践展示及研讨', '2025-11-06', lead.name, '集团', all);
    add(group.id, '联合教研', '游戏化课程联合教研', '2025-10-15', `${group.county}教研室（示例）`, '集团', all);
    add(group.id, '交流展示', '一日生活组织交流', '2025-04-24', lead.name, '集团', all);
    // The lead has not yet been to one weak member.
    for (const member of members) if (member.id !== 'GXY015') add(group.id, '入园指导', '环境材料检查、一日生活观察', member.id < 'GXY004' ? '2025-09-18' : '2025-09-25', lead.name, '集团', member.name);
  }
  return sampleSheet({ name: '活动台账', title: '集团化办园活动台账', subtitle: `${YEAR}　（${MARK}）`, rows, widths: { 参加单位: 34 } });
} // prettier-ignore

const TERMS = ['2025-03-10', '2025-10-13'] as const;

function secondments(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (who: string, from: string, to: string, way: string, day: string, end: string | null, task: string) => rows.push({ 工号: who, 派出单位: from, 派入单位: to, 交流方式: way, 起始日期: day, 结束日期: end, 任务内容: task });
  for (const group of GROUPS) {
    const lead = leadOf(group);
    membersOf(group).forEach((member, index) => {
      const guide = index % 2 === 0 ? person(lead, 3) : person(lead, 4);
      if (member.weak || index === 0 || member.place === '县城') add(guide, lead.name, member.name, index % 2 === 0 ? '派驻' : '指导', '2025-09-15', index === 0 ? null : '2025-11-14', '保育教育、教科研、家园共育');
      for (const day of TERMS) {
        // One principal has not gone this semester; one garden has sent no teacher.
        if (!(member.id === 'GXY009' && day === TERMS[1])) add(person(member, 1), member.name, lead.name, '挂职', day, `${day.slice(0, 8)}28`, '日常管理、教学管理');
        if (member.classes >= 6) add(person(member, 2), member.name, lead.name, '挂职', day, `${day.slice(0, 8)}28`, '日常管理、教学管理');
        if (!(member.id === 'GXY013' && day === TERMS[1])) add(person(member, 4), member.name, lead.name, '跟岗', day, `${day.slice(0, 8)}24`, '班级管理、教学组织');
      }
    });
  }
  return sampleSheet({ name: '人员交流', title: '派驻指导、挂职、跟岗台账', subtitle: MARK, rows });
} // prettier-ignore

function trainings(): SheetPlan {
  const rows = GARDENS.filter((garden) => garden.group !== null).flatMap((garden): SampleRow[] => [
    { 工号: person(garden, 1), 姓名: principalOf(garden), 培训层级: '集团', 日期: '2025-07-15', 学时: 16 },
    { 工号: person(garden, 4), 姓名: `测试${number(garden)}教师`, 培训层级: '园本', 日期: '2025-10-30', 学时: 8 },
  ]);
  return sampleSheet({ name: '培训台账', title: '园长、教师培训台账', subtitle: MARK, rows });
}

function payments(): SheetPlan {
  const of = (id: string, day: string, group: SampleGroup, unit: string, source: string, use: string, amount: number, traveller: string | null = null): SampleRow => ({ 凭证号: id, 日期: day, 单位: unit, 集团编号: group.id, 资金来源: source, 用途类别: use, 出差人: traveller, 金额: amount });
  const [first, second, third] = GROUPS as readonly [SampleGroup, SampleGroup, SampleGroup];
  return sampleSheet({
    name: '经费支出',
    title: '集团化办园补助经费支出台账',
    subtitle: `${YEAR}　单位：元　（${MARK}）`,
    rows: [
      of('PZ2025001', '2025-03-12', first, first.lead, '集团化专项', '运作管理', 12000),
      of('PZ2025002', '2025-04-18', first, first.lead, '奖补资金', '教育科研', 8600.5),
      of('PZ2025003', '2025-05-09', first, first.lead, '集团化专项', '差旅费', 1280, `测试${number(leadOf(first))}教师`),
      // Travel money for somebody who is neither the lead's principal nor of its backbone staff.
      of('PZ2025004', '2025-05-16', second, second.lead, '集团化专项', '差旅费', 960, `测试${number(leadOf(second))}主任`),
      of('PZ2025005', '2025-06-20', second, second.lead, '奖补资金', '文化重构', 15000),
      of('PZ2025006', '2025-09-11', second, membersOf(second)[0]!.name, '集团化专项', '特色打造', 6400),
      of('PZ2025007', '2025-10-17', third, third.lead, '集团化专项', '教师研修', 4800),
      of('PZ2025008', '2025-10-24', third, third.lead, '集团化专项', '培训活动', 3600),
      of('PZ2025009', '2025-11-07', first, first.lead, '集团化专项', '交流活动', 5200),
      // A use that the list does not name.
      of('PZ2025010', '2025-11-21', third, membersOf(third)[0]!.name, '集团化专项', '其他', 38000),
    ],
    totals: ['金额'],
  });
} // prettier-ignore

function scores(): SheetPlan {
  const base: SampleRow = { 考核年度: '2025', 满分: 100, 考核日期: '2025-12-05' };
  const rows = GROUPS.flatMap((group, order): SampleRow[] => [
    // The youngest group has not been assessed yet.
    ...(group.assessed === '合格' ? [{ ...base, 对象类型: '集团', 对象名称: group.name, 指标: '资源输出及引领带动', 得分: 93 - order * 4, 等次: order === 0 ? '优秀' : '良好', 评估方: '教育行政部门' }] : []),
    // One member was left out of its group's own assessment.
    ...membersOf(group).filter((member) => member.id !== 'GXY010').map((member, index): SampleRow => ({ ...base, 对象类型: '学校（园）', 对象名称: member.name, 指标: '主动性、创造性和发展成效', 得分: 90 - index * 2, 等次: index < 2 ? '优秀' : '良好', 评估方: '集团', 考核日期: '2025-11-28' })),
  ]);
  return sampleSheet({ name: '考核评分', title: '集团化办园考核评分', subtitle: `2025年度　（${MARK}）`, rows, headings: ['考核年度', '对象类型', '对象名称', '指标', '满分', '得分', '等次', '考核日期', '评估方'] });
} // prettier-ignore

const CHARTER = '决策、执行、监督、保障、权责关系、龙头园负责制';

function documents(): SheetPlan {
  const rows: SampleRow[] = [{ 单位: BUREAU, 文件类别: '总体规划', 制定日期: '2021-01-20', 版本年度: 2021, 要素勾选: null }];
  const add = (unit: string, kind: string, day: string, year: number, ticks: string | null = null) => rows.push({ 单位: unit, 文件类别: kind, 制定日期: day, 版本年度: year, 要素勾选: ticks });
  for (const group of GROUPS) {
    const year = Number(group.founded.slice(0, 4));
    add(group.lead, '可行性论证报告', `${year}-01-15`, year);
    add(group.name, '章程', group.founded, year, group.id === 'GX03' ? CHARTER.replace('监督、', '') : CHARTER);
    for (const kind of ['发展规划', '管理办法', '议事规则', '决策程序', '考核办法'])
      // One group has no decision procedure.
      if (!(group.id === 'GX02' && kind === '决策程序')) add(group.name, kind, group.founded, year);
    add(group.name, '年度计划', group.id === 'GX03' ? '2025-04-20' : '2025-01-10', 2025);
    for (const member of membersOf(group)) add(member.name, '意见或规划书', '2025-09-28', 2025);
  }
  return sampleSheet({ name: '制度文件', title: '集团章程与制度文件台账', subtitle: MARK, rows });
} // prettier-ignore

function approvals(): SheetPlan {
  const of = (kind: string, object: string, from: string, bureau: string, days: readonly [string | null, string | null, string], paper: string, why: string | null): SampleRow => ({ 事项类别: kind, 对象: object, 申请单位: from, 申请日期: days[0], 评审日期: days[1], 评审结论: days[1] ? '通过' : null, 审批机关: bureau, 审批日期: days[2], 文号: paper, 事由: why });
  const bureau = (county: string): string => `${county}教育局（示例）`;
  const days: Readonly<Record<string, readonly [string, string, string, string]>> = {
    GX01: ['2021-01-12', '2021-01-18', '2021-02-24', '2021-03-10'],
    GX02: ['2021-06-08', '2021-06-16', '2021-07-20', '2021-08-25'],
    // Approved before it was reviewed.
    GX03: ['2025-01-14', '2025-02-20', '2025-04-02', '2025-03-28'],
  };
  const rows = GROUPS.flatMap((group): SampleRow[] => {
    const [known, asked, reviewed, approved] = days[group.id]!;
    const serial = `示例教〔${approved.slice(0, 4)}〕${group.id.slice(-1)}`;
    return [
      of('龙头认定', group.lead, group.lead, bureau(group.county), [known, null, known], `${serial}1号`, '办园条件、示范等级符合'),
      of('集团组建', group.name, group.lead, bureau(group.county), [asked, reviewed, approved], `${serial}2号`, '发展需求、资源条件、辐射幅度、保障措施、实际效果'),
    ];
  });
  rows.push(of('成员加入', '甲县南示例乡中心幼儿园', '甲县南示例乡中心幼儿园', bureau('甲县'), ['2024-06-20', null, '2024-07-05'], '示例教〔2024〕8号', '带动农村幼儿园'));
  // A member of another county, agreed to by the lead's bureau instead of its own.
  rows.push(of('成员加入', '乙县示例启航幼儿园', '乙县示例启航幼儿园', bureau('丙区'), ['2025-06-18', null, '2025-07-10'], '示例教〔2025〕9号', null));
  return sampleSheet({ name: '审批备案', title: '龙头认定、集团组建、成员加入审批台账', subtitle: MARK, rows, widths: { 事由: 34 } });
} // prettier-ignore

function filings(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (what: string, from: string, to: string, period: string, due: string | null, sent: string | null) => rows.push({ 材料名称: what, 报送主体: from, 接收单位: to, 期次: period, 截止日期: due, 实际报送日期: sent });
  // One district's plan never came, one county's list came late.
  add('甲县学前教育集团化办园实施方案', '甲县教育局（示例）', BUREAU, '2020', '2020-09-20', '2020-09-15');
  add('乙县学前教育集团化办园实施方案', '乙县教育局（示例）', BUREAU, '2020', '2020-09-20', '2020-09-18');
  const lists: readonly string[] = ['2025-10-13', '2025-10-17', '2025-10-15'];
  COUNTIES.forEach((county, index) => add('学前教育集团数量及名单', `${county}教育局（示例）`, BUREAU, '2025', '2025-10-15', lists[index]!));
  add('市级集团数量及名单汇总', BUREAU, '自治区教育厅基础教育处', '2025', '2025-10-20', '2025-10-20');
  COUNTIES.forEach((county, index) => add('学前教育集团化办园总结材料', `${county}教育局（示例）`, BUREAU, '2025', '2025-12-20', index === 0 ? '2025-12-12' : null));
  for (const group of GROUPS) {
    // One group did not report on the first half.
    if (group.id !== 'GX03') add('集团半年工作报告', group.name, '领导小组', '2025年上半年', '2025-07-10', '2025-07-04');
    if (group.id === 'GX01') add('集团半年工作报告', group.name, '领导小组', '2025年下半年', '2026-01-10', '2025-12-10');
  }
  return sampleSheet({ name: '材料报送', title: '集团化办园材料报送台账', subtitle: MARK, rows });
} // prettier-ignore

function resources(): SheetPlan {
  const rows = GROUPS.flatMap((group): SampleRow[] =>
    ['信息平台', '课件', '教案', '图片', '特色课程', '培训资源']
      // One lead shares no pictures.
      .filter((kind) => !(group.id === 'GX03' && kind === '图片'))
      .map((kind, index) => ({ 资源类别: kind, 提供单位: group.lead, 共享方式: '线上', 可借用: '是', 使用次数: 40 - index * 3 })),
  );
  return sampleSheet({ name: '资源共享', title: '集团资源共享清单', subtitle: MARK, rows });
} // prettier-ignore

function assistances(): SheetPlan {
  const of = (helper: string, kind: string, helped: string, what: string): SampleRow => ({ 帮扶方: helper, 帮扶方类型: kind, 受援对象: helped, 受援类型: what, 提升计划: '三年帮扶计划' });
  return sampleSheet({
    name: '帮扶台账',
    title: '跨区域优质帮扶台账',
    subtitle: MARK,
    rows: [
      of('示例师范学院', '高校', CITY, '设区市'),
      of('示例区直第一幼儿园', '区直自治区示范园', '乙县', '贫困县'),
      of('示例市直机关幼儿园', '市直市级以上示范园', '乙县示例第一幼儿园', '县级幼儿园'),
    ],
  });
} // prettier-ignore

function areas(): SheetPlan {
  const row = (name: string, within: number | null): SampleRow => {
    const own = GARDENS.filter((garden) => garden.type === '幼儿园' && (within !== null || garden.county === name));
    const kept = (run: Garden['run']): number => own.filter((garden) => garden.run === run).length;
    return { 地区: name, 年度: 2025, 下辖县数: within, 幼儿园总数: own.length, 公办园数: kept('公办'), 普惠民办园数: kept('普惠性民办'), 民办园数: kept('民办') };
  };
  return sampleSheet({ name: '区域基数', title: `${CITY}幼儿园基数（按示例名册）`, subtitle: MARK, rows: [row(CITY, COUNTIES.length), ...COUNTIES.map((county) => row(county, null))] });
} // prettier-ignore

function checklist(): SheetPlan {
  return sampleSheet({
    name: '自查清单',
    title: '集团化办园自查清单',
    subtitle: MARK,
    rows: [
      { 单位: '甲县示例第一幼儿园', 检查项目: '无“小学化”倾向', 结果: '是' },
      { 单位: '甲县示例第一学前教育集团', 检查项目: '集团资源管理机制', 结果: '是' },
      { 单位: '甲县示例上村幼儿园', 检查项目: '公示儿童膳食制度', 结果: '否' },
    ],
  });
} // prettier-ignore
