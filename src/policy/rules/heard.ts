import type { Row } from '../../roster/roster';
import type { Situation } from '../model';
import { overEach, type Check } from './check';
import { ofRow } from './places';
import { SAY } from './words';

/** Somebody must be heard before others are assessed (征求意见日期 and 考核日期 of 考核评分表). */
export interface Hearing {
  rows: (situation: Situation) => readonly Row[];
  /** How a line is called; never by a person's name. */
  name: (row: Row) => string;
  /** Who is heard: `中心园`. */
  who: string;
  asks: string;
  /** Whether hearing on the very day is in time; without it, it is. */
  sameDay?: (situation: Situation) => boolean;
}

/** Heard, and not after the assessment. A line that has not been assessed yet owes nothing. */
export function heardBefore({ rows, name, who, asks, sameDay = () => true }: Hearing): Check {
  return (situation) =>
    overEach(rows(situation), (row) => {
      const [asked, assessed] = [row.date('征求意见日期'), row.date('考核日期')];
      if (assessed === null || row.field('征求意见日期').state === 'invalid') return null;
      const own = name(row);
      if (asked === null)
        return ofRow(row, ['征求意见日期'], own, SAY.notHeard(own, who, asks), { observed: '未听取' });
      if (asked < assessed || (asked === assessed && sameDay(situation))) return null;
      return ofRow(row, ['征求意见日期', '考核日期'], own, SAY.heardLate(own, who, asked, assessed, asks), {
        observed: asked === assessed ? '同日' : '晚于考核',
      });
    });
}
