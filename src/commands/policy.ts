import { POLICY_HEADS } from '../policy/packs';
import type { PolicyId } from '../policy/model';
import { readFiling } from '../roster/filing';
import type { WorkbookGrid } from '../workbook';

export type Chosen =
  { kind: 'known'; id: PolicyId } | { kind: 'none' } | { kind: 'unknown'; found: string; known: string };

/** The policy that 填报信息 names, by its id, title or short title. */
export function chosenPolicy(grid: WorkbookGrid): Chosen {
  const found = readFiling(grid).policy;
  if (found === null) return { kind: 'none' };
  const head = POLICY_HEADS.find(({ id, title, shortTitle }) => [id as string, title, shortTitle].includes(found));
  if (head) return { kind: 'known', id: head.id };
  return { kind: 'unknown', found, known: POLICY_HEADS.map(({ shortTitle }) => shortTitle).join('、') };
}
