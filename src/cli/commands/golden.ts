import type { Answer } from '..';
import type { Arguments } from '../args';
import { readText } from '../files';
import { runGolden } from '../golden/run';
import { UsageError, WORDS } from '../words';

/** `jibantong golden CASES.json`: worked answers fed to the real code; prints each mismatch and a closing count. */
export async function golden({ files }: Arguments): Promise<Answer> {
  const [path] = files;
  if (!path) throw new UsageError(WORDS.needFile('golden'));
  let cases: unknown;
  try {
    cases = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(WORDS.notJson(path));
  }
  const { lines, passed, failed } = await runGolden(cases);
  return { text: [...lines, `${passed} passed, ${failed} failed`].join('\n'), code: failed ? 1 : 0 };
}
