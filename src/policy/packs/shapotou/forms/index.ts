import type { FormSpec } from '../../../model';
import { R60, R71 } from './annex';
import { R61, R62 } from './budgets';
import { R64, R65, R66 } from './fund';
import { R68, R69, R72 } from './results';
import { R63, R67, R70 } from './staffing';
import { R73 } from './summary';

/** The sheets which the plan asks for, by number. */
export const FORMS: readonly FormSpec[] = [R60, R61, R62, R63, R64, R65, R66, R67, R68, R69, R70, R71, R72, R73];
