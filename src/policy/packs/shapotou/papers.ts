import type { Group } from '../../../roster/county';
import type { Row } from '../../../roster/roster';
import type { Situation } from '../../model';
import { namesOf } from './groups';

function bare(text: string | null): string {
  return (text ?? '').replace(/\s/g, '');
}

/** Documents (制度) of a group: made in its own name or by its lead. */
export function papersOf(situation: Situation, group: Group): readonly Row[] {
  const names = new Set([group.name, group.id, ...group.leads.flatMap(namesOf)].map(bare));
  return situation.roster.table('documents').rows.filter((row) => names.has(bare(row.text('单位'))));
}

/** Documents of the bureau and the district: made by none of the groups and schools. */
export function districtPapers(situation: Situation): readonly Row[] {
  return situation.roster.table('documents').rows.filter((row) => {
    const maker = row.text('单位');
    return maker === null || (!situation.county.groupOf(maker) && !situation.county.schoolNamed(maker));
  });
}

export function ofKind(rows: readonly Row[], ...kinds: readonly string[]): readonly Row[] {
  return rows.filter((row) => kinds.includes(row.text('文件类别') ?? ''));
}

/** First step out of order, or left out though a later one was taken: `[earlier, later]`; null where all is in order. */
export function stepOutOfOrder(row: Row, steps: readonly string[]): { step: string; after: string; gone: boolean } | null {
  for (let later = steps.length - 1; later > 0; later -= 1) {
    const day = row.date(steps[later]!);
    if (day === null) continue;
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      const before = row.date(steps[earlier]!);
      const field = row.field(steps[earlier]!);
      if (before === null && field.state === 'blank') return { step: steps[earlier]!, after: steps[later]!, gone: true };
      if (before !== null && before > day) return { step: steps[earlier]!, after: steps[later]!, gone: false };
    }
  }
  return null;
}
