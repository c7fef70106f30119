import {
  DoorError,
  type Area,
  type CellAddress,
  type CellValue,
  type Door,
  type Plan,
  type SheetGrid,
  type Work,
  type WorkbookGrid,
} from '../../workbook';
import { carryOut, type HiddenSheets, type Stood } from './apply';
import { watchCalculation } from './calculation';
import { valueOf } from './cells';
import { watchChanges, type GridChange, type LookChange } from './changes';
import { sheetByName, type Book, type UniverApi } from './facade';
import { notFound, WORDS } from './messages';
import { readSheet, type SheetExtras } from './read';
import { createWriter } from './writer';

export interface GridDoorOptions {
  api: UniverApi;
  book: Book;
  /** What the clerk calls the workbook. */
  name: string;
  /** Very hidden sheets of the opened file: read, but never shown. */
  hiddenSheets?: SheetGrid[];
  /** What the file knows of a sheet and the grid does not, by the sheet's name on opening. */
  extras?: Map<string, SheetExtras>;
  /** Features of Univer that are loaded beside the core. */
  features?: { filter: boolean; validation: boolean };
}

/** The grid as a door, with what the workbench needs besides. */
export interface GridDoor extends Door {
  /** Carries a plan out and gives the way back, for a caller who has more to do that may fail. */
  applyReversibly(plan: Plan, work?: Work): Promise<() => Promise<void>>;
  onChange(listener: (change: GridChange) => void): () => void;
  /** Tells of edits of the clerk's that concern looks alone. Returns the way to stop. */
  onLooks(listener: (change: LookChange) => void): () => void;
  /** Resolves when all formulas show their results. */
  settle(): Promise<void>;
  dispose(): void;
}

/** A door over a workbook that Univer holds, in the browser or without one. */
export function openGridDoor(options: GridDoorOptions): GridDoor {
  const { api, book, name } = options;
  const calculation = watchCalculation(api, book);
  const hidden: HiddenSheets = new Map((options.hiddenSheets ?? []).map((sheet) => [sheet.name, sheet]));
  const extrasById = new Map<string, SheetExtras>();
  for (const sheet of book.getSheets()) {
    const extras = options.extras?.get(sheet.getSheetName());
    if (extras) extrasById.set(sheet.getSheetId(), extras);
  }
  const features = options.features ?? { filter: false, validation: false };
  const stood: Stood = new Map();
  // One at a time: a read in the middle of a write would see half of it.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = queue.then(task, task);
    queue = next.catch(() => undefined);
    return next;
  };
  const stopIfAsked = (work?: Work): void => {
    if (work?.signal?.aborted) throw new DoorError('cancelled', WORDS.cancelled);
  };

  const read = async (work?: Work): Promise<WorkbookGrid> => {
    await calculation.settle();
    const shown = book.getSheets();
    const sheets: SheetGrid[] = [];
    for (const [index, sheet] of shown.entries()) {
      stopIfAsked(work);
      work?.onProgress?.({ what: WORDS.reading(sheet.getSheetName()), done: index, total: shown.length });
      sheets.push(readSheet(book, sheet, extrasById.get(sheet.getSheetId())));
    }
    return { name, sheets: [...sheets, ...hidden.values()] };
  };

  const applyReversibly = async (plan: Plan, work?: Work): Promise<() => Promise<void>> => {
    stopIfAsked(work);
    await calculation.settle();
    const writer = createWriter(api, book);
    const takeBack = async (): Promise<void> => {
      writer.undo();
      await calculation.settle();
    };
    try {
      carryOut({ book, writer, hidden, features, stood }, plan);
      await calculation.settle();
      stopIfAsked(work);
      return takeBack;
    } catch (cause) {
      await takeBack();
      throw cause instanceof DoorError ? cause : new DoorError('unknown', WORDS.failed, { cause });
    }
  };

  const watch = (wanted: (change: GridChange | LookChange) => void) => watchChanges(api, book, wanted);

  // Once rows or columns have moved, what stood at an address says nothing of it any more.
  const forgetting = watch((change) => {
    if (change.kind === 'structure') stood.clear();
  });

  return {
    kind: 'grid',
    read: (work) => inTurn(() => read(work)),
    losses: async () => [],
    applyReversibly: (plan, work) => inTurn(() => applyReversibly(plan, work)),
    apply: (plan, work) => inTurn(async () => void (await applyReversibly(plan, work))),
    calculated: (areas) =>
      inTurn(async () => {
        await calculation.settle();
        return areas.map((area) => areaValues(book, hidden, area));
      }),
    select: (cell) => inTurn(async () => select(book, cell)),
    onChange: (listener) => watch((change) => change.kind !== 'looks' && listener(change)),
    onLooks: (listener) => watch((change) => change.kind === 'looks' && listener(change)),
    settle: () => inTurn(() => calculation.settle()),
    dispose() {
      forgetting();
      calculation.dispose();
    },
  };
}

function areaValues(book: Book, hidden: HiddenSheets, area: Area): CellValue[][] {
  const sheet = sheetByName(book, area.sheet);
  const ghost = hidden.get(area.sheet);
  if (!sheet && !ghost) throw notFound(area.sheet);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      if (!sheet) return ghost!.values[area.row + r]?.[area.column + c] ?? null;
      return valueOf(sheet.getSheet().getCellRaw(area.row + r, area.column + c));
    }),
  );
}

function select(book: Book, cell: CellAddress): void {
  const sheet = sheetByName(book, cell.sheet);
  if (!sheet) throw notFound(cell.sheet);
  if (sheet.isSheetHidden()) sheet.showSheet();
  sheet.activate();
  if (cell.row >= sheet.getMaxRows() || cell.column >= sheet.getMaxColumns()) return;
  sheet.getRange(cell.row, cell.column).activate();
  // Two rows and a column of what stands before the cell stay in view. Univer has no scrolling without a screen.
  const scroll = (sheet as Partial<Pick<typeof sheet, 'scrollToCell'>>).scrollToCell;
  scroll?.call(sheet, Math.max(0, cell.row - 3), Math.max(0, cell.column - 2));
}
