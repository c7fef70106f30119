import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFileDoor } from '../src/doors/file';
import { templatePlan } from '../src/tasks';
import { emptyPlan, type Plan, type SheetPlan } from '../src/workbook';
import { annexSample } from './samples/annex';
import { guangxiSample } from './samples/guangxi';
import { helanSample } from './samples/helan';
import { jiexiSample } from './samples/jiexi';
import { shapotouSample } from './samples/shapotou';
import { shenzhenSample } from './samples/shenzhen';

const FOLDER = join(__dirname, '../assets/samples');

/** Makes the sample workbooks anew; they are committed, so that nobody needs to. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await save('沙坡头区示例.xlsx', planOf(shapotouSample()));
  await save('沙坡头区试点一览表（附件原样）.xlsx', planOf([annexSample()]));
  await save('揭西县示例.xlsx', planOf(jiexiSample()));
  await save('广西示例.xlsx', planOf(guangxiSample()));
  await save('贺兰县示例.xlsx', planOf(helanSample()));
  await save('深圳市示例.xlsx', planOf(shenzhenSample()));
  await save('空白模板（沙坡头区）.xlsx', await templatePlan('shapotou', '2025-10-15'));
}

function planOf(sheets: SheetPlan[]): Plan {
  return { ...emptyPlan('示例'), sheets };
}

async function save(name: string, plan: Plan): Promise<void> {
  const door = await newFileDoor(name);
  await door.apply(plan);
  writeFileSync(join(FOLDER, name), await door.bytes());
  console.log(name);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
