import { parseAreaA1, type Area, type Change } from '../../workbook';
import { isBackupSheet } from './backup';
import type { Session } from './session';

const WATCHING = '留意工作簿的改动';

/** Tells our own writes from the clerk's edits. */
export interface OwnWrites {
  /** True for a change that our own write made. */
  includes(sheet: string, area: Omit<Area, 'sheet'> | undefined): boolean;
}

/**
 * Tells of edits, insertions, and sheets that come, go or (from 1.17) are renamed, by whoever made them, our
 * own writes left out. Returns the way to stop. Where Excel has no events the listener is never called.
 */
export function watchChanges(session: Session, own: OwnWrites, listener: (change: Change) => void): () => void {
  let stopped = false;
  let stop: (() => Promise<void>) | null = null;
  const names = new Map<string, string>();

  async function nameOf(id: string): Promise<string | null> {
    if (!names.has(id)) await learnNames(session, names).catch(() => undefined);
    return names.get(id) ?? null;
  }

  async function onCells(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (stopped) return;
    const sheet = await nameOf(event.worksheetId);
    if (sheet === null || isBackupSheet(sheet) || stopped) return;
    const area = parseAreaA1(event.address.slice(event.address.lastIndexOf('!') + 1)) ?? undefined;
    // triggerSource came with 1.14; before that the door remembers what it wrote.
    if ((event as { triggerSource?: string }).triggerSource === 'ThisLocalAddin' || own.includes(sheet, area)) return;
    const edited = event.changeType === 'RangeEdited' || event.changeType === undefined;
    listener(edited && area ? { kind: 'cells', sheet, area } : { kind: 'structure', sheet });
  }

  async function onSheets(event: { worksheetId: string; nameAfter?: string }): Promise<void> {
    const before = names.get(event.worksheetId);
    names.clear();
    const sheet = (await nameOf(event.worksheetId)) ?? before ?? '';
    if (stopped || isBackupSheet(sheet) || own.includes(sheet, undefined)) return;
    listener({ kind: 'sheets', sheet });
  }

  start(session, onCells, onSheets).then(
    async (end) => {
      stop = end;
      if (stopped) await end();
    },
    // Without events the pane's 重新校验 still works.
    () => undefined,
  );
  return () => {
    stopped = true;
    void stop?.().catch(() => undefined);
  };
}

type Handler<T> = (event: T) => Promise<void>;

async function start(
  session: Session,
  onCells: Handler<Excel.WorksheetChangedEventArgs>,
  onSheets: Handler<{ worksheetId: string }>,
): Promise<() => Promise<void>> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const handlers: { remove(): void }[] = [
    worksheets.onChanged.add(onCells),
    worksheets.onAdded.add(onSheets),
    worksheets.onDeleted.add(onSheets),
  ];
  if (session.supports('1.17')) handlers.push(worksheets.onNameChanged.add(onSheets));
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  };
}

async function learnNames(session: Session, names: Map<string, string>): Promise<void> {
  await session.request({ what: WATCHING, repeatable: true }, (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    return () => {
      for (const sheet of worksheets.items) names.set(sheet.id, sheet.name);
    };
  });
}
