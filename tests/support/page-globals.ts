import { TextDecoder as NodeDecoder, TextEncoder as NodeEncoder } from 'node:util';

/** What a browser has and jsdom lacks. Imported first by tests that show parts of a page. */

/** Of this realm, as the page's own would be: Node's makes objects of another. */
function clone<T>(value: T, seen = new Map<unknown, unknown>()): T {
  if (value === null || typeof value !== 'object') return value;
  if (seen.has(value)) return seen.get(value) as T;
  const into = value instanceof Map ? new Map() : value instanceof Set ? new Set() : Array.isArray(value) ? [] : {};
  seen.set(value, into);
  if (value instanceof Map)
    for (const [key, one] of value) (into as Map<unknown, unknown>).set(clone(key, seen), clone(one, seen));
  else if (value instanceof Set) for (const one of value) (into as Set<unknown>).add(clone(one, seen));
  else for (const [key, one] of Object.entries(value)) (into as Record<string, unknown>)[key] = clone(one, seen);
  return into as T;
}

globalThis.structuredClone ??= clone as typeof structuredClone;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// Bytes of this realm, for the same reason.
globalThis.TextEncoder ??= class extends NodeEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(super.encode(text));
  }
} as typeof TextEncoder;
globalThis.TextDecoder ??= NodeDecoder as typeof TextDecoder;
