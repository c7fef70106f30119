/** @jest-environment jsdom */
import '../support/page-globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newFileDoor, openFileDoor } from '../../src/doors/file';
import { Pane } from '../../src/taskpane/Pane';
import * as tasks from '../../src/tasks';
import { emptyPlan, rowsOfRecords, sheetNamed, type SheetPlan } from '../../src/workbook';
import { sampleDoor } from '../tasks/sample';

const PATIENCE = { timeout: 60_000 };

/** A county's workbook as a file; a member of so many pupils decides whether it fails the checks. */
async function fileOf(county: string, pupils: number): Promise<File> {
  const rows = rowsOfRecords([
    { 单位名称: `${county}总校`, 集团编号: `${county}集团`, 角色: '龙头', 单位类型: '小学', 在校学生数: 900 },
    { 单位名称: `${county}分校`, 集团编号: `${county}集团`, 角色: '成员', 单位类型: '小学', 在校学生数: pupils },
  ]);
  const filing = [['项目', '内容'], ['填报单位', `${county}教育局`]]; // prettier-ignore
  const sheet = (name: string, lines: typeof rows): SheetPlan => ({
    name,
    rows: lines.map((line) => line.map((value) => ({ value }))),
  });
  const door = await newFileDoor(`${county}.xlsx`);
  await door.apply({ ...emptyPlan('示例'), sheets: [sheet('单位名册', rows), sheet('填报信息', filing)] });
  const bytes = await door.bytes();
  return Object.assign(new File([], `${county}.xlsx`), { arrayBuffer: async () => bytes.slice().buffer });
}

async function rollupPage(host: 'excel' | 'workbench') {
  const door = await sampleDoor();
  const opened: { bytes: Uint8Array; name: string }[] = [];
  const openNew = async (bytes: Uint8Array, name: string) => void opened.push({ bytes, name });
  const saved: typeof opened = [];
  const saveBytes = (bytes: Uint8Array, name: string) => void saved.push({ bytes, name });
  const options = host === 'excel' ? { door: Object.assign(door, { openNew }) } : { door, saveBytes };
  render(<Pane {...options} host={host} loadTasks={async () => tasks} now={() => new Date('2025-11-01T10:00:00')} />);
  const user = userEvent.setup();
  await screen.findByText(/表头第 4 行/, undefined, PATIENCE);
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '汇总各县（市、区）' }));
  const input = await screen.findByLabelText('选择 .xlsx 文件（可多选）', { selector: 'input' });
  return { user, input, opened, saved };
}

const states = () => within(screen.getByRole('region', { name: '收报情况' }));

describe('a city’s roll-up in the pane', () => {
  test('in Excel the counties’ files become a new workbook; who is missing and who has errors is told in words', async () => {
    const { user, input, opened } = await rollupPage('excel');
    await user.upload(input, [await fileOf('甲县', 500), await fileOf('乙县', -5)]);
    await user.type(screen.getByRole('textbox', { name: '应报的县（市、区）' }), '甲县、乙县、丙县');
    await user.click(screen.getByRole('button', { name: '开始汇总' }));
    await waitFor(() => expect(opened).toHaveLength(1), PATIENCE);
    const lines = (await states().findAllByRole('listitem')).map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^丙县 未交/),
      expect.stringMatching(/^乙县 有错误未改.* · 错误 1 处/),
      expect.stringMatching(/^甲县 有缺数参数未填/),
    ]);
    const book = await (await openFileDoor(opened[0]!.bytes, opened[0]!.name)).read();
    expect(book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['汇总', '收报情况', '汇总明细', '重复']),
    );
    expect(sheetNamed(book, '汇总')!.values[3]!.slice(0, 3)).toEqual([1, '甲县教育局', '甲县.xlsx']);
  });

  test('on a page the result waits for a press of the clerk’s; a file that is none does not stop the others', async () => {
    const { user, input, saved } = await rollupPage('workbench');
    const broken = Object.assign(new File([], '坏.xlsx'), {
      arrayBuffer: async () => new TextEncoder().encode('名册').buffer,
    });
    await user.upload(input, [broken, await fileOf('甲县', 500)]);
    await user.click(screen.getByRole('button', { name: '开始汇总' }));
    const save = await screen.findByRole('button', { name: '保存汇总结果' }, PATIENCE);
    expect(saved).toEqual([]);
    const [line] = await states().findAllByRole('listitem');
    expect(line!.textContent).toMatch(/^坏\.xlsx 文件不能用“坏\.xlsx”/);
    await user.click(save);
    expect(saved.map(({ name }) => name)).toEqual(['汇总2025-11-01.xlsx']);
  });

  test('where no file can be used nothing is made, and the reason is told', async () => {
    const { user, input, opened } = await rollupPage('excel');
    const broken = Object.assign(new File([], '坏.xlsx'), {
      arrayBuffer: async () => new TextEncoder().encode('名册').buffer,
    });
    await user.upload(input, [broken]);
    await user.click(screen.getByRole('button', { name: '开始汇总' }));
    expect(await screen.findByText('所选文件都不能用，没有汇总。原因见下。', undefined, PATIENCE)).toBeTruthy();
    expect(states().getByText(/“坏\.xlsx”/)).toBeTruthy();
    expect(opened).toEqual([]);
  });
});
