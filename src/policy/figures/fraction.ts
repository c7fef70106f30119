import type { Rounding } from '../model';

/** An exact number: `numerator / denominator`, the denominator positive, both without common factor. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The greatest common divisor, of either sign. */
function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Throws on a denominator of zero: whoever divides asks first. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new Error('division by zero');
  const common = gcd(numerator, denominator);
  const divisor = denominator / common < 0n ? -common : common;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The decimal that a number or text shows: 0.1 is one tenth, `9999.99` is exact. Throws on a text that is no number. */
export function fractionOf(value: number | string): Fraction {
  const text = typeof value === 'number' ? decimalText(value) : value.trim();
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) throw new Error(`no number: ${text}`);
  const [, sign, whole, part = '', exponent] = match;
  const digits = BigInt(sign! + whole! + part);
  const scale = part.length - Number(exponent ?? 0);
  return scale >= 0 ? fraction(digits, 10n ** BigInt(scale)) : fraction(digits * 10n ** BigInt(-scale));
}

/** Fifteen significant digits, as a spreadsheet shows them. */
function decimalText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(15)));
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { ...b, numerator: -b.numerator });
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.numerator, a.denominator * b.denominator);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded to so many decimals; half-up rounds halves away from zero, up and down go to +∞ and −∞. */
export function round(value: Fraction, digits: number, mode: Rounding): Fraction {
  const unit = 10n ** BigInt(digits);
  const scaled = value.numerator * unit;
  const floor = floorDivide(scaled, value.denominator);
  const rest = scaled - floor * value.denominator;
  if (rest === 0n || mode === 'down') return fraction(floor, unit);
  if (mode === 'up') return fraction(floor + 1n, unit);
  const negative = value.numerator < 0n;
  const twice = 2n * rest;
  const goesUp = twice > value.denominator || (twice === value.denominator && !negative);
  return fraction(goesUp ? floor + 1n : floor, unit);
}

/** By a positive number. */
function floorDivide(a: bigint, b: bigint): bigint {
  return a % b < 0n ? a / b - 1n : a / b;
}

/** The nearest double: exact wherever the decimal has at most 15 digits. */
export function toNumber(value: Fraction): number {
  if (value.denominator === 1n) return Number(value.numerator);
  const negative = value.numerator < 0n;
  const scale = 10n ** 20n;
  const scaled = ((negative ? -value.numerator : value.numerator) * scale) / value.denominator;
  const text = scaled.toString().padStart(21, '0');
  const number = Number(`${text.slice(0, -20)}.${text.slice(-20)}`);
  return negative ? -number : number;
}

/** With exactly so many decimals, half-up. */
export function toFixed(value: Fraction, digits: number): string {
  const rounded = round(value, digits, 'half-up');
  const unit = 10n ** BigInt(digits);
  const whole = (rounded.numerator * unit) / rounded.denominator;
  const negative = whole < 0n;
  const text = (negative ? -whole : whole).toString().padStart(digits + 1, '0');
  const at = text.length - digits;
  return `${negative ? '-' : ''}${text.slice(0, at)}${digits ? `.${text.slice(at)}` : ''}`;
}
