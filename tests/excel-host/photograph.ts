import { columnOf, contains, isBare, keyOf, rowOf, type Book, type Cell, type Rect, type Sheet } from './model';
import { a1, areaA1 } from '../../src/workbook';

/** Everything a clerk could see or lose, as lines that can be compared. */
export type Photograph = Record<string, string[]>;

const BARE: Cell = { value: '', format: 'General', style: {} };

export function photograph(book: Book): Photograph {
  const pictures: Photograph = {};
  for (const sheet of book.sheets) pictures[sheet.name] = lines(sheet);
  pictures['(workbook)'] = [
    `order ${book.sheets.map((sheet) => sheet.name).join(' | ')}`,
    ...book.tables.map((table) => `table ${table.name} ${table.sheet.name}!${areaA1(table.rect)}`),
    `calculation ${book.calculationMode}`,
  ];
  return pictures;
}

function lines(sheet: Sheet): string[] {
  const found: string[] = [];
  const ruled = sheet.rules.flatMap((rule) =>
    rule.rects.filter((rect) => rect.rows * rect.columns <= 1000).flatMap(keysOf),
  );
  const keys = [...new Set([...sheet.cells.keys(), ...ruled])].sort((a, b) => a - b);
  for (const key of keys) {
    const cell = sheet.cells.get(key) ?? BARE;
    const [row, column] = [rowOf(key), columnOf(key)];
    const rules = sheet.rules
      .filter((rule) => rule.rects.some((rect) => contains(rect, row, column)))
      .map((rule) => `${rule.formula} ${JSON.stringify(sorted(rule.style))}`)
      .sort();
    if (isBare(cell) && rules.length === 0) continue;
    const { format, link, validation } = cell;
    const content = cell.formula ?? JSON.stringify(cell.value);
    const rest = [
      format === 'General' ? '' : format,
      JSON.stringify(sorted(cell.style)),
      link ? JSON.stringify(sorted(link)) : '',
      validation ?? '',
      ...rules,
    ];
    found.push(`${a1(row, column)} ${content} ${rest.join(' ')}`.trimEnd());
  }
  for (const merge of sheet.merges.map(areaA1).sort()) found.push(`merge ${merge}`);
  for (const [column, width] of [...sheet.widths].sort(([a], [b]) => a - b)) found.push(`width ${column} ${width}`);
  for (const [row, height] of [...sheet.heights].sort(([a], [b]) => a - b)) found.push(`height ${row} ${height}`);
  if (sheet.freeze.rows || sheet.freeze.columns) found.push(`freeze ${sheet.freeze.rows} ${sheet.freeze.columns}`);
  if (sheet.filter) found.push(`filter ${areaA1(sheet.filter.rect)} ${sheet.filter.filtered}`);
  if (sheet.visibility !== 'Visible') found.push(sheet.visibility);
  if (sheet.tabColor) found.push(`tab ${sheet.tabColor}`);
  for (const [name, value] of Object.entries(sorted(sheet.page))) found.push(`page ${name} ${JSON.stringify(value)}`);
  return found;
}

function keysOf(rect: Rect): number[] {
  return Array.from({ length: rect.rows * rect.columns }, (_, i) =>
    keyOf(rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)),
  );
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
