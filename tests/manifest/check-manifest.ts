import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An element of the manifest: all that is asked of it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads well-formed XML as Office manifests have it: elements, attributes, text; no DTD, no CDATA. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const tokens =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  for (let at = 0; at < xml.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    const match = tokens.exec(xml);
    if (!match) throw new Error(`not well formed near: ${xml.slice(at, at + 60)}`);
    const [, closed, name, attributes, empty, text] = match;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += text;
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    if (name === undefined) continue;
    const element: Element = { name, attributes: {}, text: '', children: [] };
    for (const [, key, value] of attributes!.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) element.attributes[key!] = value!;
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('an element is not closed');
  return root.children[0]!;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** Width and height of a PNG, from its header; null where it is none. */
export function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const TOP = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const LENGTHS: Record<string, number> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

/**
 * Everything wrong with a manifest, in sentences. `root` is the folder in which the site's files lie as the addresses
 * say; `functions` are the ribbon functions that the commands page has.
 */
export function manifestFaults(xml: string, root: string, functions: readonly string[]): string[] {
  let manifest: Element;
  try {
    manifest = parseXml(xml);
  } catch (error) {
    return [(error as Error).message];
  }
  return [
    ...topFaults(manifest),
    ...lengthFaults(manifest),
    ...resourceFaults(manifest),
    ...addressFaults(manifest),
    ...iconFaults(manifest, root),
    ...commandFaults(manifest, functions),
    ...schemaFaults(xml),
  ];
}

function topFaults(manifest: Element): string[] {
  const names = manifest.children.map((child) => child.name);
  const order = names.map((name) => TOP.indexOf(name));
  const child = (name: string) => manifest.children.find((item) => item.name === name);
  return [
    ...names.filter((name) => !TOP.includes(name)).map((name) => `${name} has no place here`),
    ...(order.some((place, i) => i > 0 && place < order[i - 1]!) ? ['the elements stand in the wrong order'] : []),
    ...[
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'Hosts',
      'DefaultSettings',
      'Permissions',
    ]
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is missing`),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(child('Id')?.text ?? '') ? [] : ['Id is no GUID']),
    ...(/^\d+(\.\d+){1,3}$/.test(child('Version')?.text ?? '') ? [] : ['Version is no version']),
    ...(child('Permissions')?.text === 'ReadWriteDocument' ? [] : ['Permissions must be ReadWriteDocument']),
    ...(manifest.attributes['xsi:type'] === 'TaskPaneApp' ? [] : ['it is no TaskPaneApp']),
    ...(all(manifest, 'Host').every((host) =>
      ['Workbook'].includes(host.attributes.Name ?? host.attributes['xsi:type'] ?? ''),
    )
      ? []
      : ['a host besides Workbook']),
    ...(child('DefaultSettings')?.children.some((item) => item.name === 'SourceLocation')
      ? []
      : ['without its own SourceLocation it does not open where ribbons are ignored']),
    ...(all(manifest, 'AppDomain').length > 0 ? ['an outside domain is named'] : []),
    ...(all(manifest, 'bt:Set').some((set) => set.attributes.Name === 'ExcelApi' && set.attributes.MinVersion === '1.9')
      ? []
      : ['the ribbon does not ask for ExcelApi 1.9']),
  ];
}

function lengthFaults(manifest: Element): string[] {
  return Object.entries(LENGTHS).flatMap(([name, limit]) =>
    all(manifest, name).flatMap((element) =>
      [element, ...element.children, ...element.children.flatMap((child) => child.children)]
        .map((item) => item.attributes.DefaultValue ?? item.attributes.Value ?? '')
        .filter((text) => text.length > limit)
        .map((text) => `longer than ${limit}: ${text.slice(0, 20)}…`),
    ),
  );
}

function resourceFaults(manifest: Element): string[] {
  const [resources] = all(manifest, 'Resources');
  const made = resources
    ? resources.children.flatMap((kind) => kind.children.map((item) => item.attributes.id ?? ''))
    : [];
  const used = [
    ...new Set(
      everyElement(manifest).flatMap((element) =>
        element.attributes.resid === undefined ? [] : [element.attributes.resid],
      ),
    ),
  ];
  const controls = everyElement(manifest).filter((element) => ['CustomTab', 'Group', 'Control'].includes(element.name));
  const ids = controls.map((element) => element.attributes.id ?? '');
  return [
    ...used.filter((id) => !made.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...[...used, ...made].filter((id) => id.length > 32).map((id) => `resid ${id} is longer than 32`),
    ...made.filter((id) => !used.includes(id)).map((id) => `resource ${id} is used nowhere`),
    ...made.filter((id, i) => made.indexOf(id) !== i).map((id) => `resource ${id} is there twice`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `control ${id} is there twice`),
    ...all(manifest, 'bt:String')
      .filter((text) => !text.children.some((item) => item.attributes.Locale === 'en-US'))
      .map((text) => `${text.attributes.id} has no en-US`),
    ...['DisplayName', 'Description']
      .filter((name) => !all(manifest, name)[0]?.children.some((item) => item.attributes.Locale === 'en-US'))
      .map((name) => `${name} has no en-US`),
  ];
}

function addresses(manifest: Element): string[] {
  return everyElement(manifest).flatMap((element) =>
    ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'].includes(element.name)
      ? [element.attributes.DefaultValue].filter((value) => value !== undefined)
      : [],
  );
}

function addressFaults(manifest: Element): string[] {
  const found = addresses(manifest);
  const hosts = new Set(found.filter((url) => URL.canParse(url)).map((url) => new URL(url).host));
  return [
    ...found.filter((url) => !url.startsWith('https://')).map((url) => `not https: ${url}`),
    ...(hosts.size > 1 ? [`more than one site: ${[...hosts].join(', ')}`] : []),
  ];
}

function iconFaults(manifest: Element, root: string): string[] {
  const asked = [
    ...all(manifest, 'IconUrl').map((icon) => ({ url: icon.attributes.DefaultValue ?? '', size: 32 })),
    ...all(manifest, 'HighResolutionIconUrl').map((icon) => ({ url: icon.attributes.DefaultValue ?? '', size: 64 })),
    ...all(manifest, 'Icon').flatMap((icon) => {
      const images = all(icon, 'bt:Image');
      return images.map((image) => ({
        url:
          all(manifest, 'bt:Images')[0]?.children.find((item) => item.attributes.id === image.attributes.resid)
            ?.attributes.DefaultValue ?? '',
        size: Number(image.attributes.size),
      }));
    }),
  ];
  const incomplete = all(manifest, 'Icon').filter((icon) =>
    ['16', '32', '80'].some((size) => !all(icon, 'bt:Image').some((image) => image.attributes.size === size)),
  );
  return [
    ...incomplete.map(() => 'an icon lacks one of 16, 32 and 80'),
    ...asked.flatMap(({ url, size }) => {
      const file = URL.canParse(url) ? join(root, decodeURIComponent(new URL(url).pathname)) : '';
      if (!existsSync(file)) return [`no icon file for ${url}`];
      const real = pngSize(readFileSync(file));
      return real?.width === size && real.height === size ? [] : [`${url} is not ${size} pixels wide and high`];
    }),
  ];
}

function commandFaults(manifest: Element, functions: readonly string[]): string[] {
  const named = all(manifest, 'FunctionName').map((item) => item.text);
  return [
    ...named.filter((name) => !functions.includes(name)).map((name) => `no function ${name} on the commands page`),
    ...functions.filter((name) => !named.includes(name)).map((name) => `function ${name} has no button`),
  ];
}

/** Asks xmllint where it and the schema are at hand (the folder is named in MANIFEST_SCHEMA). */
function schemaFaults(xml: string): string[] {
  const folder = process.env.MANIFEST_SCHEMA;
  if (folder === undefined) return [];
  const own = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    writeFileSync(join(own, 'manifest.xml'), xml);
    execFileSync(
      'xmllint',
      ['--noout', '--schema', join(folder, 'OfficeAppManifestV1_1.xsd'), join(own, 'manifest.xml')],
      { stdio: 'pipe' },
    );
    return [];
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    return code === 'ENOENT' ? [] : [`schema: ${String(stderr).split('\n')[0]}`];
  } finally {
    rmSync(own, { recursive: true });
  }
}

function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
