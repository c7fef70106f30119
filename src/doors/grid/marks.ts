import type { Mark } from '../../workbook';
import { MARK_COLORS } from '../looks';
import type { CellCustom } from './cells';
import { sheetByName, type Book, type CellData, type Sheet } from './facade';
import { notFound } from './messages';
import { styleOf } from './read';
import type { Writer } from './writer';

const THIN = 1;

/** Puts a coloured left border on cells, remembering in the cell what stood there. */
export function addMarks(book: Book, writer: Writer, marks: Mark[]): void {
  for (const [sheet, cells] of bySheet(book, marks)) writer.merge(sheet, cells);
}

function bySheet(book: Book, marks: Mark[]): Map<Sheet, Record<number, Record<number, CellData>>> {
  const sheets = new Map<Sheet, Record<number, Record<number, CellData>>>();
  const found = new Map<string, Sheet>();
  for (const mark of marks) {
    const sheet = found.get(mark.sheet) ?? sheetByName(book, mark.sheet);
    if (!sheet) throw notFound(mark.sheet);
    found.set(mark.sheet, sheet);
    const cell = sheet.getSheet().getCellRaw(mark.row, mark.column);
    const custom = (cell?.custom ?? {}) as CellCustom;
    const marked = custom.marked ?? { left: styleOf(book, cell)?.bd?.l ?? null };
    const cells = sheets.get(sheet) ?? {};
    sheets.set(sheet, cells);
    (cells[mark.row] ??= {})[mark.column] = {
      s: { bd: { l: { s: THIN, cl: { rgb: `#${MARK_COLORS[mark.severity]}` } } } },
      custom: { ...custom, marked },
    };
  }
  return sheets;
}

/** Takes every mark away and puts back the border that stood there. */
export function removeMarks(book: Book, writer: Writer): void {
  for (const sheet of book.getSheets()) {
    const cells: Record<number, Record<number, CellData>> = {};
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const custom = cell?.custom as CellCustom | null | undefined;
        if (!custom?.marked) return;
        const { marked, ...rest } = custom;
        (cells[row] ??= {})[column] = {
          s: { bd: { l: marked.left as never } },
          custom: Object.keys(rest).length ? rest : null,
        };
      });
    writer.merge(sheet, cells);
  }
}
