import type { CellAddress } from '../workbook/address';
import { asCalled } from './headings';
import { SAY } from './messages';
import type { DataProblem, RosterTable, Row } from './roster';
import type { ColumnSpec, TableId } from './spec';
import { inBrackets, nameKey, withoutBrackets } from './text';

/** By what a row of these tables is called elsewhere. */
const NAMES: Partial<Record<TableId, readonly string[]>> = {
  groups: ['集团编号', '集团名称'],
  schools: ['单位编号', '单位名称', '校区名称'],
  staff: ['工号'],
};

/** The headings that name a row, the first filled one being used; none of them personal. */
const ROW_NAMES = ['校区名称', '单位名称', '集团名称', '凭证号', '对象名称', '材料名称', '工号', '单位', '督导对象', '受援对象', '主题', '文件类别', '检查项目', '地区', '集团编号'];

/** What a row is called in messages: never the name of a person. */
export function nameOfRow(table: RosterTable, row: Row): string | null {
  for (const heading of ROW_NAMES) {
    const column = table.spec.columns.find((one) => one.heading === heading);
    if (!column || column.personal) continue;
    const text = row.text(heading);
    if (text) return text;
  }
  return null;
}

/** Finds keys that stand twice, references to nothing, and rows without anything that names them. */
export function crossProblems(tables: ReadonlyMap<TableId, RosterTable>): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const table of tables.values()) {
    if (!table.present) continue;
    for (const column of table.spec.columns) {
      if (column.key && table.has(column.heading)) problems.push(...duplicates(table, column));
      if (column.refersTo && table.has(column.heading)) problems.push(...strangers(table, column, tables));
    }
    problems.push(...nameless(table));
  }
  return problems;
}

function problem(table: RosterTable, row: Row, column: ColumnSpec, rest: Pick<DataProblem, 'kind' | 'severity' | 'message'> & Partial<DataProblem>): DataProblem {
  return {
    table: table.spec.id,
    column: column.heading,
    cells: cell(row.address(column.heading)),
    sheet: row.sheet,
    subject: nameOfRow(table, row) ?? `第 ${row.sheetRow + 1} 行`,
    ...rest,
  };
}

function cell(address: CellAddress | null): CellAddress[] {
  return address ? [address] : [];
}

const onSheet = (table: RosterTable, row: Row, column: ColumnSpec): ColumnSpec =>
  asCalled(column, table.parts.find((part) => part.sheet === row.sheet)?.called);

/** The one sheet that holds the table, else what the table is called. */
const sheetOf = ({ parts, spec }: RosterTable): string => (parts.length === 1 ? parts[0]!.sheet : spec.title);

function who(table: RosterTable, row: Row): string {
  return SAY.row(row.sheetRow, nameOfRow(table, row));
}

function duplicates(table: RosterTable, column: ColumnSpec): DataProblem[] {
  const first = new Map<string, Row>();
  const problems: DataProblem[] = [];
  for (const row of table.rows) {
    const text = row.text(column.heading);
    if (text === null) continue;
    const key = nameKey(text);
    const other = first.get(key);
    if (!other) {
      first.set(key, row);
      continue;
    }
    const place = `“${other.sheet}”第 ${other.sheetRow + 1} 行`;
    const said = onSheet(table, row, column);
    const message = column.personal ? SAY.duplicatePersonal(who(table, row), said, place) : SAY.duplicate(who(table, row), said, text, place);
    problems.push(
      problem(table, row, column, {
        kind: 'duplicate',
        severity: 'error',
        message,
        cells: [...cell(row.address(column.heading)), ...cell(other.address(column.heading))],
      }),
    );
  }
  return problems;
}

function strangers(table: RosterTable, column: ColumnSpec, tables: ReadonlyMap<TableId, RosterTable>): DataProblem[] {
  const target = tables.get(column.refersTo!);
  if (!target?.present) return [];
  const known = new Set(namesIn(target));
  const problems: DataProblem[] = [];
  for (const row of table.rows) {
    const text = row.text(column.heading);
    if (text === null || text === '' || known.has(nameKey(text)) || known.has(withoutBrackets(text))) continue;
    problems.push(
      problem(table, row, column, {
        kind: 'unknown-reference',
        // The row itself stays readable; only what it points to is lost.
        severity: table.spec.id === 'schools' ? 'error' : 'warning',
        message: SAY.unknownReference(who(table, row), onSheet(table, row, column), text, sheetOf(target)),
        observed: text,
      }),
    );
  }
  return problems;
}

function namesIn(table: RosterTable): string[] {
  const headings = (NAMES[table.spec.id] ?? []).filter((heading) => table.has(heading));
  return table.rows.flatMap((row) =>
    headings.flatMap((heading) => {
      const text = row.text(heading);
      return text === null ? [] : [nameKey(text), withoutBrackets(text), ...inBrackets(text)];
    }),
  );
}

function nameless(table: RosterTable): DataProblem[] {
  const names = NAMES[table.spec.id]?.filter((heading) => table.has(heading));
  if (!names?.length || (table.spec.id === 'staff' && !table.has('工号'))) return [];
  return table.rows
    .filter((row) => names.every((heading) => row.field(heading).state === 'blank'))
    .map((row) =>
      problem(table, row, table.column(names.at(-1)!), {
        kind: 'missing-key',
        severity: 'warning',
        message: SAY.missingKey(SAY.row(row.sheetRow, null), onSheet(table, row, table.column(names.at(-1)!)).heading),
      }),
    );
}
