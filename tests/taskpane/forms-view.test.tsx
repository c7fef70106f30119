/** @jest-environment jsdom */
import '../support/page-globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/Pane';
import * as tasks from '../../src/tasks';
import { sheetNamed } from '../../src/workbook';
import type { MemoryDoor } from '../support/memory-door';
import { sampleDoor } from '../tasks/sample';

// A busy machine is no failure.
const PATIENCE = { timeout: 60_000 };

/** The pane over the pilot's sample, judged, in the view 报送. */
async function formsView(today = '2025-10-20') {
  const door = await sampleDoor();
  render(<Pane door={door} host="workbench" loadTasks={async () => tasks} now={() => new Date(`${today}T10:00:00`)} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: '报送' }, PATIENCE));
  await user.click(await screen.findByRole('button', { name: '一键校验' }, PATIENCE));
  await screen.findByRole('heading', { name: '按截止日期' }, PATIENCE);
  return { door, user };
}

const rowOf = (title: string) => screen.getByText(title).closest('li')!;
const sheetOf = (door: MemoryDoor, name: string) => sheetNamed(door.workbook, name);

describe('the view 报送', () => {
  test('says before a form is made what the form will say on top, and that it will be recorded', async () => {
    const { door, user } = await formsView();
    const row = within(rowOf('领导班子职数与教师配备核定表'));
    expect(row.getByText('注意：缺数 5 项，错误 5 处未改')).toBeTruthy();
    await user.click(row.getByRole('button', { name: '查看原因' }));
    const said = row.getByText(/^注意：缺数 5 项（/).textContent;
    expect(row.getByText(/记入“修改记录”/)).toBeTruthy();
    await user.click(row.getByRole('button', { name: /^仍要生成/ }));
    await waitFor(() => expect(sheetOf(door, '修改记录')).toBeDefined(), PATIENCE);
    expect(sheetOf(door, '领导班子职数与教师配备核定表')!.values[0]![0]).toBe(said);
    expect(sheetOf(door, '修改记录')!.values[2]![7]).toBe(said);
  });

  test('[SPT-6.4.3d] what was sent late is told in words and with a sign, and the calendar becomes a sheet', async () => {
    const { door, user } = await formsView();
    const late = within(rowOf('教师调配补充方案')).getByText(/^迟报/);
    expect(late.textContent).toContain('迟 4 天');
    expect(late.querySelector('svg')).not.toBeNull();
    await user.click(await screen.findByRole('button', { name: '写入“报送日历”表' }, PATIENCE));
    await waitFor(() => expect(sheetOf(door, '报送日历')).toBeDefined(), PATIENCE);
  });
});
