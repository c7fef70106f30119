import type { Finding, Severity } from '../../policy/model';
import type { Change } from '../../workbook';
import type { Recheck } from '../store/recheck';

export type ListRow = {
  /** The same for the same line of another list, so that what is open or being typed stays with its finding. */
  key: string;
} & (
  | { kind: 'sheet'; sheet: string | null; count: number }
  | { kind: 'finding'; finding: Finding; /** Counted from 1 among the findings shown. */ position: number }
);

/** Findings as lines of the list: grouped by sheet in the order they come in, the whole area last. */
export function listRows(findings: readonly Finding[], filter: Severity | null): ListRow[] {
  const bySheet = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    if (filter && finding.severity !== filter) continue;
    const list = bySheet.get(finding.sheet);
    if (list) list.push(finding);
    else bySheet.set(finding.sheet, [finding]);
  }
  const rows: ListRow[] = [];
  let position = 0;
  const seen = new Map<string, number>();
  const keys = new Map<Finding, string>();
  const keyOf = ({ rule, subject, sheet }: Finding): string => {
    const key = [rule, subject, sheet].join('|');
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return `${key}|${times}`;
  };
  for (const finding of findings) keys.set(finding, keyOf(finding));
  const sheets = [...bySheet.keys()].sort((a, b) => Number(a === null) - Number(b === null));
  for (const sheet of sheets) {
    const list = bySheet.get(sheet)!;
    rows.push({ key: `sheet|${sheet}`, kind: 'sheet', sheet, count: list.length });
    for (const finding of list) rows.push({ key: keys.get(finding)!, kind: 'finding', finding, position: ++position });
  }
  return rows;
}

/** What the clerk's edits since the run did to a finding. */
export type Became = 'edited' | 'still' | 'gone' | null;

/** Whether a finding is no more, still holds after an edit of its cells, or was edited and not judged again yet. */
export function becameOf(finding: Finding, edits: readonly Change[], recheck: Recheck | null): Became {
  if (recheck?.gone.has(finding)) return 'gone';
  if (!touchedBy(finding, edits)) return null;
  return recheck && !touchedBy(finding, edits.slice(recheck.edits.length)) ? 'still' : 'edited';
}

/** True where the clerk has changed a cell of the finding since it was found, or moved rows on its sheet. */
function touchedBy(finding: Finding, edits: readonly Change[]): boolean {
  return edits.some(({ kind, sheet, area }) => {
    if (sheet !== finding.sheet) return false;
    if (kind !== 'cells' || !area) return true;
    return finding.cells.some(
      (cell) =>
        cell.sheet === sheet &&
        cell.row >= area.row &&
        cell.row < area.row + area.rows &&
        cell.column >= area.column &&
        cell.column < area.column + area.columns,
    );
  });
}
