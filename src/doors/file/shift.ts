import { a1, DoorError, parseA1, parseAreaA1 } from '../../workbook';
import { worksheetPieces } from './chunks';
import { PLAN_REFUSALS } from './messages';
import { takePackage, type Package, type SheetPart } from './package';
import { adopted, cellsOf, joined, rowPattern, sharedOf, type Shared } from './patch-sheet';
import { relationsOf } from './relations';
import { moved, movedArea, movedList, movedReferences, movedSpan, type Shift } from './shift-references';
import { tablesOf } from './read';
import { splitTail } from './worksheet-order';
import {
  attribute,
  children,
  decode,
  encode,
  escapeXml,
  prefixOf,
  root,
  unescapeXml,
  withAttribute,
  type Element,
} from './xml';

/**
 * Puts rows or columns into a sheet or takes them out, as the clerk did in the grid: cells move with their looks, and
 * merged areas, formats, validations, links, tables, comments, pictures, names and charts follow. Formulas of cells
 * are left to the caller, who knows what the grid made of them. The workbook given stays as it is.
 */
export function shiftSheet(before: Package, name: string, shift: Shift): Package {
  const book: Package = { ...before, parts: new Map(before.parts) };
  const sheet = book.sheets.find((other) => other.name === name);
  if (!sheet) throw new DoorError('not-found', PLAN_REFUSALS.notFound(name));
  for (const { area } of tablesOf(book, sheet)) {
    const head = shift.axis === 'row' && moved(area.row, shift) === null;
    const inside = shift.axis === 'column' && movedSpan(area.column, area.columns, shift)?.size !== area.columns;
    if (head || inside)
      throw new DoorError(
        'table-in-the-way',
        PLAN_REFUSALS.tableHead(name, a1(area.row, Math.max(area.column, shift.axis === 'column' ? shift.at : 0))),
      );
  }
  const change = (path: string | undefined, edit: (xml: string) => string) => {
    const bytes = path === undefined ? undefined : book.parts.get(path);
    if (!bytes || path === undefined) return;
    const xml = decode(bytes);
    const next = edit(xml);
    if (next !== xml) book.parts.set(path, encode(next));
  };
  book.parts.set(sheet.path, shiftedWorksheet(book.parts.get(sheet.path)!, shift));
  for (const { kind, target } of relationsOf(book.parts, sheet.path)) {
    if (kind === 'table')
      change(target, (xml) => xml.replace(/\sref="([^"]*)"/g, (_, ref) => ` ref="${movedList(ref as string, shift)}"`));
    if (kind === 'comments' || kind === 'threadedComment') change(target, (xml) => shiftedComments(xml, shift));
    if (kind === 'vmlDrawing') change(target, (xml) => shiftedShapes(xml, shift));
    if (kind === 'drawing') change(target, (xml) => shiftedAnchors(xml, shift));
  }
  const follow = (pattern: RegExp, home: boolean) => (xml: string) =>
    xml.replace(
      pattern,
      (_, open, formula, close) =>
        `${open as string}${escapeXml(movedReferences(unescapeXml(formula as string), name, home, shift))}${close as string}`,
    );
  change(book.workbook, follow(/(<(?:\w+:)?definedName\b[^>]*>)([^<]*)(<)/g, false));
  for (const path of book.parts.keys())
    if (/\/charts\/[^/]*\.xml$/.test(path)) change(path, follow(/(<c:f>)([^<]*)(<)/g, false));
  for (const other of book.sheets) followRules(book, other, name, shift);
  return takePackage(book.parts, book.name);
}

/** Formulas of validations and conditional formats that look at the sheet. */
function followRules(book: Package, sheet: SheetPart, name: string, shift: Shift): void {
  const pieces = [...worksheetPieces(book.parts.get(sheet.path)!)];
  const tail = pieces.pop()!;
  const text = tail.text.replace(
    /(<(?:[\w.-]+:)?(?:formula[12]?|f)>)([^<]*)(<)/g,
    (_, open: string, formula: string, close: string) =>
      `${open}${escapeXml(movedReferences(unescapeXml(formula), name, sheet.name === name, shift))}${close}`,
  );
  if (text !== tail.text)
    book.parts.set(sheet.path, joined([...pieces, { ...tail, text }].map((piece) => encode(piece.text))));
}

function shiftedWorksheet(bytes: Uint8Array, shift: Shift): Uint8Array {
  const masters = new Map<string, Shared>();
  const out: Uint8Array[] = [];
  let p = '';
  let last = -1;
  for (const { kind, text } of worksheetPieces(bytes)) {
    if (kind === 'head') {
      p = prefixOf(/<[^<]*$/.exec(text)?.[0] ?? '');
      out.push(encode(shiftedHead(text, shift)));
    } else if (kind === 'tail') out.push(encode(shiftedTail(text, shift)));
    else {
      let piece = '';
      for (const match of text.matchAll(rowPattern(p))) {
        last = Number(/\sr=["'](\d+)["']/.exec(match[1] ?? '')?.[1] ?? last + 2) - 1;
        const row = shift.axis === 'row' ? moved(last, shift) : last;
        let cells = '';
        for (const { column, xml } of cellsOf(match[2] ?? '', p)) {
          const to = shift.axis === 'column' ? moved(column, shift) : column;
          const whole = written(xml, masters, last, column, p);
          if (row !== null && to !== null) cells += relocated(whole, a1(row, to), shift);
        }
        if (row === null) continue;
        const open = withAttribute(withAttribute(`<${p}row${match[1] ?? ''}>`, 'spans', null), 'r', String(row + 1));
        piece += `${open}${cells}</${p}row>`;
      }
      out.push(encode(piece));
    }
  }
  return joined(out);
}

/** A cell with its shared formula written out: moving apart, the cells can share it no longer. */
function written(xml: string, masters: Map<string, Shared>, row: number, column: number, p: string): string {
  const shared = sharedOf(xml);
  if (!shared) return xml;
  if (!shared.text) return adopted(xml, masters, row, column, p);
  masters.set(shared.index, { formula: shared.text, row, column });
  return xml.replace(shared.whole, () => `<${p}f>${escapeXml(shared.text)}</${p}f>`);
}

function relocated(xml: string, ref: string, shift: Shift): string {
  const open = /^<[^>]*>/.exec(xml)![0];
  const rest = xml
    .slice(open.length)
    .replace(
      /(<(?:[\w.-]+:)?f\b[^>]*\sref=")([^"]*)"/,
      (_, start: string, area: string) => `${start}${movedList(area, shift) || ref}"`,
    );
  return withAttribute(open, 'r', ref) + rest;
}

function shiftedHead(text: string, shift: Shift): string {
  const head = text.replace(
    /(<(?:[\w.-]+:)?dimension\b[^>]*\sref=")([^"]*)"/,
    (_, start: string, area: string) => `${start}${movedList(area, shift) || 'A1'}"`,
  );
  if (shift.axis === 'row') return head;
  return head
    .replace(/<(?:[\w.-]+:)?col\b[^>]*>/g, (tag) => {
      const min = Number(attribute(tag, 'min')) - 1;
      const span = movedSpan(min, Number(attribute(tag, 'max')) - min, shift);
      if (!span) return '';
      const max = Math.min(16_384, span.first + span.size);
      return withAttribute(withAttribute(tag, 'min', String(span.first + 1)), 'max', String(max));
    })
    .replace(/<((?:[\w.-]+:)?)cols>\s*<\/\1cols>/, '');
}

const LISTS = ['mergeCells', 'dataValidations', 'hyperlinks'];

function shiftedTail(text: string, shift: Shift): string {
  const tail = splitTail(text);
  const slice = (xml: string, element: Element) => xml.slice(element.start, element.end);
  const located = (xml: string, single: boolean): string => {
    const open = root(xml).open;
    const key = attribute(open, 'sqref') !== undefined ? 'sqref' : 'ref';
    const list = attribute(open, key);
    if (list === undefined) return xml;
    const next = movedList(list, shift);
    const area = single ? parseAreaA1(next) : null;
    if (!next || (area && area.rows * area.columns === 1)) return '';
    return withAttribute(open, key, next) + xml.slice(open.length);
  };
  const core = children(tail.core).map((element): string => {
    const xml = slice(tail.core, element);
    if (LISTS.includes(element.name)) {
      const kept = children(element.inner)
        .map((entry) => located(slice(element.inner, entry), element.name === 'mergeCells'))
        .filter(Boolean);
      if (kept.length === 0) return '';
      const open =
        attribute(element.open, 'count') === undefined
          ? element.open
          : withAttribute(element.open, 'count', String(kept.length));
      return `${open}${kept.join('')}${xml.slice(xml.lastIndexOf('</'))}`;
    }
    if (element.name === 'conditionalFormatting' || element.name === 'autoFilter') return located(xml, false);
    if (element.name === 'extLst')
      return xml.replace(
        /(<xm:sqref>)([^<]*)(<)/g,
        (_, open: string, list: string, close: string) => `${open}${movedList(list, shift) || 'XFD1048576'}${close}`,
      );
    return xml;
  });
  return tail.before + core.join('') + tail.after;
}

function shiftedComments(xml: string, shift: Shift): string {
  return xml.replace(/<((?:[\w.-]+:)?)(comment|threadedComment)\b[\s\S]*?<\/\1\2>/g, (whole) => {
    const open = /^<[^>]*>/.exec(whole)![0];
    const at = parseA1(attribute(open, 'ref') ?? '');
    const next = at && movedArea({ ...at, rows: 1, columns: 1 }, shift);
    if (at && !next) return '';
    return next ? withAttribute(open, 'ref', a1(next.row, next.column)) + whole.slice(open.length) : whole;
  });
}

function shiftedShapes(xml: string, shift: Shift): string {
  return xml.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>(\d+)</.exec(shape)?.[1];
    const column = /<x:Column>(\d+)</.exec(shape)?.[1];
    if (row === undefined || column === undefined) return shape;
    const next = movedArea({ row: Number(row), column: Number(column), rows: 1, columns: 1 }, shift);
    if (!next) return '';
    const [down, right] = [next.row - Number(row), next.column - Number(column)];
    return shape
      .replace(/<x:Row>\d+</, `<x:Row>${next.row}<`)
      .replace(/<x:Column>\d+</, `<x:Column>${next.column}<`)
      .replace(/id="jibantong_\d+_\d+"/, `id="jibantong_${next.row}_${next.column}"`)
      .replace(/<x:Anchor>([^<]*)</, (_, list: string) => {
        const numbers = list.split(',').map(Number);
        return `<x:Anchor>${numbers.map((n, index) => (index % 4 === 0 ? n + right : index % 4 === 2 ? n + down : n)).join(', ')}<`;
      });
  });
}

function shiftedAnchors(xml: string, shift: Shift): string {
  const tag = shift.axis === 'row' ? 'row' : 'col';
  return xml.replace(
    new RegExp(`<((?:[\\w.-]+:)?)${tag}>(\\d+)<`, 'g'),
    (_, p: string, index: string) => `<${p}${tag}>${moved(Number(index), shift) ?? shift.at}<`,
  );
}
