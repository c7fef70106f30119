import { cellKey, DoorError, type SheetGrid, type Visibility, type Work, type WorkbookGrid } from '../../workbook';
import { packBlocks, halve, entriesOf, ENTRIES_AT_ONCE, ENTRIES_PER_REQUEST, type Block } from './blocks';
import { mergesOf, queueMerges } from './merges';
import { formulaFromHost, fromHost } from './cells';
import { isBackupSheet, queueNotes } from './backup';
import { tidyUp } from './recover';
import { say } from './messages';
import type { Session } from './session';

const READING = '读取工作簿';
/** Rows whose number formats are read where reading all of them would take one more request. */
const FORMAT_SAMPLE = 100;
const MOST_CELLS = 20_000_000;

const VISIBILITY: Record<string, Visibility> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

interface Outline {
  name: string;
  sheets: { id: string; name: string; visibility: Visibility; protected: boolean }[];
  tables: { id: string; name: string }[];
}

export interface WorkbookRead {
  grid: WorkbookGrid;
  /** What was left over from a write that was cut off. */
  remarks: string[];
  /** Names of the sheets by Excel's ids. */
  ids: Map<string, string>;
}

/**
 * Reads the whole workbook: one request for its outline, one for the used ranges, then as many as the cells
 * need. Puts back an interrupted write first. Failures are `DoorError`s.
 */
export async function readWorkbook(session: Session, work?: Work): Promise<WorkbookRead> {
  const { outline, remarks } = await readOutline(session);
  stopIfAsked(work);
  const sheets = await readExtents(session, outline);
  const blocks = planBlocks(sheets);
  const entries = blocks.reduce((sum, block) => sum + entriesOf(block), 0);
  const pending = packBlocks(blocks, entries <= ENTRIES_AT_ONCE ? ENTRIES_AT_ONCE : ENTRIES_PER_REQUEST);
  const total = blocks.reduce((sum, block) => sum + block.rows, 0);
  let done = 0;
  while (pending.length > 0) {
    stopIfAsked(work);
    const request = pending.shift()!;
    work?.onProgress?.({ what: `读取 ${sheets[request[0]!.index]!.name}`, done, total });
    if (await readBlocks(session, outline, sheets, request)) {
      done += request.reduce((sum, block) => sum + block.rows, 0);
    } else {
      const halves = halve(request);
      if (!halves) throw new DoorError('too-large', say.tooLarge(`读取 ${sheets[request[0]!.index]!.name}`));
      pending.unshift(...halves);
    }
  }
  // Called off while the last request was under way: what was read must not count as read.
  stopIfAsked(work);
  for (const sheet of sheets) extendSampledFormats(sheet, blocks);
  work?.onProgress?.({ what: READING, done: total, total });
  return {
    grid: { name: outline.name, sheets },
    remarks,
    ids: new Map(outline.sheets.map(({ id, name }) => [id, name])),
  };
}

async function readOutline(session: Session): Promise<{ outline: Outline; remarks: string[] }> {
  const read = () =>
    session.request({ what: READING, repeatable: true }, (context) => {
      const { workbook } = context;
      workbook.load('name');
      workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
      workbook.tables.load('items/id,items/name');
      const notes = queueNotes(context);
      return () => ({
        name: workbook.name,
        sheets: workbook.worksheets.items.map((sheet) => ({
          id: sheet.id,
          name: sheet.name,
          visibility: VISIBILITY[sheet.visibility] ?? 'visible',
          protected: sheet.protection.protected,
        })),
        tables: workbook.tables.items.map((table) => ({ id: table.id, name: table.name })),
        notes: notes(),
      });
    });
  let found = await read();
  const remarks = await tidyUp(session, found.notes, READING);
  if (remarks) found = await read();
  const { name, tables } = found;
  const sheets = found.sheets.filter((sheet) => !isBackupSheet(sheet.name));
  return { outline: { name, tables, sheets }, remarks: remarks ?? [] };
}

async function readExtents(session: Session, outline: Outline): Promise<SheetGrid[]> {
  return session.request({ what: READING, repeatable: true }, (context) => {
    const { worksheets, tables } = context.workbook;
    const used = outline.sheets.map((sheet) =>
      worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    );
    const found = outline.tables.map((table) => {
      const proxy = tables.getItem(table.id);
      return {
        name: table.name,
        range: proxy.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
        sheet: proxy.worksheet.load('name'),
      };
    });
    return () =>
      outline.sheets.map((sheet, i): SheetGrid => {
        const range = used[i]!;
        const empty = range.isNullObject;
        return {
          name: sheet.name,
          visibility: sheet.visibility,
          protected: sheet.protected,
          rowCount: empty ? 0 : range.rowIndex + range.rowCount,
          columnCount: empty ? 0 : range.columnIndex + range.columnCount,
          values: [],
          formulas: new Map(),
          formats: new Map(),
          merges: [],
          tables: found
            .filter((table) => table.sheet.name === sheet.name)
            .map(({ name, range: r }) => ({
              name,
              area: { row: r.rowIndex, column: r.columnIndex, rows: r.rowCount, columns: r.columnCount },
            })),
        };
      });
  });
}

/** All of each sheet from A1 on; number formats whole where they cost no further request, else a sample. */
function planBlocks(sheets: SheetGrid[]): Block[] {
  const whole = sheets
    .map((sheet, index): Block => ({
      index,
      row: 0,
      column: 0,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      formats: true,
    }))
    .filter((block) => block.rows > 0 && block.columns > 0);
  for (const block of whole) {
    const cells = block.rows * block.columns;
    if (cells > MOST_CELLS) throw new DoorError('too-large', say.sheetTooLarge(sheets[block.index]!.name, cells));
  }
  const entries = whole.reduce((sum, block) => sum + entriesOf(block), 0);
  if (entries <= ENTRIES_PER_REQUEST) return whole;
  return whole.flatMap((block) =>
    block.rows <= FORMAT_SAMPLE
      ? [block]
      : [
          { ...block, rows: FORMAT_SAMPLE },
          { ...block, row: FORMAT_SAMPLE, rows: block.rows - FORMAT_SAMPLE, formats: false },
        ],
  );
}

/** Reads the blocks of one request into their sheets; false where the reply would be, or was, too large. */
async function readBlocks(session: Session, outline: Outline, sheets: SheetGrid[], blocks: Block[]): Promise<boolean> {
  const merges = session.supports('1.13');
  const idOf = (block: Block) => outline.sheets[block.index]!.id;
  const firsts = blocks.filter((block) => block.row === 0 && block.column === 0);
  const whole = (block: Block) => ({
    row: 0,
    column: 0,
    rows: sheets[block.index]!.rowCount,
    columns: sheets[block.index]!.columnCount,
  });
  const ask = (withMerges: boolean) =>
    session.request({ what: READING, repeatable: true }, (context) => {
      const ranges = blocks.map((block) => {
        const sheet = context.workbook.worksheets.getItem(idOf(block));
        const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
        range.load(block.formats ? 'values,formulas,numberFormat' : 'values,formulas');
        return range;
      });
      const merged = withMerges ? firsts.map((block) => queueMerges(context, idOf(block), whole(block))) : [];
      return () => {
        // Above some millions of cells Excel answers null instead of an error.
        if (ranges.some((range) => range.values === null || range.formulas === null)) return false;
        blocks.forEach((block, i) => fill(sheets[block.index]!, block, ranges[i]!));
        firsts.forEach((block, i) => (sheets[block.index]!.merges = merged[i]?.() ?? []));
        return true;
      };
    });
  try {
    return await ask(merges);
  } catch (error) {
    if (!(error instanceof DoorError)) throw error;
    if (error.code === 'too-large') return false;
    if (merges && error.code === 'not-supported') {
      session.doubt('1.13');
      return readBlocks(session, outline, sheets, blocks);
    }
    if (!merges || firsts.length === 0 || error.code !== 'unknown') throw error;
  }
  // Excel gives no list of more than 512 merged areas: cells first, then the merges part by part.
  const read = await ask(false);
  if (read)
    for (const block of firsts)
      sheets[block.index]!.merges = await mergesOf(session, idOf(block), whole(block), READING);
  return read;
}

function fill(
  sheet: SheetGrid,
  block: Block,
  range: { values: unknown[][]; formulas: unknown[][]; numberFormat?: unknown[][] },
) {
  for (let r = 0; r < block.rows; r++) {
    const row = (sheet.values[block.row + r] ??= []);
    for (let c = 0; c < block.columns; c++) {
      const value = range.values[r]![c];
      const at = block.column + c;
      row[at] = fromHost(value);
      const formula = formulaFromHost(range.formulas[r]![c], value);
      if (formula !== null) sheet.formulas.set(cellKey(block.row + r, at), formula);
      const format = block.formats ? range.numberFormat?.[r]?.[c] : undefined;
      if (typeof format === 'string' && format !== 'General') sheet.formats.set(cellKey(block.row + r, at), format);
    }
  }
}

/** A column whose sampled rows end in one and the same format is taken to go on in it. */
function extendSampledFormats(sheet: SheetGrid, blocks: Block[]): void {
  if (sheet.rowCount <= FORMAT_SAMPLE || blocks.every((block) => block.formats)) return;
  for (let column = 0; column < sheet.columnCount; column++) {
    const last = sheet.formats.get(cellKey(FORMAT_SAMPLE - 1, column));
    if (last === undefined) continue;
    let uniform = true;
    for (let row = FORMAT_SAMPLE / 2; row < FORMAT_SAMPLE && uniform; row++) {
      uniform = sheet.formats.get(cellKey(row, column)) === last;
    }
    if (!uniform) continue;
    for (let row = FORMAT_SAMPLE; row < sheet.rowCount; row++) sheet.formats.set(cellKey(row, column), last);
  }
}

function stopIfAsked(work?: Work): void {
  if (work?.signal?.aborted) throw new DoorError('cancelled', say.cancelled(READING));
}
