import { a1, type Mark } from '../../workbook';
import { MARK_COLORS } from '../looks';
import { addressBatches } from './rectangles';
import type { Session } from './session';

/**
 * Marks are conditional formats that are always true: they lie over the clerk's cells and leave their own
 * borders as they are, so taking them away leaves no trace. The formula tells them from the clerk's own rules.
 */
const SIGN = '集办通标记';

function markFormula(severity: Mark['severity'], stamp: string): string {
  return `=LEN("${SIGN}:${severity}:${stamp}")>0`;
}

/** Queues the marks of one sheet, one rule a severity (more where an address would grow too long). */
export function queueMarks(context: Excel.RequestContext, sheet: string, marks: Mark[], stamp: string): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const severity of Object.keys(MARK_COLORS) as Mark['severity'][]) {
    const cells = marks.filter((mark) => mark.severity === severity).map((mark) => a1(mark.row, mark.column));
    for (const address of addressBatches(cells)) {
      const { custom } = worksheet.getRanges(address).conditionalFormats.add('Custom');
      custom.rule.formula = markFormula(severity, stamp);
      const border = custom.format.borders.getItem('EdgeLeft');
      border.style = 'Continuous';
      border.color = `#${MARK_COLORS[severity]}`;
    }
  }
}

interface FoundMark {
  sheet: string;
  id: string;
}

/** Our marks on these sheets; those of one write where a stamp is given, those of all others with `except`. */
export async function findMarks(
  session: Session,
  sheets: string[],
  what: string,
  filter: { stamp?: string; except?: string } = {},
): Promise<FoundMark[]> {
  if (sheets.length === 0) return [];
  return session.request({ what, repeatable: true }, (context) => {
    const rules = sheets.map((name) => {
      const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
      formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      return formats;
    });
    return () =>
      sheets.flatMap((sheet, i) =>
        rules[i]!.items.filter(
          (format) => format.type === 'Custom' && isOurs(format.customOrNullObject.rule.formula, filter),
        ).map(({ id }) => ({ sheet, id })),
      );
  });
}

function isOurs(formula: string, filter: { stamp?: string; except?: string }): boolean {
  // A rule without a formula is a mark whose writing was cut off: Excel lets nobody make one.
  if (formula === '') return true;
  if (!formula.includes(SIGN)) return false;
  if (filter.stamp !== undefined) return formula.includes(`:${filter.stamp}"`);
  return filter.except === undefined || !formula.includes(`:${filter.except}"`);
}

export function queueRemoveMarks(context: Excel.RequestContext, found: FoundMark[]): void {
  for (const { sheet, id } of found) {
    context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
  }
}

/** Takes away the marks of one write. */
export async function removeMarks(session: Session, sheets: string[], what: string, stamp: string): Promise<void> {
  const found = await findMarks(session, sheets, what, { stamp });
  if (found.length === 0) return;
  await session.request({ what }, (context) => {
    queueRemoveMarks(context, found);
    return () => undefined;
  });
}
