import { a1, DoorError, parseAreaA1, type Area, type Plan, type PlanCell, type Work } from '../../workbook';
import { checkPlan } from './check';
import { cellXml } from './cell-xml';
import { holdsMarks, withMarks, withoutMarks } from './marks';
import { PLAN_REFUSALS } from './messages';
import { PLAIN_STYLES } from './new-package';
import { addNotes, removeNotes, type Note } from './notes';
import { numberFormats, showsDate } from './number-formats';
import { takePackage, type Package, type SheetPart } from './package';
import { columnTag, patchWorksheet, withWidths, type SheetPatch } from './patch-sheet';
import { DAYS_1904 } from './read-sheet';
import { addRelation, removeContentType, removeRelations, setContentType } from './relations';
import { linkXml } from './sheet-xml';
import { putSheet, removeSheet } from './sheets';
import { openStyles, type Styles } from './styles';
import { calculateOnOpening, namespaces, showActive } from './workbook-part';
import { splitTail, tailPrefix, withElement } from './worksheet-order';
import { attribute, children, decode, encode } from './xml';

/** What stood where managed cells were written since the file was opened: styles by cell, definitions by column. */
export type Memory = Map<string, { styles: Map<string, number>; columns: Map<number, string | null> }>;

type Rect = Omit<Area, 'sheet'>;

/** Carries a plan out on a copy; the workbook given stays as it is. */
export function carryOut(before: Package, plan: Plan, memory: Memory, work?: Work): [Package, Memory] {
  checkPlan(before, plan);
  const book: Package = { ...before, parts: new Map(before.parts) };
  const next: Memory = new Map([...memory].map(([sheet, { styles, columns }]) => [sheet, { styles: new Map(styles), columns: new Map(columns) }]));
  try {
    const done = write(book, plan, next);
    if (work?.signal?.aborted) throw new DoorError('cancelled', PLAN_REFUSALS.cancelled);
    return [done, next];
  } catch (cause) {
    throw cause instanceof DoorError ? cause : new DoorError('unknown', PLAN_REFUSALS.failed, { cause });
  }
}

function write(start: Package, plan: Plan, memory: Memory): Package {
  let book = withStyles(start);
  const styles = openStyles(decode(book.parts.get(book.styles!)!));
  const formats = numberFormats(book.parts.get(book.styles!));
  const filed = (cell: PlanCell | null, style = 0): PlanCell => {
    const format = cell!.format ?? (cell!.look ? null : formats[style]);
    if (!book.date1904 || typeof cell!.value !== 'number' || !showsDate(format)) return cell!;
    return { ...cell!, value: cell!.value - DAYS_1904 };
  };
  for (const sheet of plan.sheets) book = putSheet(book, sheet, { styles, filed });
  const whole = new Set(plan.sheets.map(({ name }) => name));
  for (const sheet of book.sheets) {
    const patch = patchOf(plan, sheet, !whole.has(sheet.name), styles, filed, memory);
    if (patch) patchSheet(book, sheet, patch);
  }
  for (const sheet of book.sheets) markSheet(book, sheet, plan, styles);
  for (const name of plan.removeSheets) book = removeSheet(book, name);
  if (!book.sheets.some(({ visibility }) => visibility === 'visible')) throw new DoorError('not-supported', PLAN_REFUSALS.lastSheet);
  const xml = styles.xml();
  if (xml !== decode(book.parts.get(book.styles!)!)) book.parts.set(book.styles!, encode(xml));
  if (touchesCells(plan)) forgetCalculation(book);
  showActive(book);
  return takePackage(book.parts, book.name);
}

function touchesCells(plan: Plan): boolean {
  return plan.sheets.length + plan.blocks.length + plan.clear.length + plan.removeSheets.length + (plan.repairs?.length ?? 0) > 0;
}

/** The order of calculation that the file states may be wrong now; Excel makes it anew. */
function forgetCalculation(book: Package): void {
  removeRelations(book.parts, book.workbook, (relation) => {
    if (relation.kind !== 'calcChain') return false;
    book.parts.delete(relation.target);
    removeContentType(book.parts, relation.target);
    return true;
  });
  calculateOnOpening(book);
}

/** A file without styles is allowed; ours needs some. */
function withStyles(book: Package): Package {
  if (book.styles) return book;
  const path = 'xl/styles.xml';
  const { main, relations } = namespaces(book);
  book.parts.set(path, encode(PLAIN_STYLES.replace(/xmlns="[^"]*"/, `xmlns="${main}"`)));
  setContentType(book.parts, path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  addRelation(book.parts, book.workbook, `${relations}/styles`, path);
  return takePackage(book.parts, book.name);
}

interface Patch extends SheetPatch {
  widths: Map<number, string | null>;
  links: Map<string, PlanCell['link']>;
  notes: Note[];
  /** Areas whose own links and notes are taken away first. */
  written: Rect[];
}

/** What a plan does to the cells of one sheet; null where nothing. */
function patchOf(
  plan: Plan,
  sheet: SheetPart,
  clearing: boolean,
  styles: Styles,
  filed: (cell: PlanCell, style: number) => PlanCell,
  memory: Memory,
): Patch | null {
  const here = ({ sheet: name }: { sheet: string }) => name === sheet.name;
  const clears: Rect[] = clearing ? plan.clear.filter(here) : [];
  const blocks = plan.blocks.filter(here);
  const repairs = (plan.repairs ?? []).filter(here);
  if (clears.length + blocks.length + repairs.length === 0) return null;
  let kept = memory.get(sheet.name);
  if (!kept) memory.set(sheet.name, (kept = { styles: new Map(), columns: new Map() }));
  const { styles: stood, columns } = kept;
  const managed = new Set<string>();
  const patch: Patch = { cells: new Map(), clears, widths: new Map(), links: new Map(), notes: [], written: [...clears] };
  const put = (row: number, column: number, cell: PlanCell): void => {
    let line = patch.cells.get(row);
    if (!line) patch.cells.set(row, (line = new Map()));
    line.set(column, (style, ref, p) => cellXml(p, ref, styles.of(cell, style), filed(cell, style)));
  };
  for (const { row, column, value } of repairs) put(row, column, { value });
  for (const block of blocks) {
    block.rows.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (!cell) return;
        const [row, column] = [block.row + r, block.column + c];
        put(row, column, cell);
        if (cell.look) managed.add(`${row},${column}`);
        if (cell.link) patch.links.set(a1(row, column), cell.link);
        if (cell.note) patch.notes.push({ row, column, text: cell.note });
      }),
    );
    block.widths?.forEach((width, index) => {
      const at = block.column + index;
      patch.widths.set(at, `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
    });
    const width = Math.max(0, ...block.rows.map((line) => line.length));
    if (width) patch.written.push({ row: block.row, column: block.column, rows: block.rows.length, columns: width });
  }
  patch.onWrite = (row, column, style) => {
    const key = `${row},${column}`;
    if (managed.has(key) && !stood.has(key)) stood.set(key, style);
  };
  patch.styleOnClear = (row, column) => {
    const key = `${row},${column}`;
    const style = stood.get(key);
    stood.delete(key);
    return style !== undefined && style > 0 ? style : undefined;
  };
  // A column that is emptied from top to bottom of what we wrote gets back the width it had.
  for (const area of clears) {
    for (const [column, tag] of columns) {
      if (column < area.column || column >= area.column + area.columns || patch.widths.has(column)) continue;
      patch.widths.set(column, tag);
      columns.delete(column);
    }
  }
  patch.head = (text) => {
    const ours = new Set(blocks.flatMap((block) => (block.widths ?? []).map((_, index) => block.column + index)));
    for (const column of ours) if (!columns.has(column)) columns.set(column, columnTag(text, column));
    return withWidths(text, patch.widths);
  };
  return patch;
}

function patchSheet(book: Package, sheet: SheetPart, patch: Patch): void {
  const { main, relations } = namespaces(book);
  const bare = patch.written.length > 0 && removeNotes(book.parts, sheet.path, patch.written);
  const drawing = patch.notes.length ? addNotes(book.parts, sheet.path, patch.notes, main, relations) : null;
  patch.tail = (text) => {
    const tail = splitTail(text);
    const p = tailPrefix(tail);
    let core = withLinks(tail.core, p, patch);
    if (bare) core = withElement(core, 'legacyDrawing', '');
    if (drawing) core = withElement(core, 'legacyDrawing', `<${p}legacyDrawing xmlns:r="${relations}" r:id="${drawing}"/>`);
    return tail.before + core + tail.after;
  };
  book.parts.set(sheet.path, patchWorksheet(book.parts.get(sheet.path)!, patch));
}

/** Jumps of managed cells beside the clerk's own links. */
function withLinks(core: string, p: string, patch: Patch): string {
  const old = children(core).find(({ name }) => name === 'hyperlinks');
  if (!old && patch.links.size === 0) return core;
  const kept = children(old?.inner ?? '').filter(({ open }) => {
    const at = parseAreaA1(attribute(open, 'ref') ?? '');
    const inside = at && patch.written.some((area) => at.row >= area.row && at.row < area.row + area.rows && at.column >= area.column && at.column < area.column + area.columns);
    return !inside || attribute(open, '[^\\s=]+:id') !== undefined;
  });
  const texts = kept.map(({ start, end }) => old!.inner.slice(start, end));
  for (const [ref, link] of patch.links) texts.push(linkXml(p, ref, link!));
  if (old && texts.join('') === old.inner) return core;
  return withElement(core, 'hyperlinks', texts.length ? `<${p}hyperlinks>${texts.join('')}</${p}hyperlinks>` : '');
}

function markSheet(book: Package, sheet: SheetPart, plan: Plan, styles: Styles): void {
  const add = plan.marks?.add.filter((mark) => mark.sheet === sheet.name) ?? [];
  const bytes = book.parts.get(sheet.path)!;
  const remove = plan.marks?.removeAll === true && holdsMarks(bytes);
  if (!remove && add.length === 0) return;
  const tail = (text: string) => {
    const clean = remove ? withoutMarks(text) : text;
    return add.length ? withMarks(clean, add, styles) : clean;
  };
  book.parts.set(sheet.path, patchWorksheet(bytes, { cells: new Map(), clears: [], tail }));
}
