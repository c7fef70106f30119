import { shapotou } from '../../../policy/packs/shapotou';
import type { Subject } from '../../../policy/model';
import { caseAudit, type Case, type CaseAudit, type Line } from '../build';

export const GROUP = '示例教育集团';
export const LEAD = '总校';

export function shapotouAudit(input: Omit<Case, 'policy'>): CaseAudit {
  return caseAudit({ policy: shapotou, ...input });
}

export function groupLine(more: Line = {}): Line {
  return { 集团编号: 'G1', 集团名称: GROUP, ...more };
}

export function leadLine(more: Line = {}): Line {
  return { 单位名称: LEAD, 集团编号: 'G1', 角色: '龙头', 单位类型: '初中', ...more };
}

export function memberName(index: number): string {
  return `成员${index + 1}`;
}

export function memberLine(index: number, more: Line = {}): Line {
  return { 单位名称: memberName(index), 集团编号: 'G1', 角色: '成员', 单位类型: '小学', ...more };
}

/** A group with the pupils given: its lead and its members. */
export function groupOf(lead: number | null, members: readonly (number | null)[]): Line[] {
  return [leadLine({ 在校学生数: lead }), ...members.map((pupils, index) => memberLine(index, { 在校学生数: pupils }))];
}

export function subjectOf(made: CaseAudit, of: Subject['of'], name: string): Subject {
  const found = made.audit.situation.subjects(of).find((subject) => subject.name === name);
  if (!found) throw new Error(`no ${of} ${name}`);
  return found;
}
