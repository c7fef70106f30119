import { areaA1, DoorError, type Area, type Plan } from '../../workbook';
import { isBackupSheet, queueNotes, type Notes } from './backup';
import { say } from './messages';
import type { Session } from './session';
import { queueWidths, type Widths } from './widths';

/** What a plan touches on the clerk's sheets. */
export interface Touched {
  /** Areas whose contents and looks change. */
  areas: Area[];
  /** Areas of computed columns: these must lie clear of merges and tables. */
  blocks: Area[];
}

/** Used ranges as they were read, by sheet. */
export type Extents = Map<string, { rowCount: number; columnCount: number }>;

/** What was found before writing. */
export interface Ground {
  /** Names of all sheets. */
  sheets: Set<string>;
  /** Writes cut off earlier, to be taken back or finished first. */
  notes: Notes;
  /** Backup sheets without a note, to be cleared away. */
  leftovers: string[];
  /** Tables right beside a block, with the range they must keep. */
  besideTables: { id: string; a1: string }[];
  /** The managed sheets that will be replaced: what a copy of their cells does not carry. */
  replaced: Map<string, { visibility: string; filter: string | null }>;
  widths: Widths;
  /** For each repair of the plan, whether its cell is formatted as text. */
  textCells: boolean[];
}

/** The clerk's sheets on which a plan writes or marks. */
export function clerkSheetsOf(plan: Plan): string[] {
  const written = touchedBy(plan).areas.map((area) => area.sheet);
  return [...new Set([...written, ...(plan.marks?.add ?? []).map((mark) => mark.sheet)])];
}

export function touchedBy(plan: Plan): Touched {
  const blocks = plan.blocks
    .map((block) => ({
      sheet: block.sheet,
      row: block.row,
      column: block.column,
      rows: block.rows.length,
      columns: Math.max(0, ...block.rows.map((row) => row.length)),
    }))
    .filter((area) => area.rows > 0 && area.columns > 0);
  const repairs = (plan.repairs ?? []).map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 }));
  return { blocks, areas: [...blocks, ...plan.clear, ...repairs] };
}

interface Found {
  names: string[];
  visible: Set<string>;
  protectedSheets: Set<string>;
  workbookProtected: boolean;
  notes: Notes;
  filtered: string[];
  merged: { sheet: string; at: string }[];
  tables: { id: string; name: string; sheet: string }[];
  /** Used ranges now, of the sheets whose ranges were read before. */
  extents: Extents;
  replaced: Ground['replaced'];
  widths: Widths;
  textCells: boolean[];
}

/**
 * Looks, in one request (one more where a touched sheet has Excel tables), for whatever would make the plan
 * fail or come out wrong, and says it before anything is written.
 */
export async function checkGround(session: Session, plan: Plan, touched: Touched, known: Extents): Promise<Ground> {
  const clerkSheets = clerkSheetsOf(plan);
  const found = await look(
    session,
    plan,
    touched,
    clerkSheets.filter((name) => known.has(name)),
  );
  const ground: Ground = {
    sheets: new Set(found.names),
    notes: found.notes,
    leftovers: found.names.filter(isBackupSheet),
    besideTables: [],
    replaced: found.replaced,
    textCells: found.textCells,
    widths: found.widths,
  };
  if (found.notes.backup ?? found.notes.rest) return ground;
  refuse(plan, found, clerkSheets);
  refuseMoved(plan, found, known);
  const tables = found.tables.filter((table) => touched.areas.some((area) => area.sheet === table.sheet));
  if (tables.length > 0) ground.besideTables = await checkTables(session, plan, touched, tables);
  return ground;
}

async function look(session: Session, plan: Plan, touched: Touched, measured: string[]): Promise<Found> {
  const what = plan.title;
  const withMerges = session.supports('1.13');
  const written = [...new Set(touched.areas.map((area) => area.sheet))];
  try {
    return await session.request({ what, repeatable: true }, (context) => {
      const { workbook } = context;
      workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
      workbook.protection.load('protected');
      workbook.tables.load('items/id,items/name,items/worksheet/name');
      const notes = queueNotes(context);
      const filters = written.map((name) => workbook.worksheets.getItem(name).autoFilter.load('isDataFiltered'));
      const merges = withMerges
        ? touched.blocks.map((area) =>
            workbook.worksheets
              .getItem(area.sheet)
              .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
              .getMergedAreasOrNullObject()
              .load('address'),
          )
        : [];
      const used = measured.map((name) =>
        workbook.worksheets
          .getItem(name)
          .getUsedRangeOrNullObject(true)
          .load('rowIndex,columnIndex,rowCount,columnCount'),
      );
      const managed = plan.sheets.map(({ name }) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name);
        return {
          sheet: sheet.load('visibility'),
          filter: sheet.autoFilter.getRangeOrNullObject().load('address'),
        };
      });
      const repaired = (plan.repairs ?? []).map((repair) =>
        workbook.worksheets.getItem(repair.sheet).getCell(repair.row, repair.column).load('numberFormat'),
      );
      const widths = queueWidths(context, plan);
      return () => {
        const sheets = workbook.worksheets.items;
        return {
          names: sheets.map((sheet) => sheet.name),
          visible: new Set(sheets.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => sheet.name)),
          protectedSheets: new Set(sheets.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name)),
          workbookProtected: workbook.protection.protected,
          notes: notes(),
          filtered: written.filter((_, i) => filters[i]!.isDataFiltered),
          merged: merges.flatMap((areas, i) =>
            areas.isNullObject ? [] : [{ sheet: touched.blocks[i]!.sheet, at: withoutSheet(areas.address) }],
          ),
          tables: workbook.tables.items.map((table) => ({
            id: table.id,
            name: table.name,
            sheet: table.worksheet.name,
          })),
          extents: new Map(measured.map((name, i) => [name, extentOf(used[i]!)])),
          replaced: new Map(
            plan.sheets.flatMap(({ name }, i) => {
              const { sheet, filter } = managed[i]!;
              if (sheet.isNullObject) return [];
              return [
                [
                  name,
                  { visibility: sheet.visibility, filter: filter.isNullObject ? null : withoutSheet(filter.address) },
                ],
              ];
            }),
          ),
          widths: widths(),
          textCells: repaired.map((cell) => cell.numberFormat[0]![0] === '@'),
        };
      };
    });
  } catch (error) {
    if (!(error instanceof DoorError)) throw error;
    if (error.code === 'not-found') await nameMissing(session, what, clerkSheetsOf(plan));
    if (error.code === 'not-supported' && withMerges) {
      session.doubt('1.13');
      return look(session, plan, touched, measured);
    }
    throw error;
  }
}

function refuse(plan: Plan, found: Found, clerkSheets: string[]): void {
  const what = plan.title;
  const missing = clerkSheets.filter((name) => !found.names.includes(name));
  if (missing.length > 0) throw new DoorError('not-found', say.missingSheets(what, missing));
  const written = [...clerkSheets, ...plan.sheets.map((sheet) => sheet.name), ...plan.removeSheets];
  const locked = written.find((name) => found.protectedSheets.has(name));
  if (locked !== undefined) throw new DoorError('protected', say.sheetProtected(what, locked));
  // The backup needs a sheet of its own, so a protected structure stops every write.
  if (found.workbookProtected) throw new DoorError('protected', say.workbookProtected(what));
  if (found.filtered[0] !== undefined) throw new DoorError('busy', say.filtered(what, found.filtered[0]));
  const merged = found.merged[0];
  if (merged) throw new DoorError('merge-in-the-way', say.merged(what, merged.sheet, merged.at));
  const stays = [...found.visible].some((name) => !plan.removeSheets.includes(name));
  const comes = plan.sheets.some((sheet) => (sheet.visibility ?? 'visible') === 'visible');
  if (plan.removeSheets.length > 0 && !stays && !comes) throw new DoorError('unknown', say.lastVisible(what));
}

/** Rows or columns that came or went since the reading: what the plan says of places is no longer true. */
function refuseMoved(plan: Plan, found: Found, known: Extents): void {
  for (const [name, now] of found.extents) {
    const then = known.get(name)!;
    if (then.rowCount !== now.rowCount || then.columnCount !== now.columnCount) {
      throw new DoorError('busy', say.movedMeanwhile(plan.title, name));
    }
  }
}

function extentOf(range: Excel.Range): { rowCount: number; columnCount: number } {
  if (range.isNullObject) return { rowCount: 0, columnCount: 0 };
  return { rowCount: range.rowIndex + range.rowCount, columnCount: range.columnIndex + range.columnCount };
}

async function checkTables(
  session: Session,
  plan: Plan,
  touched: Touched,
  tables: Found['tables'],
): Promise<Ground['besideTables']> {
  const what = plan.title;
  const known = await session.request({ what, repeatable: true }, (context) => {
    const proxies = tables.map(({ id }) => {
      const table = context.workbook.tables.getItem(id);
      return {
        range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
        filter: table.autoFilter.load('isDataFiltered'),
      };
    });
    return () =>
      tables.map((table, i) => {
        const { range, filter } = proxies[i]!;
        return {
          ...table,
          filtered: filter.isDataFiltered,
          area: {
            sheet: table.sheet,
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
        };
      });
  });
  const beside: Ground['besideTables'] = [];
  for (const table of known) {
    const { sheet, name, area } = table;
    const near = touched.areas.filter((other) => other.sheet === sheet);
    if (table.filtered && near.length > 0) throw new DoorError('busy', say.filtered(what, sheet));
    if (touched.blocks.some((block) => overlap(block, area))) {
      throw new DoorError('table-in-the-way', say.insideTable(what, sheet, name));
    }
    // Excel takes a cell that is filled right beside or below a table into the table.
    const grown = { ...area, rows: area.rows + 1, columns: area.columns + 1 };
    if (touched.blocks.some((block) => overlap(block, grown))) {
      if (!session.supports('1.13')) throw new DoorError('table-in-the-way', say.besideTable(what, sheet, name));
      beside.push({ id: table.id, a1: areaA1(area) });
    }
  }
  return beside;
}

async function nameMissing(session: Session, what: string, wanted: string[]): Promise<void> {
  const names = await session.request({ what, repeatable: true }, (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    return () => worksheets.items.map((sheet) => sheet.name);
  });
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new DoorError('not-found', say.missingSheets(what, missing));
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function withoutSheet(address: string): string {
  return address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join('、');
}
