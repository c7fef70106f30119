import type { CellValue } from '../workbook/grid';
import { halfWidth } from './text';

/** A number as written in a cell, exactly: `digits` × 10^-`scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const WRITTEN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万|亿)?(元|人|个|所|名|班|次|分|年|月|校|园|周岁|岁|学时|课时|%|％)?$/;
const ZEROS: Record<string, number> = { 万: 4, 亿: 8 };

/**
 * The number that a clerk's text means: `1,000`, `５００`, ` 200 `, `350人`, `1.5万`. Null for what is none
 * (`约160`, `十二`, `/`): nothing is guessed.
 */
export function decimalOfText(text: string): Decimal | null {
  const plain = halfWidth(text).replace(/\s+/g, '').replace(/^[¥￥]/, '');
  const match = WRITTEN.exec(plain);
  if (!match) return null;
  const [, sign, whole, fraction = '', zeros] = match;
  const digits = BigInt(whole!.replace(/,/g, '') + fraction);
  return shift({ digits: sign === '-' ? -digits : digits, scale: fraction.length }, zeros ? ZEROS[zeros]! : 0);
}

/** The decimal that Excel shows for a number: 15 significant digits, so that 0.1+0.2 is 0.3. */
export function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const decimal = { digits: BigInt(whole + fraction), scale: fraction.length };
  return trim(shift(decimal, Number(exponent)));
}

/** The number in a cell, and whether the cell holds that very number. Null where it holds none. */
export function decimalOfCell(value: CellValue): { decimal: Decimal; asWritten: boolean } | null {
  if (typeof value === 'number') {
    const decimal = decimalOfNumber(value);
    return decimal && { decimal, asWritten: true };
  }
  if (typeof value !== 'string') return null;
  const decimal = decimalOfText(value);
  return decimal && { decimal, asWritten: false };
}

/** Times ten to the power of `places`. */
export function shift({ digits, scale }: Decimal, places: number): Decimal {
  const left = scale - places;
  return left >= 0 ? { digits, scale: left } : { digits: digits * 10n ** BigInt(-left), scale: 0 };
}

function trim({ digits, scale }: Decimal): Decimal {
  let [d, s] = [digits, scale];
  while (s > 0 && d % 10n === 0n) {
    d /= 10n;
    s--;
  }
  return { digits: d, scale: s };
}

export function isInteger(decimal: Decimal): boolean {
  return trim(decimal).scale === 0;
}

export function toNumber({ digits, scale }: Decimal): number {
  const negative = digits < 0n;
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  const at = text.length - scale;
  return Number(`${negative ? '-' : ''}${text.slice(0, at)}.${text.slice(at) || '0'}`);
}

/** Whole fen of an amount in yuan; null where it has parts of a fen. */
export function fenOf(decimal: Decimal): number | null {
  const fen = trim(shift(decimal, 2));
  return fen.scale === 0 ? Number(fen.digits) : null;
}
