import { areaA1 } from '../../src/workbook';
import { enter } from './entry';
import {
  bounds,
  cellAt,
  contains,
  eachCell,
  isBare,
  keyOf,
  overlaps,
  within,
  without,
  type Cell,
  type Rect,
  type Scalar,
  type Sheet,
} from './model';
import { accessDenied, HostError, invalidArgument } from './objects';
import { tellCells, type World } from './world';

export function mayEdit(sheet: Sheet, where: string): void {
  if (sheet.protected) throw accessDenied(where);
}

/** Puts `values[r][c]` into cells; null leaves a cell as it is. */
export function enterAll(world: World, sheet: Sheet, rect: Rect, values: (Scalar | null)[][], where: string): void {
  mayEdit(sheet, where);
  if (values.length !== rect.rows || values.some((row) => row.length !== rect.columns)) throw invalidArgument(where);
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      const [atRow, atColumn] = [rect.row + r, rect.column + c];
      const merge = sheet.merges.find((area) => contains(area, atRow, atColumn));
      // The covered cells of a merge take nothing.
      if (merge && (merge.row !== atRow || merge.column !== atColumn)) return;
      const key = keyOf(atRow, atColumn);
      if (value === '' && !sheet.cells.has(key)) return;
      const cell = cellAt(sheet, atRow, atColumn);
      enter(cell, value);
      if (isBare(cell)) sheet.cells.delete(key);
      else if (value !== '') growTable(world, sheet, atRow, atColumn);
    }),
  );
  tellCells(world, sheet, areaA1(rect));
}

/** A filled cell right of or below a table is taken into the table. */
function growTable(world: World, sheet: Sheet, row: number, column: number): void {
  if (!world.tablesGrow) return;
  for (const table of world.book.tables.filter((item) => item.sheet === sheet)) {
    const { rect } = table;
    const cell = { row, column, rows: 1, columns: 1 };
    const beside = column === rect.column + rect.columns && row >= rect.row && row < rect.row + rect.rows;
    const below = row === rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
    if (beside || below) table.rect = bounds(rect, cell);
  }
}

export function styleCells(sheet: Sheet, rect: Rect, key: string, value: unknown): void {
  mayEdit(sheet, 'RangeFormat');
  if (rect.rows * rect.columns > 200_000) throw new HostError('GeneralException', 'this host styles no whole sheets');
  const side = /^border\.(Edge|Inside)(\w+)\.(\w+)$/.exec(key);
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = cellAt(sheet, row, column);
      if (!side) cell.style[key] = value as Scalar;
      else
        for (const name of linesOf(rect, row, column, side[1]!, side[2]!))
          cell.style[`line.${name}.${side[3]}`] = value as Scalar;
    }
  }
}

/** Which lines of a cell belong to an edge or to the inside of a range. */
function linesOf(rect: Rect, row: number, column: number, kind: string, side: string): string[] {
  const first = { Top: row === rect.row, Left: column === rect.column };
  const last = { Bottom: row === rect.row + rect.rows - 1, Right: column === rect.column + rect.columns - 1 };
  if (kind === 'Edge') return { ...first, ...last }[side as 'Top'] ? [side] : [];
  if (side === 'Horizontal') return [...(first.Top ? [] : ['Top']), ...(last.Bottom ? [] : ['Bottom'])];
  return [...(first.Left ? [] : ['Left']), ...(last.Right ? [] : ['Right'])];
}

const CLEARED = ['All', 'Contents', 'Formats', 'Hyperlinks'];

export function clearCells(world: World, sheet: Sheet, rect: Rect, applyTo = 'All'): void {
  mayEdit(sheet, 'Range.clear');
  if (!CLEARED.includes(applyTo)) throw new HostError('NotImplemented', `Range.clear ${applyTo}`);
  if (sheet.merges.some((merge) => overlaps(merge, rect) && !within(rect, merge))) {
    throw new HostError('InvalidOperation', "We can't do that to a merged cell.", 'Range.clear');
  }
  eachCell(sheet, rect, (cell, _row, _column, key) => {
    if (applyTo === 'All' || applyTo === 'Contents') {
      cell.value = '';
      delete cell.formula;
    }
    if (applyTo === 'All' || applyTo === 'Hyperlinks') delete cell.link;
    if (applyTo === 'All' || applyTo === 'Formats') {
      cell.format = 'General';
      cell.style = {};
    }
    if (isBare(cell)) sheet.cells.delete(key);
  });
  if (applyTo === 'All') {
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
    cutRules(sheet, rect);
  }
  tellCells(world, sheet, areaA1(rect));
}

function cutRules(sheet: Sheet, rect: Rect): void {
  for (const rule of sheet.rules) rule.rects = rule.rects.flatMap((own) => without(own, rect));
  sheet.rules = sheet.rules.filter((rule) => rule.rects.length > 0);
}

/** Copies everything of `from` to the cells that begin where `to` begins. */
export function copyCells(world: World, source: Sheet, from: Rect, target: Sheet, to: Rect): void {
  mayEdit(target, 'Range.copyFrom');
  if (source.filter?.filtered) throw new HostError('NotImplemented', 'copying from filtered rows');
  const [down, right] = [to.row - from.row, to.column - from.column];
  const place = { ...from, row: to.row, column: to.column };
  if (target.merges.some((merge) => overlaps(merge, place) && !within(place, merge))) {
    throw new HostError('InvalidOperation', "We can't do that to a merged cell.", 'Range.copyFrom');
  }
  const copies: { row: number; column: number; cell: Cell }[] = [];
  eachCell(source, from, (cell, row, column) =>
    copies.push({
      row: row + down,
      column: column + right,
      cell: { ...cell, style: { ...cell.style }, ...(cell.link ? { link: { ...cell.link } } : {}) },
    }),
  );
  const rules = source.rules.flatMap((rule) => {
    const rects = rule.rects
      .flatMap((own) => intersection(own, from))
      .map((own) => ({ ...own, row: own.row + down, column: own.column + right }));
    return rects.length > 0 ? [{ ...rule, id: `r${++world.book.counter}`, style: { ...rule.style }, rects }] : [];
  });
  const merges = source.merges
    .filter((merge) => within(from, merge))
    .map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right }));
  eachCell(target, place, (_cell, _row, _column, key) => target.cells.delete(key));
  target.merges = [...target.merges.filter((merge) => !overlaps(merge, place)), ...merges];
  cutRules(target, place);
  target.rules.push(...rules);
  for (const { row, column, cell } of copies) {
    if (cell.formula !== undefined && (down !== 0 || right !== 0))
      throw new HostError('NotImplemented', 'moving a formula');
    target.cells.set(keyOf(row, column), cell);
  }
  tellCells(world, target, areaA1(place));
}

function intersection(a: Rect, b: Rect): Rect[] {
  if (!overlaps(a, b)) return [];
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return [
    {
      row,
      column,
      rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
      columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
    },
  ];
}

export function mergeCells(world: World, sheet: Sheet, rect: Rect): void {
  mayEdit(sheet, 'Range.merge');
  sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, rect)), { ...rect }];
  eachCell(sheet, rect, (cell, row, column) => {
    if (row === rect.row && column === rect.column) return;
    cell.value = '';
    delete cell.formula;
  });
  tellCells(world, sheet, areaA1(rect));
}
