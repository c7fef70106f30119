import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { run } from '../../src/cli';
import { openFileDoor } from '../../src/doors/file';
import type { CellValue, WorkbookGrid } from '../../src/workbook';
import { recalculated } from '../support/ironcalc';
import { openWorkbench, type OpenWorkbench } from './support/workbench';

const SAMPLE = join(__dirname, '../../assets/samples/沙坡头区示例.xlsx');
const FUND_A = 720_000;
const FUND_B = 815_000;
const MINUTE = 60_000;

interface Figure {
  figure: string;
  subject: string;
  value: number | null;
  cell?: string;
}

async function figures(file: string, ...more: string[]): Promise<Figure[]> {
  const { out, err } = await run(['compute', file, '--policy', 'shapotou', '--json', ...more]);
  expect(err).toBe('');
  return (JSON.parse(out) as { figures: Figure[] }).figures;
}

const fundOf = (all: Figure[]) => all.find((one) => one.figure === 'SPT-6.3#area')?.value;

/** What the grid holds in a cell: its formula and its value. */
function inGrid(page: Page, sheet: string, row: number, column: number): Promise<{ formula?: string; value: CellValue }> {
  return page.evaluate(
    async ([name, r, c]) => {
      const host = document.querySelector('.grid-host') as unknown as { door: { read(): Promise<WorkbookGrid> } };
      const grid = (await host.door.read()).sheets.find((one) => one.name === name)!;
      return { formula: grid.formulas.get(`${r},${c}`), value: grid.values[r]?.[c] ?? null };
    },
    [sheet, row, column] as const,
  );
}

function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const host = document.querySelector('.grid-host') as unknown as { door: { read(): Promise<WorkbookGrid> } };
    return (await host.door.read()).sheets.map((sheet) => sheet.name);
  });
}

/** Asks again until the answer is as wanted, a minute at most. */
async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (wanted(answer) || tries > 120) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function cellOf(address: string): { sheet: string; row: number; column: number } {
  const [, sheet, letters, row] = /^(.*)!([A-Z]+)(\d+)$/.exec(address)!;
  return { sheet: sheet!, row: Number(row) - 1, column: [...letters!].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1 };
}

describe('a clerk’s working day in the workbench', () => {
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Locator;
  const folder = mkdtempSync(join(tmpdir(), 'jibantong-e2e-'));

  beforeAll(async () => {
    opened = await openWorkbench();
    ({ page } = opened);
    pane = page.locator('aside.pane');
  }, 8 * MINUTE);

  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the sample is open and its sheets are recognised', async () => {
    await pane.getByText('21 行 · 表头第 4 行').waitFor({ timeout: MINUTE });
    expect(await page.title()).toContain('沙坡头区示例.xlsx');
  });

  test('一键校验 lists findings; pressing one selects its cell', async () => {
    await pane.getByRole('button', { name: '一键校验' }).click();
    const first = pane.getByRole('button', { name: /定位/ }).filter({ hasText: '单位名册!D8' }).first();
    await first.click({ timeout: MINUTE });
    const box = page.locator('[data-u-comp=defined-name] input').first();
    expect(await eventually(() => box.inputValue(), (text) => text === 'D8')).toBe('D8');
  });

  test('[SPT-6.3] the fund in the pane is the one worked by hand, and the command line’s', async () => {
    await pane.getByRole('tab', { name: '测算' }).click();
    await pane.getByText('720,000').first().waitFor({ timeout: MINUTE });
    expect(fundOf(await figures(SAMPLE))).toBe(FUND_A);
  });

  test('[SPT-6.3b] 写入测算列 puts a live formula and its value beside the roster', async () => {
    await pane.getByRole('button', { name: '写入测算列' }).click();
    await pane.getByText(/已写入 [\d,]+ 格/).waitFor({ timeout: MINUTE });
    const place = (await figures(SAMPLE)).find((one) => one.figure === 'SPT-6.3b' && one.subject.includes('双渠'))!.cell!;
    const { sheet, row, column } = cellOf(place);
    const { formula, value } = await inGrid(page, sheet, row, column);
    expect(formula).toMatch(/^=IF\([A-Z]+6>=500,/);
    expect(value).toBe(20_000);
  });

  test('[SPT-6.3b] switching 增补口径 shows the money before and after, and changes it', async () => {
    const card = pane.locator('.card', { hasText: '全区专项经费' });
    await card.getByRole('button', { name: '切换' }).click();
    await card.getByRole('radio', { name: /全部校（园）区/ }).check();
    const preview = card.locator('.preview');
    await preview.getByText('815,000').waitFor({ timeout: MINUTE });
    expect(await preview.innerText()).toContain('720,000');
    await preview.getByRole('button', { name: '改用这个口径' }).click();
    await pane.locator('.card', { hasText: '全区专项经费' }).getByText('815,000').first().waitFor({ timeout: MINUTE });
  });

  test('R64 is made, and taken back by 撤销', async () => {
    await pane.getByRole('tab', { name: '报送' }).click();
    await pane.getByRole('button', { name: /生成：集团化办学专项经费核算表/ }).click();
    const form = '集团化办学专项经费核算表';
    expect(await eventually(() => sheetNames(page), (names) => names.includes(form))).toContain(form);
    await pane.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '撤销上次写入' }).click();
    expect(await eventually(() => sheetNames(page), (names) => !names.includes(form))).not.toContain(form);
  });

  test('the saved file given to the command line says the same, and so does another engine’s recalculation', async () => {
    await pane.getByRole('tab', { name: '测算' }).click();
    await pane.getByRole('button', { name: /^(写入|更新)测算列$/ }).click();
    await pane.getByText(/已写入 [\d,]+ 格/).waitFor({ timeout: MINUTE });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存', exact: true }).click()]);
    const file = join(folder, '保存.xlsx');
    await download.saveAs(file);
    const all = await figures(file);
    expect(fundOf(all)).toBe(FUND_B);
    const door = await openFileDoor(new Uint8Array(readFileSync(file)), '保存.xlsx');
    const shown = recalculated(await door.read());
    const area = cellOf(all.find((one) => one.figure === 'SPT-6.3#area')!.cell!);
    expect(shown.get(`${area.sheet}!${area.row},${area.column}`)).toBe(FUND_B);
  });

  test('another workbook can be opened, and a bad one is refused with a sentence', async () => {
    const bad = join(folder, '坏文件.xlsx');
    writeFileSync(bad, 'not a workbook');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '打开', exact: true }).click()]);
    await chooser.setFiles(bad);
    await page.getByRole('dialog').getByText('坏文件.xlsx').first().waitFor({ timeout: MINUTE });
  });

  test.each(['名册', '校验', '测算', '报送'])('axe finds nothing in the view %s', async (name) => {
    await page.keyboard.press('Escape');
    await pane.getByRole('tab', { name }).click();
    // Evaluated rather than put into the page: its policy forbids scripts from elsewhere.
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    // Fluent puts invisible stops beside an open menu on purpose, to keep the focus in it.
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(where: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run({ include: ['aside.pane'], exclude: ['[data-tabster-dummy]'] })).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    });
    expect(violations).toEqual([]);
  });

  test('nothing left the machine and nothing was complained of', () => {
    expect(opened.complaints).toEqual([]);
  });
});
