import type { CellValue } from '../workbook/grid';
import { isIsoDate, isoOfSerial } from '../workbook/serial';
import { halfWidth } from './text';

const FIRST = 18264; // 1950-01-01
const LAST = 73050; // 2099-12-31
const WRITTEN = /^(\d{4})(?:[-/.．年])(\d{1,2})(?:[-/.．月])(\d{1,2})日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** ISO date of a text as clerks write it (`2023-9-1`, `2023年9月1日`, `2023.09.01`, `20230901`); null where it is none. */
export function dateOfText(text: string): string | null {
  const plain = halfWidth(text).replace(/\s+/g, '').replace(/(00:00(:00)?)$/, '');
  const match = WRITTEN.exec(plain) ?? COMPACT.exec(plain);
  if (!match) return null;
  const iso = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** Rosters hold the same few days over and over. */
const isos = new Map<number, string>();

function isoOf(serial: number): string {
  const known = isos.get(serial);
  if (known !== undefined) return known;
  const iso = isoOfSerial(serial);
  isos.set(serial, iso);
  return iso;
}

/** ISO date of a cell; a serial number counts where it lies between 1950 and 2099. */
export function dateOfCell(value: CellValue): { iso: string; asWritten: boolean } | null {
  if (typeof value === 'number') {
    if (value >= FIRST && value <= LAST + 1) return { iso: isoOf(Math.floor(value)), asWritten: true };
    const iso = dateOfText(String(value));
    return iso ? { iso, asWritten: false } : null;
  }
  if (typeof value !== 'string') return null;
  const iso = dateOfText(value);
  return iso ? { iso, asWritten: false } : null;
}

const DAY = String.raw`\d{4}\s*[-/.．年]\s*\d{1,2}\s*[-/.．月]\s*\d{1,2}\s*日?|\d{8}`;
const PAIR = new RegExp(`^(${DAY})\\s*(?:——|—|–|-|~|至|到)\\s*(${DAY})$`);

/**
 * Pairs of dates: `2024-09-01—2025-08-31`, several joined by `；`. Each pair comes back as `from/to`; null where
 * a part is no date or a pair ends before it begins.
 */
export function datePairsOfText(text: string): { from: string; to: string }[] | null {
  const pairs = text.split(/[；;\n]+/).map((part) => part.trim()).filter((part) => part !== '');
  const read = pairs.map((part) => {
    const [from, to] = (PAIR.exec(halfWidth(part))?.slice(1) ?? []).map(dateOfText);
    return from && to && from <= to ? { from, to } : null;
  });
  return read.length > 0 && read.every((pair) => pair !== null) ? read : null;
}
