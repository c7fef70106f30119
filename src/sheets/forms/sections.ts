import type { FormContext, FormSection, FormValue } from '../../policy/model';
import type { PlanCell } from '../../workbook';
import { textWidth } from '../heights';
import { addLine, addRow, valueCell, type Page } from './page';

/** Lines of label and value above a table: the label over the first columns, the value over the rest. */
export function drawFacts(page: Page, section: Extract<FormSection, { kind: 'facts' }>, context: FormContext): void {
  if (section.title) addLine(page, { value: section.title, look: 'attachment' });
  const facts = section.facts(context);
  const label = labelColumns(
    page,
    facts.map((fact) => fact.label),
  );
  for (const fact of facts) drawPair(page, label, { value: fact.label, look: 'head' }, fact.value);
}

/** A row of two merged cells: a label, and a value or a place to write. */
function drawPair(page: Page, label: number, head: PlanCell, value: FormValue): void {
  const cells: (PlanCell | null)[] = page.widths.map((_, index) => ({
    value: null,
    look: index < label ? head.look! : 'body',
  }));
  cells[0] = head;
  cells[label] = valueCell(page, value, label, 'body');
  addRow(page, cells, [
    { column: 0, columns: label },
    { column: label, columns: page.widths.length - label },
  ]);
}

/** Wide enough for a label: a longer one is wrapped. */
const LABEL = 20;

/** As many columns as the longest label needs, at least one left for the value. */
function labelColumns(page: Page, labels: readonly string[]): number {
  const needed = Math.min(LABEL, Math.max(...labels.map((label) => (textWidth(label) * 12) / 11 + 3)));
  let width = 0;
  let columns = 0;
  while (columns < page.widths.length - 1 && width < needed) width += page.widths[columns++]!;
  return Math.max(1, columns);
}

/** An outline: headings, then lines filled in or left for the clerk to write. A place to write says what belongs there. */
export function drawOutline(
  page: Page,
  section: Extract<FormSection, { kind: 'outline' }>,
  context: FormContext,
): void {
  for (const part of section.parts(context)) {
    if (part.newPage && page.rows.length > 0) page.starts.push(page.rows.length);
    addLine(page, { value: part.heading, look: 'attachment' });
    for (const value of part.lines) {
      if (value.kind === 'blank') drawBlank(page, value);
      else addLine(page, valueCell(page, value, 0, 'note'));
    }
  }
}

function drawBlank(page: Page, { hint, ...value }: FormValue & { kind: 'blank' }): void {
  const row = page.rows.length;
  if (hint) drawPair(page, labelColumns(page, [hint]), { value: hint, look: 'body' }, value);
  else {
    addLine(page, valueCell(page, value, 0, 'body'));
    // The border runs around the whole merged cell.
    for (let column = 1; column < page.widths.length; column++) page.rows[row]![column] = { value: null, look: 'body' };
  }
  // Room to write.
  page.heights[row] = Math.max(48, page.heights[row] ?? 0);
}
