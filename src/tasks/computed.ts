import type { FigureResult } from '../audit';
import {
  columnAddresses,
  columnPlaces,
  filingSheet,
  fingerprint,
  keptKey,
  liveFormulas,
  locateColumns,
  parameterSheet,
  planColumns,
  readRecord,
  resultKey,
  resultsLayout,
  resultsSheet,
  SHEETS,
  type CellOf,
  type ColumnsPlan,
  type Fixed,
  type Located,
  type LiveOf,
} from '../sheets';
import {
  a1,
  sheetNamed,
  type CellAddress,
  type CellValue,
  type SheetGrid,
  type SheetPlan,
  type WorkbookGrid,
} from '../workbook';
import { judged, surveyOf } from './check';
import { readWith } from './session';
import type { Run } from './types';

/** Everything that 写入测算列 is about to write, before it is compared with what is there. */
export interface Computed {
  /** The run whose figures are written: with the input sheets in place. */
  run: Run;
  /** 政策参数, 填报信息, where absent. */
  inputs: SheetPlan[];
  columns: ColumnsPlan;
  results: SheetPlan;
  /** Computed columns that no longer apply. */
  orphans: Located[];
  /** Cell and formula by figure, kind of subject and subject. */
  cells: ReadonlyMap<string, { cell: CellAddress; formula?: string; result: FigureResult }>;
}

const cache = new WeakMap<Run, Map<boolean, Computed>>();

/** Works out what would be written; the same for the same run. */
export function computedOf(run: Run, values: boolean): Computed {
  const known = cache.get(run) ?? new Map<boolean, Computed>();
  cache.set(run, known);
  const made = known.get(values) ?? compute(run, values);
  known.set(values, made);
  return made;
}

function compute(given: Run, values: boolean): Computed {
  const inputs = missingInputs(given);
  // Formulas point at 政策参数: figures are judged as if its sheet were there already, so that a second run is the same.
  const run = inputs.length > 0 ? judged({ ...surveyOf(withSheets(given.grid, inputs), given.policy, given.options), ...(given.besides ? { besides: given.besides } : {}) }) : given;
  const { record } = readRecord(run.grid);
  const located = locateColumns(run.grid, record, run.policy);
  const places = columnPlaces(run.audit, located);
  const layout = resultsLayout(run.audit);
  const addresses = new Map([...columnAddresses(places), ...layout.cells]);
  // A cell that the clerk chose to keep holds another number: what rests on it is worked out from the inputs.
  const own: CellOf = (id, of, key) => addresses.get(resultKey(id, of, key)) ?? null;
  const live = liveFormulas(own, (id, of, key) =>
    record.kept[keptKey(id, fingerprint(key))] ? null : own(id, of, key),
  );
  const columns = planColumns({ audit: run.audit, grid: run.grid, record, places, located, live, values });
  const fixed = values ? [] : fixedValues(run, addresses, live);
  const results = resultsSheet({ audit: run.audit, layout, live, values, fixed });
  const orphans = located.filter((one) => !places.some((place) => place.located === one));
  return { run, inputs, columns, results, orphans, cells: cellsOf(run, addresses, columns, results) };
}

function missingInputs({ grid, policy }: Run): SheetPlan[] {
  const plans: SheetPlan[] = [];
  if (!sheetNamed(grid, SHEETS.filing)) plans.push(filingSheet(policy));
  if (!sheetNamed(grid, SHEETS.parameters)) plans.push(parameterSheet(policy));
  return plans;
}

/** A workbook as it would be read once these sheets were written. */
export function withSheets(grid: WorkbookGrid, plans: readonly SheetPlan[]): WorkbookGrid {
  const names = new Set(plans.map((plan) => plan.name));
  return readWith(
    { name: grid.name, sheets: [...grid.sheets.filter((sheet) => !names.has(sheet.name)), ...plans.map(gridOfPlan)] },
    grid,
  );
}

function gridOfPlan(plan: SheetPlan): SheetGrid {
  const formats = new Map<string, string>();
  plan.rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell?.format) formats.set(`${row},${column}`, cell.format);
    }),
  );
  return {
    name: plan.name,
    visibility: plan.visibility ?? 'visible',
    rowCount: plan.rows.length,
    columnCount: plan.rows.reduce((most, line) => Math.max(most, line.length), 0),
    values: plan.rows.map((line) => line.map((cell): CellValue => cell?.value ?? null)),
    formulas: new Map(),
    formats,
    merges: plan.merges ?? [],
  };
}

function fixedValues(run: Run, addresses: ReadonlyMap<string, CellAddress>, live: LiveOf): Fixed[] {
  const fixed: Fixed[] = [];
  for (const result of run.audit.figures) {
    if (result.outcome.kind !== 'known') continue;
    const { of, key, name } = result.subject;
    const cell = addresses.get(resultKey(result.spec.id, of, key));
    if (!cell) continue;
    const formula = live(result);
    if ('formula' in formula) continue;
    // Names of persons stay on their roster.
    const who = of === 'person' ? `第 ${cell.row + 1} 行` : name;
    fixed.push({
      cell: { sheet: cell.sheet, a1: a1(cell.row, cell.column) },
      what: `${who} ${result.spec.title}`,
      reason: formula.reason,
    });
  }
  // A roster of thousands of people would bury the reasons under repetitions.
  return fixed.length > MOST_FIXED ? byReason(fixed) : fixed;
}

const MOST_FIXED = 200;

function byReason(fixed: readonly Fixed[]): Fixed[] {
  const first = new Map<string, { one: Fixed; count: number }>();
  for (const one of fixed) {
    const title = one.what.slice(one.what.lastIndexOf(' ') + 1);
    const key = `${title}|${one.reason}`;
    const known = first.get(key);
    if (known) known.count++;
    else first.set(key, { one: { ...one, what: title }, count: 1 });
  }
  return [...first.values()].map(({ one, count }) => ({ ...one, what: `${one.what}（共 ${count} 处，列出第一处）` }));
}

function cellsOf(
  run: Run,
  addresses: ReadonlyMap<string, CellAddress>,
  columns: ColumnsPlan,
  results: SheetPlan,
): Computed['cells'] {
  const byColumn = new Map(columns.columns.map((column) => [`${column.sheet}|${column.column}`, column]));
  const cells = new Map<string, { cell: CellAddress; formula?: string; result: FigureResult }>();
  for (const result of run.audit.figures) {
    const key = resultKey(result.spec.id, result.subject.of, result.subject.key);
    const cell = addresses.get(key);
    if (!cell) continue;
    const column = byColumn.get(`${cell.sheet}|${cell.column}`);
    const formula =
      cell.sheet === SHEETS.results
        ? results.rows[cell.row]?.[cell.column]?.formula
        : column?.cells[cell.row - column.row]?.f;
    cells.set(key, { cell, result, ...(formula !== undefined ? { formula } : {}) });
  }
  return cells;
}
