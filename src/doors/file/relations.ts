import { attribute, children, decode, encode, escapeXml, root, type Element } from './xml';

export type Parts = Map<string, Uint8Array>;

/** A relationship of a part: what it is by the last word of its type, and the part it leads to. */
export interface Relation {
  id: string;
  kind: string;
  type: string;
  /** Path of the part, or the address as it stands where it leads outside. */
  target: string;
  external: boolean;
}

export function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** Relationships of a part; of the whole package for an empty path. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const bytes = parts.get(relationsPath(part));
  if (!bytes) return [];
  return children(root(decode(bytes)).inner).map(({ open }) => {
    const type = attribute(open, 'Type') ?? '';
    const external = attribute(open, 'TargetMode') === 'External';
    const target = attribute(open, 'Target') ?? '';
    return {
      id: attribute(open, 'Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of decodeURI(target).split('/')) {
    if (step === '..') path.pop();
    else if (step && step !== '.') path.push(step);
  }
  return path.join('/');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a relationship to a part and gives its id; `type` is whole. */
export function addRelation(parts: Parts, part: string, type: string, target: string): string {
  const path = relationsPath(part);
  const bytes = parts.get(path);
  const xml = bytes ? decode(bytes) : `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const taken = new Set(relationsOf(parts, part).map((relation) => relation.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const whole = root(xml);
  const added = `<Relationship Id="rId${number}" Type="${type}" Target="/${escapeXml(target)}"/>`;
  parts.set(path, encode(withInner(xml, whole, whole.inner + added)));
  return `rId${number}`;
}

/** Removes relationships of a part. */
export function removeRelations(parts: Parts, part: string, unwanted: (relation: Relation) => boolean): void {
  const path = relationsPath(part);
  const bytes = parts.get(path);
  if (!bytes) return;
  const ids = new Set(
    relationsOf(parts, part)
      .filter(unwanted)
      .map((relation) => relation.id),
  );
  if (ids.size === 0) return;
  const rest = without(decode(bytes), (open) => ids.has(attribute(open, 'Id') ?? ''));
  if (children(root(rest).inner).length) parts.set(path, encode(rest));
  else parts.delete(path);
}

/** The document with another content in its root. */
export function withInner(xml: string, element: Element, inner: string): string {
  const open = element.open.replace(/\s*\/>$/, '>');
  const tag = /^<([^\s/>]+)/.exec(open)![1]!;
  return `${xml.slice(0, element.start)}${open}${inner}</${tag}>${xml.slice(element.end)}`;
}

/** The document without some children of its root. */
export function without(xml: string, unwanted: (open: string) => boolean): string {
  const whole = root(xml);
  const kept = children(whole.inner).filter(({ open }) => !unwanted(open));
  return withInner(xml, whole, kept.map(({ start, end }) => whole.inner.slice(start, end)).join(''));
}

const TYPES = '[Content_Types].xml';

/** Says in the package's list of contents what a part is; its place follows from its name, whatever was added before. */
export function setContentType(parts: Parts, part: string, type: string): void {
  removeContentType(parts, part);
  const xml = decode(parts.get(TYPES)!);
  const whole = root(xml);
  const p = /^<([^\s/>:]+:)?/.exec(whole.open)?.[1] ?? '';
  const name = `/${part}`;
  const next = children(whole.inner).find(({ open }) => (attribute(open, 'PartName') ?? '') > name);
  const at = next?.start ?? whole.inner.length;
  const entry = `<${p}Override PartName="${escapeXml(name)}" ContentType="${type}"/>`;
  parts.set(TYPES, encode(withInner(xml, whole, whole.inner.slice(0, at) + entry + whole.inner.slice(at))));
}

export function removeContentType(parts: Parts, part: string): void {
  const xml = decode(parts.get(TYPES)!);
  const named = (open: string) =>
    decodeURI(attribute(open, 'PartName') ?? '').toLowerCase() === `/${part}`.toLowerCase();
  if (children(root(xml).inner).some(({ open }) => named(open))) parts.set(TYPES, encode(without(xml, named)));
}

/** Sees to it that a file ending is known in the list of contents. */
export function setDefaultType(parts: Parts, ending: string, type: string): void {
  const xml = decode(parts.get(TYPES)!);
  const whole = root(xml);
  if (children(whole.inner).some(({ open }) => attribute(open, 'Extension')?.toLowerCase() === ending)) return;
  const p = /^<([^\s/>:]+:)?/.exec(whole.open)?.[1] ?? '';
  parts.set(
    TYPES,
    encode(withInner(xml, whole, `<${p}Default Extension="${ending}" ContentType="${type}"/>${whole.inner}`)),
  );
}

/** What the list of contents says of a part. */
export function contentType(parts: Parts, part: string): string {
  const bytes = parts.get(TYPES);
  if (!bytes) return '';
  const entries = children(root(decode(bytes)).inner);
  const own = entries.find(
    ({ open }) => decodeURI(attribute(open, 'PartName') ?? '').toLowerCase() === `/${part}`.toLowerCase(),
  );
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byEnding = entries.find(({ open }) => attribute(open, 'Extension')?.toLowerCase() === ending);
  return attribute((own ?? byEnding)?.open ?? '', 'ContentType') ?? '';
}
