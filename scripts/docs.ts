import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy, POLICY_HEADS } from '../src/policy/packs';
import { pageOf } from './docs/page';
import { readTests } from './docs/tests-of';

const FOLDER = join(__dirname, '../docs/policies');

/** Writes `docs/policies/<id>.md` from the packs: from each clause to what carries it out, its parameters and readings. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const testsOf = readTests();
  for (const { id } of POLICY_HEADS) {
    const policy = await loadPolicy(id);
    writeFileSync(join(FOLDER, `${id}.md`), pageOf(policy, testsOf));
    console.log(`docs/policies/${id}.md`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
