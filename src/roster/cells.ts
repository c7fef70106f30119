import { isCellError, type CellValue } from '../workbook/grid';
import { dateOfCell, datePairsOfText } from './dates';
import { SAY } from './messages';
import { decimalOfCell, decimalOfText, fenOf, isInteger, shift, toNumber, type Decimal } from './numbers';
import type { DataProblem, ProblemKind, Scalar } from './roster';
import type { ColumnSpec } from './spec';
import { nameKey, plainText } from './text';

/** What reading one cell gave: a value, or why there is none; a doubtful value may come with a problem too. */
export interface CellReading {
  value?: Scalar;
  /** The cell holds the very number or text. */
  asWritten?: boolean;
  problem?: Pick<DataProblem, 'kind' | 'severity' | 'message'> & { observed?: string };
}

export interface CellPlace {
  /** `第 3 行“东校区”`. */
  who: string;
  /** 10,000 where the heading says 万元. */
  factor: 1 | 10000;
  /** Number format of the cell, where there is one. */
  format?: string;
}

const YES = new Set(['是', '√', '✓', '✔', 'y', 'yes', 'true', '有', '1', '对']);
const NO = new Set(['否', '×', '✗', 'x', 'n', 'no', 'false', '无', '0', '不是']);

/** Reads one cell by its column's kind. The value null (an empty cell) is the caller's. */
export function readCell(column: ColumnSpec, raw: Exclude<CellValue, null>, place: CellPlace): CellReading {
  const error = isCellError(raw) ? raw.error : errorText(raw);
  if (error !== null) return fault('cell-error', SAY.error(place.who, column, error), error);
  switch (column.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'percent':
      return readNumber(column, raw, place);
    case 'year':
      return readYear(column, raw, place);
    case 'date':
      return readDate(column, raw, place);
    case 'dates':
      return readDates(column, raw, place);
    case 'flag':
      return readFlag(column, raw, place);
    case 'choice':
      return readChoice(column, raw, place);
    case 'choices':
      return readChoices(column, raw, place);
    case 'list':
      return { value: parts(String(raw)), asWritten: false };
    case 'id':
      return readId(column, raw, place);
    default:
      return readText(column, raw, place);
  }
}

/** An error that was pasted as its text, or that a host gives as text. */
function errorText(raw: CellValue): string | null {
  const text = typeof raw === 'string' ? raw.trim() : '';
  return /^#(REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|NAME\?|N\/A)$/.test(text) ? text : null;
}

function fault(kind: ProblemKind, message: string, observed?: string, severity: DataProblem['severity'] = 'error'): CellReading {
  return { problem: { kind, severity, message, ...(observed === undefined ? {} : { observed }) } };
}

function shown(raw: CellValue): string {
  return plainText(String(raw)).slice(0, 40);
}

function readNumber(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  if (plainNumber(column, raw, place)) return { value: column.kind === 'money' ? Math.round(raw * 100) : raw, asWritten: true };
  const read = decimalOfCell(raw);
  if (!read) return fault('not-a-number', SAY.notANumber(place.who, column, shown(raw)), shown(raw));
  const decimal = inUnit(column, read.decimal, raw, place);
  const asWritten = read.asWritten && decimal === read.decimal;
  if (column.min !== undefined && toNumber(decimal) < column.min) {
    if (column.min === 0) return fault('negative', SAY.negative(place.who, column, shown(raw)), shown(raw));
    return fault('out-of-range', SAY.outOfRange(place.who, column, shown(raw)), shown(raw));
  }
  if (column.max !== undefined && toNumber(decimal) > column.max) {
    return fault('out-of-range', SAY.outOfRange(place.who, column, shown(raw)), shown(raw));
  }
  if (column.kind === 'integer' && !isInteger(decimal)) {
    return fault('not-an-integer', SAY.notAnInteger(place.who, column, shown(raw)), shown(raw));
  }
  if (column.kind === 'money') {
    const fen = fenOf(decimal);
    return fen === null ? fault('out-of-range', SAY.partsOfFen(place.who, column, shown(raw)), shown(raw)) : { value: fen, asWritten };
  }
  return { value: toNumber(decimal), asWritten };
}

/**
 * The ordinary case, without the detour over decimals: a whole number, or an amount that is the very double of its fen.
 */
function plainNumber(column: ColumnSpec, raw: CellValue, place: CellPlace): raw is number {
  if (typeof raw !== 'number' || Math.abs(raw) > 1e11) return false;
  if (!Number.isInteger(raw) && (column.kind !== 'money' || Math.round(raw * 100) / 100 !== raw)) return false;
  if (place.factor !== 1 || place.format?.includes('%')) return false;
  return raw >= (column.min ?? -Infinity) && raw <= (column.max ?? Infinity);
}

/** Yuan where the heading counts in 万元; 0–100 where a percentage is kept as a share. */
function inUnit(column: ColumnSpec, decimal: Decimal, raw: CellValue, place: CellPlace): Decimal {
  if (column.kind === 'percent' && typeof raw === 'number' && place.format?.includes('%')) return shift(decimal, 2);
  const ownFactor = typeof raw === 'string' && /[万亿]/.test(raw);
  return place.factor === 10000 && !ownFactor ? shift(decimal, 4) : decimal;
}

function readYear(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const text = typeof raw === 'string' ? raw.replace(/年度?$/, '') : raw;
  const read = decimalOfCell(text);
  const year = read ? toNumber(read.decimal) : Number.NaN;
  if (!Number.isInteger(year)) return fault('not-a-number', SAY.notANumber(place.who, column, shown(raw)), shown(raw));
  if (year < 1900 || year > 2200) return fault('out-of-range', SAY.outOfRange(place.who, { ...column, min: 1900, max: 2200 }, shown(raw)), shown(raw));
  return { value: year, asWritten: read!.asWritten };
}

function readDate(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const read = dateOfCell(raw);
  if (!read) return fault('not-a-date', SAY.notADate(place.who, column, shown(raw)), shown(raw));
  return { value: read.iso, asWritten: read.asWritten };
}

function readDates(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const pairs = datePairsOfText(String(raw));
  if (!pairs) return fault('not-a-date', SAY.notDates(place.who, column, shown(raw)), shown(raw));
  return { value: pairs.map(({ from, to }) => `${from}—${to}`), asWritten: false };
}

function readFlag(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const key = nameKey(String(raw)).toLowerCase();
  const asWritten = raw === '是' || raw === '否';
  const alias = choiceOf(column, key);
  if (alias !== null) return { value: alias === '是', asWritten };
  if (YES.has(key)) return { value: true, asWritten };
  if (NO.has(key)) return { value: false, asWritten };
  return fault('not-a-flag', SAY.notAFlag(place.who, column, shown(raw)), shown(raw));
}

/** The choice that a text means, or null. */
function choiceOf(column: ColumnSpec, text: string): string | null {
  const key = nameKey(text);
  const found = column.choices?.find((choice) => nameKey(choice) === key);
  if (found) return found;
  const alias = Object.entries(column.aliases ?? {}).find(([from]) => nameKey(from) === key);
  return alias ? alias[1] : null;
}

function readChoice(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const text = plainText(String(raw));
  const choice = choiceOf(column, text);
  if (choice !== null) return { value: choice, asWritten: choice === raw };
  if (!column.choices?.length) return { value: text, asWritten: text === raw };
  const message = SAY.unknownChoice(place.who, column, shown(raw), column.choices);
  // What an open list does not hold is kept as written: the law itself ends in 等.
  if (column.open) return { value: text, asWritten: text === raw, ...fault('unknown-choice', message, shown(raw), 'warning') };
  return fault('unknown-choice', message, shown(raw));
}

function readChoices(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const given = parts(String(raw));
  const known = given.map((one) => choiceOf(column, one));
  const strange = given.filter((_, index) => known[index] === null);
  const value = given.map((one, index) => known[index] ?? one);
  if (strange.length === 0) return { value, asWritten: false };
  const message = SAY.unknownChoice(place.who, column, strange.join('、'), column.choices ?? []);
  return { value, asWritten: false, ...fault('unknown-choice', message, strange.join('、'), 'warning') };
}

function parts(text: string): string[] {
  return text.split(/[、，,；;→\r\n]+/).map((part) => part.trim()).filter((part) => part !== '');
}

function readId(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const lost = typeof raw === 'number' ? Math.abs(raw) >= 1e15 : typeof raw === 'string' && /^\d(\.\d+)?e\+?\d{2}$/i.test(raw.trim());
  if (lost) return fault('lost-digits', SAY.lostDigits(place.who, column));
  return readText(column, raw, place);
}

function readText(column: ColumnSpec, raw: CellValue, place: CellPlace): CellReading {
  const text = plainText(String(raw));
  const reading: CellReading = { value: text, asWritten: text === raw };
  const suspicious = typeof raw === 'string' && /^[=+@]|^-[^-—\d]/.test(text) && decimalOfText(text) === null;
  if (suspicious) reading.problem = { kind: 'formula-like', severity: 'notice', message: SAY.formulaLike(place.who, column) };
  return reading;
}
