export * from './spec';
export * from './roster';
export * from './county';
export * from './read';
