import { loadPolicy, POLICY_HEADS } from '../policy/packs';
import type { Policy, PolicyId } from '../policy/model';
import type { Survey } from './types';

/** The policies that hold besides the one at hand: those asked for, else those that 填报信息 names; unknown names are left out. */
export async function policiesBesides({ policy, roster, options }: Survey): Promise<Policy[]> {
  const ids = options.also ?? policiesNamed(roster.filing.also);
  return Promise.all([...new Set(ids)].filter((id) => id !== policy.id).map(loadPolicy));
}

/** The policies of a list of ids, titles or short titles, joined by 、. */
function policiesNamed(text: string | null): PolicyId[] {
  const names = (text ?? '').split(/[、；;\n]/).map((name) => name.trim().replace(/^《|》$/g, ''));
  return POLICY_HEADS.filter(({ id, title, shortTitle }) => names.some((name) => [id, title, shortTitle].includes(name))).map(({ id }) => id);
}
