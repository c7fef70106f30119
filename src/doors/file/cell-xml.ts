import { isCellError, type CellValue } from '../../workbook';
import { filedFormula } from './formula-text';
import { escapeText, escapeXml } from './xml';

export interface Content {
  value: CellValue;
  /** Starts with `=`. */
  formula?: string;
}

/** One cell as it stands in a worksheet. Text is always text, whatever it begins with. `p` is the part's prefix. */
export function cellXml(p: string, ref: string, style: number, content: Content): string {
  const { value, formula } = content;
  const s = style ? ` s="${style}"` : '';
  const open = (type: string) => `<${p}c r="${ref}"${s}${type ? ` t="${type}"` : ''}`;
  const f = formula ? `<${p}f>${escapeXml(filedFormula(formula))}</${p}f>` : '';
  const whole = (type: string, v: string) => `${open(type)}>${f}<${p}v>${v}</${p}v></${p}c>`;
  if (value === null || value === '') {
    if (formula) return `${open('')}>${f}</${p}c>`;
    return style ? `${open('')}/>` : '';
  }
  if (isCellError(value)) return whole('e', escapeXml(value.error));
  if (typeof value === 'boolean') return whole('b', value ? '1' : '0');
  if (typeof value === 'number') return whole('', String(value));
  const text = escapeText(value);
  if (formula) return whole('str', text);
  return `${open('inlineStr')}><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}
