import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS } from '../../src/cli/golden/adapters';
import { goldenResults, runGolden } from '../../src/cli/golden/run';

interface Table {
  id: string;
  title: string;
  clauses: string[];
  headers: string[];
  inputs: number;
  rows: unknown[][];
}

const TABLES = JSON.parse(readFileSync(join(__dirname, 'cases.json'), 'utf8')) as Table[];

describe.each(TABLES.map((table) => [table.id, table] as const))('worked answers %s', (_, table) => {
  test.each(table.rows.map((row, index) => [index + 1, row] as const))(
    `[${table.clauses.join('] [')}] ${table.title}: row %i`,
    (_number, row) => {
      expect(goldenResults([{ ...table, rows: [row] }])).toEqual([{ table: table.id, row: 1, mismatches: [] }]);
    },
  );
});

describe('the runner of worked answers', () => {
  test('[SPT-6.4.2.1a] says what it expected and what it found, and counts the row as failed', () => {
    const wrong = { id: 'E49', clauses: ['SPT-6.4.2.1a'], headers: ['pupils', '校长', '副校长'], inputs: 1, rows: [[299, 1, 3]] };
    expect(runGolden([wrong])).toEqual({ lines: ['E49 row 1: 副校长: expected 3, found 0'], passed: 0, failed: 1 });
  });

  test('a table without an adapter fails', () => {
    const unknown = { id: 'E999', clauses: [], headers: ['a', 'b'], inputs: 1, rows: [[1, 2]] };
    expect(runGolden([unknown])).toEqual({ lines: ['E999 row 1: no adapter for this table'], passed: 0, failed: 1 });
  });

  test('every table has an adapter', () => {
    expect(TABLES.filter((table) => !ADAPTERS[table.id]).map((table) => table.id)).toEqual([]);
  });
});
