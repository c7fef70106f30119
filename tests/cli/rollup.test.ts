import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { countySample } from '../../scripts/samples/counties';
import { run } from '../../src/cli';
import { openFile } from '../../src/cli/files';
import { newFileDoor } from '../../src/doors/file';
import { emptyPlan, sheetNamed } from '../../src/workbook';

interface RollupJson {
  files: { file: string; errors: number }[];
  missing: string[];
  late: { file: string; form: string; daysLate: number }[];
  failing: { file: string; errors: number }[];
}

describe('jibantong rollup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jibantong-rollup-'));
  const out = join(folder, '汇总.xlsx');
  const paths = [1, 2].map((index) => join(folder, `示例${index}县.xlsx`));
  beforeAll(async () => {
    for (const [index, path] of paths.entries()) {
      const door = await newFileDoor('示例.xlsx');
      await door.apply({ ...emptyPlan('示例'), sheets: countySample(index + 1) });
      writeFileSync(path, await door.bytes());
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('names the counties that are missing, late or fail the checks; the total is the sum of the counties’ own', async () => {
    const words = ['rollup', ...paths, '--policy', 'shapotou', '--on', '2025-10-15', '--out', out, '--json'];
    const answer = await run([...words, '--expect', '示例1县、示例2县、示例3县']);
    expect(answer).toMatchObject({ err: '', code: 0 });
    const json = JSON.parse(answer.out) as RollupJson;
    expect(json.missing).toEqual(['示例3县']);
    expect(json.failing.map(({ file }) => file)).toEqual(['示例1县.xlsx', '示例2县.xlsx']);
    expect(json.failing[0]!.errors).toBe(json.files[0]!.errors);
    expect(json.late).toContainEqual(expect.objectContaining({ file: '示例1县.xlsx', form: 'R63', daysLate: 4 }));
    const funds: number[] = [];
    for (const path of paths) {
      const { out: text } = await run(['compute', path, '--policy', 'shapotou', '--on', '2025-10-15', '--json']);
      const { figures } = JSON.parse(text) as { figures: { figure: string; value: number }[] };
      funds.push(figures.find(({ figure }) => figure === 'SPT-6.3#area')!.value);
    }
    const sheet = sheetNamed(await (await openFile(out)).read(), '汇总')!;
    const column = sheet.values[2]!.findIndex((value) => String(value).startsWith('全区专项经费'));
    expect([3, 4].map((row) => sheet.values[row]![column])).toEqual(funds);
    expect(sheet.values[5]![column]).toBe(funds[0]! + funds[1]!);
  });

  test('who waits is told which file is being read and how many there are', async () => {
    const told: string[] = [];
    await run(['rollup', ...paths, '--policy', 'shapotou', '--out', join(folder, '进度.xlsx')], ({ what, done, total }) => told.push(`${what} ${done}/${total}`));
    expect(told).toEqual(expect.arrayContaining(paths.map((path, at) => `${basename(path)} ${at}/${paths.length}`)));
  });

  test('all files that cannot be used are refused by name, and nothing is written', async () => {
    const bad = join(folder, '坏.xlsx');
    writeFileSync(join(folder, '也坏.xlsx'), '');
    const other = join(folder, '另.xlsx');
    writeFileSync(bad, '名册');
    const answer = await run(['rollup', paths[0]!, bad, join(folder, '也坏.xlsx'), '--policy', 'shapotou', '--out', other]);
    expect(answer).toMatchObject({ out: '', code: 2 });
    expect(answer.err).toMatch(/“坏\.xlsx”.*“也坏\.xlsx”/);
    await expect(openFile(other)).rejects.toThrow('没有找到文件');
  });
});
