import type { Area } from '../../workbook';

/** A part of a sheet that is read in one go. */
export interface Block extends Omit<Area, 'sheet'> {
  /** Which of the sheets being read, counted from 0. */
  index: number;
  /** Whether number formats are read too. */
  formats: boolean;
}

/** Array entries in one reply; 400,000 were measured at 4.1 MB of the 5 MB that Excel on the web allows. */
export const ENTRIES_PER_REQUEST = 470_000;
/**
 * Entries up to which all is asked for at once all the same: rosters of numbers and blanks stay under 5 MB with so many,
 * and where Excel refuses, its half is asked for.
 */
export const ENTRIES_AT_ONCE = 620_000;

/** Values and formulas are always read, number formats where asked for. */
export function entriesOf(block: Block): number {
  return block.rows * block.columns * (block.formats ? 3 : 2);
}

/** Cuts blocks by rows until each fits a request, and packs them into as few requests as possible, in order. */
export function packBlocks(blocks: Block[], limit = ENTRIES_PER_REQUEST): Block[][] {
  const requests: Block[][] = [];
  let current: Block[] = [];
  let room = limit;
  const flush = () => {
    if (current.length > 0) requests.push(current);
    current = [];
    room = limit;
  };
  for (const block of blocks) {
    const perRow = entriesOf({ ...block, rows: 1 });
    for (let row = block.row, left = block.rows; left > 0;) {
      if (perRow > room && current.length > 0) flush();
      const rows = Math.min(left, Math.max(1, Math.floor(room / perRow)));
      current.push({ ...block, row, rows });
      room -= rows * perRow;
      row += rows;
      left -= rows;
    }
  }
  flush();
  return requests;
}

/** Two requests for one that was too large; null where it cannot be cut further. */
export function halve(blocks: Block[]): [Block[], Block[]] | null {
  if (blocks.length > 1) {
    const half = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, half), blocks.slice(half)];
  }
  const block = blocks[0];
  if (!block) return null;
  if (block.rows > 1) {
    const rows = Math.ceil(block.rows / 2);
    return [[{ ...block, rows }], [{ ...block, row: block.row + rows, rows: block.rows - rows }]];
  }
  if (block.columns > 1) {
    const columns = Math.ceil(block.columns / 2);
    return [[{ ...block, columns }], [{ ...block, column: block.column + columns, columns: block.columns - columns }]];
  }
  return null;
}
