import { evaluate, explain, formula, fraction, fractionOf, gapTo, lacking, nextThreshold, notApplicable, printed, rateText, reaches, round, sum, toFixed, toNumber } from '../../../src/policy/figures';
import type { Expression } from '../../../src/policy/model';
import { workbookOf } from '../../../src/workbook';
import { recalculated } from '../../support/ironcalc';
import { fc, runs } from '../../support/properties';

const BANDS = [{ from: 500, value: 20_000 }, { from: 200, value: 15_000 }, { from: 0, value: 10_000 }];
const supplement = (of: Expression): Expression => ({ op: 'bands', of, bands: BANDS, label: '增补', unit: '元' });
const cell = (value: number, row: number): Expression => ({ op: 'input', label: '人数', unit: '人', value, at: { sheet: '名册', row, column: 0 }, live: true });
const pupilsMissing = lacking({ kind: 'column', name: '在校学生数' });

describe('exact numbers', () => {
  test('decimals are what they show', () => {
    expect(toNumber(fractionOf('9999.99'))).toBe(9999.99);
    expect(evaluate(sum([printed('0.1', '', ''), printed('0.2', '', '')], '', ''))).toEqual({ kind: 'known', value: 0.3 });
  });

  test.each([
    ['2.5', 'half-up', '3'], ['2.4', 'half-up', '2'], ['-2.5', 'half-up', '-3'], ['2.1', 'up', '3'], ['2.9', 'down', '2'], ['3', 'up', '3'],
  ] as const)('%s rounded %s is %s', (value, mode, expected) => {
    expect(toFixed(round(fractionOf(value), 0, mode), 0)).toBe(expected);
  }); // prettier-ignore

  test('a denominator of zero is an error of the code', () => {
    expect(() => fraction(1n, 0n)).toThrow();
  });
});

describe('outcomes', () => {
  test.each([[0, 10_000], [199, 10_000], [200, 15_000], [499, 15_000], [500, 20_000]])('[SPT-6.3b] %i pupils: %i yuan', (pupils, yuan) => {
    expect(evaluate(supplement(printed(pupils, '人', '')))).toEqual({ kind: 'known', value: yuan });
  });

  test('a sum with a missing part is missing, and names it once', () => {
    expect(evaluate(sum([printed(1, '', ''), pupilsMissing, pupilsMissing], '', ''))).toEqual({ kind: 'missing', what: [{ kind: 'column', name: '在校学生数' }] });
  });

  test('what does not apply is left out of a sum; a sum of nothing does not apply', () => {
    expect(evaluate(sum([printed(7, '', ''), notApplicable('牵头')], '', ''))).toEqual({ kind: 'known', value: 7 });
    expect(evaluate(sum([notApplicable('牵头')], '', ''))).toEqual({ kind: 'notApplicable', reason: '牵头' });
  });

  test('nothing is divided by zero', () => {
    expect(evaluate({ op: 'ratio', numerator: printed(1, '', ''), denominator: printed(0, '', ''), label: '', unit: '' }).kind).toBe('notApplicable');
  });
});

describe('rates are never shown across a target', () => {
  test.each([[1999, 2000, 100, '99.95%'], [19_999, 20_000, 100, '99.99%'], [30_000, 30_001, 100, '99.99%'], [59_999, 100_000, 60, '59.99%'], [18, 30, 60, '60.00%']])(
    '%i of %i, target %i: %s',
    (part, all, target, shown) => expect(rateText(part, all, target)).toBe(shown),
  );

  test('[SPT-7.3c] the gap is what is needed to reach the target exactly', () => {
    expect([gapTo(16, 27, 60), gapTo(18, 30, 60), gapTo(0, 30, 60)]).toEqual([1, 0, 18]);
    fc.assert(fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (part, all) => {
      const own = Math.min(part, all);
      const gap = gapTo(own, all, 60);
      expect(reaches(own + gap, all, 60)).toBe(true);
      if (gap > 0) expect(reaches(own + gap - 1, all, 60)).toBe(false);
    })); // prettier-ignore
  });

  test('of nothing there is no rate', () => {
    expect(rateText(0, 0)).toBeNull();
  });
});

describe('explanations', () => {
  test('[SPT-6.3b] the sentence names number, band and result, and the next band', () => {
    const expression = supplement(cell(499, 0));
    expect(explain(expression).sentence).toBe('人数 499 人，200—499 人，增补 15,000 元');
    expect(nextThreshold(expression)).toBe('再多 1 人即增补 20,000 元');
    expect(nextThreshold(supplement(cell(500, 0)))).toBeUndefined();
  });

  test('the terms of a sum recompute to its result', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 20 }), (values) => {
      const whole = sum(values.map(cell), '合计', '人');
      const terms = explain(whole).terms.reduce((total, term) => total + Number(term.value), 0);
      expect(evaluate(whole)).toEqual({ kind: 'known', value: terms });
    })); // prettier-ignore
  });
});

describe('formulas', () => {
  const there = { sheet: '名册', figureCell: () => null };

  test('[SPT-6.3b] nested from the highest band, by plain reference', () => {
    expect(formula(supplement(cell(500, 4)), there)).toEqual({ formula: '=IF(A5>=500,20000,IF(A5>=200,15000,10000))' });
  });

  test('none where a cell does not hold the very number', () => {
    expect(formula(supplement({ ...cell(350, 0), live: false } as Expression), there)).toHaveProperty('reason');
  });

  test('another sheet is quoted; brackets stand where they are needed', () => {
    const difference: Expression = { op: 'difference', from: cell(9, 0), less: cell(4, 1), label: '', unit: '' };
    const product: Expression = { op: 'product', factors: [difference, printed(2, '', '')], label: '', unit: '' };
    expect(formula(product, { ...there, sheet: '别处' })).toEqual({ formula: "=('名册'!A1-'名册'!A2)*2" });
  });

  test('another engine’s recalculation equals the core on random rosters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 12 }), (pupils) => {
        const whole = sum(pupils.map((value, row) => supplement(cell(value, row))), '合计', '元');
        const written = formula(whole, there);
        const book = workbookOf('随机', [{ name: '名册', rows: pupils.map((value) => [value, null]), formulas: { B1: 'formula' in written ? written.formula : '' } }]);
        const outcome = evaluate(whole);
        expect(recalculated(book).get('名册!0,1')).toBe(outcome.kind === 'known' ? outcome.value : null);
      }),
      { numRuns: runs(40) },
    );
  });
});
