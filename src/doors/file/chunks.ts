import { decoderOf } from './xml';

const CHUNK = 8 * 1024 * 1024;

/** A piece of a worksheet: what stands before the rows, rows (whole ones), what stands after them. */
export interface Piece {
  kind: 'head' | 'rows' | 'tail';
  text: string;
}

/**
 * A worksheet piece by piece, so that a sheet of a hundred megabytes never stands in memory as one text. The head
 * ends with the opening tag of sheetData, the tail begins with its closing tag; `<sheetData/>` is opened up.
 */
export function* worksheetPieces(bytes: Uint8Array): Generator<Piece> {
  let text = '';
  let state: Piece['kind'] = 'head';
  let prefix = '';
  const decoder = decoderOf(bytes);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const slice = bytes.subarray(at, at + CHUNK);
    text += decoder.decode(slice, { stream: at + CHUNK < bytes.length });
    if (state === 'head') {
      const match = /<((?:[\w.-]+:)?)sheetData\s*(\/?)>/.exec(text);
      if (!match) continue;
      prefix = match[1]!;
      const end = match.index + match[0].length;
      yield { kind: 'head', text: `${text.slice(0, match.index)}<${prefix}sheetData>` };
      text = match[2] ? `</${prefix}sheetData>${text.slice(end)}` : text.slice(end);
      state = 'rows';
    }
    if (state === 'rows') {
      const close = text.indexOf(`</${prefix}sheetData>`);
      const mark = `</${prefix}row>`;
      const last = close >= 0 ? close : text.lastIndexOf(mark) + mark.length;
      if (close < 0 && last < mark.length) continue;
      if (last > 0) yield { kind: 'rows', text: text.slice(0, last) };
      text = text.slice(last);
      if (close >= 0) state = 'tail';
    }
  }
  if (state === 'head') yield { kind: 'head', text };
  else yield { kind: 'tail', text };
}

/** The pieces of a list part (shared strings), each ending with a whole item. */
export function* itemPieces(bytes: Uint8Array, item: string): Generator<string> {
  const decoder = decoderOf(bytes);
  const pattern = new RegExp(`</(?:[\\w.-]+:)?${item}>`, 'g');
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
    let last = 0;
    for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
    yield text.slice(0, last);
    text = text.slice(last);
  }
  yield text;
}
