import { attribute, child, prefixOf, root, withAttribute } from './xml';

/** The head of a worksheet with other widths (in characters) of some columns; null takes a column's own width away. */
export function withWidths(head: string, widths: Map<number, string | null>): string {
  if (widths.size === 0) return head;
  const close = /<(?:[\w.-]+:)?sheetData>$/.exec(head)![0];
  const p = prefixOf(close);
  const body = head.slice(0, -close.length);
  const opened = `${body}</${/<([^\s/>?!]+)/.exec(body.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ''))![1]}>`;
  const cols = child(root(opened).inner, 'cols');
  const columns = columnTags(cols?.inner ?? '', widths, p);
  for (const [column, tag] of widths) {
    if (tag !== null) columns.push({ min: column + 1, tag: withRange(tag, column + 1, column + 1) });
  }
  const inner = columns
    .sort((a, b) => a.min - b.min)
    .map(({ tag }) => tag)
    .join('');
  const xml = inner ? `<${p}cols>${inner}</${p}cols>` : '';
  if (!cols) return body + xml + close;
  const start = root(opened).innerStart + cols.start;
  return body.slice(0, start) + xml + body.slice(start + (cols.end - cols.start)) + close;
}

function withRange(tag: string, min: number, max: number): string {
  return withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max));
}

/** Definitions of columns with some columns cut out of them. */
function columnTags(cols: string, without: Map<number, unknown>, p: string): { min: number; tag: string }[] {
  const columns: { min: number; tag: string }[] = [];
  for (const match of cols.matchAll(new RegExp(`<${p}col\\b[^>]*?/?>`, 'g'))) {
    const tag = match[0].replace(/\s*\/?>$/, '/>');
    const max = Number(attribute(tag, 'max'));
    let min = Number(attribute(tag, 'min'));
    const cuts = [...without.keys()]
      .map((column) => column + 1)
      .filter((n) => n >= min && n <= max)
      .sort((a, b) => a - b);
    for (const cut of cuts) {
      if (cut > min) columns.push({ min, tag: withRange(tag, min, cut - 1) });
      min = cut + 1;
    }
    if (min <= max) columns.push({ min, tag: cuts.length ? withRange(tag, min, max) : match[0] });
  }
  return columns;
}

/** Definition of one column as it stands in a head; null where it has none. */
export function columnTag(head: string, column: number): string | null {
  for (const match of head.matchAll(/<(?:[\w.-]+:)?col\b[^>]*?\/?>/g)) {
    const min = Number(attribute(match[0], 'min'));
    if (column + 1 >= min && column + 1 <= Number(attribute(match[0], 'max'))) return match[0];
  }
  return null;
}
