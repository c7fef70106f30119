import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli';
import { openFile } from '../../src/cli/files';
import { sheetNamed } from '../../src/workbook';

const SAMPLE = join(__dirname, '../../assets/samples/沙坡头区示例.xlsx');

describe('jibantong calendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jibantong-calendar-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes one event for each dated form that it lists', async () => {
    const out = join(folder, '日历.ics');
    const answer = await run(['calendar', SAMPLE, '--policy', 'shapotou', '--out', out, '--json']);
    expect(answer).toMatchObject({ err: '', code: 0 });
    const { items } = JSON.parse(answer.out) as { items: unknown[] };
    expect(items.length).toBeGreaterThan(0);
    expect(readFileSync(out, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(items.length);
  });

  test('as .xlsx it is a copy of the workbook with the sheet, which says the same as the JSON', async () => {
    const out = join(folder, '日历.xlsx');
    const words = ['calendar', SAMPLE, '--policy', 'shapotou', '--on', '2025-10-15', '--out', out, '--json'];
    const { items } = JSON.parse((await run(words)).out) as {
      items: { form: string; status: string; daysLeft: number; due: string }[];
    };
    expect(items[0]).toMatchObject({ form: 'R63', due: '2025-07-31', daysLeft: -76 });
    const book = await (await openFile(out)).read();
    expect(book.sheets.map(({ name }) => name)).toContain('单位名册');
    const sheet = sheetNamed(book, '报送日历')!;
    const [form, due, status] = ['材料编号', '按时截止', '状态'].map((head) => sheet.values[2]!.indexOf(head));
    expect(sheet.values[3]).toMatchObject({ [form!]: 'R63', [due!]: '2025-07-31', [status!]: items[0]!.status });
  });

  test('a result that is neither .ics nor .xlsx is refused and nothing is written', async () => {
    const out = join(folder, '日历.txt');
    expect(await run(['calendar', SAMPLE, '--policy', 'shapotou', '--out', out])).toMatchObject({ out: '', code: 2 });
    expect(existsSync(out)).toBe(false);
  });
});
