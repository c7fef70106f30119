import type { Outcome, Unit } from '../policy/model';
import { areaA1, isCellError, type Area, type CellAddress, type CellValue } from '../workbook';
import { WORDS } from './words';

/** `12,000`, `12,000.50`, `91.2`: grouped, with no more decimals than the number or the figure has. */
export function formatNumber(value: number, unit?: Unit | string, digits?: number): string {
  const money = unit === '元';
  const places = money ? (Number.isInteger(value) ? 0 : 2) : digits;
  return value.toLocaleString('zh-CN', {
    minimumFractionDigits: money ? places : (digits ?? 0),
    maximumFractionDigits: places ?? 2,
  });
}

/** A number with its unit: `680,000 元`, `62.5%`. */
export function withUnit(value: number, unit: Unit | string, digits?: number): string {
  const number = formatNumber(value, unit, digits);
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** An outcome as it stands in a list. */
export function outcomeText(outcome: Outcome<number>, unit: Unit, digits?: number): string {
  if (outcome.kind === 'known') return withUnit(outcome.value, unit, digits);
  return outcome.kind === 'missing' ? WORDS.compute.missingShort : WORDS.compute.notApplicable;
}

/** `附表2!H14` of the first cell; `H14:H16` for cells below each other are not joined: the first one is gone to. */
export function placeText(sheet: string | null, cells: readonly CellAddress[]): string | null {
  const [first] = cells;
  if (!first) return sheet;
  const area: Area = { ...first, rows: 1, columns: 1 };
  return `${first.sheet}!${areaA1(area)}`;
}

/** What a cell shows, in one line. */
export function cellText(value: CellValue, blank: string = WORDS.repair.blank): string {
  if (value === null || value === '') return blank;
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.replace(/\s*\n\s*/g, '');
}

/** `10月15日` of an ISO date. */
export function monthDay(iso: string): string {
  const [, month, day] = iso.split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** ISO date of a moment on this machine's calendar. */
export function isoDate(moment: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** `10:32`. */
export function clock(moment: Date): string {
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
