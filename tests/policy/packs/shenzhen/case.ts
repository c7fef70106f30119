import { caseAudit, type Case, type CaseAudit, type Line } from '../../../../src/cli/golden/build';
import type { Severity } from '../../../../src/policy/model';
import { shenzhen } from '../../../../src/policy/packs/shenzhen';

export const GROUP = '测试学区';
export const CENTRE = '测试中心园';
export const MEMBER = '测试成员园';

export const group = (more: Line = {}): Line => ({ 集团编号: GROUP, 集团名称: GROUP, 所属地区: null, 成立日期: null, 法人登记: null, 学区序号: null, ...more });
export const centre = (more: Line = {}): Line => ({ 单位名称: CENTRE, 集团编号: GROUP, 角色: '中心园', 单位类型: '幼儿园', 办别: '公办', ...more });
export const member = (more: Line = {}): Line => ({ 单位名称: MEMBER, 集团编号: GROUP, 角色: '成员园', 单位类型: '幼儿园', 办别: '民办', ...more });
export const pair = [centre(), member()];

/** A line of each table that is no record of anything asked for, so that the sheet is recognised. */
export const OTHER = {
  activities: { 集团编号: null, 活动类别: '宣传', 主题: null, 日期: '2020-01-02', 组织主体: null, 组织层级: null },
  approvals: { 事项类别: '命名备案', 对象: '其他', 审批机关: '测试区教育局' },
  assistances: { 帮扶方: '测试', 帮扶方类型: '学区', 受援对象: '其他园', 提升计划: null },
  documents: { 单位: '其他单位', 文件类别: '其他', 版本年度: null, 制定日期: null, 要素勾选: null },
  filings: { 材料名称: '其他材料', 报送主体: '测试单位', 期次: null, 实际报送日期: '2020-01-02' },
  inspections: { 督导对象: '其他园', 督导类型: '随机', 督导内容: null, 日期: '2020-01-02', 问题: null, 问题级别: null, 书面反馈日期: null, 反馈对象: null, 上报日期: null, 上报对象: null, 整改通知日期: null, 整改期限: null, 复查日期: null, 纳入考核: null },
  payments: { 凭证号: 'P0', 日期: '2020-01-02', 单位: null, 集团编号: null, 资金来源: '其他', 用途类别: '其他', 金额: 1, 核算账套: null, 审计日期: null },
  resources: { 资源类别: '其他', 提供单位: '其他单位', 共享方式: null },
  scores: { 考核年度: '2019', 对象类型: '其他', 对象名称: '测试', 指标: '其他', 得分: 1, 等次: null, 征求意见日期: null, 考核日期: '2019-01-02', 评估方: null },
  seats: { 机构类别: '督导研训队伍', 集团编号: null, 成员姓名: null, 机构职务: '成员', 所在单位: '其他单位', 身份类别: null, 内设部门: null, 聘任部门: null, 办公地点: null, 任职起: null, 任职止: null },
  staff: { 工号: 'T9', 姓名: '测试甲', 所在单位: '其他园', 任职日期: null },
  trainings: { 工号: 'T8', 姓名: '测试乙', 培训层级: '学区', 日期: '2010-01-02' },
} satisfies Record<string, Line>; // prettier-ignore

type When = Omit<Case, 'policy' | 'tables'>;

export const ON = '2023-06-01';
export const YEAR_END = '2023-12-31';
export const YEAR = '2022-09-01—2023-08-31';
export const TERMS = '2022-09-01—2023-01-31；2023-02-01—2023-08-31';

export const audited = (tables: Case['tables'], more: When = {}): CaseAudit => caseAudit({ policy: shenzhen, tables, on: ON, ...more });

/** Severity and what was observed, of each finding of a rule. */
export function found(rule: string, tables: Case['tables'], more: When = {}): [Severity, string | undefined][] {
  expect(shenzhen.rules.map((one) => one.id)).toContain(rule);
  return audited(tables, more).findings(rule).map((finding) => [finding.severity, finding.observed]);
}

/** Names of what a rule lacked to judge. */
export function lacked(rule: string, tables: Case['tables'], more: When = {}): string[] {
  const { situation } = audited(tables, more).audit;
  return (shenzhen.rules.find((one) => one.id === rule)!.check(situation).missing ?? []).map((one) => one.name);
}

export const seat = (more: Line = {}): Line => ({ ...OTHER.seats, 集团编号: GROUP, ...more });
export const withSeats = (...lines: Line[]) => ({ schools: pair, seats: [OTHER.seats, ...lines] });
