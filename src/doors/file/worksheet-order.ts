import { children, prefixOf } from './xml';

/** The order in which the parts of a worksheet after its cells must stand; Excel refuses a file that breaks it. */
const ORDER =
  'sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** What stands after a worksheet's cells, taken apart: the closing tags and what is between them. */
export interface Tail {
  before: string;
  core: string;
  after: string;
}

export function splitTail(text: string): Tail {
  const before = /^\s*<\/[^>]*>/.exec(text)?.[0] ?? '';
  const end = text.lastIndexOf('</');
  return { before, core: text.slice(before.length, end), after: text.slice(end) };
}

/** The tail's core with all elements of a name replaced by a text, which stands at its due place. */
export function withElement(core: string, name: string, xml: string): string {
  const rank = ORDER.indexOf(name);
  const found = children(core);
  let place = -1;
  let out = '';
  let from = 0;
  for (const element of found) {
    // An element of a name we do not know (mc:AlternateContent holds controls) stays before what it stands before.
    const own = ORDER.indexOf(element.name);
    if (element.name === name) {
      out += core.slice(from, element.start);
      if (place < 0) place = out.length;
      from = element.end;
    } else if (place < 0 && own > rank) {
      out += core.slice(from, element.start);
      place = out.length;
      from = element.start;
    }
  }
  out += core.slice(from);
  if (place < 0) place = out.length;
  return out.slice(0, place) + xml + out.slice(place);
}

/** Prefix of a worksheet's own elements, of its closing tags. */
export function tailPrefix(tail: Tail): string {
  return prefixOf(tail.before.trim().replace('</', '<'));
}
