import type { Group } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { belongsTo, rowsOf, scoresOf } from '../../rules';

/** Rows of 考核评分表 about a group. */
export function scoresOfGroup(situation: Situation, group: Group): readonly Row[] {
  return scoresOf(situation, ['集团']).filter((row) => situation.county.groupOf(row.text('对象名称')) === group);
}

/** Seats of a body of a group. */
export function seatsOf(situation: Situation, group: Group, body: string): readonly Row[] {
  return rowsOf(situation, 'seats').filter((row) => row.text('机构类别') === body && belongsTo(situation, row, group));
}
