import fc from 'fast-check';

/**
 * How many made-up workbooks a property sees. `npm test` sees the same ones each time, so that it fails for what changed
 * and not by the luck of the draw; `npm run explore` sees others at every run and more of them.
 */
const times = Number(process.env.PROPERTY_RUNS ?? 1);
const seed = process.env.PROPERTY_SEED ?? '20251015';

fc.configureGlobal(seed === 'random' ? {} : { seed: Number(seed) });

/** As many runs as `npm test` makes, times what `npm run explore` asks for. */
export const runs = (many: number): number => Math.ceil(many * times);

export { fc };
