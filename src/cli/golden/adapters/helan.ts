import type { TableId } from '../../../roster';
import { helan } from '../../../policy/packs/helan';
import { shownRate, evaluateExactly } from '../../../policy/figures';
import { listOf, numberOf, textOf, type Adapter, type Adapters, type GoldenCell } from '../adapter';
import { caseAudit, type CaseAudit, type Line } from '../build';

const GROUP = '测试集团';
const AUTUMN = '2022-09-01—2023-01-31';
const SPRING = '2023-02-01—2023-08-31';
const YEAR = '2022-09-01—2023-08-31';

const SCHOOLS: readonly Line[] = [
  { 单位名称: '测试龙头园', 集团编号: GROUP, 角色: '龙头', 单位类型: '幼儿园' },
  { 单位名称: '测试成员园', 集团编号: GROUP, 角色: '成员', 单位类型: '幼儿园' },
];

/** A line of no duty, so that a sheet without others is still recognised. */
const OTHER: Line = { 集团编号: GROUP, 活动类别: '宣传', 日期: '2021-01-02' };

function run(tables: Partial<Record<TableId, readonly Line[]>>, set: Record<string, string> = {}, on = '2023-08-31'): CaseAudit {
  return caseAudit({ policy: helan, tables: { schools: SCHOOLS, ...tables }, on, set });
}

const activity = (kind: string, day: string): Line => ({ 集团编号: GROUP, 活动类别: kind, 日期: day });
const times = (n: number, line: Line): Line[] => Array.from({ length: n }, () => line);

const leads: Adapter = ([names]) => {
  const schools = listOf(names).map((name): Line => ({ 单位名称: String(name), 集团编号: `${String(name)}集团`, 角色: '龙头', 单位类型: '幼儿园' }));
  const made = run({ schools });
  const missing = made.findings('HL-4.2a').filter((finding) => finding.severity === 'error').length;
  const extra = made.findings('HL-4.2a').filter((finding) => finding.severity === 'notice').length;
  const distinct = new Set(made.audit.situation.county.groups.flatMap((group) => group.leads.map((lead) => lead.name))).size;
  const words = [missing ? `missing ${missing}` : null, extra ? `extra ${extra}` : null].filter((one) => one !== null);
  return [distinct, words.join('; ') || 'ok'];
};

/** A day in a month of the school year 2022—2023. */
const dayIn = (month: number): string => `${month >= 9 ? 2022 : 2023}-${String(month).padStart(2, '0')}-10`;

const monthly: Adapter = ([counted, research, training, combined]) => {
  const months = (cell: GoldenCell | undefined) => listOf(cell).map(numberOf);
  const rows = [
    OTHER,
    ...[...months(research), ...months(combined)].map((month) => activity('联合教研', dayIn(month))),
    ...[...months(training), ...months(combined)].map((month) => activity('教师集中培训', dayIn(month))),
  ];
  const word = (reading: string, rule: string): string => {
    const made = run({ activities: rows }, { 在学月份: months(counted).join(','), 学年起止: YEAR, 教研培训口径: reading });
    const lacking = made.findings(rule).map((finding) => /年(\d+)月/.exec(finding.message)![1]!);
    const inOrder = months(counted).map(String).filter((month) => lacking.includes(month));
    return inOrder.length ? `missing ${inOrder.join(',')}` : 'ok';
  };
  return [word('A', 'HL-5.2f'), word('A', 'HL-5.2g'), word('B', 'HL-5.2f')];
};

const SEMESTERS = [
  { label: '第一学期', day: '2022-10-11' },
  { label: '第二学期', day: '2023-03-04' },
] as const;

function perPeriod(kind: string, rule: string, reading: string): (inputs: readonly GoldenCell[]) => [string, string] {
  return (inputs) => {
    const rows = [OTHER, ...SEMESTERS.flatMap(({ day }, index) => times(numberOf(inputs[index]), activity(kind, day)))];
    const findings = (letter: string) =>
      run({ activities: rows }, { 学期起止: `${AUTUMN}；${SPRING}`, 学年起止: YEAR, [reading]: letter }).findings(rule);
    const word = (message: { message: string; severity: string } | undefined): string =>
      !message ? 'ok' : message.severity === 'notice' ? 'above 2 (notice)' : 'missing';
    const bySemester = (letter: string) => SEMESTERS.map(({ label }) => word(findings(letter).find((one) => one.message.includes(label)))).join(', ');
    const byYear = (letter: string) => word(findings(letter)[0]);
    return reading === '学期研究会周期口径' ? [bySemester('A'), byYear('B')] : [byYear('A'), bySemester('B')];
  };
}

const meetings = perPeriod('园长学期工作研究会议', 'HL-5.2d', '学期研究会周期口径');
const displays = perPeriod('成果展示', 'HL-5.2h', '成果展示周期口径');

const collective: Adapter = ([amount, minutes, decided, paid]) => {
  const payments = [{ 凭证号: 'PZ1', 金额: String(amount), 用途类别: '测试', 集体研究纪要: textOf(minutes), 集体研究日期: textOf(decided), 日期: textOf(paid) }];
  const word = (set: Record<string, string>) => {
    const [finding] = run({ payments }, set).findings('HL-3.2.3a');
    if (!finding) return 'ok';
    return finding.observed === '没有纪要' ? 'no minutes' : 'decided after payment';
  };
  const floor = 5000;
  const b = Number(amount) < floor ? 'not needed' : word({ 集体研究范围口径: 'B', 集体研究起点: String(floor) });
  return [word({}), b];
};

const heard: Adapter = ([asked, assessed]) => {
  const scores = [{ 考核年度: '2022', 对象类型: '学校（园）', 对象名称: '测试成员园', 指标: '参与共建', 得分: 90, 征求意见日期: textOf(asked), 考核日期: textOf(assessed) }];
  const words: Record<string, string> = { 未听取: 'not heard', 同日: 'same day', 晚于考核: 'heard after' };
  const word = (letter: string) => {
    const [finding] = run({ scores }, { 征求意见同日口径: letter }).findings('HL-3.4c');
    return finding ? words[finding.observed ?? '']! : 'ok';
  };
  return [word('A'), word('B')];
};

const regular: Adapter = ([entered, count]) => {
  const rows = [OTHER, ...times(numberOf(count), activity('党务活动', '2022-10-11'))];
  const made = run({ activities: rows }, { 学年起止: YEAR, ...(entered === null ? {} : { 定期频次: String(entered) }) });
  const [finding] = made.findings('HL-5.2b');
  if (entered === null) return [finding ? '参数未填, none recorded' : 'recorded'];
  if (!finding) return ['ok'];
  const did = Number(/(\d+) 次$/.exec(finding.observed ?? '')?.[1]);
  return [`short ${numberOf(entered) - did}`];
};

const coverage: Adapter = ([ownPublic, inPublic, ownPrivate, inPrivate]) => {
  const kind = (all: number, grouped: number, kindOf: string): Line[] =>
    Array.from({ length: all }, (_, index) => ({ 单位名称: `测试${kindOf}园${index}`, 单位类型: '幼儿园', 办别: kindOf, 集团编号: index < grouped ? GROUP : null, 角色: index < grouped ? '成员' : null }));
  // A school that is no kindergarten, so that the sheet has a line where there are none.
  const other: Line = { 单位名称: '测试小学', 单位类型: '小学', 办别: '公办', 集团编号: null, 角色: null };
  const schools = [other, ...kind(numberOf(ownPublic), numberOf(inPublic), '公办'), ...kind(numberOf(ownPrivate), numberOf(inPrivate), '民办')];
  const word = (letter: string): string => {
    const { expression, outcome } = run({ schools }, { 民办园覆盖口径: letter }).figure('HL-2.0a');
    const exact = evaluateExactly(expression);
    return outcome.kind === 'known' && exact.kind === 'known' ? `${shownRate(exact.value)}%` : 'n/a';
  };
  return [word('A'), word('B')];
};

/** Tables whose first clause is Helan's. */
export const HELAN_ADAPTERS: Adapters = {
  E18: leads,
  E19: monthly,
  E20: (inputs) => meetings(inputs),
  E21: (inputs) => displays(inputs),
  E22: collective,
  E23: heard,
  E81: regular,
  E98: coverage,
};
