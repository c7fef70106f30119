import { loadPolicy } from '../policy/packs';
import type { PolicyId } from '../policy/model';
import { templateOf, type Touched } from '../sheets';
import { sheetNamed, type Door, type Plan, type WorkbookGrid, type Work } from '../workbook';
import { commit, sheetHash, unchanged } from './commit';
import { readGrid } from './session';
import type { Written } from './types';

/** The plan of a blank workbook for a policy: its tables, 填报信息, 政策参数. */
export async function templatePlan(policy: PolicyId, _today: string): Promise<Plan> {
  return templateOf(await loadPolicy(policy));
}

/**
 * Writes the blank tables into a workbook; sheets of the same name that are there already are left alone. A new
 * workbook's single empty sheet is taken away, and no record is left in it: there is nothing to undo.
 */
export async function template(door: Door, policy: PolicyId, today: string, work?: Work): Promise<Written> {
  const grid = await readGrid(door, work);
  const plan = await templatePlan(policy, today);
  plan.sheets = plan.sheets.filter((sheet) => !sheetNamed(grid, sheet.name));
  if (plan.sheets.length === 0) return unchanged(plan.title);
  const touched = plan.sheets.map((sheet): Touched => ({
    kind: 'given',
    name: sheet.name,
    hash: sheetHash(sheet.rows.map((line) => line.map((cell) => cell?.value ?? null))),
  }));
  if (isBlank(grid)) {
    plan.removeSheets = grid.sheets
      .map((sheet) => sheet.name)
      .filter((name) => !plan.sheets.some((sheet) => sheet.name === name));
    await door.apply(plan, work);
    return {
      title: plan.title,
      cells: 0,
      sheets: plan.sheets.map((sheet) => sheet.name),
      differences: [],
      remarks: [],
    };
  }
  return commit(door, grid, work, { plan, touched, date: today, change: () => undefined });
}

export function isBlank(grid: WorkbookGrid): boolean {
  return grid.sheets.every((sheet) =>
    sheet.values.every((line) => line.every((value) => value === null || value === '')),
  );
}
