import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { WorkbookGrid } from '../../src/workbook';
import { launchBrowser } from './support/browser';
import { buildAddin, openExcelWeb, type ExcelWeb } from './support/excel-web';
import { axe, expectQuiet, MINUTE, sampleWorkbook, stickingOut } from './support/pane';
import { TOUR } from './support/tour';

let browser: Browser;
let folder: string;
let workbook: WorkbookGrid;

beforeAll(async () => {
  folder = await buildAddin();
  browser = await launchBrowser({ strict: true });
  workbook = await sampleWorkbook();
}, 12 * MINUTE);

afterAll(() => browser?.close());

const LOOKS: [string, BrowserContextOptions][] = [
  ['light, 350 pixels wide', { colorScheme: 'light', viewport: { width: 350, height: 640 } }],
  ['dark, 320 pixels wide', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
  ['contrast theme on black', { colorScheme: 'dark', forcedColors: 'active', viewport: { width: 350, height: 640 } }],
  ['contrast theme on white', { colorScheme: 'light', forcedColors: 'active', viewport: { width: 320, height: 640 } }],
];

describe.each(LOOKS)('%s', (_name, looks) => {
  let excel: ExcelWeb;
  beforeAll(async () => {
    excel = await openExcelWeb(browser, folder, {
      workbook,
      api: '1.20',
      looks: { reducedMotion: 'reduce', ...looks },
    });
  }, 4 * MINUTE);
  afterAll(() => excel?.close());

  test.each(TOUR.map(({ name }, index) => [name, index] as const))(
    'axe finds nothing in %s, and nothing sticks out',
    async (_stop, index) => {
      await TOUR[index]!.go(excel);
      expect(await axe(excel)).toEqual([]);
      expect(await stickingOut(excel)).toEqual([]);
    },
  );

  test('nothing left the site, nothing was complained of', () => expectQuiet(excel));
});

test.each(LOOKS)('the ribbon’s little window: %s', async (_name, looks) => {
  const excel = await openExcelWeb(browser, folder, {
    workbook,
    api: '1.20',
    addin: 'commands.html?say=没有完成' as 'commands.html',
    looks,
  });
  try {
    await excel.pane.getByText('没有完成').waitFor({ timeout: MINUTE });
    expect(await axe(excel, 'main')).toEqual([]);
  } finally {
    await excel.close();
  }
});
