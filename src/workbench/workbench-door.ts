import type { Door, WorkbookGrid } from '../workbook';
import type { GridDoor } from '../doors/grid';
import { editsBetween } from './edits';
import { LOSSES } from './words';

/** The door the pane is given: shows in the grid, keeps in the file's bytes. */
export interface WorkbenchDoor extends Door {
  bytes(): Promise<Uint8Array>;
  /** Tells when there is something to save that was not there before. */
  onDirty(listener: () => void): () => void;
  dispose(): void;
}

/**
 * Joins the grid, which shows and calculates, with the file, which is the truth: the clerk's edits are carried
 * over as differences, plans are carried out in both. Univer's own model is never written over the file.
 */
export async function joinDoors(grid: GridDoor, file: Door): Promise<WorkbenchDoor> {
  let known: WorkbookGrid = await grid.read();
  const restructured = new Set<string>();
  const repainted = new Set<string>();
  let sheetsChanged = false;
  const listeners = new Set<() => void>();
  const tellDirty = () => listeners.forEach((listener) => listener());
  const stops = [
    grid.onChange((change) => {
      if (change.kind === 'structure') restructured.add(change.sheet);
      if (change.kind === 'sheets') sheetsChanged = true;
      tellDirty();
    }),
    grid.onLooks((change) => {
      repainted.add(change.sheet);
      tellDirty();
    }),
  ];

  /** Brings the file up to what the clerk has typed into the grid. */
  const carryEdits = async (): Promise<void> => {
    const now = await grid.read();
    const edits = editsBetween(known, now);
    if (edits) await file.apply(edits);
    known = now;
  };

  return {
    kind: 'grid',
    read: (work) => grid.read(work),
    async losses(plan) {
      const own: string[] = [];
      const named = (sheets: Set<string>) => [...sheets].filter(Boolean).map((sheet) => `“${sheet}”`).join('、');
      if (restructured.size) own.push(LOSSES.structure(named(restructured)));
      if (repainted.size) own.push(LOSSES.looks(named(repainted)));
      if (sheetsChanged) own.push(LOSSES.sheets);
      return [...(await file.losses(plan)), ...own];
    },
    async apply(plan, work) {
      await carryEdits();
      const takeBack = await grid.applyReversibly(plan, work);
      try {
        await file.apply(plan);
      } catch (error) {
        await takeBack();
        throw error;
      }
      known = await grid.read();
      tellDirty();
    },
    calculated: (areas) => grid.calculated(areas),
    select: (cell) => grid.select(cell),
    onChange: (listener) => grid.onChange(listener),
    async bytes() {
      await carryEdits();
      return file.bytes!();
    },
    onDirty(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      stops.forEach((stop) => stop());
      grid.dispose();
    },
  };
}
