import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli';
import { openFileDoor } from '../../src/doors/file';
import { sheetNamed } from '../../src/workbook';

const SAMPLE = join(__dirname, '../../assets/samples/沙坡头区示例.xlsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jibantong-clauses-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async (path: string) => (await openFileDoor(new Uint8Array(readFileSync(path)), 'x.xlsx')).read();

describe('jibantong clauses --out', () => {
  test('a workbook with the one sheet, under the heads that repeat', async () => {
    const out = join(folder, '条款.xlsx');
    expect(await run(['clauses', '--policy', 'jiexi', '--out', out])).toMatchObject({ code: 0, err: '', out: `已写出 ${out}\n` });
    const grid = await open(out);
    expect(grid.sheets.map(({ name }) => name)).toEqual(['政策条款对照']);
    expect(grid.sheets[0]!.values).toHaveLength(3 + 73);
  });

  test('beside the rosters of a workbook, which stays as it is', async () => {
    const out = join(folder, '名册与条款.xlsx');
    const before = readFileSync(SAMPLE);
    await run(['clauses', SAMPLE, '--policy', 'shapotou', '--set', '集团专项经费基数=130000', '--out', out]);
    const grid = await open(out);
    const line = sheetNamed(grid, '政策条款对照')!.values.find(([id]) => id === 'SPT-6.3a')!;
    expect(line[6]).toContain('集团专项经费基数：130000 元');
    expect(sheetNamed(grid, '单位名册')).toEqual(sheetNamed(await open(SAMPLE), '单位名册'));
    expect(readFileSync(SAMPLE)).toEqual(before);
  });

  test('--json answers as without --out', async () => {
    const out = join(folder, '条款二.xlsx');
    const plain = await run(['clauses', '--policy', 'helan', '--json']);
    expect(await run(['clauses', '--policy', 'helan', '--json', '--out', out])).toEqual(plain);
    expect(existsSync(out)).toBe(true);
  });

  test.each([
    ['no --out with a workbook', ['clauses', SAMPLE, '--policy', 'shapotou'], '--out'],
    ['another ending', ['clauses', '--policy', 'shapotou', '--out', 'x.pdf'], '.xlsx'],
    ['two workbooks', ['clauses', SAMPLE, SAMPLE, '--policy', 'shapotou', '--out', 'x.xlsx'], '一次只处理一个文件'],
    ['no policy', ['clauses', '--out', 'x.xlsx'], '--policy'],
  ])('%s is refused and nothing written', async (_, words, sentence) => {
    const answer = await run(words);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain(sentence);
    expect(existsSync('x.xlsx')).toBe(false);
  });
});
