/** Pixels of a column width in characters, as Excel draws it with 宋体 or 等线 11. */
export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 8);
}

/** Pixels of a row height in points. */
export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

/**
 * Height in pixels that wrapped text needs in a column of the given width. An estimate: Chinese characters are
 * as wide as the font is high, others about half, and a line is 1.4 times as high as its font.
 */
export function wrappedHeight(text: string, columnPixels: number, fontPoints: number): number {
  const em = (fontPoints * 4) / 3;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let width = 0;
    for (const letter of paragraph) width += letter.charCodeAt(0) > 0xff ? em : em * 0.55;
    lines += Math.max(1, Math.ceil(width / Math.max(1, columnPixels - 6)));
  }
  return Math.ceil(lines * em * 1.4) + 4;
}
