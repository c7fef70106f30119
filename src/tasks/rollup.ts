import { nameKey } from '../roster';
import {
  countyName,
  countyStates,
  formContext,
  PROBLEM_WORDS,
  readRecord,
  rollupPlan,
  type CityInput,
  type CountyDue,
  type CountyFigure,
  type CountyKey,
  type CountyProblem,
  type CountySummary,
  type RefusedFile,
  type RollupForm,
} from '../sheets';
import { loadPolicy } from '../policy/packs';
import { a1, DoorError, sheetNamed, type CellAddress, type CellValue, type Door } from '../workbook';
import { dueItems } from './calendar';
import { check } from './check';
import { figureCells } from './figures';
import { writtenBlanks } from './forms';
import { stopIfAsked } from './session';
import type { JobOptions, Run } from './types';
import { SAY } from './words';

/** A county's workbook that is opened when its turn has come. */
export interface CountyFile {
  /** What it is called in the city's sheets. */
  name: string;
  open(): Promise<Door>;
}

/**
 * Reads and judges the counties' workbooks one after the other; of each only its summary is kept, so that any number
 * takes the memory of one. A file that cannot be used does not keep the others from being read: it is told with its
 * reason. Throws `DoorError('cancelled')` where it is called off.
 */
export async function summariseAll(
  files: readonly CountyFile[],
  options: JobOptions,
): Promise<Pick<CityInput, 'counties' | 'refused'>> {
  const counties: CountySummary[] = [];
  const refused: RefusedFile[] = [];
  for (const [index, { name, open }] of files.entries()) {
    stopIfAsked(options, SAY.rollup);
    options.onProgress?.({ what: name, done: index, total: files.length });
    try {
      const county = await summarise(await open(), name, { ...options, onProgress: undefined });
      if (county.tables.length > 0) counties.push(county);
      else refused.push({ file: name, why: SAY.noRosters(name) });
    } catch (error) {
      if (!(error instanceof DoorError) || error.code === 'cancelled') throw error;
      refused.push({ file: name, why: error.message });
    }
  }
  options.onProgress?.({ what: SAY.rollup, done: files.length, total: files.length });
  return { counties, refused };
}

/** Reads and judges one county's workbook and keeps of it only what the city needs. */
export async function summarise(door: Door, file: string, options: JobOptions): Promise<CountySummary> {
  const run = await check(door, options);
  const { audit, roster } = run;
  const unit = roster.filing.unit ?? roster.filing.region ?? file.replace(/\.xlsx$/i, '');
  return {
    file,
    unit,
    county: roster.filing.region ?? countyName(unit),
    on: run.on,
    tables: KEPT.filter((id) => roster.table(id).present),
    groups: audit.situation.county.groups.length,
    schools: audit.situation.county.schools.length,
    counts: audit.counts,
    errors: audit.findings
      .filter(({ severity }) => severity === 'error')
      .slice(0, ERRORS_KEPT)
      .map(({ message, cells: [first] }) => ({ message, place: first ? placeOf(first) : null })),
    missing: audit.missing.map(({ parameter }) => parameter),
    figures: figuresOf(run),
    keys: keysOf(run),
    due: dueItems(run).flatMap(({ form, title, state, due, senders }): CountyDue[] => {
      const [worst] = senders.filter((sender) => sender.state === state);
      return state === 'not-owed' || !worst
        ? []
        : [{ form, title, state, due, sent: worst.sent, daysLate: worst.daysLate }];
    }),
    readings: run.policy.readings.flatMap(({ name, options: [first] }) => {
      const letter = audit.settings.readings.get(name);
      return letter === undefined || letter === first?.letter ? [] : [`${name} ${letter}`];
    }),
    parts: partsOf(run),
  };
}

const ERRORS_KEPT = 3;

const placeOf = ({ sheet, row, column }: CellAddress): string => `${sheet}!${a1(row, column)}`;

const KEPT = [
  'groups', 'schools', 'staff', 'seats', 'activities', 'payments', 'scores', 'secondments', 'trainings', 'approvals',
  'documents', 'filings', 'inspections', 'resources', 'areas', 'assistances', 'budgets', 'checklist',
] as const; // prettier-ignore

function figuresOf(run: Run): CountyFigure[] {
  const cells = figureCells(run);
  return run.audit.figures
    .filter((result) => result.spec.of === 'area' && result.outcome.kind !== 'notApplicable')
    .map((result) => {
      const place = cells.get(result)?.cell;
      return {
        id: result.spec.id,
        title: result.spec.title,
        unit: result.spec.unit,
        value: result.outcome.kind === 'known' ? result.outcome.value : null,
        why: result.because,
        from: place ? placeOf(place) : null,
      };
    });
}

/** What each of the city's forms keeps of this county. */
function partsOf(run: Run): Map<string, unknown> {
  const { record } = readRecord(run.grid);
  const context = formContext(run.audit);
  const parts = new Map<string, unknown>();
  for (const { id, stacked } of run.policy.forms) {
    if (!stacked) continue;
    const made = record.sheets.find(({ kind, name }) => kind === `form:${stacked.of}` && sheetNamed(run.grid, name));
    parts.set(id, stacked.take(context, made ? writtenBlanks(run.grid, made) : new Map<string, CellValue>()));
  }
  return parts;
}

/** Groups and schools by name, persons by number: a person's name is never taken along. */
function keysOf({ audit, roster }: Run): CountyKey[] {
  const { groups, schools } = audit.situation.county;
  const keys: CountyKey[] = [];
  for (const { name, at } of groups) if (at) keys.push({ kind: '集团', key: nameKey(name), shown: name, ...at });
  for (const { legalName, name, at } of schools) {
    if (at) keys.push({ kind: '单位', key: nameKey(legalName ?? name), shown: legalName ?? name, ...at });
  }
  for (const row of roster.table('staff').rows) {
    const number = row.text('工号');
    const at = row.address('工号');
    if (number && at) keys.push({ kind: '人员', key: nameKey(number), shown: `工号 ${number}`, ...at });
  }
  return keys;
}

/** How each county stands, for a list on the screen: the gravest first; `grave` is null where it is fit to be used. */
export function cityStates(input: CityInput): {
  county: string;
  file: string | null;
  word: string;
  grave: 'error' | 'warning' | null;
  errors: number;
  why: string;
}[] {
  return countyStates(input).map(({ county, file, problems, summary, why }) => ({
    county,
    file,
    word: problems.map((problem) => PROBLEM_WORDS[problem]).join('、'),
    grave: problems.length === 0 ? null : problems.some((problem) => GRAVE.includes(problem)) ? 'error' : 'warning',
    errors: summary?.counts.error ?? 0,
    why,
  }));
}

const GRAVE: readonly CountyProblem[] = ['missing', 'refused', 'errors', 'overdue'];

/**
 * Writes the city's workbook through a door (usually that of a new file). Its forms are of the day asked for, else of the
 * latest day of the counties' own.
 */
export async function rollup(door: Door, input: CityInput, options: JobOptions): Promise<RollupForm[]> {
  const policy = await loadPolicy(options.policy);
  const { plan, forms } = rollupPlan(policy, input, {
    on: options.on ?? latestOf(input) ?? options.today,
    today: options.today,
  });
  await door.apply(plan, options);
  return forms;
}

function latestOf({ counties }: CityInput): string | undefined {
  return counties.map(({ on }) => on).sort().at(-1); // prettier-ignore
}
