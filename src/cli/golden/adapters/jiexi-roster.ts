import type { TableId } from '../../../roster';
import { jiexi } from '../../../policy/packs/jiexi';
import { caseAudit, type CaseAudit, type Line } from '../build';

export const GROUP = '测试集团';
export const LEAD = '测试龙头学校';
export const MEMBER = '测试成员学校';

export const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

export const group = (more: Line = {}): Line => ({ 集团编号: GROUP, 集团名称: GROUP, ...more });
export const lead = (more: Line = {}): Line => ({ 单位名称: LEAD, 集团编号: GROUP, 角色: '龙头', 单位类型: '小学', ...more });
export const member = (more: Line = {}): Line => ({ 单位名称: MEMBER, 集团编号: GROUP, 角色: '成员', 单位类型: '小学', ...more });

/** Sheets must hold a line to be recognised: one that is no record of anything asked for. */
export const OTHER = {
  activities: { 集团编号: null, 活动类别: '宣传', 日期: '2020-01-02', 组织主体: null, 召集人: null, 参加单位: null },
  approvals: { 事项类别: '优质集团申报', 对象: '其他集团', 申请日期: '2020-01-02', 审批日期: '2020-01-03', 备案日期: '2020-01-04', 事由: null },
  secondments: { 工号: 'T0', 派出单位: LEAD, 派入单位: LEAD, 交流方式: '轮岗', 起始日期: '2020-01-02' },
  scores: { 考核年度: '2020', 对象类型: '其他', 对象名称: '测试', 指标: '其他', 得分: 1, 考核日期: '2020-01-02' },
} satisfies Partial<Record<TableId, Line>>;

/** An audit of made-up sheets under Jiexi's opinions. */
export function run(tables: Partial<Record<TableId, readonly Line[]>>, on: string, set: Record<string, string> = {}): CaseAudit {
  return caseAudit({ policy: jiexi, tables, on, set });
}
