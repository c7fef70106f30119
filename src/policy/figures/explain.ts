import type { CellAddress } from '../../workbook/address';
import type { Expression, Missing } from '../model';
import { evaluateExactly } from './evaluate';
import { compare, fractionOf, subtract, type Fraction } from './fraction';
import { numberText, yuanText } from './text';

/** One number of an explanation. */
export interface ExplainedTerm {
  label: string;
  value: number | string;
  unit: string;
  at: CellAddress | null;
}

export interface Explanation {
  /** `在校学生数 500 人，满 500 人，增补经费 20,000 元`. */
  sentence: string;
  /** The numbers it rests on, from left to right. */
  terms: ExplainedTerm[];
}

/** Says in the clerk's words how an expression comes to its result. */
export function explain(expression: Expression): Explanation {
  const outcome = evaluateExactly(expression);
  if (outcome.kind === 'missing') return { sentence: lackingText(outcome.what), terms: termsOf(expression) };
  if (outcome.kind === 'notApplicable') return { sentence: outcome.reason, terms: [] };
  return { sentence: sentenceOf(expression), terms: termsOf(expression) };
}

/** `缺 在校学生数（双渠校区）、参数“大额资金起点”`. */
export function lackingText(what: readonly Missing[]): string {
  const names = what.map((one) => {
    if (one.kind === 'parameter') return `参数“${one.name}”未填`;
    if (one.kind === 'cell') return `${one.subject}的${one.name}没有可用的数`;
    if (one.kind === 'column') return `名册中没有“${one.name}”列`;
    return `没有${one.name}`;
  });
  const shown = [...new Set(names)];
  return shown.length > 4 ? `${shown.slice(0, 4).join('；')}；另缺 ${shown.length - 4} 项` : shown.join('；');
}

/** A value in its unit: yuan with separators, everything else with at most two decimals. */
export function withUnit(value: Fraction, unit: string): string {
  const text = unit === '元' ? yuanText(value) : numberText(value);
  return unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;
}

function result(expression: Expression): Fraction {
  const outcome = evaluateExactly(expression);
  if (outcome.kind !== 'known') throw new Error('only a known expression is put into a sentence');
  return outcome.value;
}

export function unitOf(expression: Expression): string {
  if (expression.op === 'round') return unitOf(expression.of);
  if (expression.op === 'figure') return unitOf(expression.expression);
  return 'unit' in expression ? expression.unit : '';
}

function labelOf(expression: Expression): string {
  if (expression.op === 'round') return labelOf(expression.of);
  if (expression.op === 'parameter') return expression.name;
  return 'label' in expression ? expression.label : '';
}

/** `在校学生数 500 人`. */
function named(expression: Expression): string {
  return `${labelOf(expression)} ${withUnit(result(expression), unitOf(expression))}`.trim();
}

const MOST_TERMS = 8;

function sentenceOf(expression: Expression): string {
  switch (expression.op) {
    case 'bands':
      return `${sentenceOf(expression.of)}，${bandText(expression)}，${expression.label} ${withUnit(result(expression), expression.unit)}`;
    case 'sum':
      return joined(expression, applicable(expression.terms), ' + ');
    case 'mean': {
      const terms = applicable(expression.terms);
      return `${terms.length} 项平均：${joined(expression, terms, '、')}`;
    }
    case 'max':
    case 'min': {
      const terms = applicable(expression.terms);
      return terms.length === 1 ? sentenceOf(terms[0]!) : `${terms.map(named).join('、')}，取${expression.op === 'max' ? '大' : '小'}，${named(expression)}`;
    }
    case 'product': {
      const share = shareOf(expression.factors);
      if (share) return `${named(share.numerator)} ÷ ${named(share.denominator)} = ${named(expression)}`;
      return joined(expression, expression.factors, ' × ');
    }
    case 'difference':
      return `${named(expression.from)} − ${named(expression.less)} = ${named(expression)}`;
    case 'ratio':
      return `${named(expression.numerator)} ÷ ${named(expression.denominator)} = ${named(expression)}`;
    case 'round':
      return compare(result(expression), result(expression.of)) === 0
        ? sentenceOf(expression.of)
        : `${sentenceOf(expression.of)}，取整为 ${withUnit(result(expression), unitOf(expression))}`;
    default:
      return named(expression);
  }
}

function joined(whole: Expression, parts: readonly Expression[], sign: string): string {
  if (parts.length === 1) return sentenceOf(parts[0]!);
  const shown = parts.length > MOST_TERMS ? [...parts.slice(0, MOST_TERMS).map(named), `等 ${parts.length} 项`] : parts.map(named);
  return `${shown.join(sign)} = ${named(whole)}`;
}

/** The quotient of a percentage: `a ÷ b × 100` is said as `a ÷ b = …%`. */
function shareOf(factors: readonly Expression[]): (Expression & { op: 'ratio' }) | null {
  const [quotient, hundred] = factors;
  const percent = factors.length === 2 && quotient?.op === 'ratio' && hundred?.op === 'constant' && Number(hundred.value) === 100;
  return percent ? quotient : null;
}

function applicable(terms: readonly Expression[]): Expression[] {
  return terms.filter((term) => evaluateExactly(term).kind === 'known');
}

/** `满 500 人`, `200—499 人`, `不满 200 人`. */
function bandText(expression: Expression & { op: 'bands' }): string {
  const value = result(expression.of);
  const bands = [...expression.bands].sort((a, b) => a.from - b.from);
  const at = bands.findLastIndex((band) => compare(fractionOf(band.from), value) <= 0);
  const unit = unitOf(expression.of);
  const next = bands[at + 1];
  const own = bands[at]!;
  if (!next) return `满 ${own.from} ${unit}`.trim();
  if (at === 0) return `不满 ${next.from} ${unit}`.trim();
  return `${own.from}—${next.from - 1} ${unit}`.trim();
}

/** How far the next band is: `再多 1 人即增补经费 20,000 元`; undefined where there is no higher one. */
export function nextThreshold(expression: Expression): string | undefined {
  if (expression.op === 'round') return nextThreshold(expression.of);
  if (expression.op === 'figure') return nextThreshold(expression.expression);
  if (expression.op !== 'bands' || evaluateExactly(expression).kind !== 'known') return undefined;
  const value = result(expression.of);
  const next = [...expression.bands].sort((a, b) => a.from - b.from).find((band) => compare(fractionOf(band.from), value) > 0);
  if (!next) return undefined;
  const more = subtract(fractionOf(next.from), value);
  return `再多 ${withUnit(more, unitOf(expression.of))}即${expression.label} ${withUnit(fractionOf(next.value), expression.unit)}`;
}

/** The numbers at the leaves, in order; another figure counts as one number. */
function termsOf(expression: Expression): ExplainedTerm[] {
  switch (expression.op) {
    case 'input':
      return [{ label: expression.label, value: expression.value, unit: expression.unit, at: expression.at }];
    case 'constant':
      return [{ label: expression.label, value: expression.value, unit: expression.unit, at: null }];
    case 'count':
      return [{ label: expression.label, value: expression.cells.length, unit: expression.unit, at: null }];
    case 'parameter':
      return [{ label: expression.name, value: expression.value, unit: expression.unit, at: expression.at }];
    case 'figure': {
      const outcome = evaluateExactly(expression.expression);
      if (outcome.kind !== 'known') return [];
      return [{ label: expression.label, value: exactText(outcome.value), unit: unitOf(expression), at: null }];
    }
    case 'bands':
    case 'round':
      return termsOf(expression.of);
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
      return expression.terms.flatMap(termsOf);
    case 'product':
      return expression.factors.flatMap(termsOf);
    case 'difference':
      return [...termsOf(expression.from), ...termsOf(expression.less)];
    case 'ratio':
      return [...termsOf(expression.numerator), ...termsOf(expression.denominator)];
    default:
      return [];
  }
}

/** A fraction as text from which it can be read again where it is a decimal. */
function exactText(value: Fraction): string {
  return numberText(value, 10).replace(/,/g, '');
}
