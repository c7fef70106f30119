import {
  columnPlaces,
  fingerprint,
  formulaShape,
  keptKey,
  locateColumns,
  sameValue,
  type StoredCell,
  type WorkRecord,
} from '../sheets';
import { formulaAt, sheetNamed, valueAt, type CellAddress, type SheetGrid } from '../workbook';
import type { Drift, Run } from './types';

/** A drift with what the record says of its cell. */
export interface FoundDrift {
  drift: Drift;
  stored: StoredCell;
  /** Key under which it may be kept; null for cells of our own sheets. */
  key: string | null;
}

/** Managed cells whose content is no longer what was written. Rows are told by their subject: sorting is no drift. */
export function driftOf(run: Run, record: WorkRecord): FoundDrift[] {
  return [...columnDrift(run, record), ...sheetDrift(run, record)];
}

function columnDrift(run: Run, record: WorkRecord): FoundDrift[] {
  if (record.columns.length === 0) return [];
  const found: FoundDrift[] = [];
  const located = locateColumns(run.grid, record, run.policy);
  for (const place of columnPlaces(run.audit, located)) {
    const stored = place.located?.stored;
    const sheet = sheetNamed(run.grid, place.sheet);
    if (!stored || !sheet) continue;
    const byKey = new Map(
      stored.keys.flatMap((key, index) => (key === null ? [] : [[key, stored.cells[index] ?? null] as const])),
    );
    for (const [row, result] of place.results) {
      const hash = fingerprint(result.subject.key);
      const cell = byKey.get(hash);
      if (!cell) continue;
      const at = { sheet: place.sheet, row, column: place.column };
      const kept = record.kept[keptKey(place.spec.id, hash)];
      if (kept && sameValue(kept.value, valueAt(sheet, row, place.column))) continue;
      const drift = compared(sheet, at, cell, place.heading.replace(/\s+/g, ' '));
      if (drift) found.push({ drift, stored: cell, key: keptKey(place.spec.id, hash) });
    }
  }
  return found;
}

function sheetDrift(run: Run, record: WorkRecord): FoundDrift[] {
  const found: FoundDrift[] = [];
  for (const stored of record.sheets) {
    const sheet = sheetNamed(run.grid, stored.name);
    if (!sheet || !stored.rows || !(stored.kind === 'results' || stored.kind.startsWith('form:'))) continue;
    stored.rows.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (!cell || cell.x) return;
        const at = { sheet: stored.name, row, column };
        if (record.kept[cellKeyOf(at)] && sameValue(record.kept[cellKeyOf(at)]!.value, valueAt(sheet, row, column)))
          return;
        const drift = compared(sheet, at, cell, stored.name);
        if (drift) found.push({ drift, stored: cell, key: null });
      }),
    );
  }
  return found;
}

export function cellKeyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${row},${column}`;
}

function compared(sheet: SheetGrid, at: CellAddress, stored: StoredCell, what: string): Drift | null {
  const found = valueAt(sheet, at.row, at.column);
  const formula = formulaAt(sheet, at.row, at.column);
  const same = stored.f
    ? formula !== undefined && formulaShape(formula) === formulaShape(stored.f)
    : formula === undefined && sameValue(stored.v, found);
  return same ? null : { cell: at, written: stored.v, found, what };
}
