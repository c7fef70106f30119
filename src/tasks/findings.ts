import type { Finding } from '../policy/model';
import type { Door, Work } from '../workbook';
import type { Run, Written } from './types';

/** What tells a finding from all others and stays the same while its cell moves. */
export function findingKey(_finding: Finding): string {
  throw new Error('not yet');
}

/** Writes the sheet 校验结果; what the clerk noted in its column 说明 is kept. */
export async function writeFindings(_door: Door, _run: Run, _work?: Work): Promise<Written> {
  throw new Error('not yet');
}

/** Marks the cells of the findings with a thin left border (earlier marks are taken away first). */
export async function markFindings(_door: Door, _run: Run, _work?: Work): Promise<Written> {
  throw new Error('not yet');
}

/** Takes every mark away. */
export async function clearMarks(_door: Door, _work?: Work): Promise<Written> {
  throw new Error('not yet');
}

/** Keeps a sentence of the clerk's with a finding (填写说明); an empty text removes it. */
export async function explain(_door: Door, _run: Run, _finding: Finding, _text: string, _work?: Work): Promise<Written> {
  throw new Error('not yet');
}
