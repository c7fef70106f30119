/** The nineteen tables a county keeps; ids are the contract's. */
export const TABLE_IDS = [
  'groups', 'schools', 'staff', 'seats', 'activities', 'payments', 'scores', 'secondments',
  'trainings', 'approvals', 'documents', 'filings', 'inspections', 'resources', 'areas',
  'assistances', 'budgets', 'checklist', 'parameters',
] as const; // prettier-ignore

export type TableId = (typeof TABLE_IDS)[number];

/**
 * How a column's cells are read.
 * `id` text that must keep every digit · `integer`/`number` counts and measures · `money` yuan, kept as whole fen ·
 * `percent` kept as 0–100 · `date` · `dates` a pair of dates (`2024-09-01—2025-08-31`) · `flag` 是/否 ·
 * `choice` one of a list · `choices` several of a list, joined by 、 · `list` several free texts joined by 、 · `year`.
 */
export type ColumnKind =
  | 'text' | 'id' | 'integer' | 'number' | 'money' | 'percent' | 'date' | 'dates'
  | 'flag' | 'choice' | 'choices' | 'list' | 'year'; // prettier-ignore

export interface ColumnSpec {
  /** The catalogue's heading: the column's name everywhere in the code, in JSON and in `table.column` ids. */
  heading: string;
  /** Other headings met in the wild. */
  synonyms: readonly string[];
  /** The one of them that the policy's own blank sheets have. */
  called?: string;
  kind: ColumnKind;
  unit?: string;
  choices?: readonly string[];
  /** Other spellings of a choice: `总校` → `龙头`. */
  aliases?: Readonly<Record<string, string>>;
  /** A value off the list is only doubtful (warning), not unusable. */
  open?: boolean;
  /** Values name a person: kept out of records, logs and summaries. */
  personal?: boolean;
  /** Identifies a row: twice the same is a finding. */
  key?: boolean;
  /**
   * Kept only where that other column stands on the sheet too: alone, a heading of this name means the other
   * (集团名称 alone is the key of the group; beside 集团编号 it is just its name).
   */
  beside?: string;
  /** Values name a row of that table. */
  refersTo?: TableId;
  min?: number;
  max?: number;
  /** One line for the template's input message and the docs. */
  hint?: string;
}

export interface TableSpec {
  id: TableId;
  /** What the clerk calls it: 单位（校区）名册. */
  title: string;
  /** The word before the dot in the catalogue: 单位. */
  prefix: string;
  /** Names under which such a sheet goes. */
  synonyms: readonly string[];
  core: boolean;
  columns: readonly ColumnSpec[];
  /** Headings without which a sheet is not this table: one of each inner list must be there. */
  needs: readonly (readonly string[])[];
}

/** What a policy changes about the tables, by declaration. */
export interface TableExtension {
  table: TableId;
  /** What the policy's blank sheet is named, where it is not the table's own title. */
  title?: string;
  /** What the policy's blank sheet calls a column, by its catalogue heading. */
  called?: Readonly<Record<string, string>>;
  /** Columns that this policy cannot do without. */
  requires?: readonly string[];
  /** Columns which only this policy has. */
  columns?: readonly ColumnSpec[];
  /** Narrower or other choices of a column. */
  choices?: Readonly<Record<string, readonly string[]>>;
  synonyms?: Readonly<Record<string, readonly string[]>>;
}
