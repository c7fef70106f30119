import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy, POLICY_HEADS } from '../src/policy/packs';
import { shownBy } from './docs/shown-by';
import { pageOf } from './docs/page';
import { readTests } from './docs/tests-of';

const FOLDER = join(__dirname, '../docs/policies');
const SHOWN_BY = join(__dirname, '../src/policy/shown-by.json');

/**
 * Writes `docs/policies/<id>.md` from the packs and tests: from each clause to what carries it out, its parameters and
 * readings, and what shows it; and for the sheet 政策条款对照 which tests show a clause.
 */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const testsOf = readTests();
  const policies = await Promise.all(POLICY_HEADS.map(({ id }) => loadPolicy(id)));
  writeFileSync(SHOWN_BY, shownBy(policies, testsOf));
  for (const policy of policies) {
    writeFileSync(join(FOLDER, `${policy.id}.md`), pageOf(policy, testsOf));
    console.log(`docs/policies/${policy.id}.md`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
