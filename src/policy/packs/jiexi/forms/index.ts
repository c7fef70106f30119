import type { FormSpec } from '../../../model';
import { MEMBER_FORMS } from './members';
import { PEOPLE_FORMS } from './people';
import { PROGRESS_FORMS } from './progress';
import { RESULT_FORMS } from './results';

/** R50 to R59, in their order. */
export const FORMS: readonly FormSpec[] = [...PROGRESS_FORMS, ...MEMBER_FORMS, ...RESULT_FORMS, ...PEOPLE_FORMS].sort(
  (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
