import type { Finding, Policy } from '../../../policy/model';
import { guangxi } from '../../../policy/packs/guangxi';
import { helan } from '../../../policy/packs/helan';
import { shenzhen } from '../../../policy/packs/shenzhen';
import { halfOf, semesterLabel } from '../../../policy/rules';
import type { TableId } from '../../../roster';
import { listOf, numberOf, type Adapter } from '../adapter';
import { caseAudit, type Line } from '../build';
import { GROUP, lead, many, member } from './guangxi-places';

/** One of several successive periods: what its finding calls it, the day to judge it on, and a day inside it. */
export interface Period {
  label: string;
  on: string;
  day: string;
}

/** A periodic duty of a clause: how its records are kept, and in what periods they are counted. */
export interface PeriodicDuty {
  policy: Policy;
  rule: string;
  table: TableId;
  periods: (count: number) => readonly Period[];
  line: (period: Period) => Line;
  /** Sheets without which nobody owes it. */
  besides?: Partial<Record<TableId, readonly Line[]>>;
}

export const yearly = (count: number): Period[] =>
  many(count, (index) => ({ label: `${2021 + index}`, on: `${2021 + index}-12-31`, day: `${2021 + index}-05-06` }));

export const halves = (count: number): Period[] =>
  many(count, (index) => {
    const year = 2021 + Math.floor(index / 2);
    const day = index % 2 === 0 ? `${year}-03-04` : `${year}-10-11`;
    return { label: halfOf(day).label, on: `${year}-12-31`, day };
  });

export const semesters = (count: number): Period[] =>
  many(count, (index) => {
    const year = 2021 + Math.floor(index / 2);
    const autumn = index % 2 === 0;
    const label = semesterLabel(autumn ? `${year}-09-01` : `${year + 1}-02-01`);
    return { label, on: `${year + 1}-08-31`, day: autumn ? `${year}-10-11` : `${year + 1}-03-04` };
  });

const TERMS = many(20, (index) => 2021 + index)
  .flatMap((year) => [`${year}-09-01—${year + 1}-01-31`, `${year + 1}-02-01—${year + 1}-08-31`])
  .join('；');

/** Sheets must hold a line to be recognised: one that is no record of any duty. */
const OTHER: Partial<Record<TableId, Line>> = {
  activities: { 集团编号: null, 活动类别: '宣传', 日期: '2020-01-02', 组织层级: '乡镇' },
  scores: { 考核年度: '2020', 对象类型: '学校（园）', 对象名称: '测试成员园', 指标: '其他', 得分: 90, 考核日期: '2020-01-02' },
  filings: { 材料名称: '其他材料', 报送主体: GROUP, 实际报送日期: '2020-01-02' },
};

const activity = (kind: string, more: Line) => (period: Period): Line => ({ 活动类别: kind, 日期: period.day, ...more });
const ofGroup: Line = { 集团编号: GROUP, 组织层级: '集团' };
const ofCounty: Line = { 集团编号: null, 组织层级: '县' };
const own = { policy: guangxi, table: 'activities' } as const;

/** Duties of table E10 by clause; other policies add theirs here. */
export const PERIODIC_DUTIES: Readonly<Record<string, PeriodicDuty>> = {
  'GX-5.3i': { ...own, rule: 'GX-5.3i', periods: semesters, line: activity('理事会报告', ofGroup) },
  'GX-6.1b': { ...own, rule: 'GX-6.1b', periods: yearly, line: activity('工作例会', ofCounty) },
  'GX-6.2b': {
    policy: guangxi, table: 'filings', rule: 'GX-6.2b', periods: halves,
    line: (period) => ({ 材料名称: '半年工作报告', 报送主体: GROUP, 实际报送日期: period.day }),
  },
  'GX-6.2c': { ...own, rule: 'GX-6.2c', periods: yearly, line: activity('实践展示及研讨', ofGroup) },
  'GX-6.2d': { ...own, rule: 'GX-6.2d', periods: yearly, line: activity('工作交流会或研讨会', ofCounty) },
  'HL-5.2i': { policy: helan, table: 'activities', rule: 'HL-5.2i', periods: semesters, line: activity('期末总结分析会', ofGroup) },
  'HL-4.4b': {
    policy: helan, table: 'scores', rule: 'HL-4.4b', periods: yearly,
    line: (period) => ({ 考核年度: period.label, 对象类型: '集团', 对象名称: GROUP, 指标: '总体评估', 得分: 90, 考核日期: period.day }),
  },
  'SZ-3.2b': { policy: shenzhen, table: 'activities', rule: 'SZ-3.2b', periods: yearly, line: activity('经验交流会', { 集团编号: null, 组织层级: '市' }),
    // Owed by a city: its workbook says how many districts it has.
    besides: { areas: [{ 地区: '测试市', 下辖县数: 2 }] } },
}; // prettier-ignore

function periodText(finding: Finding | undefined): string {
  if (!finding) return 'ok';
  const nothing = /(^|\s)0(?!\d)/.test(finding.observed ?? '0') || finding.observed?.startsWith('缺') || finding.observed === undefined;
  return nothing ? 'missing' : `above 2${finding.severity === 'notice' ? ' (notice)' : ''}`;
}

/** E10: counts per successive period → `ok, missing`. */
export const E10: Adapter = ([clause, , counts]) => {
  const duty = PERIODIC_DUTIES[String(clause)];
  if (!duty) throw new Error(`no periodic duty ${String(clause)}`);
  const numbers = listOf(counts).map(numberOf);
  const periods = duty.periods(numbers.length);
  const other = OTHER[duty.table];
  const lines = [...(other ? [other] : []), ...periods.flatMap((period, index) => many(numbers[index] ?? 0, () => duty.line(period)))];
  const tables = { ...duty.besides, groups: [{ 集团编号: GROUP, 集团名称: GROUP }], schools: [lead(), member('测试成员园')], [duty.table]: lines };
  const set: Record<string, string> = duty.policy.parameters.some((parameter) => parameter.name === '学期起止') ? { 学期起止: TERMS } : {};
  const texts = periods.map((period) => {
    const found = caseAudit({ policy: duty.policy, tables, on: period.on, set }).findings(duty.rule);
    return periodText(found.find((finding) => finding.message.includes(period.label)));
  });
  return [texts.join(', ')];
};
