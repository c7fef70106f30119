import { check, figureCells, history, undo, writeFigures } from '../../src/tasks';
import { pictureOf } from '../support/memory-door';
import { OPTIONS, sampleDoor } from './sample';

describe('writeFigures', () => {
  test('compute then undo leaves every sheet exactly as before', async () => {
    const door = await sampleDoor();
    const before = pictureOf(door.workbook);
    const run = await check(door, OPTIONS);
    const written = await writeFigures(door, run);
    expect(written.cells).toBeGreaterThan(100);
    expect(pictureOf(door.workbook)).not.toEqual(before);
    expect(await undo(door)).toMatchObject({ title: '撤销：写入测算列', remarks: [] });
    expect(pictureOf(door.workbook)).toEqual(before);
    expect(door.workbook.sheets.some((sheet) => sheet.visibility === 'veryHidden')).toBe(false);
    expect(door.looks.size).toBe(0);
  });

  test('a second run changes nothing', async () => {
    const door = await sampleDoor();
    await writeFigures(door, await check(door, OPTIONS));
    const once = structuredClone(door.workbook);
    const plans = door.plans.length;
    const again = await writeFigures(door, await check(door, OPTIONS));
    expect(again.cells).toBe(0);
    expect(door.plans.length).toBe(plans);
    expect(door.workbook).toEqual(once);
    expect(await history(door)).toHaveLength(1);
  });

  test('[SPT-6.3b] the supplement is a live formula right of the roster, the total row sums it', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const cells = figureCells(run);
    await writeFigures(door, run);
    const sheet = door.workbook.sheets.find((one) => one.name === '单位名册')!;
    const result = run.audit.figures.find((one) => one.spec.id === 'SPT-6.3b' && one.outcome.kind === 'known')!;
    const { cell, formula } = cells.get(result)!;
    expect(formula).toMatch(/^=IF\(/);
    expect(sheet.formulas.get(`${cell.row},${cell.column}`)).toBe(formula);
    const total = [...sheet.formulas].filter(
      ([key, text]) => key.endsWith(`,${cell.column}`) && text.startsWith('=SUM('),
    );
    expect(total).toHaveLength(1);
  });
});
