import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands/names';
import { all, manifestFaults, parseXml, pngSize } from './check-manifest';

const ROOT = join(__dirname, '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const FUNCTIONS = Object.values(COMMANDS);
const check = (xml: string): string[] => manifestFaults(xml, ROOT, FUNCTIONS);

/** The manifest with one thing changed; fails where there was nothing to change. */
function planted(from: string | RegExp, to: string): string {
  const changed = MANIFEST.replace(from, to);
  expect(changed).not.toBe(MANIFEST);
  return changed;
}

test('the manifest has no fault', () => {
  expect(check(MANIFEST)).toEqual([]);
});

test('names stand in Chinese and in English', () => {
  const [name] = all(parseXml(MANIFEST), 'DisplayName');
  expect(name!.attributes.DefaultValue).toBe('集办通');
  expect(name!.children[0]!.attributes).toEqual({ Locale: 'en-US', Value: 'Jibantong' });
});

test('the ribbon has its tab with four buttons', () => {
  const manifest = parseXml(MANIFEST);
  const text = (id: string | undefined) =>
    all(manifest, 'bt:String').find((item) => item.attributes.id === id)!.attributes.DefaultValue;
  const labels = all(manifest, 'Control').map((control) =>
    text(control.children.find((item) => item.name === 'Label')!.attributes.resid),
  );
  expect(labels).toEqual(['打开面板', '一键校验', '测算', '报送']);
});

test.each([16, 32, 64, 80, 128])('every icon is drawn at %i pixels', (size) => {
  for (const name of ['app', 'check', 'compute', 'submit']) {
    const file = readFileSync(join(ROOT, `assets/icons/${name}-${size}.png`));
    expect(pngSize(file)).toEqual({ width: size, height: size });
  }
});

describe('a planted mistake is found', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['an id that is no GUID', '6d1c7a52-8f0e', '6d1c7a52-8f0', 'Id is no GUID'],
    [
      'a display name too long',
      'DisplayName DefaultValue="集办通"',
      `DisplayName DefaultValue="${'集'.repeat(126)}"`,
      'longer than 125',
    ],
    [
      'a description too long',
      'Description DefaultValue="',
      `Description DefaultValue="${'长'.repeat(250)}`,
      'longer than 250',
    ],
    ['a resid that leads nowhere', 'resid="Check.Tip"', 'resid="Check.Typo"', 'Check.Typo leads nowhere'],
    [
      'a resid of more than 32 characters',
      /Open\.Tip/g,
      'Open.Tip.That.Is.Much.Longer.Than.It.May.Be',
      'longer than 32',
    ],
    [
      'plain http',
      'https://localhost:3000/taskpane.html" />\n  </DefaultSettings>',
      'http://localhost:3000/taskpane.html" />\n  </DefaultSettings>',
      'not https',
    ],
    ['an icon that does not exist', 'icons/check-16.png', 'icons/chek-16.png', 'no icon file'],
    ['an icon of the wrong size', 'icons/check-16.png', 'icons/check-32.png', 'is not 16 pixels'],
    [
      'no SourceLocation outside the ribbon',
      /<DefaultSettings>[\s\S]*?<\/DefaultSettings>/,
      '<DefaultSettings></DefaultSettings>',
      'without its own SourceLocation',
    ],
    ['fewer permissions', 'ReadWriteDocument', 'ReadDocument', 'Permissions must be'],
    ['a button without its function', 'jibantongCheck', 'jibantongChek', 'no function jibantongChek'],
    [
      'an outside domain',
      '<Hosts>\n    <Host Name',
      '<AppDomains><AppDomain>https://example.com</AppDomain></AppDomains><Hosts>\n    <Host Name',
      'outside domain',
    ],
    [
      'elements in the wrong order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      'wrong order',
    ],
    ['an element that is not closed', '</Permissions>', '', 'closes nothing'],
    ['a text without English', /<bt:Override Locale="en-US" Value="Check" \/>/, '', 'Check.Label has no en-US'],
  ])('%s', (_name, from, to, fault) => {
    expect(check(planted(from, to)).join('\n')).toContain(fault);
  });
});
