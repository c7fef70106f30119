import {
  check,
  explain,
  findingKey,
  keepDrift,
  restoreDrift,
  undo,
  writeFigures,
  writeFindings,
} from '../../src/tasks';
import { a1, DoorError, sheetNamed, valueAt } from '../../src/workbook';
import { figureCells } from '../../src/tasks';
import { pictureOf } from '../support/memory-door';
import { OPTIONS, sampleDoor } from './sample';

async function computed() {
  const door = await sampleDoor();
  const run = await check(door, OPTIONS);
  await writeFigures(door, run);
  const result = run.audit.figures.find((one) => one.spec.id === 'SPT-6.3b' && one.outcome.kind === 'known')!;
  return { door, cell: figureCells(run).get(result)!.cell, result };
}

describe('computed columns', () => {
  test('follow a column put in before them, are updated in place, and are never read as the roster', async () => {
    const { door, cell } = await computed();
    const heading = valueAt(sheetNamed(door.workbook, cell.sheet)!, 3, cell.column);
    door.insertColumns(cell.sheet, 3);
    const run = await check(door, OPTIONS);
    expect(run.roster.table('schools').parts[0]!.unmatched.filter((one) => one.includes('增补'))).toEqual([]);
    await writeFigures(door, run);
    const sheet = sheetNamed(door.workbook, cell.sheet)!;
    const heads = (sheet.values[3] ?? []).filter((one) => one === heading);
    expect(heads).toHaveLength(1);
    expect(valueAt(sheet, 3, cell.column + 1)).toBe(heading);
  });

  test('a note of the clerk’s under the table stays, when rows are taken away, when they no longer apply, and on undo', async () => {
    const { door, cell } = await computed();
    const sheet = () => sheetNamed(door.workbook, cell.sheet)!;
    const noteRow = sheet().values.length + 1;
    door.edit(cell.sheet, noteRow, cell.column, '请财政科复核');
    const where = () => sheet().values.flatMap((line, row) => (line[cell.column] === '请财政科复核' ? [row] : []));
    door.insertRows(cell.sheet, 8, 2);
    await writeFigures(door, await check(door, OPTIONS));
    expect(where()).toEqual([noteRow + 2]);
    await undo(door);
    expect(where()).toEqual([noteRow + 2]);
    await undo(door);
    expect(where()).toEqual([noteRow + 2]);
    expect(
      sheet()
        .values.flat()
        .filter((value) => typeof value === 'string' && value.includes('应增补')),
    ).toEqual([]);
  });

  test('are found by their headings where the record sheet is lost', async () => {
    const { door, cell } = await computed();
    const before = pictureOf(door.workbook);
    door.workbook.sheets.splice(
      door.workbook.sheets.findIndex((sheet) => sheet.visibility === 'veryHidden'),
      1,
    );
    door.edit(cell.sheet, 0, 0, valueAt(sheetNamed(door.workbook, cell.sheet)!, 0, 0));
    await writeFigures(door, await check(door, OPTIONS));
    expect(pictureOf(door.workbook)).toEqual(before);
  });

  test('overwritten by hand they are drift: restored, or kept with a note and then no longer reported', async () => {
    const { door, cell, result } = await computed();
    expect((await check(door, OPTIONS)).drift).toEqual([]);
    const formula = sheetNamed(door.workbook, cell.sheet)!.formulas.get(`${cell.row},${cell.column}`);
    door.edit(cell.sheet, cell.row, cell.column, 1);
    const run = await check(door, OPTIONS);
    expect(run.drift).toEqual([expect.objectContaining({ cell, found: 1 })]);
    await restoreDrift(door, run, run.drift);
    expect(sheetNamed(door.workbook, cell.sheet)!.formulas.get(`${cell.row},${cell.column}`)).toBe(formula);
    expect((await check(door, OPTIONS)).drift).toEqual([]);
    door.edit(cell.sheet, cell.row, cell.column, 1);
    const second = await check(door, OPTIONS);
    const before = pictureOf(door.workbook);
    await keepDrift(door, second, second.drift, '财政已核定');
    expect((await check(door, OPTIONS)).drift).toEqual([]);
    const [, , line] = sheetNamed(door.workbook, '修改记录')!.values;
    expect(line!.slice(1, 4)).toEqual([OPTIONS.today, cell.sheet, a1(cell.row, cell.column)]);
    expect(line!.slice(6)).toEqual([1, '保留手工改动：财政已核定']);
    await undo(door);
    expect(pictureOf(door.workbook)).toEqual(before);
    const third = await check(door, OPTIONS);
    await keepDrift(door, third, third.drift, '财政已核定');
    await writeFigures(door, await check(door, OPTIONS));
    expect(valueAt(sheetNamed(door.workbook, cell.sheet)!, cell.row, cell.column)).toBe(1);
    expect(result.outcome).not.toEqual({ kind: 'known', value: 1 });
  });

  test('the clerk edits between check and write: what is written is judged anew', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const row = run.roster.table('schools').rows.find((one) => one.number('在校学生数') === 499)!;
    const at = row.address('在校学生数')!;
    door.edit(at.sheet, at.row, at.column, 500);
    await writeFigures(door, run);
    const after = await check(door, OPTIONS);
    const result = after.audit.figures.find(
      (one) =>
        one.spec.id === 'SPT-6.3b' && one.subject.of === 'school' && one.subject.school.row.sheetRow === row.sheetRow,
    )!;
    const { cell } = figureCells(after).get(result)!;
    expect(valueAt(sheetNamed(door.workbook, cell.sheet)!, cell.row, cell.column)).toBe(20000);
  });

  test('a write that fails leaves workbook and record as they were', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const before = structuredClone(door.workbook);
    door.failNext = new DoorError('busy', '忙');
    await expect(writeFigures(door, run)).rejects.toThrow('忙');
    expect(door.workbook).toEqual(before);
    const stop = new AbortController();
    stop.abort();
    await expect(writeFigures(door, run, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(door.workbook).toEqual(before);
  });

  test('where the host calculates something else, that is a finding', async () => {
    const door = await sampleDoor();
    door.calculates = (areas) => areas.map((area) => Array.from({ length: area.rows }, () => [7]));
    const written = await writeFigures(door, await check(door, OPTIONS));
    expect(written.differences.length).toBeGreaterThan(10);
    expect(written.differences[0]).toMatchObject({ severity: 'error', observed: '7' });
  });
});

describe('explanations', () => {
  test('are kept over runs, read from the sheet where typed by hand, and lapse when the value changes', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const finding = run.audit.findings.find((one) => one.observed !== undefined && one.cells.length > 0)!;
    await explain(door, run, finding, '已报区财政局');
    await writeFindings(door, run);
    const after = await check(door, OPTIONS);
    expect(after.explanations.get(findingKey(finding))).toEqual({ text: '已报区财政局', lapsed: false });
    const sheet = sheetNamed(door.workbook, '校验结果')!;
    const row = sheet.values.findIndex((line) => line[8] === findingKey(finding));
    expect(valueAt(sheet, row, 7)).toBe('已报区财政局');
    door.edit('校验结果', row, 7, '改由集团说明');
    const typed = await check(door, OPTIONS);
    expect(typed.explanations.get(findingKey(finding))).toEqual({ text: '改由集团说明', lapsed: false });
  });
});
