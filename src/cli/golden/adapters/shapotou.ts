import type { Adapters } from '../adapter';
import { ASSESSMENT_ADAPTERS } from './shapotou-assessment';
import { FINANCE_ADAPTERS } from './shapotou-finance';
import { FUND_ADAPTERS } from './shapotou-fund';
import { GROUP_ADAPTERS } from './shapotou-groups';
import { STAFF_ADAPTERS } from './shapotou-staff';

/** Worked answers of the Shapotou plan, and of tables which it shares. */
export const SHAPOTOU_ADAPTERS: Adapters = {
  ...FUND_ADAPTERS, ...FINANCE_ADAPTERS, ...STAFF_ADAPTERS, ...ASSESSMENT_ADAPTERS, ...GROUP_ADAPTERS,
}; // prettier-ignore
