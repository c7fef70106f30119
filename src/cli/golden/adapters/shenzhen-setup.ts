import { evaluateExactly, numberText, shownRate, toFixed } from '../../../policy/figures';
import type { Finding } from '../../../policy/model';
import { namePattern } from '../../../policy/packs/shenzhen/names';
import { listOf, numberOf, textOf, type Adapter, type Adapters, type GoldenCell } from '../adapter';
import type { CaseAudit, Line } from '../build';
import { CENTRE, GROUP, OTHER, centre, gardens, group, many, member, run } from './shenzhen-roster';

/** A figure exactly, in the table's own writing; `n/a` where it does not apply. */
function exact(made: CaseAudit, id: string, write: (value: Parameters<typeof shownRate>[0]) => string, subject?: string): string {
  const value = evaluateExactly(made.figure(id, subject).expression);
  return value.kind === 'known' ? write(value.value) : 'n/a';
}

const aboutTwoHundred: Adapter = ([count]) => {
  const groups = many(numberOf(count), (index) => ({ 集团编号: `X${index + 1}`, 集团名称: `测试学区${index + 1}` }));
  // A sheet needs a line: a 学区 founded after the day is none yet.
  const later = { 集团编号: 'X0', 集团名称: '测试学区0', 成立日期: '2030-01-01' };
  const tables = { groups: [later, ...groups.map((one) => ({ ...one, 成立日期: '2021-09-01' }))], schools: [member('测试园', { 集团编号: 'X0' })] };
  const by = (tolerance: string): string => (run(tables, '2023-06-30', { 约200容差: 'B', 约200容差值: tolerance }).findings('SZ-1.2a#tolerance').length > 0 ? 'out' : 'in');
  const made = run(tables);
  return [made.value('SZ-1.2a#difference'), `${exact(made, 'SZ-1.2a#deviation', (value) => numberText(value, 2))}%`, by('5'), by('10')];
};

const size: Adapter = ([count]) => {
  const by = (letter: string): string => {
    const [finding] = run({ schools: gardens(numberOf(count)) }, '2023-06-30', { SZ学区规模计数: letter }).findings('SZ-2.1.2b#limit');
    if (!finding) return 'ok';
    return `${finding.severity === 'warning' ? 'warn' : finding.severity} +${Number(/\d+/.exec(finding.observed!)![0]) - 16}`;
  };
  return [by('A'), by('B')];
};

const fewest: Adapter = ([all]) => {
  const tables = { schools: [centre()], areas: [{ 地区: '测试区', 幼儿园总数: numberOf(all) }] };
  return ['A', 'B'].map((letter) => run(tables, '2023-06-30', { SZ学区规模计数: letter }).value('SZ-2.1.2b#fewest'));
};

const named: Adapter = ([name, street, community, district]) => [
  namePattern(String(name), { street: textOf(street), community: textOf(community), district: textOf(district) }) ?? 'notice: no pattern',
];

const KINDS = ['公办', '普惠性民办', '民办'];

const mixed = (counts: readonly (GoldenCell | undefined)[]): Line[] =>
  counts.flatMap((count, kind) => many(numberOf(count), (index) => member(`测试${KINDS[kind]}园${index}`, { 办别: KINDS[kind]!, 角色: '成员园' })));

const signed = (text: string): string => (text.startsWith('-') || Number(text) === 0 ? text.replace(/^-(0\.00)$/, '$1') : `+${text}`);

const mix: Adapter = ([own, inclusive, others, allOwn, allInclusive, allOthers]) => {
  const schools = [...mixed([own, inclusive, others]), member('测试学区外园', { 集团编号: null, 角色: null })];
  const areas = [{ 地区: '测试区', 公办园数: numberOf(allOwn), 普惠民办园数: numberOf(allInclusive), 民办园数: numberOf(allOthers) }];
  const made = run({ groups: [group()], schools, areas });
  return ['public', 'inclusive', 'private'].map((kind) => exact(made, `SZ-2.1.2c#${kind}`, (value) => signed(toFixed(value, 2)), GROUP));
};

const privateShare: Adapter = (counts) => {
  const schools = [...mixed(counts), member('测试学区外园', { 集团编号: null, 角色: null })];
  return ['A', 'B'].map((letter) => exact(run({ groups: [group()], schools }, '2023-06-30', { 民办园范围口径: letter }), 'SZ-2.1.2c', (value) => `${shownRate(value)}%`, GROUP));
};

const centres: Adapter = ([all]) => {
  const lines = listOf(all).map((one, index): [Line, Line | null] => {
    const [kind, strong, level, entrusted] = listOf(one).map(String);
    const name = `${CENTRE}${index || ''}`;
    const grant = entrusted === '是' ? { 事项类别: '委托担任中心园', 对象: name, 审批机关: '测试区教育局' } : null;
    return [centre({ 单位名称: name, 办别: kind!, 优质: strong!, 隶属层级: level! }), grant];
  });
  const approvals = [OTHER.approvals, ...lines.map(([, grant]) => grant).filter((grant) => grant !== null)];
  const made = run({ schools: [...lines.map(([line]) => line), member('测试园', { 优质: '否', 隶属层级: '区属' })], approvals });
  const [wrong] = made.findings('SZ-2.1.2d');
  if (wrong) return [`${Number(/\d+/.exec(wrong.observed!)![0])} centres`];
  const words = [
    ...made.findings('SZ-2.1.2d#public').map(() => 'not 公办'),
    ...made.findings('SZ-2.1.2d#strong').map(() => 'not 优质'),
    ...made.findings('SZ-2.1.2f').map(() => 'no 委托'),
  ];
  return [words.join('; ') || 'ok'];
};

const divided: Adapter = ([rows]) => {
  const lines = listOf(rows).map((row) => listOf(row).map(String));
  const groups = [...new Set(lines.map(([, code]) => code!).filter((code) => code !== ''))].map((code): Line => ({ 集团编号: code, 集团名称: code, 所属地区: code[0]! }));
  const schools = lines.map(([garden, code, district]): Line => ({ 单位名称: garden!, 集团编号: code === '' ? null : code!, 角色: '成员园', 单位类型: '幼儿园', 县区: district! }));
  const findings = run({ groups, schools }).findings('SZ-2.1.2a');
  const said = (word: string, is: (finding: Finding) => boolean): string[] => {
    const gardens = [...new Set(findings.filter(is).map((finding) => finding.subject))];
    return gardens.length > 0 ? [`${word} ${gardens.join('、')}`] : [];
  };
  const [unassigned, double] = [(one: Finding) => one.observed === '未划入', (one: Finding) => one.expected === '1 个学区'];
  const words = [
    ...said('unassigned', unassigned),
    ...said('double', double),
    ...said('other district', (one) => !unassigned(one) && !double(one)),
  ];
  return [words.join('; ') || 'ok'];
};

/** How 学区 are set up. */
export const SHENZHEN_SETUP: Adapters = {
  E24: aboutTwoHundred,
  E25: size,
  E26: fewest,
  E30: named,
  E35: mix,
  E75: centres,
  E78: divided,
  E103: privateShare,
};
