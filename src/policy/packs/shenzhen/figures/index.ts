import type { FigureSpec } from '../../../model';
import { FUND_FIGURES } from './fund';
import { POST_FIGURES } from './posts';
import { SETUP_FIGURES } from './setup';
import { TRAINING_FIGURES } from './training';

export const FIGURES: readonly FigureSpec[] = [...SETUP_FIGURES, ...POST_FIGURES, ...TRAINING_FIGURES, ...FUND_FIGURES];
