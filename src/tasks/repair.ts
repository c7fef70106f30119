import type { Finding } from '../policy/model';
import type { Door, Work } from '../workbook';
import type { RepairLine, Run, Written } from './types';

/** What repairing these findings would change, before and after; findings without a fix give no line. */
export function repairLines(_run: Run, _findings: readonly Finding[]): RepairLine[] {
  throw new Error('not yet');
}

/** Carries out the fixes of these findings in the clerk's own cells and logs them on 修改记录. Undoable in the session. */
export async function repair(_door: Door, _run: Run, _findings: readonly Finding[], _work?: Work): Promise<Written> {
  throw new Error('not yet');
}
