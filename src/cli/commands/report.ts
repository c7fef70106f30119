import { basename, resolve } from 'node:path';
import type { Answer } from '..';
import { newFileDoor } from '../../doors/file';
import { report as makeReport } from '../../tasks';
import type { Arguments } from '../args';
import { resultPath, writeResult } from '../files';
import { headJson } from '../json';
import { openRun } from '../run-of';
import { UsageError, WORDS } from '../words';

/** `jibantong report`: 年度报送册 of a year, as a new workbook; the rosters' file stays as it is. */
export async function report(args: Arguments): Promise<Answer> {
  const out = resultPath('report', args.out);
  const year = yearOf(args.year);
  if (args.files[0] && resolve(args.files[0]) === resolve(out)) throw new UsageError(WORDS.overItself(out));
  const { door, run } = await openRun(args);
  const made = await makeReport(door, run, await newFileDoor(basename(out)), { year, unit: args.unit });
  writeResult(out, made.bytes);
  const { unit, sheets, forms, leftOut, counts, explained, charts, remarks } = made;
  if (args.json) {
    const list = forms.map(({ form, title, sheet, rows, due, missing }) => ({ form, title, sheet, rows, ...(due ? { due } : {}), missing }));
    const answer = { ...headJson(run), year, unit, sheets, forms: list, leftOut, counts, explained, charts, remarks };
    return { text: JSON.stringify(answer), code: 0 };
  }
  const lines = [
    WORDS.reportLine(unit ?? WORDS.noUnitName, year, forms.length, charts.length),
    ...forms.map(({ form, title, due, sheet }) => WORDS.formDue(form, title, due ?? WORDS.noDay, sheet)),
    ...leftOut.map(({ form, title, why }) => WORDS.notIn(form, title, why)),
    ...remarks,
    WORDS.wrote(out),
  ];
  return { text: lines.join('\n'), code: 0 };
}

function yearOf(text: string | undefined): number {
  if (text === undefined) throw new UsageError(WORDS.needYear);
  if (!/^20\d\d$/.test(text)) throw new UsageError(WORDS.badYear(text));
  return Number(text);
}
