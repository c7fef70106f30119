import type { CellAddress } from '../../workbook/address';
import type { Missing, Outcome, Severity, Situation, Subject } from '../model';
import { fractionOf, yuanOf, yuanText } from '../figures';
import { overEach, subjectsOf, type Check, type Subjects } from './check';
import { ofSubject } from './places';
import { SAY } from './words';

/** Two numbers of a subject that are held against each other. */
export interface Comparison {
  of: Subjects;
  what: string;
  unit: string;
  asks?: string;
  severity?: Severity;
  cells?: (situation: Situation, subject: Subject) => readonly CellAddress[];
}

type NumberOf = (situation: Situation, subject: Subject) => Outcome<number> | number | null;

const outcomeOf = (value: Outcome<number> | number | null): Outcome<number> | null =>
  typeof value === 'number' ? { kind: 'known', value } : value;

/** Judges where both numbers are known; names what is missing, a cell left blank apart: its own rule tells that. */
function against(
  demand: Omit<Comparison, 'unit'>,
  first: NumberOf,
  second: NumberOf,
  judge: (subject: Subject, a: number, b: number, at: object) => ReturnType<typeof ofSubject> | null,
): Check {
  return (situation) => {
    const missing: Missing[] = [];
    const verdict = overEach(subjectsOf(situation, demand.of), (subject) => {
      const [a, b] = [outcomeOf(first(situation, subject)), outcomeOf(second(situation, subject))];
      for (const one of [a, b])
        if (one?.kind === 'missing') missing.push(...one.what.filter(({ kind }) => kind !== 'cell'));
      if (a?.kind !== 'known' || b?.kind !== 'known') return null;
      return judge(subject, a.value, b.value, demand.cells ? { cells: demand.cells(situation, subject) } : {});
    });
    const once = new Map(missing.map((one) => [JSON.stringify(one), one]));
    return once.size > 0 ? { ...verdict, missing: [...once.values()] } : verdict;
  };
}

const mild = (severity: Severity | undefined): { severity?: Severity } => (severity ? { severity } : {});
const said = (value: number, unit: string): string => `${unit === '元' ? yuanText(fractionOf(value)) : value} ${unit}`;

/** A number that the clerk declared equals what the rosters count. */
export function totalEquals(demand: Comparison, declared: NumberOf, counted: NumberOf): Check {
  return against(demand, declared, counted, (subject, a, b, at) => {
    if (a === b) return null;
    const [observed, expected] = [said(a, demand.unit), said(b, demand.unit)];
    return ofSubject(subject, SAY.totals(subject.name, demand.what, observed, expected), {
      observed,
      expected,
      ...mild(demand.severity),
      ...at,
    });
  });
}

/** A quota against those in post: too many speaks with the clause's force, a vacancy is a notice. */
export function quotaKept(demand: Comparison, quota: NumberOf, actual: NumberOf): Check {
  const { what, unit, asks = '' } = demand;
  return against(demand, quota, actual, (subject, planned, there, at) => {
    if (planned === there) return null;
    const [expected, observed] = [said(planned, unit), said(there, unit)];
    const by = said(Math.abs(there - planned), unit);
    if (there < planned)
      return ofSubject(subject, SAY.vacancy(subject.name, what, expected, observed, by), {
        observed,
        expected,
        severity: 'notice',
        ...at,
      });
    return ofSubject(subject, SAY.overQuota(subject.name, what, expected, observed, by, asks), {
      observed,
      expected,
      ...mild(demand.severity),
      ...at,
    });
  });
}

/** What was spent (whole fen) does not exceed the budget (whole fen). */
export function withinBudget(demand: Omit<Comparison, 'unit'>, budget: NumberOf, spent: NumberOf): Check {
  const yuan = (fen: number): string => `${yuanText(fractionOf(yuanOf(fen)))} 元`;
  return against(demand, budget, spent, (subject, given, used, at) => {
    if (used <= given) return null;
    const [expected, observed] = [yuan(given), yuan(used)];
    return ofSubject(subject, SAY.overspent(subject.name, demand.what, expected, observed, yuan(used - given)), {
      observed,
      expected,
      ...mild(demand.severity),
      ...at,
    });
  });
}
