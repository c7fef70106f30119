export * from './sheet';
export * from './words';
