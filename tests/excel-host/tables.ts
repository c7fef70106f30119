import { within, type Sheet, type Table } from './model';
import { HostError, itemNotFound, type HostObject } from './objects';
import { parseRect, rangeObject, rectOf } from './range';
import type { World } from './world';

/** Excel tables of one sheet, or of the whole workbook. */
export function tablesObject(world: World, sheet: Sheet | null): HostObject {
  const all = () => world.book.tables.filter((table) => sheet === null || table.sheet === sheet);
  return {
    host: true,
    type: 'TableCollection',
    items: () => all().map((table) => tableObject(world, table)),
    index(key) {
      const table = all().find((item) => item.id === key || item.name.toLowerCase() === String(key).toLowerCase());
      if (!table) throw itemNotFound('TableCollection.getItem');
      return tableObject(world, table);
    },
  };
}

function tableObject(world: World, table: Table): HostObject {
  return {
    host: true,
    type: 'Table',
    id: table.id,
    get: {
      Id: () => table.id,
      Name: () => table.name,
      Worksheet: () => world.sheetObject(table.sheet),
      AutoFilter: () => ({ host: true, type: 'AutoFilter', get: { IsDataFiltered: () => table.filtered } }),
    },
    call: {
      GetRange: () => rangeObject(world, table.sheet, table.rect),
      Resize: (to: unknown) => {
        const rect = typeof to === 'string' ? parseRect(to, 'Table.resize') : rectOf(to, 'Table.resize').rect;
        // The heading row stays where it is, and a table keeps some of its old place.
        if (rect.row !== table.rect.row || !(within(rect, table.rect) || within(table.rect, rect))) {
          throw new HostError('InvalidArgument', 'The range is not valid for this table.', 'Table.resize');
        }
        if (table.sheet.protected) throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
        table.rect = rect;
      },
    },
  };
}
