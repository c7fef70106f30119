import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { buildAddin, openExcelWeb, type ExcelWeb } from './support/excel-web';
import { expectQuiet, MINUTE, sampleWorkbook, sheets, shown, until } from './support/pane';

let browser: Browser;
let excel: ExcelWeb;

beforeAll(async () => {
  const folder = await buildAddin();
  browser = await launchBrowser({ strict: true });
  excel = await openExcelWeb(browser, folder, {
    workbook: await sampleWorkbook(),
    api: '1.15',
    looks: { reducedMotion: 'reduce' },
  });
  await shown(excel, '21 行 · 表头第 4 行');
}, 12 * MINUTE);

afterAll(() => browser?.close());

const press = (key: string): Promise<void> => excel.page.keyboard.press(key);

/** Name of what has the focus, as it is read out; empty where nothing has it. */
const focused = (): Promise<string> =>
  excel.pane.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const label = element.getAttribute('aria-labelledby');
    const named = label ? document.getElementById(label)?.textContent : null;
    const own = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
    // A tab holds its name twice, so that bold letters do not move the others.
    const tab = element.querySelector('.fui-Tab__content')?.textContent;
    return (
      (element.getAttribute('aria-label') ?? tab ?? named ?? own ?? element.textContent ?? '').trim() ||
      element.outerHTML.slice(0, 80)
    );
  });

/** True where what has the focus looks otherwise than without it. */
async function focusIsSeen(): Promise<boolean> {
  const place = () =>
    excel.pane.evaluate(() => {
      const { left, top, right, bottom } = document.activeElement!.getBoundingClientRect();
      const [x, y] = [Math.max(0, left - 4), Math.max(0, top - 4)];
      return { x, y, width: Math.min(innerWidth, right + 4) - x, height: Math.min(innerHeight, bottom + 4) - y };
    });
  let box = await place();
  // What is still being loaded above it may move it.
  await until(async () => {
    const before = JSON.stringify(box);
    box = await place();
    return JSON.stringify(box) === before;
  });
  if (box.width <= 0 || box.height <= 0) return false;
  const look = () => excel.page.screenshot({ clip: box, caret: 'hide', animations: 'disabled' });
  const withFocus = await look();
  // The focus itself stays where it is: only its signs are taken away for a moment.
  const without = await excel.pane
    .evaluate(() => {
      const page = window as unknown as { giveBack(): void };
      const signed = [...document.querySelectorAll('[data-fui-focus-visible], [data-fui-focus-within]')];
      const kept = signed.map((element) => {
        const had = ['data-fui-focus-visible', 'data-fui-focus-within'].filter((name) => element.hasAttribute(name));
        had.forEach((name) => element.removeAttribute(name));
        return () => had.forEach((name) => element.setAttribute(name, ''));
      });
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = `:focus, :focus-visible { outline: none !important; box-shadow: none !important }
        :focus-within::after { transform: scaleX(0) !important; transition: none !important }`;
      page.giveBack = () => {
        kept.forEach((restore) => restore());
        style.remove();
      };
    })
    .then(look);
  await excel.pane.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
  return !withFocus.equals(without);
}

/** Presses Tab until what is named has the focus; on the way every stop must be seen to have it. */
async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  const way: string[] = [];
  for (let stops = 0; stops < 60; stops++) {
    await press(key);
    const now = await focused();
    way.push(now);
    if (now !== '' && !(await focusIsSeen())) throw new Error(`the focus is not seen on: ${now}`);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`no way by ${key} to ${String(name)}: ${way.join(' → ')}`);
}

/** From wherever the focus is to a view, by the tabs. */
async function goToView(name: string): Promise<void> {
  await excel.pane.evaluate(() => (document.querySelector('.policy') as HTMLElement).focus());
  await tabTo(/^(名册|校验|测算|报送)$/);
  for (let step = 0; (await focused()) !== name; step++) {
    if (step > 4) throw new Error(`no tab ${name}`);
    await press('ArrowRight');
  }
  await press('Enter');
  await excel.pane.getByRole('tab', { name, selected: true }).waitFor({ timeout: MINUTE });
}

describe('by keyboard alone', () => {
  test('from the top: policy, menu, 填报信息, tabs, in this order', async () => {
    await tabTo(/^政策：/);
    await tabTo('更多');
    await tabTo(/修改填报信息/);
    await tabTo('名册');
  });

  test('名册: a card unfolds, and a column can be taken for another', async () => {
    await tabTo(/表头第 4 行/);
    await press('Enter');
    await excel.pane.locator('.card-body').first().waitFor({ timeout: MINUTE });
    await tabTo(/^这张表是|单位名册/);
    await tabTo('恢复自动识别');
  });

  test('更多: opens, arrows go through it, Esc gives the focus back', async () => {
    await excel.pane.evaluate(() => (document.querySelector('.policy') as HTMLElement).focus());
    await tabTo('更多');
    await press('Enter');
    await until(async () => (await focused()) !== '更多' && (await focused()) !== '');
    const first = await focused();
    await press('ArrowDown');
    expect(await focused()).not.toBe(first);
    expect(await focusIsSeen()).toBe(true);
    await press('Escape');
    await until(async () => (await focused()) === '更多');
  });

  test('校验: Enter checks; arrows go from finding to finding, Enter shows the cell, Tab reaches what can be done', async () => {
    await goToView('校验');
    await tabTo('一键校验');
    await press('Enter');
    await shown(excel, /此后没有改动/);
    await tabTo(/^错误：/);
    await press('ArrowDown');
    await press('ArrowDown');
    const third = await focused();
    expect(await focusIsSeen()).toBe(true);
    await press('ArrowUp');
    expect(await focused()).not.toBe(third);
    await press('ArrowDown');
    expect(await focused()).toBe(third);
    const before = JSON.stringify([excel.host.book.active.name, excel.host.book.selection]);
    await press('Enter');
    await until(() => JSON.stringify([excel.host.book.active.name, excel.host.book.selection]) !== before);
    await tabTo(/定位$/);
    await tabTo(/^条款 /);
    await press('Enter');
    await excel.pane.locator('.clause-note').first().waitFor({ timeout: MINUTE });
    await press('Enter');
    await excel.pane.locator('.clause-note').first().waitFor({ state: 'detached', timeout: MINUTE });
  });

  test('填写说明: a sentence is typed and kept; the question before the first write takes the focus and is answered', async () => {
    await excel.pane.evaluate(() => (document.querySelector('.policy') as HTMLElement).focus());
    await tabTo(/警告，按此只看这一类/);
    await press('Enter');
    await tabTo(/^警告：/);
    await tabTo('填写说明');
    await press('Enter');
    await tabTo('说明');
    await excel.page.keyboard.type('已报区教育局备案');
    await tabTo('保存说明');
    await press('Enter');
    await shown(excel, /撤销记录会清空/);
    await until(async () => (await focused()) === '第一次写入前请确认');
    await tabTo('继续写入');
    await press('Enter');
    await excel.pane.locator('.finding-note').getByText('已报区教育局备案').waitFor({ timeout: MINUTE });
  });

  test('测算: figures are written and taken back', async () => {
    await goToView('测算');
    await tabTo(/查看明细/);
    await press('Enter');
    await tabTo('写入测算列');
    await press('Enter');
    await shown(excel, /已写入 [\d,]+ 格/);
    await tabTo('撤销');
    await press('Enter');
    await shown(excel, /已撤销/);
  });

  test('填报信息: opens, is typed and saved; Esc leaves a page without saving', async () => {
    await excel.pane.evaluate(() => (document.querySelector('.policy') as HTMLElement).focus());
    await tabTo(/修改填报信息/);
    await press('Enter');
    await until(async () => (await focused()) === '填报信息');
    await press('Escape');
    await until(async () => /修改填报信息/.test(await focused()));
    await press('Enter');
    await tabTo('填报单位');
    await press('Control+A');
    await excel.page.keyboard.type('测试区教育局');
    await tabTo('保存');
    await press('Enter');
    await until(() => [...excel.host.sheet('填报信息').cells.values()].some(({ value }) => value === '测试区教育局'));
  });

  test('报送: a form is made', async () => {
    await goToView('报送');
    const before = sheets(excel).length;
    await tabTo(/^(生成|仍要生成)/);
    await press('Enter');
    await until(() => sheets(excel).length > before);
  });

  test('nothing was complained of', () => expectQuiet(excel));
});
