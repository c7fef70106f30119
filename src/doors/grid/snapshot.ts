import type { Sheet as FileSheet, Workbook as FileBook } from 'hucre';
import { formulaAt, valueAt, type SheetGrid, type WorkbookGrid } from '../../workbook';
import { contentOf } from './cells';
import type { CellData, SheetSnapshot, Snapshot, StyleData } from './facade';
import { styleMapper, type StyleMapper } from './hucre-style';
import { pixelsOfCharacters, pixelsOfPoints, wrappedHeight } from './sizes';
import { validationRules } from './validation';

const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 20;
const WRAP = 3;
const BOTTOM = 3;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;

/**
 * What the grid is to show of an opened file: values and formulas as the file door read them (`grid`), looks as
 * they stand in the file (`file`). Very hidden sheets are left out; the door keeps them.
 */
export function snapshotOf(grid: WorkbookGrid, file: FileBook): Snapshot {
  const styles = styleTable(file);
  const sheets: Record<string, SheetSnapshot> = {};
  const order: string[] = [];
  const validations: Record<string, object[]> = {};
  const filters: Record<string, object> = {};
  grid.sheets.forEach((sheet, index) => {
    if (sheet.visibility === 'veryHidden') return;
    const id = `s${index + 1}`;
    const looks = file.sheets.find((other) => other.name === sheet.name);
    order.push(id);
    sheets[id] = sheetSnapshot(id, sheet, looks, styles);
    validations[id] = validationRules(id, looks?.dataValidations ?? []);
    const filter = looks?.autoFilter && filterRange(looks.autoFilter.range);
    if (filter) filters[id] = { ref: filter };
  });
  return {
    id: 'workbook',
    name: grid.name,
    sheetOrder: order,
    styles: styles.table,
    // Managed cells name no font and so take the workbook's own, as in Excel.
    defaultStyle: { ...styles.mapper.style({ font: file.defaultFont ?? {} }), vt: BOTTOM },
    sheets,
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(validations) },
      { name: 'SHEET_FILTER_PLUGIN', data: JSON.stringify(filters) },
    ],
  };
}

interface Styles {
  table: Record<string, StyleData>;
  mapper: StyleMapper;
  /** Id of the grid's style for a style of the file. */
  idOf(style: Parameters<StyleMapper['style']>[0]): string | undefined;
  fontPoints: number;
}

function styleTable(file: FileBook): Styles {
  const mapper = styleMapper(file.themeColors);
  const table: Record<string, StyleData> = {};
  const byText = new Map<string, string>();
  // Files share style objects between cells: the same object needs to be turned over once.
  const byObject = new Map<unknown, string | undefined>();
  const idOf: Styles['idOf'] = (style) => {
    if (byObject.has(style)) return byObject.get(style);
    const made = mapper.style(style);
    const text = JSON.stringify(made);
    let id = text === '{}' ? undefined : byText.get(text);
    if (id === undefined && text !== '{}') {
      id = `f${byText.size + 1}`;
      byText.set(text, id);
      table[id] = made;
    }
    byObject.set(style, id);
    return id;
  };
  return { table, mapper, idOf, fontPoints: file.defaultFont?.size ?? 11 };
}

function sheetSnapshot(id: string, sheet: SheetGrid, looks: FileSheet | undefined, styles: Styles): SheetSnapshot {
  const cellData: Record<number, Record<number, CellData>> = {};
  const put = (row: number, column: number, cell: CellData): void => {
    (cellData[row] ??= {})[column] = cell;
  };
  let rows = sheet.rowCount;
  let columns = Math.max(sheet.columnCount, looks?.columns?.length ?? 0);
  for (let row = 0; row < sheet.values.length; row++) {
    const line = sheet.values[row]!;
    for (let column = 0; column < line.length; column++) {
      const formula = formulaAt(sheet, row, column);
      const value = valueAt(sheet, row, column);
      if (value === null && !formula) continue;
      const cell = stripped(contentOf(value, formula));
      const style = styles.idOf(looks?.cells?.get(`${row},${column}`)?.style);
      if (style) cell.s = style;
      put(row, column, cell);
    }
  }
  for (const [key, cell] of looks?.cells ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (cellData[row]?.[column]) continue;
    const style = styles.idOf(cell.style);
    if (!style) continue;
    put(row, column, { s: style });
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  const columnData = columnsOf(looks);
  const freeze = looks?.freezePane;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    rowCount: rows + SPARE_ROWS,
    columnCount: Math.max(columns + SPARE_COLUMNS, 16),
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    cellData,
    columnData,
    rowData: rowsOf(looks, cellData, columnData, sheet, styles),
    mergeData: sheet.merges.map((area) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    })),
    tabColor: styles.mapper.color(looks?.view?.tabColor)?.rgb ?? '',
    showGridlines: looks?.view?.showGridLines === false ? 0 : 1,
    ...(freeze?.rows || freeze?.columns
      ? {
          freeze: {
            xSplit: freeze.columns ?? 0,
            ySplit: freeze.rows ?? 0,
            startRow: freeze.rows || -1,
            startColumn: freeze.columns || -1,
          },
        }
      : {}),
  };
}

/** The filled fields alone: a snapshot of a large roster has no room for nulls. */
function stripped(cell: CellData): CellData {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null)) as CellData;
}

function columnsOf(looks: FileSheet | undefined): Record<number, { w: number; hd?: 0 | 1 }> {
  const widths: Record<number, { w: number; hd?: 0 | 1 }> = {};
  looks?.columns?.forEach((column, index) => {
    if (!column?.width && !column?.hidden) return;
    widths[index] = {
      w: column.width ? pixelsOfCharacters(column.width) : DEFAULT_WIDTH,
      ...(column.hidden ? { hd: 1 } : {}),
    };
  });
  return widths;
}

/** Heights as in the file; rows without one get what their wrapped text needs, as Excel gives them on opening. */
function rowsOf(
  looks: FileSheet | undefined,
  cellData: Record<number, Record<number, CellData>>,
  columnData: Record<number, { w: number }>,
  sheet: SheetGrid,
  styles: Styles,
): Record<number, object> {
  const rows: Record<number, { h?: number; ia?: 0 | 1; hd?: 0 | 1 }> = {};
  const merged = new Set(sheet.merges.map((area) => `${area.row},${area.column}`));
  for (const [row, line] of Object.entries(cellData)) {
    let height = 0;
    for (const [column, cell] of Object.entries(line)) {
      const style = cell.s ? styles.table[cell.s as string] : undefined;
      const points = style?.fs ?? styles.fontPoints;
      height = Math.max(height, wrappedHeight('', 1, points));
      if (typeof cell.v !== 'string' || style?.tb !== WRAP || merged.has(`${row},${column}`)) continue;
      height = Math.max(height, wrappedHeight(cell.v, columnData[Number(column)]?.w ?? DEFAULT_WIDTH, points));
    }
    if (height > DEFAULT_HEIGHT) rows[Number(row)] = { h: height, ia: 0 };
  }
  for (const [row, definition] of looks?.rowDefs ?? []) {
    rows[row] = {
      ...rows[row],
      ...(definition.height ? { h: pixelsOfPoints(definition.height), ia: 0 } : {}),
      ...(definition.hidden ? { hd: 1 } : {}),
    };
  }
  return rows;
}

function filterRange(range: string): object | null {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range);
  if (!match) return null;
  const letters = (text: string) => [...text].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    startRow: Number(match[2]) - 1,
    endRow: Number(match[4]) - 1,
    startColumn: letters(match[1]!),
    endColumn: letters(match[3]!),
  };
}
