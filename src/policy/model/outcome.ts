import type { CellAddress } from '../../workbook/address';

/** Something a figure or rule needed and did not get. */
export type Missing =
  | { kind: 'parameter'; name: string; clause: string }
  | { kind: 'cell'; name: string; subject: string; at: CellAddress | null }
  | { kind: 'column'; name: string }
  | { kind: 'table'; name: string }
  | { kind: 'rows'; name: string };

/** An Outcome is one of three; blank is not zero, and a sum with a missing part is missing. */
export type Outcome<T = number> =
  | { kind: 'known'; value: T }
  | { kind: 'missing'; what: readonly Missing[] }
  | { kind: 'notApplicable'; reason: string };

export const known = <T>(value: T): Outcome<T> => ({ kind: 'known', value });
export const missing = (...what: Missing[]): Outcome<never> => ({ kind: 'missing', what });
export const notApplicable = (reason: string): Outcome<never> => ({ kind: 'notApplicable', reason });
