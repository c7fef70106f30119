import type { Row } from '../../../roster/roster';
import type { Missing, Situation } from '../../model';

export const LEVELS = { head: '单位负责人', party: '集团党总支', bureau: '区教育局' } as const;

/** Who must approve a payment (SPT-6.4.1.2a–c); `open` names a level which cannot be judged, and what that lacks. */
export type RequiredApproval =
  | { state: 'invalid' }
  | { state: 'unknown' }
  | { state: 'known'; levels: readonly string[]; open: { level: string; what: Missing } | null };

function fenOf(situation: Situation, parameter: string): number | null {
  const term = situation.parameterTerm(parameter);
  return term.op === 'parameter' || term.op === 'constant' ? Math.round(Number(term.value) * 100) : null;
}

export function requiredApproval(situation: Situation, payment: Row): RequiredApproval {
  const field = payment.field('金额');
  if (field.state === 'invalid') return { state: 'invalid' };
  const amount = payment.number('金额');
  if (amount === null) return { state: 'unknown' };
  if (amount <= 0) return { state: 'invalid' };
  const bureauFrom = fenOf(situation, '区教育局审批起点') ?? Infinity;
  if (amount >= bureauFrom) {
    const both = situation.reading('四万元审批口径') === 'A';
    return { state: 'known', levels: [LEVELS.head, ...(both ? [LEVELS.party] : []), LEVELS.bureau], open: null };
  }
  const floor = situation.reading('大额起点口径') === 'B' ? bureauFrom : fenOf(situation, '大额资金起点');
  if (floor === null) {
    const what = situation.missingParameter('大额资金起点');
    return { state: 'known', levels: [LEVELS.head], open: { level: LEVELS.party, what } };
  }
  return { state: 'known', levels: amount >= floor ? [LEVELS.head, LEVELS.party] : [LEVELS.head], open: null };
}
