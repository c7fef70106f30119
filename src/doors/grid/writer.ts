import { DoorError, type Area } from '../../workbook';
import {
  OWN,
  type Book,
  type CellData,
  type Sheet,
  type SheetSnapshot,
  type StyleData,
  type UniverApi,
} from './facade';

type Rect = Omit<Area, 'sheet'>;
type CellRows = Record<number, Record<number, CellData | null>>;
type Run = (id: string, params: object) => void;

/** Writes into the grid, each step remembering how to take it back. Lives for one plan. */
export interface Writer {
  /** Replaces cells whole: content and looks. `s` in a cell is a style, not an id. */
  replace(sheet: Sheet, cells: CellRows): void;
  /** Changes what the given cells name and leaves the rest of each cell as it is. */
  merge(sheet: Sheet, cells: CellRows): void;
  /** Empties every cell of the sheet and parts its merged areas. */
  empty(sheet: Sheet): void;
  mergeAreas(sheet: Sheet, areas: Rect[]): void;
  unmergeAll(sheet: Sheet): void;
  /** Widths in pixels by column. */
  widths(sheet: Sheet, widths: Record<number, number>): void;
  /** Heights in pixels by row. */
  heights(sheet: Sheet, heights: Record<number, number>): void;
  freeze(sheet: Sheet, rows: number, columns: number): void;
  hide(sheet: Sheet, hidden: boolean): void;
  addSheet(snapshot: SheetSnapshot, styles: Record<string, StyleData>): Sheet;
  removeSheet(sheet: Sheet): void;
  /** A step of another kind, with the way back. */
  step(forth: () => void, back: () => void): void;
  run: Run;
  /** Takes every step back, the last first. */
  undo(): void;
}

/** A writer over one workbook. Commands go around Univer's own undo list: the clerk's Ctrl+Z takes back the clerk's steps alone. */
export function createWriter(api: UniverApi, book: Book): Writer {
  const back: (() => void)[] = [];
  const unitId = book.getId();
  const run: Run = (id, params) => {
    if (api.syncExecuteCommand(id, { unitId, ...params }, OWN) === false) {
      throw new DoorError('unknown', '表格没有接受这次写入，内容没有改动。请重试。', { cause: new Error(id) });
    }
  };
  const step = (forth: () => void, undo: () => void): void => {
    back.push(undo);
    forth();
  };
  const at = (sheet: Sheet) => ({ subUnitId: sheet.getSheetId() });
  const set = (sheet: Sheet, cellValue: CellRows): void =>
    run('sheet.mutation.set-range-values', { ...at(sheet), cellValue });

  const grow = (sheet: Sheet, rows: number, columns: number): void => {
    const had = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    if (rows > had.rows) {
      step(
        () => run('sheet.mutation.set-worksheet-row-count', { ...at(sheet), rowCount: rows + 20 }),
        () => run('sheet.mutation.set-worksheet-row-count', { ...at(sheet), rowCount: had.rows }),
      );
    }
    if (columns > had.columns) {
      step(
        () => run('sheet.mutation.set-worksheet-column-count', { ...at(sheet), columnCount: columns + 3 }),
        () => run('sheet.mutation.set-worksheet-column-count', { ...at(sheet), columnCount: had.columns }),
      );
    }
  };

  const growTo = (sheet: Sheet, cells: CellRows): void => {
    let rows = 0;
    let columns = 0;
    for (const [row, line] of Object.entries(cells)) {
      rows = Math.max(rows, Number(row) + 1);
      for (const column of Object.keys(line)) columns = Math.max(columns, Number(column) + 1);
    }
    grow(sheet, rows, columns);
  };

  const write = (sheet: Sheet, cells: CellRows, whole: boolean): void => {
    if (Object.keys(cells).length === 0) return;
    growTo(sheet, cells);
    const before: CellRows = {};
    const none: CellRows = {};
    for (const [row, line] of Object.entries(cells)) {
      for (const column of Object.keys(line)) {
        const old = sheet.getSheet().getCellRaw(Number(row), Number(column));
        (before[Number(row)] ??= {})[Number(column)] = old ? structuredClone(old) : null;
        (none[Number(row)] ??= {})[Number(column)] = null;
      }
    }
    step(
      () => {
        // Two commands: Univer lays a new style over the old one, and only a deleted cell has none.
        if (whole) set(sheet, none);
        set(sheet, cells);
      },
      () => {
        set(sheet, none);
        set(sheet, before);
      },
    );
  };

  const merges = (sheet: Sheet) =>
    sheet
      .getSheet()
      .getMergeData()
      .map((range) => ({ ...range }));
  const addMerges = (sheet: Sheet, ranges: object[]): void => {
    if (ranges.length) run('sheet.mutation.add-worksheet-merge', { ...at(sheet), ranges });
  };
  const removeMerges = (sheet: Sheet, ranges: object[]): void => {
    if (ranges.length) run('sheet.mutation.remove-worksheet-merge', { ...at(sheet), ranges });
  };
  const unmergeAll = (sheet: Sheet): void => {
    const ranges = merges(sheet);
    step(
      () => removeMerges(sheet, ranges),
      () => addMerges(sheet, ranges),
    );
  };

  return {
    run,
    step,
    replace: (sheet, cells) => write(sheet, cells, true),
    merge: (sheet, cells) => write(sheet, cells, false),
    unmergeAll,
    empty(sheet) {
      const none: CellRows = {};
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell) (none[row] ??= {})[column] = null;
        });
      write(sheet, none, false);
      unmergeAll(sheet);
    },
    mergeAreas(sheet, areas) {
      const ranges = areas.map((area) => ({
        startRow: area.row,
        endRow: area.row + area.rows - 1,
        startColumn: area.column,
        endColumn: area.column + area.columns - 1,
      }));
      for (const range of ranges) grow(sheet, range.endRow + 1, range.endColumn + 1);
      step(
        () => addMerges(sheet, ranges),
        () => removeMerges(sheet, ranges),
      );
    },
    widths(sheet, widths) {
      const columns = Object.keys(widths).map(Number);
      if (!columns.length) return;
      grow(sheet, 0, columns.reduce((most, column) => Math.max(most, column), 0) + 1);
      const old = Object.fromEntries(columns.map((column) => [column, sheet.getColumnWidth(column)]));
      const ranges = columns.map((column) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column }));
      const put = (colWidth: object) =>
        run('sheet.mutation.set-worksheet-col-width', { ...at(sheet), ranges, colWidth });
      step(
        () => put(widths),
        () => put(old),
      );
    },
    heights(sheet, heights) {
      const rows = Object.keys(heights).map(Number);
      if (!rows.length) return;
      grow(sheet, rows.reduce((most, row) => Math.max(most, row), 0) + 1, 0);
      const old = Object.fromEntries(rows.map((row) => [row, sheet.getRowHeight(row)]));
      const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
      const put = (rowHeight: object) => {
        run('sheet.mutation.set-worksheet-row-height', { ...at(sheet), ranges, rowHeight });
        run('sheet.mutation.set-worksheet-row-is-auto-height', { ...at(sheet), ranges, autoHeightInfo: 0 });
      };
      step(
        () => put(heights),
        () => put(old),
      );
    },
    freeze(sheet, rows, columns) {
      const old = { ...sheet.getFreeze() };
      const next = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
      step(
        () => run('sheet.mutation.set-frozen', { ...at(sheet), ...next }),
        () => run('sheet.mutation.set-frozen', { ...at(sheet), ...old }),
      );
    },
    hide(sheet, hidden) {
      const old = sheet.isSheetHidden();
      if (old === hidden) return;
      const put = (value: boolean) =>
        run('sheet.mutation.set-worksheet-hidden', { ...at(sheet), hidden: value ? 1 : 0 });
      step(
        () => put(hidden),
        () => put(old),
      );
    },
    addSheet(snapshot, styles) {
      const id = snapshot.id!;
      step(
        () => run('sheet.mutation.insert-sheet', { index: book.getSheets().length, sheet: snapshot, styles }),
        () => run('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: snapshot.name }),
      );
      return book.getSheetBySheetId(id)!;
    },
    removeSheet(sheet) {
      const index = book.getSheets().findIndex((other) => other.getSheetId() === sheet.getSheetId());
      const snapshot = structuredClone(sheet.getSheet().getSnapshot());
      step(
        () => run('sheet.mutation.remove-sheet', { ...at(sheet), subUnitName: snapshot.name }),
        () => run('sheet.mutation.insert-sheet', { index, sheet: snapshot }),
      );
    },
    undo() {
      // A step that never happened cannot be taken back; the others still must be.
      for (let last = back.pop(); last; last = back.pop()) {
        try {
          last();
        } catch (error) {
          if (!(error instanceof DoorError)) throw error;
        }
      }
    },
  };
}
