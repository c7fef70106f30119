import { loadPolicy, POLICY_HEADS } from '../../policy/packs';
import type { Answer } from '..';
import type { Arguments } from '../args';

/** `jibantong policies`: what the tool knows. */
export async function policies({ json }: Arguments): Promise<Answer> {
  const all = await Promise.all(POLICY_HEADS.map((head) => loadPolicy(head.id)));
  const list = all.map((policy) => ({
    id: policy.id,
    title: policy.title,
    status: policy.status,
    region: policy.region,
    clauses: policy.clauses.length,
    forms: policy.forms.length,
  }));
  if (json) return { text: JSON.stringify({ policies: list }), code: 0 };
  const lines = list.map((p) => `${p.id.padEnd(9)} ${p.title}（${p.region}，${p.status}，${p.clauses} 条，${p.forms} 种报送材料）`);
  return { text: lines.join('\n'), code: 0 };
}
