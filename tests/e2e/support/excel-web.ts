import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, extname, join, normalize, sep } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { buildDeployable } from '../../../scripts/build';
import { parseBuildOptions } from '../../../scripts/deploy';
import { fingerprint } from '../../../scripts/site';
import type { WorkbookGrid } from '../../../src/workbook';
import { calculateBook } from '../../excel-host/calculate';
import { hostOf, type ExcelHost } from '../../excel-host';
import { playExcel, type PlayedExcel } from './office-web';

const ROOT = join(__dirname, '../../..');
const OFFICE = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
/** Of office.js's folder, what it asks for in Excel on the web. */
const OFFICE_FILES = ['office.js', 'excel-web-16.00.js', 'o15apptofilemappingtable.js', 'en-us', 'zh-cn', 'telemetry'];
/** office.js trusts a host page of https at one of Microsoft's addresses alone; nothing is ever asked of either. */
const SITE = 'https://jibantong.test';
const EXCEL = 'https://excel.officeapps.live.com/host.html';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The folder that a county would put on its server, office.js of its own beside it. Built when something changed. */
export async function buildAddin(): Promise<string> {
  const out = join(ROOT, 'node_modules/.cache/jibantong/addin');
  const scripts = ['scripts/build.ts', 'scripts/deploy.ts', 'manifest.xml'].map((name) =>
    readFileSync(join(ROOT, name)),
  );
  const stamp = createHash('sha256').update(fingerprint('addin')).update(Buffer.concat(scripts)).digest('hex');
  const stampFile = `${out}.stamp`;
  if (existsSync(join(out, 'taskpane.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return out;
  await buildDeployable(parseBuildOptions(['--site', SITE, '--office-js', 'own', '--out', out]));
  mkdirSync(join(out, 'office-js'), { recursive: true });
  for (const name of OFFICE_FILES) cpSync(join(OFFICE, name), join(out, 'office-js', name), { recursive: true });
  writeFileSync(stampFile, stamp);
  return out;
}

export interface ExcelWebOptions {
  workbook: WorkbookGrid;
  /** A workbook that is open already, with what was done to it: the pane is opened anew beside it. */
  host?: ExcelHost;
  /** Highest ExcelApi of this Excel. */
  api: string;
  /** Page of the add-in. */
  addin?: 'taskpane.html' | 'commands.html';
  /** False where office.js cannot be had. */
  officeJs?: boolean;
  looks?: BrowserContextOptions;
}

export interface ExcelWeb {
  page: Page;
  /** The add-in's page in its frame. */
  pane: Frame;
  host: ExcelHost;
  /** Console errors, uncaught errors, and requests to anybody but the site. */
  complaints: string[];
  played<T>(ask: (played: PlayedExcel) => T): Promise<T>;
  /** The clerk presses a button of the ribbon. */
  press(callback: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Excel on the web with a workbook and the add-in open beside it. */
export async function openExcelWeb(browser: Browser, folder: string, options: ExcelWebOptions): Promise<ExcelWeb> {
  const { api, addin = 'taskpane.html', officeJs = true } = options;
  const host = options.host ?? hostOf(options.workbook);
  host.calculate = calculateBook;
  const { width, height } = options.looks?.viewport ?? { width: 350, height: 640 };
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options.looks,
  });
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (address === EXCEL)
      return route.fulfill({ contentType: TYPES['.html']!, body: '<!doctype html><title>Excel</title><body></body>' });
    const { origin, pathname } = new URL(address);
    const file = origin === SITE ? fileOf(folder, decodeURIComponent(pathname)) : null;
    if (!officeJs && pathname.startsWith('/office-js/')) return route.abort('connectionrefused');
    if (!file) {
      complaints.push(`${origin === SITE ? 'not there' : 'left the site'}: ${address}`);
      return route.abort();
    }
    return route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
  // tsx, under which the screenshots run, has functions call this; they are carried into the page as text.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.exposeFunction('answerExcel', (text: string) => host.answer(text));
  await page.goto(EXCEL);
  const played = <T>(ask: (from: PlayedExcel) => T): Promise<T> =>
    page.evaluate(`(${ask.toString()})(window.excelPage)`) as Promise<T>;
  const tell = (event: string, data: unknown): Promise<boolean> =>
    page.evaluate(
      ([name, what]) => (window as unknown as { excelPage: PlayedExcel }).excelPage.tell(name as string, what),
      [event, data],
    );
  host.listeners = [
    (entries) =>
      void tell('richApiMessage', {
        Version: 1,
        ArrayData: entries.map((entry) => [
          entry.messageCategory,
          entry.messageType,
          entry.targetId,
          entry.message,
          entry.id,
          false,
        ]),
      }).catch(() => undefined),
  ];
  await page.evaluate(playExcel, {
    addin: `${SITE}/${addin}`,
    requirements: { ExcelApi: api, DialogApi: '1.2', RichApiRuntimeFlag: '1.2', AddinCommands: '1.1' },
    width,
    height,
  });
  const pane = (await (await page.waitForSelector('iframe')).contentFrame())!;
  return {
    page,
    pane,
    host,
    complaints,
    played,
    press: (callback) =>
      tell('appCommandInvoked', { 0: 'button', 1: callback, 2: JSON.stringify({ source: { id: 'button' } }) }),
    close: () => context.close(),
  };
}

/** The file of a path, if it lies in the folder. */
function fileOf(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder) + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
