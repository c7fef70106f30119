/** An element as it stands in a text of XML: offsets count from the text's start. */
export interface Element {
  /** Name without its prefix. */
  name: string;
  start: number;
  end: number;
  /** The opening tag, `<` and `>` included. */
  open: string;
  /** What stands between the tags; empty for `<a/>`. */
  inner: string;
  innerStart: number;
}

/** Offset of the `>` that ends the tag at `at`; the text's length where it never ends. */
function tagEnd(xml: string, at: number): number {
  let quote = '';
  for (let index = at + 1; index < xml.length; index++) {
    const letter = xml[index]!;
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return index;
  }
  return xml.length;
}

/** Elements of the outermost level of a text, comments and instructions left out. */
export function children(xml: string): Element[] {
  const found: Element[] = [];
  let depth = 0;
  let start = 0;
  let openEnd = 0;
  const skip = (mark: string, from: number) => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? xml.length : end + mark.length;
  };
  for (let at = xml.indexOf('<'); at >= 0 && at < xml.length; at = xml.indexOf('<', at)) {
    if (xml.startsWith('<!--', at)) at = skip('-->', at);
    else if (xml.startsWith('<![CDATA[', at)) at = skip(']]>', at);
    else if (xml[at + 1] === '?' || xml[at + 1] === '!') at = skip('>', at);
    else {
      const end = tagEnd(xml, at);
      const closing = xml[at + 1] === '/';
      const empty = xml[end - 1] === '/';
      if (!closing && depth === 0) [start, openEnd] = [at, end + 1];
      if (!closing && !empty) depth++;
      if (closing) depth--;
      if (depth === 0 && (closing || empty)) found.push(element(xml, start, openEnd, closing ? at : openEnd, end + 1));
      at = end + 1;
    }
  }
  return found;
}

function element(xml: string, start: number, openEnd: number, innerEnd: number, end: number): Element {
  const open = xml.slice(start, openEnd);
  const name = /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(open)?.[1] ?? '';
  return { name, start, end, open, inner: xml.slice(openEnd, innerEnd), innerStart: openEnd };
}

/** The root element of a document. */
export function root(xml: string): Element {
  return children(xml)[0] ?? element(xml, 0, 0, 0, 0);
}

/** First element of a name on the outermost level. */
export function child(xml: string, name: string): Element | undefined {
  return children(xml).find((found) => found.name === name);
}

/** Prefix of the tag with its colon (`x:`), or nothing. */
export function prefixOf(open: string): string {
  return /^<([^\s/>:]+:)/.exec(open)?.[1] ?? '';
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  return pattern;
}

/** Value of an attribute; `[^\\s=]+:id` finds one under any prefix. */
export function attribute(open: string, name: string): string | undefined {
  const match = attributePattern(name).exec(open);
  return match ? unescapeXml(match[1] ?? match[2] ?? '') : undefined;
}

/** The tag with the attribute set, or without it where the value is null. */
export function withAttribute(open: string, name: string, value: string | null): string {
  const pattern = attributePattern(name);
  if (value === null) return open.replace(pattern, '');
  // In its place where there is one: what is put back as it was shall read as it did.
  if (pattern.test(open)) return open.replace(pattern, () => ` ${name}="${escapeXml(value)}"`);
  return open.replace(/\s*(\/?>)$/, ` ${name}="${escapeXml(value)}"$1`);
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return NAMED[name as string] ?? whole;
    const code = hex ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);
}

/** Text of a cell as written: what XML forbids, and what reads like an escape, is escaped as Excel does. */
export function escapeText(text: string): string {
  return escapeXml(
    text
      .replace(/_x[0-9A-Fa-f]{4}_/g, (like) => `_x005F${like}`)
      .replace(
        /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g,
        (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** Text of a cell as read. */
export function cellText(xml: string): string {
  const text = unescapeXml(xml);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex as string, 16)));
}

/** Text of a part, whichever of the three encodings it is in. */
export function decode(bytes: Uint8Array): string {
  return decoderOf(bytes).decode(bytes);
}

/** A decoder for a part, told by its first bytes. */
export function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}

/** Bytes of a part; our writing is always UTF-8. */
export function encode(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/i, '$1UTF-8$2'));
}

/** True where a document defines a type or entities before its root: never needed in a workbook, and a known trap. */
export function hasDoctype(bytes: Uint8Array): boolean {
  const xml = decode(bytes.subarray(0, 4096));
  const first = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<([A-Za-z_!])/.exec(xml);
  if (first) return first[1] === '!';
  // A prolog longer than that is no workbook's: look at all of it.
  return /<!(?:DOCTYPE|ENTITY)/.test(decode(bytes));
}

/** True where a part's bytes hold a word: cheaper than reading a large part as text. */
export function holdsWord(bytes: Uint8Array, word: string): boolean {
  const wanted = new TextEncoder().encode(word);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** False only where a part cannot hold a word; parts in UTF-16 are not looked into. */
export function mayHold(bytes: Uint8Array, word: string): boolean {
  return bytes[0] === 0xff || bytes[0] === 0xfe || holdsWord(bytes, word);
}
