import type { PlanCell, SheetPlan } from '../../workbook';
import { heightFor } from '../heights';
import { body, count, fit, head, padded, type Line, type ReportInput } from './input';
import { REPORT_SHEETS, REPORT_WORDS as SAY } from './words';

const WIDTHS = [6, 38, 10, 20, 18, 20, 20, 16, 18];

/** The sheet 目录: a link to every other sheet, each form with its day and state; below, which forms are not in it. */
export function contentsSheet(input: ReportInput, others: readonly string[], remarks: readonly string[], marks: string): SheetPlan {
  const note = [SAY.contentsNote, ...remarks].join('　');
  const rows: Line[] = [[{ value: REPORT_SHEETS.contents, look: 'title' }], [{ value: note, look: 'note' }]];
  const merges = [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: WIDTHS.length }));
  const heights: Record<number, number> = { 0: 36, 1: Math.max(22, heightFor(note, WIDTHS.reduce((sum, one) => sum + one, 0), 12)) };
  const add = (line: Line) => {
    heights[rows.length] = fit(line, WIDTHS);
    rows.push(line);
  };
  const drawn = new Map(input.forms.map((form) => [form.sheet.name, form]));
  rows.push(SAY.contentsHeads.map(head));
  others.forEach((name, index) => {
    const entry = drawn.get(name);
    add([count(index + 1), linkTo(name), ...(entry ? formCells(input, entry) : SAY.contentsHeads.slice(2).map(() => body('')))]);
  });
  if (input.forms.length === 0) add([null, body(SAY.noForms)]);
  if (input.leftOut.length > 0) {
    rows.push([], [{ value: SAY.leftOut, look: 'attachment' }], SAY.leftOutHeads.map(head));
    merges.push({ row: rows.length - 2, column: 0, rows: 1, columns: WIDTHS.length });
    const wide = () => merges.push({ row: rows.length - 1, column: 3, rows: 1, columns: WIDTHS.length - 3 });
    const across = (cell: PlanCell): Line => [cell, ...WIDTHS.slice(4).map((): PlanCell => ({ value: null, look: cell.look! }))];
    rows[rows.length - 1] = [...rows[rows.length - 1]!.slice(0, 3), ...across(head(SAY.leftOutHeads[3]))];
    wide();
    input.leftOut.forEach(({ form, why }, index) => {
      add([count(index + 1), body(form.title), body(form.id), ...across(body(why))]);
      wide();
    });
  }
  return {
    name: REPORT_SHEETS.contents,
    rows: padded(rows, WIDTHS.length),
    merges,
    widths: WIDTHS,
    heights,
    freeze: { rows: 3, columns: 0 },
    print: { paper: 'A4', landscape: true, ...(marks ? { header: marks } : {}) },
  };
}

function linkTo(sheet: string): PlanCell {
  return { value: sheet, look: 'link', format: '@', link: { sheet, a1: 'A1' } };
}

function formCells({ audit }: ReportInput, { form, due, filed, missing, warnings }: ReportInput['forms'][number]): PlanCell[] {
  const locators = form.clauses.flatMap((id) => audit.policy.clauses.find((clause) => clause.id === id)?.locator ?? []);
  const state = missing.length > 0 ? SAY.lacks(missing.length) : warnings.length > 0 ? warnings[0]! : SAY.complete;
  return [
    body(form.id),
    body([...new Set(locators)].join('、')),
    body(due ?? SAY.noDay(form.period)),
    body(form.from ?? ''),
    body(form.to ?? ''),
    body(filed ?? ''),
    body(state),
  ];
}
