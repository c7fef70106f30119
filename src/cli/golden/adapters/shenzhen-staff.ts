import { MORE_THAN_STAFF } from '../../../policy/packs/shenzhen/figures/training';
import { evaluateExactly, shownRate } from '../../../policy/figures';
import { listOf, numberOf, textOf, type Adapter, type Adapters } from '../adapter';
import type { CaseAudit, Line } from '../build';
import { CENTRE, GROUP, OTHER, centre, gardens, group, many, member, run } from './shenzhen-roster';

const post = (kind: string, index: number, more: Line = {}): Line => ({ 机构类别: '督导研训队伍', 集团编号: GROUP, 成员姓名: `测试${kind}${index}`, 所在单位: '其他单位', 身份类别: kind, ...more });

const POSTS = [
  ['SZ-2.1.3f', '专职责任督学'], ['SZ-2.1.3g', '兼职责任督学'], ['SZ-2.1.3i', '兼职视导员'], ['SZ-2.1.3j', '兼职教研员'], ['SZ-2.1.3k', '兼职培训师'],
] as const; // prettier-ignore

/** How far a post is from what is asked for, of the whole 学区. */
function standing(made: CaseAudit, rule: string): string {
  const findings = made.findings(rule);
  if (rule === 'SZ-2.1.3i') {
    const there = findings.map((finding) => Number(/\d+/.exec(finding.observed!)![0]));
    const [short, over] = [there.filter((one) => one === 0).length, there.reduce((all, one) => all + Math.max(0, one - 1), 0)];
    if (short > 0) return `short ${short}`;
    return over > 0 ? `over ${over}` : 'ok';
  }
  const [finding] = findings;
  if (!finding) return 'ok';
  const [there, asked] = [finding.observed, finding.expected].map((text) => Number(/\d+/.exec(text!)![0])) as [number, number];
  return there < asked ? `short ${asked - there}` : `over ${there - asked}`;
}

const staffOfOne: Adapter = ([count, ...there]) => {
  const schools = gardens(numberOf(count));
  const seats = [
    OTHER.seats,
    ...POSTS.flatMap(([, kind], column) =>
      many(numberOf(there[column]), (index) => post(kind, index, kind === '兼职视导员' ? { 所在单位: schools[index % schools.length]!['单位名称']! } : {})),
    ),
  ];
  const made = run({ schools, seats });
  return POSTS.map(([rule]) => standing(made, rule));
};

const staffOfDistrict: Adapter = ([groups, all]) => {
  const [d, k] = [numberOf(groups), numberOf(all)];
  // One outside, so that the sheet has a line: it belongs to no 学区 and needs nobody.
  const outside = member('测试学区外园', { 集团编号: null, 角色: null });
  const schools = [outside, ...many(k, (index) => member(`测试园${index}`, { 集团编号: d === 0 ? null : `测试学区${index % d}` }))];
  const made = run({ groups: many(d, (index) => ({ 集团编号: `测试学区${index}`, 集团名称: `测试学区${index}` })), schools });
  return [...POSTS.map(([rule]) => made.value(`${rule}#need`)), made.value('SZ-2.1.3k#all')];
};

const committee: Adapter = ([principals, members]) => {
  const names = listOf(principals).map(String);
  const schools = names.map((name, index) => (index === 0 ? centre({ 校长姓名: name }) : member(`测试园${index}`, { 校长姓名: name })));
  const seats = listOf(members).map((name): Line => ({ ...OTHER.seats, 机构类别: '学区治理委员会', 集团编号: GROUP, 成员姓名: String(name), 机构职务: '成员', 所在单位: CENTRE, 身份类别: '成员园园长' }));
  const made = run({ schools, seats: [OTHER.seats, ...seats] });
  const findings = made.findings('SZ-2.1.3c');
  const once = (all: readonly string[]): string[] => [...new Set(all)];
  const absent = findings.filter((finding) => finding.observed === '没有席位').map((finding) => names[schools.findIndex((line) => line['单位名称'] === finding.subject)]!);
  // Without any seat the clause before says that there is no committee: then everybody's is missing.
  const missing = once(made.findings('SZ-2.1.3a').length > 0 ? names : absent);
  const extra = once(findings.filter((finding) => finding.observed === '不是园长').map((finding) => String(seats[finding.cells[0]!.row - 2]?.['成员姓名'])));
  const words = [...(missing.length ? [`missing ${missing.join('、')}`] : []), ...(extra.length ? [`extra ${extra.join('、')}`] : [])];
  return [words.join('; ') || 'ok', made.value('SZ-2.1.3c#seats', GROUP)];
};

const oneTrained: Adapter = ([last, on, start]) => {
  const day = textOf(last);
  const tables = {
    schools: [centre()],
    staff: [{ 工号: 'T1', 姓名: '测试甲', 所在单位: CENTRE }],
    trainings: [OTHER.trainings, ...(day === null ? [] : [{ 工号: 'T1', 姓名: '测试甲', 培训层级: '学区', 日期: day }])],
  };
  return ['A', 'B'].map((letter) => (run(tables, String(on), { 轮训周期口径: letter, 轮训周期起始日: String(start) }).value('SZ-2.2.2e', GROUP) === 100 ? 'yes' : 'no'));
};

const trainingRate: Adapter = ([trained, all]) => {
  const [done, there] = [numberOf(trained), numberOf(all)];
  // More trained than there are: people on the roster beyond what the kindergarten says it has.
  const staff = many(Math.max(done, there), (index): Line => ({ 工号: `T${index + 1}`, 姓名: `测试${index + 1}`, 所在单位: CENTRE }));
  const other = { 工号: 'T0', 姓名: '测试', 所在单位: '其他园' };
  const trainings = [OTHER.trainings, ...staff.slice(0, done).map((line): Line => ({ 工号: line['工号']!, 姓名: line['姓名']!, 培训层级: '学区', 日期: '2022-05-06' }))];
  const made = run({ groups: [group()], schools: [centre({ 教职工总数: there }), member('其他园', { 集团编号: null, 角色: null, 教职工总数: 1 })], staff: [other, ...staff], trainings });
  const rate = evaluateExactly(made.figure('SZ-2.2.2e', GROUP).expression);
  if (rate.kind === 'notApplicable' && rate.reason === MORE_THAN_STAFF) return ['data error'];
  return [rate.kind === 'known' ? `${shownRate(rate.value)}%` : 'n/a'];
};

/** The people of a 学区. */
export const SHENZHEN_STAFF: Adapters = { E27: staffOfOne, E28: staffOfDistrict, E29: committee, E31: oneTrained, E32: trainingRate };
