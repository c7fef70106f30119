import { DoorError, type Plan, type PlanCell, type Work } from '../../workbook';
import type { Drawings } from './charts';
import { checkPlan } from './check';
import { holdsMarks, withMarks, withoutMarks } from './marks';
import { PLAN_REFUSALS } from './messages';
import { PLAIN_STYLES } from './new-package';
import { addNotes, removeNotes } from './notes';
import { numberFormats, showsDate } from './number-formats';
import { takePackage, type Package, type SheetPart } from './package';
import { patchWorksheet } from './patch-sheet';
import { patchOf, withLinks, type Memory, type Patch } from './plan-patch';
import { DAYS_1904 } from './read-sheet';
import { addRelation, removeContentType, removeRelations, setContentType } from './relations';
import { putSheet, removeSheet } from './managed-sheets';
import { openStyles, type Styles } from './styles';
import { calculateOnOpening, namespaces, showActive } from './workbook-part';
import { splitTail, tailPrefix, withElement } from './worksheet-order';
import { decode, encode } from './xml';

/** Carries a plan out on a copy; the workbook given stays as it is. `drawings` are the plan's charts, by sheet. */
export function carryOut(
  before: Package,
  plan: Plan,
  memory: Memory,
  drawings: Drawings,
  work?: Work,
): [Package, Memory] {
  checkPlan(before, plan);
  const book: Package = { ...before, parts: new Map(before.parts) };
  const next: Memory = new Map(
    [...memory].map(([sheet, { styles, columns }]) => [sheet, { styles: new Map(styles), columns: new Map(columns) }]),
  );
  try {
    const done = write(book, plan, next, drawings);
    if (work?.signal?.aborted) throw new DoorError('cancelled', PLAN_REFUSALS.cancelled);
    return [done, next];
  } catch (cause) {
    throw cause instanceof DoorError ? cause : new DoorError('unknown', PLAN_REFUSALS.failed, { cause });
  }
}

function write(start: Package, plan: Plan, memory: Memory, drawings: Drawings): Package {
  let book = withStyles(start);
  const styles = openStyles(decode(book.parts.get(book.styles!)!));
  const formats = numberFormats(book.parts.get(book.styles!));
  const filed = (cell: PlanCell | null, style = 0): PlanCell => {
    const format = cell!.format ?? (cell!.look ? null : formats[style]);
    if (!book.date1904 || typeof cell!.value !== 'number' || !showsDate(format)) return cell!;
    return { ...cell!, value: cell!.value - DAYS_1904 };
  };
  for (const sheet of plan.sheets) book = putSheet(book, sheet, { styles, filed }, drawings.get(sheet.name));
  const whole = new Set(plan.sheets.map(({ name }) => name));
  for (const sheet of book.sheets) {
    const patch = patchOf(plan, sheet, !whole.has(sheet.name), styles, filed, memory);
    if (patch) patchSheet(book, sheet, patch);
  }
  for (const sheet of book.sheets) markSheet(book, sheet, plan, styles);
  for (const name of plan.removeSheets) book = removeSheet(book, name);
  if (!book.sheets.some(({ visibility }) => visibility === 'visible'))
    throw new DoorError('not-supported', PLAN_REFUSALS.lastSheet);
  const xml = styles.xml();
  if (xml !== decode(book.parts.get(book.styles!)!)) book.parts.set(book.styles!, encode(xml));
  if (touchesCells(plan)) forgetCalculation(book);
  showActive(book);
  return takePackage(book.parts, book.name);
}

function touchesCells(plan: Plan): boolean {
  return (
    plan.sheets.length +
      plan.blocks.length +
      plan.clear.length +
      plan.removeSheets.length +
      (plan.repairs?.length ?? 0) >
    0
  );
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

function patchSheet(book: Package, sheet: SheetPart, patch: Patch): void {
  const { main, relations } = namespaces(book);
  const bare = patch.written.length > 0 && removeNotes(book.parts, sheet.path, patch.written);
  const drawing = patch.notes.length ? addNotes(book.parts, sheet.path, patch.notes, main, relations) : null;
  patch.tail = (text) => {
    const tail = splitTail(text);
    const p = tailPrefix(tail);
    let core = withLinks(tail.core, p, patch);
    if (bare) core = withElement(core, 'legacyDrawing', '');
    if (drawing)
      core = withElement(core, 'legacyDrawing', `<${p}legacyDrawing xmlns:r="${relations}" r:id="${drawing}"/>`);
    return tail.before + core + tail.after;
  };
  book.parts.set(sheet.path, patchWorksheet(book.parts.get(sheet.path)!, patch));
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
