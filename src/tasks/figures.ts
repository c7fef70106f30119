import type { FigureResult } from '../audit';
import type { CellAddress, Door, Plan, Work } from '../workbook';
import type { Run, Written } from './types';

export interface FigureOptions extends Work {
  /** Values instead of formulas everywhere. */
  values?: boolean;
}

/** What 写入测算列 would write, without writing. */
export function planFigures(_run: Run, _options?: FigureOptions): Plan {
  throw new Error('not yet');
}

/** Cell and formula which each figure has, or will have once written; those that have no place are not in the map. */
export function figureCells(
  _run: Run,
  _options?: FigureOptions,
): ReadonlyMap<FigureResult, { cell: CellAddress; formula?: string }> {
  throw new Error('not yet');
}

/** Writes the computed columns beside the rosters and the sheet 测算结果; makes 政策参数 and 填报信息 where absent. */
export async function writeFigures(_door: Door, _run: Run, _options?: FigureOptions): Promise<Written> {
  throw new Error('not yet');
}
