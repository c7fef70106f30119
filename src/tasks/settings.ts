import type { ReadingLetter } from '../policy/model';
import type { SheetMapping } from '../roster';
import type { Door } from '../workbook';
import type { JobOptions, ReadingPreview, Run, Written } from './types';

/** Writes the choice of a reading into 政策参数. Throws `SettingError` where the policy has no such reading or letter. */
export async function setReading(
  _door: Door,
  _options: JobOptions,
  _name: string,
  _letter: ReadingLetter,
): Promise<Written> {
  throw new Error('not yet');
}

/**
 * Writes a parameter into 政策参数, as the clerk would (`100000`, `优秀=1；良好=0.8`, `2025-09-01—2026-08-31`);
 * an empty value clears it. Throws `SettingError` on an unknown name or a value that cannot be read.
 */
export async function setParameter(
  _door: Door,
  _options: JobOptions,
  _name: string,
  _value: string,
  _source?: string,
): Promise<Written> {
  throw new Error('not yet');
}

/** Writes rows of 填报信息; keys left out stay as they are. Dates are ISO. */
export async function setFiling(
  _door: Door,
  _options: JobOptions,
  _info: Partial<Record<'policy' | 'unit' | 'region' | 'schoolYear' | 'asOf', string>>,
): Promise<Written> {
  throw new Error('not yet');
}

/** Keeps what the clerk said a sheet or its columns are; `null` forgets what was said of that sheet. */
export async function setMapping(
  _door: Door,
  _options: JobOptions,
  _sheet: string,
  _mapping: Omit<SheetMapping, 'sheet'> | null,
): Promise<Written> {
  throw new Error('not yet');
}

/** What switching a reading would change, without writing. */
export function previewReading(_run: Run, _name: string, _letter: ReadingLetter): ReadingPreview {
  throw new Error('not yet');
}
