import { SettingError } from '../audit';
import type { FormSpec } from '../policy/model';
import {
  dueDate,
  drawForm,
  findingKey,
  formContext,
  missingWord,
  opensOn,
  readRecord,
  sheetNameOf,
  type DrawnForm,
  type StoredSheet,
} from '../sheets';
import {
  emptyPlan,
  sheetNamed,
  valueAt,
  type CellValue,
  type Door,
  type Plan,
  type Work,
  type WorkbookGrid,
} from '../workbook';
import { freshRun } from './check';
import { changedSheets, commit, type OwnSheet } from './commit';
import { personalTexts } from './personal';
import type { FormChoice, FormResult, Run } from './types';
import { SAY } from './words';

/** All forms of the policy with their dates and states, by due date (those without one last). */
export function formChoices(run: Run): FormChoice[] {
  const { record } = readRecord(run.grid);
  const drawn = drawnForms(run, run.policy.forms);
  const choices = drawn.map(({ form, page }): FormChoice => {
    const made = record.sheets.find((sheet) => sheet.kind === kindOf(form) && sheetNamed(run.grid, sheet.name));
    const missing = missingOf(run, form, page);
    const errors = openErrors(run, form);
    const due = dueDate(form, run.on);
    const opens = opensOn(form, run.on);
    return {
      form: form.id,
      title: form.title,
      period: form.period,
      from: form.from,
      to: form.to,
      ...(due ? { due, daysLeft: daysBetween(run.options.today, due) } : {}),
      ...(opens ? { opens } : {}),
      state: errors > 0 ? 'errors' : missing.length > 0 ? 'missing' : 'ready',
      ...(made ? { made: { date: made.date, sheet: made.name } } : {}),
      missing,
      warnings: warningsOf(run, form, missing),
    };
  });
  return choices.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

/** The plan of these forms (`R64`…), without writing. Throws `SettingError` on an unknown form. */
export function planForms(run: Run, forms: readonly string[] | 'all'): { plan: Plan; results: FormResult[] } {
  const { plan, results, sheets } = prepared(run, forms);
  return { plan: { ...plan, sheets: sheets.map((sheet) => sheet.plan) }, results };
}

/** Makes the sheets to be sent; what the clerk wrote into their blanks is kept. */
export async function submit(
  door: Door,
  run: Run,
  forms: readonly string[] | 'all',
  work?: Work,
): Promise<FormResult[]> {
  // A wrong name is refused before anything is read again.
  specsOf(run, forms);
  const now = await freshRun(door, run, work);
  const { plan, results, sheets } = prepared(now, forms);
  const changed = changedSheets(now.grid, sheets, personalTexts(now.roster), now.options.today);
  if (changed.plans.length > 0) {
    await commit(door, now.grid, work, {
      plan: { ...plan, sheets: changed.plans },
      touched: changed.touched,
      change: changed.change,
      date: now.options.today,
    });
  }
  return results;
}

const kindOf = (form: FormSpec): string => `form:${form.id}`;

function specsOf(run: Run, forms: readonly string[] | 'all'): readonly FormSpec[] {
  if (forms === 'all') return run.policy.forms;
  return [...new Set(forms)].map((id) => {
    const spec = run.policy.forms.find((one) => one.id === id);
    if (!spec) throw new SettingError(SAY.unknownForm(id, run.policy.forms.map((one) => one.id).join('、')));
    return spec;
  });
}

function prepared(
  run: Run,
  forms: readonly string[] | 'all',
): { plan: Plan; results: FormResult[]; sheets: OwnSheet[] } {
  const specs = specsOf(run, forms);
  const drawn = drawnForms(run, specs);
  const results = drawn.map(({ form, page }): FormResult => {
    const missing = missingOf(run, form, page);
    const due = dueDate(form, run.on);
    return {
      form: form.id,
      title: form.title,
      sheet: page.sheet.name,
      rows: page.rows,
      ...(due ? { due } : {}),
      missing,
      warnings: warningsOf(run, form, missing),
    };
  });
  return {
    plan: emptyPlan(SAY.forms(specs.map((form) => form.title))),
    results,
    sheets: drawn.map(({ form, page }) => ({ plan: page.sheet, kind: kindOf(form), blanks: page.blanks })),
  };
}

function drawnForms(run: Run, specs: readonly FormSpec[]): { form: FormSpec; page: DrawnForm }[] {
  const { record } = readRecord(run.grid);
  const context = formContext(run.audit);
  // A form that was made before keeps its sheet; a clerk's sheet of the same name is never written over.
  const taken = new Set(run.grid.sheets.map((sheet) => sheet.name));
  return specs.map((form) => {
    const made = record.sheets.find((sheet) => sheet.kind === kindOf(form) && taken.has(sheet.name));
    const name = made?.name ?? sheetNameOf(form.title, taken);
    taken.add(name);
    return { form, page: drawForm(form, context, run.audit, name, made ? writtenBlanks(run.grid, made) : new Map()) };
  });
}

/** What the clerk wrote into the blanks of a form, by their ids, read from the sheet itself. */
export function writtenBlanks(grid: WorkbookGrid, made: StoredSheet): Map<string, CellValue> {
  const sheet = sheetNamed(grid, made.name);
  const written = new Map<string, CellValue>();
  const shift = sheet ? rowShift(sheet.values, made) : 0;
  for (const { id, row, column } of made.blanks ?? []) {
    const value = sheet ? valueAt(sheet, row + shift, column) : null;
    if (value !== null && value !== '') written.set(id, value);
  }
  return written;
}

/** Rows that the clerk put in or took away above the form's title. */
function rowShift(values: readonly (readonly CellValue[])[], made: StoredSheet): number {
  const titleRow = made.rows?.findIndex((line) => line.some((cell) => cell?.l === 'title')) ?? -1;
  const title = titleRow >= 0 ? made.rows![titleRow]!.find((cell) => cell?.l === 'title')?.v : undefined;
  if (title === undefined || title === null) return 0;
  const now = values.findIndex((line) => line[0] === title);
  return now < 0 ? 0 : now - titleRow;
}

function missingOf(run: Run, form: FormSpec, page: DrawnForm): string[] {
  const tables = form.needs.map((id) => run.roster.table(id)).filter((table) => !table.present);
  return [...new Set([...tables.map((table) => SAY.noTable(table.spec.title)), ...page.missing.map(missingWord)])];
}

function warningsOf(run: Run, form: FormSpec, missing: readonly string[]): string[] {
  const errors = openErrors(run, form);
  const unexplained = concerning(run, form).filter(
    (finding) => finding.severity === 'warning' && (run.explanations.get(findingKey(finding))?.lapsed ?? true),
  ).length;
  return [
    ...(errors > 0 ? [SAY.openErrors(errors)] : []),
    ...(missing.length > 0 ? [SAY.lacks(missing)] : []),
    ...(unexplained > 0 ? [SAY.unexplained(unexplained)] : []),
  ];
}

/** Findings on the sheets of the tables that a form draws on. */
function concerning(run: Run, form: FormSpec) {
  const sheets = new Set(form.needs.flatMap((id) => run.roster.table(id).parts.map((part) => part.sheet)));
  return run.audit.findings.filter((finding) => finding.sheet !== null && sheets.has(finding.sheet));
}

function openErrors(run: Run, form: FormSpec): number {
  return concerning(run, form).filter((finding) => finding.severity === 'error').length;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
