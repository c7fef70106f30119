import type { ExcelWeb } from './excel-web';
import { button, echo, menu, MINUTE, shown, tab } from './pane';

/** A stop on a tour through all that the pane can show. */
export interface Stop {
  name: string;
  go(excel: ExcelWeb): Promise<void>;
}

/** 独立核算 of a school, which is 否 in the sample against the policy. */
const P19 = { row: 18, column: 15, rows: 1, columns: 1 };
/** Declares a wrong number of schools for the first group: a fault that can be mended by a press. */
function breakFirstGroup(excel: ExcelWeb): void {
  for (const sheet of excel.host.book.sheets.filter(({ name }) => name.includes('集团'))) {
    const head = [...sheet.cells].find(([, { value }]) => typeof value === 'string' && value.startsWith('集团校数'));
    if (!head) continue;
    const [row, column] = [Math.floor(head[0] / 16_384) + 1, head[0] % 16_384];
    excel.host.type(sheet.name, { row, column, rows: 1, columns: 1 }, [[9]]);
    return;
  }
  throw new Error('no 集团校数 in the sample');
}
const back = (excel: ExcelWeb): Promise<void> => button(excel, '返回');
const first = (excel: ExcelWeb, name: string | RegExp) => excel.pane.getByRole('button', { name }).first();

/** All views, pages, menus and states of the pane over the pilot's sample, in an order in which they follow. */
export const TOUR: readonly Stop[] = [
  {
    name: '名册',
    async go(excel) {
      await shown(excel, '21 行 · 表头第 4 行');
      breakFirstGroup(excel);
      await excel.pane.locator('.card-head').first().click();
    },
  },
  { name: '校验 before', go: (excel) => tab(excel, '校验') },
  {
    name: '校验',
    async go(excel) {
      await button(excel, '一键校验');
      await shown(excel, /此后没有改动/);
      await first(excel, /^条款 /).click();
      await excel.pane.locator('.finding').nth(1).focus();
    },
  },
  {
    name: '填写说明',
    async go(excel) {
      await first(excel, /▲|警告/).click();
      await first(excel, '填写说明').click();
      await excel.pane.getByLabel('说明', { exact: true }).focus();
    },
  },
  {
    name: '校验 edited',
    async go(excel) {
      await first(excel, /警告，已筛选/).click();
      await first(excel, /错误，/).click();
      excel.host.type('单位名册', P19, [['是']]);
      await shown(excel, '已改正');
    },
  },
  {
    name: '修复',
    async go(excel) {
      await button(excel, /全部修复/);
      await shown(excel, /将改动您的/);
    },
  },
  {
    name: '填报信息',
    async go(excel) {
      await back(excel);
      await button(excel, '修改填报信息');
      await excel.pane.getByLabel('填报单位').focus();
    },
  },
  { name: '政策条款', go: async (excel) => (await back(excel), menu(excel, '政策条款')) },
  { name: '关于', go: async (excel) => (await back(excel), menu(excel, '关于集办通')) },
  {
    name: '更多',
    async go(excel) {
      await back(excel);
      await button(excel, '更多');
      await excel.pane.getByRole('menuitem', { name: '政策条款' }).hover();
    },
  },
  {
    name: '政策',
    async go(excel) {
      await excel.pane.getByRole('menuitem', { name: '政策条款' }).press('Escape');
      await button(excel, /^政策：/);
      await excel.pane.getByRole('menuitemradio').first().waitFor({ timeout: MINUTE });
    },
  },
  {
    name: '测算',
    async go(excel) {
      await excel.pane.getByRole('menuitemradio').first().press('Escape');
      await button(excel, '重新校验');
      await shown(excel, /此后没有改动/);
      await tab(excel, '测算');
    },
  },
  {
    name: '参数',
    async go(excel) {
      await button(excel, '填写这些参数');
      await excel.pane.getByRole('textbox').first().focus();
    },
  },
  {
    name: '口径',
    async go(excel) {
      await first(excel, '切换').click();
      await excel.pane.locator('.reading input:not(:checked)').first().check();
      await excel.pane.locator('.preview').first().waitFor({ timeout: MINUTE });
      await excel.pane.locator('.preview').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: '明细',
    async go(excel) {
      const unfold = first(excel, /查看明细/);
      await unfold.click();
      await unfold.scrollIntoViewIfNeeded();
    },
  },
  {
    name: '第一次写入',
    async go(excel) {
      await button(excel, '写入测算列');
      await shown(excel, /撤销记录会清空/);
    },
  },
  {
    name: '写入后',
    async go(excel) {
      await button(excel, '继续写入');
      await shown(excel, /已写入 [\d,]+ 格/);
    },
  },
  {
    name: '手工改过',
    async go(excel) {
      const [key] = [...excel.host.sheet('单位名册').cells].find(([, { formula }]) => formula?.startsWith('=IF('))!;
      await echo();
      excel.host.type('单位名册', { row: Math.floor(key / 16_384), column: key % 16_384, rows: 1, columns: 1 }, [[77]]);
      await shown(excel, /此后改动/);
      await button(excel, '重新校验');
      await shown(excel, /格测算结果被手工改过/);
      await button(excel, '保留并说明');
    },
  },
  {
    name: '正在编辑',
    async go(excel) {
      excel.host.faults = () => ({ code: 'InvalidOperationInCellEditMode', carriedOut: 0 });
      await button(excel, '更新测算列');
      await shown(excel, /请先按回车结束单元格编辑/);
      excel.host.faults = () => undefined;
    },
  },
  { name: '报送', go: async (excel) => (await button(excel, '关闭'), tab(excel, '报送')) },
  { name: '修改记录', go: async (excel) => (await menu(excel, '修改记录'), shown(excel, '写入测算列')) },
];
