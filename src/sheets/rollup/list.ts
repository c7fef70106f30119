import type { PlanCell, SheetPlan } from '../../workbook';

export const head = (value: string): PlanCell => ({ value, look: 'listHead' });

export const body = (value: string | number | null): PlanCell =>
  typeof value === 'number' ? { value, look: 'listNumber' } : { value, look: 'listBody', format: '@' };

/** A list with a filter and heads that stay. */
export function listSheet(
  name: string,
  heads: readonly string[],
  rows: readonly PlanCell[][],
  widths: number[],
): SheetPlan {
  return {
    name,
    rows: [heads.map(head), ...rows],
    widths,
    heights: { 0: 30 },
    freeze: { rows: 1, columns: 0 },
    filter: { row: 0, column: 0, rows: rows.length + 1, columns: heads.length },
    print: { paper: 'A4', landscape: true, repeatRows: { first: 0, last: 0 } },
  };
}
