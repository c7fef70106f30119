import { makeSheet, type Rect, type Sheet } from './model';
import { accessDenied, HostError, invalidArgument, itemNotFound, NULL, type HostObject } from './objects';
import { breaksObject, filterObject, freezeObject, pageObject, protectionObject } from './page';
import { areasObject, parseRect, rangeObject, usedRect, WHOLE } from './range';
import { tablesObject } from './tables';
import { tell, type World } from './world';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'];
const MOST_ADDRESS = 8_192;

export function sheetObject(world: World, sheet: Sheet): HostObject {
  const { book } = world;
  const range = (rect: Rect) => rangeObject(world, sheet, rect);
  const oneVisible = () => book.sheets.filter((item) => item.visibility === 'Visible' && item !== sheet).length > 0;
  return {
    host: true,
    type: 'Worksheet',
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Position: () => book.sheets.indexOf(sheet),
      TabColor: () => sheet.tabColor,
      Protection: () => protectionObject(sheet, 'WorksheetProtection'),
      AutoFilter: () => filterObject(world, sheet),
      FreezePanes: () => freezeObject(sheet),
      PageLayout: () => pageObject(sheet),
      HorizontalPageBreaks: () => breaksObject(sheet),
      Tables: () => tablesObject(world, sheet),
    },
    set: {
      Visibility: (value: string) => {
        if (book.protected) throw accessDenied('Worksheet.visibility');
        if (!VISIBILITIES.includes(value)) throw invalidArgument('Worksheet.visibility');
        if (value !== 'Visible' && !oneVisible()) throw new HostError('InvalidOperation', 'one sheet stays visible');
        sheet.visibility = value;
      },
      TabColor: (value: string) => void (sheet.tabColor = value),
    },
    call: {
      GetRange: (address?: string) =>
        range(address === undefined || address === null ? WHOLE : parseRect(address, 'Worksheet.getRange')),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        range({ row, column, rows, columns }),
      GetCell: (row: number, column: number) => range({ row, column, rows: 1, columns: 1 }),
      GetRanges: (addresses: string) => {
        if (addresses.length > MOST_ADDRESS) throw invalidArgument('Worksheet.getRanges');
        return areasObject(
          world,
          sheet,
          addresses.split(',').map((part) => parseRect(part, 'Worksheet.getRanges')),
        );
      },
      GetUsedRange: (valuesOnly?: boolean) =>
        range(usedRect(sheet, valuesOnly ?? false) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const rect = usedRect(sheet, valuesOnly ?? false);
        return rect ? range(rect) : NULL;
      },
      Activate: () => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'a hidden sheet cannot be shown');
        book.active = sheet;
      },
      Delete: () => {
        if (book.protected) throw accessDenied('Worksheet.delete');
        // A very hidden sheet cannot be deleted before it is shown again.
        if (sheet.visibility === 'VeryHidden')
          throw new HostError('InvalidOperation', 'a very hidden sheet stays', 'Worksheet.delete');
        if (!oneVisible())
          throw new HostError(
            'InvalidOperation',
            'A workbook must contain at least one visible worksheet.',
            'Worksheet.delete',
          );
        book.sheets = book.sheets.filter((item) => item !== sheet);
        book.tables = book.tables.filter((table) => table.sheet !== sheet);
        if (book.active === sheet) book.active = book.sheets.find((item) => item.visibility === 'Visible')!;
        world.stale = true;
        tell(world, 'Deleted', { source: 'Local', worksheetId: sheet.id });
      },
    },
  };
}

export function sheetsObject(world: World): HostObject {
  const { book } = world;
  const find = (key: string | number) =>
    book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase());
  const listen = (kind: string) => () => void world.listening.add(kind);
  const stop = (kind: string) => () => void world.listening.delete(kind);
  return {
    host: true,
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => sheetObject(world, sheet)),
    index(key) {
      const sheet = find(key);
      if (!sheet) throw itemNotFound('WorksheetCollection.getItem');
      return sheetObject(world, sheet);
    },
    call: {
      GetItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet ? sheetObject(world, sheet) : NULL;
      },
      Add: (name: string) => {
        if (book.protected) throw accessDenied('WorksheetCollection.add');
        if (!name || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument('WorksheetCollection.add');
        if (find(name))
          throw new HostError(
            'ItemAlreadyExists',
            'A resource with the same name or identifier already exists.',
            'WorksheetCollection.add',
          );
        const sheet = makeSheet(book, name);
        book.sheets.push(sheet);
        tell(world, 'Added', { source: 'Local', worksheetId: sheet.id });
        return sheetObject(world, sheet);
      },
      _RegisterDataChangedEvent: listen('Changed'),
      _UnregisterDataChangedEvent: stop('Changed'),
      _RegisterAddedEvent: listen('Added'),
      _UnregisterAddedEvent: stop('Added'),
      _RegisterDeletedEvent: listen('Deleted'),
      _UnregisterDeletedEvent: stop('Deleted'),
      _RegisterEventNameChanged: listen('NameChanged'),
      _UnregisterEventNameChanged: stop('NameChanged'),
    },
  };
}
