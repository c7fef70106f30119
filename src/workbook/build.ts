import { columnIndex } from './address';
import { cellKey, type CellValue, type SheetGrid, type WorkbookGrid } from './grid';

/** A sheet given by its rows from A1; all else has the ordinary default. */
export interface SheetRows {
  name: string;
  rows: readonly (readonly CellValue[])[];
  visibility?: SheetGrid['visibility'];
  merges?: SheetGrid['merges'];
  /** By A1 address: `{ C4: '=A1+1' }`. */
  formulas?: Readonly<Record<string, string>>;
  /** By A1 address: `{ D2: 'yyyy-mm-dd' }`. */
  formats?: Readonly<Record<string, string>>;
}

/** A workbook as a door would read it, made from plain rows. */
export function workbookOf(name: string, sheets: readonly SheetRows[]): WorkbookGrid {
  return { name, sheets: sheets.map(gridOf) };
}

/** One sheet as a door would read it. */
export function gridOf(sheet: SheetRows): SheetGrid {
  const values = sheet.rows.map((row) => row.map((value) => (value === '' ? null : value)));
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? 'visible',
    rowCount: values.length,
    columnCount: values.reduce((most, row) => Math.max(most, row.length), 0),
    values,
    formulas: byKey(sheet.formulas),
    formats: byKey(sheet.formats),
    merges: sheet.merges ?? [],
  };
}

/** Rows of a table with its headings on top, from records: what a record does not name stays empty. */
export function rowsOfRecords(records: readonly Readonly<Record<string, CellValue>>[], headings?: readonly string[]): CellValue[][] {
  const heads = headings ?? [...new Set(records.flatMap((record) => Object.keys(record)))];
  return [[...heads], ...records.map((record) => heads.map((heading) => record[heading] ?? null))];
}

function byKey(byAddress: Readonly<Record<string, string>> | undefined): Map<string, string> {
  return new Map(
    Object.entries(byAddress ?? {}).map(([address, text]) => {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
      return [cellKey(Number(row) - 1, columnIndex(letters!)), text];
    }),
  );
}
