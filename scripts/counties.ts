import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFileDoor } from '../src/doors/file';
import { emptyPlan } from '../src/workbook';
import { countySample } from './samples/counties';

/** Writes so many made-up counties' workbooks into a folder, to try the roll-up on: `npx tsx scripts/counties.ts FOLDER 111`. */
async function main(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let index = 1; index <= count; index++) {
    const name = `示例${index}县.xlsx`;
    const door = await newFileDoor(name);
    await door.apply({ ...emptyPlan('示例'), sheets: countySample(index) });
    writeFileSync(join(folder, name), await door.bytes());
  }
}

const [folder, count] = process.argv.slice(2);
if (!folder || !(Number(count) > 0)) throw new Error('folder and number of counties');
main(folder, Number(count)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
