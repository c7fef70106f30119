import { contractState } from '../../../policy/packs/guangxi/contracts';
import { listOf, numberOf, textOf, type Adapters } from '../adapter';
import type { Line } from '../build';
import { bothReadings, GROUP, lead, LEAD, member, members, run, seen } from './guangxi-places';

const TERM = { 学期起止: '2024-09-01—2025-01-31' };
const TERM_END = '2025-01-31';

const E07: Adapters[string] = ([base, result, count]) => {
  const tables = {
    groups: [{ 集团编号: GROUP, 集团名称: GROUP, 年度工作考核结果: textOf(result) }],
    schools: [lead(), ...members(numberOf(count))],
    staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '校级正职', 年度绩效系数: numberOf(base) }],
  };
  return (['A', 'B'] as const).flatMap((second) =>
    (['A', 'B'] as const).map((counting) => {
      const set = { GX绩效系数成员计数: counting, 绩效放大口径: second };
      const value = run(tables, { set }).value('GX-6.5b');
      return value === null ? 'undetermined' : String(value);
    }),
  );
};

const E08: Adapters[string] = ([level, place, poor]) => {
  const tables = {
    schools: [lead({ 城乡: level === '城市' ? '城市' : '县城', 县区: '甲县' }), member('测试成员园', { 城乡: String(place), 县区: '乙县' })],
    staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '教师' }],
    secondments: [{ 工号: '1', 派出单位: LEAD, 派入单位: '测试成员园', 交流方式: '指导', 起始日期: '2024-09-01', 结束日期: '2025-01-31' }],
  };
  return bothReadings('乡镇以下口径', (set) =>
    run(tables, { set: { ...set, 国定贫困县名单: poor === '是' ? '乙县、丙县' : '丙县' } }).value('GX-6.5a') ? 'yes' : 'no',
  );
};

const E12: Adapters[string] = ([mustGo, went]) => {
  const heads = listOf(mustGo).map(String);
  const tables = {
    schools: [lead(), member('测试成员园')],
    staff: [
      { 工号: '龙1', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '校级正职' },
      ...heads.map((id) => ({ 工号: id, 姓名: `测试${id}`, 所在单位: '测试成员园', 职务类别: id.startsWith('Y') ? '校级正职' : '校级副职' })),
    ],
    secondments: [
      { 工号: '龙1', 派出单位: LEAD, 派入单位: '测试成员园', 交流方式: '指导', 起始日期: '2024-10-01' },
      ...listOf(went).map((id) => ({ 工号: String(id), 派出单位: '测试成员园', 派入单位: LEAD, 交流方式: '挂职', 起始日期: '2024-10-01' })),
    ],
  };
  const [everyone, anyone] = ['A', 'B'].map((letter) => run(tables, { on: TERM_END, set: { ...TERM, 挂职学习口径: letter } }).findings('GX-5.6b'));
  const absent = everyone!.map((finding) => finding.observed);
  return [absent.length > 0 ? `missing ${absent.join('、')}` : 'ok', anyone!.length > 0 ? 'none' : 'ok'];
};

const E72: Adapters[string] = ([pairs]) => {
  const list = listOf(pairs).map((pair) => [String(listOf(pair)[0]), numberOf(listOf(pair)[1])] as const);
  const sent = list.flatMap(([name, count]) =>
    Array.from({ length: count }, (_, index) => ({ 工号: `${name}-${index}`, 派出单位: name, 派入单位: LEAD, 交流方式: '跟岗', 起始日期: '2024-10-01' })),
  );
  const other = { 工号: '龙1', 派出单位: LEAD, 派入单位: LEAD, 交流方式: '指导', 起始日期: '2024-10-01' };
  const tables = { schools: [lead(), ...list.map(([name]) => member(name))], secondments: [other, ...sent] };
  const absent = run(tables, { on: TERM_END, set: TERM }).findings('GX-5.6c').map((finding) => finding.subject);
  return [absent.length > 0 ? `missing ${absent.join('、')}` : 'ok'];
};

/** `chair; missing …; ineligible …` of a body, from what its rules observed. */
function bodyText(chair: boolean, missing: readonly string[], ineligible: readonly string[]): string {
  const parts = [
    ...(chair ? ['chair'] : []),
    ...(missing.length > 0 ? [`missing ${missing.join('、')}`] : []),
    ...(ineligible.length > 0 ? [`ineligible ${ineligible.join('、')}`] : []),
  ];
  return parts.join('; ') || 'ok';
}

const withoutWord = (text: string | undefined): string => (text ?? '').replace(/^缺/, '');

const E13: Adapters[string] = ([chairOf, leadName, others, memberNames]) => {
  const unitNames = [...new Set([leadName, chairOf, ...listOf(memberNames)].map(String))];
  const schools = unitNames.map((name) => {
    const own = { 校长姓名: `${name}园长` };
    if (name === leadName) return lead({ ...own, 单位名称: name });
    return listOf(memberNames).includes(name) ? member(name, own) : { ...member(name, own), 集团编号: null, 角色: null };
  });
  const seat = (post: string, unit: string, role: string): Line => ({
    机构类别: '理事会', 集团编号: GROUP, 成员姓名: post === '园长' ? `${unit}园长` : `${unit}${post}甲`, 机构职务: role, 所在单位: unit, 本职职务: post,
  }); // prettier-ignore
  const seats = [seat('园长', String(chairOf), '理事长'), ...listOf(others).map((one) => seat(String(listOf(one)[0]), String(listOf(one)[1]), '成员'))];
  const found = run({ schools, seats });
  return [
    bodyText(
      found.findings('GX-5.3c').length > 0,
      found.findings('GX-5.3d').map((finding) => withoutWord(finding.observed)),
      found.findings('GX-5.3d#eligible').map((finding) => finding.observed ?? ''),
    ),
  ];
};

const E14: Adapters[string] = ([chair, kinds]) => {
  const seat = (kind: string, role: string): Line => ({ 机构类别: '监事会', 集团编号: GROUP, 机构职务: role, 身份类别: kind });
  const seats = [seat(String(chair), '监事长'), ...listOf(kinds).map((kind) => seat(String(kind), '成员'))];
  const found = run({ schools: [lead(), member('测试成员园')], seats });
  return [
    bodyText(
      found.findings('GX-5.3g').length > 0,
      found.findings('GX-5.3h').map((finding) => withoutWord(finding.observed)),
      found.findings('GX-5.3h#eligible').map((finding) => finding.observed ?? ''),
    ),
  ];
};

const E16: Adapters[string] = ([use, traveller]) => {
  const who = textOf(traveller);
  const kind = who?.replace(/^(龙头园|成员园)/, '') ?? '';
  const posts: Readonly<Record<string, string>> = { 园长: '校级正职', 副园长: '校级副职', 中层: '中层' };
  const person = {
    工号: '1', 姓名: '测试甲', 所在单位: who?.startsWith('成员园') ? '测试成员园' : LEAD, 职务类别: posts[kind] ?? '教师', 骨干教师: kind.includes('骨干') ? '是' : '否',
  }; // prettier-ignore
  const payments = [{ 凭证号: '1', 集团编号: GROUP, 资金来源: '奖补资金', 用途类别: String(use), 出差人: who === null ? null : '测试甲', 金额: 100, 日期: '2025-03-01' }];
  const found = run({ schools: [lead(), member('测试成员园')], staff: [person], payments });
  if (found.findings('GX-6.3c').length > 0) return ['warn: off list'];
  return [found.findings('GX-6.3c#travel').length > 0 ? 'warn: traveller' : 'ok'];
};

const E17: Adapters[string] = ([classes, standard, actual]) => {
  const schools = [lead(), member('测试成员园', { 班级数: numberOf(classes), 教职工总数: numberOf(actual) })];
  const found = run({ schools }, { set: { 教职工配备标准: `每班教职工=${String(standard)}` } });
  return [found.value('GX-5.6d#required', '测试成员园'), found.value('GX-5.6d#shortfall', '测试成员园')];
};

const E83: Adapters[string] = ([end, result, again, day]) => {
  const staff = [{ 工号: '1', 姓名: '测试甲', 所在单位: LEAD, 聘期止: textOf(end), 聘期考核结果: textOf(result), 续聘: textOf(again) }];
  const { roster, on } = run({ schools: [lead()], staff }, { on: String(day) }).audit;
  const state = contractState(roster.table('staff').rows[0]!, on);
  switch (state.kind) {
    case 'due':
      return [`due in ${state.days} d`];
    case 'expired':
      return ['expired without assessment'];
    case 'failed':
      return ['notice: re-appointed after a fail'];
    default:
      return ['ok'];
  }
};

const E84: Adapters[string] = ([structure, persons]) => {
  const count = numberOf(persons);
  const legal = (index: number): Line => ({ 独立法人: index < count ? '是' : '否' });
  const schools = [lead(legal(0)), ...Array.from({ length: Math.max(1, count - 1) }, (_, index) => member(`测试成员园${index}`, legal(index + 1)))];
  const [finding] = run({ groups: [{ 集团编号: GROUP, 集团名称: GROUP, 治理结构: String(structure) }], schools }).findings('GX-4.2.2a');
  return [finding ? `${seen(finding)} legal persons` : 'ok'];
};

/** People: principals, boards, exchange, travel, contracts. */
export const GUANGXI_PEOPLE: Adapters = { E07, E08, E12, E13, E14, E16, E17, E72, E83, E84 };
