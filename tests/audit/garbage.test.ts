import { audit } from '../../src/audit';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import { readRoster, TABLE_IDS, TABLES } from '../../src/roster';
import type { ColumnSpec, TableExtension, TableId } from '../../src/roster/spec';
import { rowsOfRecords, workbookOf, type CellValue } from '../../src/workbook';
import { fc, runs } from '../support/properties';

// Few names, so that references meet; numbers and dates at the edges; and what clerks leave in cells.
const NAMES = ['甲集团', '乙集团', '第一园', '第二园', '第三园', '测试甲', 'T1', 'T2'];
const ANYTHING: readonly CellValue[] = [null, '', ' ', 0, 1, -1, 0.5, 3, 16, 17, 1e9, '是', '否', '无', '见附件', '１２', '350人', '5%', true, '2023-02-29', '2023年3月', 45000, '2023-09-01', '2024-08-31', '10.', '待定'];

const cellOf = (column: ColumnSpec): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<CellValue>(...(column.choices?.length ? column.choices : NAMES)) },
    { weight: 2, arbitrary: fc.constantFrom(...ANYTHING) },
    { weight: 2, arbitrary: column.kind === 'date' ? fc.integer({ min: 2019, max: 2028 }).map((year) => `${year}-03-15`) : fc.constantFrom<CellValue>(...NAMES) },
  );

function sheetsFor(extensions: readonly TableExtension[]) {
  const columnsOf = (id: TableId): readonly ColumnSpec[] => [
    ...TABLES[id].columns,
    ...extensions.filter((one) => one.table === id).flatMap((one) => one.columns ?? []),
  ];
  const tables = TABLE_IDS.filter((id) => id !== 'parameters').map((id) => {
    const columns = new Map(columnsOf(id).map((column) => [column.heading, column]));
    const row = fc.record(Object.fromEntries([...columns].map(([heading, column]) => [heading, cellOf(column)])));
    return fc.option(fc.array(row, { minLength: 1, maxLength: 4 }), { freq: 4 }).map((rows) => ({ name: TABLES[id].title, rows }));
  });
  return fc.tuple(...tables).map((all) => all.flatMap(({ name, rows }) => (rows ? [{ name, rows: rowsOfRecords(rows as never) }] : [])));
}

const DAYS = fc.constantFrom('2019-12-31', '2022-12-31', '2023-02-28', '2024-02-29', '2025-08-31', '2027-08-01', '2030-01-01');
const WORDS = /undefined|\bnull\b|NaN|\[object/;

describe.each(POLICY_HEADS.map((head) => head.id))('%s on whatever stands in the sheets', (id) => {
  test('no rule, figure or explanation breaks, and each says a sentence', async () => {
    const policy = await loadPolicy(id);
    fc.assert(
      fc.property(sheetsFor(policy.tables), DAYS, fc.boolean(), (sheets, on, others) => {
        const roster = readRoster(workbookOf('名册', sheets), { extensions: policy.tables });
        const set = others ? policy.readings.map((one): [string, string] => [one.name, one.options.at(-1)!.letter]) : [];
        const made = audit(roster, { policy, on, set });
        for (const { message, subject } of made.findings) {
          expect(message).toMatch(/[。）]$/);
          expect(`${message}${subject}`).not.toMatch(WORDS);
          expect(subject).not.toBe('');
          expect(message).not.toMatch(/“”/);
        }
        for (const figure of made.figures) {
          expect(figure.because).not.toMatch(WORDS);
          if (figure.outcome.kind === 'known') expect(Number.isFinite(figure.outcome.value)).toBe(true);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
