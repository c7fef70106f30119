import { openExcelDoor, type ExcelDoor } from '../../../src/doors/excel';
import type { ExcelDoorOptions } from '../../../src/doors/excel';
import { emptyPlan, type CellValue, type Plan, type PlanCell } from '../../../src/workbook';
import { connectOffice, excelHost, makeBook, type ExcelHost, type Scalar } from '../../excel-host';

/** The bundle's highest version; the door must not rely on more without asking. */
export const HOST_VERSION = 1.15;

export function supportsUpTo(version: number): (asked: string) => boolean {
  const number = (text: string): number => Number(text.split('.')[1]);
  return (asked) => number(asked) <= number(version.toFixed(2).replace(/0$/, ''));
}

export interface OpenExcel {
  host: ExcelHost;
  door: ExcelDoor;
}

/** Rows from A1 of each sheet, put in as Excel would hold them (no entry rules). */
export type Content = Record<string, (Scalar | null)[][]>;

export function openExcel(content: Content, options: ExcelDoorOptions = {}): OpenExcel {
  const host = excelHost(makeBook('名册.xlsx', Object.keys(content)));
  for (const [name, rows] of Object.entries(content)) fill(host, name, rows);
  return connected(host, options);
}

/** A door over a host that was made elsewhere. */
export function connected(host: ExcelHost, options: ExcelDoorOptions = {}): OpenExcel {
  connectOffice(host);
  host.onSilence = ringAll;
  return { host, door: doorOn(options) };
}

/** Patience that ends when the host falls silent, not by the clock. */
const alarms = new Set<() => void>();

function ringAll(): void {
  for (const ring of [...alarms]) ring();
  alarms.clear();
}

function alarm(_seconds: number, ring: () => void): () => void {
  alarms.add(ring);
  return () => void alarms.delete(ring);
}

/**
 * A door that does not listen for changes: office.js keeps listeners for as long as it is loaded, and those of earlier
 * tests would send requests in the middle of later ones.
 */
export function doorOn(options: ExcelDoorOptions = {}): ExcelDoor {
  return { ...listeningDoor(options), onChange: () => () => undefined };
}

export function listeningDoor(options: ExcelDoorOptions = {}): ExcelDoor {
  return openExcelDoor({ alarm, retryDelay: 4, supports: supportsUpTo(HOST_VERSION), ...options });
}

export function fill(host: ExcelHost, name: string, rows: (Scalar | null)[][]): void {
  const { cells } = host.sheet(name);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && value !== '') cells.set(r * 16_384 + c, { value, format: 'General', style: {} });
    }),
  );
}

export function cells(...values: CellValue[]): PlanCell[] {
  return values.map((value) => ({ value }));
}

export function planOf(parts: Partial<Plan>): Plan {
  return { ...emptyPlan('写入测算列'), ...parts };
}
