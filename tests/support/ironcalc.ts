import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { isCellError, type CellValue, type WorkbookGrid } from '../../src/workbook';

let ready = false;

/**
 * Calculates a workbook's formulas with IronCalc, a spreadsheet engine that knows nothing of ours. Returns what each
 * formula cell shows, by `sheet!row,column` (from 0). Texts stay texts: they are given with a leading apostrophe.
 */
export function recalculated(workbook: WorkbookGrid): Map<string, CellValue> {
  if (!ready) initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  ready = true;
  const model = new Model('book', 'en', 'UTC', 'en');
  try {
    model.pauseEvaluation();
    workbook.sheets.forEach((sheet, index) => {
      if (index > 0) model.newSheet();
      model.renameSheet(index, sheet.name);
    });
    workbook.sheets.forEach((sheet, index) => {
      sheet.values.forEach((line, row) =>
        line.forEach((value, column) => {
          const formula = sheet.formulas.get(`${row},${column}`);
          if (formula === undefined && (value === null || value === '')) return;
          model.setUserInput(index, row + 1, column + 1, formula ?? inputOf(value));
        }),
      );
    });
    model.evaluate();
    const shown = new Map<string, CellValue>();
    workbook.sheets.forEach((sheet, index) => {
      for (const key of sheet.formulas.keys()) {
        const [row, column] = key.split(',').map(Number);
        shown.set(`${sheet.name}!${key}`, resultOf(model.getFormattedCellValue(index, row! + 1, column! + 1)));
      }
    });
    return shown;
  } finally {
    model.free();
  }
}

function inputOf(value: CellValue): string {
  if (typeof value === 'string') return `'${value}`;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function resultOf(shown: string): CellValue {
  if (shown.startsWith('#')) return { error: shown };
  if (/^(TRUE|FALSE)$/.test(shown)) return shown === 'TRUE';
  const number = shown.trim() === '' ? NaN : Number(shown.replace(/,/g, ''));
  return Number.isNaN(number) ? shown : number;
}
