import { loadPolicy, POLICY_HEADS } from '../policy/packs';
import type { Policy, PolicyId } from '../policy/model';
import { UsageError, WORDS } from './words';

/** The id of `--policy`. Throws `UsageError` where it is missing or unknown. */
export function policyId(id: string | undefined): PolicyId {
  const known = POLICY_HEADS.map((head) => head.id).join('、');
  if (!id) throw new UsageError(WORDS.needPolicy(known));
  const head = POLICY_HEADS.find((one) => one.id === id);
  if (!head) throw new UsageError(WORDS.unknownPolicy(id, known));
  return head.id;
}

export async function policyOf(id: string | undefined): Promise<Policy> {
  return loadPolicy(policyId(id));
}
