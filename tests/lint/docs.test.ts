import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../scripts/docs/page';
import { shownBy } from '../../scripts/docs/shown-by';
import { readTests } from '../../scripts/docs/tests-of';
import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';

const testsOf = readTests();

test.each(POLICY_HEADS.map((head) => head.id))('docs/policies/%s.md is what the packs and tests say (npm run docs)', async (id) => {
  const page = readFileSync(join(__dirname, `../../docs/policies/${id}.md`), 'utf8');
  expect(page).toBe(pageOf(await loadPolicy(id), testsOf));
});

test('src/policy/shown-by.json, for the sheet 政策条款对照, is what the tests say (npm run docs)', async () => {
  const written = readFileSync(join(__dirname, '../../src/policy/shown-by.json'), 'utf8');
  expect(written).toBe(shownBy(await Promise.all(POLICY_HEADS.map(({ id }) => loadPolicy(id))), testsOf));
});
