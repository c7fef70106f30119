import type { Finding } from '../policy/model';
import { TABLE_IDS, type Roster } from '../roster';

/** Findings in the order of reading: sheet by sheet, from top left; what has no cell comes last. */
export function sortFindings(findings: readonly Finding[], roster: Roster): Finding[] {
  const sheets = new Map<string, number>();
  for (const id of TABLE_IDS) {
    for (const part of roster.table(id).parts) if (!sheets.has(part.sheet)) sheets.set(part.sheet, sheets.size);
  }
  const place = (finding: Finding): [number, number, number] => {
    const [cell] = finding.cells;
    const sheet = finding.sheet === null ? Infinity : (sheets.get(finding.sheet) ?? sheets.size);
    return [sheet, cell?.row ?? Infinity, cell?.column ?? Infinity];
  };
  return findings
    .map((finding) => ({ finding, at: place(finding) }))
    .sort(
      (a, b) =>
        compare(a.at, b.at) || byText(a.finding.rule, b.finding.rule) || byText(a.finding.subject, b.finding.subject),
    )
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    // Infinity − Infinity is no number: equal places are equal.
    if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  }
  return 0;
}

/** By code, not by the machine's language: the same workbook gives the same list everywhere. */
function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
