import {
  a1,
  DoorError,
  type Area,
  type CellAddress,
  type CellValue,
  type Change,
  type Door,
  type Plan,
} from '../../workbook';
import { applyPlan } from './apply';
import { entriesOf, ENTRIES_PER_REQUEST } from './blocks';
import { fromHost } from './cells';
import { clerkSheetsOf, touchedBy, type Extents } from './check';
import { openWorkbook, workbookBytes } from './copy';
import { watchChanges, type SheetNames } from './events';
import { say } from './messages';
import { readWorkbook } from './read';
import { excelSession, type Session, type SessionOptions } from './session';

/** Changes within what was just written, arriving this long (ms) after, are our own: for Excel before 1.14. */
const ECHO = 2_000;
/** How often it is looked whether Excel has finished calculating. */
const CALCULATION_LOOKS = 6;

export interface ExcelDoor extends Door {
  readonly kind: 'excel';
  /**
   * What the last `apply` wrote but could not tidy (widths, print set-up, sheets to delete), or what the last `read`
   * found left over from a write that was cut off: sentences.
   */
  remarks(): string[];
}

/** The door into the workbook that Excel has open. Needs office.js to be ready and ExcelApi 1.9. */
export function openExcelDoor(options: SessionOptions = {}): ExcelDoor {
  const session = excelSession(options);
  let remarks: string[] = [];
  let writing = 0;
  let lastWrite: { plan: Plan; until: number } | null = null;
  /** Used ranges as last read: rows that came since then would put a write into the wrong lines. */
  const extents: Extents = new Map();
  const names: SheetNames = { byId: new Map(), learnt: 0 };
  const own = {
    going: () => writing > 0 || (lastWrite !== null && session.now() <= lastWrite.until),
    includes(sheet: string, area: Omit<Area, 'sheet'> | undefined): boolean {
      if (writing > 0) return true;
      if (!lastWrite || session.now() > lastWrite.until) return false;
      return wrote(lastWrite.plan, sheet, area);
    },
  };
  return {
    kind: 'excel',
    remarks: () => remarks,
    async read(work) {
      const { grid, remarks: said, ids } = await readWorkbook(session, work);
      remarks = said;
      names.byId = ids;
      names.learnt = session.now();
      extents.clear();
      for (const { name, rowCount, columnCount } of grid.sheets) extents.set(name, { rowCount, columnCount });
      return grid;
    },
    losses: (plan) => losses(session, plan),
    async apply(plan, work) {
      writing++;
      remarks = [];
      try {
        remarks = await applyPlan(session, plan, extents, work);
      } finally {
        writing--;
        for (const name of [...clerkSheetsOf(plan), ...plan.sheets.map((sheet) => sheet.name)]) extents.delete(name);
        lastWrite = { plan, until: session.now() + ECHO };
      }
    },
    calculated: (areas) => calculated(session, areas),
    select: (cell) => select(session, cell),
    onChange: (listener: (change: Change) => void) => watchChanges(session, own, names, listener),
    bytes: workbookBytes,
    openNew: openWorkbook,
  };
}

function wrote(plan: Plan, sheet: string, area: Omit<Area, 'sheet'> | undefined): boolean {
  if (plan.sheets.some((own) => own.name === sheet) || plan.removeSheets.includes(sheet)) return true;
  if (!area) return false;
  return touchedBy(plan).areas.some(
    (own) =>
      own.sheet === sheet &&
      area.row >= own.row &&
      area.column >= own.column &&
      area.row + area.rows <= own.row + own.rows &&
      area.column + area.columns <= own.column + own.columns,
  );
}

/** What Excel cannot keep, and what it does by its own rules, that the clerk should know before a write. */
async function losses(session: Session, plan?: Plan): Promise<string[]> {
  const sentences: string[] = [];
  const manual = await session.request({ what: '查看计算方式', repeatable: true }, (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    return () => application.calculationMode === 'Manual';
  });
  if (plan) sentences.push(say.losesUndo);
  if (plan && hasNotes(plan)) sentences.push(say.losesNotes);
  if (manual) sentences.push(say.manual);
  if (!session.supports('1.13')) sentences.push(say.oldMerges);
  return sentences;
}

function hasNotes(plan: Plan): boolean {
  return [...plan.sheets, ...plan.blocks].some(({ rows }) =>
    rows.some((row) => row.some((cell) => cell?.note !== undefined)),
  );
}

/** Values as Excel shows them once it has calculated; null where it only calculates when told to (F9). */
async function calculated(session: Session, areas: Area[]): Promise<CellValue[][][] | null> {
  const results: CellValue[][][] = [];
  for (let from = 0; from < areas.length;) {
    let room = ENTRIES_PER_REQUEST;
    let to = from;
    while (to < areas.length && (to === from || room > 0))
      room -= entriesOf({ ...areas[to++]!, index: 0, formats: false });
    const part = await settled(session, areas.slice(from, to));
    if (!part) return null;
    results.push(...part);
    from = to;
  }
  return results;
}

async function settled(session: Session, areas: Area[]): Promise<CellValue[][][] | null> {
  for (let attempt = 1; ; attempt++) {
    const { mode, state, values } = await valuesOf(session, areas);
    if (mode === 'Manual') return null;
    if (state === 'Done') return values;
    // Not in time: a comparison with half-calculated values would raise false alarms.
    if (attempt === CALCULATION_LOOKS) return null;
    await session.pause(attempt);
  }
}

async function valuesOf(
  session: Session,
  areas: Area[],
): Promise<{ mode: string; state: string; values: CellValue[][][] }> {
  return session.request({ what: '读取计算结果', repeatable: true }, (context) => {
    const { application } = context.workbook;
    application.load('calculationMode,calculationState');
    const ranges = areas.map((area) =>
      context.workbook.worksheets
        .getItem(area.sheet)
        .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
        .load('values'),
    );
    return () => ({
      mode: application.calculationMode,
      state: application.calculationState,
      values: ranges.map((range) => range.values.map((row) => row.map(fromHost))),
    });
  });
}

async function select(session: Session, cell: CellAddress): Promise<void> {
  const at = a1(cell.row, cell.column);
  const what = `定位 ${cell.sheet}!${at}`;
  const visibility = await session.request({ what, repeatable: true }, (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load('visibility');
    return () => (sheet.isNullObject ? null : sheet.visibility);
  });
  if (visibility === null) throw new DoorError('not-found', say.selectMissing(cell.sheet, at));
  if (visibility !== 'Visible') throw new DoorError('not-found', say.selectHidden(cell.sheet));
  try {
    await session.request({ what }, (context) => {
      const sheet = context.workbook.worksheets.getItem(cell.sheet);
      sheet.activate();
      sheet.getCell(cell.row, cell.column).select();
      return () => undefined;
    });
  } catch (error) {
    const known = error instanceof DoorError && (error.code === 'cell-edit' || error.code === 'busy');
    if (known) throw error;
    throw new DoorError('lost-focus', say.selectFailed(cell.sheet, at), { cause: error });
  }
}
