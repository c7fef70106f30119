import { resolveThemeColor, type CellStyle, type Color, type FontStyle } from 'hucre';
import type { StyleData } from './facade';

/** Theme colours of a new workbook of Excel, for files without a theme part. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
/** The old palette, as far as rosters use it. */
const INDEXED: Record<number, string> = {
  8: '000000',
  9: 'FFFFFF',
  10: 'FF0000',
  11: '00FF00',
  12: '0000FF',
  13: 'FFFF00',
  14: 'FF00FF',
  15: '00FFFF',
  16: '800000',
  17: '008000',
  18: '000080',
  19: '808000',
  20: '800080',
  21: '008080',
  22: 'C0C0C0',
  23: '808080',
  40: '00CCFF',
  41: 'CCFFFF',
  42: 'CCFFCC',
  43: 'FFFF99',
  44: '99CCFF',
  45: 'FF99CC',
  46: 'CC99FF',
  47: 'FFCC99',
  48: '3366FF',
  49: '33CCCC',
  50: '99CC00',
  51: 'FFCC00',
  52: 'FF9900',
  53: 'FF6600',
  55: '969696',
  57: '339966',
};
const BORDER: Record<string, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Record<string, number> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  centerContinuous: 2,
};
const VERTICAL: Record<string, number> = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;

/** Turns styles of a file into styles of the grid; the theme is that of the file. */
export interface StyleMapper {
  color(color: Color | undefined): { rgb: string } | undefined;
  style(style: CellStyle | undefined): StyleData;
}

export function styleMapper(themeColors: string[] | undefined): StyleMapper {
  const theme = themeColors?.length ? themeColors : OFFICE_THEME;
  const color = (from: Color | undefined): { rgb: string } | undefined => {
    if (!from) return undefined;
    const hex =
      from.rgb ??
      (from.theme !== undefined ? resolveThemeColor(theme, from.theme, from.tint) : undefined) ??
      (from.indexed !== undefined ? INDEXED[from.indexed] : undefined);
    return hex ? { rgb: `#${hex.replace('#', '').slice(-6).toUpperCase()}` } : undefined;
  };
  return {
    color,
    style: (style) => ({ ...fontOf(style?.font ?? {}, color), ...boxOf(style, color) }),
  };
}

type Colors = StyleMapper['color'];

function fontOf(font: FontStyle, color: Colors): StyleData {
  const style: StyleData = {};
  if (font.name) style.ff = font.name;
  if (font.size) style.fs = font.size;
  if (font.bold) style.bl = 1;
  if (font.italic) style.it = 1;
  if (font.underline) style.ul = { s: 1 };
  if (font.strikethrough) style.st = { s: 1 };
  const ink = color(font.color);
  if (ink && ink.rgb !== '#000000') style.cl = ink;
  return style;
}

function boxOf(from: CellStyle | undefined, color: Colors): StyleData {
  const style: StyleData = {};
  if (!from) return style;
  if (from.fill?.type === 'pattern' && from.fill.pattern === 'solid') {
    const fill = color(from.fill.fgColor);
    if (fill) style.bg = fill;
  }
  const { horizontal, vertical, wrapText, textRotation } = from.alignment ?? {};
  if (horizontal && HORIZONTAL[horizontal]) style.ht = HORIZONTAL[horizontal];
  if (vertical && VERTICAL[vertical]) style.vt = VERTICAL[vertical];
  if (wrapText) style.tb = WRAP;
  if (textRotation)
    style.tr = textRotation === 255 ? { a: 0, v: 1 } : { a: textRotation > 90 ? textRotation - 90 : -textRotation };
  const border: NonNullable<StyleData['bd']> = {};
  for (const [side, key] of [
    ['top', 't'],
    ['right', 'r'],
    ['bottom', 'b'],
    ['left', 'l'],
  ] as const) {
    const line = from.border?.[side];
    const kind = line && BORDER[line.style];
    if (kind) border[key] = { s: kind, cl: color(line.color) ?? { rgb: '#000000' } };
  }
  if (Object.keys(border).length) style.bd = border;
  if (from.numFmt && from.numFmt !== 'General') style.n = { pattern: from.numFmt };
  return style;
}
