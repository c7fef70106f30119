import { HostError, itemNotFound, NULL, type HostObject } from './objects';
import { protectionObject } from './page';
import { tablesObject } from './tables';
import { sheetsObject } from './worksheets';
import type { World } from './world';

/** A map of settings or of custom properties. */
function storeObject(type: string, map: Map<string, unknown>): HostObject {
  const item = (key: string): HostObject => ({
    host: true,
    type: type.replace('Collection', ''),
    id: key,
    get: { Key: () => key, Value: () => map.get(key) },
    set: { Value: (value: unknown) => void map.set(key, value) },
    call: {
      Delete: () => {
        if (!map.delete(key)) throw itemNotFound(`${type}.delete`);
      },
    },
  });
  return {
    host: true,
    type,
    items: () => [...map.keys()].map(item),
    index(key) {
      if (!map.has(String(key))) throw itemNotFound(`${type}.getItem`);
      return item(String(key));
    },
    call: {
      Add: (key: string, value: unknown) => {
        map.set(key, value);
        return item(key);
      },
      GetItemOrNullObject: (key: string) => (map.has(key) ? item(key) : NULL),
    },
  };
}

/** The root of all paths: the workbook. `references` are the live references that office.js keeps. */
export function workbookObject(world: World, references: Map<string, HostObject>): HostObject {
  const { book } = world;
  return {
    host: true,
    type: 'Workbook',
    get: {
      Name: () => book.name,
      Worksheets: () => sheetsObject(world),
      Tables: () => tablesObject(world, null),
      Settings: () => storeObject('SettingCollection', book.settings),
      Protection: () => protectionObject(book, 'WorkbookProtection'),
      Application: () => applicationObject(world),
      Properties: () => ({
        host: true,
        type: 'DocumentProperties',
        get: { Custom: () => storeObject('CustomPropertyCollection', book.properties) },
      }),
    },
    call: {
      _RemoveReference: (id: string) => void references.delete(id),
      _RemoveAllReferences: () => references.clear(),
      // `Excel.createWorkbook` of the web bundle.
      CreateAndOpenWorkbook: (base64: string) => void world.opened.push(base64),
    },
  };
}

function applicationObject(world: World): HostObject {
  return {
    host: true,
    type: 'Application',
    get: {
      CalculationMode: () => world.book.calculationMode,
      CalculationState: () => (world.stale ? 'Pending' : 'Done'),
    },
    set: {
      CalculationMode: (mode: string) => {
        if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(mode))
          throw new HostError('InvalidArgument', 'calculationMode');
        world.book.calculationMode = mode;
      },
    },
    call: {
      SuspendApiCalculationUntilNextSync: () => null,
      CreateWorkbook: (base64: string) => ({
        host: true,
        type: 'WorkbookCreated',
        id: 'created',
        call: { Open: () => void world.opened.push(base64) },
      }),
    },
  };
}
