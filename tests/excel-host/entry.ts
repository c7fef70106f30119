import { serialOfIso, isIsoDate } from '../../src/workbook';
import type { Cell, Scalar } from './model';

/**
 * What Excel makes of something typed or set. It is deliberately greedy: whatever might become a formula, number,
 * date or truth value does, so that a door which lets text slip is caught.
 */
export function enter(cell: Cell, input: Scalar): void {
  delete cell.formula;
  if (typeof input === 'number' || typeof input === 'boolean') {
    // A number put into a text cell becomes its text.
    cell.value = cell.format === '@' ? String(input) : input;
    return;
  }
  if (input.length > 32_767) throw new Error('a cell holds 32,767 characters');
  if (input.startsWith("'")) {
    cell.value = input.slice(1);
    return;
  }
  if (cell.format === '@') {
    cell.value = input;
    return;
  }
  if (/^[=+\-@]/.test(input) && input.length > 1) {
    const number = asNumber(input);
    if (number !== null && !input.startsWith('=')) {
      cell.value = number;
      return;
    }
    cell.formula = input.startsWith('=') ? input : `=${input.replace(/^@/, '')}`;
    cell.value = 0;
    return;
  }
  const number = asNumber(input);
  if (number !== null) {
    cell.value = number;
    return;
  }
  const date = asDate(input);
  if (date !== null) {
    cell.value = date;
    if (cell.format === 'General') cell.format = 'yyyy/m/d';
    return;
  }
  if (/^(true|false)$/i.test(input.trim())) {
    cell.value = input.trim().toLowerCase() === 'true';
    return;
  }
  cell.value = input;
}

function asNumber(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^[¥$￥]/, '')
    .replace(/,/g, '');
  const percent = /^([+-]?[\d.]+)%$/.exec(bare);
  if (percent) return Number(percent[1]) / 100;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare)) return null;
  // Fifteen digits are kept.
  return Number(Number(bare).toPrecision(15));
}

function asDate(text: string): number | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim());
  if (match) {
    const iso = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
    return isIsoDate(iso) ? serialOfIso(iso) : null;
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text.trim());
  if (short) {
    const iso = `2026-${short[1]!.padStart(2, '0')}-${short[2]!.padStart(2, '0')}`;
    return isIsoDate(iso) ? serialOfIso(iso) : null;
  }
  return null;
}
