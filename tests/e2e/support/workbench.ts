import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serve, type RunningServer } from '../../../scripts/server';
import { buildSite } from '../../../scripts/site';
import { launchBrowser } from './browser';

export interface OpenWorkbench {
  page: Page;
  context: BrowserContext;
  url: string;
  /** Console errors, uncaught errors and requests that left the machine, as they come. */
  complaints: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Pages to build; all of them lie on the same server. */
  pages?: string;
  path?: string;
  width?: number;
  height?: number;
  /** Keeps the hint for newcomers away. */
  hint?: boolean;
  scale?: number;
}

/** Builds the pages if need be, serves them and opens the workbench in a browser, ready to work. */
export async function openWorkbench(options: OpenOptions = {}): Promise<OpenWorkbench> {
  const { folder } = await buildSite(options.pages ?? 'workbench');
  const server: RunningServer = await serve(folder, 0);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      deviceScaleFactor: options.scale ?? 1,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const complaints = listen(page, server.url);
    await page.addInitScript((hint) => {
      // A picker of the system cannot be driven by a test: the page falls back to inputs and downloads.
      Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
      if (!hint) localStorage.setItem('jibantong.hint-put-away', '1');
    }, options.hint ?? false);
    await page.goto(server.url + (options.path ?? 'workbench.html'));
    await ready(page);
    const opened = browser;
    return {
      page,
      context,
      url: server.url,
      complaints,
      async close() {
        await opened.close();
        await server.close();
      },
    };
  } catch (error) {
    await browser?.close();
    await server.close();
    throw error;
  }
}

/** Resolves when the workbench waits for nothing any more. */
export async function ready(page: Page): Promise<void> {
  await page.locator('.busy').waitFor({ state: 'detached', timeout: 60_000 });
}

function listen(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) complaints.push(`left the machine: ${url}`);
  });
  return complaints;
}
