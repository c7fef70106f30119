import { FUND_USES } from '../../src/policy/packs/shenzhen/tables';
import type { SheetPlan } from '../../src/workbook';
import { BUREAU, centreOf, DISTRICT, GARDENS, gardenOf, gardensOf, GROUPS, OWN, principal, SUPERVISION, type Garden, type SampleGroup } from './shenzhen-gardens';
import { inspections } from './shenzhen-inspections';
import { filingSheet, sampleSheet, type SampleRow } from './sheet';

const MARK = '示例数据：区名以外的街道、学区、幼儿园、人员、数字、日期均为虚构';
const YEAR = '2024—2025学年';
const TERMS = ['2024—2025学年第一学期', '2024—2025学年第二学期'] as const;

/** Sheets of a district's working day on Shenzhen's draft. */
export function shenzhenSample(): SheetPlan[] {
  return [
    gardens(), groups(), staff(), seats(), activities(), secondments(), trainings(), payments(), scores(), documents(), approvals(), filings(),
    resources(), assistances(), inspections(MARK), areas(), checklist(), parameters(), filing(),
  ]; // prettier-ignore
}

function filing(): SheetPlan {
  return filingSheet([
    ['政策', '深圳学前教育学区化治理'], ['填报单位', BUREAU], ['所属地区', `广东省深圳市${DISTRICT}`], ['学年', YEAR], ['数据日期', '2025-07-15'],
  ]); // prettier-ignore
}

// What the draft leaves to the district and a calendar does not tell stays open (定期, 及时, members of a branch); the money is made up.
function parameters(): SheetPlan {
  const line = (name: string, value: string, unit: string | null = null): SampleRow => ({ 参数名称: name, 适用文件: '深圳学前教育学区化治理', 取值: value, 单位: unit, 来源文号: '示例数据', 生效日期: null });
  return sampleSheet({
    name: '政策参数',
    title: '政策参数（校历和专项经费）',
    subtitle: '校历日期和经费数均为示例，请换成本区核定数；定期频次、及时天数、党支部最低党员数请按本区文件补充',
    rows: [
      line('学年起止', '2024-09-01—2025-08-31'),
      line('学期起止', '2024-09-02—2025-01-17；2025-02-17—2025-07-11'),
      line('在学月份', '9,10,11,12,3,4,5,6', '月'),
      line('专项经费预算数', '300000', '元'),
      line('各学区专项经费', GROUPS.map((group) => `${group.name}=${80000 + group.members * 4000}`).join('；'), '元'),
    ],
    widths: { 取值: 60 },
  });
} // prettier-ignore

/** 党员 of a kindergarten; those of private ones have a joint branch. */
const partyMembers = (garden: Garden): number => (garden.centre ? 12 : garden.run === '公办' ? 5 : garden.classes % 3);

function gardens(): SheetPlan {
  const rows = GARDENS.map((garden, order): SampleRow => {
    const { group, centre, run, classes } = garden;
    return {
      单位编号: `SZY${garden.number}`, 幼儿园名称: garden.name, 学区编号: group?.id ?? null, 角色: group ? (centre ? '中心园' : '成员园') : null, 单位类型: '幼儿园', 办别: run,
      隶属层级: run === '公办' ? (centre && group?.id === 'SZ02' ? '市属' : '区属') : '其他', 示范等级: centre ? '市级' : run === '公办' ? '县级' : '无', 优质: centre || garden.number === '021' ? '是' : '否', 薄弱: garden.weak ? '是' : '否',
      县区: DISTRICT, 街道: garden.street, 社区: `${garden.street.slice(0, 3)}第${order % 3 + 1}社区`, 在园幼儿数: classes * 30 - order, 班级数: classes, 教职工总数: classes * 3 + 6,
      党员人数: partyMembers(garden), 党组织形式: run === '公办' ? '单独党支部' : group ? '联合党支部' : '无', 独立法人: '是', 园长姓名: principal(garden), 加入日期: group && !centre ? group.founded : null,
    };
  });
  return sampleSheet({ name: '园所名册', title: `${DISTRICT}学区化治理园所名册`, subtitle: `${YEAR}　数据日期：2025年7月15日　（${MARK}）`, rows, totals: ['在园幼儿数', '班级数', '教职工总数'] });
} // prettier-ignore

function groups(): SheetPlan {
  return sampleSheet({
    name: '学区名册',
    title: `${DISTRICT}学前教育学区名册`,
    subtitle: `${YEAR}　（${MARK}）`,
    rows: GROUPS.map((group): SampleRow => ({ 学区编号: group.id, 学区名称: group.name, 所属地区: DISTRICT, 街道: group.street, 学段: '学前', 中心园: centreOf(group).name, 法人登记: '否', 命名依据: group.basis, 学区序号: group.serial, 成立日期: group.founded })),
  });
} // prettier-ignore

/** 工号 of a kindergarten's people: 1 principal, 2 manager, 3 and 4 teachers, 5 carer. */
const person = (garden: Garden, order: number): string => `SZ${garden.number}${order}`;
const WORDS = ['园长', '主任', '教师', '老师', '保育员'] as const;
const KINDS = ['校级正职', '中层', '教师', '教师', '保育员'] as const;
const ORDERS = [1, 2, 3, 4, 5] as const;

/** Whose training is behind: not since a good three years, or not yet, being new. */
const BEHIND: readonly string[] = ['SZ0244', 'SZ0245'];
const NEW: readonly string[] = ['SZ0124', 'SZ0335'];

function staff(): SheetPlan {
  const rows = OWN.flatMap((garden) =>
    ORDERS.map((order): SampleRow => {
      const id = person(garden, order);
      return { 工号: id, 姓名: `测试${garden.number}${WORDS[order - 1]}`, 所在单位: garden.name, 职务类别: KINDS[order - 1]!, 编制类型: garden.run === '公办' && order < 4 ? '在编' : '临聘', 骨干教师: garden.centre && order === 3 ? '是' : '否', 中共党员: order <= Math.min(2, partyMembers(garden)) ? '是' : '否', 职称: order === 5 ? null : order < 3 ? '一级教师' : '二级教师', 任职日期: NEW.includes(id) ? '2024-09-02' : '2020-09-01' };
    }),
  );
  return sampleSheet({ name: '教职工名册', title: '学区各园教职工名册（部分岗位）', subtitle: MARK, rows });
} // prettier-ignore

function trainings(): SheetPlan {
  const rows = OWN.flatMap((garden) =>
    ORDERS.flatMap((order): SampleRow[] => {
      const id = person(garden, order);
      if (NEW.includes(id)) return [];
      const day = BEHIND.includes(id) ? '2022-05-20' : order === 1 ? '2024-10-22' : order === 5 ? `2023-0${3 + (Number(garden.number) % 4)}-16` : `2025-0${3 + (Number(garden.number) % 3)}-17`;
      return [{ 工号: id, 姓名: `测试${garden.number}${WORDS[order - 1]}`, 培训层级: order === 1 ? '区级' : order === 5 ? '园本' : '学区', 日期: day, 学时: order === 1 ? 16 : 8 }];
    }),
  );
  return sampleSheet({ name: '培训台账', title: '教职工分层分类培训台账', subtitle: MARK, rows });
} // prettier-ignore

const DEPARTMENTS = ['党建', '行政', '研训'] as const;

function seats(): SheetPlan {
  const seat = (body: string, group: SampleGroup | null, name: string | null, post: string, unit: string, kind: string | null, more: SampleRow = {}): SampleRow => ({ 机构类别: body, 学区编号: group?.id ?? null, 成员姓名: name, 机构职务: post, 所在单位: unit, 身份类别: kind, 内设部门: null, 聘任部门: null, 办公地点: null, 任职起: group?.founded ?? null, ...more });
  const bureau = (body: string, post: string, kind: string, office: string | null = null): SampleRow => seat(body, null, null, post, BUREAU, kind, { 办公地点: office });
  const rows: SampleRow[] = [
    bureau('领导小组', '组长', '主要领导', '学前教育管理科'),
    ...['行政负责人', '督导负责人', '教研负责人', '培训负责人'].map((kind) => bureau('领导小组', '成员', kind)),
    bureau('联席会议', '召集人', '分管领导'),
    ...['管理科室', '督导负责人', '教研负责人', '培训负责人'].map((kind) => bureau('联席会议', '成员', kind)),
  ];
  for (const group of GROUPS) {
    const [centre, ...members] = gardensOf(group) as [Garden, ...Garden[]];
    rows.push(seat('学区治理委员会', group, principal(centre), '主任', centre.name, null, { 办公地点: centre.name }));
    members.forEach((garden, index) => {
      const department = DEPARTMENTS[index];
      // One principal has no seat.
      if (garden.number === '034') return;
      rows.push(seat('学区治理委员会', group, principal(garden), department ? '部门负责人' : '成员', garden.name, null, department ? { 内设部门: department, 办公地点: garden.name } : {}));
    });
    const two = group.id.slice(-2);
    const engaged = { 聘任部门: SUPERVISION };
    rows.push(seat('督导研训队伍', group, `测试${two}专职督学`, '成员', SUPERVISION, '专职责任督学', engaged));
    // One 学区 is two part-time inspectors short.
    for (let index = 1; index <= (group.id === 'SZ02' ? 6 : 8); index++) rows.push(seat('督导研训队伍', group, `测试${two}督学${'甲乙丙丁戊己庚辛'[index - 1]}`, '成员', SUPERVISION, '兼职责任督学', engaged));
    // One kindergarten has no guide.
    for (const garden of gardensOf(group)) if (garden.number !== '025') rows.push(seat('督导研训队伍', group, `测试${garden.number}主任`, '成员', garden.name, '兼职视导员'));
    rows.push(seat('督导研训队伍', group, `测试${two}教研员`, '成员', centre.name, '兼职教研员'), seat('督导研训队伍', group, `测试${two}培训师`, '成员', members[0]!.name, '兼职培训师'));
    rows.push(seat('联合教研组', group, `测试${centre.number}教师`, '组长', centre.name, null));
  }
  return sampleSheet({ name: '治理机构', title: '治理委员会、督导研训队伍和区级机构名册', subtitle: MARK, rows });
} // prettier-ignore

const STUDY = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-03', '2025-04', '2025-05', '2025-06'] as const;

function activities(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (group: SampleGroup | null, kind: string, topic: string, day: string, host: string, level: string, with_: string | null = null, minutes: string | null = null) => rows.push({ 学区编号: group?.id ?? null, 活动类别: kind, 主题: topic, 日期: day, 组织主体: host, 组织层级: level, 参加单位: with_, 纪要: minutes });
  for (const day of ['2024-09-10', '2024-10-15', '2024-11-12', '2024-12-10', '2025-01-07', '2025-02-18', '2025-03-11', '2025-04-08', '2025-05-13', '2025-06-10', '2025-07-08']) add(null, '联席会议', '行政管理、督导、教研和培训专题研究', day, BUREAU, '区');
  add(null, '交流展示', '学区化治理交流展示', '2025-05-28', BUREAU, '区');
  add(null, '经验交流会', '全市学区化治理经验交流会', '2025-06-19', '深圳市教育局（示例）', '市');
  add(null, '宣传', '学区化治理专题报道', '2025-06-03', BUREAU, '区');
  add(null, '联合教研', '以学区为平台的游戏课程教研', '2025-04-24', `${DISTRICT}教科院（示例）`, '区');
  for (const group of GROUPS) {
    const [centre, first] = gardensOf(group) as [Garden, Garden];
    const all = gardensOf(group).map((garden) => garden.name).join('、');
    for (const month of STUDY) {
      // One 学区 left out a month.
      if (group.id === 'SZ02' && month === '2025-05') continue;
      // One meeting was called by a member.
      const called = group.id === 'SZ03' && month === '2025-04' ? first : centre;
      add(group, '反馈交流会', '听取部门汇报，研究督导问题整改', `${month}-${20 + group.serial}`, called.name, '学区', all, `${month.replace('-', '年')}月例会纪要`);
    }
    for (const department of DEPARTMENTS) add(group, '年度述职', `${department}部门负责人年度述职`, '2025-07-03', centre.name, '学区');
    add(group, '联合备课', '主题课程集体备课', '2024-10-30', centre.name, '学区', all);
    add(group, '联合教研', '一日活动组织联合教研', '2025-03-27', centre.name, '学区', all);
    add(group, '合作科研', '幼小衔接课题研讨', '2025-04-17', centre.name, '学区', all);
    // One 学区 has held no contest yet.
    if (group.id !== 'SZ03') add(group, '教学竞赛', '青年教师活动设计竞赛', '2025-05-22', first.name, '学区', all);
    add(group, '教师集中培训', '保教能力集中培训', '2025-03-17', centre.name, '学区', all);
    add(group, '党务活动', '联合支部共建', '2024-11-20', centre.name, '学区', all);
    add(group, '主题党日', '学区主题党日', '2025-06-27', centre.name, '学区', all);
    add(group, '文化活动', '学区艺术交流周', '2025-05-30', first.name, '学区', all);
  }
  return sampleSheet({ name: '活动台账', title: '学区会议和活动台账', subtitle: `${YEAR}　（${MARK}）`, rows, widths: { 参加单位: 34 } });
} // prettier-ignore

function secondments(): SheetPlan {
  const rows = GROUPS.flatMap((group): SampleRow[] => {
    const [centre, ...members] = gardensOf(group) as [Garden, ...Garden[]];
    const weak = members.at(-1)!;
    return [
      { 工号: person(centre, 3), 派出单位: centre.name, 派入单位: weak.name, 交流方式: '柔性流动', 起始日期: '2025-02-24', 结束日期: '2025-06-27', 任务内容: '班级管理和园本教研' },
      { 工号: person(weak, 3), 派出单位: weak.name, 派入单位: centre.name, 交流方式: '跟岗', 起始日期: '2025-03-10', 结束日期: '2025-03-28', 任务内容: '示范跟岗学习' },
    ];
  });
  return sampleSheet({ name: '人员交流', title: '学区教师交流台账', subtitle: MARK, rows });
} // prettier-ignore

const SPECIAL = '学区化专项';
const SPECIAL_ACCOUNT = '学区化专项经费账套';
const RUNNING_ACCOUNT = '幼儿园日常经费账套';

function payments(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (day: string, garden: Garden, source: string, use: string, amount: number | string, account: string) => rows.push({ 凭证号: `PZ2025${String(rows.length + 1).padStart(3, '0')}`, 日期: day, 单位: garden.name, 学区编号: garden.group!.id, 资金来源: source, 用途类别: use, 金额: amount, 核算账套: account, 审计日期: source === SPECIAL ? '2025-07-09' : null });
  for (const group of GROUPS) {
    const [centre, first] = gardensOf(group) as [Garden, Garden];
    FUND_USES.forEach((use, index) => {
      if (group.id === 'SZ03' && use === '课题研究') return;
      // One payment of special money stands in the running account.
      add(`2025-0${3 + (index % 4)}-${10 + group.serial * 4 + index}`, index % 3 === 2 ? first : centre, SPECIAL, use, 4200 + group.members * 1300 + index * 1860.5, group.id === 'SZ02' && use === '专家讲座' ? RUNNING_ACCOUNT : SPECIAL_ACCOUNT);
    });
    add(`2025-05-${12 + group.serial}`, first, '日常办学经费', '其他', 2600 + group.serial * 480, RUNNING_ACCOUNT);
  }
  // A use that the list does not name, and an amount in words.
  add('2025-06-18', gardenOf('011'), SPECIAL, '其他', 3980, SPECIAL_ACCOUNT);
  add('2025-06-24', gardenOf('032'), '日常办学经费', '其他', '约1500', RUNNING_ACCOUNT);
  return sampleSheet({ name: '经费支出', title: '学区化专项和日常办学经费支出台账', subtitle: `2025年　单位：元　（${MARK}）`, rows });
} // prettier-ignore

function scores(): SheetPlan {
  const base: SampleRow = { 考核年度: '2025', 满分: 100, 等次: null, 征求意见日期: null, 考核日期: '2025-07-10', 评估方: '教育行政部门' };
  const rows = GROUPS.flatMap((group, order): SampleRow[] => {
    const [centre, ...members] = gardensOf(group) as [Garden, ...Garden[]];
    return [
      { ...base, 对象类型: '学区', 对象名称: group.name, 指标: '学区化治理成效', 得分: 94 - order * 4, 等次: order === 0 ? '优秀' : '良好' },
      { ...base, 对象类型: '学校（园）', 对象名称: centre.name, 指标: '学区建设', 得分: 93 - order, 等次: '良好' },
      { ...base, 对象类型: '龙头园长', 对象名称: principal(centre), 指标: '学区各园发展进步', 得分: 92 - order, 等次: '良好' },
      ...members.flatMap((garden, index): SampleRow[] => {
        // One was assessed before the centre was heard.
        const heard = garden.number === '023' ? '2025-07-14' : '2025-07-02';
        return [
          { ...base, 对象类型: '学校（园）', 对象名称: garden.name, 指标: '参与学区共建共治', 得分: 90 - index, 等次: '良好', 征求意见日期: heard },
          { ...base, 对象类型: '成员园长', 对象名称: principal(garden), 指标: '参与学区共建共治', 得分: 89 - index, 等次: '良好', 征求意见日期: '2025-07-02' },
        ];
      }),
    ];
  });
  return sampleSheet({ name: '考核评分', title: '学区、幼儿园和园长年度考核评分', subtitle: `2025年度　（${MARK}）`, rows, headings: ['考核年度', '对象类型', '对象名称', '指标', '满分', '得分', '等次', '征求意见日期', '考核日期', '评估方'] });
} // prettier-ignore

function documents(): SheetPlan {
  const rows: SampleRow[] = [];
  const add = (unit: string, kind: string, day: string, ticks: string | null = null) => rows.push({ 单位: unit, 文件类别: kind, 制定日期: day, 版本年度: Number(day.slice(0, 4)), 要素勾选: ticks });
  add(BUREAU, '实施方案', '2021-08-20');
  add(BUREAU, '章程模板', '2021-08-25');
  add(BUREAU, '督学制度', '2021-09-10', '选聘标准、遴选程序、退出机制');
  add(BUREAU, '督学制度', '2021-09-10', '挂牌督导、常态督导、规范反馈、强化整改、健全复查');
  for (const group of GROUPS) {
    // One charter does not write of the Party's work.
    add(group.name, '章程', group.founded, `组织与成员、职责、运行、委员权利和义务${group.id === 'SZ03' ? '' : '、党建工作要求'}`);
    for (const kind of ['管理办法', '决策程序', '议事规则']) add(group.name, kind, group.founded);
    for (const department of DEPARTMENTS) add(group.name, '年度计划', '2025-01-10', `${department}部门`);
  }
  return sampleSheet({ name: '制度文件', title: '区和学区制度文件台账', subtitle: MARK, rows });
} // prettier-ignore

function approvals(): SheetPlan {
  return sampleSheet({
    name: '审批备案',
    title: '委托、命名备案台账',
    subtitle: MARK,
    rows: [
      { 事项类别: '委托担任中心园', 对象: centreOf(GROUPS[1]!).name, 申请单位: BUREAU, 申请日期: '2021-10-11', 审批机关: BUREAU, 审批日期: '2021-10-20', 事由: '市属公办园接受区的委托' },
      ...GROUPS.map((group): SampleRow => ({ 事项类别: '命名备案', 对象: group.name, 申请单位: centreOf(group).name, 申请日期: group.founded, 审批机关: BUREAU, 审批日期: group.founded, 事由: '学区命名' })),
    ],
    widths: { 事由: 30 },
  });
} // prettier-ignore

function filings(): SheetPlan {
  const rows = GROUPS.flatMap((group): SampleRow[] => {
    const line = (what: string, to: string, term: string, sent: string): SampleRow => ({ 材料名称: what, 报送主体: group.name, 接收单位: to, 期次: term, 实际报送日期: sent });
    return [
      line('学区督导工作计划', SUPERVISION, TERMS[0], '2024-09-13'),
      line('学期督导报告', SUPERVISION, TERMS[0], '2025-01-15'),
      line('学区督导工作计划', SUPERVISION, TERMS[1], '2025-02-27'),
      // One 学区 has not sent the report of the second term.
      ...(group.id === 'SZ03' ? [] : [line('学期督导报告', SUPERVISION, TERMS[1], '2025-07-10')]),
      line('学区办园情况报告', BUREAU, TERMS[1], '2025-06-30'),
    ];
  });
  return sampleSheet({ name: '材料报送', title: '督导计划、报告和办园情况报送台账', subtitle: MARK, rows });
} // prettier-ignore

function resources(): SheetPlan {
  const rows = GROUPS.flatMap((group, order): SampleRow[] => [
    ...['信息平台', '特色课程', '教学案例', '培训资源'].map((kind, index): SampleRow => ({ 资源类别: kind, 提供单位: gardensOf(group)[index % 3]!.name, 共享方式: index < 3 ? '线上' : '线下', 可借用: '是', 使用次数: 36 + order - index * 5 })),
    ...[['社会场馆', '示例文化馆'], ['社区文体', '示例社区文体中心'], ['专业团体', '示例学前教育学会']].map(([kind, by]): SampleRow => ({ 资源类别: kind!, 提供单位: `${by!}（${group.name}）`, 共享方式: '线下', 可借用: '是', 使用次数: 6 + order })),
  ]);
  return sampleSheet({ name: '资源共享', title: '学区资源共享清单', subtitle: MARK, rows });
} // prettier-ignore

function assistances(): SheetPlan {
  return sampleSheet({
    name: '薄弱园档案',
    title: '薄弱园档案和帮扶台账',
    subtitle: MARK,
    rows: OWN.filter((garden) => garden.weak).map((garden): SampleRow => ({
      帮扶方: garden.group.name,
      帮扶方类型: '学区',
      受援对象: garden.name,
      受援类型: '薄弱园',
      // One file has no plan yet.
      提升计划: garden.group.id === 'SZ02' ? null : '两年内改善环境材料，中心园骨干驻园指导，保育员轮训',
    })),
    widths: { 提升计划: 40 },
  }); // prettier-ignore
}

function areas(): SheetPlan {
  const kept = (run: Garden['run']): number => GARDENS.filter((garden) => garden.run === run).length;
  return sampleSheet({
    name: '区域基数',
    title: `${DISTRICT}幼儿园基数（按示例名册）`,
    subtitle: MARK,
    rows: [{ 地区: `广东省深圳市${DISTRICT}`, 年度: 2025, 幼儿园总数: GARDENS.length, 公办园数: kept('公办'), 普惠民办园数: kept('普惠性民办'), 民办园数: kept('民办') }],
  });
} // prettier-ignore

function checklist(): SheetPlan {
  const fields = ['保育教育管理', '教职工管理', '招生管理', '安全管理', '财务管理', '师德师风建设'];
  return sampleSheet({
    name: '自查清单',
    title: '学区化治理自查清单',
    subtitle: MARK,
    rows: [
      { 单位: BUREAU, 检查项目: '学区化治理覆盖各类幼儿园，公办民办协同发展', 结果: '是' },
      { 单位: GROUPS[0]!.name, 检查项目: '学区党组织参与治理事务', 结果: '是' },
      ...fields.map((field): SampleRow => ({ 单位: gardenOf('014').name, 检查项目: `学区对${field}的监督指导已落实`, 结果: '是' })),
      { 单位: gardenOf('012').name, 检查项目: '在督学指导下建立自我督导体系', 结果: '是' },
    ],
  });
} // prettier-ignore
