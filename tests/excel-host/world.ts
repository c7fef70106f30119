import type { Book, Rect, Sheet } from './model';
import type { HostObject, NULL } from './objects';

export interface HostEvent {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id: string;
}

/** The workbook and what surrounds it while requests come in. */
export interface World {
  book: Book;
  /** Kinds of event somebody listens to, e.g. `Changed`. */
  listening: Set<string>;
  emit: (event: HostEvent) => void;
  /** True once cells have changed and formulas wait for their results. */
  stale: boolean;
  /** What `createWorkbook` was given. */
  opened: string[];
  /** True where this window has the focus, so that cells can be selected. */
  focused: boolean;
  /** True where Excel takes a filled column beside a table into the table. */
  tablesGrow: boolean;
  /** Cells above which values come back empty. */
  mostValues: number;
  sheetObject: (sheet: Sheet) => HostObject;
  rangeObject: (sheet: Sheet, rect: Rect) => HostObject;
  nothing: typeof NULL;
}

const EVENT_TYPES: Record<string, number> = { Changed: 10, Added: 13, Deleted: 15, NameChanged: 25 };
const RICH_API_EVENT = 65_536;
const WHOLE_WORKBOOK = 'Workbook';

export interface ChangeMessage {
  changeType?: string;
  source?: string;
  triggerSource?: string;
}

export function tell(world: World, kind: string, message: object): void {
  if (!world.listening.has(kind)) return;
  world.emit({
    messageCategory: RICH_API_EVENT,
    messageType: EVENT_TYPES[kind]!,
    targetId: WHOLE_WORKBOOK,
    message: JSON.stringify(message),
    id: String(++world.book.counter),
  });
}

export function tellCells(world: World, sheet: Sheet, address: string, message: ChangeMessage = {}): void {
  world.stale = true;
  tell(world, 'Changed', {
    address,
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
    worksheetId: sheet.id,
    ...message,
  });
}
