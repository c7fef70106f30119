import type { WorkbookGrid } from '../../src/workbook';
import { excelHost, type ExcelHost } from './host';
import { keyOf, makeBook, type Scalar } from './model';

/** A host with a workbook of these contents: values, formulas, formats, merges and visibility. */
export function hostOf(workbook: WorkbookGrid): ExcelHost {
  const host = excelHost(
    makeBook(
      workbook.name,
      workbook.sheets.map((sheet) => sheet.name),
    ),
  );
  for (const grid of workbook.sheets) {
    const sheet = host.sheet(grid.name);
    sheet.visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[grid.visibility];
    sheet.merges = grid.merges.map((merge) => ({ ...merge }));
    grid.values.forEach((line, row) =>
      line.forEach((value, column) => {
        const key = `${row},${column}`;
        const [formula, format] = [grid.formulas.get(key), grid.formats.get(key)];
        if (value === null && !formula) return;
        const shown = typeof value === 'object' && value !== null ? value.error : value;
        sheet.cells.set(keyOf(row, column), {
          value: (shown ?? '') as Scalar,
          format: format ?? 'General',
          style: {},
          ...(formula ? { formula } : {}),
        });
      }),
    );
  }
  return host;
}
