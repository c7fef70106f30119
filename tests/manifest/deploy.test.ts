import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contentSecurityPolicy,
  OFFICE_JS,
  parseBuildOptions,
  siteManifest,
  webConfig,
  withPolicy,
} from '../../scripts/deploy';
import { COMMANDS } from '../../src/commands/names';
import { manifestFaults, parseXml } from './check-manifest';

const ROOT = join(__dirname, '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

test('the manifest of a site names that site alone and is without fault', () => {
  const made = siteManifest(MANIFEST, 'https://jbt.example.gov.cn', '1.2.3');
  expect(made).not.toContain('localhost');
  expect(made).toContain('<Version>1.2.3.0</Version>');
  expect(manifestFaults(made, ROOT, Object.values(COMMANDS))).toEqual([]);
});

test('a site in a folder of a server keeps its folder', () => {
  expect(siteManifest(MANIFEST, 'https://www.example.gov.cn/jbt', '0.1.0')).toContain(
    '"https://www.example.gov.cn/jbt/taskpane.html"',
  );
});

test.each([
  [['--site', 'https://a.example/'], 'https://a.example', OFFICE_JS.global],
  [['--site', 'https://a.example/x', '--office-js', '21vianet'], 'https://a.example/x', OFFICE_JS['21vianet']],
  [['--site', 'https://a.example', '--office-js', 'own'], 'https://a.example', 'https://a.example/office-js/office.js'],
  [
    ['--site', 'http://localhost:3210', '--office-js', 'own'],
    'http://localhost:3210',
    'http://localhost:3210/office-js/office.js',
  ],
  [['--office-js', 'https://b.example/lib/office.js'], 'https://localhost:3000', 'https://b.example/lib/office.js'],
])('options %j', (args, site, officeJs) => {
  expect(parseBuildOptions(args)).toMatchObject({ site, officeJs });
});

test.each([
  [['--site', 'http://a.example'], '只从 https'],
  [['--site', 'http://localhost.a.example'], '只从 https'],
  [['--site', 'a.example'], '只从 https'],
  [['--site', 'https://a.example/?x=1'], '只从 https'],
  [['--site'], '缺内容'],
  [['--sit', 'x'], '没有“--sit”'],
  [['--office-js', 'http://b.example/office.js'], '不能用作'],
  [['--office-js', 'https://b.example/my.js'], '不能用作'],
])('options %j are refused with a sentence', (args, sentence) => {
  expect(() => parseBuildOptions(args)).toThrow(sentence);
});

test('the policy of a page allows scripts of the site and of office.js, no eval, and no other site', () => {
  const policy = contentSecurityPolicy(OFFICE_JS['21vianet']);
  expect(policy).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|\*/);
  expect(contentSecurityPolicy(null)).not.toContain('https:');
});

test('the policy stands before any script', () => {
  const page = withPolicy('<html><head><script src="a.js"></script></head></html>', "default-src 'self'");
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  expect(() => withPolicy('<p>', 'x')).toThrow();
});

test('the settings for IIS are well formed', () => {
  expect(parseXml(webConfig()).name).toBe('configuration');
});
