import { array, number, object, parse, string, unknown } from 'zod/mini';
import type { Adapters, GoldenCell } from './adapter';
import { ADAPTERS } from './adapters';

const CASES = array(
  object({ id: string(), headers: array(string()), inputs: number(), rows: array(array(unknown())) }),
);

export interface GoldenResult {
  table: string;
  /** Row from 1. */
  row: number;
  /** What differs, column by column; empty where the row passes. */
  mismatches: readonly string[];
}

function shown(cell: unknown): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell) ?? 'nothing';
}

function judge(adapters: Adapters, id: string, headers: readonly string[], inputs: number, row: readonly GoldenCell[]): string[] {
  const adapter = adapters[id];
  if (!adapter) return ['no adapter for this table'];
  let outputs: readonly GoldenCell[];
  try {
    outputs = adapter(row.slice(0, inputs));
  } catch (error) {
    return [`threw ${error instanceof Error ? error.message : String(error)}`];
  }
  return row.slice(inputs).flatMap((expected, index) => {
    const found = outputs[index];
    if (shown(found) === shown(expected)) return [];
    return [`${headers[inputs + index] ?? `column ${inputs + index + 1}`}: expected ${shown(expected)}, found ${shown(found)}`];
  });
}

/** Every row of every table through its adapter. Throws where the file is not of the shape of worked answers. */
export function goldenResults(cases: unknown, adapters: Adapters = ADAPTERS): readonly GoldenResult[] {
  return parse(CASES, cases).flatMap(({ id, headers, inputs, rows }) =>
    rows.map((row, index) => ({
      table: id,
      row: index + 1,
      mismatches: judge(adapters, id, headers, inputs, row as readonly GoldenCell[]),
    })),
  );
}

/** Runs a file of worked answers: a line for each mismatch, and how many rows passed and failed. */
export function runGolden(cases: unknown): { lines: string[]; passed: number; failed: number } {
  const results = goldenResults(cases);
  const failed = results.filter((result) => result.mismatches.length > 0);
  return {
    lines: failed.map((result) => `${result.table} row ${result.row}: ${result.mismatches.join('; ')}`),
    passed: results.length - failed.length,
    failed: failed.length,
  };
}
