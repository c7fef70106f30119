import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TestsOf } from '../../src/policy/clause-lines';

const TESTS = join(__dirname, '../../tests');

/** Reads from the tests themselves which clauses they name: `[SZ-2.1.3c]` in a title, or a quoted id in a table of cases. */
export function readTests(): TestsOf {
  const by = new Map<string, Set<string>>();
  const add = (clause: string, test: string): void => void by.set(clause, (by.get(clause) ?? new Set()).add(test));
  const golden = JSON.parse(readFileSync(join(TESTS, 'golden/cases.json'), 'utf8')) as { id: string; clauses: string[] }[];
  for (const { id, clauses } of golden) for (const clause of clauses) add(clause, id);
  for (const file of readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts') || name.endsWith('.test.tsx')).sort()) {
    const name = relative(TESTS, join(TESTS, file)).replaceAll('\\', '/').replace(/\.test\.tsx?$/, '');
    for (const [, clause] of readFileSync(join(TESTS, file), 'utf8').matchAll(/[['"`]((?:GX|HL|SZ|JX|SPT)-[\w.]*\w)(?=[\]'"`#])/g)) add(clause!, name);
  }
  return (clause) => [...(by.get(clause) ?? [])];
}
