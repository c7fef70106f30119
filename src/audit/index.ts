export * from './audit';
export { audit } from './run';
export { letterOf, settingsOf } from './settings';
export { schoolSubject, situationOf } from './situation';
export { parseParameter } from './parameter-values';
