import { evaluate } from '../../../src/policy/figures';
import { spentIn, voucherOf } from '../../../src/policy/rules';
import { TABLES } from '../../../src/roster/tables';
import { readRoster } from '../../../src/roster';
import { rowsOfRecords, workbookOf, type CellValue } from '../../../src/workbook';

const spent = (...lines: Record<string, CellValue>[]) => {
  const rows = rowsOfRecords(lines.map((line) => ({ 凭证号: null, 资金来源: '其他', 用途类别: '其他', 金额: 0.1, 日期: '2025-03-01', 拨付日期: null, ...line })));
  const payments = readRoster(workbookOf('测试', [{ name: TABLES.payments.title, rows }])).table('payments').rows;
  const expression = spentIn({ payments, paidOn: (row) => row.date('日期'), isIn: (day) => day >= '2025-03-01' && day <= '2025-03-31', label: '支出', none: '没有支出' });
  return { payments, expression, outcome: evaluate(expression) };
};

test('what was paid in the period, to the fen, its first and last day included', () => {
  expect(spent({}, { 金额: 0.2, 日期: '2025-03-31' }, { 日期: '2025-02-28' }, { 日期: '2025-04-01' }).outcome).toEqual({ kind: 'known', value: 0.3 });
});

test('nothing paid is nothing, with the reason; an amount that is not there makes it missing', () => {
  const { expression, outcome } = spent({ 日期: '2025-04-01' });
  expect(outcome).toEqual({ kind: 'known', value: 0 });
  expect(expression).toMatchObject({ label: '没有支出', unit: '元' });
  expect(spent({ 凭证号: 'P1', 金额: null }, {}).outcome).toMatchObject({ kind: 'missing', what: [{ name: '金额', subject: 'P1' }] });
});

test('a payment without a day may belong to it: each such day is named, by voucher or by its place', () => {
  const { payments, outcome } = spent({ 凭证号: 'P1', 日期: null }, {}, { 日期: null });
  expect(outcome).toMatchObject({ kind: 'missing', what: [{ name: '日期', subject: 'P1' }, { name: '日期', subject: '经费支出台账第 4 行' }] });
  expect(payments.map(voucherOf)).toEqual(['P1', '经费支出台账第 3 行', '经费支出台账第 4 行']);
});
