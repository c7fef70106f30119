import type { CellAddress } from '../workbook/address';
import { isCellError, valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from '../workbook/grid';
import { dateOfCell } from './dates';
import type { FilingInfo, ParameterLine } from './roster';
import { headingKey, nameKey, plainText } from './text';

export const FILING_SHEET = '填报信息';
export const PARAMETER_SHEET = '政策参数';

const FILING_ROWS: readonly (readonly [keyof Omit<FilingInfo, 'cells'>, string])[] = [
  ['policy', '政策'],
  ['also', '同时适用的政策'],
  ['unit', '填报单位'],
  ['region', '所属地区'],
  ['schoolYear', '学年'],
  ['asOf', '数据日期'],
];

/** 填报信息: columns 项目 and 内容; what a row is absent for is null. */
export function readFiling(workbook: WorkbookGrid): FilingInfo {
  const info: { -readonly [K in keyof FilingInfo]: FilingInfo[K] } = { policy: null, also: null, unit: null, region: null, schoolYear: null, asOf: null, cells: new Map() };
  const sheet = workbook.sheets.find((one) => one.name === FILING_SHEET);
  if (!sheet) return info;
  const cells = new Map<string, CellAddress>();
  for (let row = 0; row < sheet.rowCount; row++) {
    const label = text(valueAt(sheet, row, 0));
    const field = FILING_ROWS.find(([, word]) => label !== null && nameKey(label) === word);
    if (!field) continue;
    const value = valueAt(sheet, row, 1);
    cells.set(field[1], { sheet: sheet.name, row, column: 1 });
    info[field[0]] = field[0] === 'asOf' ? (dateOfCell(value)?.iso ?? null) : text(value);
  }
  info.cells = cells;
  return info;
}

const COLUMNS = { 参数名称: 'name', 适用文件: 'policy', 取值: 'value', 单位: 'unit', 来源文号: 'source', 生效日期: 'from' } as const;

/** Lines of 政策参数 as written; lines without a name are left out. */
export function readParameters(workbook: WorkbookGrid): ParameterLine[] {
  const sheet = workbook.sheets.find((one) => one.name === PARAMETER_SHEET);
  const head = sheet && headOf(sheet);
  if (!sheet || !head) return [];
  const lines: ParameterLine[] = [];
  for (let row = head.row + 1; row < sheet.rowCount; row++) {
    const cell = (name: keyof typeof COLUMNS): CellValue => (head.columns.has(name) ? valueAt(sheet, row, head.columns.get(name)!) : null);
    const name = text(cell('参数名称'));
    if (name === null) continue;
    const value = cell('取值');
    lines.push({
      name,
      policy: text(cell('适用文件')),
      value: isCellError(value) ? value.error : typeof value === 'string' ? text(value) : value,
      unit: text(cell('单位')),
      source: text(cell('来源文号')),
      from: dateOfCell(cell('生效日期'))?.iso ?? null,
      at: head.columns.has('取值') ? { sheet: sheet.name, row, column: head.columns.get('取值')! } : null,
    });
  }
  return lines;
}

function headOf(sheet: SheetGrid): { row: number; columns: Map<string, number> } | null {
  for (let row = 0; row < Math.min(sheet.rowCount, 20); row++) {
    const columns = new Map<string, number>();
    (sheet.values[row] ?? []).forEach((value, column) => {
      const key = typeof value === 'string' ? headingKey(value) : '';
      if (Object.hasOwn(COLUMNS, key) && !columns.has(key)) columns.set(key, column);
    });
    if (columns.has('参数名称') && columns.has('取值')) return { row, columns };
  }
  return null;
}

function text(value: CellValue): string | null {
  if (value === null || isCellError(value)) return null;
  const plain = plainText(String(value));
  return plain === '' ? null : plain;
}
