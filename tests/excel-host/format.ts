import { flat, itemNotFound, type HostObject } from './objects';

/** Reads and writes flat style entries of some cells: a range's, several areas', or a rule's. */
export interface StyleStore {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

function sub(type: string, names: Record<string, string>, store: StyleStore): HostObject {
  return { host: true, type, ...flat(names, store.read, store.write) };
}

export function bordersObject(store: StyleStore, sides: string[] = SIDES): HostObject {
  return {
    host: true,
    type: 'RangeBorderCollection',
    index(side) {
      if (!sides.includes(String(side))) throw itemNotFound(`RangeBorderCollection.getItem(${side})`);
      const prefix = `border.${side}.`;
      return sub('RangeBorder', { Style: `${prefix}style`, Weight: `${prefix}weight`, Color: `${prefix}color` }, store);
    },
  };
}

/** `RangeFormat` of cells; sizes of rows and columns stand outside of cells. */
export function formatObject(store: StyleStore, sizes: StyleStore | null, sides?: string[]): HostObject {
  const own = flat(
    { HorizontalAlignment: 'align', VerticalAlignment: 'valign', WrapText: 'wrap' },
    store.read,
    store.write,
  );
  const outer = sizes
    ? flat({ ColumnWidth: 'width', RowHeight: 'height' }, sizes.read, sizes.write)
    : { get: {}, set: {} };
  return {
    host: true,
    type: 'RangeFormat',
    get: {
      ...own.get,
      ...outer.get,
      Font: () =>
        sub(
          'RangeFont',
          {
            Name: 'font.name',
            Size: 'font.size',
            Bold: 'font.bold',
            Italic: 'font.italic',
            Underline: 'font.underline',
            Color: 'font.color',
          },
          store,
        ),
      Fill: () => sub('RangeFill', { Color: 'fill.color' }, store),
      Borders: () => bordersObject(store, sides),
    },
    set: { ...own.set, ...outer.set },
  };
}
