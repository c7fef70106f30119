import { areaA1 } from '../../src/workbook';
import { overlaps, type Sheet } from './model';
import { accessDenied, flat, type HostObject } from './objects';
import { rectOf } from './range';
import type { World } from './world';

/** Page layout, frozen panes, filter and protection of one sheet. */
export function pageObject(sheet: Sheet): HostObject {
  const read = (key: string) => sheet.page[key] ?? null;
  const write = (key: string, value: unknown): void => {
    if (sheet.protected) throw accessDenied('PageLayout');
    sheet.page[key] = value;
  };
  const own = flat(
    {
      PaperSize: 'paperSize',
      Orientation: 'orientation',
      Zoom: 'zoom',
      LeftMargin: 'leftMargin',
      RightMargin: 'rightMargin',
      TopMargin: 'topMargin',
      BottomMargin: 'bottomMargin',
      CenterHorizontally: 'centerHorizontally',
    },
    read,
    write,
  );
  const texts = flat(
    {
      CenterFooter: 'centerFooter',
      RightHeader: 'rightHeader',
      LeftHeader: 'leftHeader',
      CenterHeader: 'centerHeader',
    },
    read,
    write,
  );
  return {
    host: true,
    type: 'PageLayout',
    get: {
      ...own.get,
      HeadersFooters: () => ({
        host: true,
        type: 'HeaderFooterGroup',
        get: { DefaultForAllPages: () => ({ host: true, type: 'HeaderFooter', ...texts }) },
      }),
    },
    set: own.set!,
    call: {
      SetPrintArea: (area: unknown) =>
        write('printArea', typeof area === 'string' ? area : areaA1(rectOf(area, 'PageLayout.setPrintArea').rect)),
      SetPrintTitleRows: (rows: unknown) => write('titleRows', rows),
    },
  };
}

/** Page breaks that somebody put in, each by the cell under it. */
export function breaksObject(sheet: Sheet): HostObject {
  const breaks = (): string[] => (sheet.page.breaks as string[] | undefined) ?? [];
  return {
    host: true,
    type: 'PageBreakCollection',
    call: {
      Add: (cell: unknown): HostObject => {
        sheet.page.breaks = [...breaks(), String(cell)];
        return { host: true, type: 'PageBreak' };
      },
      RemovePageBreaks: () => void delete sheet.page.breaks,
    },
  };
}

export function freezeObject(sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number): void => void (sheet.freeze = { rows, columns });
  return {
    host: true,
    type: 'WorksheetFreezePanes',
    call: {
      FreezeRows: (rows: number) => freeze(rows, 0),
      FreezeColumns: (columns: number) => freeze(0, columns),
      FreezeAt: (range: unknown) => {
        const { rect } = rectOf(range, 'WorksheetFreezePanes.freezeAt');
        freeze(rect.row + rect.rows, rect.column + rect.columns);
      },
      Unfreeze: () => freeze(0, 0),
    },
  };
}

export function filterObject(world: World, sheet: Sheet): HostObject {
  return {
    host: true,
    type: 'AutoFilter',
    get: {
      IsDataFiltered: () => sheet.filter?.filtered ?? false,
      Enabled: () => sheet.filter !== null,
    },
    call: {
      Apply: (range: unknown) => {
        if (sheet.protected) throw accessDenied('AutoFilter.apply');
        const { rect } = rectOf(range, 'AutoFilter.apply');
        if (world.book.tables.some((table) => table.sheet === sheet && overlaps(table.rect, rect)))
          throw accessDenied('AutoFilter.apply');
        sheet.filter = { rect, filtered: false };
      },
      Remove: () => {
        if (sheet.protected) throw accessDenied('AutoFilter.remove');
        sheet.filter = null;
      },
      GetRangeOrNullObject: () => (sheet.filter ? world.rangeObject(sheet, sheet.filter.rect) : world.nothing),
    },
  };
}

export function protectionObject(thing: { protected: boolean }, type: string): HostObject {
  return {
    host: true,
    type,
    get: { Protected: () => thing.protected },
    call: {
      Protect: () => void (thing.protected = true),
      Unprotect: () => void (thing.protected = false),
    },
  };
}
