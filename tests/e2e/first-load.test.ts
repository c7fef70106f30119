import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '../../scripts/site';

const LIMIT = 220_000;

/** Names of the scripts that a page loads by itself, office.js (which the host serves) not counted. */
function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]!).filter((source) => !/^https?:/.test(source));
}

function gzipped(folder: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}

describe('the pane’s first load', () => {
  test('all scripts before the shell is usable are at most 220 kB gzipped; core, packs and grid are not among them', async () => {
    const { folder } = await buildSite('taskpane');
    const door = readdirSync(folder).filter((name) => /^excel-door.*\.js$/.test(name));
    expect(door).toHaveLength(1);
    const scripts = [...scriptsOf(folder, 'taskpane.html'), ...door];
    expect(scripts.length).toBeGreaterThan(1);
    expect(gzipped(folder, scripts)).toBeLessThanOrEqual(LIMIT);
    const code = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    expect(code).not.toContain('SPT-6.3b');
    expect(code).not.toContain('univer');
  });
});
