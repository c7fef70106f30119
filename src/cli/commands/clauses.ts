import { basename } from 'node:path';
import { carriersOf } from '../../policy/carriers';
import type { Answer } from '..';
import { newFileDoor } from '../../doors/file';
import { writeClauses } from '../../tasks';
import type { Arguments } from '../args';
import { openFile, resultPath, writeResult } from '../files';
import { policyOf } from '../policy';
import { jobOptions } from '../run-of';
import { UsageError, WORDS } from '../words';

/**
 * `jibantong clauses`: every clause and by what it is carried out; with `--out` as the sheet 政策条款对照, in a copy of
 * the workbook where one is named, with its settings.
 */
export async function clauses(args: Arguments): Promise<Answer> {
  const { policy: id, json } = args;
  const policy = await policyOf(id);
  const wrote = args.out === undefined && args.files.length === 0 ? null : await writeSheet(args);
  const carriers = carriersOf(policy);
  const list = policy.clauses.map((clause) => ({
    id: clause.id,
    locator: clause.locator,
    kind: clause.kind,
    force: clause.force,
    statement: clause.statement,
    carriedOutBy: carriers.get(clause.id) ?? [],
    as: clause.as,
  }));
  if (json) return { text: JSON.stringify({ policy: policy.id, clauses: list }), code: 0 };
  if (wrote) return { text: WORDS.wrote(wrote), code: 0 };
  const lines = list.map((c) => `${c.id}\t${c.locator}\t${c.statement}\t${c.carriedOutBy.join('、')}`);
  return { text: [`${policy.title}　${list.length} 条`, ...lines].join('\n'), code: 0 };
}

async function writeSheet(args: Arguments): Promise<string> {
  const out = resultPath('clauses', args.out);
  const [path, ...others] = args.files;
  if (others.length > 0) throw new UsageError(WORDS.oneFile('clauses'));
  const door = path === undefined ? await newFileDoor(basename(out)) : await openFile(path);
  await writeClauses(door, jobOptions(args));
  writeResult(out, await door.bytes());
  return out;
}
