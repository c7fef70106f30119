import type { FigureSpec } from '../../../model';
import { AIM_FIGURES } from './aims';
import { COUNT_FIGURES } from './counts';
import { MONEY_FIGURES } from './money';
import { SCORE_FIGURES } from './scores';

export const FIGURES: readonly FigureSpec[] = [...AIM_FIGURES, ...COUNT_FIGURES, ...MONEY_FIGURES, ...SCORE_FIGURES];
