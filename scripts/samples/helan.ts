import { LEADS } from '../../src/policy/packs/helan/tables';
import type { SheetPlan } from '../../src/workbook';
import { calendarSheet, filingSheet, sampleSheet, type SampleRow } from './sheet';

const MARK = '示例数据：十所龙头园的名称以外，成员园、人员、数字、日期均为虚构';
const YEAR = '2024—2025学年';
const BUREAU = '贺兰县教育体育局（示例）';

interface SampleGroup {
  id: string;
  name: string;
  lead: string;
  members: readonly string[];
}

/** The ten groups that the plan names by their leads, each with two or three made-up members. */
const GROUPS: readonly SampleGroup[] = LEADS.map((lead, index) => {
  const before = LEADS.slice(0, index).reduce((sum, _, at) => sum + size(at), 0);
  const members = Array.from({ length: size(index) }, (_, at) => `贺兰县示例${before + at + 1}号幼儿园`);
  return { id: `HL${String(index + 1).padStart(2, '0')}`, name: `${lead}集团`, lead, members };
});

function size(index: number): number {
  return index % 3 === 0 ? 3 : 2;
}

const OUTSIDE = ['贺兰县示例民办甲幼儿园', '贺兰县示例民办乙幼儿园', '贺兰县示例民办丙幼儿园'];

/** Sheets of a county's working day on Helan's plan. */
export function helanSample(): SheetPlan[] {
  return [
    gardens(), groups(), staff(), seats(), activities(), secondments(), trainings(), payments(), scores(), documents(), approvals(), filings(),
    resources(), areas(), checklist(), parameters(), filing(),
  ]; // prettier-ignore
}

function filing(): SheetPlan {
  return filingSheet([
    ['政策', '贺兰县幼儿园集团化办园'], ['填报单位', BUREAU], ['所属地区', '宁夏回族自治区银川市贺兰县'], ['学年', YEAR], ['数据日期', '2025-07-15'],
  ]); // prettier-ignore
}

// How often 定期 is, the weights of the evaluation and the floor of collective decisions stay open: the text gives none.
function parameters(): SheetPlan {
  return calendarSheet('贺兰县幼儿园集团化办园实施方案', '校历日期为示例；定期频次、评估指标与权重、集体研究起点请按本县文件补充', {
    学年起止: '2024-09-01—2025-08-31',
    学期起止: '2024-09-02—2025-01-17；2025-02-17—2025-07-11',
    在学月份: '9,10,11,12,3,4,5,6',
  });
}

interface Garden {
  group: SampleGroup;
  name: string;
  lead: boolean;
  /** `011`: group and place in it, 0 for the lead. */
  number: string;
}

const GARDENS: readonly Garden[] = GROUPS.flatMap((group) =>
  [group.lead, ...group.members].map((name, index) => ({ group, name, lead: index === 0, number: `${group.id.slice(-2)}${index}` })),
);

const principal = (garden: Pick<Garden, 'number'>): string => `测试${garden.number}园长`;

function gardens(): SheetPlan {
  const rows = GARDENS.map((garden, order): SampleRow => {
    const run = garden.lead || order % 4 !== 0 ? '公办' : '普惠性民办';
    const classes = garden.lead ? 12 + (order % 5) : 4 + (order % 5);
    // One member has a branch of its own.
    const party = garden.lead ? '单独党支部' : garden.number === '061' ? '单独党支部' : '依托集团园党支部';
    return { 单位名称: garden.name, 集团编号: garden.group.id, 角色: garden.lead ? '龙头' : '成员', 单位类型: '幼儿园', 办别: run, 薄弱: garden.number.endsWith('2') ? '是' : '否', 城乡: garden.lead ? '县城' : order % 3 === 0 ? '村' : '乡镇', 在园幼儿数: classes * 29 + order, 班级数: classes, 教职工总数: classes * 3, 党组织形式: party, 园长姓名: principal(garden), 加入日期: garden.lead ? null : '2022-09-01' };
  });
  for (const name of OUTSIDE) rows.push({ 单位名称: name, 集团编号: null, 角色: null, 单位类型: '幼儿园', 办别: '民办', 薄弱: '否', 城乡: '县城', 在园幼儿数: 96, 班级数: 4, 教职工总数: 12, 党组织形式: '无', 园长姓名: '测试园长', 加入日期: null });
  return sampleSheet({ name: '园所名册', title: '贺兰县集团化办园园所名册', subtitle: `${YEAR}　数据日期：2025年7月15日　（${MARK}）`, rows, totals: ['在园幼儿数', '班级数', '教职工总数'] });
} // prettier-ignore

function groups(): SheetPlan {
  return sampleSheet({
    name: '集团名册',
    title: '贺兰县幼儿园集团名册',
    subtitle: `${YEAR}　（${MARK}）`,
    rows: GROUPS.map((group, index): SampleRow => ({ 集团编号: group.id, 集团名称: group.name, 所属地区: '贺兰县', 学段: '学前', 集团园: group.lead, 集团模式: index === 8 ? '其他' : '融合型', 成立日期: '2022-09-01' })),
  });
} // prettier-ignore

function staff(): SheetPlan {
  const rows = GARDENS.flatMap((garden): SampleRow[] => {
    const base: SampleRow = { 所在单位: garden.name, 编制类型: '在编', 骨干教师: '否', 中共党员: '否' };
    return [
      { 工号: `HL${garden.number}1`, 姓名: principal(garden), 职务类别: '校级正职', ...base, 中共党员: '是' },
      { 工号: `HL${garden.number}2`, 姓名: `测试${garden.number}主任`, 职务类别: '中层', ...base },
      { 工号: `HL${garden.number}3`, 姓名: `测试${garden.number}教师`, 职务类别: '教师', ...base, 骨干教师: garden.lead ? '是' : '否' },
    ];
  });
  return sampleSheet({ name: '教职工名册', title: '集团各园教职工名册（部分岗位）', subtitle: MARK, rows, headings: ['工号', '姓名', '所在单位', '职务类别', '编制类型', '骨干教师', '中共党员'] });
} // prettier-ignore

function seats(): SheetPlan {
  const seat = (body: string, group: string | null, name: string | null, post: string, unit: string, office: string): SampleRow => ({ 机构类别: body, 集团编号: group, 成员姓名: name, 机构职务: post, 所在单位: unit, 本职职务: office });
  const rows = GROUPS.flatMap((group): SampleRow[] => {
    const own = GARDENS.filter((garden) => garden.group === group);
    const [lead, first] = own as [Garden, Garden];
    return [
      // One team is led by a member's principal.
      seat('集团管理团队', group.id, principal(group.id === 'HL04' ? first : lead), '组长', group.id === 'HL04' ? first.name : lead.name, '园长'),
      ...own.slice(1).map((garden) => seat('集团管理团队', group.id, principal(garden), '成员', garden.name, '园长')),
      // One group has no working group.
      ...(group.id === 'HL09' ? [] : [seat('集团化工作小组', group.id, principal(lead), '组长', lead.name, '园长')]),
    ];
  });
  rows.unshift(seat('领导小组', null, null, '组长', BUREAU, '局长'), seat('领导小组', null, null, '成员', BUREAU, '教育股股长'), seat('领导小组办公室', null, null, '主任', BUREAU, '教育股股长'));
  return sampleSheet({ name: '治理机构', title: '领导小组、管理团队和工作小组名册', subtitle: MARK, rows });
} // prettier-ignore

const MONTHS = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-03', '2025-04', '2025-05', '2025-06'] as const;
const TERMS = [
  { term: '第一学期', open: '2024-09-12', middle: '2024-11-14', end: '2025-01-10' },
  { term: '第二学期', open: '2025-02-27', middle: '2025-04-24', end: '2025-07-04' },
] as const;

function activities(): SheetPlan {
  const rows: SampleRow[] = [];
  for (const group of GROUPS) {
    const all = [group.lead, ...group.members].join('、');
    const add = (kind: string, topic: string, day: string, result: string | null = null) => rows.push({ 集团编号: group.id, 活动类别: kind, 主题: topic, 日期: day, 组织主体: group.lead, 组织层级: '集团', 参加单位: all, 成果: result });
    add('工作例会', '集团工作例会', '2025-03-05');
    for (const month of MONTHS) {
      // One group left out a month of research, one a month of training.
      if (!(group.id === 'HL03' && month === '2024-12')) add('联合教研', '区域活动联合教研', `${month}-18`);
      if (!(group.id === 'HL05' && month === '2025-04')) add('教师集中培训', '保教能力集中培训', `${month}-25`);
    }
    for (const { term, open, middle, end } of TERMS) {
      // The principals of one group did not meet in the second term.
      if (!(group.id === 'HL07' && term === '第二学期')) add('园长学期工作研究会议', `${term}工作研究会议`, open);
      add('重点指导', `${term}重点指导`, middle);
      add('现场指导', `${term}现场指导`, middle);
      add('党务活动', '支部共建活动', middle);
      add('财务事项', '财务收支检查', end);
      add('期末总结分析会', `${term}期末总结分析`, end);
    }
    // One group guided on site more often than the plan says.
    if (group.id === 'HL02') for (const day of ['2025-05-15', '2025-06-12']) add('现场指导', '增加的现场指导', day);
    add('送课', '优质课共享', '2025-04-10');
    add('交流展示', '集团建设交流展示', '2025-05-22', '经验材料');
    // One group's display left nothing behind.
    add('成果展示', '成员单位办园成果展示', '2025-06-05', group.id === 'HL10' ? null : '环境创设图集');
  }
  return sampleSheet({ name: '活动台账', title: '集团活动台账', subtitle: `${YEAR}　（${MARK}）`, rows, widths: { 参加单位: 34 } });
} // prettier-ignore

function secondments(): SheetPlan {
  const rows = GROUPS.flatMap((group): SampleRow[] => {
    const number = group.id.slice(-2);
    const [first, second] = group.members as [string, string];
    return [
      { 工号: `HL${number}03`, 派出单位: group.lead, 派入单位: first, 交流方式: '蹲点', 起始日期: '2024-10-08', 结束日期: '2024-11-29', 任务内容: '一日活动组织' },
      { 工号: `HL${number}02`, 派出单位: group.lead, 派入单位: second, 交流方式: '带教', 起始日期: '2025-03-03', 结束日期: '2025-05-30', 任务内容: '园本教研' },
      { 工号: `HL${number}13`, 派出单位: first, 派入单位: group.lead, 交流方式: '跟岗', 起始日期: '2025-03-10', 结束日期: '2025-03-28', 任务内容: '班级管理' },
    ];
  });
  return sampleSheet({ name: '人员交流', title: '集团干部教师流动台账', subtitle: MARK, rows });
} // prettier-ignore

function trainings(): SheetPlan {
  const rows = GARDENS.flatMap((garden): SampleRow[] => [
    { 工号: `HL${garden.number}1`, 姓名: principal(garden), 培训层级: '区级', 日期: '2024-10-22', 学时: 12 },
    { 工号: `HL${garden.number}3`, 姓名: `测试${garden.number}教师`, 培训层级: garden.lead ? '集团' : '园本', 日期: '2025-04-17', 学时: 6 },
  ]);
  return sampleSheet({ name: '培训台账', title: '三级培训台账', subtitle: MARK, rows });
} // prettier-ignore

function payments(): SheetPlan {
  const uses = ['教研活动', '设备购置', '环境创设', '培训活动'];
  const rows = GARDENS.filter((_, order) => order % 2 === 0).map((garden, order): SampleRow => {
    const paid = `2025-0${3 + (order % 4)}-${String(10 + order)}`;
    return {
      凭证号: `PZ2025${String(order + 1).padStart(3, '0')}`,
      日期: paid,
      单位: garden.name,
      集团编号: garden.group.id,
      资金来源: '日常办学经费',
      用途类别: uses[order % uses.length]!,
      // An amount in words.
      金额: order === 11 ? '约2000' : 1800 + order * 460.5,
      // One without minutes, one decided after it was paid.
      集体研究纪要: order === 3 ? null : `JY-2025-${String(order + 1).padStart(2, '0')}`,
      集体研究日期: order === 3 ? null : order === 6 ? '2025-06-27' : `${paid.slice(0, 8)}05`,
    };
  });
  return sampleSheet({ name: '经费支出', title: '集团各园财务支出台账', subtitle: `2025年　单位：元　（${MARK}）`, rows });
} // prettier-ignore

const SIDES = ['组织运作', '师资共享共建', '课程共享共研', '教学资源共享统筹', '办园成效与特色'];

function scores(): SheetPlan {
  const base: SampleRow = { 考核年度: '2025', 满分: 100, 等次: null, 征求意见日期: null, 考核日期: '2025-07-08', 评估方: '教育行政部门' };
  const rows = GROUPS.flatMap((group, order): SampleRow[] => [
    // One side of one group has not been scored.
    ...SIDES.map((side, index): SampleRow => ({ ...base, 对象类型: '集团', 对象名称: group.name, 指标: side, 得分: group.id === 'HL06' && index === 3 ? null : 94 - order - index, 征求意见日期: '2025-07-03' })),
    // One group was accepted before its evaluation half-way.
    ...[['创建方案', '2022-11-18'], ['中期', group.id === 'HL08' ? '2025-06-20' : '2024-05-16'], ['验收', '2025-06-12']]
      .slice(0, group.id === 'HL10' ? 2 : 3)
      .map(([phase, day]): SampleRow => ({ ...base, 考核年度: day!.slice(0, 4), 对象类型: '集团', 对象名称: group.name, 指标: `${phase}评估`, 满分: null, 得分: null, 等次: '良好', 考核日期: day! })),
    { ...base, 对象类型: '龙头园长', 对象名称: principal({ number: `${group.id.slice(-2)}0` }), 指标: '集团成员发展进步', 满分: 20, 得分: 18 },
    ...group.members.flatMap((member, index): SampleRow[] => [
      // One was assessed before the lead was heard.
      { ...base, 对象类型: '学校（园）', 对象名称: member, 指标: '参与集团共建', 满分: 30, 得分: 27 - index, 征求意见日期: group.id === 'HL01' && index === 2 ? '2025-07-10' : '2025-07-04' },
      { ...base, 对象类型: '学校（园）', 对象名称: member, 指标: '集团内部评价', 满分: 100, 得分: 90 - index, 等次: '良好', 征求意见日期: '2025-07-02', 评估方: '集团' },
    ]),
  ]);
  return sampleSheet({ name: '考核评分', title: '集团化办园考核评分', subtitle: `2025年度　（${MARK}）`, rows, headings: ['考核年度', '对象类型', '对象名称', '指标', '满分', '得分', '等次', '征求意见日期', '考核日期', '评估方'] });
} // prettier-ignore

const PAPERS: Readonly<Record<string, string | null>> = {
  章程: '权利、义务', 管理办法: null, 议事规则: null, 工作流程: null, 决策程序: null, 评价激励制度: null, 管理手册: null, 发展规划: null, 活动方案: null,
  工作方案: '组织架构、人员职责、工作流程、文化体系', 创建计划: null, 共享菜单: null, 互检标准: '形式、标准、要求', 内控制度: '内控、监督、经费、资产、检查', 考核办法: null, 典型案例: null,
}; // prettier-ignore
const MEMBER_TICKS = '安全制度、卫生保健制度、家园共育制度、一日活动流程';

function documents(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (unit: string, kind: string, day: string, year: number, ticks: string | null) => rows.push({ 单位: unit, 文件类别: kind, 制定日期: day, 版本年度: year, 要素勾选: ticks });
  add(BUREAU, '实施方案', '2022-08-10', 2022, null);
  add(BUREAU, '考核办法', '2022-12-01', 2022, '评估标准');
  add(BUREAU, '考核办法', '2022-12-08', 2022, '考核细则');
  for (const group of GROUPS) {
    for (const [kind, ticks] of Object.entries(PAPERS))
      // One group has no handbook, one no case, one charter does not name duties.
      if (!(group.id === 'HL08' && kind === '管理手册') && !(group.id === 'HL05' && kind === '典型案例'))
        add(group.name, kind, '2022-10-12', 2022, group.id === 'HL02' && kind === '章程' ? '权利' : ticks);
    add(group.name, '年度计划', '2025-02-20', 2025, null);
    // One member still lacks a rule.
    group.members.forEach((member, index) => add(member, '管理办法', '2023-03-01', 2023, group.id === 'HL01' && index === 0 ? MEMBER_TICKS.replace('卫生保健制度、', '') : MEMBER_TICKS));
  }
  return sampleSheet({ name: '制度文件', title: '集团和成员园制度文件台账', subtitle: MARK, rows });
} // prettier-ignore

function approvals(): SheetPlan {
  return sampleSheet({
    name: '审批备案',
    title: '集团调整审批台账',
    subtitle: MARK,
    rows: [{ 事项类别: '模式调整', 对象: GROUPS[8]!.name, 申请单位: GROUPS[8]!.lead, 申请日期: '2024-06-12', 审批机关: BUREAU, 审批日期: '2024-06-28', 备案机关: BUREAU, 备案日期: '2024-07-02', 事由: '适时微调' }],
  });
} // prettier-ignore

function filings(): SheetPlan {
  const rows = GROUPS.flatMap((group): SampleRow[] => [
    // One group's plan never came.
    ...(group.id === 'HL07' ? [] : [{ 材料名称: '集团总体发展规划', 报送主体: group.name, 接收单位: BUREAU, 期次: '2022—2025', 实际报送日期: '2022-10-20' }]),
    { 材料名称: '集团年度工作计划', 报送主体: group.name, 接收单位: BUREAU, 期次: '2025', 实际报送日期: '2025-02-26' },
  ]);
  return sampleSheet({ name: '材料报送', title: '规划和年度计划报送台账', subtitle: MARK, rows });
} // prettier-ignore

function resources(): SheetPlan {
  const rows = GROUPS.flatMap((group, order): SampleRow[] =>
    ['课件', '教学录像', '培训资源', '设备'].map((kind, index) => ({ 资源类别: kind, 提供单位: group.lead, 共享方式: kind === '设备' ? '借用' : '线上', 可借用: kind === '设备' ? '是' : '否', 使用次数: 30 + order - index * 4 })),
  );
  return sampleSheet({ name: '资源共享', title: '信息化资源共享清单', subtitle: MARK, rows });
} // prettier-ignore

function areas(): SheetPlan {
  const inPublic = GARDENS.filter((garden, order) => garden.lead || order % 4 !== 0).length;
  const all = GARDENS.length + OUTSIDE.length;
  return sampleSheet({
    name: '区域基数',
    title: '贺兰县幼儿园基数（按示例名册）',
    subtitle: MARK,
    rows: [{ 地区: '宁夏回族自治区银川市贺兰县', 年度: 2025, 幼儿园总数: all, 公办园数: inPublic, 普惠民办园数: GARDENS.length - inPublic, 民办园数: OUTSIDE.length }],
  });
} // prettier-ignore

function checklist(): SheetPlan {
  return sampleSheet({
    name: '自查清单',
    title: '集团化办园自查清单',
    subtitle: MARK,
    rows: [
      { 单位: BUREAU, 检查项目: '方案依据的中央和自治区文件已组织学习并对照', 结果: '是' },
      { 单位: GROUPS[0]!.name, 检查项目: '集团总结了典型做法，帮助成员单位改善环境，形成文化品牌', 结果: '是' },
      { 单位: GROUPS[4]!.name, 检查项目: '集团总结了典型做法，帮助成员单位改善环境，形成文化品牌', 结果: '否' },
    ],
  });
} // prettier-ignore
