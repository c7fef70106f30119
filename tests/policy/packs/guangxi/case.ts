import { caseAudit, type Case, type CaseAudit, type Line } from '../../../../src/cli/golden/build';
import type { Severity } from '../../../../src/policy/model';
import { guangxi } from '../../../../src/policy/packs/guangxi';

export const GROUP = '测试集团';
export const LEAD = '测试龙头园';
export const MEMBER = '测试成员园';

export const group = (more: Line = {}): Line => ({ 集团编号: GROUP, 集团名称: GROUP, ...more });
export const lead = (more: Line = {}): Line => ({ 单位名称: LEAD, 集团编号: GROUP, 角色: '龙头', 单位类型: '幼儿园', ...more });
export const member = (more: Line = {}): Line => ({ 单位名称: MEMBER, 集团编号: GROUP, 角色: '成员', 单位类型: '幼儿园', ...more });
export const members = (count: number, more: Line = {}): Line[] =>
  Array.from({ length: count }, (_, index) => member({ 单位名称: `${MEMBER}${index + 1}`, ...more }));
export const outside = (more: Line = {}): Line => ({ 单位名称: '测试园外', 集团编号: null, 角色: null, 单位类型: '幼儿园', ...more });
export const pair = [lead(), member()];

/** A line of each table that is no record of anything asked for, so that the sheet is recognised. */
export const OTHER = {
  activities: { 集团编号: null, 活动类别: '宣传', 日期: '2020-01-02', 组织层级: '乡镇', 参加单位: null, 组织主体: null },
  filings: { 材料名称: '其他材料', 报送主体: '测试单位', 期次: null, 实际报送日期: '2020-01-02' },
  documents: { 单位: '其他单位', 文件类别: '其他', 要素勾选: null, 版本年度: null },
  approvals: { 事项类别: '干部任命', 对象: '测试乙', 审批机关: null, 审批日期: null },
  secondments: { 工号: '9', 派出单位: LEAD, 派入单位: LEAD, 交流方式: '轮岗', 起始日期: '2020-01-02', 学期: null },
  scores: { 考核年度: '2019', 对象类型: '其他', 对象名称: '测试', 指标: '其他', 得分: 1, 等次: null, 评估方: '第三方' },
  seats: { 机构类别: '联席会议', 集团编号: null, 机构职务: '成员', 所在单位: '测试单位' },
} satisfies Record<string, Line>;

export const audited = (tables: Case['tables'], more: Omit<Case, 'policy' | 'tables'> = {}): CaseAudit => caseAudit({ policy: guangxi, tables, ...more });

/** Severity and what was observed, of each finding of a rule. */
export function found(rule: string, tables: Case['tables'], more: Omit<Case, 'policy' | 'tables'> = {}): [Severity, string | undefined][] {
  return audited(tables, more).findings(rule).map((finding) => [finding.severity, finding.observed]);
}

/** Names of what a rule lacked to judge. */
export function lacked(rule: string, tables: Case['tables'], more: Omit<Case, 'policy' | 'tables'> = {}): string[] {
  const { situation } = audited(tables, more).audit;
  const verdict = guangxi.rules.find((one) => one.id === rule)!.check(situation);
  return (verdict.missing ?? []).map((one) => one.name);
}

export const TERMS = '2024-09-01—2025-01-31；2025-02-01—2025-08-31';
