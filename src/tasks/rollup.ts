import { nameKey } from '../roster';
import { rollupPlan, type CountyKey, type CountySummary, type RollupForm } from '../sheets';
import { loadPolicy } from '../policy/packs';
import { a1, type Door } from '../workbook';
import { check } from './check';
import { figureCells } from './figures';
import type { JobOptions, Run } from './types';

/**
 * Reads and judges one county's workbook and keeps of it only what the city needs, so that any number of counties takes
 * the memory of one. `file` is what it is called in the city's sheets.
 */
export async function summarise(door: Door, file: string, options: JobOptions): Promise<CountySummary> {
  const run = await check(door, options);
  const { audit, roster } = run;
  const cells = figureCells(run);
  return {
    file,
    unit: roster.filing.unit ?? roster.filing.region ?? file.replace(/\.xlsx$/i, ''),
    tables: tablesOf(run),
    groups: audit.situation.county.groups.length,
    schools: audit.situation.county.schools.length,
    counts: audit.counts,
    missing: audit.missing.map(({ parameter }) => parameter),
    figures: audit.figures
      .filter((result) => result.spec.of === 'area' && result.outcome.kind !== 'notApplicable')
      .map((result) => {
        const place = cells.get(result)?.cell;
        return {
          id: result.spec.id,
          title: result.spec.title,
          unit: result.spec.unit,
          value: result.outcome.kind === 'known' ? result.outcome.value : null,
          why: result.because,
          from: place ? `${place.sheet}!${a1(place.row, place.column)}` : null,
        };
      }),
    keys: keysOf(run),
  };
}

function tablesOf({ roster }: Run): string[] {
  return KEPT.filter((id) => roster.table(id).present);
}

const KEPT = [
  'groups', 'schools', 'staff', 'seats', 'activities', 'payments', 'scores', 'secondments', 'trainings', 'approvals',
  'documents', 'filings', 'inspections', 'resources', 'areas', 'assistances', 'budgets', 'checklist',
] as const; // prettier-ignore

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

/** Writes the city's workbook from the counties' summaries through a door (usually that of a new file). */
export async function rollup(door: Door, counties: readonly CountySummary[], options: JobOptions): Promise<RollupForm[]> {
  const policy = await loadPolicy(options.policy);
  const { plan, forms } = rollupPlan(policy, counties, options.on ?? options.today);
  await door.apply(plan, options);
  return forms;
}
