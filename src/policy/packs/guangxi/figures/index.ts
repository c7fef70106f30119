import type { FigureSpec } from '../../../model';
import { COEFFICIENT_FIGURES } from './coefficient';
import { COVERAGE_FIGURES } from './coverage';
import { GROUP_FIGURES } from './groups';
import { RURAL_FIGURES } from './rural';
import { STAFFING_FIGURES } from './staffing';

/** Numbers that the opinions ask for, in the order of the text. */
export const FIGURES: readonly FigureSpec[] = [
  ...GROUP_FIGURES,
  ...COVERAGE_FIGURES,
  ...STAFFING_FIGURES,
  ...RURAL_FIGURES,
  ...COEFFICIENT_FIGURES,
];
