import { annexSample } from '../../scripts/samples/annex';
import { shapotouSample } from '../../scripts/samples/shapotou';
import type { JobOptions } from '../../src/tasks';
import type { SheetPlan, WorkbookGrid } from '../../src/workbook';
import { emptyPlan } from '../../src/workbook';
import { memoryDoor, type MemoryDoor } from '../support/memory-door';

export const OPTIONS: JobOptions = { policy: 'shapotou', today: '2025-10-20' };

async function doorOf(sheets: SheetPlan[]): Promise<MemoryDoor> {
  const start: WorkbookGrid = { name: '测试.xlsx', sheets: [] };
  const door = memoryDoor(start);
  await door.apply({ ...emptyPlan('示例'), sheets });
  // As the clerk's own file: no plan of ours has been there.
  return memoryDoor(door.workbook);
}

/** The pilot's sample workbook in memory. */
export const sampleDoor = (): Promise<MemoryDoor> => doorOf(shapotouSample());

/** The annex in its own shape. */
export const annexDoor = (): Promise<MemoryDoor> => doorOf([annexSample()]);
