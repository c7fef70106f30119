import type { Finding } from '../../policy/model';
import type { Run } from '../../tasks/types';
import type { Change, WorkbookGrid } from '../../workbook';

/** Milliseconds without a further edit before what was edited is judged again. */
export const QUIET = 1_200;
/** Cells above which reading everything after each edit would get in the clerk's way. */
const MOST_CELLS = 100_000;

/** What became of a run's findings by the clerk's edits. The run itself stays on show until 重新校验. */
export interface Recheck {
  /** The edits that were judged; further ones are not in it. */
  edits: readonly Change[];
  /** Findings of the run that are no more. */
  gone: ReadonlySet<Finding>;
  /** How many there are that the run did not have. */
  added: number;
}

/** True where a workbook is small enough to be judged again after each pause in the clerk's typing. */
export function isQuick({ sheets }: WorkbookGrid): boolean {
  return sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0) <= MOST_CELLS;
}

/**
 * Rows, columns or sheets moved: the places of all findings are out of date. An older Excel does not tell of a sheet's new
 * name: it is seen in what was read.
 */
export function hasMoved(edits: readonly Change[], before: WorkbookGrid, after: WorkbookGrid): boolean {
  const names = ({ sheets }: WorkbookGrid): string => sheets.map(({ name }) => name).join('\n');
  return edits.some(({ kind }) => kind !== 'cells') || names(before) !== names(after);
}

/**
 * Compares a run with one made after `edits`. A finding is the same where rule and subject are, whatever its cell: several
 * of one rule and subject are told apart by their message.
 */
export function recheckOf(before: Run, after: Run, edits: readonly Change[]): Recheck {
  const left = new Map<string, Finding[]>();
  for (const finding of (after.layers ?? after.audit).findings) {
    const list = left.get(keyOf(finding));
    if (list) list.push(finding);
    else left.set(keyOf(finding), [finding]);
  }
  const take = (finding: Finding, isIt: (other: Finding) => boolean): boolean => {
    const list = left.get(keyOf(finding)) ?? [];
    const at = list.findIndex(isIt);
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  };
  const changed = (before.layers ?? before.audit).findings.filter(
    (finding) => !take(finding, ({ message }) => message === finding.message),
  );
  const gone = new Set(changed.filter((finding) => !take(finding, () => true)));
  return { edits, gone, added: [...left.values()].reduce((sum, list) => sum + list.length, 0) };
}

function keyOf({ rule, subject }: Finding): string {
  return `${rule}|${subject}`;
}
