import { areaA1, parseAreaA1, quotedSheet } from '../../src/workbook';
import { clearCells, copyCells, enterAll, mayEdit, mergeCells, styleCells } from './edit';
import { formatObject, type StyleStore } from './format';
import {
  bounds,
  cellAt,
  columnOf,
  keyOf,
  MOST_COLUMNS,
  MOST_ROWS,
  overlaps,
  rowOf,
  type Rect,
  type Scalar,
  type Sheet,
} from './model';
import { HostError, invalidArgument, isHostObject, NULL, type HostObject } from './objects';
import { rulesObject } from './rules';
import { validationObject } from './validation';
import type { World } from './world';

/** Range objects, so that one can be an argument of another's method. */
const RECTS = new WeakMap<HostObject, { sheet: Sheet; rect: Rect }>();

export function rectOf(value: unknown, where: string): { sheet: Sheet; rect: Rect } {
  const found = isHostObject(value) ? RECTS.get(value) : undefined;
  if (!found) throw invalidArgument(where);
  return found;
}

/** Points of a column that nobody has touched. */
const STANDARD_WIDTH = 48;

/** Excel lists no more merged areas than these. */
const MOST_MERGES = 512;

export const WHOLE: Rect = { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };

export function parseRect(address: string, where: string): Rect {
  const rect = parseAreaA1(address.slice(address.lastIndexOf('!') + 1).replaceAll('$', ''));
  if (!rect) throw invalidArgument(where);
  return rect;
}

export function usedRect(sheet: Sheet, valuesOnly: boolean): Rect | null {
  let found: Rect | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
    const one = { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 };
    found = found ? bounds(found, one) : one;
  }
  // A merge is a format: it counts as used where formats count.
  if (!valuesOnly) for (const merge of sheet.merges) found = found ? bounds(found, merge) : merge;
  return found;
}

export function rangeObject(world: World, sheet: Sheet, rect: Rect): HostObject {
  if (rect.row < 0 || rect.column < 0 || rect.rows < 1 || rect.columns < 1) throw invalidArgument('Range');
  if (rect.row + rect.rows > MOST_ROWS || rect.column + rect.columns > MOST_COLUMNS) throw invalidArgument('Range');
  const at = (row: number, column: number) => sheet.cells.get(keyOf(row, column));
  const grid = <T>(read: (row: number, column: number) => T): T[][] | null => {
    // Above five million cells the answer is empty instead of an error.
    if (rect.rows * rect.columns > world.mostValues) return null;
    return Array.from({ length: rect.rows }, (_, r) =>
      Array.from({ length: rect.columns }, (__, c) => read(rect.row + r, rect.column + c)),
    );
  };
  const own: HostObject = {
    host: true,
    type: 'Range',
    kept: true,
    get: {
      Address: () => `${quotedSheet(sheet.name)}!${areaA1(rect)}`,
      RowIndex: () => rect.row,
      ColumnIndex: () => rect.column,
      RowCount: () => rect.rows,
      ColumnCount: () => rect.columns,
      Values: () => grid((r, c) => at(r, c)?.value ?? ''),
      Formulas: () => grid((r, c) => at(r, c)?.formula ?? at(r, c)?.value ?? ''),
      NumberFormat: () => grid((r, c) => at(r, c)?.format ?? 'General'),
      Format: () => formatObject(cellStyles(sheet, [rect]), sizes(sheet, rect), insideSides([rect])),
      DataValidation: () => validationObject(sheet, rect),
      ConditionalFormats: () => rulesObject(world, sheet, [rect]),
      Worksheet: () => world.sheetObject(sheet),
      Hyperlink: () => at(rect.row, rect.column)?.link ?? null,
    },
    set: {
      Values: (values: Scalar[][]) => enterAll(world, sheet, rect, values, 'Range.values'),
      Formulas: (values: Scalar[][]) => enterAll(world, sheet, rect, values, 'Range.formulas'),
      NumberFormat: (formats: (string | null)[][]) => setFormats(sheet, rect, formats),
      Hyperlink: (link: Record<string, string>) => {
        mayEdit(sheet, 'Range.hyperlink');
        const cell = cellAt(sheet, rect.row, rect.column);
        cell.link = { ...link };
        // A link brings its own text and looks.
        cell.value = link.textToDisplay ?? link.documentReference ?? link.address ?? '';
        cell.style = { ...cell.style, 'font.color': '#0563C1', 'font.underline': 'Single' };
      },
    },
    call: {
      GetCell: (row: number, column: number) =>
        rangeObject(world, sheet, { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 }),
      GetRow: (row: number) => rangeObject(world, sheet, { ...rect, row: rect.row + row, rows: 1 }),
      GetBoundingRect: (other: unknown) =>
        rangeObject(
          world,
          sheet,
          bounds(
            rect,
            typeof other === 'string'
              ? parseRect(other, 'Range.getBoundingRect')
              : rectOf(other, 'Range.getBoundingRect').rect,
          ),
        ),
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== rect.rows || columns !== rect.columns) throw invalidArgument('Range._ValidateArraySize');
        return null;
      },
      Clear: (applyTo?: string) => clearCells(world, sheet, rect, applyTo ?? 'All'),
      CopyFrom: (source: unknown, type: string | undefined, skipBlanks?: boolean, transpose?: boolean) => {
        if ((type ?? 'All') !== 'All' || skipBlanks || transpose)
          throw new HostError('NotImplemented', 'Range.copyFrom');
        const from = rectOf(source, 'Range.copyFrom');
        copyCells(world, from.sheet, from.rect, sheet, rect);
      },
      Merge: (across?: boolean) => {
        if (across) throw new HostError('NotImplemented', 'Range.merge across');
        mergeCells(world, sheet, rect);
      },
      Unmerge: () => {
        mayEdit(sheet, 'Range.unmerge');
        sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
      },
      Select: () => {
        if (!world.focused || sheet.visibility !== 'Visible')
          throw new HostError('InvalidSelection', 'The current selection is invalid.', 'Range.select');
        world.book.active = sheet;
        world.book.selection = rect;
      },
      GetMergedAreasOrNullObject: () => {
        const found = sheet.merges.filter((merge) => overlaps(merge, rect));
        if (found.length > MOST_MERGES) throw new HostError('GeneralException', 'more than 512 merged areas');
        return found.length > 0 ? areasObject(world, sheet, found) : NULL;
      },
    },
  };
  RECTS.set(own, { sheet, rect });
  return own;
}

export function areasObject(world: World, sheet: Sheet, rects: Rect[]): HostObject {
  return {
    host: true,
    type: 'RangeAreas',
    kept: true,
    get: {
      Address: () => rects.map((rect) => `${quotedSheet(sheet.name)}!${areaA1(rect)}`).join(','),
      Areas: () => ({
        host: true,
        type: 'RangeCollection',
        items: () => rects.map((rect) => rangeObject(world, sheet, rect)),
      }),
      Format: () => formatObject(cellStyles(sheet, rects), null, insideSides(rects)),
      ConditionalFormats: () => rulesObject(world, sheet, rects),
    },
    call: { Clear: (applyTo?: string) => rects.forEach((rect) => clearCells(world, sheet, rect, applyTo ?? 'All')) },
  };
}

function setFormats(sheet: Sheet, rect: Rect, formats: (string | null)[][]): void {
  mayEdit(sheet, 'Range.numberFormat');
  if (formats.length !== rect.rows || formats.some((row) => row.length !== rect.columns))
    throw invalidArgument('Range.numberFormat');
  formats.forEach((row, r) =>
    row.forEach((format, c) => {
      if (format === null) return;
      if (format === 'General' && !sheet.cells.has(keyOf(rect.row + r, rect.column + c))) return;
      cellAt(sheet, rect.row + r, rect.column + c).format = format;
    }),
  );
}

function cellStyles(sheet: Sheet, rects: Rect[]): StyleStore {
  return {
    read: (key) => sheet.cells.get(keyOf(rects[0]!.row, rects[0]!.column))?.style[key] ?? null,
    write: (key, value) => rects.forEach((rect) => styleCells(sheet, rect, key, value)),
  };
}

/** Lines inside exist only where there is an inside: this host refuses what Excel may refuse. */
function insideSides(rects: Rect[]): string[] {
  return [
    ...['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
    ...(rects.every((rect) => rect.rows > 1) ? ['InsideHorizontal'] : []),
    ...(rects.every((rect) => rect.columns > 1) ? ['InsideVertical'] : []),
  ];
}

function sizes(sheet: Sheet, rect: Rect): StyleStore {
  return {
    read: (key) =>
      key === 'width' ? (sheet.widths.get(rect.column) ?? STANDARD_WIDTH) : (sheet.heights.get(rect.row) ?? null),
    write(key, value) {
      mayEdit(sheet, 'RangeFormat');
      const [map, from, count] =
        key === 'width' ? [sheet.widths, rect.column, rect.columns] : [sheet.heights, rect.row, rect.rows];
      if (count > 1000) throw new HostError('NotImplemented', 'sizes of whole sheets');
      for (let i = 0; i < count; i++) {
        if (key === 'width' && value === STANDARD_WIDTH) map.delete(from + i);
        else map.set(from + i, value as number);
      }
    },
  };
}
