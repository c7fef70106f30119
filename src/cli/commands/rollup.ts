import { basename } from 'node:path';
import type { Answer } from '..';
import { newFileDoor } from '../../doors/file';
import { countyStates, missingCounties, PROBLEM_WORDS, type CityInput } from '../../sheets';
import { rollup as writeRollup, summariseAll } from '../../tasks';
import type { Arguments } from '../args';
import { openFile, resultPath, writeResult } from '../files';
import { jobOptions } from '../run-of';
import { UsageError, WORDS } from '../words';

/**
 * `jibantong rollup`: a city's counties added up; one workbook at a time is in memory. `--expect` names the counties that
 * should have handed one in.
 */
export async function rollup(args: Arguments): Promise<Answer> {
  if (args.files.length === 0) throw new UsageError(WORDS.needFile('rollup'));
  const out = resultPath('rollup', args.out);
  const options = jobOptions(args);
  const files = args.files.map((path) => ({ name: basename(path), open: () => openFile(path) }));
  const read = await summariseAll(files, options);
  if (read.refused.length > 0) throw new UsageError(read.refused.map(({ why }) => why).join(''));
  const input: CityInput = { ...read, expected: args.expect };
  const door = await newFileDoor(basename(out));
  const forms = await writeRollup(door, input, options);
  writeResult(out, await door.bytes());
  if (args.json) return { text: JSON.stringify({ policy: options.policy, ...filesJson(input), forms }), code: 0 };
  const lines = countyStates(input).map(({ county, unit, file, problems, summary }) => {
    const word = problems.map((problem) => PROBLEM_WORDS[problem]).join('、') || WORDS.passed;
    if (!summary) return `${county}　${word}`;
    const { error, warning, notice } = summary.counts;
    return `${unit}（${file}）　${word}　${WORDS.counts(error, warning, notice)}`;
  });
  return { text: [...lines, WORDS.wrote(out)].join('\n'), code: 0 };
}

function filesJson(input: CityInput): object {
  const { counties } = input;
  const late = counties.flatMap(({ unit, file, due }) =>
    due
      .filter(({ state }) => state === 'late' || state === 'overdue')
      .map(({ form, due: day, sent, daysLate }) => ({ file, unit, form, due: day, sent, daysLate })),
  );
  return {
    files: counties.map(({ file, unit, tables, counts }) => ({ file, unit, tables, errors: counts.error })),
    missing: missingCounties(input),
    late,
    failing: counties
      .filter(({ counts }) => counts.error > 0)
      .map(({ file, unit, counts }) => ({ file, unit, errors: counts.error })),
  };
}
