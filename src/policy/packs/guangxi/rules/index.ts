import type { RuleSpec } from '../../../model';
import { tickRules } from '../../../rules';
import { CHECKLIST } from '../checklist';
import { CLAUSES } from '../clauses';
import { BOARD_RULES } from './boards';
import { FILING_RULES } from './filing';
import { FOUNDING_RULES } from './founding';
import { PATTERN_RULES } from './patterns';
import { RUNNING_RULES } from './running';
import { SAFEGUARD_RULES } from './safeguards';
import { TASK_RULES } from './aims';

/** What the opinions demand, in the order of the text. */
export const RULES: readonly RuleSpec[] = [
  ...FILING_RULES,
  ...TASK_RULES,
  ...FOUNDING_RULES,
  ...PATTERN_RULES,
  ...BOARD_RULES,
  ...RUNNING_RULES,
  ...SAFEGUARD_RULES,
  ...tickRules(CHECKLIST, CLAUSES),
];
