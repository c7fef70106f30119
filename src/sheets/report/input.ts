import type { Audit } from '../../audit';
import type { FormSpec } from '../../policy/model';
import type { PlanCell, SheetPlan } from '../../workbook';
import { heightFor } from '../heights';

/** A form drawn for the report. */
export interface ReportForm {
  form: FormSpec;
  sheet: SheetPlan;
  /** Data rows. */
  rows: number;
  /** Last day in time in the year of the report (ISO), where the policy gives a day. */
  due?: string;
  /** What 材料报送台账 says of it, where it has a day: `已报`. */
  filed?: string;
  missing: readonly string[];
  /** Why it should not be sent as it is. */
  warnings: readonly string[];
}

/** What 年度报送册 is made of. Findings and figures of `audit` are those of the reporting unit. */
export interface ReportInput {
  audit: Audit;
  year: number;
  /** Name of the reporting unit; null where 填报信息 does not give it. */
  unit: string | null;
  /** True where the unit is a group of the county. */
  ofGroup: boolean;
  explanations: ReadonlyMap<string, { text: string; lapsed: boolean }>;
  /** Due in the year, by day, those without a day last. */
  forms: readonly ReportForm[];
  leftOut: readonly { form: FormSpec; why: string }[];
  /** The workbook says of itself that it is 示例数据. */
  sample: boolean;
  /** ISO date on which it is made. */
  today: string;
}

export type Line = (PlanCell | null)[];

/** All lines as wide as the sheet. */
export function padded(rows: readonly Line[], columns: number): Line[] {
  return rows.map((line) => Array.from({ length: columns }, (_, index) => line[index] ?? null));
}

export const head = (value: string): PlanCell => ({ value, look: 'listHead' });

/** Excel's rows end here, in points. */
const TALLEST = 409;

/** Height of a list's line in which every text can be read. */
export function fit(line: Line, widths: readonly number[]): number {
  const tall = line.map((cell, at) => (typeof cell?.value === 'string' ? heightFor(cell.value, widths[at] ?? 0, 11) : 0));
  return Math.min(TALLEST, Math.max(20, ...tall));
}

/** Text of a list; never a formula, whatever it begins with. */
export const body = (value: string): PlanCell => ({ value: value === '' ? null : value, look: 'listBody', format: '@' });

export const count = (value: number): PlanCell => ({ value, look: 'listNumber', format: '#,##0' });
