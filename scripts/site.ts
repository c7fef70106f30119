import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

const ROOT = join(__dirname, '..');
const STAMP = '.built-from';

export interface Site {
  /** Folder with the built pages. */
  folder: string;
  /** False where an earlier build was still good. */
  built: boolean;
}

/** Builds the pages for this machine, unless nothing has changed since the last time. */
export async function buildSite(pages: string, folder = siteFolder(pages)): Promise<Site> {
  const stamp = fingerprint(pages);
  const stampFile = join(folder, STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { folder, built: false };
  const configure = require(join(ROOT, 'webpack.config.js')) as (env: object) => webpack.Configuration;
  const compiler = webpack(configure({ production: true, pages, out: folder }))!;
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile, stamp);
  return { folder, built: true };
}

/** Each choice of pages has a folder of its own, so that the tests do not undo what `npm start` built. */
function siteFolder(pages: string): string {
  return join(ROOT, 'node_modules/.cache/jibantong', `site-${pages.split(',').sort().join('-')}`);
}

/** Changes whenever a file that goes into the pages does. */
export function fingerprint(pages: string): string {
  const hash = createHash('sha256').update(pages);
  const add = (path: string): void => {
    const info = statSync(path);
    if (info.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
    }
  };
  for (const name of ['src', 'assets', 'webpack.config.js', 'package-lock.json']) {
    const path = join(ROOT, name);
    if (existsSync(path)) add(path);
  }
  return hash.digest('hex');
}
