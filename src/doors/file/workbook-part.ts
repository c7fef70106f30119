import { absoluteReference, quotedSheet, type SheetPlan, type Visibility } from '../../workbook';
import type { Package } from './package';
import { withInner } from './relations';
import {
  attribute,
  child,
  children,
  decode,
  encode,
  escapeXml,
  prefixOf,
  root,
  withAttribute,
  type Element,
} from './xml';

// The order in which the parts of a workbook part must stand.
const ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );
const OURS = ['_xlnm.Print_Area', '_xlnm.Print_Titles', '_xlnm._FilterDatabase'];

interface Opened {
  xml: string;
  whole: Element;
  p: string;
}

function open(book: Package): Opened {
  const xml = decode(book.parts.get(book.workbook)!);
  const whole = root(xml);
  return { xml, whole, p: prefixOf(whole.open) };
}

function put(book: Package, opened: Opened, inner: string): void {
  book.parts.set(book.workbook, encode(withInner(opened.xml, opened.whole, inner)));
}

/** Replaces, adds (text) or removes (empty text) one element of the workbook part. */
function putElement(book: Package, name: string, make: (old: Element | undefined, p: string) => string): void {
  const opened = open(book);
  const { inner } = opened.whole;
  const found = children(inner);
  const old = found.find((element) => element.name === name);
  const text = make(old, opened.p);
  if (old) return put(book, opened, inner.slice(0, old.start) + text + inner.slice(old.end));
  const next = found.find((element) => ORDER.indexOf(element.name) > ORDER.indexOf(name));
  const at = next?.start ?? inner.length;
  put(book, opened, inner.slice(0, at) + text + inner.slice(at));
}

/** Namespace of worksheets and the beginning of relationship types: both differ in files of the strict kind. */
export function namespaces(book: Package): { main: string; relations: string } {
  const { whole, p } = open(book);
  const main = attribute(whole.open, p ? `xmlns:${p.slice(0, -1)}` : 'xmlns') ?? '';
  const strict = main.includes('purl.oclc.org');
  return {
    main,
    relations: strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
}

function sheetTags(book: Package): { open: string; text: string }[] {
  const inner = child(open(book).whole.inner, 'sheets')?.inner ?? '';
  return children(inner).map((element) => ({ open: element.open, text: inner.slice(element.start, element.end) }));
}

function putSheets(book: Package, tags: string[]): void {
  putElement(
    book,
    'sheets',
    (old, p) => `${(old?.open ?? `<${p}sheets>`).replace(/\s*\/>$/, '>')}${tags.join('')}</${p}sheets>`,
  );
}

/** Lists a new sheet at the end. */
export function listSheet(book: Package, name: string, relation: string, visibility: Visibility): void {
  const tags = sheetTags(book);
  const id = Math.max(0, ...tags.map((tag) => Number(attribute(tag.open, 'sheetId')))) + 1;
  const { p, whole } = open(book);
  const { relations } = namespaces(book);
  const declared = attribute(whole.open, 'xmlns:r') === relations ? '' : ` xmlns:r="${relations}"`;
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const tag = `<${p}sheet name="${escapeXml(name)}" sheetId="${id}"${state}${declared} r:id="${relation}"/>`;
  putSheets(book, [...tags.map(({ text }) => text), tag]);
}

export function setVisibility(book: Package, name: string, visibility: Visibility): void {
  const state = visibility === 'visible' ? null : visibility;
  putSheets(
    book,
    sheetTags(book).map((tag) => {
      if (attribute(tag.open, 'name') !== name || (attribute(tag.open, 'state') ?? null) === state) return tag.text;
      return withAttribute(tag.open, 'state', state) + tag.text.slice(tag.open.length);
    }),
  );
}

/** Takes a sheet off the list, with the names that belong to it; later sheets move up by one. */
export function unlistSheet(book: Package, name: string): void {
  const tags = sheetTags(book);
  const index = tags.findIndex((tag) => attribute(tag.open, 'name') === name);
  if (index < 0) return;
  putSheets(
    book,
    tags.filter((_, at) => at !== index).map(({ text }) => text),
  );
  changeNames(book, (names) =>
    names.flatMap((entry) => {
      const scope = attribute(entry.open, 'localSheetId');
      if (scope === undefined || Number(scope) < index) return [entry.text];
      if (Number(scope) === index) return [];
      return [
        withAttribute(entry.open, 'localSheetId', String(Number(scope) - 1)) + entry.text.slice(entry.open.length),
      ];
    }),
  );
  showActive(book, (active) => (active > index ? active - 1 : active));
}

/** Sees to it that the sheet which opens first is one that can be seen. */
export function showActive(book: Package, moved: (active: number) => number = (active) => active): void {
  const tags = sheetTags(book);
  const visible = (index: number) => tags[index] !== undefined && attribute(tags[index]!.open, 'state') === undefined;
  const view = child(child(open(book).whole.inner, 'bookViews')?.inner ?? '', 'workbookView');
  if (!view) return;
  const was = Number(attribute(view.open, 'activeTab') ?? 0);
  let active = moved(was);
  if (!visible(active))
    active = Math.max(
      0,
      tags.findIndex((_, index) => visible(index)),
    );
  const first = Number(attribute(view.open, 'firstSheet') ?? 0);
  if (active === was && first < tags.length) return;
  const tag = withAttribute(
    withAttribute(view.open, 'activeTab', active === 0 ? null : String(active)),
    'firstSheet',
    first === 0 || first >= tags.length ? null : String(first),
  );
  putElement(book, 'bookViews', (old, p) => {
    const { inner } = old!;
    const start = inner.indexOf(view.open);
    return `${old!.open}${inner.slice(0, start)}${tag}${inner.slice(start + view.open.length)}</${p}bookViews>`;
  });
}

type NameEntry = { open: string; text: string };

function changeNames(book: Package, change: (names: NameEntry[]) => string[]): void {
  const inner = child(open(book).whole.inner, 'definedNames')?.inner ?? '';
  const before = children(inner).map((element) => ({
    open: element.open,
    text: inner.slice(element.start, element.end),
  }));
  const after = change(before);
  if (after.join('') === before.map(({ text }) => text).join('')) return;
  putElement(book, 'definedNames', (_old, p) =>
    after.length ? `<${p}definedNames>${after.join('')}</${p}definedNames>` : '',
  );
}

/** Print area, repeated rows and filter of a managed sheet stand in the workbook as names. */
export function putSheetNames(book: Package, plan: SheetPlan): void {
  const index = sheetTags(book).findIndex((tag) => attribute(tag.open, 'name') === plan.name);
  const { p } = open(book);
  const names: [string, string, string][] = [];
  const area = (rect: { row: number; column: number; rows: number; columns: number }) => {
    const first = absoluteReference({ sheet: plan.name, row: rect.row, column: rect.column });
    const last = absoluteReference({
      sheet: plan.name,
      row: rect.row + rect.rows - 1,
      column: rect.column + rect.columns - 1,
    });
    return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
  };
  if (plan.filter) names.push([OURS[2]!, area(plan.filter), ' hidden="1"']);
  const rows = plan.rows.length;
  const columns = plan.rows.reduce((most, line) => Math.max(most, line.length), 0);
  if (plan.print && rows && columns)
    names.push([OURS[0]!, area(plan.print.area ?? { row: 0, column: 0, rows, columns }), '']);
  const repeat = plan.print?.repeatRows;
  if (repeat) names.push([OURS[1]!, `${quotedSheet(plan.name)}!$${repeat.first + 1}:$${repeat.last + 1}`, '']);
  changeNames(book, (old) => [
    ...old
      .filter(
        ({ open: tag }) =>
          !(attribute(tag, 'localSheetId') === String(index) && OURS.includes(attribute(tag, 'name') ?? '')),
      )
      .map(({ text }) => text),
    ...names.map(
      ([name, reference, more]) =>
        `<${p}definedName name="${name}" localSheetId="${index}"${more}>${escapeXml(reference)}</${p}definedName>`,
    ),
  ]);
}

/** Has Excel calculate everything when it opens the file: results of the clerk's formulas may be stale. */
export function calculateOnOpening(book: Package): void {
  putElement(book, 'calcPr', (old, p) => {
    const tag = withAttribute(old?.open ?? `<${p}calcPr/>`, 'fullCalcOnLoad', '1');
    return /\/>$/.test(tag) ? tag : tag.replace(/>$/, '/>');
  });
}
