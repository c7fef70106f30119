import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openFileDoor } from '../../src/doors/file';
import type { WorkbookGrid } from '../../src/workbook';
import { photograph } from '../excel-host';
import { launchBrowser } from './support/browser';
import { buildAddin, openExcelWeb, type ExcelWeb } from './support/excel-web';
import { openWorkbench, type OpenWorkbench } from './support/workbench';

const SAMPLE = '沙坡头区示例.xlsx';
const MINUTE = 60_000;
const SHEETS = ['封面', '目录', '经费图', '目标进度图', '遗留问题图'];

async function sheetsOf(bytes: Uint8Array): Promise<string[]> {
  return (await (await openFileDoor(bytes, '报送册.xlsx')).read()).sheets.map(({ name }) => name);
}

describe('年度报送册 from the pane in Excel', () => {
  let browser: Browser;
  let excel: ExcelWeb;

  beforeAll(async () => {
    const folder = await buildAddin();
    browser = await launchBrowser({ strict: true });
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', SAMPLE)));
    const workbook: WorkbookGrid = await (await openFileDoor(bytes, SAMPLE)).read();
    excel = await openExcelWeb(browser, folder, { workbook, api: '1.15' });
  }, 10 * MINUTE);
  afterAll(async () => {
    await excel?.close();
    await browser?.close();
  });

  test('opens through createWorkbook as a new workbook, whole; the clerk’s own is not touched, nothing is asked about undo', async () => {
    const { pane, host } = excel;
    const before = JSON.stringify(photograph(host.book));
    await pane.getByRole('tab', { name: '报送' }).click({ timeout: MINUTE });
    await pane.getByRole('button', { name: '一键校验' }).click({ timeout: MINUTE });
    await pane.getByLabel('报送年度').selectOption('2026', { timeout: MINUTE });
    await pane.getByRole('button', { name: '生成年度报送册' }).click();
    await pane.getByText(/已生成“2026年度报送册（沙坡头区教育局（示例））\.xlsx”，在新打开的工作簿里/).waitFor({ timeout: MINUTE });
    expect(host.world.opened).toHaveLength(1);
    const names = await sheetsOf(Uint8Array.from(Buffer.from(host.world.opened[0]!, 'base64')));
    expect(names.slice(0, 5)).toEqual(SHEETS);
    expect(names).toContain('教师调配补充方案');
    // Of 2025 alone.
    expect(names).not.toContain('义务教育集团化覆盖率测算表');
    expect(JSON.stringify(photograph(host.book))).toBe(before);
    expect(excel.complaints).toEqual([]);
    expect(host.missing).toEqual([]);
  });
});

describe('年度报送册 from the workbench', () => {
  let opened: OpenWorkbench;
  beforeAll(async () => {
    opened = await openWorkbench();
  }, 8 * MINUTE);
  afterAll(() => opened?.close());

  test('is handed over as a file', async () => {
    const { page } = opened;
    const pane = page.locator('aside.pane');
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await pane.getByRole('tab', { name: '报送' }).click({ timeout: MINUTE });
    await pane.getByRole('button', { name: '一键校验' }).click({ timeout: MINUTE });
    const downloading = page.waitForEvent('download', { timeout: MINUTE });
    await pane.getByRole('button', { name: '生成年度报送册' }).click({ timeout: MINUTE });
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^2025年度报送册.*\.xlsx$/);
    const names = await sheetsOf(new Uint8Array(readFileSync(await download.path())));
    expect(names.slice(0, 5)).toEqual(SHEETS);
    expect(names).toContain('义务教育集团化覆盖率测算表');
    await pane.getByText(/已生成“2025年度报送册.*请保存到电脑上/).waitFor({ timeout: MINUTE });
  });
});
