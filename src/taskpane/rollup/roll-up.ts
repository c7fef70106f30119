import type { CityInput } from '../../sheets';
import type { JobOptions } from '../../tasks/types';
import type { Tasks } from '../mount';
import { ROLLUP } from './words';

export interface RolledUp {
  input: CityInput;
  name: string;
  /** Null where no file could be used. */
  bytes: Uint8Array | null;
}

/** Reads the chosen files one after the other and makes the city's workbook. What reads .xlsx is loaded now, no earlier. */
export async function rollUp(
  all: Tasks,
  files: readonly File[],
  expected: readonly string[],
  options: JobOptions,
): Promise<RolledUp> {
  const { newFileDoor, openFileDoor } = await import(/* webpackChunkName: "file-door" */ '../../doors/file');
  const read = await all.summariseAll(
    files.map((file) => ({
      name: file.name,
      open: async () => openFileDoor(new Uint8Array(await file.arrayBuffer()), file.name),
    })),
    options,
  );
  const input: CityInput = { ...read, expected };
  const name = ROLLUP.file(options.today);
  if (input.counties.length === 0) return { input, name, bytes: null };
  const door = await newFileDoor(name);
  await all.rollup(door, input, options);
  return { input, name, bytes: await door.bytes() };
}

/** `甲县、乙县` or one a line. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split(/[、,，;；\s]+/).filter(Boolean))];
}
