import * as z from 'zod/mini';
import type { SheetMapping } from '../../roster/read';

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ error: z.string() })]);

/** A managed cell, with short keys since there may be many: value, formula, look, number format, note, link. */
const cell = z.object({
  v: value,
  f: z.optional(z.string()),
  l: z.optional(z.string()),
  n: z.optional(z.string()),
  t: z.optional(z.string()),
  k: z.optional(z.tuple([z.string(), z.string()])),
  /** The text came from a column of personal data, or the clerk wrote it: it is not kept here. */
  x: z.optional(z.literal(1)),
});
const cells = z.array(z.nullable(cell));

/** One computed column as last written. `keys` tells row by row what it is about, hashed, so that a sort is followed. */
const column = z.object({
  id: z.string(),
  sheet: z.string(),
  row: z.number(),
  column: z.number(),
  heading: z.string(),
  keys: z.array(z.nullable(z.string())),
  cells,
  width: z.optional(z.number()),
});

/** One sheet of ours as last written. `layout` is the rest of its plan, as JSON of `SheetPlan`; null: too large to keep. */
const sheet = z.object({
  name: z.string(),
  kind: z.string(),
  date: z.string(),
  rows: z.nullable(z.array(cells)),
  layout: z.unknown(),
  blanks: z.optional(z.array(z.object({ id: z.string(), row: z.number(), column: z.number() }))),
});

const explanation = z.object({ text: z.string(), about: z.string() });
const kept = z.object({ value, note: z.string() });
const mapping = z.object({
  sheet: z.string(),
  table: z.nullable(z.string()),
  columns: z.optional(z.record(z.string(), z.nullable(z.string()))),
});

const touched = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), name: z.string(), before: z.nullable(sheet) }),
  z.object({ kind: z.literal('column'), id: z.string(), sheet: z.string(), before: z.nullable(column) }),
  /** A sheet made for the clerk to fill in; its contents at the time, hashed. */
  z.object({ kind: z.literal('given'), name: z.string(), hash: z.string() }),
  /** A cell of an input sheet that a setting was written to. */
  z.object({
    kind: z.literal('cell'),
    sheet: z.string(),
    row: z.number(),
    column: z.number(),
    before: value,
    after: value,
  }),
  /** Cells of the clerk's own that were repaired; what stood there is known to the session alone. */
  z.object({ kind: z.literal('repairs'), count: z.number() }),
  z.object({ kind: z.literal('marks') }),
  z.object({
    kind: z.literal('state'),
    explanations: z.optional(z.record(z.string(), explanation)),
    kept: z.optional(z.record(z.string(), kept)),
    mappings: z.optional(z.array(mapping)),
  }),
]);

const write = z.object({
  id: z.string(),
  title: z.string(),
  date: z.string(),
  cells: z.number(),
  touched: z.array(touched),
});

export const recordSchema = z.object({
  version: z.literal(1),
  next: z.number(),
  writes: z.array(write),
  columns: z.array(column),
  sheets: z.array(sheet),
  explanations: z.record(z.string(), explanation),
  kept: z.record(z.string(), kept),
  mappings: z.array(mapping),
});

export type WorkRecord = z.infer<typeof recordSchema>;
export type StoredCell = z.infer<typeof cell>;
export type StoredColumn = z.infer<typeof column>;
export type StoredSheet = z.infer<typeof sheet>;
export type Touched = z.infer<typeof touched>;
export type StoredWrite = z.infer<typeof write>;
export type StoredMapping = z.infer<typeof mapping> & SheetMapping;

export function emptyRecord(): WorkRecord {
  return { version: 1, next: 1, writes: [], columns: [], sheets: [], explanations: {}, kept: {}, mappings: [] };
}

/** True where the record holds nothing that would be missed. */
export function isEmptyRecord(record: WorkRecord): boolean {
  return (
    record.writes.length === 0 &&
    record.columns.length === 0 &&
    record.sheets.length === 0 &&
    record.mappings.length === 0 &&
    Object.keys(record.explanations).length === 0 &&
    Object.keys(record.kept).length === 0
  );
}
