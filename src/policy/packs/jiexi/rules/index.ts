import type { RuleSpec } from '../../../model';
import { tickRules } from '../../../rules';
import { CHECKLIST } from '../checklist';
import { CLAUSES } from '../clauses';
import { ASSESSMENT_RULES } from './assessment';
import { COUNTY_RULES } from './county';
import { GOVERNANCE_RULES } from './governance';
import { MEMBER_RULES } from './members';
import { PARTY_RULES } from './party';
import { TARGET_RULES } from './targets';

export const RULES: readonly RuleSpec[] = [
  ...TARGET_RULES,
  ...PARTY_RULES,
  ...MEMBER_RULES,
  ...GOVERNANCE_RULES,
  ...ASSESSMENT_RULES,
  ...COUNTY_RULES,
  ...tickRules(CHECKLIST, CLAUSES),
];
