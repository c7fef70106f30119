export * from './schema';
export * from './text';
export * from './cells';
export * from './hash';
