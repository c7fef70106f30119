import type { Group } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import { namesOf } from './groups';

/** Whether a deployment plan (教师调配补充方案) was sent inside July, and for which school year (SPT-6.4.3d). */
export interface DeploymentPlan {
  state: 'ok' | 'early' | 'late';
  schoolYear: string;
}

/** The window is 1 to 31 July; the plan is for the school year that starts next. */
export function deploymentPlan(sent: string): DeploymentPlan {
  const year = Number(sent.slice(0, 4));
  const month = Number(sent.slice(5, 7));
  return { state: month === 7 ? 'ok' : month < 7 ? 'early' : 'late', schoolYear: `${year}—${year + 1}` };
}

/** True for a line of 材料报送台账 that is such a plan. */
export function isPlan(row: Row): boolean {
  return /教师调配|调配补充/.test(row.text('材料名称') ?? '');
}

/** A group sends its plan under its own name or id, or its lead does. */
export function sendersOfPlan(group: Group): { name: string; is: (written: string) => boolean } {
  const names = [group.name, group.id, ...group.leads.flatMap(namesOf)];
  return { name: group.name, is: (written) => names.includes(written) };
}
