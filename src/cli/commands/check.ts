import type { Answer } from '..';
import type { Audit } from '../../audit';
import type { Arguments } from '../args';
import { auditJson, contradictionJson } from '../json';
import { openRun } from '../run-of';
import { findingLine, summaryLines } from '../text';

/**
 * `jibantong check`: what in the rosters falls short; exit 1 where errors are found. Writes nothing. With several
 * policies each answers as it would alone, and what they contradict each other in is told besides.
 */
export async function check(args: Arguments): Promise<Answer> {
  const { run } = await openRun(args);
  const { layers, audit } = run;
  const { findings, counts } = layers ?? audit;
  const audits: readonly Audit[] = layers?.audits ?? [audit];
  const code = counts.error > 0 ? 1 : 0;
  if (!args.json) return { text: [...findings.map(findingLine), ...summaryLines(audits, counts)].join('\n'), code };
  if (!layers) return { text: JSON.stringify(auditJson(audit)), code };
  const policies = audits.map((one) => auditJson(one, one.policy.id));
  return { text: JSON.stringify({ policies, contradictions: layers.contradictions.map(contradictionJson), counts }), code };
}
