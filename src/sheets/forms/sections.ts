import type { FormContext, FormSection } from '../../policy/model';
import type { PlanCell } from '../../workbook';
import { addLine, addRow, valueCell, type Page } from './page';

/** Lines of label and value above a table: the label over the first columns, the value over the rest. */
export function drawFacts(page: Page, section: Extract<FormSection, { kind: 'facts' }>, context: FormContext): void {
  if (section.title) addLine(page, { value: section.title, look: 'attachment' });
  const columns = page.widths.length;
  const label = labelColumns(page);
  for (const fact of section.facts(context)) {
    const cells: (PlanCell | null)[] = page.widths.map((_, index) => ({
      value: null,
      look: index < label ? 'head' : 'body',
    }));
    cells[0] = { value: fact.label, look: 'head' };
    cells[label] = valueCell(page, fact.value, label, 'body');
    addRow(page, cells, [
      { column: 0, columns: label },
      { column: label, columns: columns - label },
    ]);
  }
}

/** As many columns as a label needs, at least one left for the value. */
function labelColumns(page: Page): number {
  let width = 0;
  let columns = 0;
  while (columns < page.widths.length - 1 && width < 22) width += page.widths[columns++]!;
  return Math.max(1, columns);
}

/** An outline: headings, then lines filled in or left for the clerk to write. */
export function drawOutline(
  page: Page,
  section: Extract<FormSection, { kind: 'outline' }>,
  context: FormContext,
): void {
  for (const part of section.parts(context)) {
    addLine(page, { value: part.heading, look: 'attachment' });
    for (const value of part.lines) {
      const look = value.kind === 'blank' ? 'body' : 'note';
      const cell = valueCell(page, value, 0, look);
      const row = page.rows.length;
      addLine(page, cell);
      if (value.kind !== 'blank') continue;
      // Room to write; the border runs around the whole merged cell.
      page.heights[row] = Math.max(48, page.heights[row] ?? 0);
      for (let column = 1; column < page.widths.length; column++) page.rows[row]![column] = { value: null, look };
    }
  }
}
