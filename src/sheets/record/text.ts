import * as z from 'zod/mini';
import type { SheetPlan, WorkbookGrid } from '../../workbook';
import { sheetNamed, valueAt } from '../../workbook';
import { SHEETS } from '../words';
import { emptyRecord, recordSchema, type WorkRecord } from './schema';

/** A cell holds 32,767 characters; some room is left for hosts that count otherwise. */
const CHUNK = 30_000;
const SIGN = 'jibantong-record';

/** The record as a very hidden sheet: one chunk of JSON a row, between bars so that no host trims it. */
export function recordSheet(record: WorkRecord): SheetPlan {
  // Excel reads `_x0041_` inside a text as an escape.
  const json = JSON.stringify(record).replace(/_x/g, '\\u005fx');
  const chunks = chunksOf(json);
  return {
    name: SHEETS.record,
    visibility: 'veryHidden',
    rows: [[{ value: SIGN }, { value: chunks.length }], ...chunks.map((chunk) => [{ value: `|${chunk}|` }])],
  };
}

function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + CHUNK);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to--;
    chunks.push(text.slice(from, to));
    from = to;
  }
  return chunks;
}

/**
 * The record of a workbook. `damaged` where the sheet is there and cannot be read: the add-in then goes on with an empty
 * one, finds its columns by their headings, and cannot undo what was written before.
 */
export function readRecord(workbook: WorkbookGrid): { record: WorkRecord; damaged: boolean } {
  const sheet = sheetNamed(workbook, SHEETS.record);
  if (!sheet) return { record: emptyRecord(), damaged: false };
  try {
    const count = valueAt(sheet, 0, 1);
    if (valueAt(sheet, 0, 0) !== SIGN || typeof count !== 'number') throw new Error('no record');
    let json = '';
    for (let row = 1; row <= count; row++) {
      const chunk = valueAt(sheet, row, 0);
      if (typeof chunk !== 'string' || !chunk.startsWith('|') || !chunk.endsWith('|')) throw new Error('chunk');
      json += chunk.slice(1, -1);
    }
    return { record: z.parse(recordSchema, JSON.parse(json)), damaged: false };
  } catch {
    return { record: emptyRecord(), damaged: true };
  }
}
