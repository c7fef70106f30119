import {
  bracket, cellTerm, countTerm, counted, difference, evaluate, evaluateExactly, explain, formula, fractionOf, lackingText, largest, mean, missingCell, moneyTerm, nextThreshold,
  numberText, percent, printed, product, ratio, rounded, smallest, sum, toFen, toNumber, unitOf, yuanOf, yuanText,
} from '../../../src/policy/figures'; // prettier-ignore
import type { Expression } from '../../../src/policy/model';
import { workbookOf } from '../../../src/workbook';
import { recalculated } from '../../support/ironcalc';
import { SCHOOLS, situation } from '../rules/support';
import { fc, runs } from '../../support/properties';

const at = (row: number) => ({ sheet: '名册', row, column: 0 });
const cell = (value: number, row: number): Expression => ({
  op: 'input',
  label: '数',
  unit: '人',
  value,
  at: at(row),
  live: true,
});
const there = { sheet: '名册', figureCell: () => null };

/** An expression over cells A1, A2…: what a figure of any policy may look like. */
const arbitrary = (values: readonly number[]): fc.Arbitrary<Expression> => {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    fc.nat(values.length - 1).map((row) => cell(values[row]!, row)),
    fc.integer({ min: 1, max: 99 }).map((value) => printed(value, '', '定数')),
    fc.subarray(values.map((_, row) => at(row)), { minLength: 1 }).map((cells) => countTerm(cells, '个数', '个')),
  ); // prettier-ignore
  const node = (depth: number): fc.Arbitrary<Expression> => {
    if (depth === 0) return leaf;
    const part = node(depth - 1);
    const parts = fc.array(part, { minLength: 1, maxLength: 4 });
    return fc.oneof(
      leaf,
      parts.map((terms) => sum(terms, '和', '')),
      parts.map((terms) => mean(terms, '均', '')),
      parts.map((terms) => largest(terms, '大', '')),
      parts.map((terms) => smallest(terms, '小', '')),
      fc.tuple(part, part).map((factors) => product(factors, '积', '')),
      fc.tuple(part, part).map(([from, less]) => difference(from, less, '差', '')),
      fc.tuple(part, fc.integer({ min: 1, max: 40 })).map(([top, bottom]) => ratio(top, printed(bottom, '', ''), '商', '')),
      part.map((of) => bracket(of, [{ from: -1e12, value: 1 }, { from: 10, value: 2 }, { from: 300, value: 3 }], '档', '')),
    ); // prettier-ignore
  };
  return node(3);
};
const pupils = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 6 });

/** Puts other numbers into the leaves, in order. */
function refilled(expression: Expression, next: () => number): Expression {
  const one = (part: Expression): Expression => refilled(part, next);
  switch (expression.op) {
    case 'input':
    case 'constant':
      return { ...expression, value: next() };
    case 'count':
      return printed(next(), '', '');
    case 'bands':
    case 'round':
      return { ...expression, of: one(expression.of) };
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
      return { ...expression, terms: expression.terms.map(one) };
    case 'product':
      return { ...expression, factors: expression.factors.map(one) };
    case 'difference':
      return { ...expression, from: one(expression.from), less: one(expression.less) };
    case 'ratio':
      return { ...expression, numerator: one(expression.numerator), denominator: one(expression.denominator) };
    default:
      return expression;
  }
}

describe('any expression', () => {
  test('the terms of its explanation recompute to its result', () => {
    fc.assert(fc.property(pupils.chain(arbitrary), (expression) => {
      const terms = explain(expression).terms.map((term) => Number(term.value));
      const again = refilled(expression, () => terms.shift()!);
      expect(evaluateExactly(again)).toEqual(evaluateExactly(expression));
      expect(terms).toEqual([]);
    }), { numRuns: runs(300) }); // prettier-ignore
  });

  test('its formula, calculated by another engine, equals the core', () => {
    const sample = pupils.chain((values) => fc.tuple(fc.constant(values), arbitrary(values)));
    fc.assert(fc.property(sample, ([values, expression]) => {
      const written = formula(expression, there);
      if (!('formula' in written)) throw new Error(written.reason);
      const book = workbookOf('随机', [{ name: '名册', rows: values.map((value) => [value, null]), formulas: { B1: written.formula } }]);
      const outcome = evaluate(expression);
      const shown = Number(recalculated(book).get('名册!0,1'));
      const value = outcome.kind === 'known' ? outcome.value : NaN;
      // What the engine shows has about nine significant digits.
      expect(Math.abs(shown - value)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(value)));
    }), { numRuns: runs(250) }); // prettier-ignore
  });

  test('a missing leaf makes the whole missing, and leaves no formula', () => {
    fc.assert(fc.property(pupils.chain(arbitrary), (expression) => {
      const whole = sum([expression, { op: 'missing', what: [{ kind: 'column', name: '班级数' }] }], '和', '');
      expect(evaluate(whole)).toEqual({ kind: 'missing', what: [{ kind: 'column', name: '班级数' }] });
      expect(formula(whole, there)).toEqual({ reason: '没有数值' });
      expect(nextThreshold(whole)).toBeUndefined();
    })); // prettier-ignore
  });

  test('one leaf that is not live leaves no formula', () => {
    fc.assert(fc.property(pupils.chain(arbitrary), (expression) => {
      expect(formula(product([expression, counted(2, '人数', '人')], '', ''), there)).toEqual({ reason: '人数不是单元格里的原数' });
    })); // prettier-ignore
  });
});

describe('rounding', () => {
  const half = ratio(printed(5, '', ''), printed(2, '', ''), '', '');
  const shown = (expression: Expression): unknown => {
    const written = formula(expression, there);
    return 'formula' in written
      ? recalculated(workbookOf('取整', [{ name: '名册', rows: [[null]], formulas: { A1: written.formula } }])).get(
          '名册!0,0',
        )
      : written;
  };

  test.each([
    ['half-up', 3],
    ['up', 3],
    ['down', 2],
  ] as const)('%s: %i, in the core and as a formula', (mode, value) => {
    expect(evaluate(rounded(half, 0, mode))).toEqual({ kind: 'known', value });
    expect(shown(rounded(half, 0, mode))).toBe(value);
  });

  test('below zero only half-up has the same meaning in a spreadsheet', () => {
    const negative = difference(printed(0, '', ''), half, '', '');
    expect(shown(rounded(negative, 0, 'half-up'))).toBe(-3);
    expect(evaluate(rounded(negative, 0, 'up'))).toEqual({ kind: 'known', value: -2 });
    expect([shown(rounded(negative, 0, 'up')), shown(rounded(negative, 0, 'down'))]).toEqual([
      { reason: '负数不能照此取整' },
      { reason: '负数不能照此取整' },
    ]);
  });

  test('[SPT-6.4.4b] to whole fen', () => {
    expect(evaluate(toFen(ratio(printed(7000, '元', ''), printed(12, '', ''), '', '')))).toEqual({
      kind: 'known',
      value: 583.33,
    });
  });
});

describe('formulas', () => {
  const figure = (expression: Expression): Expression => ({
    op: 'figure',
    figure: 'T-1',
    of: 'school',
    subject: '甲',
    expression,
    label: '甲',
  });

  test('another figure is its managed cell where it has one, else it is worked out', () => {
    const whole = sum([figure(cell(5, 0)), figure(cell(6, 1))], '', '');
    expect(formula(whole, { sheet: '结果', figureCell: () => ({ sheet: '名册', row: 3, column: 7 }) })).toEqual({
      formula: "=SUM('名册'!H4,'名册'!H4)",
    });
    expect(formula(whole, there)).toEqual({ formula: '=SUM(A1,A2)' });
    expect(evaluate(whole)).toEqual({ kind: 'known', value: 11 });
    expect(explain(whole).terms.map((term) => term.value)).toEqual(['5', '6']);
  });

  test('a parameter is its cell in 政策参数 where it stands there as a number, else the number', () => {
    const parameter = (cell: boolean): Expression => ({
      op: 'parameter',
      name: '标准',
      unit: '元',
      value: 1.5,
      at: cell ? { sheet: '政策参数', row: 1, column: 2 } : null,
    });
    expect([formula(parameter(true), there), formula(parameter(false), there)]).toEqual([
      { formula: "='政策参数'!C2" },
      { formula: '=1.5' },
    ]);
  });

  test('neighbouring cells are counted as one range; cells counted twice or standing nowhere are not live', () => {
    expect(formula(countTerm([at(3), at(1), at(2), at(8)], '校', '所'), there)).toEqual({
      formula: '=COUNTA(A2:A4,A9)',
    });
    expect(formula(countTerm([at(3), at(3)], '校', '所'), there)).toEqual({ reason: '校不是各占一格' });
    expect(formula(countTerm([null], '校', '所'), there)).toEqual({ reason: '校不是各占一格' });
    expect(formula(countTerm([], '校', '所'), there)).toEqual({ formula: '=0' });
    expect(formula(countTerm([at(0), { ...at(1), sheet: '别处' }], '校', '所'), there)).toHaveProperty(
      'formula',
      expect.stringContaining("'别处'!A2"),
    );
  });

  test('brackets only where they change the result', () => {
    const less = difference(cell(9, 0), difference(cell(5, 1), cell(2, 2), '', ''), '', '');
    expect(formula(less, there)).toEqual({ formula: '=A1-(A2-A3)' });
    expect(
      formula(
        ratio(product([cell(2, 0), cell(3, 1)], '', ''), product([cell(2, 0), cell(3, 1)], '', ''), '', ''),
        there,
      ),
    ).toEqual({ formula: '=A1*A2/(A1*A2)' });
    expect(formula(product([printed(-2, '', ''), cell(3, 1)], '', ''), there)).toEqual({ formula: '=(-2)*A2' });
    expect(formula(difference(cell(1, 0), printed(-2, '', ''), '', ''), there)).toEqual({ formula: '=A1-(-2)' });
  });

  test('what is too long, too many or too large is written as a value', () => {
    const many = (n: number) =>
      sum(
        Array.from({ length: n }, (_, row) => cell(1, row)),
        '',
        '',
      );
    expect(formula(many(250), there)).toHaveProperty('formula');
    expect(formula(many(251), there)).toEqual({ reason: '项数过多' });
    const long = sum(
      Array.from({ length: 40 }, () =>
        product(
          Array.from({ length: 60 }, (_, row) => cell(1, 1000 + row)),
          '',
          '',
        ),
      ),
      '',
      '',
    );
    expect(formula(long, there)).toEqual({ reason: '公式过长' });
    expect(formula(printed('1e22', '', ''), there)).toEqual({ reason: '数值过大或过小' });
    expect(formula(bracket(printed(1, '', ''), [{ from: 5, value: 1 }], '', ''), there)).toEqual({
      reason: '低于最低一档',
    });
    expect(formula(sum([{ op: 'notApplicable', reason: '' }], '', ''), there)).toEqual({ reason: '没有数值' });
  });
});

describe('sentences', () => {
  const yuan = (value: number, label: string) => printed(value, '元', label);

  test.each<[Expression, string]>([
    [
      sum([yuan(100_000, '基数'), yuan(20_000, '增补')], '合计', '元'),
      '基数 100,000 元 + 增补 20,000 元 = 合计 120,000 元',
    ],
    [sum([yuan(5, '基数')], '合计', '元'), '基数 5 元'],
    [mean([cell(1, 0), cell(2, 1)], '均分', '分'), '2 项平均：数 1 人、数 2 人 = 均分 1.5 分'],
    [largest([cell(1, 0), cell(2, 1)], '编制', '人'), '数 1 人、数 2 人，取大，编制 2 人'],
    [smallest([cell(1, 0), cell(2, 1)], '编制', '人'), '数 1 人、数 2 人，取小，编制 1 人'],
    [largest([cell(1, 0)], '编制', '人'), '数 1 人'],
    [difference(cell(3, 0), cell(1, 1), '尚缺', '人'), '数 3 人 − 数 1 人 = 尚缺 2 人'],
    [product([cell(3, 0), printed(2, '', '每班')], '教师', '名'), '数 3 人 × 每班 2 = 教师 6 名'],
    [percent(cell(1, 0), cell(3, 1), '覆盖率'), '数 1 人 ÷ 数 3 人 = 覆盖率 33.33%'],
    [ratio(cell(1, 0), cell(4, 1), '比', '倍'), '数 1 人 ÷ 数 4 人 = 比 0.25 倍'],
    [rounded(ratio(cell(5, 0), cell(2, 1), '教师', '人'), 0, 'up'), '数 5 人 ÷ 数 2 人 = 教师 2.5 人，取整为 3 人'],
    [rounded(cell(5, 0), 0, 'up'), '数 5 人'],
    [countTerm([at(0), at(1)], '成员校', '所'), '成员校 2 所'],
    [{ op: 'parameter', name: '标准', unit: '元', value: '1234.5', at: null }, '标准 1,234.50 元'],
    [{ op: 'notApplicable', reason: '牵头单位' }, '牵头单位'],
    [ratio(cell(1, 0), printed(0, '', ''), '', ''), '分母为 0'],
    [bracket(cell(1, 0), [{ from: 5, value: 1 }], '', ''), '低于最低一档'],
  ])('%#: %s', (expression, sentence) => expect(explain(expression).sentence).toBe(sentence));

  test.each([
    [199, '不满 200 人'],
    [200, '200—499 人'],
    [500, '满 500 人'],
  ])('band of %i: %s', (value, band) => {
    const bands = [
      { from: 0, value: 1 },
      { from: 200, value: 2 },
      { from: 500, value: 3 },
    ];
    expect(explain(bracket(cell(value, 0), bands, '增补', '元')).sentence).toContain(`，${band}，`);
    expect(nextThreshold(rounded(bracket(cell(199, 0), bands, '增补', '元'), 0, 'up'))).toBe('再多 1 人即增补 2 元');
  });

  test('long sums are shortened', () => {
    const eight = explain(
      sum(
        Array.from({ length: 8 }, (_, row) => cell(1, row)),
        '和',
        '人',
      ),
    ).sentence;
    const nine = explain(
      sum(
        Array.from({ length: 9 }, (_, row) => cell(1, row)),
        '和',
        '人',
      ),
    ).sentence;
    expect(eight).not.toContain('等');
    expect(nine).toMatch(/等 9 项 = 和 9 人$/);
  });

  test('what is missing, in the clerk’s words, four at most', () => {
    expect(lackingText([
      { kind: 'parameter', name: '起点', clause: '' }, { kind: 'cell', name: '在校学生数', subject: '甲校', at: null },
      { kind: 'column', name: '班级数' }, { kind: 'table', name: '教职工名册' },
    ])).toBe('参数“起点”未填；甲校的在校学生数没有可用的数；名册中没有“班级数”列；没有教职工名册'); // prettier-ignore
    expect(lackingText(Array.from({ length: 6 }, (_, i) => ({ kind: 'rows', name: `评分${i}` }) as const))).toMatch(
      /；另缺 2 项$/,
    );
    expect(explain({ op: 'missing', what: [{ kind: 'rows', name: '评分' }] }).sentence).toBe('没有评分');
  });
});

describe('numbers from a roster', () => {
  const rows = (more: object) => situation({ schools: [{ ...SCHOOLS[0]!, ...more }] }).roster.table('schools').rows[0]!;

  test('a clean number is live, one written with its unit is not', () => {
    expect(cellTerm(rows({}), '在校学生数', '人', '甲')).toMatchObject({
      op: 'input',
      value: 900,
      live: true,
      label: '在校学生数',
    });
    expect(cellTerm(rows({ 在校学生数: '350人' }), '在校学生数', '人', '甲', '学生')).toMatchObject({
      value: 350,
      live: false,
      label: '学生',
    });
  });

  test('blank, unusable and absent are missing, each by its own name', () => {
    expect(cellTerm(rows({ 在校学生数: null, 班级数: 3 }), '在校学生数', '人', '甲')).toMatchObject({
      op: 'missing',
      what: [{ kind: 'cell', name: '在校学生数', subject: '甲' }],
    });
    expect(cellTerm(rows({ 在校学生数: '约160' }), '在校学生数', '人', '甲')).toMatchObject({ op: 'missing' });
    expect(missingCell(rows({}), '班级数', '甲')).toEqual({ kind: 'column', name: '班级数' });
  });

  test('money is yuan of whole fen, exactly', () => {
    const row = situation({ payments: [{ 凭证号: 'P1', 单位: '甲', 资金来源: '其他', 金额: 9999.99 }] }).roster.table(
      'payments',
    ).rows[0]!;
    expect(moneyTerm(row, '金额', 'P1')).toMatchObject({ value: '9999.99', unit: '元' });
    expect(moneyTerm(row, '日期', 'P1').op).toBe('missing');
    expect([yuanOf(5), yuanOf(-150), yuanOf(2_000_000)]).toEqual(['0.05', '-1.50', '20000.00']);
    expect([yuanText(fractionOf('20000')), yuanText(fractionOf('8400.5')), numberText(fractionOf('1234.50'))]).toEqual([
      '20,000',
      '8,400.50',
      '1,234.5',
    ]);
  });

  test('units go through rounding and other figures', () => {
    expect([unitOf(rounded(cell(1, 0), 0, 'up')), unitOf({ op: 'notApplicable', reason: '' })]).toEqual(['人', '']);
    expect(toNumber(fractionOf('-0.125'))).toBe(-0.125);
  });
});
