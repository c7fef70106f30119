import { areaA1, type Area } from '../../workbook';

/** Excel takes addresses of up to 8,192 characters; shorter ones are found faster. */
const ADDRESS_LIMIT = 2_000;

export type Rectangle = Omit<Area, 'sheet'>;

/** Joins addresses with commas into as few strings as Excel takes. */
export function addressBatches(addresses: string[], limit = ADDRESS_LIMIT): string[] {
  const batches: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current !== '' && current.length + 1 + address.length > limit) {
      batches.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') batches.push(current);
  return batches;
}

/**
 * Rectangles of equal keys: runs along a row, joined with the same run in the rows below. `keyOf` gives
 * undefined for cells that belong to none.
 */
export function rectanglesByKey<K>(
  rows: number,
  columns: number,
  keyOf: (row: number, column: number) => K | undefined,
): Map<K, Rectangle[]> {
  const found = new Map<K, Rectangle[]>();
  let open = new Map<string, { key: K; rectangle: Rectangle }>();
  for (let row = 0; row < rows; row++) {
    const next = new Map<string, { key: K; rectangle: Rectangle }>();
    for (let column = 0; column < columns;) {
      const key = keyOf(row, column);
      let end = column + 1;
      while (end < columns && keyOf(row, end) === key) end++;
      if (key !== undefined) {
        const at = `${column}:${end}`;
        const above = open.get(at);
        if (above && above.key === key) {
          above.rectangle.rows++;
          next.set(at, above);
        } else {
          const rectangle = { row, column, rows: 1, columns: end - column };
          const list = found.get(key);
          if (list) list.push(rectangle);
          else found.set(key, [rectangle]);
          next.set(at, { key, rectangle });
        }
      }
      column = end;
    }
    open = next;
  }
  return found;
}

/** A1 addresses of rectangles, moved by the block's own place. */
export function addressesAt(rectangles: Rectangle[], row: number, column: number): string[] {
  return rectangles.map((r) => areaA1({ ...r, row: r.row + row, column: r.column + column }));
}
