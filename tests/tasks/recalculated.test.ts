import { check, figureCells, setParameter, writeFigures } from '../../src/tasks';
import { openFileDoor, newFileDoor } from '../../src/doors/file';
import { emptyPlan, type WorkbookGrid } from '../../src/workbook';
import { shapotouSample } from '../../scripts/samples/shapotou';
import { recalculated } from '../support/ironcalc';
import { OPTIONS, sampleDoor } from './sample';
import { memoryDoor } from '../support/memory-door';

const LIVE = [
  'SPT-6.3a', 'SPT-6.3b', 'SPT-6.3b#total', 'SPT-6.3#group', 'SPT-6.3#area', 'SPT-6.4.2.1a#heads', 'SPT-6.4.2.1a#deputies',
  'SPT-6.4.2.2a#heads', 'SPT-6.4.2.2a#deputies', 'SPT-6.4.3b', 'SPT-6.4.3c#teachers', 'SPT-6.4.3c#carers',
  'SPT-6.4.4b#base', 'SPT-6.4.4b#efficiency', 'SPT-6.4.4c', 'SPT-7.3c', 'SPT-A.2',
]; // prettier-ignore

async function written(grid: WorkbookGrid) {
  const door = memoryDoor(grid);
  const run = await check(door, OPTIONS);
  await writeFigures(door, run);
  const after = await check(door, OPTIONS);
  return { workbook: door.workbook, run: after, cells: figureCells(after) };
}

describe('the written workbook, recalculated', () => {
  test('each live formula gives what the core calculated, and the figures of the contract have one', async () => {
    const { workbook, run, cells } = await written((await sampleDoor()).workbook);
    const shown = recalculated(workbook);
    const live = new Set<string>();
    for (const result of run.audit.figures) {
      const place = cells.get(result);
      if (!place?.formula || result.outcome.kind !== 'known') continue;
      live.add(result.spec.id);
      const { sheet, row, column } = place.cell;
      const found = shown.get(`${sheet}!${row},${column}`);
      expect([result.spec.id, place.formula, typeof found]).toEqual([result.spec.id, place.formula, 'number']);
      expect(found as number).toBeCloseTo(result.outcome.value, 6);
    }
    expect(LIVE.filter((id) => !live.has(id))).toEqual([]);
  });

  test('[SPT-6.3a] a base changed in 政策参数 moves the fund of every group without computing again', async () => {
    const door = await sampleDoor();
    await writeFigures(door, await check(door, OPTIONS));
    await setParameter(door, OPTIONS, '集团专项经费基数', '120000', '测试文号');
    const shown = recalculated(door.workbook);
    const run = await check(door, OPTIONS);
    const cells = figureCells(run);
    const area = run.audit.figures.find((one) => one.spec.id === 'SPT-6.3#area')!;
    const { cell } = cells.get(area)!;
    expect(area.outcome).toEqual({ kind: 'known', value: shown.get(`${cell.sheet}!${cell.row},${cell.column}`) });
  });

  test('every formula written into a file reads back as written, and totals equal their parts', async () => {
    const made = await newFileDoor('示例.xlsx');
    const blank = await made.read();
    await made.apply({
      ...emptyPlan('示例'),
      sheets: shapotouSample(),
      removeSheets: blank.sheets.map((sheet) => sheet.name),
    });
    const door = await openFileDoor(await made.bytes(), '示例.xlsx');
    const run = await check(door, OPTIONS);
    await writeFigures(door, run);
    const reopened = await openFileDoor(await door.bytes(), '示例.xlsx');
    const grid = await reopened.read();
    const shown = recalculated(grid);
    expect(shown.size).toBeGreaterThan(100);
    for (const sheet of grid.sheets) {
      for (const key of sheet.formulas.keys()) {
        const [row, column] = key.split(',').map(Number);
        const stored = sheet.values[row!]?.[column!];
        const found = shown.get(`${sheet.name}!${key}`);
        if (typeof stored === 'number') expect(found as number).toBeCloseTo(stored, 6);
      }
    }
    // The file as saved is what a second run would write.
    expect((await writeFigures(reopened, await check(reopened, OPTIONS))).cells).toBe(0);
  });
});
