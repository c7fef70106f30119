import { check, clearMarks, history, markFindings, undo, writeFigures, writeFindings } from '../../src/tasks';
import { DoorError } from '../../src/workbook';
import { OPTIONS, sampleDoor } from './sample';

const SAID = '工作表“集办通备份1”未能删除，请手工删除';

describe('what a door could not tidy', () => {
  test.each([
    ['校验结果', writeFindings],
    ['测算列', writeFigures],
    ['标记', markFindings],
  ] as const)('is told with %s', async (_name, write) => {
    const door = Object.assign(await sampleDoor(), { remarks: () => [SAID] });
    expect((await write(door, await check(door, OPTIONS))).remarks).toContain(SAID);
  });

  test('is told with 撤销 and 清除标记', async () => {
    const door = Object.assign(await sampleDoor(), { remarks: () => [SAID] });
    await writeFindings(door, await check(door, OPTIONS));
    expect((await undo(door))?.remarks).toEqual([SAID]);
    expect((await clearMarks(door)).remarks).toEqual([SAID]);
  });
});

describe('reading back what the host calculated', () => {
  test('that fails leaves the columns written and says so', async () => {
    const door = await sampleDoor();
    door.calculated = () => Promise.reject(new DoorError('busy', 'Excel 正忙。'));
    const written = await writeFigures(door, await check(door, OPTIONS));
    expect(written.cells).toBeGreaterThan(0);
    expect(written.differences).toEqual([]);
    expect(written.remarks).toEqual([expect.stringMatching(/^测算列已写入.*Excel 正忙）。/)]);
    expect(await history(door)).toHaveLength(1);
  });

  test('an error that is none of a door’s is not hidden', async () => {
    const door = await sampleDoor();
    door.calculated = () => Promise.reject(new TypeError('a mistake of ours'));
    await expect(check(door, OPTIONS).then((run) => writeFigures(door, run))).rejects.toThrow('a mistake of ours');
  });
});

test('标记 pressed twice is one entry in the history, and one 撤销 takes it back', async () => {
  const door = await sampleDoor();
  await markFindings(door, await check(door, OPTIONS));
  await markFindings(door, await check(door, OPTIONS));
  expect(await history(door)).toHaveLength(1);
  await undo(door);
  expect(await history(door)).toEqual([]);
});
