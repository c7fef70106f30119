import { check, formChoices, submit, undo, writeFigures } from '../../src/tasks';
import { readRecord } from '../../src/sheets';
import { sheetNamed, valueAt } from '../../src/workbook';
import { pictureOf } from '../support/memory-door';
import { annexDoor, OPTIONS, sampleDoor } from './sample';

const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\n/g, '') : value);

describe('submit', () => {
  test('[SPT-A.1] R60 made of the annex equals the annex cell by cell', async () => {
    const door = await annexDoor();
    const annex = door.workbook.sheets[0]!;
    const [made] = await submit(door, await check(door, OPTIONS), ['R60']);
    const form = sheetNamed(door.workbook, made!.sheet)!;
    expect(made).toMatchObject({ form: 'R60', rows: 21, missing: [] });
    for (let row = 0; row < 3 + 21; row++) {
      for (let column = 0; column < 5; column++) {
        expect([row, column, plain(valueAt(form, row, column))]).toEqual([
          row,
          column,
          plain(valueAt(annex, row, column)),
        ]);
      }
    }
    const tableMerges = (merges: typeof form.merges) => merges.filter((merge) => merge.row >= 3 && merge.rows > 1);
    expect(tableMerges(form.merges)).toEqual(expect.arrayContaining(tableMerges(annex.merges)));
    expect(tableMerges(form.merges)).toHaveLength(tableMerges(annex.merges).length);
  });

  test('all forms are made, found again under their names, and are no rosters', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const results = await submit(door, run, 'all');
    expect(results).toHaveLength(run.policy.forms.length);
    const names = results.map((one) => one.sheet);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(sheetNamed(door.workbook, name)).toBeDefined();
    }
    const again = await check(door, OPTIONS);
    expect(again.roster.table('schools').rows.length).toBe(run.roster.table('schools').rows.length);
    expect(again.audit.counts).toEqual(run.audit.counts);
    const plans = door.plans.length;
    expect((await submit(door, again, 'all')).map((one) => one.sheet)).toEqual(names);
    expect(door.plans.length).toBe(plans);
    expect(formChoices(again).every((choice) => choice.made !== undefined)).toBe(true);
  });

  test('what the clerk wrote into a blank survives regenerating, and undo of it', async () => {
    const door = await sampleDoor();
    const [made] = await submit(door, await check(door, OPTIONS), ['R64']);
    const stored = readRecord(door.workbook).record.sheets.find((one) => one.kind === 'form:R64')!;
    const blank = stored.blanks![0]!;
    door.edit(made!.sheet, blank.row, blank.column, '2025年9月10日');
    const roster = sheetNamed(door.workbook, '单位名册')!;
    const run = await check(door, OPTIONS);
    const at = run.roster
      .table('schools')
      .rows.find((row) => row.number('在校学生数') === 499)!
      .address('在校学生数')!;
    expect(valueAt(roster, at.row, at.column)).toBe(499);
    door.edit(at.sheet, at.row, at.column, 501);
    await submit(door, await check(door, OPTIONS), ['R64']);
    const again = readRecord(door.workbook)
      .record.sheets.find((one) => one.kind === 'form:R64')!
      .blanks!.find((one) => one.id === blank.id)!;
    expect(valueAt(sheetNamed(door.workbook, made!.sheet)!, again.row, again.column)).toBe('2025年9月10日');
    await undo(door);
    expect(valueAt(sheetNamed(door.workbook, made!.sheet)!, blank.row, blank.column)).toBe('2025年9月10日');
    // The form's first making cannot be undone over what the clerk wrote in it.
    expect((await undo(door))!.remarks[0]).toContain('没有删除');
    expect(sheetNamed(door.workbook, made!.sheet)).toBeDefined();
  });

  test('no name of a person is kept in the record sheet', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    await writeFigures(door, run);
    await submit(door, run, 'all');
    const names = run.roster.table('staff').rows.map((row) => row.text('姓名')!);
    const record = JSON.stringify(door.workbook.sheets.find((sheet) => sheet.visibility === 'veryHidden'));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => record.includes(`"${name}"`) || record.includes(name + '、'))).toEqual([]);
  });

  test('an unknown form is refused, and nothing is written', async () => {
    const door = await sampleDoor();
    const before = pictureOf(door.workbook);
    await expect(submit(door, await check(door, OPTIONS), ['R99'])).rejects.toThrow('没有报送材料“R99”');
    expect(pictureOf(door.workbook)).toEqual(before);
  });
});
