export * from './audit';
export { audit } from './run';
export { contradictionsOf, type Contradiction, type Side } from './contradictions';
export { clauseNamed, layersOf, settingsFor, type Layers } from './layers';
export { knowsSetting, letterOf, settingsOf } from './settings';
export { schoolSubject, situationOf } from './situation';
export { parseParameter } from './parameter-values';
