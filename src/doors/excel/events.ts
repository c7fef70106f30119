import { DoorError, parseAreaA1, type Area, type Change } from '../../workbook';
import { isBackupSheet } from './backup';
import { toDoorError } from './errors';
import type { Session } from './session';

const WATCHING = '留意工作簿的改动';
/** Events that come together are answered by one request. */
const TOGETHER = 0.25;
/** Sheet names older than this (ms) are asked for again where Excel does not tell of renames. */
const NAMES_KEEP = 2_000;

/** Names of sheets by Excel's ids, and when (ms since 1970) they were learnt. */
export interface SheetNames {
  byId: ReadonlyMap<string, string>;
  learnt: number;
}

/** Tells our own writes from the clerk's edits. */
export interface OwnWrites {
  /** True for a change that our own write made. */
  includes(sheet: string, area: Omit<Area, 'sheet'> | undefined): boolean;
  /** True while we write and shortly after: sheets that come and go then are ours. */
  going(): boolean;
}

/**
 * Tells of edits, insertions, and sheets that come, go or are renamed, by whoever made them, our own writes left
 * out. Before 1.17 Excel does not tell of renames: they are noticed at the next edit. `names` are those of the last
 * reading; they are kept up to date here. Returns the way to stop.
 */
export function watchChanges(
  session: Session,
  own: OwnWrites,
  names: SheetNames,
  listener: (change: Change) => void,
): () => void {
  let stopped = false;
  let stop: (() => Promise<void>) | null = null;
  let told = false;
  let learning: Promise<void> | null = null;

  /** Learns the names again; tells of a sheet that has another name than before. */
  function learn(): Promise<void> {
    learning ??= session
      .pause(TOGETHER)
      .then(learnNow)
      .finally(() => (learning = null));
    return learning;
  }

  async function learnNow(): Promise<void> {
    const now = await sheetNames(session).catch(() => null);
    if (!now) return;
    const before = names.byId;
    names.byId = now;
    names.learnt = session.now();
    for (const [id, name] of now) {
      if (!stopped && !isBackupSheet(name) && before.has(id) && before.get(id) !== name)
        listener({ kind: 'sheets', sheet: name });
    }
  }

  async function onCells(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (stopped) return;
    // triggerSource came with 1.14; before that the door remembers what it wrote.
    if ((event as { triggerSource?: string }).triggerSource === 'ThisLocalAddin') return;
    if (!names.byId.has(event.worksheetId) || (!told && session.now() - names.learnt > NAMES_KEEP)) await learn();
    const sheet = names.byId.get(event.worksheetId);
    if (sheet === undefined || isBackupSheet(sheet) || stopped) return;
    const area = parseAreaA1(event.address.slice(event.address.lastIndexOf('!') + 1)) ?? undefined;
    if (own.includes(sheet, area)) return;
    const edited = event.changeType === 'RangeEdited' || event.changeType === undefined;
    listener(edited && area ? { kind: 'cells', sheet, area } : { kind: 'structure', sheet });
  }

  async function onSheets(event: { worksheetId: string }): Promise<void> {
    if (stopped) return;
    if (own.going()) {
      names.learnt = 0;
      return;
    }
    const before = names.byId.get(event.worksheetId);
    await learn();
    const sheet = names.byId.get(event.worksheetId) ?? before;
    // A sheet that came and went before its name was known was a copy of our own.
    if (stopped || sheet === undefined || isBackupSheet(sheet)) return;
    listener({ kind: 'sheets', sheet });
  }

  void (async () => {
    for (let pause = 1; !stopped; pause = Math.min(pause * 2, 30)) {
      try {
        ({ stop, told } = await start(session, onCells, onSheets));
        if (stopped) await stop();
        return;
      } catch (error) {
        // A cell being edited, or Excel busy: asked again later. Where there are no events, 重新校验 still works.
        const { code } = error instanceof DoorError ? error : toDoorError(error, WATCHING);
        if (code !== 'cell-edit' && code !== 'busy') return;
        await session.pause(pause);
      }
    }
  })().catch(() => undefined);
  return () => {
    stopped = true;
    void stop?.().catch(() => undefined);
  };
}

type Handler<T> = (event: T) => Promise<void>;

/** `told`: whether Excel will tell of renames. */
async function start(
  session: Session,
  onCells: Handler<Excel.WorksheetChangedEventArgs>,
  onSheets: Handler<{ worksheetId: string }>,
): Promise<{ stop: () => Promise<void>; told: boolean }> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const handlers: { remove(): void }[] = [
    worksheets.onChanged.add(onCells),
    worksheets.onAdded.add(onSheets),
    worksheets.onDeleted.add(onSheets),
  ];
  await context.sync();
  const told = session.supports('1.17') && (await addRenames());
  return {
    told,
    async stop() {
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
  };

  async function addRenames(): Promise<boolean> {
    try {
      const handler = worksheets.onNameChanged.add(onSheets);
      await context.sync();
      handlers.push(handler);
      return true;
    } catch {
      session.doubt('1.17');
      return false;
    }
  }
}

async function sheetNames(session: Session): Promise<Map<string, string>> {
  return session.request({ what: WATCHING, repeatable: true }, (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    return () => new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  });
}
