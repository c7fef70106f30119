/**
 * Subjects on which more than one policy speaks and does not ask the same. Where two policies hold at once, the county
 * is shown both; which one gives way is not for us to say.
 */

/** How two demands on one subject stand to each other. */
export type Relation =
  /** Who keeps the one cannot keep the other. */
  | 'conflict'
  /** One asks for more: who keeps it keeps the other too. */
  | 'stricter'
  /** They count, date or assign differently: both are kept, each by itself. */
  | 'apart';

export interface Demand {
  policy: string;
  /** The clauses that say it, the first being the one to look up. */
  clauses: readonly string[];
  /** What is asked, in our own short words. */
  asks: string;
  /** Of `stricter` topics: the greater asks for more; the same number asks the same. */
  rank?: number;
}

export interface Topic {
  id: string;
  title: string;
  relation: Relation;
  /** At most one a policy. */
  demands: readonly Demand[];
}

export const TOPICS: readonly Topic[] = [
  {
    id: 'kinds',
    title: '集团由哪些学校组成',
    relation: 'conflict',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.1.2a'], asks: '成员都是幼儿园' },
      { policy: 'shapotou', clauses: ['SPT-5.2.3', 'SPT-5.2.4', 'SPT-2.1a'], asks: '可以跨学段，列明的集团里中小学和幼儿园同在一个集团' },
    ],
  },
  {
    id: 'spending',
    title: '各校（园）的支出由谁决定',
    relation: 'conflict',
    demands: [
      { policy: 'helan', clauses: ['HL-3.2.3a'], asks: '经集团园集体研究决定' },
      { policy: 'shapotou', clauses: ['SPT-6.4.1.2a', 'SPT-6.4.1.2b', 'SPT-6.4.1.2c'], asks: '由学校负责人一支笔审批，大额报集团，满起点的报区教育局' },
    ],
  },
  {
    id: 'party',
    title: '成员单位的党组织怎样设',
    relation: 'apart',
    demands: [
      { policy: 'helan', clauses: ['HL-3.2.1a'], asks: '党建依托集团园党支部开展' },
      { policy: 'shenzhen', clauses: ['SZ-2.1.3l'], asks: '各园单独建，条件不具备的在学区内联合建' },
    ],
  },
  {
    id: 'approval',
    title: '集团由谁批准',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.1.3c', 'GX-4.2.1b'], asks: '先评审，再由所属地区教育局核准' },
      { policy: 'shapotou', clauses: ['SPT-6.1a', 'SPT-6.1b'], asks: '区教育局确定，报区委编办备案后挂牌' },
      { policy: 'shenzhen', clauses: ['SZ-2.1.2a'], asks: '区教育行政部门划分学区，各类幼儿园都要归入' },
    ],
  },
  {
    id: 'joining',
    title: '成员加入由谁同意',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.1.3d'], asks: '成员所属地区教育局同意' },
      { policy: 'jiexi', clauses: ['JX-3.5f'], asks: '成员属地申报，龙头属地和县教育部门同意并备案；退出、改模式也是' },
    ],
  },
  {
    id: 'size',
    title: '一个集团（学区）的规模',
    relation: 'stricter',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.1.0'], asks: '成员园原则上 10 所以内', rank: 3 },
      { policy: 'shenzhen', clauses: ['SZ-2.1.2b'], asks: '幼儿园原则上不超过 16 所', rank: 2 },
      { policy: 'shapotou', clauses: ['SPT-5.1a'], asks: '至少 1 所成员，没有上限', rank: 1 },
    ],
  },
  {
    id: 'lead',
    title: '龙头（中心园）的资格',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.1.1a', 'GX-5.1.1b', 'GX-5.2.1'], asks: '经教育局认定的县级（含）以上示范园，至少 6 个班' },
      { policy: 'shenzhen', clauses: ['SZ-2.1.2d'], asks: '优质公办园' },
      { policy: 'helan', clauses: ['HL-4.2a'], asks: '文件列明的 10 所幼儿园' },
    ],
  },
  {
    id: 'board',
    title: '集团（学区）的议事机构',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.3a', 'GX-5.3d'], asks: '设理事会和监事会，理事为龙头园中层以上干部和各成员园园长' },
      { policy: 'jiexi', clauses: ['JX-3.6a'], asks: '以理事会为核心' },
      { policy: 'shenzhen', clauses: ['SZ-2.1.3a', 'SZ-2.1.3c'], asks: '设学区治理委员会，委员为全体园长' },
      { policy: 'helan', clauses: ['HL-3.1a', 'HL-5.1b'], asks: '组建管理团队和集团化工作小组' },
    ],
  },
  {
    id: 'autonomy',
    title: '成员服从龙头还是自主',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-5.3e'], asks: '龙头园负责制，成员园服从龙头园园长领导' },
      { policy: 'shenzhen', clauses: ['SZ-2.1.2g'], asks: '各园隶属不变，独立行使办园自主权' },
    ],
  },
  {
    id: 'headship',
    title: '领导小组由谁牵头',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-6.1a'], asks: '教育局成立，局长任组长' },
      { policy: 'shapotou', clauses: ['SPT-3a'], asks: '区政府成立' },
      { policy: 'shenzhen', clauses: ['SZ-4.1a'], asks: '区教育行政部门成立，办公室设在学前教育管理科室' },
      { policy: 'helan', clauses: ['HL-5.1a'], asks: '教育体育局成立，另设办公室' },
    ],
  },
  {
    id: 'meetings',
    title: '园长会议多久一次',
    relation: 'stricter',
    demands: [
      { policy: 'shenzhen', clauses: ['SZ-2.2.4d'], asks: '中心园召集例会，一般每月 1 次', rank: 2 },
      { policy: 'helan', clauses: ['HL-5.2d'], asks: '园长学期工作研究会议 1—2 次', rank: 1 },
    ],
  },
  {
    id: 'showing',
    title: '集团多久展示一次',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-6.2c'], asks: '每个集团每年至少 1 次实践展示及研讨' },
      { policy: 'helan', clauses: ['HL-5.2h'], asks: '每学期或每学年 1 次成员单位成果展示' },
    ],
  },
  {
    id: 'assessing',
    title: '考核的周期和对象',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-6.4a'], asks: '每年考核集团' },
      { policy: 'shapotou', clauses: ['SPT-8.2a', 'SPT-6.5a'], asks: '每学年考核集团，也考核学校' },
      { policy: 'shenzhen', clauses: ['SZ-2.4.1a'], asks: '每年考核中心园、成员园及其园长' },
      { policy: 'helan', clauses: ['HL-4.4b', 'HL-4.3c'], asks: '每年总体评估，另有方案、中期、验收三次评估' },
    ],
  },
  {
    id: 'fund',
    title: '专项经费怎样定',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-6.3a', 'GX-6.3b'], asks: '自治区按发展情况奖补，市县相应安排，金额未定' },
      { policy: 'shapotou', clauses: ['SPT-6.3a', 'SPT-6.3b'], asks: '每个集团每学年 10 万元，再按各校（园）区人数增补' },
      { policy: 'shenzhen', clauses: ['SZ-4.2a'], asks: '区按管理规模和年度任务核定' },
      { policy: 'jiexi', clauses: ['JX-3.9e'], asks: '按集团规模和考核结果分档' },
    ],
  },
  {
    id: 'uses',
    title: '专项经费能用在哪里',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-6.3c'], asks: '运作管理、教育科研、文化和特色、指导差旅、研修培训交流' },
      { policy: 'shapotou', clauses: ['SPT-6.3d'], asks: '送课、课题、校园文化、社团、设施设备维护维修' },
      { policy: 'shenzhen', clauses: ['SZ-4.2b'], asks: '师资培训、教科研、课题、研讨会、讲座、日常工作' },
    ],
  },
  {
    id: 'coverage',
    title: '覆盖到哪里、何时',
    relation: 'apart',
    demands: [
      { policy: 'guangxi', clauses: ['GX-3.1'], asks: '城乡幼儿园全部，未定期限' },
      { policy: 'shenzhen', clauses: ['SZ-1.2b'], asks: '幼儿园全部，2022 年底' },
      { policy: 'shapotou', clauses: ['SPT-7.3c'], asks: '义务教育阶段学校 60% 以上，2025 年' },
      { policy: 'jiexi', clauses: ['JX-2c', 'JX-2d'], asks: '集团 18 个、成员学校 50 个以上，2027 年' },
      { policy: 'helan', clauses: ['HL-2.0a'], asks: '集团化办园全覆盖，未定期限' },
    ],
  },
];
