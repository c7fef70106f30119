import type { FormSpec } from '../../../model';
import { R01, R02, R04 } from './lists';
import { R03, R05, R06, R07, R08, R09 } from './reports';
import { R10, R11, R12, R13 } from './tables';

/** What is sent up or kept under the opinions. */
export const FORMS: readonly FormSpec[] = [R01, R02, R03, R04, R05, R06, R07, R08, R09, R10, R11, R12, R13];
