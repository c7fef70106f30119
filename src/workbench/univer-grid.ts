import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findWords from '@univerjs/preset-sheets-find-replace/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import type { Book, Snapshot, UniverApi } from '../doors/grid';

/** Commands that would have the clerk make what a roster cannot use or the file cannot keep. */
const HIDDEN_MENUS = [
  'sheet.menu.image',
  'sheet.command.insert-float-image',
  'sheet.operation.add-range-protection-from-toolbar',
  'sheet.contextMenu.permission',
  'sheet.operation.insert-hyper-link-toolbar',
  'sheet.command.set-worksheet-right-to-left',
  'sheet.command.copy-worksheet-confirm',
];

export interface Grid {
  api: UniverApi;
  book: Book;
  features: { filter: boolean; validation: boolean };
  dispose(): void;
}

/** Shows a workbook in the element. */
export function showGrid(container: HTMLElement, snapshot: Snapshot): Grid {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreWords, validationWords, filterWords, findWords) },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: true,
        ribbonType: 'simple',
        formulaBar: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        menu: Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }])),
        footer: { menus: false },
      }),
      UniverSheetsDataValidationPreset(),
      UniverSheetsFilterPreset(),
      UniverSheetsFindReplacePreset(),
    ],
  });
  const book = univerAPI.createWorkbook(snapshot);
  return { api: univerAPI, book, features: { filter: true, validation: true }, dispose: () => univer.dispose() };
}
