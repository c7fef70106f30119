import type { CellValue, Look, PlanCell, SheetGrid, SheetPlan } from '../../workbook';
import { formulaAt, isCellError, valueAt } from '../../workbook';
import type { StoredCell, StoredSheet } from './schema';

/** What may not be kept of a sheet: texts of personal columns, and what the clerk wrote. */
export interface Private {
  isPersonal(text: string): boolean;
  blanks?: readonly { id: string; row: number; column: number }[];
}

/** More characters of JSON than this are not kept of one sheet; it can then be undone in the session alone. */
const LARGEST_SHEET = 400_000;

export function storedCell(cell: PlanCell | null, isPersonal?: (text: string) => boolean): StoredCell | null {
  if (!cell) return null;
  const secret = typeof cell.value === 'string' && isPersonal?.(cell.value) === true;
  return {
    v: secret ? null : cell.value,
    ...(secret ? { x: 1 as const } : {}),
    ...(cell.formula !== undefined ? { f: cell.formula } : {}),
    ...(cell.look !== undefined ? { l: cell.look } : {}),
    ...(cell.format !== undefined ? { n: cell.format } : {}),
    ...(cell.note !== undefined && isPersonal?.(cell.note) !== true ? { t: cell.note } : {}),
    ...(cell.link ? { k: [cell.link.sheet, cell.link.a1] as [string, string] } : {}),
  };
}

export function planCell(cell: StoredCell | null): PlanCell | null {
  if (!cell) return null;
  return {
    value: cell.v,
    ...(cell.f !== undefined ? { formula: cell.f } : {}),
    ...(cell.l !== undefined ? { look: cell.l as Look } : {}),
    ...(cell.n !== undefined ? { format: cell.n } : {}),
    ...(cell.t !== undefined ? { note: cell.t } : {}),
    ...(cell.k ? { link: { sheet: cell.k[0], a1: cell.k[1] } } : {}),
  };
}

/** A sheet of ours as the record keeps it. */
export function storedSheet(plan: SheetPlan, kind: string, date: string, secret: Private): StoredSheet {
  const { name, rows, ...layout } = plan;
  const blanks = new Set((secret.blanks ?? []).map(({ row, column }) => `${row},${column}`));
  const stored = rows.map((line, row) =>
    line.map((cell, column) => {
      const kept = storedCell(cell, secret.isPersonal);
      if (!kept || !blanks.has(`${row},${column}`)) return kept;
      return { ...kept, v: null, x: 1 as const };
    }),
  );
  const tooLarge = JSON.stringify(stored).length > LARGEST_SHEET;
  return {
    name,
    kind,
    date,
    rows: tooLarge ? null : stored,
    layout: tooLarge ? null : layout,
    ...(secret.blanks ? { blanks: secret.blanks.map((one) => ({ ...one })) } : {}),
  };
}

/** The plan of a sheet as it was kept; null where it was too large to keep. */
export function planOfStored(stored: StoredSheet): SheetPlan | null {
  if (!stored.rows) return null;
  const layout = (stored.layout ?? {}) as Partial<SheetPlan>;
  return { ...layout, name: stored.name, rows: stored.rows.map((line) => line.map(planCell)) };
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  if (isCellError(left) || isCellError(right)) {
    return isCellError(left) && isCellError(right) && left.error === right.error;
  }
  if (typeof left === 'number' && typeof right === 'number') return closeTo(left, right);
  if (typeof left === 'string' && typeof right === 'string') return lines(left) === lines(right);
  return left === right;
}

/** Hosts calculate in binary floating point, and may print numbers with 15 digits. */
export function closeTo(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** A formula without what hosts change about it: blanks, the case of letters, quotes that are not needed. */
export function formulaKey(formula: string): string {
  return formula.replace(/\s+/g, '').replace(/'/g, '').toUpperCase();
}

/** A formula without its references: hosts change those when rows and columns move. */
export function formulaShape(formula: string): string {
  return formulaKey(formula).replace(/\$?[A-Z]{1,3}\$?\d+/g, '#');
}

/** True where a cell holds just this: the formula, or the value and no formula. */
export function cellStands(
  sheet: SheetGrid,
  row: number,
  column: number,
  cell: Pick<PlanCell, 'value' | 'formula'> | null,
): boolean {
  const formula = formulaAt(sheet, row, column);
  if (cell?.formula !== undefined) return formula !== undefined && formulaKey(formula) === formulaKey(cell.formula);
  return formula === undefined && sameValue(cell?.value ?? null, valueAt(sheet, row, column));
}

/** True where two pieces of plain data are equal, whatever the order of their keys. */
export function sameData(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
}
