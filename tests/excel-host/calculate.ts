import { readFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import { columnOf, rowOf, type Book, type Scalar } from './model';

let ready = false;

/** Calculates all formulas of a workbook with IronCalc and puts their results into the cells, as Excel would. */
export function calculateBook(book: Book): void {
  const formulas = book.sheets.flatMap((sheet, index) =>
    [...sheet.cells].filter(([, cell]) => cell.formula !== undefined).map(([key, cell]) => ({ index, key, cell })),
  );
  if (formulas.length === 0) return;
  if (!ready) initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  ready = true;
  const model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  book.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  book.sheets.forEach((sheet, index) => {
    for (const [key, cell] of sheet.cells) {
      if (cell.value === '' && cell.formula === undefined) continue;
      model.setUserInput(index, rowOf(key) + 1, columnOf(key) + 1, cell.formula ?? inputOf(cell.value));
    }
  });
  model.evaluate();
  for (const { index, key, cell } of formulas) {
    cell.value = resultOf(model.getFormattedCellValue(index, rowOf(key) + 1, columnOf(key) + 1));
  }
  model.free();
}

function inputOf(value: Scalar): string {
  return typeof value === 'string'
    ? `'${value}`
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value);
}

/** A result as a value: the cells are unformatted there, so that a number shows itself. */
function resultOf(shown: string): Scalar {
  if (/^(TRUE|FALSE)$/.test(shown)) return shown === 'TRUE';
  const number = shown.trim() === '' ? NaN : Number(shown.replace(/,/g, ''));
  return Number.isNaN(number) ? shown : number;
}
