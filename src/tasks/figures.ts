import type { FigureResult } from '../audit';
import { cellStands, readRecord, resultKey, sameData, type Touched } from '../sheets';
import { DoorError, emptyPlan, sheetNamed, type CellAddress, type Door, type Plan, type Work } from '../workbook';
import { freshRun } from './check';
import { changedSheets, commit, sheetHash, unchanged } from './commit';
import { computedOf, type Computed } from './computed';
import { differencesOf } from './differences';
import { personalTexts } from './personal';
import type { Run, Written } from './types';
import { SAY } from './words';

export interface FigureOptions extends Work {
  /** Values instead of formulas everywhere. */
  values?: boolean;
}

/** What 写入测算列 would write, without writing. Empty where everything stands already. */
export function planFigures(run: Run, options: FigureOptions = {}): Plan {
  return prepared(run, options).plan;
}

/** Cell and formula which each figure has, or will have once written; those that have no place are not in the map. */
export function figureCells(
  run: Run,
  options: FigureOptions = {},
): ReadonlyMap<FigureResult, { cell: CellAddress; formula?: string }> {
  const { cells } = computedOf(run, options.values ?? false);
  const found = new Map<FigureResult, { cell: CellAddress; formula?: string }>();
  for (const result of run.audit.figures) {
    const place = cells.get(resultKey(result.spec.id, result.subject.of, result.subject.key));
    if (!place || result.outcome.kind === 'notApplicable') continue;
    found.set(
      result,
      place.formula === undefined ? { cell: place.cell } : { cell: place.cell, formula: place.formula },
    );
  }
  return found;
}

/** Writes the computed columns beside the rosters and the sheet 测算结果; makes 政策参数 and 填报信息 where absent. */
export async function writeFigures(door: Door, run: Run, options: FigureOptions = {}): Promise<Written> {
  const now = await freshRun(door, run, options);
  const { plan, touched, change, computed } = prepared(now, options);
  if (touched.length === 0) {
    return compared(door, unchanged(plan.title), computed);
  }
  return compared(
    door,
    await commit(door, now.grid, options, { plan, touched, change, date: now.options.today }),
    computed,
  );
}

/** What was written stays written where the host's results cannot be read back: that is a remark, no failure. */
async function compared(door: Door, written: Written, computed: Computed): Promise<Written> {
  try {
    return { ...written, differences: await differencesOf(door, computed) };
  } catch (error) {
    if (!(error instanceof DoorError)) throw error;
    return { ...written, remarks: [...written.remarks, SAY.notReadBack(error.message)] };
  }
}

function prepared(run: Run, options: FigureOptions) {
  const computed = computedOf(run, options.values ?? false);
  const { record } = readRecord(run.grid);
  const plan = emptyPlan(SAY.figures);
  const touched: Touched[] = [];
  for (const sheet of computed.inputs) {
    plan.sheets.push(sheet);
    touched.push({
      kind: 'given',
      name: sheet.name,
      hash: sheetHash(sheet.rows.map((line) => line.map((cell) => cell?.value ?? null))),
    });
  }
  const results = changedSheets(
    run.grid,
    [{ plan: computed.results, kind: 'results' }],
    personalTexts(run.roster),
    run.options.today,
  );
  plan.sheets.push(...results.plans);
  touched.push(...results.touched);
  const columnsChange = !columnsStand(run, computed);
  if (columnsChange) {
    plan.blocks = computed.columns.blocks;
    plan.clear = computed.columns.clear;
    const before = new Map(
      computed.columns.columns.map((column) => [
        `${column.sheet}|${column.id}`,
        null as (typeof record.columns)[number] | null,
      ]),
    );
    for (const column of record.columns) before.set(`${column.sheet}|${column.id}`, column);
    for (const [key, column] of before) {
      const [sheet = '', id = ''] = key.split('|');
      touched.push({ kind: 'column', id, sheet, before: column });
    }
  }
  return {
    plan,
    touched,
    computed,
    change(next: typeof record): void {
      results.change(next);
      if (columnsChange) next.columns = computed.columns.columns;
    },
  };
}

/** True where all computed columns stand as they would be written, in the workbook and in the record. */
function columnsStand(run: Run, { columns, orphans }: Computed): boolean {
  const { record } = readRecord(run.grid);
  if (orphans.length > 0 || !sameData(record.columns, columns.columns)) return false;
  return columns.blocks.every((block) => {
    const sheet = sheetNamed(run.grid, block.sheet);
    if (!sheet) return false;
    return block.rows.every((line, row) =>
      line.every((cell, column) => cellStands(sheet, block.row + row, block.column + column, cell)),
    );
  });
}
