/** Length that Excel allows a sheet's name. */
const LONGEST = 31;

/** A legal sheet name made of a title: signs that Excel forbids taken out, at most 31 characters, not among `taken`. */
export function sheetNameOf(title: string, taken: ReadonlySet<string> = new Set()): string {
  const legal = title
    .replace(/[\\/?*[\]:：]/g, '')
    .replace(/\s+/g, '')
    .replace(/^'+|'+$/g, '');
  const name = cut(legal || '报送材料', LONGEST);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const ending = `（${number}）`;
    const other = cut(name, LONGEST - ending.length) + ending;
    if (!taken.has(other)) return other;
  }
}

/** Never through the middle of a character of two units. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.charCodeAt(length - 1);
  return text.slice(0, end >= 0xd800 && end <= 0xdbff ? length - 1 : length);
}
