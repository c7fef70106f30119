import type { Outcome, Severity, Situation, Subject } from '../model';
import { gapTo, rateText, reaches } from '../figures';
import { overEach, subjectsOf, type Check, type Subjects } from './check';
import { daysBetween } from './dates';
import { ofSubject } from './places';
import { SAY } from './words';

/** Something to be reached by a day. */
export interface Target {
  of: Subjects;
  what: string;
  unit: string;
  asks: string;
  /** Last day by which it must be reached, ISO, included. */
  by: string | ((situation: Situation) => string);
  severity?: Severity;
}

export interface Progress {
  reached: boolean;
  /** How many more are needed; 0 where it is reached. */
  gap: number;
}

/** A count against a goal. */
export function countProgress(count: number, goal: number): Progress {
  return { reached: count >= goal, gap: Math.max(0, goal - count) };
}

/** A share against a goal in percent, compared exactly; the gap in things. */
export function shareProgress(part: number, all: number, goal: number): Progress {
  return { reached: reaches(part, all, goal), gap: gapTo(part, all, goal) };
}

/** So many by a day: before the day what is short is a notice, after it a breach. */
export function reachedBy(
  target: Target,
  goal: number,
  count: (situation: Situation, subject: Subject) => Outcome<number>,
): Check {
  return judgedBy(target, (situation, subject) => {
    const outcome = count(situation, subject);
    if (outcome.kind !== 'known') return null;
    return {
      ...countProgress(outcome.value, goal),
      now: `${outcome.value} ${target.unit}`,
      goal: `${goal} ${target.unit}`,
    };
  });
}

/** So large a share (percent) by a day; null where it cannot be told. */
export function shareReachedBy(
  target: Target,
  goal: number,
  share: (situation: Situation, subject: Subject) => { part: number; all: number } | null,
): Check {
  return judgedBy(target, (situation, subject) => {
    const own = share(situation, subject);
    if (own === null || own.all <= 0) return null;
    return {
      ...shareProgress(own.part, own.all, goal),
      now: rateText(own.part, own.all, goal)!,
      goal: `${goal}%`,
    };
  });
}

function judgedBy(
  target: Target,
  progress: (situation: Situation, subject: Subject) => (Progress & { now: string; goal: string }) | null,
): Check {
  return (situation) => {
    const by = typeof target.by === 'string' ? target.by : target.by(situation);
    return overEach(subjectsOf(situation, target.of), (subject) => {
      const own = progress(situation, subject);
      if (own === null || own.reached) return null;
      const gap = `${own.gap} ${target.unit}`;
      const extra = { observed: own.now, expected: own.goal };
      const days = daysBetween(situation.on, by);
      if (days >= 0) {
        return ofSubject(subject, SAY.onTheWay(subject.name, target.what, own.now, own.goal, gap, by, days), {
          ...extra,
          severity: 'notice',
        });
      }
      const message = SAY.below(subject.name, target.what, own.now, own.goal, gap, by, target.asks);
      return ofSubject(subject, message, { ...extra, ...(target.severity ? { severity: target.severity } : {}) });
    });
  };
}
