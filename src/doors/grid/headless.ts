import { createUniver, LocaleType } from '@univerjs/presets';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import type { Book, Snapshot, UniverApi } from './facade';

/** Univer without a screen, for tests. Reads and calculates as in the browser; draws nothing. */
export function openHeadless(snapshot: Snapshot): { api: UniverApi; book: Book; dispose(): void } {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    // The preset for Node brings the numfmt facade but not its plugin.
    plugins: [UniverSheetsNumfmtPlugin],
  });
  return { api: univerAPI, book: univerAPI.createWorkbook(snapshot), dispose: () => univer.dispose() };
}
