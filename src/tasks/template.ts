import type { PolicyId } from '../policy/model';
import type { Door, Plan, Work } from '../workbook';
import type { Written } from './types';

/** The plan of a blank workbook for a policy: its tables, 填报信息, 政策参数. */
export async function templatePlan(_policy: PolicyId, _today: string): Promise<Plan> {
  throw new Error('not yet');
}

/** Writes the blank tables into a workbook; sheets of the same name that are there already are left alone. */
export async function template(_door: Door, _policy: PolicyId, _today: string, _work?: Work): Promise<Written> {
  throw new Error('not yet');
}
