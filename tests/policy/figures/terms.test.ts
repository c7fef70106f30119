import {
  cellTerm, counted, difference, evaluate, explain, formula, largest, lacking, mean, moneyTerm, percent, printed, product, ratio, smallest, sum, toFen, yuanOf,
} from '../../../src/policy/figures'; // prettier-ignore
import type { Expression } from '../../../src/policy/model';
import { SCHOOLS, situation } from '../rules/support';

const here = { sheet: '名册', figureCell: () => null };
const cell = (value: number, row: number): Expression => ({
  op: 'input',
  label: '数',
  unit: '人',
  value,
  at: { sheet: '名册', row, column: 0 },
  live: true,
});

describe('numbers of a roster', () => {
  const school = (more: object) =>
    situation({ schools: [{ ...SCHOOLS[0]!, ...more }] }).roster.table('schools').rows[0]!;

  test('a column of text holds no number, whatever stands in it', () => {
    expect(cellTerm(school({}), '单位名称', '人', '甲')).toMatchObject({
      op: 'missing',
      what: [{ kind: 'cell', name: '单位名称', subject: '甲', at: { row: 1, column: 0 } }],
    });
  });

  test('an amount that is not there stays missing: no yuan are made of it', () => {
    const row = situation({ payments: [{ 凭证号: 'P1', 日期: '2025-01-01', 单位: '甲', 金额: null }] }).roster.table('payments').rows[0]!; // prettier-ignore
    expect(moneyTerm(row, '金额', 'P1')).toEqual(cellTerm(row, '金额', '元', 'P1'));
  });

  test('no fen are 0.00 without a sign, a single fen keeps both decimals', () => {
    expect([yuanOf(0), yuanOf(-1), yuanOf(100)]).toEqual(['0.00', '-0.01', '1.00']);
  });
});

describe('what a number is called', () => {
  test('a percentage rests on the part, the whole and the hundred', () => {
    expect(explain(percent(cell(1, 0), cell(4, 1), '覆盖率')).terms).toEqual([
      { label: '数', value: 1, unit: '人', at: { sheet: '名册', row: 0, column: 0 } },
      { label: '数', value: 4, unit: '人', at: { sheet: '名册', row: 1, column: 0 } },
      { label: '百分数', value: 100, unit: '', at: null },
    ]);
  });

  test('a counted number stands in no cell', () => {
    expect(explain(counted(3, '成员校', '所')).terms).toEqual([{ label: '成员校', value: 3, unit: '所', at: null }]);
    expect(formula(counted(3, '成员校', '所'), here)).toEqual({ reason: '成员校不是单元格里的原数' });
  });

  test('each way of reckoning gives its own result of 6 and 2', () => {
    const [six, two] = [printed(6, '', ''), printed(2, '', '')];
    const results = [
      sum([six, two], '', ''), mean([six, two], '', ''), largest([two, six], '', ''), smallest([six, two], '', ''),
      product([six, two], '', ''), difference(six, two, '', ''), ratio(six, two, '', ''),
    ].map(evaluate); // prettier-ignore
    expect(results.map((one) => one.kind === 'known' && one.value)).toEqual([8, 4, 6, 2, 12, 4, 3]);
  });

  test('what is lacking is named, all of it', () => {
    const what = [{ kind: 'column', name: '甲' }, { kind: 'table', name: '乙' }] as const; // prettier-ignore
    expect(evaluate(lacking(...what))).toEqual({ kind: 'missing', what });
  });

  test('[SPT-6.4.4b] whole fen are rounded in the cell as in the core', () => {
    expect(formula(toFen(ratio(cell(7000, 0), cell(12, 1), '', '')), here)).toEqual({ formula: '=ROUND(A1/A2,2)' });
  });
});
