import type { Row } from '../../../roster/roster';

/** How a term of appointment stands on a day (四（四）1). */
export type ContractState =
  | { kind: 'none' }
  | { kind: 'ok' }
  /** No assessment yet, and so many days left; 0 on the last day itself. */
  | { kind: 'due'; days: number }
  | { kind: 'expired' }
  | { kind: 'failed' };

const DAY = 86_400_000;

/** Of a row of 教职工名册, from 聘期止, 聘期考核结果 and 续聘. `none` where there is no usable 聘期止. */
export function contractState(row: Row, on: string): ContractState {
  const end = row.date('聘期止');
  if (end === null) return { kind: 'none' };
  const result = row.text('聘期考核结果');
  if (result === '不合格') return row.flag('续聘') === true ? { kind: 'failed' } : { kind: 'ok' };
  if (result === '合格') return { kind: 'ok' };
  if (end < on) return { kind: 'expired' };
  return { kind: 'due', days: Math.round((Date.parse(end) - Date.parse(on)) / DAY) };
}
