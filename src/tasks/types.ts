import type { Audit, AuditOptions } from '../audit';
import type { Finding, Policy, PolicyId } from '../policy/model';
import type { Roster, SheetMapping } from '../roster';
import type { CellAddress, CellValue, WorkbookGrid, Work } from '../workbook';

/** What every job is told. Today comes from outside: the core knows no clock. */
export interface JobOptions extends Work {
  policy: PolicyId;
  /** ISO date as of which is judged; else 数据日期 of 填报信息, else `today`. */
  on?: string;
  /** ISO date of today, for records and for `on`. */
  today: string;
  set?: AuditOptions['set'];
  mappings?: readonly SheetMapping[];
}

/** A workbook read and understood, nothing judged yet: the view 名册. */
export interface Survey {
  grid: WorkbookGrid;
  roster: Roster;
  policy: Policy;
  on: string;
}

/** A workbook judged and computed; nothing written. */
export interface Run extends Survey {
  audit: Audit;
  /** Computed cells which somebody has overwritten since they were written. */
  drift: readonly Drift[];
  /** What was noted by the clerk on findings (填写说明). `lapsed`: the value has changed since. */
  explanations: ReadonlyMap<string, { text: string; lapsed: boolean }>;
}

/** A managed cell whose content is no longer what was written. */
export interface Drift {
  cell: CellAddress;
  written: CellValue;
  found: CellValue;
  /** Heading of the column or name of the sheet. */
  what: string;
}

/** What one press of a button wrote. */
export interface Written {
  title: string;
  cells: number;
  sheets: readonly string[];
  /** Where the host calculated something else than the core. */
  differences: readonly Finding[];
  /** Sentences on what could not be kept or tidied. */
  remarks: readonly string[];
}

export interface FormResult {
  form: string;
  title: string;
  sheet: string;
  /** Data rows. */
  rows: number;
  /** ISO date in the year of `on`. */
  due?: string;
  missing: readonly string[];
  /** Why it should not be sent as it is: open errors, figures missing. */
  warnings: readonly string[];
}
