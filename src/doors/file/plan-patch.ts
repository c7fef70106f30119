import { a1, parseAreaA1, type Area, type Plan, type PlanCell } from '../../workbook';
import { cellXml } from './cell-xml';
import { columnTag, withWidths } from './columns';
import type { Note } from './notes';
import type { SheetPart } from './package';
import type { SheetPatch } from './patch-sheet';
import { linkXml } from './sheet-xml';
import type { Styles } from './styles';
import { withElement } from './worksheet-order';
import { attribute, children } from './xml';

/** What stood where managed cells were written since the file was opened: styles by cell, definitions by column. */
export type Memory = Map<string, { styles: Map<string, number>; columns: Map<number, string | null> }>;

type Rect = Omit<Area, 'sheet'>;

export interface Patch extends SheetPatch {
  widths: Map<number, string | null>;
  links: Map<string, PlanCell['link']>;
  notes: Note[];
  /** Areas whose own links and notes are taken away first. */
  written: Rect[];
}

/** What a plan does to the cells of one sheet; null where nothing. */
export function patchOf(
  plan: Plan,
  sheet: SheetPart,
  clearing: boolean,
  styles: Styles,
  filed: (cell: PlanCell, style: number) => PlanCell,
  memory: Memory,
): Patch | null {
  const here = ({ sheet: name }: { sheet: string }) => name === sheet.name;
  const clears: Rect[] = clearing ? plan.clear.filter(here) : [];
  const blocks = plan.blocks.filter(here);
  const repairs = (plan.repairs ?? []).filter(here);
  if (clears.length + blocks.length + repairs.length === 0) return null;
  let kept = memory.get(sheet.name);
  if (!kept) memory.set(sheet.name, (kept = { styles: new Map(), columns: new Map() }));
  const { styles: stood, columns } = kept;
  const managed = new Set<string>();
  const patch: Patch = {
    cells: new Map(),
    clears,
    widths: new Map(),
    links: new Map(),
    notes: [],
    written: [...clears],
  };
  const put = (row: number, column: number, cell: PlanCell): void => {
    let line = patch.cells.get(row);
    if (!line) patch.cells.set(row, (line = new Map()));
    line.set(column, (style, ref, p) => cellXml(p, ref, styles.of(cell, style), filed(cell, style)));
  };
  for (const { row, column, value } of repairs) put(row, column, { value });
  for (const block of blocks) {
    block.rows.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (!cell) return;
        const [row, column] = [block.row + r, block.column + c];
        put(row, column, cell);
        if (cell.look) managed.add(`${row},${column}`);
        if (cell.link) patch.links.set(a1(row, column), cell.link);
        if (cell.note) patch.notes.push({ row, column, text: cell.note });
      }),
    );
    block.widths?.forEach((width, index) => {
      const at = block.column + index;
      patch.widths.set(at, `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
    });
    const width = block.rows.reduce((most, line) => Math.max(most, line.length), 0);
    if (width) patch.written.push({ row: block.row, column: block.column, rows: block.rows.length, columns: width });
  }
  patch.onWrite = (row, column, style) => {
    const key = `${row},${column}`;
    if (managed.has(key) && !stood.has(key)) stood.set(key, style);
  };
  patch.styleOnClear = (row, column) => {
    const key = `${row},${column}`;
    const style = stood.get(key);
    stood.delete(key);
    return style !== undefined && style > 0 ? style : undefined;
  };
  // A column that is emptied from top to bottom of what we wrote gets back the width it had.
  for (const area of clears) {
    for (const [column, tag] of columns) {
      if (column < area.column || column >= area.column + area.columns || patch.widths.has(column)) continue;
      patch.widths.set(column, tag);
      columns.delete(column);
    }
  }
  patch.head = (text) => {
    const ours = new Set(blocks.flatMap((block) => (block.widths ?? []).map((_, index) => block.column + index)));
    for (const column of ours) if (!columns.has(column)) columns.set(column, columnTag(text, column));
    return withWidths(text, patch.widths);
  };
  return patch;
}

/** Jumps of managed cells beside the clerk's own links. */
export function withLinks(core: string, p: string, patch: Patch): string {
  const old = children(core).find(({ name }) => name === 'hyperlinks');
  if (!old && patch.links.size === 0) return core;
  const kept = children(old?.inner ?? '').filter(({ open }) => {
    const at = parseAreaA1(attribute(open, 'ref') ?? '');
    const inside =
      at &&
      patch.written.some(
        (area) =>
          at.row >= area.row &&
          at.row < area.row + area.rows &&
          at.column >= area.column &&
          at.column < area.column + area.columns,
      );
    return !inside || attribute(open, '[^\\s=]+:id') !== undefined;
  });
  const texts = kept.map(({ start, end }) => old!.inner.slice(start, end));
  for (const [ref, link] of patch.links) texts.push(linkXml(p, ref, link!));
  if (old && texts.join('') === old.inner) return core;
  return withElement(core, 'hyperlinks', texts.length ? `<${p}hyperlinks>${texts.join('')}</${p}hyperlinks>` : '');
}
