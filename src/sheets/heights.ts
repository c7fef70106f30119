/** Width of a text in characters of column width: Chinese characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

/** Lines a text takes in a cell of this width (in characters of an 11-point font), at a font size in points. */
export function linesFor(text: string, width: number, points: number): number {
  const room = Math.max(1, Math.floor((width * 11) / points) - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Height in points that a wrapped text needs: hosts do not fit rows to merged cells. */
export function heightFor(text: string, width: number, points: number): number {
  return Math.ceil(linesFor(text, width, points) * points * 1.35) + 4;
}
