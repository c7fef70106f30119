/** A cell of a table of worked answers. */
export type GoldenCell = string | number | boolean | null | readonly GoldenCell[];

/**
 * Feeds one row's inputs to the real code and gives its outputs in the table's words. May build a roster and settings,
 * run the core and pick an id; neither computes nor compares.
 */
export type Adapter = (inputs: readonly GoldenCell[]) => readonly GoldenCell[];

export type Adapters = Readonly<Record<string, Adapter>>;

export function numberOf(cell: GoldenCell | undefined): number {
  return Number(cell);
}

export function numbersOf(cell: GoldenCell | undefined): readonly (number | null)[] {
  return listOf(cell).map((one) => (one === null ? null : Number(one)));
}

export function listOf(cell: GoldenCell | undefined): readonly GoldenCell[] {
  return Array.isArray(cell) ? (cell as readonly GoldenCell[]) : [];
}

/** Text of a cell; null where the table writes a dash or nothing. */
export function textOf(cell: GoldenCell | undefined): string | null {
  return cell === null || cell === undefined || cell === '—' || cell === '' ? null : String(cell);
}
