import type { FileDoor, Shift } from '../doors/file';
import type { GridDoor } from '../doors/grid';
import type { Door, SheetGrid, WorkbookGrid } from '../workbook';
import { editsBetween } from './edits';
import { shiftedGrid } from './shifted-grid';
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
export async function joinDoors(grid: GridDoor, file: FileDoor): Promise<WorkbenchDoor> {
  let known: WorkbookGrid = await grid.read();
  /** Rows and columns put in or taken out in the grid since then, in that order; the file has yet to follow. */
  let shifts: { sheet: string; shift: Shift }[] = [];
  const restructured = new Set<string>();
  const repainted = new Set<string>();
  let sheetsChanged = false;
  const listeners = new Set<() => void>();
  const tellDirty = () => listeners.forEach((listener) => listener());
  const noteStructure = (sheet: string, shift: Shift | undefined): void => {
    const last = shifts[shifts.length - 1];
    if (!shift) restructured.add(sheet);
    else if (
      last?.sheet === sheet &&
      last.shift.axis === shift.axis &&
      last.shift.at === shift.at &&
      last.shift.count === -shift.count
    ) {
      // Put in and taken out again is nothing; taken out and put back has lost its looks in the file.
      if (shift.count < 0) shifts.pop();
      else {
        shifts.push({ sheet, shift });
        restructured.add(sheet);
      }
    } else shifts.push({ sheet, shift });
  };
  const stops = [
    grid.onChange((change) => {
      if (change.kind === 'structure') noteStructure(change.sheet, change.shift);
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
    for (const moved of shifts) {
      await file.shift(moved.sheet, moved.shift);
      known = shiftedGrid(known, moved.sheet, moved.shift);
      shifts = shifts.filter((other) => other !== moved);
    }
    const edits = editsBetween(known, now);
    if (edits) await file.apply(edits);
    known = now;
  };

  /** Sheets whose merged areas the clerk has changed in the grid: the file keeps the old ones. */
  const mergedAnew = async (): Promise<string[]> => {
    const now = await grid.read();
    const filed = await file.read();
    const before = shifts.reduce((book, { sheet, shift }) => shiftedGrid(book, sheet, shift), filed);
    const text = (sheet: SheetGrid) =>
      JSON.stringify(sheet.merges.map(({ row, column, rows, columns }) => [row, column, rows, columns]).sort());
    return now.sheets.flatMap((sheet) => {
      const was = before.sheets.find((other) => other.name === sheet.name);
      return was && text(was) !== text(sheet) ? [sheet.name] : [];
    });
  };

  return {
    kind: 'grid',
    read: (work) => grid.read(work),
    async losses(plan) {
      const own: string[] = [];
      const named = (sheets: Set<string>) =>
        [...sheets]
          .filter(Boolean)
          .map((sheet) => `“${sheet}”`)
          .join('、');
      if (restructured.size) own.push(LOSSES.structure(named(restructured)));
      const parted = await mergedAnew();
      if (repainted.size + parted.length) own.push(LOSSES.looks(named(new Set([...repainted, ...parted]))));
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
