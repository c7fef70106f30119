import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli';

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

  test('a result that is not .ics is refused and nothing is written', async () => {
    const out = join(folder, '日历.txt');
    expect(await run(['calendar', SAMPLE, '--policy', 'shapotou', '--out', out])).toMatchObject({ out: '', code: 2 });
    expect(existsSync(out)).toBe(false);
  });
});
