import type { FigureSpec } from '../../../model';
import { ALLOWANCE_FIGURES } from './allowance';
import { ANNEX_FIGURES } from './annex';
import { COVERAGE_FIGURES } from './coverage';
import { FUND_FIGURES } from './fund';
import { POST_FIGURES } from './posts';
import { SCORE_FIGURES } from './score';
import { STAFFING_FIGURES } from './staffing';

/** All figures of the plan, in the order of its text. */
export const FIGURES: readonly FigureSpec[] = [
  ...FUND_FIGURES, ...POST_FIGURES, ...STAFFING_FIGURES, ...ALLOWANCE_FIGURES, ...SCORE_FIGURES,
  ...COVERAGE_FIGURES, ...ANNEX_FIGURES,
]; // prettier-ignore
