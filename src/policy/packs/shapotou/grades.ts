import type { Situation, Subject } from '../../model';

/** The grade below the last cut-off. */
const LOWEST = '不合格';

/**
 * Grade which the county's cut-offs (等次分数线) give a group's score (SPT-6.5c); null where cut-offs or score are
 * missing. The unrounded score is compared.
 */
export function proposedGrade(situation: Situation, subject: Subject): string | null {
  const table = situation.parameter('等次分数线');
  const score = situation.valueOf('SPT-6.5b', subject);
  if (table?.kind !== 'table' || score.kind !== 'known') return null;
  const lines = [...table.value].sort((a, b) => b[1] - a[1]);
  return lines.find(([, from]) => score.value >= from)?.[0] ?? LOWEST;
}
