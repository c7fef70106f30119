import type { Audit, AuditOptions, Layers } from '../audit';
import type { Finding, Outcome, Policy, PolicyId, ReadingLetter, Unit } from '../policy/model';
import type { FilingState } from '../policy/rules';
import type { Roster, SheetMapping } from '../roster';
import type { CellAddress, CellValue, WorkbookGrid, Work } from '../workbook';

/** What every job is told. Today comes from outside: the core knows no clock. */
export interface JobOptions extends Work {
  policy: PolicyId;
  /** Other policies that hold besides; else those that 填报信息 names. */
  also?: readonly PolicyId[];
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
  /** Other policies that hold at the same time. */
  besides?: readonly Policy[];
  on: string;
  /** What the job was told: later jobs on this survey or run go by it. */
  options: JobOptions;
}

/** A workbook judged and computed; nothing written. */
export interface Run extends Survey {
  audit: Audit;
  /** Where more than one policy holds: what all of them found. Figures and forms are those of `audit`. */
  layers?: Layers;
  /** Computed cells which somebody has overwritten since they were written. */
  drift: readonly Drift[];
  /**
   * What was noted by the clerk on findings (填写说明), by `findingKey(finding)`. `lapsed`: the value has changed since,
   * the explanation no longer counts.
   */
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

/** A write that can be seen in the list of what was done; the last undoable one is taken back by `undo`. */
export interface HistoryEntry {
  id: string;
  title: string;
  /** ISO date. */
  date: string;
  cells: number;
  undoable: boolean;
  /** Why not, where it is not. */
  why?: string;
}

/** One form as the view 报送 lists it. */
export interface FormChoice {
  form: string;
  title: string;
  period: string;
  from: string | null;
  to: string | null;
  /** ISO date in the year of `on`, where the policy gives a day. */
  due?: string;
  opens?: string;
  /** Days to the last day in time, from the day asked for or today; negative when it is past. */
  daysLeft?: number;
  /** What 材料报送台账 says, where the form has a day in the year of `on`. */
  filing?: {
    state: FilingState;
    /** 已报, 未报, 逾期, 迟报… */
    word: string;
    /** `还有 3 天`, `迟 2 天`; empty where nothing is left to do. */
    days: string;
    /** How 前 and weekends are read; empty where the policy leaves no choice. */
    reading: string;
    /** ISO date on which the last of those who have sent it did. */
    sent?: string;
    /** How many of how many have sent it. */
    sentBy: number;
    senders: number;
  };
  /**
   * The gravest of what is open: `errors` findings that touch the form, `missing` figures or tables, `unexplained`
   * warnings without a sentence of the clerk's.
   */
  state: 'ready' | 'unexplained' | 'missing' | 'errors';
  open: { missing: number; errors: number; warnings: number };
  /** The line 注意 that the form carries on top; null where nothing is open. */
  caution: string | null;
  /** ISO date on which it was last made in this workbook, and its sheet. */
  made?: { date: string; sheet: string };
  missing: readonly string[];
  warnings: readonly string[];
}

/** One line of the table that is shown before 全部修复. */
export interface RepairLine {
  finding: Finding;
  cell: CellAddress;
  before: CellValue;
  after: CellValue;
  /** The column holds personal data: 修改记录 says only that it was changed. */
  personal: boolean;
}

/** What switching a reading would change; nothing is written. */
export interface ReadingPreview {
  name: string;
  from: ReadingLetter;
  to: ReadingLetter;
  /** Figures whose outcome differs. */
  changes: readonly {
    figure: string;
    title: string;
    unit: Unit;
    subject: string;
    /** Group to which the subject belongs, where it does. */
    group: string | null;
    before: Outcome<number>;
    after: Outcome<number>;
  }[];
  /** Area figures in 元 that differ (the district's fund): yuan before and after; null where not known. */
  money: readonly { figure: string; title: string; before: number | null; after: number | null }[];
  /** Names of the groups that any change concerns. */
  groups: readonly string[];
  counts: { before: Audit['counts']; after: Audit['counts'] };
}
