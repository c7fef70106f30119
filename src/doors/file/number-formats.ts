import { attribute, child, children, decode, root } from './xml';

/** Number formats which a file names by number alone; from 27 on as Chinese Excel shows them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Formats which may be written by number: those whose meaning is the same in every language. */
export const FIXED_IDS = new Map([1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((id) => [BUILT_IN[id]!, id]));

/** Number format of each cell style of a file; null for General. */
export function numberFormats(styles: Uint8Array | undefined): (string | null)[] {
  if (!styles) return [];
  const sheet = root(decode(styles)).inner;
  const own = new Map<number, string>();
  for (const { open } of children(child(sheet, 'numFmts')?.inner ?? '')) {
    own.set(Number(attribute(open, 'numFmtId')), attribute(open, 'formatCode') ?? '');
  }
  return children(child(sheet, 'cellXfs')?.inner ?? '').map(({ open }) => {
    const id = Number(attribute(open, 'numFmtId') ?? 0);
    const format = own.get(id) ?? BUILT_IN[id] ?? null;
    return format === 'General' || format === '' ? null : format;
  });
}

/** True where a format shows a day or a time. */
export function showsDate(format: string | null | undefined): boolean {
  if (!format) return false;
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General/gi, '');
  return /[ymdhs]/i.test(bare);
}
