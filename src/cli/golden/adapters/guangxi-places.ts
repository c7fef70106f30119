import { guangxi } from '../../../policy/packs/guangxi';
import { responsibleCounty } from '../../../policy/packs/guangxi/places';
import { plansReceived } from '../../../policy/packs/guangxi/rules/filing';
import { halfOf, semesterOf } from '../../../policy/rules';
import type { Finding } from '../../../policy/model';
import { listOf, numberOf, textOf, type Adapters, type GoldenCell } from '../adapter';
import { caseAudit, fixed, type Case, type CaseAudit, type Line } from '../build';

export const GROUP = '测试集团';
export const LEAD = '测试龙头园';
export const lead = (more: Line = {}): Line => ({ 单位名称: LEAD, 集团编号: GROUP, 角色: '龙头', 单位类型: '幼儿园', ...more });
export const member = (name: string, more: Line = {}): Line => ({ 单位名称: name, 集团编号: GROUP, 角色: '成员', 单位类型: '幼儿园', ...more });
const outside: Line = { 单位名称: '测试园外', 集团编号: null, 角色: null, 单位类型: '幼儿园' };

export const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
export const members = (count: number, more: Line = {}): Line[] => many(count, (index) => member(`测试成员园${index + 1}`, more));

export function run(tables: Case['tables'], more: Omit<Case, 'policy' | 'tables'> = {}): CaseAudit {
  return caseAudit({ policy: guangxi, tables, ...more });
}

/** The number that a finding observed: `超出 3 所` → 3. */
export function seen(finding: Finding | undefined): string {
  return /\d+/.exec(finding?.observed ?? '')?.[0] ?? '';
}

export const bothReadings = (reading: string, print: (set: Record<string, string>) => GoldenCell): GoldenCell[] =>
  ['A', 'B'].map((letter) => print({ [reading]: letter }));

/** A rate that is not full is never shown as full. */
function rateText(found: CaseAudit, rate: string, gap: string): string {
  if (found.figure(rate).outcome.kind === 'notApplicable') return 'n/a';
  const shown = fixed(found.value(rate));
  return `${shown === '100.00' && found.value(gap) !== 0 ? '99.99' : shown}%`;
}

const E01: Adapters[string] = ([inGroup, all]) => {
  const schools = numberOf(inGroup) > 0 ? members(numberOf(inGroup)) : [outside];
  const found = run({ schools, areas: [{ 地区: '测试县', 幼儿园总数: numberOf(all) }] });
  if (found.figure('GX-3.1').outcome.kind === 'notApplicable') return ['n/a', '—'];
  if (found.findings('GX-3.1#total').length > 0) return ['data error', '—'];
  const gap = found.value('GX-3.1#gap');
  return [rateText(found, 'GX-3.1', 'GX-3.1#gap'), gap === 0 ? 'full' : `short ${gap}`];
};

const E02: Adapters[string] = ([all, inGroup, attached, attachedInGroup]) => {
  const [total, inside, extra, extraInside] = [all, inGroup, attached, attachedInGroup].map(numberOf) as [number, number, number, number];
  const schools = [
    ...members(inside),
    ...many(total - inside, (index) => ({ ...outside, 单位名称: `测试园外${index + 1}` })),
    ...many(extraInside, (index) => member(`测试看护点${index + 1}`, { 单位类型: '看护点' })),
    ...many(extra - extraInside, (index) => ({ ...outside, 单位名称: `测试点外${index + 1}`, 单位类型: '看护点' })),
  ];
  const areas = [{ 地区: '测试县', 幼儿园总数: total }];
  return bothReadings('看护点成员口径', (set) =>
    rateText(run({ schools: schools.length > 0 ? schools : [{ ...outside, 单位类型: '小学' }], areas }, { set }), 'GX-3.1', 'GX-3.1#gap'),
  );
};

const E03: Adapters[string] = ([all, withLead, withAny]) => {
  const leads = many(numberOf(withLead), (index) => lead({ 单位名称: `测试龙头园${index}`, 集团编号: `集团${index}`, 县区: `县${index}` }));
  const others = many(numberOf(withAny) - numberOf(withLead), (index) => member(`测试成员园${index}`, { 县区: `乙县${index}` }));
  const schools = leads.length + others.length > 0 ? [...leads, ...others] : [outside];
  const areas = [{ 地区: '测试市', 下辖县数: numberOf(all) }];
  return bothReadings('GX县域覆盖口径', (set) => {
    const found = run({ schools, areas }, { set });
    return `${found.value('GX-3.2#counties')}/${numberOf(all)} ${found.findings('GX-3.2#without').length > 0 ? 'no' : 'yes'}`;
  });
};

const E04: Adapters[string] = ([leads, others]) => {
  const schools = [...many(numberOf(leads), (index) => lead({ 单位名称: `测试龙头园${index}` })), ...members(numberOf(others))];
  return bothReadings('GX集团规模计数', (set) => {
    const found = run({ schools: schools.length > 0 ? schools : [outside], groups: [{ 集团编号: GROUP, 集团名称: GROUP }] }, { set });
    if (found.findings('GX-5.1.0#lead').length > 0) return 'error: lead ≠ 1';
    if (found.findings('GX-5.1.0#members').length > 0) return 'error: no member';
    const [over] = found.findings('GX-5.1.0#cap');
    return over ? `warn +${seen(over)}` : 'ok';
  });
};

const E05: Adapters[string] = ([classes]) => {
  const found = run({ schools: [lead({ 班级数: classes as number | null }), member('测试成员园')] });
  if (found.audit.findings.some((finding) => finding.rule.startsWith('schools.班级数#'))) return ['invalid'];
  if (found.findings('GX-5.1.1b').length > 0) return ['fail'];
  const verdict = guangxi.rules.find((rule) => rule.id === 'GX-5.1.1b')!.check(found.audit.situation);
  return [(verdict.missing ?? []).length > 0 ? 'missing data' : 'pass'];
};

const ASSISTANCE: Readonly<Record<string, string>> = { 高校: 'GX-5.2.2.1', 区直自治区示范园: 'GX-5.2.2.2', 市直市级以上示范园: 'GX-5.2.2.3' };

const E06: Adapters[string] = ([kind, recipients]) => {
  const helper: Line = { 帮扶方: '测试帮扶方', 帮扶方类型: String(kind) };
  const count = numberOf(recipients);
  const assistances = count > 0 ? many(count, (index) => ({ ...helper, 受援对象: `受援${index}` })) : [{ ...helper, 受援对象: null }];
  const [finding] = run({ assistances }).findings(ASSISTANCE[String(kind)]!);
  if (!finding) return ['ok'];
  return [finding.severity === 'notice' ? 'notice: none' : `over by ${seen(finding)}`];
};

const E11: Adapters[string] = ([date]) => {
  const day = String(date);
  const years = many(6, (index) => Number(day.slice(0, 4)) - 3 + index);
  const terms = years.flatMap((year) => [`${year}-09-01—${year + 1}-01-31`, `${year + 1}-02-01—${year + 1}-08-31`]).join('；');
  const { situation } = run({ schools: [lead()] }, { on: day, set: { 学期起止: terms } }).audit;
  const half = halfOf(day).label.replace('年上半年', ' H1').replace('年下半年', ' H2');
  const semester = semesterOf(situation, day)?.label.replace('学年第一学期', ' S1').replace('学年第二学期', ' S2');
  return [half, semester ?? '—'];
};

const E85: Adapters[string] = ([groupCounty, own]) => {
  const schools = [lead({ 县区: String(groupCounty) }), member('测试成员园', { 县区: String(own) })];
  const found = run({ groups: [{ 集团编号: GROUP, 集团名称: GROUP, 所属地区: String(groupCounty) }], schools });
  const school = found.audit.situation.county.schoolNamed('测试成员园')!;
  return [responsibleCounty(school), found.findings('GX-4.1.2b').length > 0 ? 'cross-county' : '—'];
};

const E92: Adapters[string] = ([received, expected]) => {
  const areas = [{ 地区: '测试市', 下辖县数: listOf(expected).length }, ...listOf(expected).map((name) => ({ 地区: String(name), 下辖县数: null }))];
  const sent = listOf(received).map((name) => ({ 材料名称: '集团化办园实施方案', 报送主体: String(name), 实际报送日期: '2020-09-20' }));
  const filings = sent.length > 0 ? sent : [{ 材料名称: '其他材料', 报送主体: '测试单位', 实际报送日期: '2020-09-20' }];
  const { got, lacking } = plansReceived(run({ areas, filings }, { on: '2020-10-01' }).audit.situation);
  return [`${got.length}/${got.length + lacking.length}`, lacking.length];
};

const E96: Adapters[string] = ([dates, cutOff]) => {
  const founded = listOf(dates).map(String);
  const groups = founded.map((date, index) => ({ 集团编号: `集团${index}`, 集团名称: `集团${index}`, 成立日期: date }));
  const leads = founded.map((_, index) => lead({ 单位名称: `测试龙头园${index}`, 集团编号: `集团${index}` }));
  const tables = founded.length > 0 ? { groups, schools: leads } : { schools: [outside] };
  return bothReadings('集团数口径', (set) => run(tables, { on: textOf(cutOff)!, set }).value('GX-0.3#groups'));
};

/** Coverage, size, places and dates. */
export const GUANGXI_PLACES: Adapters = { E01, E02, E03, E04, E05, E06, E11, E85, E92, E96 };
