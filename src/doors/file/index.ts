export { newFileDoor, openFileDoor, type FileDoor } from './file-door';
export type { Shift } from './shift-references';
