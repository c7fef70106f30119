import { runCommand } from '../../src/commands/run';
import * as tasks from '../../src/tasks';
import { DoorError, type CellValue, type Door, type WorkbookGrid } from '../../src/workbook';

jest.mock('../../src/tasks');
const jobs = jest.mocked(tasks);

function doorWith(filing: CellValue[][] | null): Door {
  const sheet = (name: string, values: CellValue[][]) => ({
    name,
    visibility: 'visible' as const,
    rowCount: values.length,
    columnCount: 2,
    values,
    formulas: new Map(),
    formats: new Map(),
    merges: [],
  });
  const grid: WorkbookGrid = { name: '名册.xlsx', sheets: filing ? [sheet('填报信息', filing)] : [sheet('别的', [])] };
  return { kind: 'file', read: async () => grid } as unknown as Door;
}

const SET = [
  ['项目', '内容'],
  ['政策', 'shapotou'],
];

const run = (present: boolean) => ({ roster: { table: () => ({ present }) } }) as never;

beforeEach(() => {
  jest.resetAllMocks();
  jobs.check.mockResolvedValue(run(true));
  jobs.writeFindings.mockResolvedValue({ title: '', cells: 1, sheets: [], differences: [], remarks: [] });
  jobs.writeFigures.mockResolvedValue({
    title: '',
    cells: 1,
    sheets: [],
    differences: [],
    remarks: ['版面没有全部设好。'],
  });
});

const press = (command: 'check' | 'compute' | 'submit', filing: CellValue[][] | null, told = true) =>
  runCommand(command, doorWith(filing), '2026-11-25', told);

test('without a policy in the workbook the clerk is sent to the pane', async () => {
  expect((await press('check', null)).say[0]).toMatch(/没有选政策.*打开面板/);
  expect(jobs.check).not.toHaveBeenCalled();
});

test('an unknown policy is named, with those that there are', async () => {
  const [said] = (await press('check', [['政策', '某某办法']])).say;
  expect(said).toContain('“某某办法”');
  expect(said).toContain('沙坡头');
});

test('before the first write the clerk is told that the undo list of Excel goes, and nothing is written', async () => {
  expect(await press('compute', SET, false)).toMatchObject({
    told: true,
    say: [expect.stringContaining('撤销记录会清空')],
  });
  expect(jobs.check).not.toHaveBeenCalled();
});

test('一键校验 writes the findings and shows them', async () => {
  expect(await press('check', SET)).toEqual({ say: [], show: { sheet: '校验结果', row: 0, column: 0 } });
  expect(jobs.check.mock.calls[0]![1]).toEqual({ policy: 'shapotou', today: '2026-11-25' });
});

test('测算 writes the figures, and says what could not be tidied', async () => {
  expect(await press('compute', SET)).toEqual({
    say: ['版面没有全部设好。'],
    show: { sheet: '测算结果', row: 0, column: 0 },
  });
});

test('报送 shows the first form', async () => {
  jobs.submit.mockResolvedValue([
    { form: 'R64', title: '', sheet: '增补经费分配表', rows: 1, missing: [], warnings: [] },
  ]);
  expect(await press('submit', SET)).toEqual({ say: [], show: { sheet: '增补经费分配表', row: 0, column: 0 } });
});

test('报送 without any form says where to look', async () => {
  jobs.submit.mockResolvedValue([]);
  expect((await press('submit', SET)).say[0]).toContain('缺数据');
});

test('a workbook without rosters is told', async () => {
  jobs.check.mockResolvedValue(run(false));
  expect((await press('compute', SET)).say[0]).toContain('没有认出名册');
});

test('the sentence of a door reaches the clerk, a fault of ours does not', async () => {
  jobs.check
    .mockRejectedValueOnce(new DoorError('busy', 'Excel 正忙。'))
    .mockRejectedValueOnce(new TypeError('x of undefined'));
  expect((await press('check', SET)).say).toEqual(['Excel 正忙。']);
  expect((await press('check', SET)).say[0]).toMatch(/没有完成“一键校验”/);
});
