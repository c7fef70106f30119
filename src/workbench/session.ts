import { readXlsx } from 'hucre';
import { openFileDoor } from '../doors/file';
import { openGridDoor, snapshotOf } from '../doors/grid';
import { showGrid } from './univer-grid';
import { joinDoors, type WorkbenchDoor } from './workbench-door';

/** One opened workbook: its door, and the end of it. */
export interface Session {
  door: WorkbenchDoor;
  dispose(): void;
}

/**
 * Opens bytes of an .xlsx in the grid. Throws a `DoorError` where they are none, before the grid that is shown is
 * touched; `endLast` ends what was open before.
 */
export async function openSession(
  container: HTMLElement,
  bytes: Uint8Array,
  name: string,
  endLast: () => void,
): Promise<Session> {
  const file = await openFileDoor(bytes, name);
  const [grid, looks] = await Promise.all([file.read(), readXlsx(bytes, { readStyles: true })]);
  endLast();
  container.replaceChildren();
  const { api, book, features, dispose } = showGrid(container, snapshotOf(grid, looks));
  const gridDoor = openGridDoor({
    api,
    book,
    name,
    features,
    hiddenSheets: grid.sheets.filter((sheet) => sheet.visibility === 'veryHidden'),
    extras: new Map(grid.sheets.map((sheet) => [sheet.name, { tables: sheet.tables, protected: sheet.protected }])),
  });
  const door = await joinDoors(gridDoor, file);
  return {
    door,
    dispose() {
      door.dispose();
      dispose();
    },
  };
}
