import {
  divide, evaluateExactly, fraction, fractionOf, gapTo, numberText, reaches, round, toFixed, toNumber, yuanText, ZERO, product, notApplicable, printed, sum,
} from '../../../src/policy/figures'; // prettier-ignore

describe('a fraction', () => {
  test('has its sign above and no common factor, whichever sign it came with', () => {
    expect([fraction(4n, -2n), fraction(-4n, -6n), fraction(-4n, 6n), fraction(0n, -5n)]).toEqual([
      { numerator: -2n, denominator: 1n },
      { numerator: 2n, denominator: 3n },
      { numerator: -2n, denominator: 3n },
      { numerator: 0n, denominator: 1n },
    ]);
  });

  test('divides by what has decimals, and by what is negative', () => {
    expect(divide(fractionOf('1.5'), fractionOf('0.5'))).toEqual(fractionOf(3));
    expect(divide(fractionOf(1), fractionOf(-2))).toEqual({ numerator: -1n, denominator: 2n });
  });

  test('says so where the divisor is zero', () => {
    expect(() => fraction(1n, 0n)).toThrow('division by zero');
  });
});

describe('a number as written', () => {
  test.each([
    [' 12 ', '12.00'],
    ['+1.5', '1.50'],
    ['1e+5', '100000.00'],
    ['2.5e-1', '0.25'],
    ['-2.5E1', '-25.00'],
  ])('“%s” is %s', (text, value) => expect(toFixed(fractionOf(text), 2)).toBe(value));

  test.each(['约5', '5人', '', '.5', '1-2'])('“%s” is none', (text) => {
    expect(() => fractionOf(text)).toThrow(`no number: ${text}`);
  });
});

describe('rounding', () => {
  test.each([
    ['-2', 'down', '-2.0'],
    ['-2', 'up', '-2.0'],
    ['-2.25', 'down', '-2.3'],
    ['-2.25', 'up', '-2.2'],
    ['2.25', 'half-up', '2.3'],
    ['-2.25', 'half-up', '-2.3'],
  ] as const)('%s to a tenth, %s, is %s', (value, mode, expected) => {
    expect(toFixed(round(fractionOf(value), 1, mode), 1)).toBe(expected);
  });

  test('less than nothing keeps its sign, nothing has none', () => {
    expect([toFixed(fractionOf('-0.05'), 2), toFixed(ZERO, 2), toNumber(fractionOf('-0.5')), toNumber(ZERO)]).toEqual([
      '-0.05',
      '0.00',
      -0.5,
      0,
    ]);
  });
});

describe('numbers for reading', () => {
  test('a nought between point and digit stays, one behind goes', () => {
    expect(['0.05', '0.50', '10.00', '-0.05'].map((value) => numberText(fractionOf(value)))).toEqual([
      '0.05',
      '0.5',
      '10',
      '-0.05',
    ]);
    expect([toNumber(fractionOf('-0.05')), toNumber(fractionOf('0.05'))]).toEqual([-0.05, 0.05]);
  });

  test('a separator every three digits, decimals only as many as asked for', () => {
    expect([
      yuanText(fractionOf('1234567')),
      numberText(fractionOf('1234567.5'), 0),
      numberText(fractionOf('-1234.50')),
    ]).toEqual(['1,234,567', '1,234,568', '-1,234.5']);
  });

  test('a target with decimals is compared exactly: 66.7 % of 1000 are 667', () => {
    expect([gapTo(0, 1000, 66.7), reaches(666, 1000, 66.7), reaches(667, 1000, 66.7)]).toEqual([667, false, true]);
  });

  test('of nothing no target is reached', () => {
    expect(reaches(0, 0, 60)).toBe(false);
  });
});

describe('what does not apply', () => {
  test('a sum and a product of nothing say that there is nothing to reckon', () => {
    const nothing = { kind: 'notApplicable', reason: '没有可计算的内容' };
    expect([evaluateExactly(sum([], '', '')), evaluateExactly(product([], '', ''))]).toEqual([nothing, nothing]);
  });

  test('a product with one factor that does not apply does not apply, for that reason', () => {
    expect(evaluateExactly(product([printed(3, '', ''), notApplicable('牵头单位')], '', ''))).toEqual({
      kind: 'notApplicable',
      reason: '牵头单位',
    });
  });
});
