import type { Answer } from '..';
import { submit as makeForms } from '../../tasks';
import type { Arguments } from '../args';
import { resultPath, writeResult } from '../files';
import { headJson } from '../json';
import { openRun } from '../run-of';
import { UsageError, WORDS } from '../words';

/** `jibantong submit`: the sheets that must be sent up, in a copy of the workbook. */
export async function submit(args: Arguments): Promise<Answer> {
  if (!args.form) throw new UsageError(WORDS.needForm);
  const out = resultPath('submit', args.out);
  const { door, run } = await openRun(args);
  const forms = await makeForms(door, run, args.form === 'all' ? 'all' : args.form.split(/[,，、]/).map((id) => id.trim()));
  writeResult(out, await door.bytes());
  if (args.json) {
    const list = forms.map(({ form, title, sheet, rows, due, missing }) => ({ form, title, sheet, rows, ...(due ? { due } : {}), missing }));
    const { policy, status } = headJson(run) as { policy: string; status: string };
    return { text: JSON.stringify({ policy, status, forms: list }), code: 0 };
  }
  const lines = forms.flatMap((form) => [`${form.form} ${form.title}　${form.sheet}　${form.rows} 行`, ...form.warnings.map((warning) => `  ${warning}`)]);
  return { text: [...lines, WORDS.wrote(out)].join('\n'), code: 0 };
}
