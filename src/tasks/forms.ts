import { SettingError } from '../audit';
import type { FormSpec } from '../policy/model';
import {
  byUrgency,
  changeLog,
  daysWord,
  dueDate,
  drawForm,
  FILING_WORDS,
  formContext,
  opensOn,
  readRecord,
  readingWordOf,
  SHEETS,
  sheetNameOf,
  withCaution,
  type DrawnForm,
  type DueItem,
  type StoredSheet,
} from '../sheets';
import {
  emptyPlan,
  sheetNamed,
  valueAt,
  type CellValue,
  type Door,
  type Plan,
  type SheetPlan,
  type Work,
  type WorkbookGrid,
} from '../workbook';
import { beforeSending, type BeforeSending } from './before-sending';
import { dueOf } from './calendar';
import { freshRun } from './check';
import { changedSheets, commit, type OwnSheet } from './commit';
import { personalTexts } from './personal';
import type { FormChoice, FormResult, Run } from './types';
import { SAY } from './words';

/** All forms of the policy with their dates and states, by due date (those without one last). */
export function formChoices(run: Run): FormChoice[] {
  const { record } = readRecord(run.grid);
  const choices = drawnForms(run, run.policy.forms).map(({ form, open }): FormChoice => {
    const made = record.sheets.find((sheet) => sheet.kind === kindOf(form) && sheetNamed(run.grid, sheet.name));
    const day = dueOf(run, form);
    const due = day?.named ?? dueDate(form, run.on);
    const opens = opensOn(form, run.on);
    return {
      form: form.id,
      title: form.title,
      period: form.period,
      from: form.from,
      to: form.to,
      ...(due ? { due } : {}),
      ...(day ? { daysLeft: day.daysLeft, filing: filingOf(day) } : {}),
      ...(opens ? { opens } : {}),
      state: stateOf(open),
      open: countsOf(open),
      caution: open.caution,
      ...(made ? { made: { date: made.date, sheet: made.name } } : {}),
      missing: open.missing,
      warnings: open.warnings,
    };
  });
  return choices.sort(byDay);
}

/** What is overdue first, then by day; forms whose day is of another year after those of this one, undated ones last. */
function byDay(a: FormChoice, b: FormChoice): number {
  if (a.filing && b.filing)
    return byUrgency({ state: a.filing.state, due: a.due! }, { state: b.filing.state, due: b.due! });
  if (a.filing || b.filing) return a.filing ? -1 : 1;
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}

function filingOf(day: DueItem): NonNullable<FormChoice['filing']> {
  const sent = day.senders.flatMap((sender) => sender.sent ?? []).sort().at(-1); // prettier-ignore
  return {
    state: day.state,
    word: FILING_WORDS[day.state],
    days: daysWord(day),
    reading: readingWordOf(day),
    ...(sent ? { sent } : {}),
    sentBy: day.senders.filter((sender) => sender.sent !== null).length,
    senders: day.senders.length,
  };
}

function stateOf({ points: { missing, errors, warnings } }: BeforeSending): FormChoice['state'] {
  if (errors.length > 0) return 'errors';
  if (missing.length > 0) return 'missing';
  return warnings.length > 0 ? 'unexplained' : 'ready';
}

function countsOf({ points }: BeforeSending): FormChoice['open'] {
  return { missing: points.missing.length, errors: points.errors.length, warnings: points.warnings.length };
}

/** The plan of these forms (`R64`…), without writing. Throws `SettingError` on an unknown form. */
export function planForms(run: Run, forms: readonly string[] | 'all'): { plan: Plan; results: FormResult[] } {
  const { plan, results, sheets } = prepared(run, forms);
  return { plan: { ...plan, sheets: sheets.map((sheet) => sheet.plan) }, results };
}

/**
 * Makes the sheets to be sent; what the clerk wrote into their blanks is kept. A form made although something is open
 * says so on top, and 修改记录 keeps that it was made anyway.
 */
export async function submit(
  door: Door,
  run: Run,
  forms: readonly string[] | 'all',
  work?: Work,
): Promise<FormResult[]> {
  // A wrong name is refused before anything is read again.
  specsOf(run, forms);
  const now = await freshRun(door, run, work);
  const { plan, results, sheets, drawn } = prepared(now, forms);
  const date = now.options.today;
  const isPersonal = personalTexts(now.roster);
  const changed = changedSheets(now.grid, sheets, isPersonal, date);
  if (changed.plans.length === 0) return results;
  const log = anywayLog(now, drawn, new Set(changed.plans.map((sheet) => sheet.name)));
  const logged = changedSheets(now.grid, log ? [{ plan: log, kind: 'repairs' }] : [], isPersonal, date);
  await commit(door, now.grid, work, {
    plan: {
      ...plan,
      title: log ? SAY.madeAnyway(plan.title) : plan.title,
      sheets: [...changed.plans, ...logged.plans],
    },
    touched: [...changed.touched, ...logged.touched],
    change(record) {
      changed.change(record);
      logged.change(record);
    },
    date,
  });
  return results;
}

/** 修改记录 with a line for each form that is made anew although something is open; null where none is. */
function anywayLog(run: Run, drawn: readonly Drawn[], made: ReadonlySet<string>): SheetPlan | null {
  const lines = drawn
    .filter(({ page, open }) => open.caution !== null && made.has(page.sheet.name))
    .map(({ form, page, open }) => ({
      sheet: page.sheet.name,
      at: SAY.wholeSheet,
      heading: SAY.anyway(form.id),
      before: null,
      after: null,
      personal: false,
      why: open.caution!,
    }));
  return lines.length > 0 ? changeLog(sheetNamed(run.grid, SHEETS.repairs), run.options.today, lines) : null;
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

interface Drawn {
  form: FormSpec;
  page: DrawnForm;
  open: BeforeSending;
}

function prepared(
  run: Run,
  forms: readonly string[] | 'all',
): { plan: Plan; results: FormResult[]; sheets: OwnSheet[]; drawn: Drawn[] } {
  const specs = specsOf(run, forms);
  const drawn = drawnForms(run, specs);
  const results = drawn.map(({ form, page, open }): FormResult => {
    const due = dueDate(form, run.on);
    return {
      form: form.id,
      title: form.title,
      sheet: page.sheet.name,
      rows: page.rows,
      ...(due ? { due } : {}),
      missing: open.missing,
      warnings: open.warnings,
    };
  });
  return {
    plan: emptyPlan(SAY.forms(specs.map((form) => form.title))),
    results,
    sheets: drawn.map(({ form, page }) => ({ plan: page.sheet, kind: kindOf(form), blanks: page.blanks })),
    drawn,
  };
}

function drawnForms(run: Run, specs: readonly FormSpec[]): Drawn[] {
  const { record } = readRecord(run.grid);
  const context = formContext(run.audit);
  // A form that was made before keeps its sheet; a clerk's sheet of the same name is never written over.
  const taken = new Set(run.grid.sheets.map((sheet) => sheet.name));
  return specs.map((form) => {
    const made = record.sheets.find((sheet) => sheet.kind === kindOf(form) && taken.has(sheet.name));
    const name = made?.name ?? sheetNameOf(form.title, taken);
    taken.add(name);
    const written = made ? writtenBlanks(run.grid, made) : new Map<string, CellValue>();
    const page = drawForm(form, context, run.audit, name, written);
    const open = beforeSending(run, form, page.missing);
    return { form, page: open.caution === null ? page : withCaution(page, open.caution), open };
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
