import type { FUniver, ICellData, IStyleData, IWorkbookData } from '@univerjs/presets';
// Only for its types: it adds the spreadsheet's methods to FUniver.
import type {} from '@univerjs/preset-sheets-core';

export type UniverApi = FUniver;
export type Book = ReturnType<FUniver['createWorkbook']>;
export type Sheet = ReturnType<Book['getSheets']>[number];
export type CellData = ICellData;
/** A cell as Univer hands it out: nothing where nothing stands. */
export type RawCell = ReturnType<ReturnType<Sheet['getSheet']>['getCellRaw']>;
export type StyleData = IStyleData;
export type Snapshot = Partial<IWorkbookData>;
export type SheetSnapshot = NonNullable<IWorkbookData['sheets'][string]>;

/** Univer's `CellValueType`, written out so that this room needs no Univer code at run time. */
export const CELL_TEXT = 1;
export const CELL_NUMBER = 2;
export const CELL_BOOLEAN = 3;
/** Text that stays text when the clerk opens and closes the cell, whatever it starts with. */
export const CELL_FORCED_TEXT = 4;

/** Put beside every command of ours, so that the listener for the clerk's edits can tell them apart. */
export const OWN = { fromJibantong: true } as const;

export function sheetByName(book: Book, name: string): Sheet | null {
  return book.getSheets().find((sheet) => sheet.getSheetName() === name) ?? null;
}
