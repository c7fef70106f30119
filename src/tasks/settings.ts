import { audit, SettingError, settingsFor, type Audit } from '../audit';
import type { Policy, ReadingLetter } from '../policy/model';
import type { SheetMapping } from '../roster';
import {
  FILING_HEADS,
  FILING_ITEMS,
  filingSheet,
  PARAMETER_HEADS,
  parameterCellOf,
  parameterLine,
  parameterSheet,
  readRecord,
  sameValue,
  SHEETS,
  type FilingKey,
  type Touched,
} from '../sheets';
import {
  emptyPlan,
  sheetNamed,
  valueAt,
  type CellAddress,
  type Door,
  type Plan,
  type PlanCell,
  type SheetPlan,
} from '../workbook';
import { survey, surveyOf } from './check';
import { commit, sheetHash, unchanged } from './commit';
import { previewOf } from './preview';
import { isCurrent, sessionOf } from './session';
import type { JobOptions, ReadingPreview, Run, Survey, Written } from './types';
import { SAY } from './words';

/** Writes the choice of a reading into 政策参数. Throws `SettingError` where the policy has no such reading or letter. */
export async function setReading(
  door: Door,
  options: JobOptions,
  name: string,
  letter: ReadingLetter,
): Promise<Written> {
  const now = await currentSurvey(door, options);
  const spec = now.policy.readings.find((one) => one.name === name);
  if (!spec) throw new SettingError(SAY.unknownSetting(name, now.policy.shortTitle));
  if (!spec.options.some((one) => one.letter === letter)) throw new SettingError(SAY.unknownLetter(name, letter));
  return writeLine(door, now, SAY.reading(name), name, letter);
}

/**
 * Writes a parameter into 政策参数, as the clerk would (`100000`, `优秀=1；良好=0.8`, `2025-09-01—2026-08-31`);
 * an empty value clears it. Throws `SettingError` on an unknown name or a value that cannot be read.
 */
export async function setParameter(
  door: Door,
  options: JobOptions,
  name: string,
  value: string,
  source?: string,
): Promise<Written> {
  const now = await currentSurvey(door, options);
  if (!now.policy.parameters.some((one) => one.name === name)) {
    throw new SettingError(SAY.unknownSetting(name, now.policy.shortTitle));
  }
  // The audit knows how a value is read, and refuses one that cannot be.
  if (value.trim() !== '') audit(now.roster, { policy: now.policy, on: now.on, set: [[name, value.trim()]] });
  return writeLine(door, now, SAY.parameter(name), name, value.trim(), source?.trim());
}

/** Writes rows of 填报信息; keys left out stay as they are. Dates are ISO. */
export async function setFiling(
  door: Door,
  options: JobOptions,
  info: Partial<Record<FilingKey, string>>,
): Promise<Written> {
  const now = await currentSurvey(door, options);
  const plan = emptyPlan(SAY.filing);
  const touched: Touched[] = [];
  const sheet = sheetNamed(now.grid, SHEETS.filing);
  if (!sheet) return giveSheet(door, now, plan, filingSheet(now.policy, info));
  let free = sheet.values.length;
  for (const [key, text] of Object.entries(info) as [FilingKey, string | undefined][]) {
    if (text === undefined) continue;
    const cell = now.roster.filing.cells.get(FILING_ITEMS[key]);
    const value = text.trim() === '' ? null : text.trim();
    if (cell) put(now, plan, touched, cell, { value });
    else if (value !== null) {
      append(plan, touched, SHEETS.filing, free++, [
        { column: 0, cell: { value: FILING_ITEMS[key], look: 'listBody' } },
        { column: FILING_HEADS.indexOf('内容'), cell: { value, look: 'input', format: '@' } },
      ]);
    }
  }
  return finish(door, now, plan, touched);
}

/** Keeps what the clerk said a sheet or its columns are; `null` forgets what was said of that sheet. */
export async function setMapping(
  door: Door,
  options: JobOptions,
  sheet: string,
  mapping: Omit<SheetMapping, 'sheet'> | null,
): Promise<Written> {
  const now = await currentSurvey(door, options);
  const { record } = readRecord(now.grid);
  return commit(door, now.grid, options, {
    plan: emptyPlan(SAY.mapping(sheet)),
    touched: [{ kind: 'state', mappings: record.mappings }],
    date: options.today,
    change(next) {
      next.mappings = next.mappings.filter((one) => one.sheet !== sheet);
      if (mapping) {
        const { table, columns } = mapping;
        next.mappings.push({ sheet, table, ...(columns ? { columns: { ...columns } } : {}) });
      }
    },
  });
}

/** What switching a reading would change, without writing. */
export function previewReading(run: Run, name: string, letter: ReadingLetter): ReadingPreview {
  const from = run.audit.settings.readings.get(name);
  const spec = run.policy.readings.find((one) => one.name === name);
  if (!spec || !from) throw new SettingError(SAY.unknownSetting(name, run.policy.shortTitle));
  if (!spec.options.some((one) => one.letter === letter)) throw new SettingError(SAY.unknownLetter(name, letter));
  const after: Audit = audit(run.roster, {
    policy: run.policy,
    on: run.on,
    set: [...(settingsFor([run.policy, ...(run.besides ?? [])], run.policy, run.options.set) ?? []), [name, letter]],
  });
  return previewOf(run.audit, after, name, from, letter);
}

async function currentSurvey(door: Door, options: JobOptions): Promise<Survey> {
  const { latest } = sessionOf(door);
  if (latest && latest.policy.id === options.policy && isCurrent(door, latest.grid))
    return surveyOf(latest.grid, latest.policy, options);
  return survey(door, options);
}

/** A line of 政策参数: changed where it stands, else added below the last. */
async function writeLine(
  door: Door,
  now: Survey,
  title: string,
  name: string,
  text: string,
  source?: string,
): Promise<Written> {
  const plan = emptyPlan(title);
  const touched: Touched[] = [];
  const spec = now.policy.parameters.find((one) => one.name === name);
  const value = parameterCellOf(spec?.kind ?? null, text);
  const sheet = sheetNamed(now.grid, SHEETS.parameters);
  if (!sheet) {
    const made = parameterSheet(now.policy, new Map([[name, text]]));
    const row = made.rows.findIndex((line) => line[0]?.value === name);
    const column = PARAMETER_HEADS.indexOf('来源文号');
    if (source && row >= 0) made.rows[row]![column] = { value: source, look: 'input', format: '@' };
    return giveSheet(door, now, plan, made);
  }
  const head = headOf(sheet.values);
  const lines = now.roster.parameters.filter(
    (line) => line.name === name && line.at && isOf(line.policy, now.policy) && (line.from ?? '') <= now.on,
  );
  // The one in force: the latest from, and of equals the last.
  const line = [...lines].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1);
  if (line?.at) {
    put(now, plan, touched, line.at, value);
    const column = head.get('来源文号');
    if (source !== undefined && column !== undefined)
      put(now, plan, touched, { ...line.at, column }, { value: source || null });
  } else {
    const cells = parameterLine(name, now.policy.shortTitle, value, spec?.unit ?? '口径', source ?? '');
    const placed = PARAMETER_HEADS.flatMap((heading, index) => {
      const column = head.get(heading);
      return column === undefined ? [] : [{ column, cell: cells[index]! }];
    });
    append(plan, touched, SHEETS.parameters, sheet.values.length, placed);
  }
  return finish(door, now, plan, touched);
}

/** A line without 适用文件 holds for every policy. */
function isOf(written: string | null, policy: Policy): boolean {
  return (
    written === null ||
    [policy.id, policy.title, policy.shortTitle].some(
      (name) => name.replace(/\s/g, '') === written.replace(/[《》\s]/g, ''),
    )
  );
}

function headOf(values: readonly (readonly unknown[])[]): Map<string, number> {
  const line = values.find((cells) => cells.includes('参数名称')) ?? values[0] ?? [];
  return new Map(line.map((value, column) => [String(value).trim(), column]));
}

function put(now: Survey, plan: Plan, touched: Touched[], cell: CellAddress, { value }: PlanCell): void {
  const sheet = sheetNamed(now.grid, cell.sheet)!;
  const before = valueAt(sheet, cell.row, cell.column);
  if (sameValue(before, value)) return;
  (plan.repairs ??= []).push({ sheet: cell.sheet, row: cell.row, column: cell.column, value });
  touched.push({ kind: 'cell', sheet: cell.sheet, row: cell.row, column: cell.column, before, after: value });
}

function append(
  plan: Plan,
  touched: Touched[],
  sheet: string,
  row: number,
  cells: readonly { column: number; cell: PlanCell }[],
): void {
  for (const { column, cell } of cells) {
    plan.blocks.push({ sheet, row, column, rows: [[cell]] });
    if (cell.value !== null) touched.push({ kind: 'cell', sheet, row, column, before: null, after: cell.value });
  }
}

async function giveSheet(door: Door, now: Survey, plan: Plan, sheet: SheetPlan): Promise<Written> {
  plan.sheets.push(sheet);
  const hash = sheetHash(sheet.rows.map((line) => line.map((cell) => cell?.value ?? null)));
  return finish(door, now, plan, [{ kind: 'given', name: sheet.name, hash }]);
}

async function finish(door: Door, now: Survey, plan: Plan, touched: Touched[]): Promise<Written> {
  if (touched.length === 0) return unchanged(plan.title);
  return commit(door, now.grid, now.options, { plan, touched, date: now.options.today, change: () => undefined });
}
