import { evaluateExactly, numberText } from '../../../policy/figures';
import { listOf, numberOf, textOf, type Adapter, type Adapters } from '../adapter';
import { fixed, type Line } from '../build';
import { JIEXI_AIMS } from './jiexi-aims';
import { JIEXI_DUTIES } from './jiexi-duties';
import { GROUP, OTHER, group, lead, many, member, run } from './jiexi-roster';

const TIERS =
  '10/优秀=80000；10/良好=60000；10/一般=40000；5/优秀=50000；5/良好=40000；5/一般=30000；1/优秀=30000；1/良好=20000；1/一般=10000；不合格=0';

const ON = '2025-12-31';
const GROUP_SCORE: Line = { 考核年度: '2025', 对象类型: '集团', 对象名称: GROUP, 考核日期: '2025-12-01' };

const fund: Adapter = ([members, grade]) => {
  const schools = [lead(), ...many(numberOf(members), (index) => member({ 单位名称: `测试成员学校${index}` }))];
  const scores = [{ ...OTHER.scores, 等次: null }, { ...GROUP_SCORE, 指标: '综合', 得分: 90, 等次: textOf(grade) }];
  const { outcome } = run({ groups: [group()], schools, scores }, ON, { 运作经费分档表: TIERS }).figure('JX-3.9e', GROUP);
  if (outcome.kind === 'known') return [outcome.value];
  return [outcome.kind === 'missing' && outcome.what.some((one) => one.kind === 'parameter') ? '参数未填' : 'no grade: not computed'];
};

const workload: Adapter = ([own, across, ratio]) => {
  const staff: Line[] = [{ 工号: 'T1', 姓名: '测试甲', 所在单位: '测试学校', 本校工作量: textOf(own), 跨校任务量: textOf(across) }];
  const entered = textOf(ratio);
  const { expression } = run({ staff }, ON, entered === null ? {} : { 工作量折算比例: entered }).figure('JX-3.9f');
  const exact = evaluateExactly(expression);
  if (exact.kind !== 'known') return ['参数未填'];
  return [numberText(exact.value, 6).replace(/,/g, '')];
};

const evaluation: Adapter = ([points, marks, weights]) => {
  const names = listOf(weights).map((_, index) => `测试方面${String.fromCharCode(65 + index)}`);
  const scores = listOf(points).map((point, index): Line => ({ ...GROUP_SCORE, 指标: names[index]!, 满分: numberOf(listOf(marks)[index]), 得分: point === null ? null : numberOf(point) }));
  const entered = listOf(weights).map((weight, index) => `${names[index]!}=${String(weight)}`).join('；');
  const audit = run({ groups: [group()], schools: [lead(), member()], scores }, ON, { 评估指标与权重: entered });
  if (audit.findings('JX-3.10b#marks').length > 0) return ['score > full mark'];
  if (audit.findings('JX-3.10b#weights').length > 0) return ['weights ≠ 100'];
  const total = audit.value('JX-3.10b', GROUP);
  return [total === null ? 'incomplete' : fixed(total)];
};

/** Tables whose first clause is Jiexi's. */
export const JIEXI_ADAPTERS: Adapters = { ...JIEXI_AIMS, ...JIEXI_DUTIES, E41: fund, E42: workload, E43: evaluation };
