import type { FigureOf, Missing, Outcome, Breach, Situation, Subject, Verdict } from '../model';

/** What a rule does: looks at a situation and says what falls short. All shapes of this room make one. */
export type Check = (situation: Situation) => Verdict;

/** Of whom something is demanded: all groups, schools, people, the area, or a choice of them. */
export type Subjects = FigureOf | ((situation: Situation) => readonly Subject[]);

/** A number that the text prints, or one that the county must enter. */
export type Bound = number | { parameter: string };

export const FINE: Verdict = { breaches: [] };

export function subjectsOf(situation: Situation, of: Subjects): readonly Subject[] {
  return typeof of === 'function' ? of(situation) : situation.subjects(of);
}

/** What is lacking to judge: 参数未填 and the like, never a breach. */
export function lacks(...missing: readonly Missing[]): Verdict {
  return { breaches: [], missing };
}

type Judged = Breach | null | readonly (Breach | null)[];

/** A verdict over many things: what `judge` says of each. */
export function overEach<T>(items: readonly T[], judge: (item: T) => Judged): Verdict {
  const breaches = items.flatMap((item) => judge(item) ?? []).filter((breach): breach is Breach => breach !== null);
  return { breaches };
}

/** Several verdicts as one; what is lacking is named once. */
export function together(...verdicts: readonly Verdict[]): Verdict {
  const breaches = verdicts.flatMap((one) => one.breaches);
  const missing = new Map(verdicts.flatMap((one) => one.missing ?? []).map((one) => [JSON.stringify(one), one]));
  return missing.size > 0 ? { breaches, missing: [...missing.values()] } : { breaches };
}

/** One demand made of several checks. */
export function allOf(...checks: readonly Check[]): Check {
  return (situation) => together(...checks.map((check) => check(situation)));
}

/** The number of a bound; missing where it is a parameter without a value. */
export function boundOf(situation: Situation, bound: Bound): Outcome<number> {
  if (typeof bound === 'number') return { kind: 'known', value: bound };
  const value = situation.parameter(bound.parameter);
  if (value?.kind === 'number') return { kind: 'known', value: value.value };
  return { kind: 'missing', what: [situation.missingParameter(bound.parameter)] };
}
