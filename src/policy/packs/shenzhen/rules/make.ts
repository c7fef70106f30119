import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { Breach, RuleSpec, Situation, Subject } from '../../../model';
import { documentWith, overEach, papersOf, type Check, type DocumentDemand } from '../../../rules';

type More = Partial<Pick<RuleSpec, 'readings' | 'force'>>;

/** A rule of the clause with which its id begins. */
export function rule(id: string, title: string, needs: RuleSpec['needs'], check: Check, more: More = {}): RuleSpec {
  return { id, clause: id.split('#')[0]!, title, needs, ...more, check };
}

type Judged = Breach | null | readonly (Breach | null)[];

export const eachGroup =
  (judge: (group: Group, situation: Situation) => Judged): Check =>
  (situation) =>
    overEach(situation.county.groups, (group) => judge(group, situation));

/** Papers of a 学区 of these kinds, as a demand for documents takes them. */
export const groupPapers =
  (...kinds: readonly string[]) =>
  (situation: Situation, subject: Subject): readonly Row[] =>
    subject.of === 'group' ? papersOf(situation, subject.group, kinds) : [];

/** A paper that every 学区 must have. */
export const paper = (id: string, what: string, asks: string, kinds: readonly string[], more: Partial<DocumentDemand> = {}): RuleSpec =>
  rule(id, what, ['schools', 'documents'], documentWith({ of: 'group', documents: groupPapers(...kinds), what, asks, ...more })); // prettier-ignore
