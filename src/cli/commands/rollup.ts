import { basename } from 'node:path';
import type { Answer } from '..';
import { newFileDoor } from '../../doors/file';
import type { CountySummary } from '../../sheets';
import { rollup as writeRollup, summarise } from '../../tasks';
import type { Arguments } from '../args';
import { openFile, resultPath, writeResult } from '../files';
import { jobOptions } from '../run-of';
import { UsageError, WORDS } from '../words';

/** `jibantong rollup`: a city's counties added up; one workbook at a time is in memory. */
export async function rollup(args: Arguments): Promise<Answer> {
  if (args.files.length === 0) throw new UsageError(WORDS.needFile('rollup'));
  const out = resultPath('rollup', args.out);
  const options = jobOptions(args);
  const counties: CountySummary[] = [];
  for (const path of args.files) {
    const county = await summarise(await openFile(path), basename(path), options);
    if (county.tables.length === 0) throw new UsageError(WORDS.nothingRecognised(path));
    counties.push(county);
  }
  const door = await newFileDoor(basename(out));
  const forms = await writeRollup(door, counties, options);
  writeResult(out, await door.bytes());
  if (args.json) {
    const files = counties.map(({ file, unit, tables, counts }) => ({ file, unit, tables, errors: counts.error }));
    return { text: JSON.stringify({ policy: options.policy, files, forms }), code: 0 };
  }
  const lines = counties.map(({ file, unit, counts }) => `${unit}（${file}）　${WORDS.counts(counts.error, counts.warning, counts.notice)}`);
  return { text: [...lines, WORDS.wrote(out)].join('\n'), code: 0 };
}
