/**
 * The one-click jobs. Each reads through a door, calls the core and writes one plan through the door: whole, or not at
 * all. What fails throws a `DoorError` (a sentence for the clerk) or a `SettingError`; a job cut off by its signal throws
 * `DoorError('cancelled')` and has written nothing.
 */
export * from './types';
export { check, judge, survey } from './check';
export { clearMarks, explain, findingKey, markFindings, writeFindings } from './findings';
export { figureCells, planFigures, writeFigures } from './figures';
export { formChoices, planForms, submit } from './forms';
export { history, undo } from './undo';
export { repair, repairLines } from './repair';
export { keepDrift, restoreDrift } from './drift';
export { previewReading, setFiling, setMapping, setParameter, setReading } from './settings';
export { writeClauses } from './clauses';
export { template, templatePlan } from './template';
export { cityStates, rollup, summarise, summariseAll, type CountyFile } from './rollup';
export { calendarIcs, dueItems, writeCalendar } from './calendar';
export { report, type Report, type ReportOptions } from './report';
