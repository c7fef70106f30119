import type { Audit } from '../../audit';
import type { FormContext, FormSpec, Missing } from '../../policy/model';
import type { CellValue, PlanCell, SheetPlan } from '../../workbook';
import { linesFor } from '../heights';
import { readingsLine } from '../results';
import { DRAFT_MARK, WORDS } from '../words';
import { withBreaks } from './breaks';
import { gridOf } from './grid';
import { addLine, addRow, newPage, widthOf, type Blank, type Page } from './page';
import { drawFacts, drawOutline } from './sections';
import { columnsOf, drawTable } from './table';

export interface DrawnForm {
  sheet: SheetPlan;
  /** The sheet before it was laid out in pages. */
  whole: SheetPlan;
  blanks: readonly Blank[];
  /** Data rows of its tables. */
  rows: number;
  missing: readonly Missing[];
  /** Rows with which a new page begins whatever room is left. */
  starts: readonly number[];
  /** First and last row of each table. */
  tables: Page['tables'];
}

/** Columns of a form without a table. */
const PLAIN_WIDTHS = [24, 20, 20, 20];
const PORTRAIT = 86;
const LANDSCAPE = 130;

/**
 * Draws a form as a document. An annex (a form with an attachment number) keeps the annex's own shape: title, table,
 * notes; who filled it in stands below. Others have that line above the table.
 */
export function drawForm(
  form: FormSpec,
  context: FormContext,
  audit: Audit,
  sheetName: string,
  written: ReadonlyMap<string, CellValue>,
): DrawnForm {
  const page = newPage(widthsOf(form, context), written);
  const { policy } = audit;
  const draft = policy.status === 'draft';
  if (form.attachment || draft) drawTop(page, form.attachment ?? '', draft);
  addLine(page, { value: form.title, look: 'title' }, 22);
  page.heights[page.rows.length - 1] = Math.max(40, page.heights[page.rows.length - 1] ?? 0);
  if (!form.attachment) drawUnitLine(page, audit);
  let repeat: { first: number; last: number } | undefined;
  for (const section of form.sections) {
    if (section.kind === 'facts') drawFacts(page, section, context);
    else if (section.kind === 'outline') drawOutline(page, section, context);
    else if (section.kind === 'note') addLine(page, { value: section.text(context), look: 'note' });
    else {
      const heads = drawTable(page, section, context);
      // One set of heads can be repeated, on the pages after it: that of the last table.
      repeat = endsInTable(form) ? heads : undefined;
    }
  }
  if (form.attachment) drawUnitLine(page, audit);
  addLine(page, { value: WORDS.filledBy, look: 'sign' });
  drawNotes(page, form, audit);
  return withBreaks({
    sheet: {
      name: sheetName,
      rows: page.rows,
      merges: page.merges,
      widths: [...page.widths],
      heights: page.heights,
      print: {
        paper: 'A4',
        landscape: form.landscape,
        area: { row: 0, column: 0, rows: page.rows.length, columns: page.widths.length },
        ...(repeat ? { repeatRows: repeat } : {}),
        ...(draft ? { header: DRAFT_MARK } : {}),
      },
    },
    blanks: page.blanks,
    rows: page.dataRows,
    missing: page.missing,
    starts: page.starts,
    tables: page.tables,
  });
}

/** Whether no outline runs on below the form's last table: its pages would have the heads of what is not on them. */
function endsInTable({ sections }: FormSpec): boolean {
  const kinds = sections.map((section) => section.kind);
  return kinds.lastIndexOf('outline') < kinds.lastIndexOf('table');
}

/** Widths on which the form's tables stand, stretched to the page where they are narrow. */
function widthsOf(form: FormSpec, context: FormContext): readonly number[] {
  const tables = form.sections.filter((section) => section.kind === 'table');
  const grid = gridOf(tables.map((section) => columnsOf(section, context).map((column) => column.width)));
  const widths = grid.length < 2 ? PLAIN_WIDTHS : grid;
  const sum = widths.reduce((total, one) => total + one, 0);
  const room = form.landscape ? LANDSCAPE : PORTRAIT;
  if (sum >= room * 0.85) return widths;
  return widths.map((width) => Math.round((width * room * 0.95) / sum));
}

/** 附件 top left, 征求意见稿 top right. */
function drawTop(page: Page, attachment: string, draft: boolean): void {
  const cells: (PlanCell | null)[] = [attachment ? { value: attachment, look: 'attachment' } : null];
  if (draft) cells[page.widths.length - 1] = { value: DRAFT_MARK, look: 'draft' };
  addRow(page, cells);
}

function drawUnitLine(page: Page, audit: Audit): void {
  const { filing } = audit.roster;
  const year = filing.schoolYear ? `${filing.schoolYear}　` : '';
  const texts = [WORDS.unitLine(filing.unit), `${year}${WORDS.dateLine(audit.on)}`] as const;
  const half = halfFor(page, texts);
  if (half === null) {
    for (const value of texts) addLine(page, { value, look: 'subtitle' });
    return;
  }
  const cells: (PlanCell | null)[] = [{ value: texts[0], look: 'subtitle' }];
  cells[half] = { value: texts[1], look: 'subtitle' };
  addRow(page, cells, [
    { column: 0, columns: half },
    { column: half, columns: page.widths.length - half },
  ]);
}

/** The column nearest the middle that leaves both texts room on one line; null where there is none. */
function halfFor(page: Page, [left, right]: readonly [string, string]): number | null {
  const all = widthOf(page, 0, page.widths.length);
  const columns = page.widths.flatMap((_, column) => {
    const before = widthOf(page, 0, column);
    return linesFor(left, before, 12) === 1 && linesFor(right, all - before, 12) === 1 ? [column] : [];
  });
  const off = (column: number): number => Math.abs(widthOf(page, 0, column) - all / 2);
  return columns.sort((a, b) => off(a) - off(b))[0] ?? null;
}

/** What every sheet carries: the document and its status, and the readings used. */
function drawNotes(page: Page, form: FormSpec, audit: Audit): void {
  const { policy } = audit;
  addLine(page, {
    value: `注：1.${WORDS.basis(WORDS.policyLine(policy.title, policy.status))}${clauseWords(form, audit)}。`,
    look: 'note',
  });
  if ((form.readings ?? []).length > 0)
    addLine(page, { value: `2.${readingsLine(audit, form.readings)}。`, look: 'note' });
}

function clauseWords(form: FormSpec, audit: Audit): string {
  const locators = form.clauses.flatMap((id) => audit.policy.clauses.find((clause) => clause.id === id)?.locator ?? []);
  const unique = [...new Set(locators)];
  return unique.length > 0 ? `${unique.join('、')}` : '';
}

/** Day on which a form is due in the year of `on`; undefined where the policy names none. */
export function dueDate(form: FormSpec, on: string): string | undefined {
  if (!form.due) return undefined;
  if ('date' in form.due) return form.due.date;
  return isoDay(on, form.due);
}

export function opensOn(form: FormSpec, on: string): string | undefined {
  return form.opens ? isoDay(on, form.opens) : undefined;
}

function isoDay(on: string, { month, day }: { month: number; day: number }): string {
  return `${on.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
