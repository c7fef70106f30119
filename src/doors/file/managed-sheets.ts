import { DoorError, type SheetPlan } from '../../workbook';
import { PLAN_REFUSALS } from './messages';
import { addDrawing, type Drawing } from './charts';
import { addNotes, type Note } from './notes';
import { takePackage, type Package } from './package';
import {
  addRelation,
  relationsOf,
  relationsPath,
  removeContentType,
  removeRelations,
  setContentType,
} from './relations';
import { sheetXml, type SheetContext } from './sheet-xml';
import { listSheet, namespaces, putSheetNames, setVisibility, unlistSheet } from './workbook-part';
import { encode } from './xml';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Makes a managed sheet, or writes it anew in the place it has. Gives the package with the list of sheets renewed. */
export function putSheet(
  book: Package,
  plan: SheetPlan,
  context: Omit<SheetContext, 'namespace'>,
  drawing?: Drawing,
): Package {
  checkName(book, plan.name);
  const { main, relations } = namespaces(book);
  const old = book.sheets.find((sheet) => sheet.name === plan.name);
  let path = old?.path;
  if (path) dropBelongings(book, path);
  else {
    let number = 1;
    while (book.parts.has(`xl/worksheets/sheet${number}.xml`)) number++;
    path = `xl/worksheets/sheet${number}.xml`;
    setContentType(book.parts, path, WORKSHEET);
    const relation = addRelation(book.parts, book.workbook, `${relations}/worksheet`, path);
    listSheet(book, plan.name, relation, plan.visibility ?? 'visible');
  }
  if (old) setVisibility(book, plan.name, plan.visibility ?? 'visible');
  let xml = sheetXml(plan, { ...context, namespace: main });
  const last = (element: string) => (xml = xml.replace('</worksheet>', () => `${element}</worksheet>`));
  if (drawing) {
    last(`<drawing xmlns:r="${relations}" r:id="${addDrawing(book.parts, path, drawing, relations)}"/>`);
  }
  const notes = plan.rows.flatMap((line, row) =>
    line.flatMap((cell, column): Note[] => (cell?.note ? [{ row, column, text: cell.note }] : [])),
  );
  if (notes.length) {
    const shapes = addNotes(book.parts, path, notes, main, relations);
    last(`<legacyDrawing xmlns:r="${relations}" r:id="${shapes}"/>`);
  }
  book.parts.set(path, encode(xml));
  putSheetNames(book, plan);
  return takePackage(book.parts, book.name);
}

/** Deletes a sheet with what belongs to it alone. */
export function removeSheet(book: Package, name: string): Package {
  const sheet = book.sheets.find((other) => other.name === name);
  if (!sheet) return book;
  dropBelongings(book, sheet.path);
  book.parts.delete(sheet.path);
  removeContentType(book.parts, sheet.path);
  removeRelations(book.parts, book.workbook, ({ id }) => id === sheet.relation);
  unlistSheet(book, name);
  return takePackage(book.parts, book.name);
}

/** Parts that a sheet alone leads to: its notes, tables, drawings. */
function dropBelongings(book: Package, path: string): void {
  const own = relationsOf(book.parts, path)
    .filter(({ external }) => !external)
    .map(({ target }) => target);
  book.parts.delete(relationsPath(path));
  for (const target of own) {
    const shared = [...book.parts.keys()].some(
      (part) =>
        part.endsWith('.rels') && relationsOf(book.parts, ownerOf(part)).some((relation) => relation.target === target),
    );
    if (shared || !book.parts.delete(target)) continue;
    removeContentType(book.parts, target);
    dropBelongings(book, target);
  }
}

function ownerOf(relations: string): string {
  return relations.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function checkName(book: Package, name: string): void {
  if (!name || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw new DoorError('not-supported', PLAN_REFUSALS.badName(name));
  }
  if (book.otherSheets.includes(name)) throw new DoorError('not-supported', PLAN_REFUSALS.taken(name));
}
