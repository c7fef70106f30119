import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../scripts/docs/page';
import { readTests } from '../../scripts/docs/tests-of';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';

const testsOf = readTests();

test.each(POLICY_HEADS.map((head) => head.id))('docs/policies/%s.md is what the packs and tests say (npm run docs)', async (id) => {
  const page = readFileSync(join(__dirname, `../../docs/policies/${id}.md`), 'utf8');
  expect(page).toBe(pageOf(await loadPolicy(id), testsOf));
});
