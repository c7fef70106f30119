import type { Row } from '../../roster/roster';
import type { Expression } from '../model';
import { lacking, missingCell, moneyTerm, printed, sum } from '../figures';
import { lineName } from './places';

/** What a payment is called: by its voucher, else by its place. */
export const voucherOf = (row: Row): string => lineName(row, '凭证号');

/** The money of a payment, in yuan, as a term called by its voucher. */
export const paymentTerm = (row: Row): Expression => moneyTerm(row, '金额', voucherOf(row), voucherOf(row));

export interface Spending {
  payments: readonly Row[];
  paidOn: (payment: Row) => string | null;
  /** Whether a day lies in the period asked for. */
  isIn: (day: string) => boolean;
  label: string;
  /** Said where nothing was paid: `本年度没有支出`. */
  none: string;
}

/**
 * What payments of a period come to, in yuan. One without a day may belong to it: the sum is then missing, and every such
 * day is named.
 */
export function spentIn({ payments, paidOn, isIn, label, none }: Spending): Expression {
  const undated = payments.filter((row) => paidOn(row) === null);
  if (undated.length > 0) return lacking(...undated.map((row) => missingCell(row, '日期', voucherOf(row))));
  const terms = payments.filter((row) => isIn(paidOn(row)!)).map(paymentTerm);
  return terms.length > 0 ? sum(terms, label, '元') : printed(0, '元', none);
}
