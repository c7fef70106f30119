import type { Area } from '../workbook/address';
import type { WorkbookGrid } from '../workbook/grid';
import type { Roster } from './roster';
import type { TableExtension, TableId } from './spec';

/** What the clerk said a sheet or a heading is, where recognition took it for something else. */
export interface SheetMapping {
  sheet: string;
  /** null: leave this sheet alone. */
  table: TableId | null;
  /** Heading as written → catalogue heading; null: leave this column alone. */
  columns?: Readonly<Record<string, string | null>>;
}

export interface ReadOptions {
  /** Declarations of the policy at hand: columns, choices and synonyms of its own. */
  extensions?: readonly TableExtension[];
  /** Sheets and areas which the add-in itself wrote: never read as roster, never listed as unmatched. */
  managed?: { sheets: readonly string[]; areas: readonly Area[] };
  /** True for a heading of a computed column, which is found again by it where the record sheet is lost. */
  isManagedHeading?: (heading: string) => boolean;
  mappings?: readonly SheetMapping[];
}

/** Reads all tables of a workbook. Throws nothing for bad data: that becomes `problems`. */
export type ReadRoster = (workbook: WorkbookGrid, options?: ReadOptions) => Roster;
