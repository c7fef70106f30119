import type { TableId } from '../../../roster';
import { shenzhen } from '../../../policy/packs/shenzhen';
import { caseAudit, type CaseAudit, type Line } from '../build';

export const GROUP = '测试学区';
export const CENTRE = '测试中心园';

export const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

export const group = (more: Line = {}): Line => ({ 集团编号: GROUP, 集团名称: GROUP, ...more });
export const centre = (more: Line = {}): Line => ({ 单位名称: CENTRE, 集团编号: GROUP, 角色: '中心园', 单位类型: '幼儿园', 办别: '公办', ...more });
export const member = (name: string, more: Line = {}): Line => ({ 单位名称: name, 集团编号: GROUP, 角色: '成员园', 单位类型: '幼儿园', ...more });

/** A 学区 of so many kindergartens, its centre among them. */
export const gardens = (count: number, more: Line = {}): Line[] => (count === 0 ? [] : [centre(more), ...many(count - 1, (index) => member(`测试园${index + 1}`, more))]);

/** Sheets must hold a line to be recognised: one that is no record of anything asked for. */
export const OTHER = {
  activities: { 集团编号: null, 活动类别: '宣传', 日期: '2020-01-02', 组织层级: null, 组织主体: null, 主题: '测试' },
  documents: { 单位: '其他单位', 文件类别: '其他', 版本年度: 2020, 要素勾选: null },
  seats: { 机构类别: '督导研训队伍', 集团编号: null, 成员姓名: '测试', 机构职务: '成员', 所在单位: '其他单位', 身份类别: '家长代表', 内设部门: null },
  trainings: { 工号: 'T0', 姓名: '测试', 培训层级: '学区', 日期: '2010-01-02' },
  approvals: { 事项类别: '命名备案', 对象: '其他', 审批机关: '测试区教育局' },
} satisfies Partial<Record<TableId, Line>>;

/** An audit of made-up sheets under Shenzhen's draft. */
export function run(tables: Partial<Record<TableId, readonly Line[]>>, on = '2023-06-30', set: Record<string, string> = {}): CaseAudit {
  return caseAudit({ policy: shenzhen, tables, on, set });
}
