import type { PlanCell } from '../../workbook';
import { LOOKS, type LookStyle } from '../looks';
import { FIXED_IDS } from './number-formats';
import { withInner } from './relations';
import { attribute, child, children, escapeXml, prefixOf, root, withAttribute } from './xml';

/** The styles of a workbook, growing at the end only: every style index of the clerk's stays what it is. */
export interface Styles {
  /** Style of a planned cell; `base` is the style that stands there, kept where the plan gives neither look nor format. */
  of(cell: PlanCell, base: number): number;
  /** Index of a differential style, as conditional formats use it. */
  dxf(xml: string): number;
  xml(): string;
}

type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';
// The order in which the file format wants the lists.
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const QUOTED = /^[=+\-@]/;

export function openStyles(xml: string): Styles {
  const whole = root(xml);
  const p = prefixOf(whole.open);
  const lists = new Map<List, string[]>();
  const added = new Set<List>();
  for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const) {
    const inner = child(whole.inner, name)?.inner ?? '';
    lists.set(
      name,
      children(inner).map(({ start, end }) => inner.slice(start, end)),
    );
  }
  const add = (name: List, entry: string): number => {
    const list = lists.get(name)!;
    const found = list.indexOf(entry);
    if (found >= 0) return found;
    added.add(name);
    return list.push(entry) - 1;
  };
  const formatId = (format: string): number => {
    if (format === 'General') return 0;
    const fixed = FIXED_IDS.get(format);
    if (fixed !== undefined) return fixed;
    const list = lists.get('numFmts')!;
    const own = list.find((entry) => attribute(entry, 'formatCode') === format);
    if (own) return Number(attribute(own, 'numFmtId'));
    const id = Math.max(175, ...list.map((entry) => Number(attribute(entry, 'numFmtId')))) + 1;
    add('numFmts', `<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  };
  const plainFont = lists.get('fonts')![0] ?? `<${p}font/>`;
  const lookXf = (look: LookStyle, format: string | undefined, quoted: boolean): string => {
    const parts = {
      numFmtId: format ? formatId(format) : 0,
      fontId: look.font ? add('fonts', fontXml(p, plainFont, look.font)) : 0,
      fillId: look.fill ? add('fills', fillXml(p, look.fill)) : 0,
      borderId: look.border ? add('borders', borderXml(p, look.border)) : 0,
    };
    const ids = Object.entries(parts)
      .map(([name, id]) => ` ${name}="${id}"`)
      .join('');
    const applies = `${parts.numFmtId ? ' applyNumberFormat="1"' : ''}${look.font ? ' applyFont="1"' : ''}${look.fill ? ' applyFill="1"' : ''}${look.border ? ' applyBorder="1"' : ''}`;
    const alignment = alignmentXml(p, look);
    const open = `<${p}xf${ids} xfId="0"${quoted ? ' quotePrefix="1"' : ''}${applies}`;
    return alignment ? `${open} applyAlignment="1">${alignment}</${p}xf>` : `${open}/>`;
  };
  const known = new Map<string, number>();

  return {
    of(cell, base) {
      const quoted = typeof cell.value === 'string' && !cell.formula && QUOTED.test(cell.value);
      const key = [cell.look ?? '', cell.format ?? '', quoted, cell.look ? 0 : base].join('|');
      const old = known.get(key);
      if (old !== undefined) return old;
      let index = base;
      if (cell.look) {
        const plain = cell.look === 'plain' && !cell.format && !quoted;
        index = plain ? 0 : add('cellXfs', lookXf(LOOKS[cell.look], cell.format, quoted));
      } else {
        const list = lists.get('cellXfs')!;
        let xf = list[base] ?? `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
        const [open] = /^<[^>]*>/.exec(xf)!;
        let changed = open;
        if (cell.format)
          changed = withAttribute(
            withAttribute(changed, 'numFmtId', String(formatId(cell.format))),
            'applyNumberFormat',
            '1',
          );
        // A cell that held text with a quote before it and now holds a number must lose the quote, or Excel shows text.
        if (quoted || attribute(open, 'quotePrefix'))
          changed = withAttribute(changed, 'quotePrefix', quoted ? '1' : null);
        xf = changed + xf.slice(open.length);
        if (changed !== open) index = add('cellXfs', xf);
      }
      known.set(key, index);
      return index;
    },
    dxf: (entry) => add('dxfs', entry),
    xml() {
      if (added.size === 0) return xml;
      const kept = children(whole.inner);
      const texts = new Map(kept.map((element) => [element.name, whole.inner.slice(element.start, element.end)]));
      for (const name of added) {
        const list = lists.get(name)!;
        const old = kept.find((element) => element.name === name);
        const open = withAttribute(
          (old?.open ?? `<${p}${name}>`).replace(/\s*\/>$/, '>'),
          'count',
          String(list.length),
        );
        texts.set(name, `${open}${list.join('')}</${p}${name}>`);
      }
      const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
      const sorted = [...texts].sort(([a], [b]) => rank(a) - rank(b));
      return withInner(xml, whole, sorted.map(([, text]) => text).join(''));
    },
  };
}

function fontXml(p: string, plain: string, font: NonNullable<LookStyle['font']>): string {
  const own = children(root(plain).inner);
  const inner = root(plain).inner;
  const keep = (name: string) => {
    const found = own.find((element) => element.name === name);
    return found ? inner.slice(found.start, found.end) : '';
  };
  return [
    `<${p}font>`,
    font.bold ? `<${p}b/>` : '',
    font.italic ? `<${p}i/>` : '',
    font.underline ? `<${p}u/>` : '',
    font.size ? `<${p}sz val="${font.size}"/>` : keep('sz'),
    font.color ? `<${p}color rgb="FF${font.color}"/>` : keep('color'),
    font.name
      ? `<${p}name val="${escapeXml(font.name)}"/><${p}charset val="134"/>`
      : `${keep('name')}${keep('family')}${keep('charset')}${keep('scheme')}`,
    `</${p}font>`,
  ].join('');
}

function fillXml(p: string, color: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function borderXml(p: string, color: string): string {
  const side = (name: string) => `<${p}${name} style="thin"><${p}color rgb="FF${color}"/></${p}${name}>`;
  return `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`;
}

function alignmentXml(p: string, { align, valign, wrap }: LookStyle): string {
  if (!align && !valign && !wrap) return '';
  return `<${p}alignment${align ? ` horizontal="${align}"` : ''}${valign ? ` vertical="${valign}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`;
}
