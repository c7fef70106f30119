import type { Finding } from '../policy/model';
import { closeTo } from '../sheets';
import { isCellError, type Area, type CellValue, type Door } from '../workbook';
import type { Computed } from './computed';
import { SAY } from './words';

/** What the host calculated, read back and compared with the core: where they differ is a finding. */
export async function differencesOf(door: Door, computed: Computed): Promise<Finding[]> {
  const formulas = [...computed.cells.values()].filter((one) => one.formula !== undefined);
  if (formulas.length === 0) return [];
  const areas = columnAreas(formulas.map(({ cell }) => cell));
  const shown = await door.calculated(areas);
  if (!shown) return [];
  const at = new Map<string, CellValue>();
  areas.forEach((area, index) =>
    shown[index]?.forEach((line, row) =>
      line.forEach((value, column) => at.set(`${area.sheet}|${area.row + row}|${area.column + column}`, value)),
    ),
  );
  const findings: Finding[] = [];
  for (const { cell, result } of formulas) {
    if (result.outcome.kind !== 'known') continue;
    const found = at.get(`${cell.sheet}|${cell.row}|${cell.column}`) ?? null;
    const expected = result.outcome.value;
    if (typeof found === 'number' && closeTo(found, expected)) continue;
    const words = isCellError(found) ? found.error : found === null ? '空' : String(found);
    // A person is named by the row alone.
    const subject = result.subject.of === 'person' ? `${cell.sheet}第 ${cell.row + 1} 行` : result.subject.name;
    findings.push({
      rule: `${result.spec.id}#calculated`,
      clause: result.spec.clause,
      severity: 'error',
      sheet: cell.sheet,
      cells: [cell],
      subject,
      message: SAY.difference(subject, result.spec.title, words, String(expected)),
      observed: words,
      expected: String(expected),
    });
  }
  return findings;
}

/** One area a column of each sheet. */
function columnAreas(cells: readonly { sheet: string; row: number; column: number }[]): Area[] {
  const areas = new Map<string, { sheet: string; column: number; first: number; last: number }>();
  for (const { sheet, row, column } of cells) {
    const key = `${sheet}|${column}`;
    const area = areas.get(key) ?? { sheet, column, first: row, last: row };
    areas.set(key, { ...area, first: Math.min(area.first, row), last: Math.max(area.last, row) });
  }
  return [...areas.values()].map(({ sheet, column, first, last }) => ({
    sheet,
    row: first,
    column,
    rows: last - first + 1,
    columns: 1,
  }));
}
