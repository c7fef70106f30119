import type { CellValue } from '../../workbook';
import { CELL_BOOLEAN, CELL_FORCED_TEXT, CELL_NUMBER, CELL_TEXT, type CellData, type RawCell } from './facade';

const ERRORS = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

/** What Univer keeps in `custom` of a cell for us. */
export interface CellCustom {
  /** A cell that holds an error itself, without a formula. */
  error?: true;
  /** Where a press on the cell leads. */
  link?: { sheet: string; a1: string };
  /** The left border that stood here before a mark was put on it. */
  marked?: { left: unknown };
}

/**
 * The cell data of a value, every other content of the cell emptied. Text never becomes a formula: where it
 * looks like one it is forced text. `formula` starts with `=`; the value beside it is then a first result.
 */
export function contentOf(value: CellValue, formula?: string): CellData {
  const cell: CellData = { f: formula ?? null, si: null, p: null, ref: null, xf: null, v: null, t: null, custom: null };
  if (value === null) return cell;
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: CELL_BOOLEAN };
  if (typeof value === 'number') return { ...cell, v: value, t: CELL_NUMBER };
  if (typeof value === 'object') {
    return { ...cell, v: value.error, t: CELL_TEXT, custom: formula ? null : ({ error: true } satisfies CellCustom) };
  }
  if (value === '') return cell;
  const likeFormula = !formula && /^[=+\-@]/.test(value);
  return { ...cell, v: value, t: likeFormula ? CELL_FORCED_TEXT : CELL_TEXT };
}

/** What a cell of Univer shows, as the clerk's own value. */
export function valueOf(cell: RawCell): CellValue {
  if (!cell) return null;
  const raw = cell.v;
  if (raw === null || raw === undefined || raw === '') return richText(cell);
  if (cell.t === CELL_BOOLEAN || typeof raw === 'boolean') return raw === true || Number(raw) === 1 || raw === 'TRUE';
  if (cell.t === CELL_NUMBER) return Number(raw);
  if (typeof raw === 'number' && cell.t !== CELL_TEXT && cell.t !== CELL_FORCED_TEXT) return raw;
  const text = String(raw);
  const calculated = Boolean(cell.f) || Boolean(cell.si);
  const custom = cell.custom as CellCustom | null | undefined;
  if (ERRORS.has(text) && (calculated || custom?.error)) return { error: text };
  return text;
}

/** Text of a cell that the clerk typed with line breaks: Univer keeps it as a small document. */
function richText(cell: CellData): CellValue {
  const stream = cell.p?.body?.dataStream;
  if (!stream) return null;
  const text = stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return text === '' ? null : text;
}
