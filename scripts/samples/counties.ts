import type { CellValue, PlanCell, SheetPlan } from '../../src/workbook';
import { columnIndex } from '../../src/workbook';
import { shapotouSample } from './shapotou';

const PUPILS = '在校学生数';

/** The sample once more as that of another, made-up county: other names, other numbers of pupils, totals that fit. */
export function countySample(index: number): SheetPlan[] {
  return shapotouSample().map((sheet) => {
    const rows = sheet.rows.map((line) => line.map((cell) => renamed(cell, index)));
    const head = rows.findIndex((line) => line.some((cell) => cell?.value === PUPILS));
    const column = rows[head]?.findIndex((cell) => cell?.value === PUPILS) ?? -1;
    if (column >= 0) {
      rows.slice(head + 1).forEach((line, row) => {
        const cell = line[column];
        // What is planted as a fault stays one.
        if (cell && typeof cell.value === 'number' && cell.value > 0 && !cell.formula) {
          line[column] = { ...cell, value: 100 + ((cell.value + index * 37 + row * 13) % 1500) };
        }
      });
    }
    return { ...sheet, rows: rows.map((line) => line.map((cell) => summed(cell, rows))) };
  });
}

function renamed(cell: PlanCell | null, index: number): PlanCell | null {
  if (!cell || typeof cell.value !== 'string') return cell;
  return {
    ...cell,
    value: cell.value.replaceAll('中卫市', `示例${index}县`).replaceAll('沙坡头区教育局', `示例${index}县教育局`),
  };
}

/** A 合计 shows what its formula sums. */
function summed(cell: PlanCell | null, rows: readonly (readonly (PlanCell | null)[])[]): PlanCell | null {
  const [, letters, from, to] = /^=SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(cell?.formula ?? '') ?? [];
  if (!cell || !letters) return cell;
  const values: CellValue[] = rows
    .slice(Number(from) - 1, Number(to))
    .map((line) => line[columnIndex(letters)]?.value ?? null);
  return { ...cell, value: values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) };
}
