import type { Audit, FigureResult } from '../audit';
import type { Outcome, ReadingLetter, Subject } from '../policy/model';
import { closeTo, resultKey } from '../sheets';
import type { ReadingPreview } from './types';

/** What differs between two audits of the same roster. */
export function previewOf(
  before: Audit,
  after: Audit,
  name: string,
  from: ReadingLetter,
  to: ReadingLetter,
): ReadingPreview {
  const old = new Map(before.figures.map((result) => [keyOf(result), result]));
  const changes = after.figures.flatMap((result) => {
    const was = old.get(keyOf(result))?.outcome ?? { kind: 'notApplicable' as const, reason: '' };
    if (sameOutcome(was, result.outcome)) return [];
    const { spec, subject } = result;
    return [
      {
        figure: spec.id,
        title: spec.title,
        unit: spec.unit,
        of: subject.of,
        subject: subject.name,
        group: groupOf(subject),
        before: was,
        after: result.outcome,
      },
    ];
  });
  return {
    name,
    from,
    to,
    changes: changes.map(({ of: _of, ...change }) => change),
    money: changes
      .filter((change) => change.of === 'area' && change.unit === '元')
      .map(({ figure, title, before: was, after: is }) => ({
        figure,
        title,
        before: numberOf(was),
        after: numberOf(is),
      })),
    groups: [...new Set(changes.flatMap(({ group }) => (group === null ? [] : [group])))],
    counts: { before: before.counts, after: after.counts },
  };
}

const keyOf = ({ spec, subject }: FigureResult): string => resultKey(spec.id, subject.of, subject.key);

function groupOf(subject: Subject): string | null {
  if (subject.of === 'group') return subject.name;
  return subject.of === 'school' ? (subject.school.group?.name ?? null) : null;
}

function numberOf(outcome: Outcome<number>): number | null {
  return outcome.kind === 'known' ? outcome.value : null;
}

function sameOutcome(a: Outcome<number>, b: Outcome<number>): boolean {
  if (a.kind === 'known' && b.kind === 'known') return closeTo(a.value, b.value);
  return a.kind === b.kind;
}
