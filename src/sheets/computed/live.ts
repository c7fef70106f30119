import type { FigureResult } from '../../audit';
import { formula } from '../../policy/figures';
import type { FigureOf } from '../../policy/model';
import type { CellAddress } from '../../workbook';

/** Cell of a figure for a subject, where it has one. */
export type CellOf = (id: string, of: FigureOf, subjectKey: string) => CellAddress | null;

/** The formula of a result, or why there is none. */
export type LiveOf = (result: FigureResult) => { formula: string } | { reason: string };

/**
 * Writes results as formulas that point at roster cells, parameter cells and other computed cells. `ownCell` is where a
 * result itself stands, `cellOf` where another formula may find it.
 */
export function liveFormulas(ownCell: CellOf, cellOf: CellOf): LiveOf {
  return ({ spec, subject, expression }) => {
    const own = ownCell(spec.id, subject.of, subject.key);
    if (!own) return { reason: '没有单元格' };
    return formula(expression, {
      sheet: own.sheet,
      // A figure never points at its own cell.
      figureCell: (id, of, key) =>
        id === spec.id && of === subject.of && key === subject.key ? null : cellOf(id, of, key),
    });
  };
}
