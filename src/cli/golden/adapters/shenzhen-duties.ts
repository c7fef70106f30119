import { listOf, numberOf, textOf, type Adapter, type Adapters, type GoldenCell } from '../adapter';
import type { CaseAudit, Line } from '../build';
import { monthsWithoutStudy } from './jiexi-duties';
import { CENTRE, GROUP, OTHER, centre, group, member, run } from './shenzhen-roster';

const YEAR = 2023;
const LAST_DAY = `${YEAR}-12-31`;
const dayIn = (month: GoldenCell): string => `${YEAR}-${String(numberOf(month)).padStart(2, '0')}-15`;

const MEETINGS: Readonly<Record<string, { rule: string; line: Line }>> = {
  'SZ-2.2.4d': { rule: 'SZ-2.2.4d', line: { 集团编号: GROUP, 活动类别: '反馈交流会', 组织主体: CENTRE } },
  'SZ-3.1d': { rule: 'SZ-3.1d', line: { 集团编号: null, 活动类别: '联席会议', 组织层级: '区' } },
};

const meetings: Adapter = ([clause, held, counted]) => {
  const duty = MEETINGS[String(clause)];
  // The table's last row is Jiexi's duty of the same shape.
  const { finding, months } = duty ? heldMeetings(duty, held, counted) : monthsWithoutStudy(held, counted, 'A');
  if (!finding) return ['ok'];
  return [`${finding.severity === 'warning' ? 'warn' : finding.severity} ${months.join(',')}`];
};

function heldMeetings({ rule, line }: { rule: string; line: Line }, held: GoldenCell | undefined, counted: GoldenCell | undefined) {
  const activities = [OTHER.activities, ...listOf(held).map((month): Line => ({ ...OTHER.activities, ...line, 日期: dayIn(month) }))];
  const [finding] = run({ schools: [centre(), member('测试园')], activities }, LAST_DAY, { 在学月份: listOf(counted).join(',') }).findings(rule);
  const months = [...(finding?.observed ?? '').matchAll(/年(\d+)月/g)].map((match) => Number(match[1]));
  return { finding, months };
}

const fund: Adapter = ([source, use, account]) => {
  const payments = [{ 凭证号: 'P1', 日期: `${YEAR}-03-04`, 集团编号: GROUP, 资金来源: String(source), 用途类别: String(use), 金额: 100, 核算账套: String(account) }];
  const made = run({ schools: [centre()], payments }, LAST_DAY);
  const words = [
    ...made.findings('SZ-4.2b').map((finding) => `${finding.severity === 'warning' ? 'warn' : finding.severity}: off list`),
    ...made.findings('SZ-4.2c').map((finding) => `${finding.severity}: mixed accounts`),
  ];
  return [words.join('; ') || 'ok'];
};

const bodies: Adapter = ([head, kinds, body]) => {
  const name = String(body);
  const seats: Line[] = [
    { ...OTHER.seats, 机构类别: name, 机构职务: name === '领导小组' ? '组长' : '召集人', 成员姓名: '测试甲', 身份类别: String(head) },
    ...listOf(kinds).map((kind, index): Line => ({ ...OTHER.seats, 机构类别: name, 成员姓名: `测试${index}`, 身份类别: String(kind) })),
  ];
  const made = run({ seats });
  const clause = name === '领导小组' ? 'SZ-4.1a' : 'SZ-3.1c';
  const words = [
    ...made.findings(`${clause}#head`).map(() => 'head'),
    ...made.findings(`${clause}#kinds`).map((finding) => `missing ${finding.observed!.replace('缺', '')}`),
  ];
  return [words.join('; ') || 'ok'];
};

const inspection: Adapter = ([feedback, level, reported, notice, limit, again, on]) => {
  const line: Line = {
    督导对象: CENTRE, 督导类型: '经常性', 督导内容: '内部管理', 日期: '2022-03-01', 问题: '测试问题', 问题级别: String(level), 反馈对象: '督导对象、学区治理委员会',
    书面反馈日期: textOf(feedback), 上报日期: textOf(reported), 上报对象: '区教育督导部门、区教育行政部门', 整改通知日期: textOf(notice), 整改期限: textOf(limit),
    复查日期: textOf(again), 纳入考核: '是',
  }; // prettier-ignore
  const made = run({ schools: [centre()], inspections: [line] }, String(on));
  const said = (rule: string, words: Readonly<Record<string, string>>): string[] =>
    made.findings(rule).flatMap((finding) => words[finding.observed!] ?? (rule === 'SZ-2.2.3g' && finding.severity === 'error' ? [`overdue ${/\d+/.exec(finding.observed!)![0]} d`] : []));
  const words = [
    ...said('SZ-2.2.3d', { 没有书面反馈: 'no written feedback' }),
    ...said('SZ-2.2.3e', { 没有上报: 'not reported' }),
    ...said('SZ-2.2.3f', { 没有通知: 'no notice', 早于上报: 'notice before report', 没有期限: 'no time limit' }),
    ...said('SZ-2.2.3g', {}),
  ];
  return [words.join('; ') || 'ok'];
};

const departmentIn = (made: CaseAudit, rule: string, department: string): boolean =>
  made.findings(rule).some((finding) => finding.observed!.includes(department));

const departments: Adapter = ([plans, reports, all]) => {
  const names = listOf(all).map(String);
  const seats = [OTHER.seats, ...names.map((name): Line => ({ ...OTHER.seats, 机构类别: '学区治理委员会', 集团编号: GROUP, 机构职务: '部门负责人', 所在单位: CENTRE, 内设部门: name }))];
  const documents = [OTHER.documents, ...listOf(plans).map((name): Line => ({ 单位: GROUP, 文件类别: '年度计划', 版本年度: YEAR, 要素勾选: `${String(name)}部门` }))];
  const activities = [OTHER.activities, ...listOf(reports).map((name): Line => ({ ...OTHER.activities, 集团编号: GROUP, 活动类别: '年度述职', 日期: dayIn(12), 主题: `${String(name)}部门负责人述职` }))];
  const made = run({ groups: [group()], schools: [centre()], seats, documents, activities }, LAST_DAY);
  const words = names.flatMap((name) => [
    ...(departmentIn(made, 'SZ-2.2.1b#plan', name) ? [`${name} no plan`] : []),
    ...(departmentIn(made, 'SZ-2.2.1b#report', name) ? [`${name} no 述职`] : []),
  ]);
  return [words.join('; ') || 'ok'];
};

/** What must be done, and when. */
export const SHENZHEN_DUTIES: Adapters = { E33: meetings, E34: fund, E77: bodies, E82: inspection, E90: departments };
