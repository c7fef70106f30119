import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCharts, readXlsx } from 'hucre';
import { run } from '../../src/cli';

const SAMPLE = join(__dirname, '../../assets/samples/沙坡头区示例.xlsx');
const JIEXI = join(__dirname, '../../assets/samples/揭西县示例.xlsx');

interface Answer {
  policy: string;
  status: string;
  on: string;
  year: number;
  unit: string | null;
  sheets: string[];
  forms: { form: string; title: string; sheet: string; rows: number; due?: string; missing: string[] }[];
  leftOut: { form: string; why: string }[];
  counts: { error: number; warning: number; notice: number };
  charts: { sheet: string; title: string }[];
  remarks: string[];
}

describe('jibantong report', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jibantong-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const report = async (name: string, ...words: string[]) => {
    const out = join(folder, name);
    const { out: text, err, code } = await run(['report', ...words, '--out', out]);
    return { out, text, err, code };
  };

  test('--json is one object that says what the file holds; another library reads it so', async () => {
    const before = readFileSync(SAMPLE);
    const { out, text, err, code } = await report('册.xlsx', SAMPLE, '--policy', 'shapotou', '--year', '2025', '--json');
    expect([err, code]).toEqual(['', 0]);
    const answer = JSON.parse(text) as Answer;
    expect(answer).toMatchObject({ policy: 'shapotou', status: 'pilot', on: '2025-10-15', year: 2025, unit: '沙坡头区教育局（示例）' });
    const book = await readXlsx(readFileSync(out));
    expect(book.sheets.map(({ name }) => name)).toEqual(answer.sheets);
    expect(getCharts(book).map(({ sheetName, chart }) => ({ sheet: sheetName, title: chart.title }))).toEqual(answer.charts);
    expect(answer.charts).toHaveLength(3);
    for (const { sheet } of answer.forms) expect(answer.sheets).toContain(sheet);
    const checked = JSON.parse((await run(['check', SAMPLE, '--policy', 'shapotou', '--json'])).out) as Answer;
    expect(answer.counts).toEqual(checked.counts);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  });

  test('without --json: forms with their days, what is not in it and why, and where it was written', async () => {
    const { out, text, code } = await report('文字.xlsx', SAMPLE, '--policy', 'shapotou', '--year', '2025');
    expect(code).toBe(0);
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toBe('沙坡头区教育局（示例）　2025年度报送册　材料 8 份，图 3 张');
    expect(lines).toContain('R63 教师调配补充方案　2025-07-31　教师调配补充方案');
    expect(lines).toContain('未列入 R65 “一事一议”经费申请审定表　按次：不按年度报送');
    expect(lines.at(-1)).toBe(`已写出 ${out}`);
  });

  test('--set reaches the figures: another reading, another fund', async () => {
    const fund = async (name: string, ...words: string[]) => {
      const { out } = await report(name, SAMPLE, '--policy', 'shapotou', '--year', '2025', ...words);
      const rows = (await readXlsx(readFileSync(out))).sheets.find(({ name: sheet }) => sheet === '测算结果')!.rows;
      return rows.find((line) => line[3] === '全区专项经费')![4];
    };
    expect(await fund('甲.xlsx')).toBe(720_000);
    expect(await fund('乙.xlsx', '--set', '增补口径=B')).toBe(815_000);
  });

  test('[JX-2a] a policy without funds by group has no picture of them, and the contents say so', async () => {
    const { out, text } = await report('揭西.xlsx', JIEXI, '--policy', 'jiexi', '--year', '2025', '--json');
    const { sheets, charts } = JSON.parse(text) as Answer;
    expect(sheets).not.toContain('经费图');
    expect(charts.map(({ sheet }) => sheet)).toEqual(['目标进度图', '遗留问题图']);
    const contents = (await readXlsx(readFileSync(out))).sheets.find(({ name }) => name === '目录')!;
    expect(contents.rows[1]![0]).toContain('没有经费图：');
  });

  test.each([
    ['no year', ['--policy', 'shapotou'], '请用 --year 指明年度'],
    ['a year of two digits', ['--policy', 'shapotou', '--year', '25'], '--year “25”应是四位年份'],
    ['a year out of range', ['--policy', 'shapotou', '--year', '1985'], '--year “1985”应是四位年份'],
    ['a unit nobody knows', ['--policy', 'shapotou', '--year', '2025', '--unit', '某集团'], '没有找到报送单位“某集团”'],
    ['an unknown reading', ['--policy', 'shapotou', '--year', '2025', '--set', '没有的口径=A'], '没有的口径'],
    ['no policy', ['--year', '2025'], '请用 --policy 指明政策'],
  ])('%s: exit 2, one line, nothing written', async (_, words, sentence) => {
    const there = readdirSync(folder);
    const { out, text, err, code } = await report('不写.xlsx', SAMPLE, ...words);
    expect([text, code]).toEqual(['', 2]);
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder)).toEqual(there);
  });

  test('the rosters’ own file is never the result', async () => {
    const before = readFileSync(SAMPLE);
    const { err, code } = await run(['report', SAMPLE, '--policy', 'shapotou', '--year', '2025', '--out', SAMPLE]);
    expect([code, err]).toEqual([2, expect.stringContaining('就是名册文件本身')]);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  });

  test('a result that is not .xlsx, or none, is refused', async () => {
    expect((await report('册.pdf', SAMPLE, '--policy', 'shapotou', '--year', '2025')).err).toContain('应以 .xlsx 结尾');
    expect((await run(['report', SAMPLE, '--policy', 'shapotou', '--year', '2025'])).err).toContain('需要 --out');
  });
});
