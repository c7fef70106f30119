/** What a deployable folder is made of, apart from the pages themselves. Pure: `scripts/build.ts` does the writing. */

/** Where office.js comes from, by the names that `--office-js` takes. */
export const OFFICE_JS: Record<'global' | '21vianet', string> = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Folder of the site in which a county puts its own copy of office.js (`--office-js own`). */
export const OWN_OFFICE_JS = 'office-js/office.js';

export interface BuildOptions {
  /** Address under which the folder will be served, https (or http on this machine), without a slash at the end. */
  site: string;
  /** Address of office.js. */
  officeJs: string;
  out: string;
}

export const USAGE =
  '用法：npm run build -- --site https://网址 [--office-js global|21vianet|own|https://…/office.js] [--out dist]';

/** Options of the command line. Throws with a sentence where one cannot be used. */
export function parseBuildOptions(args: readonly string[]): BuildOptions {
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i += 2) {
    const [name, value] = [args[i]!, args[i + 1]];
    if (!['--site', '--office-js', '--out'].includes(name)) throw new Error(`没有“${name}”这个选项。${USAGE}`);
    if (value === undefined) throw new Error(`“${name}”后面缺内容。${USAGE}`);
    given.set(name, value);
  }
  const site = (given.get('--site') ?? 'https://localhost:3000').replace(/\/+$/, '');
  if (!isHttps(site) && !isThisMachine(site))
    throw new Error(`网站地址“${site}”不能用：Office 只从 https 网址加载加载项。${USAGE}`);
  return {
    site,
    officeJs: officeJsAddress(given.get('--office-js') ?? 'global', site),
    out: given.get('--out') ?? 'dist',
  };
}

function officeJsAddress(source: string, site: string): string {
  if (source === 'global' || source === '21vianet') return OFFICE_JS[source];
  if (source === 'own') return `${site}/${OWN_OFFICE_JS}`;
  // office.js finds its other files by its own name.
  if (isHttps(source) && /\/office(\.debug)?\.js$/.test(source)) return source;
  throw new Error(
    `“${source}”不能用作 office.js 的来源：请写 global、21vianet、own，或以 /office.js 结尾的 https 网址。`,
  );
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:' && !/[?#"'<>\s]/.test(address);
}

/** Plain http is good enough for trying the pages out on the machine that serves them. */
export function isThisMachine(address: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[^?#"'<>\s]*)?$/.test(address);
}

/** The manifest for a site, with the version of the package. */
export function siteManifest(manifest: string, site: string, version: string): string {
  return manifest
    .replaceAll('https://localhost:3000', site)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/\n<!--[\s\S]*?-->/, '');
}

/**
 * Scripts from the site itself and from where office.js comes, nothing from anywhere else and no eval. Pages without
 * office.js (the workbench) get `null`.
 */
export function contentSecurityPolicy(officeJs: string | null): string {
  const office = officeJs === null ? '' : ` ${new URL(officeJs).origin}`;
  return [
    `default-src 'self'`,
    `script-src 'self'${office}`,
    // Fluent and Univer write their styles into the page.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    // office.js shows its own error page in a frame where a host cannot be trusted.
    `frame-src 'self'${office}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'none'`,
  ].join('; ');
}

/** A page with its policy as the first thing in its head. */
export function withPolicy(html: string, policy: string): string {
  const head = /<head>/i;
  if (!head.test(html)) throw new Error('页面没有 <head>');
  return html.replace(head, `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** Settings for IIS, which most counties have: types it does not know, and no stale pages after an update. */
export function webConfig(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".xlsx" />
      <mimeMap fileExtension=".xlsx" mimeType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
      <remove fileExtension=".wasm" />
      <mimeMap fileExtension=".wasm" mimeType="application/wasm" />
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="no-referrer" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${['taskpane.html', 'commands.html', 'workbench.html', 'manifest.xml']
  .map(
    (path) => `  <location path="${path}">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="DisableCache" /></staticContent>
    </system.webServer>
  </location>`,
  )
  .join('\n')}
</configuration>
`;
}
