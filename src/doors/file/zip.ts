import { zipSync } from 'fflate';
import type { Parts } from './relations';

/** Packs parts. The same parts give the same bytes: no clock goes in. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const first = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  const paths = [...parts.keys()].sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  for (const path of paths) files[path] = parts.get(path)!;
  // 1980 is the first year a zip can hold; noon keeps it 1980 in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
