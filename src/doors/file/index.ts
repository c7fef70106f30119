export { newFileDoor, openFileDoor, type FileDoor } from './file-door';
