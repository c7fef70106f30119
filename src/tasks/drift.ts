import type { Door, Work } from '../workbook';
import type { Drift, Run, Written } from './types';

/** 保留并说明: what was written by hand into computed cells stays, with a note; it is no longer reported. */
export async function keepDrift(
  _door: Door,
  _run: Run,
  _drift: readonly Drift[],
  _note: string,
  _work?: Work,
): Promise<Written> {
  throw new Error('not yet');
}

/** 恢复: computed cells are written again as they were. */
export async function restoreDrift(_door: Door, _run: Run, _drift: readonly Drift[], _work?: Work): Promise<Written> {
  throw new Error('not yet');
}
