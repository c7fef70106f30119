import { isCellError, valueAt, type CellValue, type SheetGrid } from '../workbook/grid';
import { tallMerges } from './merges';
import type { HeadColumn } from './recognise';
import type { TablePart } from './roster';
import { nameKey, plainText } from './text';

/** 合计, 一集团小计, 总计21所: a word for a total closes the text, but for a number or a bracket. */
const TOTAL = /^(.{0,24}(合计|小计|总计|共计)|累计|总和|合计数)([:(].*|\d+.*)?$/;
const NOTE = /^(说明|备注|注|填表说明|填报说明|填表人|审核人|负责人|单位负责人|制表人?|联系电话|填报单位|填报日期|附注|※|★)([:：\d、.．(（]|$)/;
/** 一、小学 over the lines that follow. */
const SECTION = /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;
const UNIT_ROW = /^[（(]?(单位[:：])?(人|元|万元|个|所|班|名|%|％|年月日|是\/否|分)[）)]?$/;

export interface DataRows {
  /** Sheet rows that hold data, from 0. */
  rows: number[];
  leftOut: TablePart['leftOut'];
}

/** Tells the rows of data under a head from totals, notes, units, repeated headings and blank lines. */
export function dataRows(sheet: SheetGrid, columns: readonly HeadColumn[], headLast: number): DataRows {
  const rows: number[] = [];
  const leftOut: { row: number; why: 'total' | 'note' | 'blank' | 'title' }[] = [];
  const known = columns.filter((column) => column.heading !== null).map((column) => column.column);
  const wide = wideMerges(sheet, columns.length);
  const merged = tallMerges(sheet);
  const head = sheet.values[headLast] ?? [];
  for (let row = headLast + 1; row < sheet.rowCount; row++) {
    const cells = sheet.values[row] ?? [];
    const { first, filled } = glance(cells);
    if (filled === 0) {
      leftOut.push({ row, why: 'blank' });
    } else if (isTotal(cells)) {
      leftOut.push({ row, why: 'total' });
    } else if (isNote(first, filled) || wide.has(row)) {
      leftOut.push({ row, why: 'note' });
    } else if ((rows.length === 0 && isUnits(cells)) || (filled === 1 && SECTION.test(first)) || repeatsHead(cells, head, filled)) {
      leftOut.push({ row, why: 'title' });
    } else if (known.every((column) => textOf(valueAt(sheet, row, column)) === '' && merged(row, column) === null)) {
      leftOut.push({ row, why: 'blank' });
    } else {
      rows.push(row);
    }
  }
  // Blank lines at the end are nothing that was left out.
  const last = Math.max(rows.at(-1) ?? headLast, ...leftOut.filter((one) => one.why !== 'blank').map((one) => one.row));
  return { rows, leftOut: leftOut.filter((one) => one.row <= last) };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : plainText(String(value));
}

/** The first text of a row and how many cells hold something. */
function glance(cells: readonly CellValue[]): { first: string; filled: number } {
  let first = '';
  let filled = 0;
  for (const value of cells) {
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
    if (filled === 0) first = textOf(value);
    filled++;
  }
  return { first, filled };
}

/** 合计 in the first cell that is no running number. */
function isTotal(cells: readonly CellValue[]): boolean {
  const first = cells.find((value) => typeof value === 'string' && value.trim() !== '' && !/^\s*\d+\s*$/.test(value));
  return typeof first === 'string' && TOTAL.test(nameKey(first));
}

function isNote(first: string, filled: number): boolean {
  return NOTE.test(nameKey(first)) && (filled <= 2 || /[:：]/.test(first));
}

function isUnits(cells: readonly CellValue[]): boolean {
  return cells.every((value) => textOf(value) === '' || UNIT_ROW.test(textOf(value)));
}

/** Rows in which one merged cell takes most of the width: a note or a section title. */
function wideMerges(sheet: SheetGrid, columns: number): Set<number> {
  const least = Math.max(3, Math.ceil(columns * 0.6));
  const rows = new Set<number>();
  for (const merge of sheet.merges) {
    if (merge.columns < least) continue;
    for (let row = merge.row; row < merge.row + merge.rows; row++) rows.add(row);
  }
  return rows;
}

/** Headings printed once more at the top of each page. */
function repeatsHead(cells: readonly CellValue[], head: readonly CellValue[], filled: number): boolean {
  const same = cells.filter((value, column) => value !== null && value === head[column]).length;
  return same >= 2 && same >= filled - 1;
}
