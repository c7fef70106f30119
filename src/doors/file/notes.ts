import { parseA1, a1, type Area } from '../../workbook';
import {
  addRelation,
  relationsOf,
  removeContentType,
  removeRelations,
  setContentType,
  setDefaultType,
  withInner,
  type Parts,
} from './relations';
import { attribute, child, children, decode, encode, escapeText, prefixOf, root } from './xml';

export interface Note {
  row: number;
  column: number;
  text: string;
}

const AUTHOR = '集办通';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/**
 * Puts notes on a sheet beside those that are there. Gives the id of a drawing that the worksheet must name, where
 * it had none.
 */
export function addNotes(parts: Parts, sheet: string, notes: Note[], namespace: string, types: string): string | null {
  const relations = relationsOf(parts, sheet);
  const free = (make: (n: number) => string) => {
    let n = 1;
    while (parts.has(make(n))) n++;
    return make(n);
  };
  let comments = relations.find(({ kind }) => kind === 'comments')?.target;
  if (!comments) {
    comments = free((n) => `xl/comments${n}.xml`);
    parts.set(
      comments,
      encode(`${HEAD}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`),
    );
    setContentType(parts, comments, COMMENTS);
    addRelation(parts, sheet, `${types}/comments`, comments);
  }
  let drawing = relations.find(({ kind }) => kind === 'vmlDrawing')?.target;
  let added: string | null = null;
  if (!drawing) {
    drawing = free((n) => `xl/drawings/vmlDrawing${n}.vml`);
    parts.set(drawing, encode(VML));
    setDefaultType(parts, 'vml', DRAWING);
    added = addRelation(parts, sheet, `${types}/vmlDrawing`, drawing);
  }
  parts.set(comments, encode(withComments(decode(parts.get(comments)!), notes)));
  const shapes = decode(parts.get(drawing)!);
  const at = shapes.lastIndexOf('</');
  parts.set(drawing, encode(shapes.slice(0, at) + notes.map(shapeXml).join('') + shapes.slice(at)));
  return added;
}

function withComments(xml: string, notes: Note[]): string {
  const whole = root(xml);
  const p = prefixOf(whole.open);
  const authors = children(child(whole.inner, 'authors')?.inner ?? '');
  let author = authors.findIndex(({ inner }) => inner === AUTHOR);
  let next = xml;
  if (author < 0) {
    author = authors.length;
    next = inside(next, 'authors', (inner) => `${inner}<${p}author>${AUTHOR}</${p}author>`);
  }
  const added = notes.map(
    ({ row, column, text }) =>
      `<${p}comment ref="${a1(row, column)}" authorId="${author}"><${p}text><${p}r><${p}t xml:space="preserve">${escapeText(text)}</${p}t></${p}r></${p}text></${p}comment>`,
  );
  return inside(next, 'commentList', (inner) => inner + added.join(''));
}

function inside(xml: string, name: string, change: (inner: string) => string): string {
  const whole = root(xml);
  const element = child(whole.inner, name)!;
  return withInner(xml, whole, withInner(whole.inner, element, change(element.inner)));
}

function shapeXml({ row, column, text }: Note): string {
  const lines = Math.min(20, 2 + Math.ceil(text.length / 16) + text.split('\n').length);
  return (
    `<v:shape id="jibantong_${row}_${column}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + lines}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/**
 * Takes our own notes away from areas of a sheet; those of others stay. True where no note is left, so that the
 * worksheet must no longer name the drawing.
 */
export function removeNotes(parts: Parts, sheet: string, areas: Omit<Area, 'sheet'>[]): boolean {
  const relations = relationsOf(parts, sheet);
  const comments = relations.find(({ kind }) => kind === 'comments')?.target;
  const drawing = relations.find(({ kind }) => kind === 'vmlDrawing')?.target;
  const bytes = comments ? parts.get(comments) : undefined;
  if (!comments || !bytes) return false;
  const xml = decode(bytes);
  const whole = root(xml);
  const author = children(child(whole.inner, 'authors')?.inner ?? '').findIndex(({ inner }) => inner === AUTHOR);
  if (author < 0) return false;
  const holds = (row: number, column: number) =>
    areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  const removed = new Set<string>();
  const next = inside(xml, 'commentList', (inner) =>
    children(inner)
      .filter(({ open }) => {
        const at = parseA1(attribute(open, 'ref') ?? '');
        const ours = at && attribute(open, 'authorId') === String(author) && holds(at.row, at.column);
        if (ours) removed.add(`jibantong_${at.row}_${at.column}`);
        return !ours;
      })
      .map(({ start, end }) => inner.slice(start, end))
      .join(''),
  );
  if (removed.size === 0) return false;
  const shapes = drawing ? parts.get(drawing) : undefined;
  const text =
    shapes &&
    decode(shapes).replace(/<v:shape id="(jibantong_\d+_\d+)"[\s\S]*?<\/v:shape>/g, (shape, id) =>
      removed.has(id as string) ? '' : shape,
    );
  if (drawing && text && !/<v:shape[\s>]/.test(text) && !/<(?:[\w.-]+:)?comment\b/.test(next)) {
    const gone = [comments, drawing];
    removeRelations(parts, sheet, ({ target }) => gone.includes(target));
    for (const part of gone) {
      parts.delete(part);
      removeContentType(parts, part);
    }
    return true;
  }
  parts.set(comments, encode(next));
  if (drawing && text) parts.set(drawing, encode(text));
  return false;
}
