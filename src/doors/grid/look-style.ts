import type { Look, PlanCell } from '../../workbook';
import { LOOKS, type LookStyle } from '../looks';
import type { StyleData } from './facade';

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
const THIN = 1;
const WRAP = 3;

/** A look as a style of the grid. */
export function styleOfLook(look: LookStyle): StyleData {
  const style: StyleData = {};
  const { font = {}, fill, border, align, valign, wrap } = look;
  if (font.name) style.ff = font.name;
  if (font.size) style.fs = font.size;
  if (font.bold) style.bl = 1;
  if (font.italic) style.it = 1;
  if (font.underline) style.ul = { s: 1 };
  if (font.color) style.cl = { rgb: `#${font.color}` };
  if (fill) style.bg = { rgb: `#${fill}` };
  if (border) {
    const line = { s: THIN, cl: { rgb: `#${border}` } } as const;
    style.bd = { t: line, r: line, b: line, l: line };
  }
  if (align) style.ht = HORIZONTAL[align];
  if (valign) style.vt = VERTICAL[valign];
  if (wrap) style.tb = WRAP;
  return style;
}

export const LOOK_STYLES = Object.fromEntries(
  Object.entries(LOOKS).map(([name, look]) => [name, styleOfLook(look)]),
) as Record<Look, StyleData>;

/** Style of a planned cell; null where it has neither look nor format. */
export function styleOfCell(cell: PlanCell): StyleData | null {
  if (!cell.look && !cell.format) return null;
  const format = cell.format && cell.format !== 'General' ? { n: { pattern: cell.format } } : {};
  return { ...LOOK_STYLES[cell.look ?? 'plain'], ...format };
}

/** Name under which that style is kept in the workbook: few styles, many cells. */
export function styleIdOf(cell: PlanCell): string | null {
  if (!cell.look && !cell.format) return null;
  return `jibantong-${cell.look ?? 'plain'}-${cell.format ?? ''}`;
}
