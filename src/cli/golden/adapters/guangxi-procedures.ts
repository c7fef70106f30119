import { listOf, numberOf, textOf, type Adapters, type GoldenCell } from '../adapter';
import type { Line } from '../build';
import { bothReadings, GROUP, lead, many, member, run, seen } from './guangxi-places';

const MATERIALS: Readonly<Record<string, string>> = {
  'GX-0.1': '集团化办园实施方案', 'GX-0.3': '学前教育集团数量及名单', 'GX-0.4': '集团化办园总结材料', 'GX-0.5': '市级集团数量及名单汇总', 'GX-0.6': '市级总结材料',
}; // prettier-ignore

const E09: Adapters[string] = ([clause, namedDay, sent]) => {
  const [day, rule] = [textOf(sent), String(clause)];
  const filings = [{ 材料名称: MATERIALS[rule]!, 报送主体: '测试教育局', 截止日期: String(namedDay), 实际报送日期: day }];
  const on = day ?? `${String(namedDay).slice(0, 4)}-12-31`;
  return bothReadings('截止日口径', (set) => {
    const [finding] = run({ filings }, { on, set }).findings(rule);
    if (!finding) return 'on time';
    return finding.observed === '未报送' ? 'not sent' : `late ${seen(finding)} d`;
  });
};

const group = (more: Line = {}): Line => ({ 集团编号: GROUP, 集团名称: GROUP, ...more });
const schools = [lead(), member('测试成员园')];

const E15: Adapters[string] = ([applied, reviewed, approved, founded]) => {
  const approvals = [{ 事项类别: '集团组建', 对象: GROUP, 申请日期: textOf(applied), 评审日期: textOf(reviewed), 评审结论: '通过', 审批机关: '甲县教育局', 审批日期: textOf(approved) }];
  const found = run({ groups: [group({ 成立日期: textOf(founded) })], schools, approvals }, { on: '2030-01-01' });
  const observed = ['GX-5.1.3a', 'GX-5.1.3b', 'GX-5.1.3c', 'GX-5.1.3c#order'].flatMap((rule) => found.findings(rule).map((finding) => finding.observed ?? ''));
  const inOrder = ['申请', '评审', '核准', '成立'].flatMap((step) => observed.filter((text) => text.startsWith(step)));
  return [inOrder.join('; ') || 'ok'];
};

const PATTERN_NAMES: Readonly<Record<string, string>> = {
  '1': '龙头园+乡镇中心园+民办园', '2': '龙头园+村级园+小学附设园或看护点', '3': '龙头园+新建园+筹建园',
}; // prettier-ignore

const KINDS: Readonly<Record<string, Line>> = {
  乡镇中心: { 隶属层级: '乡镇中心', 办别: '公办' },
  民办: { 隶属层级: '其他', 办别: '民办' },
  村级: { 隶属层级: '村级', 办别: '公办' },
  附设: { 隶属层级: '村级', 单位类型: '小学附设园' },
  看护点: { 隶属层级: '村级', 单位类型: '看护点' },
  新建: { 建设状态: '新建' },
  筹建: { 建设状态: '筹建' },
};

/** `附设或看护点`, `村级园`: by the first kind whose name it holds. */
const kindLine = (kind: string): Line => KINDS[Object.keys(KINDS).find((name) => kind.includes(name)) ?? ''] ?? {};

const E73: Adapters[string] = ([pattern, county, grade, kinds]) => {
  const groups = [group({ 所属地区: '甲县', 组建形式: PATTERN_NAMES[String(pattern)]! })];
  const own = lead({ 县区: county === '本县' ? '甲县' : '乙县', 示范等级: textOf(grade) });
  const others = listOf(kinds).map((kind, index) => member(`测试成员园${index}`, kindLine(String(kind))));
  const found = run({ groups, schools: [own, ...others] });
  const leadFindings = found.findings('GX-5.2.1');
  const missing = found.findings(`GX-5.2.1.${String(pattern)}`).map((finding) => finding.observed!.split(' ')[0]);
  const parts = [
    ...(leadFindings.some((finding) => finding.expected?.startsWith('在')) ? ['lead not of the county'] : []),
    ...(leadFindings.some((finding) => finding.expected?.includes('示范园')) ? ['lead not 示范园'] : []),
    ...(missing.length > 0 ? [`missing ${missing.join('、')}`] : []),
  ];
  return [parts.join('; ') || 'ok'];
};

const E97: Adapters[string] = ([both, display, seminar]) => {
  const line = (kind: string) => (): Line => ({ 集团编号: GROUP, 活动类别: kind, 日期: '2025-04-05', 组织层级: '集团' });
  const activities = [
    { 集团编号: null, 活动类别: '宣传', 日期: '2020-01-02', 组织层级: '乡镇' },
    ...many(numberOf(both), line('实践展示及研讨')), ...many(numberOf(display), line('成果展示')), ...many(numberOf(seminar), line('工作交流会或研讨会')),
  ]; // prettier-ignore
  return bothReadings('展示与研讨口径', (set) =>
    run({ groups: [group()], schools, activities }, { on: '2025-12-31', set }).findings('GX-6.2c').length > 0 ? 'missing' : 'ok',
  );
};

const E101: Adapters[string] = ([first, second]) => {
  const others = [
    ...many(numberOf(first), (index) => member(`测试甲园${index}`, KINDS.乡镇中心)),
    ...many(numberOf(second), (index) => member(`测试乙园${index}`, KINDS.民办)),
  ];
  const tables = { groups: [group({ 组建形式: PATTERN_NAMES['1']! })], schools: [lead(), ...others] };
  return bothReadings('若干口径', (set): GoldenCell => (run(tables, { set }).findings('GX-5.2.1.1').length > 0 ? 'too few' : 'ok'));
};

const E104: Adapters[string] = ([groupCounty, own, approvedBy]) => {
  const tables = {
    groups: [group({ 所属地区: String(groupCounty), 成立日期: '2021-01-01' })],
    schools: [lead({ 县区: String(groupCounty) }), member('测试成员园', { 县区: String(own), 加入日期: '2022-03-01' })],
    approvals: [{ 事项类别: '成员加入', 对象: '测试成员园', 审批机关: `${String(approvedBy)}教育局`, 审批日期: '2022-02-01' }],
  };
  return bothReadings('跨县加入同意口径', (set) => (run(tables, { set }).findings('GX-5.1.3d').length > 0 ? 'wrong bureau' : 'ok'));
};

/** Dates, periods, steps and patterns. */
export const GUANGXI_PROCEDURES: Adapters = { E09, E15, E73, E97, E101, E104 };

