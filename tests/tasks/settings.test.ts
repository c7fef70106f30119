import {
  check,
  history,
  previewReading,
  repair,
  repairLines,
  setFiling,
  setMapping,
  setParameter,
  setReading,
  template,
  undo,
  writeFigures,
} from '../../src/tasks';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import { tablesOf } from '../../src/sheets';
import { sheetNamed, valueAt, workbookOf } from '../../src/workbook';
import { memoryDoor, pictureOf } from '../support/memory-door';
import { annexDoor, OPTIONS, sampleDoor } from './sample';

const areaFund = (run: Awaited<ReturnType<typeof check>>) =>
  run.audit.figures.find((one) => one.spec.id === 'SPT-6.3#area')!.outcome;

describe('settings', () => {
  test('[SPT-6.3b] the money of another reading is shown before it is written, and is what comes after', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const before = pictureOf(door.workbook);
    const preview = previewReading(run, '增补口径', 'B');
    expect(pictureOf(door.workbook)).toEqual(before);
    expect(preview).toMatchObject({ from: 'A', to: 'B' });
    expect(preview.groups).toHaveLength(5);
    await setReading(door, OPTIONS, '增补口径', 'B');
    const after = await check(door, OPTIONS);
    const money = preview.money.find((one) => one.figure === 'SPT-6.3#area')!;
    expect(areaFund(run)).toEqual({ kind: 'known', value: money.before });
    expect(areaFund(after)).toEqual({ kind: 'known', value: money.after });
    expect(money.after!).toBeGreaterThan(money.before!);
    await undo(door);
    expect(pictureOf(door.workbook)).toEqual(before);
  });

  test('names and values which the policy does not have are refused', async () => {
    const door = await sampleDoor();
    await expect(setReading(door, OPTIONS, '没有的口径', 'A')).rejects.toThrow('没有参数或口径');
    await expect(setReading(door, OPTIONS, '增补口径', 'C')).resolves.toBeDefined();
    await expect(setParameter(door, OPTIONS, '没有的参数', '1')).rejects.toThrow('没有参数或口径');
    await expect(setParameter(door, OPTIONS, '师生比', '十九个')).rejects.toThrow();
  });

  test('a parameter filled in is used, changed in place, and undone', async () => {
    const door = await sampleDoor();
    await setParameter(door, OPTIONS, '师生比', '19', '测试文号');
    const sheet = () => sheetNamed(door.workbook, '政策参数')!;
    const row = sheet().values.findIndex((line) => line[0] === '师生比');
    expect(sheet().values[row]!.slice(0, 5)).toEqual(['师生比', expect.any(String), 19, '人', '测试文号']);
    await setParameter(door, OPTIONS, '师生比', '20');
    expect(valueAt(sheet(), row, 2)).toBe(20);
    expect((await check(door, OPTIONS)).audit.missing.some((one) => one.parameter === '师生比')).toBe(false);
    await undo(door);
    expect(valueAt(sheet(), row, 2)).toBe(19);
    expect(await history(door)).toHaveLength(1);
  });

  test('a parameter that is not on the clerk’s own sheet is added below', async () => {
    const door = await annexDoor();
    await writeFigures(door, await check(door, OPTIONS));
    const sheet = sheetNamed(door.workbook, '政策参数')!;
    const row = sheet.values.findIndex((line) => line[0] === '师生比');
    door.edit('政策参数', row, 0, null);
    await setParameter(door, OPTIONS, '师生比', '19');
    expect(sheetNamed(door.workbook, '政策参数')!.values.at(-1)!.slice(0, 3)).toEqual([
      '师生比',
      expect.any(String),
      19,
    ]);
  });

  test('填报信息 is made, then changed in place', async () => {
    const door = await annexDoor();
    await setFiling(door, OPTIONS, { unit: '测试教育局', asOf: '2025-10-01' });
    await setFiling(door, OPTIONS, { unit: '测试区教育局' });
    const run = await check(door, OPTIONS);
    expect(run.roster.filing).toMatchObject({ unit: '测试区教育局', asOf: '2025-10-01' });
    expect(run.on).toBe('2025-10-01');
  });

  test('a sheet that the clerk put aside is no longer read, until told otherwise', async () => {
    const door = await sampleDoor();
    await setMapping(door, OPTIONS, '单位名册', { table: null });
    expect((await check(door, OPTIONS)).roster.table('schools').present).toBe(false);
    await setMapping(door, OPTIONS, '单位名册', null);
    expect((await check(door, OPTIONS)).roster.table('schools').present).toBe(true);
  });
});

describe('repair', () => {
  test('writes the fix, logs it on 修改记录, and is undone in the session', async () => {
    const door = await sampleDoor();
    const at = (await check(door, OPTIONS)).roster.table('groups').rows[0]!.address('集团校数')!;
    door.edit(at.sheet, at.row, at.column, 9);
    const run = await check(door, OPTIONS);
    const before = pictureOf(door.workbook);
    const line = repairLines(run, run.audit.findings).find(
      (one) => one.cell.row === at.row && one.cell.column === at.column,
    )!;
    expect(line).toMatchObject({ before: 9, after: 2, personal: false });
    await repair(door, run, [line.finding]);
    expect(valueAt(sheetNamed(door.workbook, at.sheet)!, at.row, at.column)).toBe(2);
    const log = sheetNamed(door.workbook, '修改记录')!;
    expect(log.values[2]!.slice(1, 7)).toEqual([OPTIONS.today, at.sheet, expect.any(String), '集团校数', 9, 2]);
    const [entry] = await history(door);
    expect(entry).toMatchObject({ title: '修复 1 处', undoable: true });
    // Another session does not know what stood there.
    const later = memoryDoor(door.workbook);
    expect((await history(later))[0]).toMatchObject({ undoable: false });
    expect(await undo(later)).toBeNull();
    await undo(door);
    expect(pictureOf(door.workbook)).toEqual(before);
  });
});

const blankDoor = () => memoryDoor(workbookOf('新.xlsx', [{ name: 'Sheet1', rows: [] }]));

test.each(POLICY_HEADS.map(({ id }) => id))('a blank workbook for %s has its tables, drop-downs from a range, and reads back without findings of the data', async (policy) => {
  const door = blankDoor();
  await template(door, policy, OPTIONS.today);
  const run = await check(door, { ...OPTIONS, policy });
  expect(run.roster.unrecognised).toEqual([]);
  for (const spec of tablesOf(await loadPolicy(policy))) {
    const { present, parts } = run.roster.table(spec.id);
    expect([spec.id, present, parts.map(({ sheet }) => sheet)]).toEqual([spec.id, true, [spec.title]]);
    expect([spec.id, parts[0]!.unmatched, parts[0]!.columnOf.size]).toEqual([spec.id, [], spec.columns.length]);
  }
  expect(run.roster.problems).toEqual([]);
  const lists = door.plans[0]!.sheets.flatMap((sheet) => sheet.validations ?? []).flatMap((one) => one.listFrom ?? []);
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.every((range) => range.startsWith("'_选项'!"))).toBe(true);
});

test('[SZ-1.2a] the blank sheets of Shenzhen speak of 学区, not of 集团', async () => {
  const door = blankDoor();
  await template(door, 'shenzhen', OPTIONS.today);
  for (const name of ['学区名册', '园所名册']) {
    const heads = sheetNamed(door.workbook, name)!.values[0]!;
    expect(heads).toEqual(expect.arrayContaining(['学区编号', '学区名称']));
    expect(heads.filter((head) => /^集团(编号|名称)/.test(String(head)))).toEqual([]);
  }
});
