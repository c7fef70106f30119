import type { FormSpec } from '../../../model';
import { INSPECTION_FORMS } from './inspection';
import { PEOPLE_FORMS } from './people';
import { REPORT_FORMS } from './reports';
import { SETUP_FORMS } from './setup';

/** R30 to R42, in their order. */
export const FORMS: readonly FormSpec[] = [...SETUP_FORMS, ...INSPECTION_FORMS, ...REPORT_FORMS, ...PEOPLE_FORMS].sort(
  (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
