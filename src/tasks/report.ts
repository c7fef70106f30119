import { SettingError } from '../audit';
import type { FormSpec } from '../policy/model';
import { formDue } from '../policy/rules';
import {
  FILING_WORDS,
  findingKey,
  inYear,
  readRecord,
  REPORT_WORDS,
  reportPlan,
  SAMPLE_MARK,
  type ReportForm,
  type ReportInput,
} from '../sheets';
import type { Door, Work, WorkbookGrid } from '../workbook';
import { countedFrom } from './calendar';
import { freshRun } from './check';
import { planForms } from './forms';
import { unitOf, type ReportUnit } from './report-unit';
import { REPORT } from './report-words';
import { stopIfAsked } from './session';
import type { FormResult, Run } from './types';

export interface ReportOptions extends Work {
  /** Calendar year whose forms are due. */
  year: number;
  /** The 填报单位, or a group by name; the bureau where left out. */
  unit?: string;
}

/** 年度报送册 as it was made. */
export interface Report {
  /** Name of the file. */
  name: string;
  bytes: Uint8Array;
  year: number;
  unit: string | null;
  sheets: readonly string[];
  forms: readonly FormResult[];
  /** Forms of the policy that are not due in the year, and why. */
  leftOut: readonly { form: string; title: string; why: string }[];
  counts: { error: number; warning: number; notice: number };
  /** Findings with a sentence of the clerk's that still holds. */
  explained: number;
  charts: readonly { sheet: string; title: string }[];
  /** What the clerk should know before sending it. */
  remarks: readonly string[];
}

/** A door onto a workbook of its own that can be handed over. */
export type Book = Door & { bytes(): Promise<Uint8Array> };

/**
 * Makes 年度报送册: reads and judges through `door`, writes into `book`, a new and empty workbook. Nothing is written
 * through `door`. Throws `SettingError` on a year or a unit that cannot be, `DoorError('cancelled')` when stopped.
 */
export async function report(door: Door, run: Run, book: Book, options: ReportOptions): Promise<Report> {
  const { year } = options;
  if (!isYear(year)) throw new SettingError(REPORT.badYear(String(year)));
  const unit = unitOf(await freshRun(door, run, options), options.unit);
  const { input, results } = await inputOf(unit, options);
  await step(options, REPORT.writing, results.length, results.length + 1);
  const { plan, forms } = reportPlan(input);
  await book.apply(plan, options.signal ? { signal: options.signal } : {});
  const bytes = await book.bytes();
  options.onProgress?.({ what: REPORT.writing, done: results.length + 1, total: results.length + 1 });
  const { audit } = unit.run;
  return {
    name: REPORT_WORDS.file(year, unit.name),
    bytes,
    year,
    unit: unit.name,
    sheets: plan.sheets.map(({ name }) => name),
    forms: results.map((result, index) => ({ ...result, sheet: forms[index]!.sheet.name })),
    leftOut: input.leftOut.map(({ form, why }) => ({ form: form.id, title: form.title, why })),
    counts: audit.counts,
    explained: audit.findings.filter((finding) => holds(unit.run, findingKey(finding))).length,
    charts: plan.sheets.flatMap(({ name, charts }) => (charts ?? []).map(({ title }) => ({ sheet: name, title }))),
    remarks: remarksOf(unit, year, results),
  };
}

/** Years of four digits in which these policies can be. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2099;
}

async function inputOf(
  { run, name, ofGroup }: ReportUnit,
  options: ReportOptions,
): Promise<{ input: ReportInput; results: FormResult[] }> {
  const { year } = options;
  // Days and lines of 材料报送台账 are those of the report's year, whatever the day of the numbers.
  const situation = { ...run.audit.situation, on: `${year}-12-31` };
  const leftOut: ReportInput['leftOut'][number][] = [];
  const due: { form: FormSpec; day?: string; filed?: string }[] = [];
  for (const form of run.policy.forms) {
    const when = inYear(form, year);
    const owed = isSentBy(form.from, ofGroup) && (form.filing?.owed?.(situation) ?? true);
    if (!when.in) leftOut.push({ form, why: when.why });
    else if (!owed) leftOut.push({ form, why: REPORT_WORDS.ofOther(form.from ?? '教育局') });
    else {
      const stands = formDue(form, situation, countedFrom(run));
      due.push({ form, ...(stands ? { day: stands.last, filed: FILING_WORDS[stands.state] } : {}) });
    }
  }
  due.sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  const forms: ReportForm[] = [];
  const results: FormResult[] = [];
  for (const [index, { form, day, filed }] of due.entries()) {
    await step(options, REPORT.reading(form.title), index, due.length + 1);
    const { plan, results: made } = planForms(run, [form.id]);
    const { due: _ofToday, ...result } = made[0]!;
    const { rows, missing, warnings } = result;
    results.push({ ...result, ...(day ? { due: day } : {}) });
    forms.push({ form, sheet: plan.sheets[0]!, rows, missing, warnings, ...(day ? { due: day } : {}), ...(filed ? { filed } : {}) });
  }
  const { audit, explanations, grid, options: job } = run;
  const input = { audit, year, unit: name, ofGroup, explanations, forms, leftOut, sample: isSample(grid), today: job.today };
  return { input, results };
} // prettier-ignore

/** A group sends what groups, their leads and their schools have to send; the bureau collects everything. */
function isSentBy(from: string | null, ofGroup: boolean): boolean {
  return !ofGroup || (from !== null && /集团(?!化)|学区(?!化)|龙头|理事会|^学校|园/.test(from));
}

/** The clerk sees the bar move, and may stop between two forms. */
async function step(work: Work, what: string, done: number, total: number): Promise<void> {
  work.onProgress?.({ what, done, total });
  await new Promise((resolve) => setTimeout(resolve, 0));
  stopIfAsked(work, what);
}

/** A sheet of the clerk's that says it is made up. Our own record and forms are not asked. */
function isSample(grid: WorkbookGrid): boolean {
  const own = new Set(readRecord(grid).record.sheets.map(({ name }) => name));
  return grid.sheets.some(
    ({ name, visibility, values }) =>
      visibility === 'visible' &&
      !own.has(name) &&
      values.slice(0, 12).some((line) => line.some((value) => typeof value === 'string' && value.includes(SAMPLE_MARK))),
  );
}

const holds = (run: Run, key: string): boolean => run.explanations.get(key)?.lapsed === false;

function remarksOf({ run, name }: ReportUnit, year: number, results: readonly FormResult[]): string[] {
  const { audit, on } = run;
  const silent = audit.findings.filter(
    (finding) => finding.severity === 'warning' && !holds(run, findingKey(finding)),
  ).length;
  const lacking = results.filter(({ missing }) => missing.length > 0).map(({ title }) => title);
  return [
    ...(name === null ? [REPORT.noUnit] : []),
    ...(on.startsWith(`${year}-`) ? [] : [REPORT.otherYear(year, on)]),
    ...(results.length === 0 ? [REPORT.noForms(year)] : []),
    ...(audit.counts.error > 0 ? [REPORT.errors(audit.counts.error)] : []),
    ...(silent > 0 ? [REPORT.unexplained(silent)] : []),
    ...(lacking.length > 0 ? [REPORT.lacking(lacking)] : []),
  ];
}
