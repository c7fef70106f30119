import type { Door, Work } from '../workbook';
import type { HistoryEntry, Written } from './types';

/** What was written into this workbook, the latest first. */
export async function history(_door: Door): Promise<HistoryEntry[]> {
  throw new Error('not yet');
}

/** Takes back the last recorded write, also one of an earlier session; null where there is none. */
export async function undo(_door: Door, _work?: Work): Promise<Written | null> {
  throw new Error('not yet');
}
