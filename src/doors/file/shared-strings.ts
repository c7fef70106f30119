import { itemPieces } from './chunks';
import { cellText } from './xml';

/** Plain texts of the shared strings; runs of rich text joined, phonetic guides left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  for (const piece of itemPieces(bytes, 'si')) {
    for (const match of piece.matchAll(/<(?:[\w.-]+:)?si(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?si>)/g)) {
      strings.push(textOf(match[1] ?? ''));
    }
  }
  return strings;
}

/** Which shared strings are rich text: more than one run, or a run with a font of its own. */
export function richStrings(bytes: Uint8Array | undefined): Set<number> {
  const rich = new Set<number>();
  let index = 0;
  if (!bytes) return rich;
  for (const piece of itemPieces(bytes, 'si')) {
    for (const match of piece.matchAll(/<(?:[\w.-]+:)?si(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?si>)/g)) {
      if (isRich(match[1] ?? '')) rich.add(index);
      index++;
    }
  }
  return rich;
}

export function isRich(xml: string): boolean {
  return /<(?:[\w.-]+:)?rPr\b/.test(xml);
}

/** Text of a string item or of an inline string. */
export function textOf(xml: string): string {
  const plain = xml.includes('rPh') ? xml.replace(/<(?:[\w.-]+:)?rPh\b[\s\S]*?<\/(?:[\w.-]+:)?rPh>/g, '') : xml;
  let text = '';
  for (const match of plain.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*?)?(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?t>)/g)) {
    text += cellText(match[1] ?? '');
  }
  return text.replace(/\r\n/g, '\n');
}
