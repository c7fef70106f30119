import type { Door } from '../workbook';
import type { JobOptions, Run, Survey } from './types';

/** Reads the workbook and recognises its tables; nothing is judged or written. */
export async function survey(_door: Door, _options: JobOptions): Promise<Survey> {
  throw new Error('not yet');
}

/** Judges and computes what a survey read, with the workbook's settings. One audit serves check and compute. */
export async function judge(_survey: Survey): Promise<Run> {
  throw new Error('not yet');
}

/** Reads, judges and computes; writes nothing. */
export async function check(_door: Door, _options: JobOptions): Promise<Run> {
  throw new Error('not yet');
}
