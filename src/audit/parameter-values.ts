import type { ParameterKind, ParameterValue } from '../policy/model';
import { dateOfText, datePairsOfText, decimalOfText, nameKey, toNumber } from '../roster';
import { isoOfSerial } from '../workbook';

/**
 * A parameter's value as a clerk writes it: `1.5万`, `60%`, `2024-09-01—2025-08-31；…`, `9,10,11,12`, `甲、乙`,
 * `优秀=1；良好=0.8`. Amounts are yuan, percentages 0–100. Null where the text cannot be read as that kind.
 */
export function parseParameter(kind: ParameterKind, raw: string | number | boolean): ParameterValue | null {
  if (typeof raw === 'boolean') return kind === 'text' ? { kind: 'text', value: raw ? '是' : '否' } : null;
  switch (kind) {
    case 'number':
    case 'money':
    case 'percent':
      return numberValue(raw);
    case 'date': {
      const iso = typeof raw === 'number' ? isoOfSerial(raw) : dateOfText(raw);
      return iso ? { kind: 'date', value: iso } : null;
    }
    case 'dates': {
      const pairs = typeof raw === 'string' ? datePairsOfText(raw) : null;
      return pairs && { kind: 'dates', value: [...pairs].sort((a, b) => (a.from < b.from ? -1 : 1)) };
    }
    case 'months':
      return monthsValue(String(raw));
    case 'names': {
      const names = split(String(raw), /[、，,；;\n]/);
      return names.length > 0 ? { kind: 'names', value: names } : null;
    }
    case 'table':
      return tableValue(String(raw));
    case 'text':
      return { kind: 'text', value: String(raw).trim() };
  }
}

function numberValue(raw: string | number): ParameterValue | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { kind: 'number', value: raw } : null;
  const decimal = decimalOfText(raw);
  return decimal && { kind: 'number', value: toNumber(decimal) };
}

function monthsValue(text: string): ParameterValue | null {
  const months = split(text, /[、，,；;\s]/).map((part) => Number(part.replace(/月$/, '')));
  const valid = months.length > 0 && months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12);
  return valid ? { kind: 'months', value: [...new Set(months)] } : null;
}

function tableValue(text: string): ParameterValue | null {
  const rows = split(text, /[；;\n]/).map((part): readonly [string, number] | null => {
    const [key, value, more] = part.normalize('NFKC').split('=');
    const decimal = value === undefined ? null : decimalOfText(value);
    return key && decimal && more === undefined ? [nameKey(key), toNumber(decimal)] : null;
  });
  return rows.length > 0 && rows.every((row) => row !== null) ? { kind: 'table', value: rows } : null;
}

function split(text: string, by: RegExp): string[] {
  return text.split(by).map((part) => part.trim()).filter((part) => part !== '');
}
