import { parseAreaA1, type SheetGrid, type Work, type WorkbookGrid, DoorError } from '../../workbook';
import { PLAN_REFUSALS, refusal, WORDS } from './messages';
import { numberFormats } from './number-formats';
import type { Package, SheetPart } from './package';
import { readWorksheet, type Lookups } from './read-sheet';
import { relationsOf } from './relations';
import { readSharedStrings } from './shared-strings';
import { attribute, decode, root } from './xml';

/** Reads every worksheet of a package. */
export function readPackage(book: Package, work?: Work): WorkbookGrid {
  const lookups: Lookups = {
    strings: readSharedStrings(book.strings ? book.parts.get(book.strings) : undefined),
    formats: numberFormats(book.styles ? book.parts.get(book.styles) : undefined),
    date1904: book.date1904,
    tooMany: () => refusal('tooManyCells', book.name),
  };
  const sheets = book.sheets.map((sheet, index): SheetGrid => {
    if (work?.signal?.aborted) throw new DoorError('cancelled', PLAN_REFUSALS.cancelled);
    work?.onProgress?.({ what: WORDS.reading(sheet.name), done: index, total: book.sheets.length });
    const tables = tablesOf(book, sheet);
    const { protected: locked, ...cells } = readWorksheet(book.parts.get(sheet.path)!, lookups);
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      ...cells,
      ...(tables.length ? { tables } : {}),
      ...(locked ? { protected: true } : {}),
    };
  });
  return { name: book.name, sheets };
}

/** Excel tables on a sheet. */
export function tablesOf(book: Package, sheet: SheetPart): NonNullable<SheetGrid['tables']> {
  return relationsOf(book.parts, sheet.path).flatMap((relation) => {
    const bytes = relation.kind === 'table' ? book.parts.get(relation.target) : undefined;
    if (!bytes) return [];
    const { open } = root(decode(bytes));
    const area = parseAreaA1(attribute(open, 'ref') ?? '');
    return area ? [{ name: attribute(open, 'displayName') ?? attribute(open, 'name') ?? '', area }] : [];
  });
}
