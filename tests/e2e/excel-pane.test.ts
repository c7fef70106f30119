import type { Browser } from 'playwright-core';
import type { WorkbookGrid } from '../../src/workbook';
import { launchBrowser } from './support/browser';
import { buildAddin, openExcelWeb, type ExcelWeb, type ExcelWebOptions } from './support/excel-web';
import {
  axe,
  button,
  expectQuiet,
  menu,
  MINUTE,
  picture,
  sampleWorkbook,
  sheets,
  shown,
  tab,
  until,
  VIEWS,
} from './support/pane';

let browser: Browser;
let folder: string;
let workbook: WorkbookGrid;

beforeAll(async () => {
  folder = await buildAddin();
  browser = await launchBrowser({ strict: true });
  workbook = await sampleWorkbook();
}, 10 * MINUTE);

afterAll(() => browser?.close());

const open = (options: Partial<ExcelWebOptions> = {}): Promise<ExcelWeb> =>
  openExcelWeb(browser, folder, { workbook, api: '1.15', ...options });

describe('a clerk’s session in Excel', () => {
  let excel: ExcelWeb;
  let before: string;

  beforeAll(async () => {
    excel = await open();
    before = picture(excel);
  }, 4 * MINUTE);
  afterAll(() => excel?.close());

  test('the pane reads the workbook and shows what it recognised; nothing is written', async () => {
    await shown(excel, '21 行 · 表头第 4 行');
    expect(picture(excel)).toBe(before);
  });

  test('一键校验 lists findings; pressing one selects its cell', async () => {
    await button(excel, '一键校验');
    await shown(excel, /此后没有改动/);
    await excel.pane.getByRole('button', { name: /定位/ }).filter({ hasText: '单位名册!D8' }).first().click();
    await until(() => excel.host.book.selection.row === 7 && excel.host.book.selection.column === 3);
    expect(excel.host.book.active.name).toBe('单位名册');
    expect(picture(excel)).toBe(before);
  });

  test.each(VIEWS)('axe finds nothing in the view %s', async (name) => {
    await tab(excel, name);
    await excel.pane.getByRole('tabpanel').first().waitFor({ timeout: MINUTE });
    expect(await axe(excel)).toEqual([]);
  });

  test('an open menu leaves the pane behind it in sight', async () => {
    await button(excel, '更多');
    await excel.pane.getByRole('menuitem', { name: '关于集办通' }).waitFor({ timeout: MINUTE });
    const behind = await excel.pane.evaluate(() =>
      [20, 200, 620].map((y) => document.elementFromPoint(20, y)?.closest('.pane-shell') !== null),
    );
    expect(behind).toEqual([true, true, true]);
    await excel.pane.getByRole('menuitem', { name: '关于集办通' }).press('Escape');
  });

  test('an edit in the sheet is noticed, and after a moment it is told what became of its finding', async () => {
    await tab(excel, '校验');
    const type = (value: string) =>
      excel.host.type('单位名册', { row: 18, column: 15, rows: 1, columns: 1 }, [[value]]);
    type('是');
    await shown(excel, /此后改动 1 处/);
    await shown(excel, /此后改动 1 处：改正 1 条/);
    const row = excel.pane.locator('.finding').filter({ hasText: '单位名册!P19' });
    await row.getByText('已改正').waitFor();
    type('否');
    await row.getByText('已改动，仍不符合要求').waitFor({ timeout: MINUTE });
    type('是');
    await row.getByText('已改正').waitFor({ timeout: MINUTE });
  });

  test('what was computed before an edit is marked so, until 重新校验', async () => {
    await tab(excel, '测算');
    await shown(excel, '名册已改动，下面是改动前的结果。');
    await button(excel, '重新校验');
    await shown(excel, /此后没有改动/);
    await excel.pane.getByText('名册已改动，下面是改动前的结果。').waitFor({ state: 'detached' });
  });

  test('a row put in moves all places: the list is judged anew by itself', async () => {
    await tab(excel, '校验');
    const places = () => excel.pane.locator('.place').allTextContents();
    const before = (await places()).find((place) => /单位名册!\D+\d+/.test(place))!;
    const moved = before.replace(/\d+/, (digits) => String(Number(digits) + 1));
    excel.host.insertRow('单位名册', 5);
    await until(async () => (await places()).includes(moved));
    await shown(excel, /此后没有改动/);
  });

  test('写入测算列 says first what becomes of Excel’s undo list, then writes formulas and says so', async () => {
    before = picture(excel);
    await tab(excel, '测算');
    await button(excel, '写入测算列');
    await shown(excel, /撤销记录会清空/);
    expect(picture(excel)).toBe(before);
    expect(await axe(excel)).toEqual([]);
    await button(excel, '继续写入');
    await shown(excel, /已写入 [\d,]+ 格/);
    const cells = [...excel.host.sheet('单位名册').cells.values()];
    expect(cells.some(({ formula }) => formula?.startsWith('=IF(') && formula.includes('>=500'))).toBe(true);
    expect(sheets(excel)).toContain('测算结果');
    expect(sheets(excel).filter((name) => name.startsWith('集办通备份'))).toEqual([]);
  });

  test('our own writing, the workbook’s settings included, is no edit of the clerk’s', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await shown(excel, /此后没有改动/);
    expect([...excel.host.book.settings.keys()].every((key) => key.startsWith('jibantong.'))).toBe(true);
  });

  test('撤销 leaves the workbook as it was', async () => {
    await menu(excel, '撤销上次写入');
    await shown(excel, /已撤销“写入测算列”/);
    expect(picture(excel)).toBe(before);
  });

  test('填报信息 is written to its sheet', async () => {
    await button(excel, '修改填报信息');
    const field = excel.pane.getByLabel('填报单位');
    await field.fill('测试区教育局');
    expect(await axe(excel)).toEqual([]);
    await excel.pane.getByRole('button', { name: '保存', exact: true }).click();
    await until(() => [...excel.host.sheet('填报信息').cells.values()].some(({ value }) => value === '测试区教育局'));
  });

  test('a cell being edited: nothing is written, the clerk is told to press Enter, and 重试 does it', async () => {
    await tab(excel, '测算');
    await excel.pane.getByRole('button', { name: '写入测算列' }).waitFor({ timeout: MINUTE });
    before = picture(excel);
    excel.host.faults = () => ({ code: 'InvalidOperationInCellEditMode', carriedOut: 0 });
    await button(excel, '写入测算列');
    await shown(excel, /请先按回车结束单元格编辑/);
    expect(picture(excel)).toBe(before);
    excel.host.faults = () => undefined;
    await button(excel, '重试');
    await shown(excel, /已写入 [\d,]+ 格/);
  });

  test('over the whole session nothing left the site, nothing was complained of', () => expectQuiet(excel));
});

describe('an Excel that cannot carry the pane', () => {
  test('ExcelApi 1.8: which Excel is needed, and that the workbench serves meanwhile; Excel is asked nothing', async () => {
    const excel = await open({ api: '1.8' });
    try {
      await shown(excel, '这个版本的 Excel 太旧');
      await shown(excel, /Excel 2021 及更新版本/);
      const link = excel.pane.getByRole('link', { name: '打开集办通工作台' });
      expect(await link.getAttribute('href')).toBe('workbench.html');
      expect(await axe(excel)).toEqual([]);
      expect(excel.host.log.filter(({ names }) => names.some((name) => /Worksheet|Range/.test(name)))).toEqual([]);
      await expectQuiet(excel);
    } finally {
      await excel.close();
    }
  });
});

test('office.js that cannot be had: a page in Chinese with the workbench and a way to try again', async () => {
  const excel = await open({ officeJs: false });
  try {
    await shown(excel, '没有连上 Office');
    expect(await axe(excel)).toEqual([]);
    expect(await excel.pane.getByRole('link').getAttribute('href')).toBe('workbench.html');
    await button(excel, '重新连接');
    await shown(excel, '没有连上 Office');
    expect(excel.complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  } finally {
    await excel.close();
  }
});

describe('the ribbon', () => {
  test('一键校验 says first what becomes of Excel’s undo list; the second press writes 校验结果 and shows it', async () => {
    const excel = await open({ addin: 'commands.html' });
    try {
      await until(() => excel.played((played) => played.listening().includes('appCommandInvoked')));
      const before = picture(excel);
      await excel.press('jibantongCheck');
      await until(() => excel.played((played) => played.completed.length === 1 && played.dialogs.length === 1));
      expect(picture(excel)).toBe(before);
      const little = () => excel.page.frames().find((frame) => frame.url().includes('?say='));
      await until(() => little() !== undefined);
      await little()!
        .getByText(/撤销记录会清空/)
        .waitFor({ timeout: MINUTE });
      await excel.press('jibantongCheck');
      await until(() => excel.played((played) => played.completed.length === 2));
      expect(excel.host.book.active.name).toBe('校验结果');
      await excel.press('jibantongCompute');
      await until(() => excel.played((played) => played.completed.length === 3));
      expect(excel.host.book.active.name).toBe('测算结果');
      await expectQuiet(excel);
    } finally {
      await excel.close();
    }
  });

  test('a sentence is not lost where an earlier one is still shown', async () => {
    const noPolicy = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '填报信息') };
    const excel = await open({ addin: 'commands.html', workbook: noPolicy });
    const little = () => excel.page.frames().filter((frame) => frame.url().includes('?say='));
    try {
      await until(() => excel.played((played) => played.listening().includes('appCommandInvoked')));
      for (const [callback, title] of [
        ['jibantongCheck', '一键校验'],
        ['jibantongSubmit', '报送'],
      ] as const) {
        await excel.press(callback);
        await until(() => little().length === 1 && decodeURIComponent(little()[0]!.url()).includes(`“${title}”`));
        await little()[0]!.getByText(`没有开始“${title}”`).waitFor({ timeout: MINUTE });
      }
      await expectQuiet(excel);
    } finally {
      await excel.close();
    }
  });
});
