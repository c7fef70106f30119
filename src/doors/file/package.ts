import type { Visibility } from '../../workbook';
import { refusal } from './messages';
import { contentType, relationsOf, type Parts } from './relations';
import { unzipParts } from './unzip';
import { attribute, child, children, decode, hasDoctype, root } from './xml';

export interface SheetPart {
  name: string;
  /** Path of the worksheet's part. */
  path: string;
  /** Id of the relationship by which the workbook knows it. */
  relation: string;
  visibility: Visibility;
  /** Place among all sheets, chart sheets included. */
  index: number;
}

/** A workbook taken apart. Parts are never changed in place: a write makes a new map. */
export interface Package {
  name: string;
  parts: Parts;
  /** Path of the workbook's part. */
  workbook: string;
  styles?: string;
  strings?: string;
  date1904: boolean;
  sheets: SheetPart[];
  /** Sheets which are no worksheets: charts, macros. */
  otherSheets: string[];
}

/** Takes bytes apart, or refuses them with a sentence that names the file. */
export function openPackage(bytes: Uint8Array, name: string): Package {
  refuseOthers(bytes, name);
  const parts = unzipParts(bytes, name);
  for (const [path, part] of parts) {
    if (/\.(xml|rels)$/i.test(path) && hasDoctype(part)) throw refusal('entities', name);
  }
  const taken = takePackage(parts, name);
  if (taken.sheets.length === 0) throw refusal('noSheets', name);
  return taken;
}

function refuseOthers(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw refusal('empty', name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw refusal(holdsWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'xls', name);
  }
  const start = bytes.subarray(0, 4096);
  const bom = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  throw refusal(bom || !start.some((byte) => byte < 9) ? 'text' : 'notZip', name);
}

/** True where the bytes hold a word in UTF-16, as directories of OLE files do. */
function holdsWide(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Finds workbook, sheets, styles and strings among the parts. */
export function takePackage(parts: Parts, name: string): Package {
  const workbook = relationsOf(parts, '').find((relation) => relation.kind === 'officeDocument')?.target ?? '';
  const bytes = parts.get(workbook);
  if (!bytes)
    throw refusal(
      parts.has('xl/workbook.bin') ? 'binary' : parts.has('[Content_Types].xml') ? 'otherOffice' : 'notZip',
      name,
    );
  if (/sheet\.binary/.test(contentType(parts, workbook)) || workbook.endsWith('.bin')) throw refusal('binary', name);
  const book = root(decode(bytes));
  if (book.name !== 'workbook') throw refusal('otherOffice', name);
  const relations = relationsOf(parts, workbook);
  const properties = child(book.inner, 'workbookPr')?.open ?? '';
  const sheets: SheetPart[] = [];
  const otherSheets: string[] = [];
  children(child(book.inner, 'sheets')?.inner ?? '').forEach(({ open }, index) => {
    const relation = attribute(open, '[^\\s=]+:id') ?? '';
    const found = relations.find(({ id }) => id === relation);
    const title = attribute(open, 'name') ?? '';
    if (found?.kind !== 'worksheet') {
      otherSheets.push(title);
      return;
    }
    if (!parts.has(found.target)) throw refusal('truncated', name);
    const state = attribute(open, 'state');
    const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
    sheets.push({ name: title, path: found.target, relation, visibility, index });
  });
  const partOf = (kind: string) =>
    relations.find((relation) => relation.kind === kind && parts.has(relation.target))?.target;
  return {
    name,
    parts,
    workbook,
    styles: partOf('styles'),
    strings: partOf('sharedStrings'),
    date1904: /^(1|true)$/.test(attribute(properties, 'date1904') ?? ''),
    sheets,
    otherSheets,
  };
}
