import type { Answer } from '..';
import { figureCells, writeFigures } from '../../tasks';
import type { Arguments } from '../args';
import { resultPath, writeResult } from '../files';
import { figureJson, headJson, readingsJson } from '../json';
import { openRun } from '../run-of';
import { figureLine, summaryLines } from '../text';
import { WORDS } from '../words';

/** `jibantong compute`: money, posts, staffing and scores; with `--out` written beside the rosters of a copy. */
export async function compute(args: Arguments): Promise<Answer> {
  const out = args.out === undefined ? null : resultPath('compute', args.out);
  const { door, run } = await openRun(args);
  const options = { values: args.values };
  const places = figureCells(run, options);
  if (out !== null) {
    await writeFigures(door, run, options);
    writeResult(out, await door.bytes());
  }
  const { audit } = run;
  if (args.json) {
    const answer = {
      ...headJson(run),
      readings: readingsJson(audit),
      figures: audit.figures.map((figure) => figureJson(figure, places.get(figure))),
      missing: audit.missing,
    };
    return { text: JSON.stringify(answer), code: 0 };
  }
  const wrote = out === null ? [] : [WORDS.wrote(out)];
  return { text: [...audit.figures.map(figureLine), ...summaryLines([audit], audit.counts), ...wrote].join('\n'), code: 0 };
}
