import type { Answer } from '..';
import type { Arguments } from '../args';
import { findingJson, headJson, tablesJson } from '../json';
import { openRun } from '../run-of';
import { findingLine, summaryLines } from '../text';

/** `jibantong check`: what in the rosters falls short; exit 1 where errors are found. Writes nothing. */
export async function check(args: Arguments): Promise<Answer> {
  const { run } = await openRun(args);
  const { audit, roster } = run;
  const code = audit.counts.error > 0 ? 1 : 0;
  if (!args.json) return { text: [...audit.findings.map(findingLine), ...summaryLines(audit)].join('\n'), code };
  const answer = {
    ...headJson(run),
    tables: tablesJson(roster),
    findings: audit.findings.map(findingJson),
    counts: audit.counts,
    missing: audit.missing,
    notChecked: audit.notChecked,
  };
  return { text: JSON.stringify(answer), code };
}
