export { openExcelDoor, type ExcelDoor } from './door';
export type { SessionOptions as ExcelDoorOptions } from './session';
