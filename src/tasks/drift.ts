import { changeLog, planCell, readRecord, SHEETS, storedCell, type Touched, type WorkRecord } from '../sheets';
import { a1, emptyPlan, sheetNamed, type CellAddress, type Door, type PlanCell, type Work } from '../workbook';
import { freshRun } from './check';
import { changedSheets, commit, unchanged } from './commit';
import { computedOf } from './computed';
import { cellKeyOf, driftOf, type FoundDrift } from './drifts';
import { personalTexts } from './personal';
import type { Drift, Run, Written } from './types';
import { SAY } from './words';

/** 保留并说明: what was written by hand into computed cells stays, with a note on 修改记录; it is no longer reported. */
export async function keepDrift(
  door: Door,
  run: Run,
  drift: readonly Drift[],
  note: string,
  work?: Work,
): Promise<Written> {
  const now = await freshRun(door, run, work);
  const { record } = readRecord(now.grid);
  const wanted = wantedOf(now, record, drift);
  if (wanted.length === 0) return unchanged(SAY.keep);
  const sheets = [...new Set(wanted.filter((one) => one.key === null).map((one) => one.drift.cell.sheet))];
  const date = now.options.today;
  const lines = wanted.map(({ drift: { cell, written: before, found: after, what } }) => ({
    ...{ sheet: cell.sheet, at: a1(cell.row, cell.column), heading: plainHeading(what), before, after },
    personal: false,
    why: SAY.kept(note.trim()),
  }));
  const log = changeLog(sheetNamed(now.grid, SHEETS.repairs), date, lines);
  const changed = changedSheets(now.grid, [{ plan: log, kind: 'repairs' }], personalTexts(now.roster), date);
  const written = await commit(door, now.grid, work, {
    plan: { ...emptyPlan(SAY.keep), sheets: changed.plans },
    touched: [{ kind: 'state', kept: record.kept }, ...changed.touched],
    date,
    change(next) {
      changed.change(next);
      for (const { drift: one, key } of wanted)
        next.kept[key ?? cellKeyOf(one.cell)] = { value: one.found, note: note.trim() };
    },
  });
  return { ...written, cells: wanted.length, remarks: [...written.remarks, ...sheets.map(SAY.sheetForgotten)] };
}

/** A computed column's heading in one line. */
function plainHeading(what: string): string {
  return what.replace(/\s*\n\s*/g, ' ');
}

/** 恢复: computed cells are written again as they should stand now. */
export async function restoreDrift(door: Door, run: Run, drift: readonly Drift[], work?: Work): Promise<Written> {
  const now = await freshRun(door, run, work);
  const { record } = readRecord(now.grid);
  const wanted = wantedOf(now, record, drift);
  if (wanted.length === 0) return unchanged(SAY.restore);
  const plan = emptyPlan(SAY.restore);
  const touched: Touched[] = [];
  const cells = new Map<string, PlanCell>();
  for (const one of wanted) {
    const { cell, found } = one.drift;
    const planned = plannedCell(now, one);
    cells.set(cellKeyOf(cell), planned);
    plan.blocks.push({ sheet: cell.sheet, row: cell.row, column: cell.column, rows: [[planned]] });
    touched.push({ kind: 'cell', ...cell, before: found, after: planned.value });
  }
  return commit(door, now.grid, work, {
    plan,
    touched,
    date: now.options.today,
    change(next) {
      for (const { drift: one, key } of wanted) {
        const planned = cells.get(cellKeyOf(one.cell))!;
        delete next.kept[key ?? cellKeyOf(one.cell)];
        remember(next, one.cell, planned, key);
      }
    },
  });
}

function wantedOf(run: Run, record: WorkRecord, drift: readonly Drift[]): FoundDrift[] {
  const keys = new Set(drift.map((one) => cellKeyOf(one.cell)));
  return driftOf(run, record).filter((one) => keys.has(cellKeyOf(one.drift.cell)));
}

/** A computed cell as it would be written now (its formula fits the rows as they are); of a form, as it was written. */
function plannedCell(run: Run, { drift, stored }: FoundDrift): PlanCell {
  const { cell } = drift;
  const { columns, results } = computedOf(run, false);
  if (cell.sheet === results.name) return results.rows[cell.row]?.[cell.column] ?? planCell(stored)!;
  const column = columns.columns.find((one) => one.sheet === cell.sheet && one.column === cell.column);
  return planCell(column?.cells[cell.row - column.row] ?? stored)!;
}

function remember(record: WorkRecord, cell: CellAddress, planned: PlanCell, key: string | null): void {
  if (key !== null) {
    const [id, hash] = [key.slice(0, key.lastIndexOf('@')), key.slice(key.lastIndexOf('@') + 1)];
    const column = record.columns.find((one) => one.id === id && one.sheet === cell.sheet);
    const index = column?.keys.indexOf(hash) ?? -1;
    if (column && index >= 0) column.cells[index] = storedCell(planned);
    return;
  }
  const line = record.sheets.find((one) => one.name === cell.sheet)?.rows?.[cell.row];
  if (line) line[cell.column] = storedCell(planned);
}
