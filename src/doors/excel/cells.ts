import { isCellError, type CellValue, type PlanCell } from '../../workbook';

const CELL_TEXT_LIMIT = 32_767;
const FORMULA_LEAD = /^[=+\-@]/;
// Text which begins so is never read as a number, date or formula by Excel in any language. Chinese numerals
// and date words are left out: 二〇二五年一月一日 may become a date.
const PLAIN_LEAD = /^(?![〇零一二三四五六七八九十百千万亿两上下正负年月日时分秒])[\p{Script=Han}“《（【、，。—…●▲○]/u;

const ERRORS = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY!'.split(
    ' ',
  ),
);

/** A cell's value as Excel gives it: "" is an empty cell, an error is its text. */
export function fromHost(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return ERRORS.has(text) ? { error: text } : text;
}

/** The formula of a cell, null where it has none. Text that merely looks like a formula equals its own value. */
export function formulaFromHost(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}

/** What to put into `range.formulas` for a planned cell: only `cell.formula` can become a formula. */
export function toHost(cell: PlanCell): string | number | boolean {
  if (cell.formula !== undefined) return cell.formula;
  return valueToHost(cell.value, cell.format === '@');
}

/** What to put into `range.formulas` for a value; `asText` where the cell's number format is `@`. */
export function valueToHost(value: CellValue, asText: boolean): string | number | boolean {
  if (value === null) return '';
  if (isCellError(value)) return `'${value.error}`;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value;
  return textToHost(value, asText);
}

// An apostrophe makes Excel take what follows as text and is not part of it. In a cell formatted `@` it is only
// needed where the text could still be taken for a formula.
function textToHost(text: string, asText: boolean): string {
  if (text === '') return '';
  const bare = text.slice(0, CELL_TEXT_LIMIT - 1);
  const safe = asText ? !FORMULA_LEAD.test(bare) && !bare.startsWith("'") : PLAIN_LEAD.test(bare);
  return safe ? bare : `'${bare}`;
}
