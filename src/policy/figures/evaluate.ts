import type { Expression, Missing, Outcome } from '../model';
import { add, compare, divide, fraction, fractionOf, multiply, round, subtract, toNumber, type Fraction } from './fraction';

/**
 * Works an expression out exactly. `notApplicable` terms of a sum, mean, maximum or minimum are left out (a sum of
 * nothing is not applicable); everywhere else they make the whole not applicable. A missing part makes the whole missing,
 * and all that is missing is named.
 */
export function evaluateExactly(expression: Expression): Outcome<Fraction> {
  switch (expression.op) {
    case 'input':
    case 'constant':
    case 'parameter':
      return { kind: 'known', value: fractionOf(expression.value) };
    case 'count':
      return { kind: 'known', value: fractionOf(expression.cells.length) };
    case 'missing':
      return { kind: 'missing', what: eachOnce(expression.what) };
    case 'notApplicable':
      return { kind: 'notApplicable', reason: expression.reason };
    case 'figure':
      return evaluateExactly(expression.expression);
    case 'bands':
      return mapOne(expression.of, (value) => {
        const band = [...expression.bands].sort((a, b) => b.from - a.from).find((one) => compare(fractionOf(one.from), value) <= 0);
        return band ? fractionOf(band.value) : null;
      });
    case 'round':
      return mapOne(expression.of, (value) => round(value, expression.digits, expression.mode));
    case 'sum':
      return mapSome(expression.terms, (values) => values.reduce(add));
    case 'mean':
      return mapSome(expression.terms, (values) => divide(values.reduce(add), fraction(BigInt(values.length))));
    case 'max':
      return mapSome(expression.terms, (values) => values.reduce((a, b) => (compare(a, b) >= 0 ? a : b)));
    case 'min':
      return mapSome(expression.terms, (values) => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b)));
    case 'product':
      return mapAll(expression.factors, (values) => values.reduce(multiply));
    case 'difference':
      return mapAll([expression.from, expression.less], ([from, less]) => subtract(from!, less!));
    case 'ratio':
      return mapAll([expression.numerator, expression.denominator], ([top, bottom]) => (bottom!.numerator === 0n ? null : divide(top!, bottom!)));
  }
}

/** As `evaluateExactly`, as a number. */
export function evaluate(expression: Expression): Outcome<number> {
  const outcome = evaluateExactly(expression);
  return outcome.kind === 'known' ? { kind: 'known', value: toNumber(outcome.value) } : outcome;
}

const NOTHING: Outcome<never> = { kind: 'notApplicable', reason: '没有可计算的内容' };
const BELOW: Outcome<never> = { kind: 'notApplicable', reason: '低于最低一档' };
const NO_DENOMINATOR: Outcome<never> = { kind: 'notApplicable', reason: '分母为 0' };

function mapOne(of: Expression, work: (value: Fraction) => Fraction | null): Outcome<Fraction> {
  const outcome = evaluateExactly(of);
  if (outcome.kind !== 'known') return outcome;
  const value = work(outcome.value);
  return value === null ? BELOW : { kind: 'known', value };
}

/** Missing before not applicable: what is lacking may well decide whether it applies. */
function mapAll(parts: readonly Expression[], work: (values: Fraction[]) => Fraction | null): Outcome<Fraction> {
  const outcomes = parts.map(evaluateExactly);
  const lacking = missingOf(outcomes);
  if (lacking.length > 0) return { kind: 'missing', what: lacking };
  const out = outcomes.find((outcome) => outcome.kind === 'notApplicable');
  if (out) return out;
  const values = known(outcomes);
  if (values.length === 0) return NOTHING;
  const value = work(values);
  return value === null ? NO_DENOMINATOR : { kind: 'known', value };
}

function mapSome(parts: readonly Expression[], work: (values: Fraction[]) => Fraction): Outcome<Fraction> {
  const outcomes = parts.map(evaluateExactly);
  const lacking = missingOf(outcomes);
  if (lacking.length > 0) return { kind: 'missing', what: lacking };
  const values = known(outcomes);
  if (values.length > 0) return { kind: 'known', value: work(values) };
  return outcomes[0] ?? NOTHING;
}

function known(outcomes: readonly Outcome<Fraction>[]): Fraction[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'known' ? [outcome.value] : []));
}

function missingOf(outcomes: readonly Outcome<Fraction>[]): Missing[] {
  return eachOnce(outcomes.flatMap((outcome) => (outcome.kind === 'missing' ? outcome.what : [])));
}

/** A column that is not there is one thing to mend, however many rows miss it. */
function eachOnce(what: readonly Missing[]): Missing[] {
  return [...new Map(what.map((one) => [JSON.stringify(one), one])).values()];
}
