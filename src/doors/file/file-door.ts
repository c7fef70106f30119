import type { Door } from '../../workbook';
import { newPackage } from './new-package';
import { openPackage, type Package } from './package';
import type { Memory } from './plan-patch';
import { readPackage } from './read';
import { shiftSheet } from './shift';
import type { Shift } from './shift-references';
import { zipParts } from './zip';
import { carryOut } from './apply';
import { drawCharts } from './charts';
import { lossesOf } from './losses';

/** A workbook held as the parts of its .xlsx: what a plan does not touch stays as it is, byte for byte. */
export interface FileDoor extends Door {
  bytes(): Promise<Uint8Array>;
  /**
   * Puts rows or columns into a sheet, or takes them out, with all that belongs to them; formulas of cells are left
   * to the next plan. Throws a `DoorError` where an Excel table is in the way.
   */
  shift(sheet: string, shift: Shift): Promise<void>;
}

/**
 * Opens bytes of an .xlsx. Throws a `DoorError`, one Chinese sentence that names the file, where they are none,
 * cannot be read, or are not safe to read.
 */
export async function openFileDoor(bytes: Uint8Array, name: string): Promise<FileDoor> {
  return doorOf(openPackage(bytes, name));
}

/** A new, empty workbook; the first plan must bring a sheet. */
export async function newFileDoor(name: string): Promise<FileDoor> {
  return doorOf(newPackage(name));
}

function doorOf(opened: Package): FileDoor {
  let book = opened;
  let memory: Memory = new Map();
  return {
    kind: 'file',
    read: async (work) => readPackage(book, work),
    losses: async (plan) => lossesOf(book, plan),
    async apply(plan, work) {
      const drawings = await drawCharts(plan);
      [book, memory] = carryOut(book, plan, memory, drawings, work);
    },
    calculated: async () => null,
    select: async () => undefined,
    onChange: () => () => undefined,
    bytes: async () => zipParts(book.parts),
    async shift(sheet, shift) {
      book = shiftSheet(book, sheet, shift);
      // What stood at an address says nothing of it any more.
      memory = new Map([...memory].filter(([name]) => name !== sheet));
    },
  };
}
