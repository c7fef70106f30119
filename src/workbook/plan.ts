import type { Area } from './address';
import type { CellValue, Visibility } from './grid';

/** The looks a managed cell can have; the doors turn each into fonts, fills and borders. */
export type Look =
  | 'plain'
  | 'title' //        form title: 方正小标宋简体 22, centred
  | 'subtitle' //     form line under the title: 仿宋_GB2312 12
  | 'attachment' //   附件 number, top left: 黑体 12
  | 'head' //         table head of a form or a list: 黑体 12, thin border, centred, wrapped
  | 'body' //         body cell with thin border: 仿宋_GB2312 12, wrapped
  | 'bodyCentred'
  | 'bodyNumber' //   right aligned, thin border
  | 'total' //        total row: bold, thin border
  | 'totalCentred' // total under a centred column
  | 'note' //         note under a table: 仿宋_GB2312 12, wrapped, no border
  | 'sign' //         signature line
  | 'computedHead' // heading of a computed column: light blue #DDEBF7, bold, wrapped, thin border
  | 'computed' //     computed cell: light blue #DDEBF7
  | 'computedFixed' // computed cell that holds a fixed value, not a formula: light blue, italic
  | 'computedMissing' // computed cell that says what is missing: light blue, dark red text
  | 'listHead' //     head of 校验结果 and the like: bold, light grey fill, thin border
  | 'listBody' //     body of a list: thin border, wrapped, top aligned
  | 'listNumber'
  | 'input' //        a cell which the clerk is to fill: white, thin border
  | 'draft' //        征求意见稿 mark: dark red bold
  | 'caution' //      注意 line on top of a form: dark red bold, wrapped
  | 'link';

/** What to put into one managed cell. `formula` starts with `=`; `value` is then what the core calculated. */
export interface PlanCell {
  value: CellValue;
  formula?: string;
  look?: Look;
  /** Excel number format; `@` keeps ids as text. Text values never become formulas whatever they start with. */
  format?: string;
  /** A jump to a cell of this workbook (sheet and A1), shown as a link. */
  link?: { sheet: string; a1: string };
  /** A cell comment in the clerk's words (doors that cannot show one leave it out). */
  note?: string;
}

export interface Print {
  paper: 'A4';
  landscape: boolean;
  /** Rows repeated on every page, counted from 0, both included. */
  repeatRows?: { first: number; last: number };
  /** Rows, counted from 0, with which a new page begins. Where pages end otherwise is the host's business. */
  breaks?: readonly number[];
  /** Print area without sheet; all written cells where left out. */
  area?: Omit<Area, 'sheet'>;
  /** Footer, always `第 X 页，共 Y 页`; header text, e.g. 征求意见稿. */
  header?: string;
}

/** A drop-down or input message over an area. */
export interface Validation {
  area: Omit<Area, 'sheet'>;
  /** A list taken from a range (`'_选项'!$A$1:$A$9`): inline lists end at 255 characters. */
  listFrom?: string;
  kind?: 'integer' | 'decimal' | 'date';
  min?: number;
  /** Reject other entries, or let them pass with the message. */
  strict: boolean;
  title?: string;
  message?: string;
}

/** A chart over cells of its own sheet, which the host draws from them. Only files carry charts; other doors refuse. */
export interface ChartPlan {
  /** `bar` lies, `column` stands. */
  kind: 'bar' | 'column';
  stacked?: boolean;
  title: string;
  /** What it shows, for those who do not see it. */
  altText: string;
  /** Cells whose texts name the bars. */
  categories: Omit<Area, 'sheet'>;
  /** Each over as many cells as there are categories; an empty cell has no bar. `color` is RGB without `#`. */
  series: readonly { name: string; values: Omit<Area, 'sheet'>; color: string }[];
  /** Unit at the axis of the numbers. */
  unit: string;
  /** Number format of the labels. */
  format: string;
  /** The cells that it lies over. */
  over: Omit<Area, 'sheet'>;
}

/** A sheet that the add-in owns whole: made if absent, else its contents replaced. */
export interface SheetPlan {
  name: string;
  visibility?: Visibility;
  /** Row by row from A1; null leaves a cell empty. */
  rows: (PlanCell | null)[][];
  merges?: Omit<Area, 'sheet'>[];
  /** Widths in characters, from column A. */
  widths?: number[];
  /** Heights in points by row counted from 0. */
  heights?: Record<number, number>;
  freeze?: { rows: number; columns: number };
  /** Area with the filter on, its first row being the heads. */
  filter?: Omit<Area, 'sheet'>;
  print?: Print;
  validations?: Validation[];
  charts?: readonly ChartPlan[];
  tabColor?: string;
}

/** A block of managed cells on a sheet of the clerk's: computed columns beside a roster. */
export interface BlockPlan {
  sheet: string;
  row: number;
  column: number;
  rows: (PlanCell | null)[][];
  /** Widths in characters of the block's columns. */
  widths?: number[];
}

/** A thin left border on a clerk's cell that carries a finding; taken away by 清除标记. */
export interface Mark {
  sheet: string;
  row: number;
  column: number;
  severity: 'error' | 'warning' | 'notice';
}

/** A single cell of the clerk's own that a repair changes, only when the clerk asks for it. */
export interface Repair {
  sheet: string;
  row: number;
  column: number;
  value: CellValue;
}

/**
 * Everything one press of a button writes, as plain data that can be looked at, compared and reversed.
 * A door carries it out whole or not at all.
 */
export interface Plan {
  /** What the clerk calls it, e.g. `写入测算列`; shown beside 撤销. */
  title: string;
  sheets: SheetPlan[];
  blocks: BlockPlan[];
  /** Managed areas to be emptied again (contents and looks). */
  clear: Area[];
  /** Managed sheets to be deleted. */
  removeSheets: string[];
  marks?: { add: Mark[]; removeAll: boolean };
  repairs?: Repair[];
}

export function emptyPlan(title: string): Plan {
  return { title, sheets: [], blocks: [], clear: [], removeSheets: [] };
}
