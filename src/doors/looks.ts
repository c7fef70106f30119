import type { Look } from '../workbook';

/** What a look is made of. Sizes are points, colours are RGB without `#`; what is left out is Excel's default. */
export interface LookStyle {
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; underline?: boolean; color?: string };
  /** Solid fill. */
  fill?: string;
  /** A thin line of this colour on all four sides. */
  border?: string;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
}

/** Light blue of computed cells: white cells are the clerk's. */
export const COMPUTED_FILL = 'DDEBF7';

const LINE = '7F7F7F';
const FORM_LINE = '000000';
const DARK_RED = 'C00000';

const fang = { name: '仿宋_GB2312', size: 12 };
const hei = { name: '黑体', size: 12 };
const cell = { border: FORM_LINE, valign: 'center' } as const;

/**
 * The looks of managed cells, one table for all doors. Documents follow the format of official papers
 * (方正小标宋简体, 黑体, 仿宋_GB2312); lists and computed cells take the workbook's own font.
 */
export const LOOKS: Record<Look, LookStyle> = {
  plain: {},
  title: { font: { name: '方正小标宋简体', size: 22 }, align: 'center', valign: 'center', wrap: true },
  subtitle: { font: fang, valign: 'center' },
  attachment: { font: hei, align: 'left', valign: 'center' },
  head: { font: hei, ...cell, align: 'center', wrap: true },
  body: { font: fang, ...cell, align: 'left', wrap: true },
  bodyCentred: { font: fang, ...cell, align: 'center', wrap: true },
  bodyNumber: { font: fang, ...cell, align: 'right' },
  total: { font: { ...fang, bold: true }, ...cell },
  totalCentred: { font: { ...fang, bold: true }, ...cell, align: 'center', wrap: true },
  note: { font: fang, valign: 'top', wrap: true },
  sign: { font: fang, valign: 'center' },
  computedHead: {
    font: { bold: true },
    fill: COMPUTED_FILL,
    border: LINE,
    align: 'center',
    valign: 'center',
    wrap: true,
  },
  computed: { fill: COMPUTED_FILL },
  computedFixed: { font: { italic: true }, fill: COMPUTED_FILL },
  computedMissing: { font: { color: '9C0006' }, fill: COMPUTED_FILL },
  listHead: { font: { bold: true }, fill: 'E7E6E6', border: LINE, align: 'center', valign: 'center', wrap: true },
  listBody: { border: LINE, valign: 'top', wrap: true },
  listNumber: { border: LINE, align: 'right', valign: 'top' },
  input: { border: LINE, valign: 'center' },
  draft: { font: { bold: true, color: DARK_RED } },
  caution: { font: { ...fang, bold: true, color: DARK_RED }, valign: 'center', wrap: true },
  link: { font: { color: '0563C1', underline: true }, border: LINE, valign: 'top', wrap: true },
};

/**
 * Left border of a marked cell: thin, so that it is a mark and not a decoration; the colour tells the severity
 * (which 校验结果 says in words as well).
 */
export const MARK_COLORS: Record<'error' | 'warning' | 'notice', string> = {
  error: 'C00000',
  warning: 'C55A11',
  notice: '2E75B6',
};
