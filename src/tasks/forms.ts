import type { Door, Plan, Work } from '../workbook';
import type { FormChoice, FormResult, Run } from './types';

/** All forms of the policy with their dates and states, by due date (those without one last). */
export function formChoices(_run: Run): FormChoice[] {
  throw new Error('not yet');
}

/** The plan of these forms (`R64`…), without writing. Throws `SettingError` on an unknown form. */
export function planForms(_run: Run, _forms: readonly string[] | 'all'): { plan: Plan; results: FormResult[] } {
  throw new Error('not yet');
}

/** Makes the sheets to be sent; what the clerk wrote into their blanks is kept. */
export async function submit(
  _door: Door,
  _run: Run,
  _forms: readonly string[] | 'all',
  _work?: Work,
): Promise<FormResult[]> {
  throw new Error('not yet');
}
