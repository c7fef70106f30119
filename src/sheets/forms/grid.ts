/** Columns of the page that a column of the table takes. */
export interface Place {
  column: number;
  columns: number;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);

/** Of the share of the page that its width asks for, a column gets so much at least. */
const FAIR = 0.8;
/** Characters below which two edges are one. */
const NEAR = 3;

/**
 * Columns on which all tables of a form can stand: those of the table with the most, cut further at the edges of another
 * where its columns would else be squeezed.
 */
export function gridOf(tables: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = [...tables].sort((a, b) => b.length - a.length);
  return others.reduce((grid, widths) => (isFair(widths, grid) ? grid : cutAt(grid, widths)), first);
}

function isFair(wanted: readonly number[], grid: readonly number[]): boolean {
  const scale = sum(grid) / sum(wanted);
  return spread(wanted, grid).every(
    ({ column, columns }, index) => sum(grid.slice(column, column + columns)) >= wanted[index]! * scale * FAIR,
  );
}

const edgesOf = (widths: readonly number[], scale = 1): readonly number[] =>
  widths.map((_, index) => sum(widths.slice(0, index + 1)) * scale);

function cutAt(grid: readonly number[], widths: readonly number[]): readonly number[] {
  const own = edgesOf(grid);
  const more = edgesOf(widths, sum(grid) / sum(widths)).filter(
    (edge) => !own.some((one) => Math.abs(one - edge) < NEAR),
  );
  const edges = [...own, ...more].sort((a, b) => a - b);
  return edges.map((edge, index) => Math.round((edge - (edges[index - 1] ?? 0)) * 10) / 10);
}

/**
 * A table with fewer columns than the page is laid over them so that its columns come as near as can be to the share of
 * the page that their widths ask for; each gets one at least.
 */
export function spread(wanted: readonly number[], page: readonly number[]): readonly Place[] {
  const scale = sum(page) / Math.max(1, sum(wanted));
  const loss = (index: number, from: number, to: number): number =>
    ((sum(page.slice(from, to)) - wanted[index]! * scale) / (wanted[index]! * scale)) ** 2;
  // best[j]: the least loss of the columns so far when they end before page column j, and where each of them begins.
  let best = new Map<number, { lost: number; starts: readonly number[] }>([[0, { lost: 0, starts: [] }]]);
  for (let index = 0; index < wanted.length; index++) {
    const next: typeof best = new Map();
    const left = wanted.length - index - 1;
    for (const [from, { lost, starts }] of best)
      for (let to = left > 0 ? from + 1 : page.length; to <= page.length - left; to++) {
        const now = lost + loss(index, from, to);
        if (now < (next.get(to)?.lost ?? Infinity)) next.set(to, { lost: now, starts: [...starts, from] });
      }
    best = next;
  }
  const starts = best.get(page.length)?.starts ?? [];
  return starts.map((column, index) => ({ column, columns: (starts[index + 1] ?? page.length) - column }));
}
