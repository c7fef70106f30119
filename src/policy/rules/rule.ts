import type { Group } from '../../roster/county';
import type { Breach, ChecklistItemSpec, RuleSpec, Situation } from '../model';
import { overEach, type Check } from './check';

/** A rule of the clause with which its id begins (`JX-3.8a#rule` → `JX-3.8a`). */
export function rule(
  id: string,
  title: string,
  needs: RuleSpec['needs'],
  check: Check,
  more: Partial<Pick<RuleSpec, 'readings' | 'force'>> = {},
): RuleSpec {
  return { id, clause: id.split('#')[0]!, title, needs, ...more, check };
}

/** What a check says of each group. */
export const eachGroup =
  (judge: (group: Group, situation: Situation) => Breach | null | readonly (Breach | null)[]): Check =>
  (situation) =>
    overEach(situation.county.groups, (group) => judge(group, situation));

/** Items of 自查清单 of one clause. */
export const items = (of: ChecklistItemSpec['of'], clause: string, all: readonly string[]): ChecklistItemSpec[] =>
  all.map((item) => ({ clause, item, of }));
