import { a1, areaA1, columnIndex, parseAreaA1, type Area } from '../../workbook';
import { worksheetPieces } from './chunks';
import { movedFormula } from './formula-text';
import { attribute, encode, escapeXml, mayHold, prefixOf, unescapeXml, withAttribute } from './xml';

type Rect = Omit<Area, 'sheet'>;

/** What becomes of one cell: given the style that stands there and the cell's address, gives its new XML. */
export type CellWriter = (style: number, ref: string, p: string) => string;

export interface SheetPatch {
  cells: Map<number, Map<number, CellWriter>>;
  /** Areas whose cells are emptied; cells with a writer are not. */
  clears: Rect[];
  /** Style that an emptied cell gets back, where it had one before we wrote. */
  styleOnClear?: (row: number, column: number) => number | undefined;
  /** Told of the style each written cell had. */
  onWrite?: (row: number, column: number, style: number) => void;
  head?: (text: string) => string;
  tail?: (text: string) => string;
}

export interface Shared {
  formula: string;
  row: number;
  column: number;
}

interface Row {
  open: string;
  number: number;
  inner: string;
}

/** Changes single cells of a worksheet; every row that is not concerned stays as it stands, byte for byte. */
export function patchWorksheet(bytes: Uint8Array, patch: SheetPatch): Uint8Array {
  const orphans = overwrittenMasters(bytes, patch);
  const out: Uint8Array[] = [];
  const pending = [...patch.cells.keys()].sort((a, b) => a - b);
  let next = 0;
  let last = -1;
  let p = '';
  const newRows = (before: number): string => {
    let text = '';
    for (; next < pending.length && pending[next]! < before; next++) {
      text += rowXml(
        { open: `<${p}row r="${pending[next]! + 1}">`, number: pending[next]!, inner: '' },
        patch,
        p,
        orphans,
      );
    }
    return text;
  };
  for (const { kind, text } of worksheetPieces(bytes)) {
    if (kind === 'head') {
      p = prefixOf(/<[^<]*$/.exec(text)?.[0] ?? '');
      out.push(encode(patchHead(patch.head ? patch.head(text) : text, patch)));
    } else if (kind === 'tail') {
      out.push(encode(newRows(Infinity) + (patch.tail ? patch.tail(text) : text)));
    } else {
      let piece = '';
      let from = 0;
      for (const match of text.matchAll(rowPattern(p))) {
        const row: Row = {
          open: `<${p}row${match[1] ?? ''}>`,
          number: Number(/\sr=["'](\d+)["']/.exec(match[1] ?? '')?.[1] ?? last + 2) - 1,
          inner: match[2] ?? '',
        };
        last = row.number;
        const added = newRows(row.number);
        if (pending[next] === row.number) next++;
        else if (!added && !concerns(row, patch, orphans)) continue;
        piece +=
          text.slice(from, match.index) +
          added +
          (concerns(row, patch, orphans) ? rowXml(row, patch, p, orphans) : match[0]);
        from = match.index + match[0].length;
      }
      out.push(encode(piece + text.slice(from)));
    }
  }
  return joined(out);
}

export function rowPattern(p: string): RegExp {
  return new RegExp(`<${p}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${p}row>)`, 'g');
}

function concerns(row: Row, patch: SheetPatch, orphans: Map<string, Shared>): boolean {
  if (patch.cells.has(row.number)) return true;
  if (patch.clears.some((area) => row.number >= area.row && row.number < area.row + area.rows)) return true;
  if (!/\sr=["']/.test(row.open)) return patch.cells.size > 0;
  return orphans.size > 0 && row.inner.includes('shared');
}

function rowXml(row: Row, patch: SheetPatch, p: string, orphans: Map<string, Shared>): string {
  const writers = patch.cells.get(row.number);
  const cells = new Map<number, string>();
  for (const { column, xml } of cellsOf(row.inner, p)) {
    const style = Number(/\ss=["'](\d+)["']/.exec(xml)?.[1] ?? 0);
    const ref = a1(row.number, column);
    const writer = writers?.get(column);
    if (writer) {
      patch.onWrite?.(row.number, column, style);
      cells.set(column, writer(style, ref, p));
    } else if (patch.clears.some((area) => holds(area, row.number, column))) {
      const old = patch.styleOnClear?.(row.number, column);
      if (old !== undefined) cells.set(column, `<${p}c r="${ref}" s="${old}"/>`);
    } else {
      cells.set(column, withReference(adopted(xml, orphans, row.number, column, p), ref));
    }
  }
  for (const [column, writer] of writers ?? []) {
    if (cells.has(column)) continue;
    patch.onWrite?.(row.number, column, -1);
    cells.set(column, writer(0, a1(row.number, column), p));
  }
  const inner = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
  const open = withAttribute(row.open, 'spans', null);
  if (!inner && /^<\S+row\s+r=["']\d+["']\s*>$/.test(open)) return '';
  const numbered = /\sr=["']/.test(open) ? open : withAttribute(open, 'r', String(row.number + 1));
  return `${numbered}${inner}</${p}row>`;
}

export function* cellsOf(inner: string, p: string): Generator<{ column: number; xml: string }> {
  let column = -1;
  for (const match of inner.matchAll(new RegExp(`<${p}c\\b([^>]*?)(?:/>|>[\\s\\S]*?</${p}c>)`, 'g'))) {
    const letters = /\sr=["']([A-Z]+)\d+["']/.exec(match[1] ?? '')?.[1];
    column = letters ? columnIndex(letters) : column + 1;
    yield { column, xml: match[0] };
  }
}

function withReference(xml: string, ref: string): string {
  const open = /^<[^>]*>/.exec(xml)![0];
  return /\sr=["']/.test(open) ? xml : withAttribute(open, 'r', ref) + xml.slice(open.length);
}

function holds(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/**
 * Shared formulas whose first cell is overwritten or emptied, by index. The other cells that share them have only
 * the index, so they must get formulas of their own.
 */
function overwrittenMasters(bytes: Uint8Array, patch: SheetPatch): Map<string, Shared> {
  const masters = new Map<string, Shared>();
  if (patch.cells.size + patch.clears.length === 0 || !mayHold(bytes, 'shared')) return masters;
  let last = -1;
  let p = '';
  for (const { kind, text } of worksheetPieces(bytes)) {
    if (kind === 'head') p = prefixOf(/<[^<]*$/.exec(text)?.[0] ?? '');
    if (kind !== 'rows') continue;
    for (const match of text.matchAll(rowPattern(p))) {
      last = Number(/\sr=["'](\d+)["']/.exec(match[1] ?? '')?.[1] ?? last + 2) - 1;
      if (!match[2]?.includes('shared') || !concerns({ open: ' r="', number: last, inner: '' }, patch, masters))
        continue;
      for (const { column, xml } of cellsOf(match[2], p)) {
        if (!patch.cells.get(last)?.has(column) && !patch.clears.some((area) => holds(area, last, column))) continue;
        const found = sharedOf(xml);
        if (found?.text) masters.set(found.index, { formula: found.text, row: last, column });
      }
    }
  }
  return masters;
}

const SHARED = /<(?:[\w.-]+:)?f\b([^>]*?)(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?f>)/;

export function sharedOf(xml: string): { whole: string; index: string; text: string } | null {
  const match = SHARED.exec(xml);
  if (!match || !/\st=["']shared["']/.test(match[1] ?? '')) return null;
  return { whole: match[0], index: attribute(match[1]!, 'si') ?? '', text: unescapeXml(match[2] ?? '') };
}

/** A cell of a shared formula that lost its first cell, with the formula written out. */
export function adopted(xml: string, orphans: Map<string, Shared>, row: number, column: number, p: string): string {
  const found = orphans.size ? sharedOf(xml) : null;
  const master = found && orphans.get(found.index);
  if (!found || !master || found.text) return xml;
  const formula = movedFormula(master.formula, row - master.row, column - master.column);
  return xml.replace(found.whole, () => `<${p}f>${escapeXml(formula)}</${p}f>`);
}

/** Widens the stated range of cells where something was written beyond it. */
function patchHead(text: string, patch: SheetPatch): string {
  const match = /<(?:[\w.-]+:)?dimension\b[^>]*>/.exec(text);
  const area = match && parseAreaA1(attribute(match[0], 'ref') ?? '');
  if (!match || !area || patch.cells.size === 0) return text;
  let [bottom, right] = [area.row + area.rows, area.column + area.columns];
  for (const [row, line] of patch.cells) {
    bottom = Math.max(bottom, row + 1);
    for (const column of line.keys()) right = Math.max(right, column + 1);
  }
  const ref = areaA1({ ...area, rows: bottom - area.row, columns: right - area.column });
  return text.replace(match[0], withAttribute(match[0], 'ref', ref));
}

export function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
