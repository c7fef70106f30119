import type { Area, CellAddress } from './address';
import type { CellValue, WorkbookGrid } from './grid';
import type { Plan } from './plan';

/** A step of something that takes longer than a moment. */
export interface Progress {
  /** What is being done, in the clerk's words: `读取 单位名册`. */
  what: string;
  done: number;
  total: number;
}

export interface Work {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** What happened to the workbook outside our own writes. */
export interface Change {
  kind: 'cells' | 'structure' | 'sheets';
  sheet: string;
  /** The cells that were edited, where `kind` is `cells`. */
  area?: Omit<Area, 'sheet'>;
}

/**
 * A way into a workbook: Excel, the workbench's grid, or a file. Knows cells and plans, nothing of rosters.
 * All failures are `DoorError`s whose message is a Chinese sentence fit for the clerk.
 */
export interface Door {
  readonly kind: 'excel' | 'grid' | 'file';
  /** Reads every sheet, the very hidden record sheet included. */
  read(work?: Work): Promise<WorkbookGrid>;
  /** Sentences on what this door cannot keep when it carries out the plan or saves; empty where nothing is lost. */
  losses(plan?: Plan): Promise<string[]>;
  /** Carries out a plan whole, or leaves the workbook as it was and throws. */
  apply(plan: Plan, work?: Work): Promise<void>;
  /** What the host shows in these areas now, formulas calculated; null where this door cannot calculate (file). */
  calculated(areas: Area[]): Promise<CellValue[][][] | null>;
  /** Sentences on what the last `apply` could not tidy, or the last `read` found left over; none where left out. */
  remarks?(): string[];
  /** Shows a cell to the clerk. Does nothing for files. */
  select(cell: CellAddress): Promise<void>;
  /** Tells of the clerk's own edits. Returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;
  /** The workbook as bytes of an .xlsx, where the door can give them. */
  bytes?(): Promise<Uint8Array>;
  /** Opens bytes of an .xlsx as a new workbook, where the host can. */
  openNew?(bytes: Uint8Array, name: string): Promise<void>;
}

export type DoorErrorCode =
  | 'not-xlsx'
  | 'encrypted'
  | 'truncated'
  | 'too-large'
  | 'protected'
  | 'cell-edit'
  | 'busy'
  | 'lost-focus'
  | 'table-in-the-way'
  | 'merge-in-the-way'
  | 'not-found'
  | 'not-supported'
  | 'cancelled'
  | 'unknown';

/** A door's failure; `message` is what the clerk reads: what was not done, where, and what to do. */
export class DoorError extends Error {
  constructor(
    readonly code: DoorErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'DoorError';
  }
}
