export * from './caution';
export * from './context';
export * from './form';
export type { Blank } from './page';
