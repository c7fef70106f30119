import type { Policy, PolicyId, PolicyStatus } from '../model';

/** What is known of a policy before its pack is loaded. */
export interface PolicyHead {
  id: PolicyId;
  title: string;
  shortTitle: string;
  region: string;
  status: PolicyStatus;
}

/** The packs, in the order in which they are offered. A new policy is a new folder and a line here. */
export const POLICY_HEADS: readonly PolicyHead[] = [
  { id: 'shapotou', title: '中卫市沙坡头区推行集团化办学（试点）实施方案', shortTitle: '沙坡头区集团化办学（试点）', region: '宁夏中卫市沙坡头区', status: 'pilot' },
];

const LOADERS: Partial<Record<PolicyId, () => Promise<Policy>>> = {
  shapotou: async () => (await import('./shapotou')).shapotou,
};

/** Loads a pack on demand: the pane's first load carries none. */
export async function loadPolicy(id: PolicyId): Promise<Policy> {
  const load = LOADERS[id];
  if (!load) throw new Error(`no pack for ${id}`);
  return load();
}
