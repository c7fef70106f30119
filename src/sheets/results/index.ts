export * from './layout';
export * from './sheet';
