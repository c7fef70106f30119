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
  { id: 'guangxi', title: '关于全面推进学前教育集团化办园改革的实施意见', shortTitle: '广西学前教育集团化办园', region: '广西壮族自治区', status: 'in force' },
  { id: 'helan', title: '贺兰县幼儿园集团化办园实施方案', shortTitle: '贺兰县幼儿园集团化办园', region: '宁夏贺兰县', status: 'in force' },
  { id: 'shenzhen', title: '深圳市教育局关于推进学前教育学区化治理的实施意见（征求意见稿）', shortTitle: '深圳学前教育学区化治理', region: '广东省深圳市', status: 'draft' },
  { id: 'jiexi', title: '揭西县中小学校集团化办学指导意见', shortTitle: '揭西县中小学校集团化办学', region: '广东省揭阳市揭西县', status: 'in force' },
];

const LOADERS: Record<PolicyId, () => Promise<Policy>> = {
  shapotou: async () => (await import('./shapotou')).shapotou,
  guangxi: async () => (await import('./guangxi')).guangxi,
  helan: async () => (await import('./helan')).helan,
  shenzhen: async () => (await import('./shenzhen')).shenzhen,
  jiexi: async () => (await import('./jiexi')).jiexi,
};

/** Loads a pack on demand: the pane's first load carries none. */
export async function loadPolicy(id: PolicyId): Promise<Policy> {
  return LOADERS[id]();
}
