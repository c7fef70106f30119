import { becameOf, listRows } from '../../src/taskpane/check/rows';
import { hasMoved, isQuick, recheckOf } from '../../src/taskpane/store/recheck';
import type { Finding } from '../../src/policy/model';
import type { Run } from '../../src/tasks/types';
import type { Change, WorkbookGrid } from '../../src/workbook';

function finding(subject: string, row: number, message = `${subject}有错。`, rule = 'SPT-5.1c#accounts'): Finding {
  return {
    rule,
    clause: null,
    severity: 'error',
    sheet: '名册',
    cells: [{ sheet: '名册', row, column: 2 }],
    subject,
    message,
  };
}
const runOf = (...findings: Finding[]): Run => ({ audit: { findings } }) as unknown as Run;
const edit = (row: number, column = 2): Change => ({
  kind: 'cells',
  sheet: '名册',
  area: { row, column, rows: 1, columns: 1 },
});

test('a finding that is no more is gone; the others stay, also where rows were put in above', () => {
  const [one, two] = [finding('一校', 1), finding('二校', 2)];
  const { gone, added } = recheckOf(runOf(one, two), runOf(finding('二校', 9)), [edit(1)]);
  expect([...gone]).toEqual([one]);
  expect(added).toBe(0);
});

test('one whose value is another but still wrong is no new one', () => {
  const { gone, added } = recheckOf(runOf(finding('一校', 1, '现为 -5。')), runOf(finding('一校', 1, '现为 -6。')), [
    edit(1),
  ]);
  expect([gone.size, added]).toEqual([0, 0]);
});

test('of several of one rule and subject the one that was mended is gone', () => {
  const [one, two] = [finding('一校', 1, '三月缺。'), finding('一校', 1, '四月缺。')];
  const { gone, added } = recheckOf(runOf(one, two), runOf(finding('一校', 1, '四月缺。')), [edit(1)]);
  expect([...gone]).toEqual([one]);
  expect(added).toBe(0);
});

test('what an edit brought about is counted', () => {
  expect(recheckOf(runOf(), runOf(finding('一校', 1), finding('二校', 2)), [edit(1)]).added).toBe(2);
});

describe('what is told of a finding', () => {
  const one = finding('一校', 1);
  const edits = [edit(1)];
  const still = recheckOf(runOf(one), runOf(one), edits);

  test('nothing, where its cells were not touched', () => {
    expect(becameOf(one, [edit(1, 3), edit(2)], null)).toBeNull();
  });
  test('that it was edited, until it is judged again', () => {
    expect(becameOf(one, edits, null)).toBe('edited');
  });
  test('that it still holds, until it is edited again', () => {
    expect(becameOf(one, edits, still)).toBe('still');
    expect(becameOf(one, [...edits, edit(5)], still)).toBe('still');
    expect(becameOf(one, [...edits, edit(1)], still)).toBe('edited');
  });
  test('that it is mended, also by an edit elsewhere', () => {
    expect(becameOf(one, [edit(7)], recheckOf(runOf(one), runOf(), [edit(7)]))).toBe('gone');
  });
});

test('rows, columns and sheets that moved leave no place as it was, told or seen', () => {
  const named = (...names: string[]) => ({ sheets: names.map((name) => ({ name })) }) as WorkbookGrid;
  const grid = named('名册', '集团');
  expect(hasMoved([edit(1)], grid, named('名册', '集团'))).toBe(false);
  expect(hasMoved([edit(1), { kind: 'structure', sheet: '名册' }], grid, grid)).toBe(true);
  expect(hasMoved([{ kind: 'sheets', sheet: '新名册' }], grid, grid)).toBe(true);
  expect(hasMoved([edit(1)], grid, named('新名册', '集团'))).toBe(true);
});

test('a workbook of 100,000 cells is judged after each pause, a larger one when asked', () => {
  const grid = (...sizes: number[]) =>
    ({ sheets: sizes.map((rowCount) => ({ rowCount, columnCount: 10 })) }) as WorkbookGrid;
  expect(isQuick(grid(5000, 5000))).toBe(true);
  expect(isQuick(grid(5000, 5001))).toBe(false);
});

test('a line of the list has one key in every list, whatever is filtered or comes before it: what is typed stays with it', () => {
  const [one, two] = [finding('一校', 1), finding('二校', 2)];
  const twin = finding('二校', 3);
  const keys = (...findings: Finding[]) =>
    new Map(listRows(findings, null).map((row) => [row.kind === 'finding' ? row.finding : row.sheet, row.key]));
  const all = keys(one, two, twin);
  expect(new Set(all.values()).size).toBe(all.size);
  const later = keys(two, twin);
  expect([later.get(two), later.get(twin)]).toEqual([all.get(two), all.get(twin)]);
  const mixed = listRows([{ ...one, severity: 'warning' }, two, twin], 'error').find((row) => row.kind === 'finding');
  expect(mixed!.key).toBe(all.get(two));
});
