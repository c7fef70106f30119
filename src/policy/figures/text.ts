import { compare, fraction, fractionOf, toFixed, type Fraction } from './fraction';

/** With thousands separators; decimals only where there are any (at most `most`). */
export function numberText(value: Fraction, most = 2): string {
  const fixed = toFixed(value, most);
  const [whole, part = ''] = fixed.split('.') as [string, string?];
  const decimals = part.replace(/0+$/, '');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}`;
}

/** An amount in yuan: `20,000`, with fen only where there are any (`583.33`, `8,400.50`). */
export function yuanText(value: Fraction): string {
  const fixed = toFixed(value, 2);
  const [whole, part] = fixed.split('.') as [string, string];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === '00' ? '' : `.${part}`}`;
}

/**
 * A rate in percent as it is shown: two decimals, half-up, but never across 100 % or across the target: a rate below it is
 * never shown as having reached it. Null where there is nothing to divide by.
 */
export function rateText(part: number, all: number, target = 100): string | null {
  if (all === 0) return null;
  const rate = fraction(BigInt(part) * 100n, BigInt(all));
  return `${shownRate(rate, target)}%`;
}

/** A rate (0–100) as shown; see `rateText`. */
export function shownRate(rate: Fraction, target = 100): string {
  const shown = toFixed(rate, 2);
  for (const bound of [target, 100]) {
    const limit = fractionOf(bound);
    if (compare(rate, limit) < 0 && compare(fractionOf(shown), limit) >= 0) return toFixed(fraction(limit.numerator * 100n - limit.denominator, limit.denominator * 100n), 2);
  }
  return shown;
}

/** How many more are needed until `part` of `all` reaches the target in percent; 0 where it has. */
export function gapTo(part: number, all: number, target: number): number {
  const needed = fractionOf(target);
  const product = BigInt(all) * needed.numerator;
  const base = 100n * needed.denominator;
  const least = product / base + (product % base === 0n ? 0n : 1n);
  return Math.max(0, Number(least) - part);
}

/** True where part ÷ all reaches the target in percent, compared exactly. */
export function reaches(part: number, all: number, target: number): boolean {
  return all > 0 && compare(fraction(BigInt(part) * 100n, BigInt(all)), fractionOf(target)) >= 0;
}
