export * from './count';
export * from './evaluate';
export * from './explain';
export * from './formula';
export * from './fraction';
export * from './terms';
export * from './text';
