import type { RuleSpec } from '../../../model';
import { tickRules } from '../../../rules';
import { CHECKLIST } from '../checklist';
import { CLAUSES } from '../clauses';
import { ASSESSMENT_RULES } from './assessment';
import { BODY_RULES } from './bodies';
import { FUND_RULES } from './fund';
import { INSPECTION_RULES } from './inspection';
import { RUNNING_RULES } from './running';
import { SETUP_RULES } from './setup';

/** What the draft demands. */
export const RULES: readonly RuleSpec[] = [
  ...SETUP_RULES,
  ...BODY_RULES,
  ...RUNNING_RULES,
  ...INSPECTION_RULES,
  ...ASSESSMENT_RULES,
  ...FUND_RULES,
  ...tickRules(CHECKLIST, CLAUSES),
];
