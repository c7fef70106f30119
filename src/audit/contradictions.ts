import type { Policy } from '../policy/model';
import { TOPICS, type Demand, type Relation, type Topic } from '../policy/topics';
import type { Audit } from './audit';

/** What one of two policies asks on a subject, and where the roster falls short of it. */
export interface Side {
  policy: Policy;
  clauses: readonly string[];
  asks: string;
  /** Findings of these clauses in this workbook. */
  findings: number;
}

/** A subject on which two policies that hold at once do not ask the same. */
export interface Contradiction {
  topic: string;
  title: string;
  relation: Relation;
  sides: readonly [Side, Side];
  /** Which side asks for more, where the relation is `stricter`. */
  stricter?: 0 | 1;
}

/** The contradictions between each two of these audits: what cannot be kept together first. */
export function contradictionsOf(audits: readonly Audit[]): Contradiction[] {
  const pairs = audits.flatMap((first, index) => audits.slice(index + 1).map((second) => [first, second] as const));
  const all = pairs.flatMap(([first, second]) => TOPICS.flatMap((topic) => between(topic, first, second)));
  const order: Record<Relation, number> = { conflict: 0, stricter: 1, apart: 2 };
  return all.sort((a, b) => order[a.relation] - order[b.relation]);
}

function between(topic: Topic, first: Audit, second: Audit): Contradiction[] {
  const [a, b] = [first, second].map(({ policy }) => topic.demands.find((one) => one.policy === policy.id));
  if (!a || !b || (a.rank !== undefined && a.rank === b.rank)) return [];
  const { id, title, relation } = topic;
  return [
    {
      topic: id,
      title,
      relation,
      sides: [sideOf(first, a), sideOf(second, b)],
      ...(relation === 'stricter' ? { stricter: a.rank! > b.rank! ? 0 : 1 } : {}),
    },
  ];
}

function sideOf({ policy, findings }: Audit, { clauses, asks }: Demand): Side {
  return { policy, clauses, asks, findings: findings.filter(({ clause }) => clause !== null && clauses.includes(clause)).length };
}
