import { settingsOf } from '../audit';
import { CLAUSE_WORDS, clausesSheet } from '../sheets';
import { emptyPlan, type Door } from '../workbook';
import { survey } from './check';
import { changedSheets, commit, unchanged } from './commit';
import { isBlank } from './template';
import type { JobOptions, Written } from './types';

/**
 * Writes the sheet 政策条款对照 with the settings in force in the workbook. A new workbook's single empty sheet is taken
 * away, its settings are the printed ones, and no record is left in it: there is nothing to undo.
 */
export async function writeClauses(door: Door, options: JobOptions): Promise<Written> {
  const [now, { default: tests }] = await Promise.all([
    survey(door, options),
    import(/* webpackChunkName: "shown-by" */ '../policy/shown-by.json'),
  ]);
  const testsOf = (clause: string): readonly string[] => (tests as Record<string, readonly string[]>)[clause] ?? [];
  const plan = emptyPlan(CLAUSE_WORDS.job);
  if (isBlank(now.grid)) {
    plan.sheets = [clausesSheet(now.policy, testsOf)];
    plan.removeSheets = now.grid.sheets.map(({ name }) => name).filter((name) => name !== plan.sheets[0]!.name);
    await door.apply(plan, options);
    return { title: plan.title, cells: 0, sheets: [plan.sheets[0]!.name], differences: [], remarks: [] };
  }
  const settings = settingsOf(now.policy, now.roster, now.on, options.set);
  const sheet = clausesSheet(now.policy, testsOf, { on: now.on, settings });
  // The sheet says nothing of persons.
  const changed = changedSheets(now.grid, [{ plan: sheet, kind: 'clauses' }], () => false, options.today);
  if (changed.plans.length === 0) return unchanged(plan.title);
  plan.sheets = changed.plans;
  const { touched, change } = changed;
  return commit(door, now.grid, options, { plan, touched, date: options.today, change });
}
