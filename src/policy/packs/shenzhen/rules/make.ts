import type { Row } from '../../../../roster/roster';
import type { RuleSpec, Situation, Subject } from '../../../model';
import { documentWith, papersOf, rule, type DocumentDemand } from '../../../rules';

/** Papers of a 学区 of these kinds, as a demand for documents takes them. */
export const groupPapers =
  (...kinds: readonly string[]) =>
  (situation: Situation, subject: Subject): readonly Row[] =>
    subject.of === 'group' ? papersOf(situation, subject.group, kinds) : [];

/** A paper that every 学区 must have. */
export const paper = (id: string, what: string, asks: string, kinds: readonly string[], more: Partial<DocumentDemand> = {}): RuleSpec =>
  rule(id, what, ['schools', 'documents'], documentWith({ of: 'group', documents: groupPapers(...kinds), what, asks, ...more })); // prettier-ignore
