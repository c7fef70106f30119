export * from './address';
export * from './grid';
export * from './plan';
export * from './door';
export * from './serial';
export * from './build';
