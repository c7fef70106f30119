import type { CellAddress } from '../../workbook/address';
import { a1, quotedSheet } from '../../workbook/address';
import type { Band, Expression, FigureOf } from '../model';
import { countReferences } from './count';
import { evaluateExactly } from './evaluate';
import { fractionOf, toNumber } from './fraction';

/** Where the formula will stand, and where the managed cells of other figures stand. */
export interface Addressing {
  sheet: string;
  /** Cell of a figure for a subject (its key); null where it has none, or holds no number of its own. */
  figureCell(figure: string, of: FigureOf, subject: string): CellAddress | null;
}

/** A formula, or the reason why only the value can be written. */
export type FormulaAnswer = { formula: string } | { reason: string };

/** Excel's formula bar takes 8,192 characters, a function 255 arguments. */
const MOST_CHARACTERS = 8000;
const MOST_ARGUMENTS = 250;

class NotLive extends Error {}

/**
 * Writes an expression as an Excel formula with plain A1 references, where that is true: every input is a cell that holds
 * the very number. Only IF, COUNTA, SUM, AVERAGE, MAX, MIN, ROUND, ROUNDUP, ROUNDDOWN are used: Excel 2016 and WPS have them all.
 */
export function formula(expression: Expression, addressing: Addressing): FormulaAnswer {
  try {
    const { text } = write(expression, addressing);
    if (text.length > MOST_CHARACTERS) return { reason: '公式过长' };
    return { formula: `=${text}` };
  } catch (error) {
    if (error instanceof NotLive) return { reason: error.message };
    throw error;
  }
}

/** How tightly the outermost operator binds: what is looser gets brackets. */
interface Text {
  text: string;
  binds: 'atom' | 'product' | 'sum';
}

const atom = (text: string): Text => ({ text, binds: 'atom' });

function reference(at: CellAddress, addressing: Addressing): Text {
  const cell = a1(at.row, at.column);
  return atom(at.sheet === addressing.sheet ? cell : `${quotedSheet(at.sheet)}!${cell}`);
}

function number(value: number | string): Text {
  const text = String(toNumber(fractionOf(value)));
  if (/e/i.test(text)) throw new NotLive('数值过大或过小');
  return text.startsWith('-') ? { text, binds: 'sum' } : atom(text);
}

function write(expression: Expression, addressing: Addressing): Text {
  switch (expression.op) {
    case 'input':
      if (!expression.live || !expression.at) throw new NotLive(`${expression.label}不是单元格里的原数`);
      return reference(expression.at, addressing);
    case 'constant':
      return number(expression.value);
    case 'count':
      return count(expression, addressing);
    case 'parameter':
      return expression.at ? reference(expression.at, addressing) : number(expression.value);
    case 'figure': {
      const at = addressing.figureCell(expression.figure, expression.of, expression.subject);
      if (at) return reference(at, addressing);
      return write(expression.expression, addressing);
    }
    case 'bands':
      return atom(ifs(write(expression.of, addressing).text, expression));
    case 'sum':
      return call('SUM', expression.terms, addressing);
    case 'mean':
      return call('AVERAGE', expression.terms, addressing);
    case 'max':
      return call('MAX', expression.terms, addressing);
    case 'min':
      return call('MIN', expression.terms, addressing);
    case 'product':
      return {
        text: expression.factors.map((one) => inside(write(one, addressing), 'product')).join('*'),
        binds: 'product',
      };
    case 'ratio':
      return {
        text: `${inside(write(expression.numerator, addressing), 'product')}/${inside(write(expression.denominator, addressing), 'atom')}`,
        binds: 'product',
      };
    case 'difference':
      return {
        text: `${inside(write(expression.from, addressing), 'sum')}-${inside(write(expression.less, addressing), 'product')}`,
        binds: 'sum',
      };
    case 'round': {
      // ROUNDUP and ROUNDDOWN go away from and towards zero, `up` and `down` to the larger and smaller number.
      const value = evaluateExactly(expression.of);
      if (expression.mode !== 'half-up' && value.kind === 'known' && value.value.numerator < 0n)
        throw new NotLive('负数不能照此取整');
      const name = { 'half-up': 'ROUND', up: 'ROUNDUP', down: 'ROUNDDOWN' }[expression.mode];
      return atom(`${name}(${write(expression.of, addressing).text},${expression.digits})`);
    }
    case 'missing':
    case 'notApplicable':
      throw new NotLive('没有数值');
  }
}

/** Counts the very cells; of nothing there is nothing to count. */
function count({ cells, label }: Expression & { op: 'count' }, { sheet }: Addressing): Text {
  if (cells.length === 0) return atom('0');
  const references = countReferences(cells, sheet);
  if (!references) throw new NotLive(`${label}不是各占一格`);
  if (references.length > MOST_ARGUMENTS) throw new NotLive('项数过多');
  return atom(`COUNTA(${references.join(',')})`);
}

function inside(part: Text, least: Text['binds']): string {
  const order = { sum: 0, product: 1, atom: 2 };
  return order[part.binds] >= order[least] ? part.text : `(${part.text})`;
}

/** Nested IFs, the highest band first; below the lowest band there is no number. */
function ifs(of: string, { bands, of: source }: Expression & { op: 'bands' }): string {
  const sorted = [...bands].sort((a: Band, b: Band) => b.from - a.from);
  const lowest = sorted.at(-1)!;
  const value = evaluateExactly(source);
  if (value.kind === 'known' && toNumber(value.value) < lowest.from) throw new NotLive('低于最低一档');
  const number = (band: Band) => String(band.value);
  return sorted
    .slice(0, -1)
    .reduceRight((rest, band) => `IF(${of}>=${band.from},${number(band)},${rest})`, number(lowest));
}

function call(name: string, terms: readonly Expression[], addressing: Addressing): Text {
  const counted = terms.filter((term) => evaluateExactly(term).kind !== 'notApplicable');
  if (counted.length === 0) throw new NotLive('没有数值');
  if (counted.length > MOST_ARGUMENTS) throw new NotLive('项数过多');
  return atom(`${name}(${counted.map((term) => write(term, addressing).text).join(',')})`);
}
