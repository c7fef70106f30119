/** @jest-environment jsdom */
import '../support/page-globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/Pane';
import * as tasks from '../../src/tasks';
import { sheetNamed } from '../../src/workbook';
import { sampleDoor } from '../tasks/sample';

const SECOND = '广西学前教育集团化办园';

async function pane() {
  const door = await sampleDoor();
  render(<Pane door={door} host="workbench" loadTasks={async () => tasks} now={() => new Date('2025-10-20T10:00:00')} />);
  const user = userEvent.setup();
  await user.click(await screen.findByTitle('修改填报信息'));
  return { door, user };
}

describe('a second policy in the pane', () => {
  test('chosen on 填报信息 it is kept there, and counts and findings are of both, each naming its own', async () => {
    const { door, user } = await pane();
    const others = within(screen.getByRole('group', { name: '同时适用的政策' }));
    expect(others.queryByLabelText('沙坡头区集团化办学（试点）')).toBeNull();
    await user.click(others.getByLabelText(SECOND));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(sheetNamed(door.workbook, '填报信息')!.values).toContainEqual(['同时适用的政策', SECOND]));
    await user.click(await screen.findByRole('tab', { name: '校验' }));
    await user.click(await screen.findByRole('button', { name: '一键校验' }));
    const run = await tasks.check(door, { policy: 'shapotou', today: '2025-10-20' });
    const counts = within(await screen.findByRole('group', { name: '校验结果计数，按此筛选' }));
    expect(counts.getByText(String(run.layers!.counts.error))).toBeTruthy();
    expect(run.layers!.counts.error).not.toBe(run.audit.counts.error);
  });

  test('what 填报信息 names is ticked, and unticking takes it away', async () => {
    const { door, user } = await pane();
    await user.click(screen.getByLabelText(SECOND));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '保存' })).toBeNull());
    await user.click(await screen.findByTitle('修改填报信息'));
    expect((screen.getByLabelText(SECOND) as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByLabelText(SECOND));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(sheetNamed(door.workbook, '填报信息')!.values.flat()).not.toContain(SECOND));
  });
});
