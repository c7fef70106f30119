import type { SheetPlan } from '../../src/workbook';
import { sampleSheet, type SampleRow } from './sheet';
import { CAMPUSES, GROUPS, type Campus } from './shapotou-schools';

const MARK = '示例数据：集团和校（园）区名称以外的人员、数字、日期均为虚构';
const YEAR = '2025—2026学年';

/** Sheets of a county's working day on Shapotou's pilot, with faults planted so that a first check finds something. */
export function shapotouSample(): SheetPlan[] {
  return [
    schools(),
    groups(),
    staff(),
    payments(),
    scores(),
    seats(),
    documents(),
    activities(),
    approvals(),
    budgets(),
    filings(),
    inspections(),
    resources(),
    areas(),
    filing(),
  ];
}

function filing(): SheetPlan {
  const lines: [string, string][] = [
    ['政策', '沙坡头区集团化办学（试点）'],
    ['填报单位', '沙坡头区教育局（示例）'],
    ['所属地区', '中卫市沙坡头区'],
    ['学年', '2025—2026学年'],
    ['数据日期', '2025-10-15'],
  ];
  return {
    name: '填报信息',
    rows: [
      [
        { value: '项目', look: 'listHead' },
        { value: '内容', look: 'listHead' },
      ],
      ...lines.map(([label, value]) => [
        { value: label, look: 'listBody' as const },
        { value, look: 'input' as const, format: '@' },
      ]),
    ],
    widths: [16, 44],
  };
}

const WORDS_OF_DEPUTY = ['副校长', '副园长'] as const;

function schools(): SheetPlan {
  const rows: SampleRow[] = CAMPUSES.map((campus, index) => ({
    序号: index + 1,
    '教育集团': campus.group,
    '学校（幼儿园）名称': campus.legal,
    '校（园）区': campus.campus,
    角色: campus.role,
    校长属性: campus.title,
    单位类型: campus.type,
    办别: '公办',
    在校学生数: campus.pupils,
    班级数: campus.classes,
    教职工总数: campus.staff,
    在编教师数: campus.quota,
    临聘教师数: campus.temporary,
    保育员数: campus.carers,
    教职工党员数: campus.members,
    // One that ought to keep its own accounts does not.
    独立核算: campus.legal === '王团小学' ? '否' : '是',
    加入日期: '2023-05-10',
    // One plate hung before the filing.
    挂牌日期: campus.legal === '郭滩学校' ? '2023-05-12' : '2023-05-26',
  }));
  return sampleSheet({
    name: '单位名册',
    title: '沙坡头区集团化办学校（园）区基本情况',
    subtitle: `${YEAR}　数据日期：2025年10月15日　单位：人、个　（${MARK}）`,
    rows,
    over: { 在校学生数: '学生', 班级数: '学生', 教职工总数: '教职工', 在编教师数: '教职工', 临聘教师数: '教职工', 保育员数: '教职工', 教职工党员数: '教职工' },
    totals: ['在校学生数', '班级数', '教职工总数', '在编教师数', '临聘教师数', '保育员数', '教职工党员数'],
    notes: ['说明：学生数为示例，特意取了 500、499、200、199 等临界人数，便于核对增补档次。'],
    widths: { 序号: 6, 教育集团: 11, '学校（幼儿园）名称': 20, '校（园）区': 36 },
  });
}

function groups(): SheetPlan {
  return sampleSheet({
    name: '集团名册',
    title: '沙坡头区教育集团基本情况',
    subtitle: `${YEAR}　（${MARK}）`,
    rows: GROUPS.map((group) => ({
      集团编号: group.id,
      集团名称: group.name,
      集团校数: group.declared,
      龙头单位: group.lead,
      学段: group.stage,
      集团模式: '一校多区',
      组建形式: group.form,
      成立日期: group.founded,
      编办核定: '是',
      首批试点: '是',
      挂牌日期: '2023-05-26',
    })),
  });
}

function deputies(campus: Campus): number {
  if (campus.type === '幼儿园') return campus.classes >= 15 ? 2 : campus.classes >= 9 ? 1 : 0;
  return campus.pupils >= 1000 ? 3 : campus.pupils >= 500 ? 2 : campus.pupils >= 300 ? 1 : 0;
}

function staff(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (campus: Campus, kind: string, post: string, more: SampleRow): void => {
    const number = rows.length + 1;
    rows.push({
      工号: `2025${String(number).padStart(4, '0')}`,
      姓名: `测试${number}号`,
      所在单位: campus.legal,
      职务: post,
      职务类别: kind,
      带级别: null,
      编制类型: '在编',
      党内职务: '无',
      任职日期: '2023-08-20',
      任免机关: '区教育局',
      岗位考核结果: null,
      在岗月数: null,
      津贴标准: null,
      ...more,
    });
  };
  for (const campus of CAMPUSES) {
    const garden = campus.type === '幼儿园';
    const lead = campus.role === '龙头';
    add(campus, '校级正职', lead ? (garden ? '总园长' : '总校校长') : garden ? '执行园长' : '执行校长', {
      带级别: lead ? '是' : '否',
      党内职务: lead ? '党总支书记' : '支部书记',
      岗位考核结果: '合格',
      在岗月数: campus.legal === '东月学校' ? 7 : 12,
      津贴标准: 12000,
    });
    // One deputy too many at 镇罗 (499 pupils: one deputy), one missing at 宣和小学.
    const surplus = campus.legal === '镇罗中学' ? 1 : campus.legal === '宣和小学' ? -1 : 0;
    for (let i = 0; i < deputies(campus) + surplus; i++) {
      add(campus, '校级副职', `${lead ? '' : '执行'}${WORDS_OF_DEPUTY[garden ? 1 : 0]}`, {
        // An allowance outside its scope.
        津贴标准: campus.legal === '中卫市第四中学' && i === 0 ? 6000 : null,
      });
    }
    add(campus, '中层', garden ? '保教主任' : '教务主任', { 任免机关: GROUPS.find((group) => group.id === campus.group)!.name.replace('教育集团', '教育集团总校') });
  }
  return sampleSheet({
    name: '干部名册',
    title: '沙坡头区集团校（园）领导班子和中层干部名册',
    subtitle: `数据日期：2025年10月15日　（${MARK}）`,
    rows,
    notes: ['说明：姓名为编号，非真实人员；津贴标准为示例，实际标准见卫沙教发〔2022〕16号。'],
  });
}

function payments(): SheetPlan {
  const base = { 资金来源: '集团化专项', 审批层级: '单位负责人、集团审核' };
  const rows: SampleRow[] = [
    { 凭证号: 'PZ2025001', 日期: '2025-09-18', 单位: '中卫市第十小学', 集团编号: 'SPT01', 用途类别: '送课活动', 金额: 3200, 审批日期: '2025-09-12', 拨付日期: '2025-09-16', 一事一议编号: 'YS-2025-01', ...base },
    { 凭证号: 'PZ2025002', 日期: '2025-09-22', 单位: '镇罗中学', 集团编号: 'SPT02', 用途类别: '课题研究', 金额: 8600.5, 审批日期: '2025-09-15', 拨付日期: '2025-09-20', 一事一议编号: 'YS-2025-02', ...base },
    { 凭证号: 'PZ2025003', 日期: '2025-09-28', 单位: '宣和小学', 集团编号: 'SPT03', 用途类别: '设施设备维护维修', 金额: 46000, 审批日期: '2025-09-20', 拨付日期: '2025-09-26', 一事一议编号: 'YS-2025-03', 资金来源: '集团化专项', 审批层级: '单位负责人、集团审核、集团党总支' },
    { 凭证号: 'PZ2025004', 日期: '2025-10-09', 单位: '兴仁小学', 集团编号: 'SPT04', 用途类别: '公务接待', 金额: 1800, 审批日期: '2025-09-30', 拨付日期: '2025-10-08', 一事一议编号: 'YS-2025-04', ...base },
    { 凭证号: 'PZ2025005', 日期: '2025-10-10', 单位: '中卫市香山幼儿园', 集团编号: 'SPT05', 用途类别: '社团活动（综合实践活动）', 金额: 2400, 审批日期: '2025-10-11', 拨付日期: '2025-10-09', 一事一议编号: 'YS-2025-05', ...base },
    { 凭证号: 'PZ2025006', 日期: '2025-10-11', 单位: '郝集小学', 集团编号: 'SPT04', 用途类别: '校园文化建设', 金额: 12000, 审批日期: '2025-10-08', 拨付日期: '2025-10-10', 一事一议编号: null, ...base },
    { 凭证号: 'PZ2025007', 日期: '2025-10-12', 单位: '东月学校', 集团编号: 'SPT03', 用途类别: '校园文化建设', 金额: '约5000', 审批日期: '2025-10-08', 拨付日期: '2025-10-11', 一事一议编号: 'YS-2025-06', ...base },
    { 凭证号: 'PZ2025008', 日期: '2025-10-13', 单位: '中卫市第四中学', 集团编号: 'SPT02', 用途类别: '设施设备维护维修', 金额: 58000, 审批日期: '2025-10-09', 拨付日期: '2025-10-12', 一事一议编号: 'YS-2025-07', 资金来源: '集团化专项', 审批层级: '单位负责人、集团审核、集团党总支、区教育局' },
  ];
  return sampleSheet({
    name: '专项经费支出',
    title: '集团化办学专项经费支出台账',
    subtitle: `${YEAR}　单位：元　（${MARK}）`,
    headings: ['凭证号', '日期', '单位', '集团编号', '资金来源', '用途类别', '金额', '审批层级', '审批日期', '拨付日期', '一事一议编号'],
    rows,
    widths: { 审批层级: 30 },
  });
}

function scores(): SheetPlan {
  const rows: SampleRow[] = [];
  CAMPUSES.forEach((campus, index) => {
    // One school has not been scored: the mean of its group is then missing, not zero.
    rows.push({ 考核年度: '2024', 对象类型: '学校（园）', 对象名称: campus.legal, 指标: '综合考核', 满分: 100, 得分: campus.legal === '高庄小学' ? null : 80 + ((index * 7) % 17), 等次: null, 考核日期: '2024-12-20' });
  });
  const grades = ['优秀', '良好', '良好', '一般', '优秀'];
  GROUPS.forEach((group, index) => {
    rows.push({ 考核年度: '2024', 对象类型: '集团', 对象名称: group.name, 指标: '党的建设', 满分: 10, 得分: 8 + (index % 3) * 0.5, 等次: null, 考核日期: '2024-12-22' });
    rows.push({ 考核年度: '2024', 对象类型: '集团', 对象名称: group.name, 指标: '综合考核', 满分: 40, 得分: 33 + index, 等次: grades[index]!, 考核日期: '2024-12-22', 审定机构: '集团化办学考核工作领导小组' });
  });
  return sampleSheet({
    name: '考核评分',
    title: '集团化办学“双线考核”评分',
    subtitle: `2024年度　（${MARK}）`,
    headings: ['考核年度', '对象类型', '对象名称', '指标', '满分', '得分', '等次', '考核日期', '审定机构'],
    rows,
  });
}

function seats(): SheetPlan {
  const seat = (body: string, post: string, office: string): SampleRow => ({ 机构类别: body, 机构职务: post, 本职职务: office, 任职起: '2023-04-20', 任职止: null });
  return sampleSheet({
    name: '领导小组',
    title: '集团化办学领导小组和考核工作领导小组（按职务登记，不记姓名）',
    subtitle: MARK,
    rows: [
      seat('领导小组', '组长', '示例职务一'),
      seat('领导小组', '副组长', '示例职务二'),
      seat('领导小组', '成员', '示例职务三'),
      seat('考核工作领导小组', '组长', '示例职务四'),
      seat('考核工作领导小组', '成员', '示例职务五'),
    ],
  });
}

const SIX_MATTERS = '人事任命、资金调配、轮岗交流、课程、内涵发展、优质资源共享';

function documents(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (unit: string, kind: string, made: string, more: SampleRow = {}) => rows.push({ 单位: unit, 文件类别: kind, 制定日期: made, 版本年度: 2023, 规划起止: null, 要素勾选: null, ...more });
  for (const group of GROUPS) {
    add(group.name, '章程', '2023-05-18', { 要素勾选: group.id === 'SPT04' ? SIX_MATTERS.replace('、课程', '') : SIX_MATTERS });
    add(group.name, '发展规划', '2023-06-02', { 规划起止: '2023-07-01—2026-06-30' });
    add(group.name, '年度计划', '2023-06-05');
    add(group.name, '课改方案', '2023-06-08');
    // One group wrote its assessment method too late.
    add(group.name, '考核办法', group.id === 'SPT02' ? '2023-07-03' : '2023-06-10');
    add(group.name, '培训制度', '2023-06-10');
    add(group.name, '交流制度', '2023-06-12');
    add(group.name, '教研制度', '2023-06-12');
    add(group.name, '评价激励制度', '2023-06-15');
    add(group.name, '共享菜单', '2023-06-15');
  }
  add('沙坡头区教育局', '实施方案', '2023-04-28');
  add('沙坡头区教育局', '考核办法', '2023-11-30');
  add('沙坡头区教育局', '奖惩机制', '2023-12-15');
  return sampleSheet({ name: '制度文件', title: '集团章程与制度文件台账', subtitle: MARK, rows });
}

function activities(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (group: string | null, kind: string, topic: string, day: string, host: string, level: string) => rows.push({ 集团编号: group, 活动类别: kind, 主题: topic, 日期: day, 组织主体: host, 组织层级: level });
  add(null, '动员会', '全区启动会', '2023-05-06', '沙坡头区教育局', '县(区)');
  for (const group of GROUPS) {
    add(group.id, '动员会', '集团动员会', '2023-05-16', group.name, '集团');
    add(group.id, '联合教研', '全面推进阶段首次联合教研', '2023-09-20', group.lead, '集团');
    add(group.id, '联合教研', '同课异构', '2025-09-24', group.lead, '集团');
    add(group.id, '送课', '送课到校', '2025-10-10', group.lead, '集团');
  }
  // One campus held no mobilisation meeting.
  for (const campus of CAMPUSES) if (campus.legal !== '高庄小学') add(campus.group, '动员会', '教职工动员会', '2023-05-22', campus.legal, '单位');
  return sampleSheet({ name: '活动台账', title: '集团活动台账', subtitle: MARK, rows });
}

function approvals(): SheetPlan {
  const rows: SampleRow[] = GROUPS.map((group) => ({ 事项类别: '命名备案', 对象: group.name, 申请单位: '沙坡头区教育局', 申请日期: '2023-05-11', 审批机关: '沙坡头区教育局', 审批日期: '2023-05-15', 备案机关: '区委编办', 备案日期: '2023-05-19' }));
  rows.push({ 事项类别: '教师调配', 对象: '2025—2026学年教师调配补充方案', 申请单位: '沙坡头区各教育集团', 申请日期: '2025-07-20', 审批机关: '沙坡头区教育局', 审批日期: '2025-08-02', 备案机关: '区委组织部', 备案日期: '2025-08-12' });
  return sampleSheet({ name: '审批备案', title: '审批备案台账', subtitle: MARK, rows });
}

function budgets(): SheetPlan {
  const rows: SampleRow[] = CAMPUSES.filter((campus) => campus.group === 'SPT01' || campus.group === 'SPT02').map((campus) => ({
    单位: campus.legal,
    年度: 2025,
    预决算: '预算',
    编制日期: '2024-10-20',
    集团审核日期: '2024-10-30',
    // One was sent before the group had audited it.
    报送日期: campus.legal === '观音学校' ? '2024-10-28' : '2024-11-05',
    批准日期: '2025-01-15',
    金额: campus.pupils * 1350 + 0.5,
  }));
  return sampleSheet({ name: '预算汇总', title: '集团年度预算', subtitle: `2025年度　单位：元　（${MARK}）`, rows, totals: ['金额'] });
}

function filings(): SheetPlan {
  const rows: SampleRow[] = GROUPS.map((group) => ({ 材料名称: '教师调配补充方案', 报送主体: group.name, 接收单位: '沙坡头区教育局', 期次: '2025', 截止日期: '2025-07-31', 实际报送日期: group.id === 'SPT03' ? '2025-08-04' : '2025-07-18' }));
  return sampleSheet({ name: '材料报送', title: '材料报送台账', subtitle: MARK, rows });
}

function inspections(): SheetPlan {
  return sampleSheet({
    name: '督导记录',
    title: '集团化办学督导记录',
    subtitle: MARK,
    rows: GROUPS.map((group, index) => ({ 督导对象: group.lead, 督导类型: '专项', 日期: `2025-0${4 + (index % 3)}-1${index}`, 问题: null })),
  });
}

function resources(): SheetPlan {
  return sampleSheet({
    name: '资源共享',
    title: '集团资源共享清单',
    subtitle: MARK,
    rows: GROUPS.map((group) => ({ 资源类别: '信息平台', 提供单位: group.lead, 共享方式: '线上', 可借用: '否', 使用次数: 120 })),
  });
}

function areas(): SheetPlan {
  return sampleSheet({
    name: '区域基数',
    title: '沙坡头区义务教育基数',
    subtitle: MARK,
    rows: [{ 地区: '中卫市沙坡头区', 年度: 2025, 义务教育学校数: 27, 义教学生数: 24500 }],
  });
}
