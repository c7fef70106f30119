import { a1, type Plan } from '../../workbook';
import { worksheetPieces } from './chunks';
import { LOSSES } from './messages';
import type { Package, SheetPart } from './package';
import { relationsOf } from './relations';
import { isRich, richStrings } from './shared-strings';
import { attribute } from './xml';

const SHOWN = 5;

/** What a plan, or saving, takes from the file that cannot be kept. Parts which a plan does not touch are kept as they are. */
export function lossesOf(book: Package, plan?: Plan): string[] {
  const losses: string[] = [];
  if ([...book.parts.keys()].some((path) => path.startsWith('_xmlsignatures/'))) losses.push(LOSSES.signature);
  const drawn = (plan?.sheets ?? []).filter(({ name }) => {
    const sheet = book.sheets.find((other) => other.name === name);
    return sheet && relationsOf(book.parts, sheet.path).some(({ kind }) => kind === 'drawing');
  });
  if (drawn.length) losses.push(LOSSES.drawing(drawn.map(({ name }) => `“${name}”`).join('、')));
  const rich = plan?.repairs?.length ? richCells(book, plan.repairs) : [];
  if (rich.length)
    losses.push(
      LOSSES.richText(`${rich.slice(0, SHOWN).join('、')}${rich.length > SHOWN ? ` 等 ${rich.length} 处` : ''}`),
    );
  return losses;
}

function richCells(book: Package, repairs: NonNullable<Plan['repairs']>): string[] {
  const rich = richStrings(book.strings ? book.parts.get(book.strings) : undefined);
  return book.sheets.flatMap((sheet) => {
    const wanted = new Set(
      repairs.filter((repair) => repair.sheet === sheet.name).map(({ row, column }) => a1(row, column)),
    );
    return wanted.size ? richIn(book, sheet, wanted, rich).map((ref) => `“${sheet.name}”${ref}`) : [];
  });
}

function richIn(book: Package, sheet: SheetPart, wanted: Set<string>, rich: Set<number>): string[] {
  const found: string[] = [];
  for (const { kind, text } of worksheetPieces(book.parts.get(sheet.path)!)) {
    if (kind !== 'rows') continue;
    for (const [whole, open = ''] of text.matchAll(/<(?:[\w.-]+:)?c\b([^>]*?)(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?c>)/g)) {
      const ref = attribute(open, 'r') ?? '';
      if (!wanted.has(ref)) continue;
      const index = /\st="s"/.test(whole) ? /<(?:[\w.-]+:)?v>(\d+)</.exec(whole)?.[1] : undefined;
      if (index !== undefined ? rich.has(Number(index)) : isRich(whole)) found.push(ref);
    }
  }
  return found;
}
