import type { CellValue } from '../../workbook/grid';
import type { Row } from '../../roster/roster';
import type { TableId } from '../../roster/spec';
import type { Finding } from './rule';
import type { Missing, Outcome } from './outcome';
import type { Situation } from './situation';
import type { Subject } from './figure';

/** What stands in one cell of a form. A figure may be printed with what it lacks instead of a number. */
export type FormValue =
  | { kind: 'text'; text: string; note?: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'missing'; what: readonly Missing[] }
  /** For the clerk to write; what was written is kept on the next run. `id` names the place for good. */
  | { kind: 'blank'; id: string; hint?: string };

export interface FormColumn {
  head: string;
  /** Upper head over several neighbouring columns. */
  over?: string;
  /** Width in characters. */
  width: number;
  align?: 'left' | 'centre' | 'right';
  /** Cells of neighbouring rows with the same `merge` key become one. */
  merge?: boolean;
  /** Summed in the total row. */
  total?: boolean;
  format?: string;
}

export interface FormRow {
  values: readonly FormValue[];
  /** Rows with the same key share one cell in columns that merge. */
  group?: string;
  look?: 'body' | 'total' | 'subtotal' | 'flagged';
}

/** A part of an outline. */
export interface FormPart {
  heading: string;
  lines: readonly FormValue[];
  /** Begins a page of its own: the report of another group. */
  newPage?: boolean;
}

export type FormSection =
  /** Lines of label and value above a table. */
  | { kind: 'facts'; title?: string; facts: (context: FormContext) => readonly { label: string; value: FormValue }[] }
  | {
      kind: 'table';
      title?: string;
      columns: readonly FormColumn[] | ((context: FormContext) => readonly FormColumn[]);
      rows: (context: FormContext) => readonly FormRow[];
      /** 合计 row under the rows, summing `total` columns; missing where a part is. */
      totals?: boolean;
      emptyText?: string;
    }
  /** An outline to be written by the clerk, with counts filled in from the rosters. */
  | {
      kind: 'outline';
      parts: (context: FormContext) => readonly FormPart[];
    }
  | { kind: 'note'; text: (context: FormContext) => string };

/** A day of each year, or one date for good. */
export type Due = { month: number; day: number } | { date: string };

/** How a county reads a named day. */
export interface DueReading {
  /** 前 leaves the named day itself out: the day before is the last in time. */
  excludesNamedDay?: boolean;
  /** A day on a weekend becomes the Monday after. */
  rollsOver?: boolean;
}

/** How 材料报送台账 tells of a material, and who has to send it. */
export interface FilingSpec {
  /** True for a line that is this material. */
  mine: (row: Row, situation: Situation) => boolean;
  /** The year a line is for, where its 截止日期, 期次 or own date do not tell. */
  yearOf?: (row: Row) => number | null;
  reading?: (situation: Situation) => DueReading;
  /** False where nobody at hand has to send it (a city's duty in a county's workbook). */
  owed?: (situation: Situation) => boolean;
  /** Who each has to send one, where it is not the bureau whose workbook it is; `is` knows a 报送主体. */
  senders?: (situation: Situation) => readonly { name: string; is: (written: string) => boolean }[];
}

/** What a city keeps of one county for a form of its own: plain data, no roster, so that any number can be held. */
export interface CountyPart<T> {
  county: string;
  file: string;
  /** By form id, how the county's own sending of it stands: `已报 2025-10-10`. */
  sent: ReadonlyMap<string, string>;
  data: T;
}

export interface City<T> {
  counties: readonly CountyPart<T>[];
  /** Counties that are expected and whose workbook is not at hand. */
  missing: readonly string[];
}

/** How a city's form is made of its counties' workbooks (R04 of R02s). Made by `stacked`. */
export interface StackedSpec {
  /** The counties' form whose blanks are handed to `take`. */
  of: string;
  /** `written`: what the county wrote into the blanks of its form, by their ids. */
  take(context: FormContext, written: ReadonlyMap<string, CellValue>): unknown;
  sections(city: City<unknown>): readonly FormSection[];
}

/** Ties what is taken of a county to what is drawn of all of them. */
export function stacked<T>(
  of: string,
  take: (context: FormContext, written: ReadonlyMap<string, CellValue>) => T,
  sections: (city: City<T>) => readonly FormSection[],
): StackedSpec {
  return { of, take, sections: (city) => sections(city as City<T>) };
}

/** A sheet to send (报送材料), as data; drawn by `sheets/forms`. */
export interface FormSpec {
  /** `R64`. */
  id: string;
  title: string;
  clauses: readonly string[];
  /** 每年, 每学期, 一次性, 按次… */
  period: string;
  /** Month and day of each year, or one fixed date, or null where the policy gives none. */
  due: Due | null;
  /** First day of the window in which it may be sent, where the policy gives one. */
  opens?: { month: number; day: number };
  /** Where left out, a line of 材料报送台账 is known by the form's title, and the bureau itself sends it. */
  filing?: FilingSpec;
  /** A city's form alone: how it is made of its counties' workbooks. */
  stacked?: StackedSpec;
  from: string | null;
  to: string | null;
  /** Number above the title: 附件. */
  attachment?: string;
  landscape: boolean;
  needs: readonly TableId[];
  readings?: readonly string[];
  sections: readonly FormSection[];
}

/** What a form may look at besides the situation: findings for 存在问题. */
export interface FormContext extends Situation {
  findings: readonly Finding[];
  outcomeOf(id: string, subject: Subject): Outcome<number>;
  /** The figure for a subject as a form's value (number or 缺…; empty text where it does not apply). */
  figureValue(id: string, subject: Subject, format?: string): FormValue;
}
