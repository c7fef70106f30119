import { cellAt, eachCell, isBare, type Rect, type Sheet } from './model';
import { accessDenied, HostError, type HostObject } from './objects';

/** Drop-downs and input messages, kept with each cell as JSON. */
export function validationObject(sheet: Sheet, rect: Rect): HostObject {
  const change = (name: string, value: unknown): void => {
    if (sheet.protected) throw accessDenied('DataValidation');
    if (name === 'rule') checkRule(value);
    if (rect.rows * rect.columns > 200_000) throw new HostError('NotImplemented', 'validations of whole sheets');
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = cellAt(sheet, row, column);
        const old = cell.validation ? (JSON.parse(cell.validation) as object) : {};
        cell.validation = JSON.stringify({ ...old, [name]: value });
      }
    }
  };
  return {
    host: true,
    type: 'DataValidation',
    set: {
      Rule: (value: unknown) => change('rule', value),
      IgnoreBlanks: (value: unknown) => change('ignoreBlanks', value),
      ErrorAlert: (value: unknown) => change('errorAlert', value),
      Prompt: (value: unknown) => change('prompt', value),
    },
    call: {
      Clear: () => {
        if (sheet.protected) throw accessDenied('DataValidation');
        eachCell(sheet, rect, (cell, _row, _column, key) => {
          delete cell.validation;
          if (isBare(cell)) sheet.cells.delete(key);
        });
      },
    },
  };
}

/** Lists given inline end at 255 characters. */
function checkRule(rule: unknown): void {
  const list = (rule as { list?: { source?: unknown } }).list;
  if (typeof list?.source === 'string' && !list.source.startsWith('=') && list.source.length > 255) {
    throw new HostError('InvalidArgument', 'The list is too long.', 'DataValidation.rule');
  }
}
