import { areaA1 } from '../../src/workbook';
import { enterAll } from './edit';
import { interpreter, type ReplyBody, type RequestBody } from './interpreter';
import { makeBook, MOST_COLUMNS, rowOf, type Book, type Rect, type Scalar, type Sheet } from './model';
import { HostError, NULL } from './objects';
import { rangeObject } from './range';
import { workbookObject } from './workbook';
import { sheetObject } from './worksheets';
import { tell, tellCells, type ChangeMessage, type HostEvent, type World } from './world';

/** What Excel on the web takes and gives at most, a request and a reply. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Something that goes wrong at one request. */
export interface Fault {
  /** Error code of the answer; `silence` where none ever comes. */
  code: string;
  /** What part of the request is carried out all the same: 0 nothing, 1 all. */
  carriedOut: number;
}

export interface LoggedRequest {
  bytes: number;
  replyBytes: number;
  actions: number;
  names: string[];
  fault?: Fault;
}

export interface ExcelHost {
  readonly world: World;
  readonly book: Book;
  readonly log: LoggedRequest[];
  /** Members asked for that this host does not have. */
  readonly missing: string[];
  references(): number;
  /** Answers one request; null where no answer ever comes. */
  answer(text: string): Promise<string | null>;
  /** What goes wrong at a request, counted from 0 since the last `forget`. */
  faults: (index: number, body: RequestBody) => Fault | undefined;
  /** Called before each request: what another person does in the meantime. */
  meanwhile: (index: number) => void;
  /** Bytes a request and a reply may have. */
  mostBytes: number;
  forget(): void;
  /** Called when an answer will never come: tests let the door's patience end here, without a clock. */
  onSilence: () => void;
  listeners: ((entries: HostEvent[]) => void)[];
  sheet(name: string): Sheet;
  /** The clerk's, or another person's, typing. */
  type(sheet: string, rect: Rect, values: (Scalar | null)[][], message?: ChangeMessage): void;
  /** Somebody puts a row in above `row` (from 0); formulas keep their text. */
  insertRow(sheet: string, row: number): void;
  rename(sheet: string, name: string): void;
  /** Calculates formulas; replaced by tests that need results. */
  calculate: (book: Book) => void | Promise<void>;
}

export function excelHost(book: Book = makeBook('名册.xlsx', ['Sheet1'])): ExcelHost {
  const world: World = {
    book,
    listening: new Set(),
    emit: (event) => host.listeners.forEach((listener) => listener([event])),
    stale: true,
    opened: [],
    focused: true,
    tablesGrow: true,
    mostValues: 5_000_000,
    sheetObject: (sheet) => sheetObject(world, sheet),
    rangeObject: (sheet, rect) => rangeObject(world, sheet, rect),
    nothing: NULL,
  };
  const inner = interpreter((references) => workbookObject(world, references));
  let count = 0;

  async function settle(): Promise<void> {
    if (!world.stale || book.calculationMode === 'Manual') return;
    world.stale = false;
    await host.calculate(book);
  }

  async function answer(text: string): Promise<string | null> {
    const body = JSON.parse(text) as RequestBody;
    const index = count++;
    host.meanwhile(index);
    const entry: LoggedRequest = {
      bytes: Buffer.byteLength(text),
      replyBytes: 0,
      actions: body.Actions.length,
      names: body.Actions.map((action) => action.Name),
    };
    host.log.push(entry);
    const done = async (reply: ReplyBody): Promise<string> => {
      await settle();
      const written = JSON.stringify(reply);
      entry.replyBytes = Buffer.byteLength(written);
      return entry.replyBytes > host.mostBytes ? JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded')) : written;
    };
    if (entry.bytes > host.mostBytes) return JSON.stringify(refusal('RequestPayloadSizeLimitExceeded'));
    await settle();
    const fault = host.faults(index, body);
    if (!fault) return done(inner.run(body));
    entry.fault = fault;
    inner.run(body, Math.floor(body.Actions.length * fault.carriedOut));
    await settle();
    if (fault.code === 'silence') setImmediate(() => host.onSilence());
    return fault.code === 'silence' ? null : JSON.stringify(refusal(fault.code));
  }

  const host: ExcelHost = {
    world,
    book,
    log: [],
    missing: inner.missing,
    references: () => inner.references.size,
    answer,
    faults: () => undefined,
    meanwhile: () => undefined,
    onSilence: () => undefined,
    mostBytes: MOST_BYTES,
    forget() {
      count = 0;
      host.log.length = 0;
    },
    listeners: [],
    sheet(name) {
      const sheet = book.sheets.find((item) => item.name === name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      return sheet;
    },
    type(name, rect, values, message = {}) {
      const sheet = host.sheet(name);
      const quiet = new Set(world.listening);
      world.listening.clear();
      enterAll(world, sheet, rect, values, 'typing');
      quiet.forEach((kind) => world.listening.add(kind));
      tellCells(world, sheet, areaA1(rect), { triggerSource: 'Unknown', ...message });
    },
    insertRow(name, row) {
      const sheet = host.sheet(name);
      sheet.cells = new Map([...sheet.cells].map(([key, cell]) => [rowOf(key) >= row ? key + MOST_COLUMNS : key, cell]));
      for (const merge of sheet.merges) {
        if (merge.row >= row) merge.row++;
        else if (merge.row + merge.rows > row) merge.rows++;
      }
      tellCells(world, sheet, `${row + 1}:${row + 1}`, { changeType: 'RowInserted', triggerSource: 'Unknown' });
    },
    rename(name, to) {
      const sheet = host.sheet(name);
      sheet.name = to;
      tell(world, 'NameChanged', { source: 'Local', worksheetId: sheet.id, nameBefore: name, nameAfter: to });
    },
    calculate: () => undefined,
  };
  return host;
}

function refusal(code: string): ReplyBody {
  const { message } = new HostError(code, `fault: ${code}`);
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 } };
}
