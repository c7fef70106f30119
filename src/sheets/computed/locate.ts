import type { Policy } from '../../policy/model';
import { valueAt, type Area, type SheetGrid, type WorkbookGrid } from '../../workbook';
import type { StoredColumn, WorkRecord } from '../record';
import { CLAUSES_SHEET } from '../clauses/words';
import { SHEETS } from '../words';
import { headingKey, headingOf } from './heading';

/** A computed column as it stands on a sheet now. `row` is that of its heading. */
export interface Located {
  id: string;
  sheet: string;
  row: number;
  column: number;
  /** As last written, where the record knows it. */
  stored: StoredColumn | null;
}

/** Headings lie near the top; a whole roster need not be searched. */
const HEAD_ROWS = 60;

/** Finds the computed columns again: where the record says, else wherever their heading has moved to. */
export function locateColumns(workbook: WorkbookGrid, record: WorkRecord, policy: Policy | null): Located[] {
  const ids = new Map<string, string>();
  for (const spec of policy?.figures ?? []) ids.set(headingKey(headingOf(spec, policy!)), spec.id);
  for (const column of record.columns) ids.set(headingKey(column.heading), column.id);
  if (ids.size === 0) return [];
  const own = ownSheets(record);
  const found = new Map<string, Located>();
  for (const sheet of workbook.sheets) {
    if (own.has(sheet.name)) continue;
    const stored = record.columns.filter((column) => column.sheet === sheet.name);
    for (const column of stored) {
      if (!isHeading(sheet, column.row, column.column, column.heading)) continue;
      found.set(`${sheet.name}|${column.id}`, {
        ...place(sheet, column.row, column.column),
        id: column.id,
        stored: column,
      });
    }
    for (let row = 0; row < Math.min(HEAD_ROWS, sheet.values.length); row++) {
      (sheet.values[row] ?? []).forEach((value, column) => {
        const id = typeof value === 'string' ? ids.get(headingKey(value)) : undefined;
        if (id === undefined || found.has(`${sheet.name}|${id}`)) return;
        // A renamed sheet takes its record along.
        const before =
          stored.find((one) => one.id === id) ??
          record.columns.find((one) => one.id === id && !workbook.sheets.some((other) => other.name === one.sheet));
        found.set(`${sheet.name}|${id}`, { ...place(sheet, row, column), id, stored: before ?? null });
      });
    }
  }
  return [...found.values()];
}

function place(sheet: SheetGrid, row: number, column: number) {
  return { sheet: sheet.name, row, column };
}

function isHeading(sheet: SheetGrid, row: number, column: number, heading: string): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' && headingKey(value) === headingKey(heading);
}

/** Sheets that are wholly ours, as the record knows them: never read as rosters. */
export function ownSheets(record: WorkRecord): Set<string> {
  return new Set<string>([
    SHEETS.record,
    SHEETS.findings,
    SHEETS.results,
    SHEETS.repairs,
    SHEETS.options,
    CLAUSES_SHEET,
    ...record.sheets.map((sheet) => sheet.name),
  ]);
}

/** What the reader of rosters must leave out. A computed column reaches down to the end of its sheet. */
export function managedParts(
  workbook: WorkbookGrid,
  record: WorkRecord,
  policy: Policy,
): { sheets: string[]; areas: Area[] } {
  const areas = locateColumns(workbook, record, policy).map(({ sheet, row, column }): Area => {
    const height = workbook.sheets.find((one) => one.name === sheet)?.rowCount ?? 0;
    return { sheet, row, column, rows: Math.max(1, height - row), columns: 1 };
  });
  return { sheets: [...ownSheets(record)], areas };
}
