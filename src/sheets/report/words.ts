import type { Severity } from '../../policy/model';

/** Sheets of 年度报送册, in their order; the forms stand between the pictures and the findings. */
export const REPORT_SHEETS = {
  cover: '封面',
  contents: '目录',
  funds: '经费图',
  aims: '目标进度图',
  kinds: '遗留问题图',
  findings: '遗留问题',
  figures: '测算结果',
} as const;

export const SAMPLE_MARK = '示例数据';

export const REPORT_WORDS = {
  title: (year: number) => `${year}年度报送册`,
  plan: (year: number) => `生成${year}年度报送册`,
  file: (year: number, unit: string | null) => `${year}年度报送册${unit ? `（${unit}）` : ''}.xlsx`,
  noUnit: '未填写（请在“填报信息”里填“填报单位”）',
  notFilled: '未填写',
  unit: '填报单位',
  basis: '政策依据',
  period: '报送年度',
  periodOf: (year: number) => `${year}年（${year}年1月1日—12月31日）`,
  schoolYear: '学年',
  asOf: '数据日期',
  otherYear: (year: number) => `（不在 ${year} 年内，数字为该日的情况）`,
  forms: '报送材料',
  formsOf: (count: number, dated: number, lacking: number) =>
    `${count} 份${dated > 0 ? `，其中 ${dated} 份有截止日` : ''}${lacking > 0 ? `；${lacking} 份缺数据，见目录` : ''}`,
  left: '遗留问题',
  leftOf: (errors: number, warnings: number, explained: number, notices: number) =>
    `错误 ${errors}，警告 ${warnings}（已填写说明 ${explained}），提示 ${notices}`,
  missing: '参数未填',
  notChecked: '未校验',
  notCheckedOf: (count: number) => `缺少名册，${count} 条条款没有校验和测算`,
  readings: '采用口径',
  readingsOn: '采用口径（续）',
  noReadings: '本政策没有需要选择的口径',
  source: '数据来源',
  made: '制作日期',
  sealed: '单位（盖章）：',

  contentsNote: '点名称可跳到该表。',
  contentsHeads: ['序号', '名称', '材料编号', '条款', '截止日', '报送单位', '接收单位', '台账', '情况'],
  noDay: (period: string) => `${period}（没有写明日期）`,
  complete: '可报送',
  lacks: (count: number) => `缺数据 ${count} 处`,
  leftOut: '未列入本年度的材料',
  leftOutHeads: ['序号', '名称', '材料编号', '原因'],
  dueElsewhere: (date: string) => `截止日 ${date}，不在本年度`,
  irregular: (period: string) => `${period}：不按年度报送`,
  ofOther: (from: string) => `由${from}报送`,
  noForms: '本年度没有按年度报送的材料',

  findingHeads: ['序号', '级别', '位置', '对象', '问题和修改办法', '条款', '说明'],
  noFindings: '没有遗留问题。',
  findingsNote: '说明由填报单位填写；警告须修改或填写说明。',
  lapsed: '（数据已变，请重写）',
  unexplained: '（未填写说明）',
  places: (place: string, count: number) => (count > 1 ? `${place} 等 ${count} 处` : place),

  figureHeads: ['序号', '层级', '对象', '测算项', '数值', '单位', '条款', '出处', '说明'],
  figuresNote: '数值为制作时的测算结果；不适用的项目不列。个人的测算只列合计。',
  noFigures: '没有可列的测算项：缺少所需的名册。',
  levels: { area: '全区', group: '集团', school: '单位', person: '个人合计' },
  people: (count: number) => `${count} 人`,
  added: (known: number) => `${known} 人合计`,

  fundsTitle: (group: string, title: string) => `各${group}${title}`,
  fundsOfSchools: (group: string, title: string) => `${group}各单位${title}`,
  fundHeads: ['对象', '说明'],
  without: (name: string, why: string) => `没有${name}：${why}`,
  noFunds: '本政策没有按集团测算的金额，或所需数据还没有填。',
  most: (count: number, all: number) => `共 ${all} 个，图中为金额最大的 ${count} 个；全部数字见“测算结果”。`,
  aimsTitle: (unit: string) => (unit === '%' ? '覆盖率与目标' : '目标进度'),
  aimHeads: ['项目', '现有', '目标', '结果', '条款'],
  reached: '已达到',
  short: '未达到',
  noAims: '没有可与目标比较的测算项，或所需数据还没有填。',
  noAimsOfGroup: '目标按全区比较。',
  now: '现有',
  goal: '目标',
  kindsTitle: '遗留问题按条款分布',
  kindHeads: ['条款', '错误', '警告', '提示', '合计'],
  dataItself: '数据填写',
  others: '其他条款',
  kindUnit: '处',
  total: '合计',
} as const;

/** Light enough for black numbers on them; the key and the table say it in words. */
export const SEVERITY_COLORS: Record<Severity, string> = { error: 'E06666', warning: 'F6B26B', notice: '9FC5E8' };
export const BAR_COLOR = '5B9BD5';
export const FUND_COLORS = [BAR_COLOR, 'A9D18E', 'FFD966'] as const;
export const GOAL_COLOR = 'BFBFBF';
