import type { CellAddress } from '../../workbook/address';
import type { Missing, Severity, Situation, Subject } from '../model';
import { boundOf, lacks, overEach, subjectsOf, together, type Bound, type Check, type Subjects } from './check';
import { ofSubject } from './places';
import { SAY } from './words';

/** At least, at most, between, or (both the same) exactly so many; both numbers included. */
export interface Range {
  atLeast?: Bound;
  atMost?: Bound;
}

export const atLeast = (n: Bound): Range => ({ atLeast: n });
export const atMost = (n: Bound): Range => ({ atMost: n });
export const exactly = (n: Bound): Range => ({ atLeast: n, atMost: n });
export const between = (least: Bound, most: Bound): Range => ({ atLeast: least, atMost: most });

/** A range whose numbers are known: null where there is no bound. */
export interface KnownRange {
  least: number | null;
  most: number | null;
}

export type Standing = { state: 'ok' } | { state: 'few'; by: number } | { state: 'many'; by: number };

/** The numbers of a range; or the parameters that nobody has entered. */
export function rangeOf(situation: Situation, range: Range): KnownRange | { missing: readonly Missing[] } {
  const [least, most] = [range.atLeast, range.atMost].map((bound) =>
    bound === undefined ? null : boundOf(situation, bound),
  );
  const missing = together(
    ...[least, most].map((one) => lacks(...(one?.kind === 'missing' ? one.what : []))),
  ).missing;
  if (missing) return { missing };
  return { least: least?.kind === 'known' ? least.value : null, most: most?.kind === 'known' ? most.value : null };
}

/** How a count stands to a range. */
export function standing(count: number, { least, most }: KnownRange): Standing {
  if (least !== null && count < least) return { state: 'few', by: least - count };
  if (most !== null && count > most) return { state: 'many', by: count - most };
  return { state: 'ok' };
}

/** So many of something for each group, school, person or the area. */
export interface CountDemand {
  of: Subjects;
  range: Range;
  /** How many there are; null where that cannot be told, which is no breach. */
  count: (situation: Situation, subject: Subject) => number | null;
  /** What is counted: `成员校`. */
  what: string;
  unit: string;
  /** What the clause says, before the number: `五（一）要求`. */
  asks: string;
  /** Milder than the clause's force, for too few or too many. */
  severity?: Severity | ((standing: Standing) => Severity | undefined);
  /** Cells to look at, where not the name. */
  cells?: (situation: Situation, subject: Subject) => readonly CellAddress[];
}

/** At least, at most or exactly n: 参数未填 where the number is a parameter nobody has entered. */
export function howMany(demand: CountDemand): Check {
  return (situation) => {
    const range = rangeOf(situation, demand.range);
    if ('missing' in range) return lacks(...range.missing);
    return overEach(subjectsOf(situation, demand.of), (subject) => {
      const count = demand.count(situation, subject);
      if (count === null) return null;
      const stands = standing(count, range);
      if (stands.state === 'ok') return null;
      const severity = typeof demand.severity === 'function' ? demand.severity(stands) : demand.severity;
      const expected = SAY.range(range.least, range.most, demand.unit);
      return ofSubject(subject, SAY.count(subject.name, demand.what, count, demand.unit, demand.asks, expected), {
        observed: `${count} ${demand.unit}`,
        expected,
        ...(severity ? { severity } : {}),
        ...(demand.cells ? { cells: demand.cells(situation, subject) } : {}),
      });
    });
  };
}
