import type { Finding } from '../../../policy/model';
import { listOf, numberOf, textOf, type Adapter, type Adapters, type GoldenCell } from '../adapter';
import type { Line } from '../build';
import { GROUP, LEAD, MEMBER, OTHER, group, lead, many, member, run } from './jiexi-roster';

const YEAR = '2024-09-01—2025-08-31';
const LAST_DAY = '2025-08-31';

const partyDays: Adapter = ([counts, size]) => {
  const names = [LEAD, ...many(numberOf(size) - 1, (index) => `${MEMBER}${index}`)];
  const schools = [lead(), ...names.slice(1).map((name) => member({ 单位名称: name }))];
  const activities = [OTHER.activities, ...listOf(counts).map((count, index): Line => ({ 集团编号: GROUP, 活动类别: '主题党日', 日期: `2024-1${index % 3}-1${index % 10}`, 参加单位: names.slice(0, numberOf(count)).join('、') }))];
  const by = (letter: string): string => {
    const [finding] = run({ schools, activities }, LAST_DAY, { 学年起止: YEAR, 共同组织口径: letter }).findings('JX-3.3c');
    return finding ? `short ${2 - Number(/(\d+) 次$/.exec(finding.observed ?? '')![1])}` : 'ok';
  };
  return [by('A'), by('B')];
};

const lessons: Adapter = ([secretary, principal, given]) => {
  const [first, second] = [String(secretary), String(principal)];
  const staff: Line[] = [{ 工号: 'T1', 姓名: first, 所在单位: MEMBER, 职务类别: '校级正职', 党内职务: '支部书记' }];
  const schools = [lead({ 校长姓名: null }), member({ 校长姓名: second })];
  const activities = [OTHER.activities, ...listOf(given).map((name): Line => ({ 集团编号: GROUP, 活动类别: '第一堂思政课', 日期: '2024-09-10', 组织主体: MEMBER, 召集人: String(name) }))];
  const by = (letter: string): string => {
    const [finding] = run({ schools, staff, activities }, '2025-01-31', { 学期起止: '2024-09-01—2025-01-31', 第一堂思政课口径: letter }).findings('JX-3.3d');
    if (!finding) return 'ok';
    const observed = finding.observed ?? '';
    const both = /书记兼校长缺 (\d+) 次/.exec(observed);
    if (both) return `missing ${first}缺${both[1]}`;
    if (observed.includes('缺书记兼校长')) return `missing ${first}`;
    return `missing ${/缺(.*)$/.exec(observed)![1]!.replace('书记', `书记${first}`).replace('校长', `校长${second}`)}`;
  };
  return [by('A'), by('B')];
};

/** A day in a month of the school year at hand. */
const dayIn = (month: number): string => `${month >= 9 ? 2024 : 2025}-${String(month).padStart(2, '0')}-15`;

/** Months without study at the one member, under a reading; in the order of the calendar. */
export function monthsWithoutStudy(held: GoldenCell | undefined, counted: GoldenCell | undefined, letter: string): { months: number[]; finding: Finding | undefined } {
  const activities = [OTHER.activities, ...listOf(held).map((month): Line => ({ 集团编号: GROUP, 活动类别: '思想政治学习', 日期: dayIn(numberOf(month)), 组织主体: MEMBER }))];
  const set = { 学年起止: YEAR, 在学月份: listOf(counted).join(','), 假期月份口径: letter };
  const [finding] = run({ schools: [lead(), member()], activities }, LAST_DAY, set).findings('JX-3.3e');
  const months = [...(finding?.observed ?? '').matchAll(/年(\d+)月/g)].map((match) => Number(match[1]));
  return { months: months.sort((a, b) => a - b), finding };
}

const study: Adapter = ([held, counted]) => {
  const by = (letter: string): string => {
    const { months } = monthsWithoutStudy(held, counted, letter);
    return months.length > 0 ? `missing ${months.join(',')}` : 'ok';
  };
  return [by('A'), by('B')];
};

const FAULTS: Readonly<Record<string, string>> = {
  没有: 'none',
  非龙头派出: 'not from lead',
  非中共党员: 'not a party member',
  非行政干部: 'not administration',
};

const firstSecretaries: Adapter = ([members]) => {
  const all = listOf(members).map((one) => listOf(one));
  const names = all.map(([name]) => String(name));
  const sender = (name: string): string => (name === 'L' ? LEAD : name);
  const others = all.map(([, sent]) => String(listOf(sent)[0] ?? LEAD)).filter((name) => name !== 'L' && !names.includes(name));
  const schools = [lead(), ...[...new Set([...names, ...others])].map((name) => member({ 单位名称: name }))];
  const sent = all.flatMap(([name, from], index) => {
    const [sentFrom, party, cadre] = listOf(from).map(String);
    return sentFrom === undefined ? [] : [{ id: `T${index + 1}`, to: String(name), from: sender(sentFrom), party: party!, cadre }];
  });
  const staff: Line[] = [
    { 工号: 'T0', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '教师', 中共党员: '否', 党内职务: '无' },
    ...sent.map((one): Line => ({ 工号: one.id, 姓名: `测试${one.id}`, 所在单位: one.from, 职务类别: one.cadre === '是' ? '中层' : '教师', 中共党员: one.party, 党内职务: '无' })),
  ];
  const secondments = [OTHER.secondments, ...sent.map((one): Line => ({ 工号: one.id, 派出单位: one.from, 派入单位: one.to, 交流方式: '第一书记', 起始日期: '2024-09-01' }))];
  const findings = run({ schools, staff, secondments }, '2025-06-01').findings('JX-3.1a');
  const order = Object.keys(FAULTS);
  const words = names.flatMap((name) =>
    findings
      .filter((finding) => finding.subject === name)
      .sort((a, b) => order.indexOf(a.observed!) - order.indexOf(b.observed!))
      .map((finding) => `${name} ${FAULTS[finding.observed!]!}`),
  );
  return [words.join('; ') || 'ok'];
};

/** The definition of the table: a 学年 counts when the term has begun by 15 September and lasts to 1 July. */
const TEST_YEAR = '2020-09-15—2021-07-01';

const terms: Adapter = ([from, to]) => {
  const schools = [lead(), member({ 合作起始日: textOf(from), 合作终止日: textOf(to), 退出日期: null })];
  const by = (letter: string): string => {
    const audit = run({ groups: [group()], schools }, '2024-10-01', { 合作年限口径: letter, 学年起止: TEST_YEAR });
    const [finding] = audit.findings('JX-3.5b');
    if (!finding) return audit.figure('JX-3.5b#years', MEMBER).outcome.kind === 'notApplicable' ? 'open' : 'ok';
    const short = /^差 (\d+) 天$/.exec(finding.observed ?? '');
    return short ? `short ${short[1]} d` : finding.observed!;
  };
  return [by('A'), by('B')];
};

const exits: Adapter = ([from, left, conditions]) => {
  const schools = [lead(), member({ 合作起始日: textOf(from), 合作终止日: null, 退出日期: textOf(left) })];
  const reason = conditions === '是' ? '成长速度快、办学质量优、社会声誉高' : '其他原因';
  const approvals = [OTHER.approvals, { ...OTHER.approvals, 事项类别: '成员退出', 对象: MEMBER, 事由: reason }];
  const by = (letter: string): string => {
    const audit = run({ groups: [group()], schools, approvals }, '2028-12-31', { 三年内退出口径: letter });
    const [short] = audit.findings('JX-3.5b');
    if (short) return `${short.severity === 'warning' ? 'warn' : short.severity}: short ${/^差 (\d+) 天$/.exec(short.observed ?? '')![1]} d`;
    return audit.findings('JX-3.5c#early').length > 0 ? 'ok (exception)' : 'ok';
  };
  return [by('A'), by('B')];
};

const STEPS: Readonly<Record<string, string>> = {
  没有申报: 'no declaration',
  缺龙头属地同意: 'lead side missing',
  缺县同意备案: 'county missing',
  龙头属地同意早于申报: 'lead side before declaration',
  县同意备案早于申报: 'county before declaration',
};

const declarations: Adapter = ([declared, agreed, filed]) => {
  const line: Line = { ...OTHER.approvals, 事项类别: '成员加入', 对象: MEMBER, 申请日期: textOf(declared), 审批日期: textOf(agreed), 备案日期: textOf(filed) };
  const found = run({ approvals: [OTHER.approvals, line] }, '2025-06-01').findings('JX-3.5f').map((finding) => finding.observed!);
  const words = Object.keys(STEPS).filter((one) => found.includes(one)).map((one) => STEPS[one]!);
  return [words.join('; ') || 'ok'];
};

/** Duties of 三（一） and 三（二）. */
export const JIEXI_DUTIES: Adapters = {
  E38: terms,
  E39: partyDays,
  E40: lessons,
  E68: declarations,
  E74: firstSecretaries,
  E93: exits,
  E102: study,
};
