import { nameKey } from '../../roster/text';
import type { Row } from '../../roster/roster';
import type { Severity, Situation, Subject } from '../model';
import { overEach, subjectsOf, type Check, type Subjects } from './check';
import { ofRow, ofSubject } from './places';
import { SAY } from './words';

/** A document that somebody must have, and what must stand in it (制度台账, 要素勾选). */
export interface DocumentDemand {
  of: Subjects;
  /** The documents in question of a subject. */
  documents: (situation: Situation, subject: Subject) => readonly Row[];
  /** `集团章程`. */
  what: string;
  asks: string;
  elements?: readonly string[];
  /** The list of elements ends in 等: one that is not ticked is a warning at most. */
  open?: boolean;
  /** Milder than the clause's force, for the document itself. */
  severity?: Severity;
}

/** Elements that none of the documents ticks. A tick that contains the element's name counts. */
export function elementsLacking(documents: readonly Row[], elements: readonly string[]): readonly string[] {
  const ticked = documents.flatMap((row) => row.list('要素勾选')).map(nameKey);
  return elements.filter((element) => !ticked.some((tick) => tick.includes(nameKey(element))));
}

/** There is such a document, and it has the elements. Without the column 要素勾选 only the document is asked for. */
export function documentWith(demand: DocumentDemand): Check {
  return (situation) => {
    const { what, asks, elements = [], open, severity } = demand;
    const known = situation.roster.table('documents').has('要素勾选');
    const verdict = overEach(subjectsOf(situation, demand.of), (subject) => {
      const documents = demand.documents(situation, subject);
      if (documents.length === 0) {
        return ofSubject(subject, SAY.noDocument(subject.name, what, asks), {
          observed: '无',
          expected: what,
          ...(severity ? { severity } : {}),
        });
      }
      const lacking = known ? elementsLacking(documents, elements) : [];
      if (lacking.length === 0) return null;
      const message = SAY.elementsLacking(subject.name, what, lacking.join('、'), asks);
      const mild = open ? ('warning' as const) : severity;
      return ofRow(documents[0]!, ['要素勾选'], subject.name, message, {
        observed: `缺${lacking.join('、')}`,
        expected: elements.join('、'),
        ...(mild ? { severity: mild } : {}),
      });
    });
    return known || elements.length === 0 ? verdict : { ...verdict, missing: [{ kind: 'column', name: '要素勾选' }] };
  };
}
