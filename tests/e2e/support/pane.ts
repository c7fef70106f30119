import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFileDoor } from '../../../src/doors/file';
import type { WorkbookGrid } from '../../../src/workbook';
import { photograph } from '../../excel-host';
import type { ExcelWeb } from './excel-web';

export const MINUTE = 60_000;
export const VIEWS = ['名册', '校验', '测算', '报送'];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The pilot's sample as the clerk opens it. */
export async function sampleWorkbook(name = '沙坡头区示例.xlsx'): Promise<WorkbookGrid> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples', name)));
  return (await openFileDoor(bytes, name)).read();
}

export const tab = (excel: ExcelWeb, name: string): Promise<void> => excel.pane.getByRole('tab', { name }).click();
export const button = (excel: ExcelWeb, name: string | RegExp): Promise<void> =>
  excel.pane.getByRole('button', { name }).first().click({ timeout: MINUTE });
export const shown = (excel: ExcelWeb, text: string | RegExp): Promise<void> =>
  excel.pane.getByText(text).first().waitFor({ timeout: MINUTE });

/** An entry of the menu 更多. */
export async function menu(excel: ExcelWeb, name: string): Promise<void> {
  await button(excel, '更多');
  await excel.pane.getByRole('menuitem', { name }).click({ timeout: MINUTE });
}

/** Nothing that the host does not have was asked for, nothing went wrong in the page, nothing left it. */
export async function expectQuiet(excel: ExcelWeb): Promise<void> {
  expect(excel.complaints).toEqual([]);
  expect(excel.host.missing).toEqual([]);
  expect(await excel.played((played) => played.unknown)).toEqual([]);
}

/** Without ids, which count on: what a person would see of the workbook. */
export const picture = (excel: ExcelWeb): string =>
  JSON.stringify(photograph(excel.host.book)).replace(/\{0000\d+-SHEET\}/g, 'id');
export const sheets = (excel: ExcelWeb): string[] => excel.host.book.sheets.map(({ name }) => name);

/** Asks again until the answer is yes, a minute at most. */
export async function until(ask: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await ask()); tries++) {
    if (tries > 300) throw new Error(`never came true: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The door takes changes within what it has just written for its own, two seconds long. */
export const echo = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_200));

/** What axe finds in the pane, with the elements. */
export async function axe(excel: Pick<ExcelWeb, 'pane'>, ...parts: string[]): Promise<string[]> {
  await excel.pane.evaluate(AXE);
  return excel.pane.evaluate(
    async (include) => {
      type Violation = { id: string; nodes: { html: string }[] };
      const { axe } = window as unknown as { axe: { run(where: object): Promise<{ violations: Violation[] }> } };
      // Fluent puts invisible stops beside an open menu on purpose, to keep the focus in it.
      const { violations } = await axe.run({ include, exclude: ['[data-tabster-dummy]'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    parts.length > 0
      ? parts
      : ['#root', ...((await excel.pane.locator('.fui-MenuPopover').count()) > 0 ? ['.fui-MenuPopover'] : [])],
  );
}

/** Elements that stick out of the pane to the side, where a table or a long word would be cut. */
export function stickingOut(excel: Pick<ExcelWeb, 'pane'>): Promise<string[]> {
  return excel.pane.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('#root *')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter((element) => element.getBoundingClientRect().right > edge + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
