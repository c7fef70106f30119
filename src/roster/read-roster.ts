import { columnLetters, type Area } from '../workbook/address';
import { cellKey, valueAt, type SheetGrid } from '../workbook/grid';
import { readCell } from './cells';
import { FILING_SHEET, PARAMETER_SHEET, readFiling, readParameters } from './filing';
import { asCalled, extended } from './headings';
import { SAY } from './messages';
import { tallMerges } from './merges';
import type { ReadOptions, ReadRoster, SheetMapping } from './read';
import { recognise, unmatchedOf, usedWidth, type Recognition } from './recognise';
import { crossProblems, nameOfRow } from './references';
import type { DataProblem, Roster, RosterTable, TablePart } from './roster';
import { dataRows, type DataRows } from './rows';
import { TABLE_IDS, type ColumnSpec, type TableId, type TableSpec } from './spec';
import { tableBuilder, type TableBuilder } from './store';
import { factorOf, headingKey, nameKey, plainText, withoutUnits } from './text';

/** Sheets that the add-in itself makes; they are no rosters whatever they look like. */
const OWN_SHEETS = new Set([FILING_SHEET, PARAMETER_SHEET, '校验结果', '测算结果', '修改记录', '政策条款对照', '_选项']);

/** Columns whose one number stands for all rows of a group, so that merging it is the natural way to write it. */
const GROUP_NUMBERS = new Set(['集团校数']);

interface Sheet {
  grid: SheetGrid;
  found: Recognition;
  data: DataRows;
}

/**
 * Reads all tables of a workbook: recognises each sheet by its headings, reads the cells by their columns' kinds.
 * Never throws for bad data: what cannot be used becomes a problem with a sentence for the clerk.
 */
export const readRoster: ReadRoster = (workbook, options = {}) => {
  const specs = TABLE_IDS.filter((id) => id !== 'parameters').map((id) => extended(id, options.extensions));
  const problems: DataProblem[] = [];
  const unrecognised: string[] = [];
  const sheets = new Map<TableId, Sheet[]>();
  for (const grid of workbook.sheets) {
    if (grid.visibility === 'veryHidden' || OWN_SHEETS.has(grid.name) || options.managed?.sheets.includes(grid.name)) continue;
    const mapping = options.mappings?.find((one) => one.sheet === grid.name);
    if (mapping?.table === null) continue;
    const found = recognise(grid, specs, ignoring(grid, options), mapping && forced(mapping));
    if (!found) {
      if (grid.visibility === 'visible' && holdsAnything(grid)) unrecognised.push(grid.name);
      continue;
    }
    if (found.rival) problems.push(ambiguous(grid, found, specs));
    problems.push(...doubledHeadings(grid, found));
    const data = dataRows(grid, found.columns, found.headerRows.last);
    sheets.set(found.table, [...(sheets.get(found.table) ?? []), { grid, found, data }]);
  }
  const tables = new Map<TableId, RosterTable>();
  for (const spec of [...specs, extended('parameters')]) {
    tables.set(spec.id, readTable(spec, sheets.get(spec.id) ?? [], options, problems));
  }
  const all = [...problems, ...crossProblems(tables)];
  return rosterOf(workbook.name, tables, all, unrecognised, readFiling(workbook), readParameters(workbook));
};

function holdsAnything(grid: SheetGrid): boolean {
  return grid.values.some((row) => row.some((value) => value !== null && value !== ''));
}

function forced(mapping: SheetMapping): { table: TableId; columns?: Readonly<Record<string, string | null>> } {
  return { table: mapping.table!, ...(mapping.columns ? { columns: mapping.columns } : {}) };
}

function rosterOf(
  workbook: string,
  tables: ReadonlyMap<TableId, RosterTable>,
  problems: DataProblem[],
  unrecognised: string[],
  filing: Roster['filing'],
  parameters: Roster['parameters'],
): Roster {
  return { workbook, table: (id) => tables.get(id)!, filing, parameters, problems, unrecognised };
}

/** Managed columns are not looked at: told by their place, else by their heading. */
function ignoring(grid: SheetGrid, options: ReadOptions): (column: number, heading: string) => boolean {
  const areas = (options.managed?.areas ?? []).filter((area) => area.sheet === grid.name);
  return (column, heading) => areas.some((area) => inColumns(area, column)) || (options.isManagedHeading?.(heading) ?? false);
}

function inColumns(area: Area, column: number): boolean {
  return column >= area.column && column < area.column + area.columns;
}

function ambiguous(grid: SheetGrid, found: Recognition, specs: readonly TableSpec[]): DataProblem {
  const title = (id: TableId | undefined) => specs.find((spec) => spec.id === id)?.title ?? '';
  return {
    table: found.table,
    column: null,
    kind: 'ambiguous-sheet',
    severity: 'notice',
    cells: [],
    sheet: grid.name,
    subject: grid.name,
    message: SAY.ambiguousSheet(grid.name, title(found.table), title(found.rival)),
  };
}

function doubledHeadings(grid: SheetGrid, found: Recognition): DataProblem[] {
  return found.doubles.map(({ column, written, heading, kept }) => ({
    table: found.table,
    column: heading,
    kind: 'duplicate-heading' as const,
    severity: 'error' as const,
    cells: [
      { sheet: grid.name, row: found.headerRows.last, column },
      { sheet: grid.name, row: found.headerRows.last, column: kept },
    ],
    sheet: grid.name,
    subject: grid.name,
    message: SAY.duplicateHeading(written, heading, columnLetters(kept)),
  }));
}

function readTable(spec: TableSpec, sheets: readonly Sheet[], options: ReadOptions, problems: DataProblem[]): RosterTable {
  const builder = tableBuilder(spec);
  const parts = sheets.map(({ grid, found, data }) => partOf(grid, found, data, options));
  sheets.forEach((sheet, index) => fill(spec, builder, sheet, index, parts[index]!.called, problems));
  const table = builder.build(parts);
  // Rows have names only now: the sentences about their cells are completed with them.
  return nameProblems(table, problems);
}

function partOf(grid: SheetGrid, found: Recognition, { rows, leftOut }: DataRows, options: ReadOptions): TablePart {
  const columnOf = new Map(found.columns.flatMap((column) => (column.heading === null ? [] : [[column.heading, column.column] as const])));
  const managed = (options.managed?.areas ?? []).filter((area) => area.sheet === grid.name);
  let free = 0;
  for (let column = 0; column < usedWidth(grid); column++) {
    const heading = headingsOf(grid, found, column);
    const ours = managed.some((area) => inColumns(area, column)) || heading.some((text) => options.isManagedHeading?.(text) ?? false);
    if (!ours) free = column + 1;
  }
  return {
    sheet: grid.name,
    headerRows: found.headerRows,
    columnOf,
    called: calledOf(found),
    unmatched: unmatchedOf(found.columns, found.doubles),
    leftOut,
    rowCount: rows.length,
    freeColumn: free,
    firstRow: rows[0] ?? found.headerRows.last + 1,
    lastRow: rows.at(-1) ?? found.headerRows.last,
  };
}

function calledOf(found: Recognition): ReadonlyMap<string, string> {
  const own = found.columns.flatMap(({ heading, written }) => (heading === null ? [] : [{ heading, written }]));
  return new Map(own.filter(({ heading, written }) => withoutUnits(headingKey(written)) !== headingKey(heading)).map(({ heading, written }) => [heading, written]));
}

function headingsOf(grid: SheetGrid, found: Recognition, column: number): string[] {
  const texts: string[] = [];
  for (let row = found.headerRows.first; row <= found.headerRows.last; row++) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string') texts.push(value, plainText(value));
  }
  return texts;
}

const NUMERIC = new Set<ColumnSpec['kind']>(['integer', 'number', 'money', 'percent']);

function fill(spec: TableSpec, builder: TableBuilder, { grid, found, data }: Sheet, part: number, called: TablePart['called'], problems: DataProblem[]): void {
  const columns = found.columns.flatMap(({ column, written, heading }) => {
    const own = heading === null ? undefined : spec.columns.find((one) => one.heading === heading);
    return own ? [{ at: column, spec: own, said: asCalled(own, called), factor: unitOf(grid, found, own, column, written) }] : [];
  });
  const merged = tallMerges(grid);
  for (const sheetRow of data.rows) {
    const index = builder.addRow(part, sheetRow);
    for (const column of columns) {
      const merge = merged(sheetRow, column.at);
      const first = !merge || merge.row === sheetRow;
      const raw = first ? valueAt(grid, sheetRow, column.at) : valueAt(grid, merge.row, column.at);
      const { heading } = column.spec;
      if (raw === null || (typeof raw === 'string' && raw.trim() === '')) {
        builder.blank(index, heading);
      } else if (merge && NUMERIC.has(column.spec.kind) && !GROUP_NUMBERS.has(heading)) {
        builder.invalid(index, heading, raw);
        if (first) problems.push(mergedNumber(spec, grid, column.said, heading, merge, column.at));
      } else if (merge && !first && GROUP_NUMBERS.has(heading)) {
        builder.blank(index, heading);
      } else {
        const place = { who: '', factor: column.factor, ...formatOf(grid, column.spec, sheetRow, column.at) };
        const reading = readCell(column.said, raw, place);
        if (reading.value === undefined) builder.invalid(index, heading, raw);
        else builder.known(index, heading, reading.value, first && reading.asWritten === true);
        if (reading.problem && first) {
          const { observed, ...rest } = reading.problem;
          problems.push({
            table: spec.id,
            column: heading,
            ...rest,
            cells: [{ sheet: grid.name, row: sheetRow, column: column.at }],
            sheet: grid.name,
            subject: '',
            ...(observed !== undefined && !column.spec.personal ? { observed } : {}),
            [ROW]: index,
          } as DataProblem);
        }
      }
    }
  }
}

/** Marks problems whose row is not named yet. */
const ROW = Symbol('row');

function nameProblems(table: RosterTable, problems: DataProblem[]): RosterTable {
  problems.forEach((problem, at) => {
    const index = (problem as DataProblem & { [ROW]?: number })[ROW];
    if (problem.table !== table.spec.id || index === undefined) return;
    const row = table.rows[index]!;
    const name = nameOfRow(table, row);
    const { [ROW]: _done, ...rest } = problem as DataProblem & { [ROW]?: number };
    problems[at] = { ...rest, subject: name ?? `第 ${row.sheetRow + 1} 行`, message: SAY.row(row.sheetRow, name) + problem.message };
  });
  return table;
}

function mergedNumber(spec: TableSpec, grid: SheetGrid, column: ColumnSpec, heading: string, merge: { row: number; rows: number }, at: number): DataProblem {
  return {
    table: spec.id,
    column: heading,
    kind: 'merged-number',
    severity: 'error',
    cells: [{ sheet: grid.name, row: merge.row, column: at }],
    sheet: grid.name,
    subject: `第 ${merge.row + 1} 至 ${merge.row + merge.rows} 行`,
    message: SAY.mergedNumber(column, merge.row, merge.row + merge.rows - 1),
  };
}

/** 10,000 for money where its heading, the unit row under it, or 单位：万元 above the table says so. */
function unitOf(grid: SheetGrid, found: Recognition, spec: ColumnSpec, column: number, written: string): 1 | 10000 {
  if (factorOf(written) === 10000) return 10000;
  if (spec.kind !== 'money' || withoutUnits(headingKey(written)) !== headingKey(written)) return 1;
  const below = valueAt(grid, found.headerRows.last + 1, column);
  if (typeof below === 'string' && /^\(?(单位:)?万元\)?$/.test(nameKey(below))) return 10000;
  const above = grid.values.slice(0, found.headerRows.first).flat();
  return above.some((value) => typeof value === 'string' && /(金额)?单位:(人民币)?万元/.test(nameKey(value))) ? 10000 : 1;
}

/** The number format matters for percentages alone: 0.6 shown as 60 %. */
function formatOf(grid: SheetGrid, column: ColumnSpec, row: number, at: number): { format?: string } {
  const format = column.kind === 'percent' ? grid.formats.get(cellKey(row, at)) : undefined;
  return format === undefined ? {} : { format };
}
