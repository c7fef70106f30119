import { basename } from 'node:path';
import type { Answer } from '..';
import { newFileDoor } from '../../doors/file';
import { template as makeTemplate } from '../../tasks';
import type { Arguments } from '../args';
import { resultPath, writeResult } from '../files';
import { policyId } from '../policy';
import { today } from '../run-of';
import { WORDS } from '../words';

/** `jibantong template`: a blank workbook with the policy's tables, drop-downs and input messages. */
export async function template(args: Arguments): Promise<Answer> {
  const policy = policyId(args.policy);
  const out = resultPath('template', args.out);
  const door = await newFileDoor(basename(out));
  await makeTemplate(door, policy, today());
  writeResult(out, await door.bytes());
  return { text: WORDS.wrote(out), code: 0 };
}
