import { sortFindings } from '../../src/audit/order';
import type { Finding } from '../../src/policy/model';
import type { Roster, TableId } from '../../src/roster';

/** Which sheets were recognised as which tables; nothing else of a roster matters to the order. */
const sheets = (of: Partial<Record<TableId, readonly string[]>>) =>
  ({ table: (id: TableId) => ({ parts: (of[id] ?? []).map((sheet) => ({ sheet })) }) }) as unknown as Roster;
const finding = (sheet: string | null, more: Partial<Finding> & { row?: number; column?: number } = {}): Finding => {
  const { row, column = 0, ...rest } = more;
  const cells = sheet === null || row === undefined ? [] : [{ sheet, row, column }];
  return { rule: 'T-1', clause: 'T-1', severity: 'error', sheet, cells, subject: '甲', message: '', ...rest };
};
const place = ({ sheet, cells, rule, subject }: Finding) =>
  [sheet, cells[0]?.row, cells[0]?.column, rule, subject].join('|');
/** The same list in every order of its making. */
const sorted = (findings: readonly Finding[], roster: Roster) => {
  const made = [findings, [...findings].reverse(), [...findings.slice(2), ...findings.slice(0, 2)]];
  const lists = made.map((list) => sortFindings(list, roster).map(place));
  for (const list of lists) expect(list).toEqual(findings.map(place));
};

describe('findings stand in the order of reading', () => {
  test('sheet by sheet, a sheet that was not recognised after them, what has none last', () => {
    sorted(
      [finding('单位', { row: 9 }), finding('教职工', { row: 1 }), finding('别的表', { row: 0 }), finding(null)],
      sheets({ schools: ['单位'], staff: ['教职工'] }),
    );
  });

  test('a sheet that was not recognised before what has none, also where no cell is named', () => {
    sorted([finding('别的表', { rule: 'T-2' }), finding(null, { rule: 'T-1' })], sheets({ schools: ['单位'] }));
  });

  test('a sheet that is two tables stands where it is first read', () => {
    sorted(
      [finding('合表', { row: 9 }), finding('教职工', { row: 1 })],
      sheets({ schools: ['合表'], staff: ['教职工'], seats: ['合表'] }),
    );
  });

  test('row by row, column by column; what has no cell after all that have', () => {
    sorted(
      [
        finding('单位', { row: 1, column: 7 }),
        finding('单位', { row: 2, column: 0 }),
        finding('单位', { row: 2, column: 1 }),
        finding('单位'),
      ],
      sheets({ schools: ['单位'] }),
    );
  });

  test('at one place by rule, then by subject', () => {
    sorted(
      [finding('单位', { row: 1, rule: 'T-1', subject: '乙' }), finding('单位', { row: 1, rule: 'T-1', subject: '甲' }), finding('单位', { row: 1, rule: 'T-2', subject: '乙' })],
      sheets({ schools: ['单位'] }),
    ); // prettier-ignore
  });
});
