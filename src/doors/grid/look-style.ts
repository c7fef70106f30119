import type { Look, PlanCell } from '../../workbook';
import type { StyleData } from './facade';

const line = { s: 1 as const, cl: { rgb: '#7F7F7F' } };
const box = { t: line, r: line, b: line, l: line };
const blue = { bg: { rgb: '#DDEBF7' } };
const fang = { ff: '仿宋_GB2312', fs: 12 };
const hei = { ff: '黑体', fs: 12 };
const middle = { vt: 2 as const };
const centred = { ht: 2 as const, vt: 2 as const };
const wrap = { tb: 3 as const };

/** Provisional. */
export const LOOK_STYLES: Record<Look, StyleData> = {
  plain: {},
  title: { ff: '方正小标宋简体', fs: 22, ...centred },
  subtitle: { ...fang, ...middle },
  attachment: hei,
  head: { ...hei, bd: box, ...centred, ...wrap },
  body: { ...fang, bd: box, ...middle, ...wrap },
  bodyCentred: { ...fang, bd: box, ...centred, ...wrap },
  bodyNumber: { ...fang, bd: box, ht: 3, vt: 2 },
  total: { ...fang, bl: 1, bd: box, ...middle },
  note: { ...fang, ...wrap },
  sign: { ...fang, ...middle },
  computedHead: { ...blue, bl: 1, bd: box, ...centred, ...wrap },
  computed: { ...blue },
  computedFixed: { ...blue, it: 1 },
  computedMissing: { ...blue, cl: { rgb: '#9C0006' } },
  listHead: { bl: 1, bg: { rgb: '#E7E6E6' }, bd: box, ...centred, ...wrap },
  listBody: { bd: box, vt: 1, ...wrap },
  listNumber: { bd: box, vt: 1, ht: 3 },
  input: { bd: box },
  draft: { bl: 1, cl: { rgb: '#C00000' } },
  link: { cl: { rgb: '#0563C1' }, ul: { s: 1 }, bd: box, vt: 1, ...wrap },
};

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
