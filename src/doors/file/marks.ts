import { areaA1, type Area, type Mark } from '../../workbook';
import { MARK_COLORS } from '../looks';
import type { Styles } from './styles';
import { splitTail, tailPrefix, withElement, type Tail } from './worksheet-order';
import { attribute, children, holdsWord } from './xml';

/**
 * Marks are conditional formats that are always true, as in Excel: they lie over the clerk's cells and leave their
 * borders as they are, so taking them away leaves no trace. The formula tells them from the clerk's own rules.
 */
export const SIGN = '集办通标记';

/** True where a worksheet's bytes hold a mark. */
export function holdsMarks(bytes: Uint8Array): boolean {
  return holdsWord(bytes, SIGN);
}

/** The tail of a worksheet without our marks. */
export function withoutMarks(text: string): string {
  const tail = splitTail(text);
  const p = tailPrefix(tail);
  const kept = formats(tail).map((whole) => {
    if (!whole.includes(SIGN)) return whole;
    const inner = children(whole)[0]!.inner;
    const rules = children(inner).filter((rule) => !rule.inner.includes(SIGN));
    if (!rules.some((rule) => rule.name === 'cfRule')) return '';
    return `${children(whole)[0]!.open}${rules.map(({ start, end }) => inner.slice(start, end)).join('')}</${p}conditionalFormatting>`;
  });
  return tail.before + withElement(tail.core, 'conditionalFormatting', kept.join('')) + tail.after;
}

function formats(tail: Tail): string[] {
  return children(tail.core)
    .filter(({ name }) => name === 'conditionalFormatting')
    .map(({ start, end }) => tail.core.slice(start, end));
}

/** The tail of a worksheet with marks put on cells. */
export function withMarks(text: string, marks: Mark[], styles: Styles): string {
  const tail = splitTail(text);
  const p = tailPrefix(tail);
  const old = formats(tail);
  // Each rule of a sheet has a rank of its own, ours after the clerk's.
  let rank = Math.max(
    0,
    ...[...tail.core.matchAll(/<(?:[\w.-]+:)?cfRule\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'priority') ?? 0)),
  );
  const added = (Object.keys(MARK_COLORS) as Mark['severity'][]).flatMap((severity) => {
    const cells = marks.filter((mark) => mark.severity === severity);
    if (cells.length === 0) return [];
    const color = `<${p}color rgb="FF${MARK_COLORS[severity]}"/>`;
    const dxf = styles.dxf(`<${p}dxf><${p}border><${p}left style="thin">${color}</${p}left></${p}border></${p}dxf>`);
    const sqref = runs(cells).map(areaA1).join(' ');
    const rule = `<${p}cfRule type="expression" dxfId="${dxf}" priority="${++rank}"><${p}formula>LEN("${SIGN}:${severity}")&gt;0</${p}formula></${p}cfRule>`;
    return [`<${p}conditionalFormatting sqref="${sqref}">${rule}</${p}conditionalFormatting>`];
  });
  return tail.before + withElement(tail.core, 'conditionalFormatting', [...old, ...added].join('')) + tail.after;
}

/** Cells below each other as one area. */
function runs(cells: Mark[]): Omit<Area, 'sheet'>[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Omit<Area, 'sheet'>[] = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last?.column === column && row <= last.row + last.rows) last.rows = Math.max(last.rows, row - last.row + 1);
    else areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
