import type { SheetPlan } from '../../src/workbook';
import { calendarSheet, filingSheet, sampleSheet, type SampleRow } from './sheet';

const MARK = '示例数据：乡镇（街道）名以外的学校、集团、人员、数字、日期均为虚构';
const YEAR = '2024—2025学年';

interface SampleGroup {
  id: string;
  name: string;
  place: string;
  founded: string;
  lead: string;
  members: readonly string[];
  grade: string | null;
}

/** Three groups as many as the pilot wants; one of them founded late, so that a first check finds it. */
const GROUPS: readonly SampleGroup[] = [
  { id: 'JX01', name: '河婆示例第一教育集团', place: '河婆街道', founded: '2024-03-15', lead: '河婆示例第一小学', members: ['河婆示例二小', '河婆示例三小', '河婆示例四小'], grade: '优秀' },
  { id: 'JX02', name: '河婆示例第二教育集团', place: '河婆街道', founded: '2024-09-01', lead: '河婆示例第一中学', members: ['河婆示例二中', '河婆示例三中'], grade: '良好' },
  { id: 'JX03', name: '棉湖示例教育集团', place: '棉湖镇', founded: '2025-01-10', lead: '棉湖示例中心小学', members: ['棉湖示例二小', '棉湖示例三小', '棉湖示例四小'], grade: null },
]; // prettier-ignore

/** Sheets of a county's working day on Jiexi's opinions. */
export function jiexiSample(): SheetPlan[] {
  return [schools(), groups(), staff(), activities(), secondments(), approvals(), scores(), documents(), seats(), resources(), filings(), payments(), checklist(), parameters(), filing()];
}

function filing(): SheetPlan {
  return filingSheet([
    ['政策', '揭西县中小学校集团化办学'], ['填报单位', '揭西县教育局（示例）'], ['所属地区', '广东省揭阳市揭西县'], ['学年', YEAR], ['数据日期', '2025-06-15'],
  ]); // prettier-ignore
}

// Amounts, weights, ratios and the list of townships stay open: the text gives none.
function parameters(): SheetPlan {
  return calendarSheet('揭西县中小学校集团化办学', '校历日期为示例；分档表、权重、折算比例、乡镇街道名单请按本县文件补充', {
    学年起止: '2024-09-01—2025-08-31',
    学期起止: '2024-09-01—2025-01-20；2025-02-10—2025-07-10',
    在学月份: '9,10,11,12,1,3,4,5,6',
  });
}

const each = <T>(make: (group: SampleGroup, school: string, lead: boolean, index: number) => T): T[] =>
  GROUPS.flatMap((group) => [group.lead, ...group.members].map((school, index) => make(group, school, index === 0, index)));

function schools(): SheetPlan {
  return sampleSheet({
    name: '单位名册',
    title: '揭西县教育集团成员学校名册',
    subtitle: `${YEAR}　数据日期：2025年6月15日　（${MARK}）`,
    rows: each((group, school, lead, index): SampleRow => ({
      单位名称: school,
      集团编号: group.id,
      角色: lead ? '龙头' : '成员',
      单位类型: school.includes('中') && !school.includes('小') ? '初中' : '小学',
      办别: '公办',
      薄弱: index === 3 ? '是' : '否',
      乡镇街道: group.place,
      属地教育部门: `${group.place}教育组`,
      在校学生数: 1800 - index * 410,
      班级数: 40 - index * 9,
      在编教师数: 96 - index * 20,
      党组织形式: '单独党支部',
      校长姓名: `测试${group.id.slice(-1)}${index}校长`,
      成员模式: lead ? null : ['紧密型', '托管型', '联盟型'][index - 1]!,
      加入方式: lead ? null : '自主组团+行政主导',
      加入日期: school === '棉湖示例四小' ? '2025-03-01' : group.founded,
      合作起始日: lead ? null : group.founded,
      // One term is a day short of three years; one is open.
      合作终止日: lead || index === 2 ? null : school === '河婆示例二小' ? '2027-03-13' : `${Number(group.founded.slice(0, 4)) + 3}${group.founded.slice(4)}`,
    })),
    totals: ['在校学生数', '班级数', '在编教师数'],
  }); // prettier-ignore
}

function groups(): SheetPlan {
  return sampleSheet({
    name: '集团名册',
    title: '揭西县教育集团名册',
    subtitle: `${YEAR}　（${MARK}）`,
    rows: GROUPS.map((group): SampleRow => ({ 集团编号: group.id, 集团名称: group.name, 所在乡镇街道: group.place, 龙头单位: group.lead, 集团模式: '紧密型', 组建形式: '发展共同体', 成立日期: group.founded, 首批试点: '是', 优质集团级别: group.id === 'JX01' ? '县级' : '无' })),
  }); // prettier-ignore
}

function staff(): SheetPlan {
  const rows: SampleRow[] = each((group, school, lead, index): SampleRow[] => {
    const number = `${group.id.slice(-1)}${index}`;
    const base: SampleRow = { 所在单位: school, 编制类型: '在编', 骨干教师: '否', 中共党员: '是', 党内职务: '无', 学段学科: null, 职称: null, 跨校任务量: null, 本校工作量: null };
    return [
      { 工号: `S${number}1`, 姓名: `测试${number}校长`, 职务类别: '校级正职', ...base, 党内职务: '支部书记' },
      { 工号: `S${number}2`, 姓名: `测试${number}主任`, 职务类别: '中层', ...base },
      { 工号: `S${number}3`, 姓名: `测试${number}教师`, 职务类别: '教师', ...base, 骨干教师: lead ? '是' : '否', 中共党员: '否', 学段学科: '小学语文', 跨校任务量: lead ? 4 : null, 本校工作量: lead ? 12 : 14 },
    ];
  }).flat();
  return sampleSheet({ name: '人员名册', title: '干部教师名册', subtitle: MARK, rows, headings: ['工号', '姓名', '所在单位', '职务类别', '编制类型', '骨干教师', '中共党员', '党内职务', '学段学科', '跨校任务量', '本校工作量'] }); // prettier-ignore
}

function activities(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (group: string | null, kind: string, topic: string, day: string, host: string, who: string | null, with_: string | null) =>
    rows.push({ 集团编号: group, 活动类别: kind, 主题: topic, 日期: day, 组织主体: host, 组织层级: '集团', 召集人: who, 参加单位: with_, 成果: null });
  for (const group of GROUPS) {
    const all = [group.lead, ...group.members].join('、');
    add(group.id, '主题党日', '集团主题党日', '2024-11-08', group.lead, null, all);
    // One group’s second joint day was not joined by all.
    add(group.id, '主题党日', '集团主题党日', '2025-04-18', group.lead, null, group.id === 'JX02' ? group.lead : all);
    add(group.id, '党务活动', '党员干部交流学习', '2025-03-12', group.lead, null, all);
    add(group.id, '联合教研', '同课异构', '2025-03-20', group.lead, null, all);
    add(group.id, '联合备课', '单元备课', '2025-04-02', group.lead, null, all);
    add(group.id, '学生活动', '集团读书节', '2025-04-23', group.lead, null, all);
    add(group.id, '视导诊断', '课堂教学视导', '2025-05-14', group.lead, null, group.members.slice(0, 2).join('、'));
    group.members.forEach((school, index) => {
      for (const [term, day] of [['第一学期', '2024-09-03'], ['第二学期', '2025-02-18']] as const)
        // One principal has not given the lesson of the second term.
        if (!(term === '第二学期' && school === '河婆示例三中')) add(group.id, '第一堂思政课', `${term}第一堂思政课`, day, school, `测试${group.id.slice(-1)}${index + 1}校长`, null);
      for (const month of ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-03', '2025-04', '2025-05', '2025-06'])
        // One school left out two months.
        if (!(school === '棉湖示例三小' && (month === '2024-12' || month === '2025-04'))) add(group.id, '思想政治学习', '教职工思想政治学习', `${month}-10`, school, null, null);
    });
  }
  add(null, '成果展示', '全县集团化办学成果展示', '2025-05-28', '揭西县教育局（示例）', null, null);
  return sampleSheet({ name: '活动台账', title: '集团活动台账', subtitle: `${YEAR}　（${MARK}）`, rows, widths: { 参加单位: 34 } });
} // prettier-ignore

function secondments(): SheetPlan {
  const rows: SampleRow[] = GROUPS.flatMap((group) => {
    const number = group.id.slice(-1);
    // One member has no first secretary.
    const first = group.members.filter((school) => school !== '棉湖示例四小').map((school): SampleRow => ({ 工号: `S${number}02`, 派出单位: group.lead, 派入单位: school, 交流方式: '第一书记', 起始日期: '2024-10-08', 结束日期: null, 竞聘日期: null }));
    return [
      ...first,
      { 工号: `S${number}03`, 派出单位: group.lead, 派入单位: group.members[0]!, 交流方式: '支教', 起始日期: '2025-02-10', 结束日期: '2026-01-20', 竞聘日期: '2025-01-06' },
      { 工号: `S${number}12`, 派出单位: group.members[0]!, 派入单位: group.lead, 交流方式: '管理人员交流', 起始日期: '2025-02-10', 结束日期: null, 竞聘日期: null },
    ];
  });
  return sampleSheet({ name: '人员交流', title: '集团干部教师交流台账', subtitle: MARK, rows });
} // prettier-ignore

function approvals(): SheetPlan {
  return sampleSheet({
    name: '审批备案',
    title: '成员吸纳、退出、模式调整审批备案台账',
    subtitle: MARK,
    rows: [
      { 事项类别: '成员加入', 对象: '棉湖示例四小', 申请单位: '棉湖镇教育组', 申请日期: '2025-02-10', 审批机关: '棉湖镇教育组', 审批日期: '2025-02-14', 备案机关: '揭西县教育局（示例）', 备案日期: '2025-02-24', 事由: '集团发展需求、资源条件、实际效果' },
      // Agreed before it was declared.
      { 事项类别: '模式调整', 对象: '河婆示例三小', 申请单位: '河婆街道教育组', 申请日期: '2025-04-10', 审批机关: '河婆街道教育组', 审批日期: '2025-04-08', 备案机关: '揭西县教育局（示例）', 备案日期: '2025-04-20', 事由: '托管型调整为紧密型' },
      { 事项类别: '成员退出', 对象: '河婆示例二中', 申请单位: '河婆街道教育组', 申请日期: '2025-06-03', 审批机关: '河婆街道教育组', 审批日期: '2025-06-06', 备案机关: '揭西县教育局（示例）', 备案日期: '2025-06-12', 事由: '成长速度快、社会声誉高' },
    ],
  });
} // prettier-ignore

const SIDES = ['内部治理和运行', '学校发展', '教师发展', '学生发展', '社会认可', '发展潜能'];

function scores(): SheetPlan {
  const base: SampleRow = { 考核年度: '2024', 征求意见日期: null, 考核日期: '2025-01-10', 评估方: '教育行政部门', 等次: null };
  const rows: SampleRow[] = GROUPS.flatMap((group, order) => [
    // One group’s last side has not been scored.
    ...SIDES.map((side, index): SampleRow => ({ ...base, 对象类型: '集团', 对象名称: group.name, 指标: side, 满分: 100, 得分: group.id === 'JX03' && index === 5 ? null : 92 - order * 3 - index })),
    { ...base, 对象类型: '集团', 对象名称: group.name, 指标: '年度考核结论', 满分: null, 得分: null, 等次: group.grade },
  ]);
  rows.push({ ...base, 对象类型: '集团', 对象名称: GROUPS[0]!.name, 指标: '第三方绩效评估', 满分: 100, 得分: 90, 等次: '优秀', 评估方: '第三方' });
  rows.push({ ...base, 对象类型: '成员园长', 对象名称: '测试11校长', 指标: '参与集团共建成效', 满分: 20, 得分: 18, 征求意见日期: '2025-01-08' });
  rows.push({ ...base, 对象类型: '成员园长', 对象名称: '测试21校长', 指标: '参与集团共建成效', 满分: 20, 得分: 17, 征求意见日期: '2025-01-15' });
  rows.push({ ...base, 对象类型: '龙头园长', 对象名称: '测试10校长', 指标: '成员学校发展情况', 满分: 20, 得分: 18 });
  rows.push({ ...base, 对象类型: '乡镇政府', 对象名称: '河婆街道', 指标: '集团化办学', 满分: 5, 得分: 5, 评估方: '督导部门' });
  return sampleSheet({ name: '考核评分', title: '集团化办学考核评分', subtitle: `2024年度　（${MARK}）`, rows, headings: ['考核年度', '对象类型', '对象名称', '指标', '满分', '得分', '等次', '征求意见日期', '考核日期', '评估方'] });
} // prettier-ignore

function documents(): SheetPlan {
  const kinds = ['章程', '议事规则', '决策程序', '交流制度', '考核办法', '质量分析报告', '评价激励制度'];
  const rows: SampleRow[] = GROUPS.flatMap((group) => [
    // One group has no quality report yet.
    ...kinds.filter((kind) => !(group.id === 'JX03' && kind === '质量分析报告')).map((kind): SampleRow => ({ 单位: group.name, 文件类别: kind, 制定日期: '2025-01-20', 要素勾选: kind === '评价激励制度' ? '双培养、流动教师考评' : null })),
    ...group.members.map((school): SampleRow => ({ 单位: school, 文件类别: '合作协议', 制定日期: group.founded, 要素勾选: null })),
  ]);
  return sampleSheet({ name: '制度文件', title: '集团章程与制度文件台账', subtitle: MARK, rows });
} // prettier-ignore

function seats(): SheetPlan {
  const rows: SampleRow[] = GROUPS.flatMap((group) =>
    ['理事会', '视导小组', '教研组备课组', '教师发展中心'].map((body): SampleRow => ({ 机构类别: body, 集团编号: group.id, 机构职务: body === '理事会' ? '理事长' : '组长', 所在单位: group.lead, 任职起: group.founded })),
  );
  return sampleSheet({ name: '治理机构', title: '集团治理机构名册（按职务登记，不记姓名）', subtitle: MARK, rows });
} // prettier-ignore

function resources(): SheetPlan {
  const rows: SampleRow[] = GROUPS.flatMap((group) =>
    ['信息平台', '课件', '微课', '试题库', '场馆', '图书馆', '实验室', '设备'].map((kind, index): SampleRow => ({ 资源类别: kind, 提供单位: group.lead, 共享方式: index < 4 ? '线上' : '借用', 可借用: '是', 使用次数: 30 + index })),
  );
  return sampleSheet({ name: '资源共享', title: '集团资源共享清单', subtitle: MARK, rows });
} // prettier-ignore

function filings(): SheetPlan {
  return sampleSheet({
    name: '材料报送',
    title: '乡镇（街道）实施方案报送台账',
    subtitle: MARK,
    rows: [
      { 材料名称: '河婆街道集团化办学实施方案', 报送主体: '河婆街道教育组', 接收单位: '揭西县教育局教育股', 实际报送日期: '2024-02-20' },
      { 材料名称: '棉湖镇集团化办学实施方案', 报送主体: '棉湖镇教育组', 接收单位: '揭西县教育局教育股', 实际报送日期: null },
    ],
  }); // prettier-ignore
}

function payments(): SheetPlan {
  const of = (id: string, group: SampleGroup, unit: string, use: string, source: string, amount: number): SampleRow => ({ 凭证号: id, 日期: '2025-03-20', 单位: unit, 集团编号: group.id, 资金来源: source, 用途类别: use, 金额: amount });
  const [first, second, third] = GROUPS as readonly [SampleGroup, SampleGroup, SampleGroup];
  return sampleSheet({
    name: '经费支出',
    title: '集团化办学经费支出台账',
    subtitle: `2025年　单位：元　（${MARK}）`,
    rows: [
      of('PZ2025001', first, first.lead, '年度运作经费', '集团化专项', 30000),
      // Paid without a third party’s evaluation.
      of('PZ2025002', second, second.lead, '年度运作经费', '集团化专项', 20000.5),
      of('PZ2025003', third, third.members[0]!, '改扩建项目', '基本建设资金', 860000),
    ],
    totals: ['金额'],
  }); // prettier-ignore
}

function checklist(): SheetPlan {
  return sampleSheet({
    name: '自查清单',
    title: '集团化办学自查清单',
    subtitle: MARK,
    rows: [
      { 单位: '河婆示例第一教育集团', 检查项目: '开展党建示范校创建', 结果: '是' },
      { 单位: '河婆示例二小', 检查项目: '义务教育免试就近入学，依法依规招生', 结果: '是' },
      { 单位: '棉湖示例教育集团', 检查项目: '开齐开足国家课程', 结果: '否' },
    ],
  });
}
