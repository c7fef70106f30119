import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { WorkbookGrid } from '../src/workbook';
import { launchBrowser } from '../tests/e2e/support/browser';
import { LOOKS, recolour, type Look } from '../tests/e2e/support/contrast';
import { buildAddin, openExcelWeb } from '../tests/e2e/support/excel-web';
import { sampleWorkbook, shown } from '../tests/e2e/support/pane';
import { TOUR } from '../tests/e2e/support/tour';
import { openWorkbench } from '../tests/e2e/support/workbench';

const FOLDER = join(__dirname, '../docs/images');

/** Takes the pictures of the README anew, of the workbench with its sample. */
async function takeReadme(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { page, close } = await openWorkbench({ width: 1440, height: 900 });
  try {
    const pane = page.locator('aside.pane');
    const shot = (name: string) => pane.screenshot({ path: join(FOLDER, `${name}.png`) });
    const tab = (name: string) => pane.getByRole('tab', { name }).click();
    const settle = () => page.waitForTimeout(1500);
    await pane.getByText('21 行 · 表头第 4 行').waitFor();
    await settle();
    await shot('pane-rosters');
    await pane.getByRole('button', { name: '一键校验' }).click();
    await pane.getByRole('button', { name: /定位/ }).filter({ hasText: '单位名册!D8' }).first().click();
    await settle();
    await page.screenshot({ path: join(FOLDER, 'workbench.png') });
    await shot('pane-check');
    await tab('测算');
    await settle();
    await shot('pane-compute');
    await pane.getByRole('button', { name: '写入测算列' }).click();
    await pane.getByText(/已写入/).waitFor();
    await settle();
    await page.screenshot({ path: join(FOLDER, 'workbench-computed.png') });
    await tab('报送');
    await settle();
    await shot('pane-submit');
  } finally {
    await close();
  }
}

/**
 * Pictures to look at, one a stop of the tour, each with the pane in Excel in all looks side by side: light, dark, the
 * contrast themes of Windows. 350 pixels wide, or as wide as asked for.
 */
async function takeLooks(folder: string, width: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const addin = await buildAddin();
  const workbook = await sampleWorkbook();
  const browser = await launchBrowser({ strict: true });
  const taken = new Map<string, Buffer[]>();
  const keep = (name: string, png: Buffer) => void taken.set(name, [...(taken.get(name) ?? []), png]);
  try {
    for (const look of LOOKS) await walk(browser, addin, workbook, look, width, keep);
    const sheet = await (
      await browser.newContext({ viewport: { width: LOOKS.length * (width + 10), height: 660 } })
    ).newPage();
    for (const [name, pictures] of taken) {
      const images = pictures.map(
        (png) => `<img src="data:image/png;base64,${png.toString('base64')}" style="margin:5px">`,
      );
      await sheet.setContent(`<body style="margin:0;background:#777;display:flex">${images.join('')}</body>`);
      writeFileSync(join(folder, `${name}.png`), await sheet.screenshot());
    }
  } finally {
    await browser.close();
  }
}

type Keep = (name: string, png: Buffer) => void;

async function walk(
  browser: Browser,
  addin: string,
  workbook: WorkbookGrid,
  look: Look,
  width: number,
  keep: Keep,
): Promise<void> {
  const looks = { ...look.options, reducedMotion: 'reduce' as const, viewport: { width, height: 640 } };
  const picture = async (page: Page): Promise<Buffer> => {
    await page.waitForTimeout(400);
    const png = await page.screenshot();
    return look.palette ? recolour(page, png, look.palette) : png;
  };
  const excel = await openExcelWeb(browser, addin, { workbook, api: '1.20', looks });
  for (const [index, stop] of TOUR.entries()) {
    await stop.go(excel);
    keep(`${String(index + 1).padStart(2, '0')} ${stop.name}`, await picture(excel.page));
  }
  await excel.close();
  for (const [name, options, text] of [
    ['30 too old', { api: '1.8' }, '这个版本的 Excel 太旧'],
    ['31 no office', { api: '1.20', officeJs: false }, '没有连上 Office'],
  ] as const) {
    const refused = await openExcelWeb(browser, addin, { workbook, looks, ...options });
    await shown(refused, text);
    await refused.pane.getByRole('link').focus();
    keep(name, await picture(refused.page));
    await refused.close();
  }
}

/** Without words the README's pictures; `looks FOLDER [WIDTH]` takes those to look at. */
const [what, folder = 'looks', width = '350'] = process.argv.slice(2);
const taking = what === 'looks' ? takeLooks(resolve(folder), Number(width)) : takeReadme();
taking.catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
