import type { PolicyId } from '../../policy/model';
import { POLICY_HEADS, type PolicyHead } from '../../policy/packs';

/** The policy that 填报信息 names, by id, title or short title; null where it names none that is known. */
export function policyNamed(text: string | null): PolicyId | null {
  if (text === null) return null;
  return POLICY_HEADS.find(({ id, title, shortTitle }) => [id as string, title, shortTitle].includes(text))?.id ?? null;
}

export function headOf(id: PolicyId | null): PolicyHead | null {
  return POLICY_HEADS.find((head) => head.id === id) ?? null;
}
