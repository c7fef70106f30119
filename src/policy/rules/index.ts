export * from './check';
export * from './places';
export * from './dates';
export * from './periods';
export * from './counts';
export * from './periodic';
