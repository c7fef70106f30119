export { openGridDoor, type GridDoor, type GridDoorOptions } from './grid-door';
export { snapshotOf } from './snapshot';
export type { Book, Snapshot, UniverApi } from './facade';
export type { GridChange, GridShift, LookChange } from './changes';
