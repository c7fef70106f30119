import type { RuleSpec } from '../../../model';
import { tickRules } from '../../../rules';
import { CHECKLIST } from '../checklist';
import { CLAUSES } from '../clauses';
import { AIM_RULES } from './aims';
import { ANNEX_RULES } from './annex';
import { APPOINTMENT_RULES } from './appointments';
import { ASSESSMENT_RULES } from './assessment';
import { FINANCE_RULES } from './finance';
import { FUND_RULES } from './fund';
import { MEMBERSHIP_RULES } from './membership';
import { NAMING_RULES } from './naming';
import { PILOT_RULES } from './pilots';
import { POST_RULES } from './posts';
import { STAFFING_RULES } from './staffing';
import { STAGE_RULES } from './stages';
import { SUPPORT_RULES } from './support';

/** All rules of the plan, in the order of its text. */
export const RULES: readonly RuleSpec[] = [
  ...AIM_RULES, ...MEMBERSHIP_RULES, ...PILOT_RULES, ...NAMING_RULES, ...FUND_RULES, ...FINANCE_RULES, ...POST_RULES,
  ...APPOINTMENT_RULES, ...STAFFING_RULES, ...ASSESSMENT_RULES, ...STAGE_RULES, ...SUPPORT_RULES, ...ANNEX_RULES,
  ...tickRules(CHECKLIST, CLAUSES),
]; // prettier-ignore
