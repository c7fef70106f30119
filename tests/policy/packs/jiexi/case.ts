import { caseAudit, type Case, type CaseAudit, type Line } from '../../../../src/cli/golden/build';
import type { Severity } from '../../../../src/policy/model';
import { jiexi } from '../../../../src/policy/packs/jiexi';

export const GROUP = '测试集团';
export const LEAD = '测试龙头学校';
export const MEMBER = '测试成员学校';

export const group = (more: Line = {}): Line => ({ 集团编号: GROUP, 集团名称: GROUP, 所在乡镇街道: null, 成立日期: '2024-03-01', 优质集团级别: null, ...more });
export const lead = (more: Line = {}): Line => ({ 单位名称: LEAD, 集团编号: GROUP, 角色: '龙头', 单位类型: '小学', ...more });
export const member = (more: Line = {}): Line => ({ 单位名称: MEMBER, 集团编号: GROUP, 角色: '成员', 单位类型: '小学', ...more });
export const pair = [lead(), member()];

/** A line of each table that is no record of anything asked for, so that the sheet is recognised. */
export const OTHER = {
  activities: { 集团编号: null, 活动类别: '宣传', 主题: null, 日期: '2020-01-02', 组织主体: null, 召集人: null, 参加单位: null },
  approvals: { 事项类别: '干部任命', 对象: '测试乙', 申请日期: '2020-01-02', 审批日期: '2020-01-03', 备案日期: '2020-01-04', 事由: null },
  secondments: { 工号: 'T9', 派出单位: LEAD, 派入单位: LEAD, 交流方式: '轮岗', 起始日期: '2020-01-02', 结束日期: null, 竞聘日期: null },
  scores: { 考核年度: '2019', 对象类型: '其他', 对象名称: '测试', 指标: '其他', 满分: 100, 权重: null, 得分: 1, 等次: null, 征求意见日期: null, 考核日期: '2019-01-02', 评估方: null },
  documents: { 单位: '其他单位', 文件类别: '其他', 要素勾选: null },
  seats: { 机构类别: '领导小组', 集团编号: null, 机构职务: '成员', 所在单位: '测试单位' },
  resources: { 资源类别: '其他', 提供单位: '其他单位', 可借用: '是' },
  filings: { 材料名称: '其他材料', 报送主体: '测试单位', 实际报送日期: '2020-01-02' },
  payments: { 凭证号: 'P0', 日期: '2020-01-02', 单位: null, 集团编号: null, 资金来源: '其他', 用途类别: '其他', 金额: 1 },
  staff: { 工号: 'T9', 姓名: '测试甲', 所在单位: LEAD, 职务类别: '教师', 骨干教师: '否', 中共党员: '否', 党内职务: '无' },
} satisfies Record<string, Line>;

type When = Omit<Case, 'policy' | 'tables'>;

export const ON = '2025-06-01';
export const YEAR = '2024-09-01—2025-08-31';
export const TERMS = '2024-09-01—2025-01-31；2025-02-01—2025-08-31';

export const audited = (tables: Case['tables'], more: When = {}): CaseAudit => caseAudit({ policy: jiexi, tables, on: ON, ...more });

/** Severity and what was observed, of each finding of a rule. */
export function found(rule: string, tables: Case['tables'], more: When = {}): [Severity, string | undefined][] {
  expect(jiexi.rules.map((one) => one.id)).toContain(rule);
  return audited(tables, more).findings(rule).map((finding) => [finding.severity, finding.observed]);
}

/** Names of what a rule lacked to judge. */
export function lacked(rule: string, tables: Case['tables'], more: When = {}): string[] {
  const { situation } = audited(tables, more).audit;
  return (jiexi.rules.find((one) => one.id === rule)!.check(situation).missing ?? []).map((one) => one.name);
}
