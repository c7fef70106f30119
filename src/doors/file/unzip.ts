import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { refusal } from './messages';

/** All parts of a workbook together, uncompressed; a roster of a million rows has room. */
export const LIMIT = 300 * 1024 * 1024;
const SLICE = 32 * 1024;

interface Entry {
  name: string;
  method: number;
  flags: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * Parts of a zip archive by name, in the archive's order. Declared sizes are added up before anything is
 * inflated; since they can lie, inflating stops at the declared size and at the limit as well.
 */
export function unzipParts(bytes: Uint8Array, file: string, limit = LIMIT): Map<string, Uint8Array> {
  const entries = directory(bytes, file);
  let declared = 0;
  for (const entry of entries) declared += entry.size;
  if (declared > limit) throw refusal('tooLarge', file);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const part = inflate(bytes, entry, file, limit - total);
    total += part.length;
    parts.set(entry.name.replace(/\\/g, '/').replace(/^\//, ''), part);
  }
  return parts;
}

function directory(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 65_535);
  while (end >= last && !(end >= 0 && view.getUint32(end, true) === 0x06054b50)) end--;
  if (end < last || end < 0) throw refusal('truncated', file);
  try {
    return entriesOf(view, end);
  } catch (cause) {
    throw refusal('truncated', file, cause);
  }
}

function entriesOf(view: DataView, end: number): Entry[] {
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    const locator = end - 20;
    if (view.getUint32(locator, true) === 0x07064b50) {
      const far = Number(view.getBigUint64(locator + 8, true));
      count = Number(view.getBigUint64(far + 32, true));
      at = Number(view.getBigUint64(far + 48, true));
    }
  }
  const entries: Entry[] = [];
  const text = new TextDecoder();
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('central directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      name: text.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    };
    widen(view, entry, at + 46 + nameLength, extraLength);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes of 64 bits stand in the extra field, in this order, where the short ones are all ones. */
function widen(view: DataView, entry: Entry, start: number, length: number): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (entry[key] !== 0xffffffff) continue;
      entry[key] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
}

function inflate(bytes: Uint8Array, entry: Entry, file: string, room: number): Uint8Array {
  if (entry.flags & 1) throw refusal('encrypted', file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let packed: Uint8Array;
  try {
    if (view.getUint32(entry.offset, true) !== 0x04034b50) throw new Error('local header');
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packed > bytes.length) throw new Error('cut off');
    packed = bytes.subarray(start, start + entry.packed);
  } catch (cause) {
    throw refusal('truncated', file, cause);
  }
  const part = entry.method === 0 ? packed.slice() : inflateCapped(packed, entry, file, room);
  if (part.length > room) throw refusal('tooLarge', file);
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw refusal('truncated', file);
  return part;
}

function inflateCapped(packed: Uint8Array, entry: Entry, file: string, room: number): Uint8Array {
  if (entry.method !== 8) throw refusal('truncated', file);
  const out = new Uint8Array(entry.size);
  let length = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    // A part that grows beyond what the directory says is a lie, and a lie of any size is a bomb.
    if (length + chunk.length > Math.min(room, entry.size)) throw refusal('tooLarge', file);
    out.set(chunk, length);
    length += chunk.length;
    done ||= final;
  });
  try {
    for (let at = 0; at < packed.length && !done; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'DoorError') throw cause;
    throw refusal('truncated', file, cause);
  }
  return out.subarray(0, length);
}
