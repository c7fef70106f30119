import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chineseFonts } from './fonts';

const ROOT = join(__dirname, '../../..');

/** Where Chrome, Edge and Chromium are installed, by platform. */
const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/google-chrome', '/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
  ],
};

const LAX = /^--(single-process|disable-web-security|disable-site-isolation-trials|allow-running-insecure-content)$/;

interface Found {
  executablePath: string;
  args: string[];
}

/** An installed browser, else the Chromium that comes inside a package and runs on a bare Linux. */
function findBrowser(): Found {
  const named = process.env.CHROME_PATH;
  const installed = [...(named ? [named] : []), ...(INSTALLED[process.platform] ?? [])].find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
  // The package is an ES module, and brings the libraries that a bare machine lacks only where it believes itself on
  // AWS: asked in a process of its own, neither concerns the tests.
  const script = `import('@sparticuz/chromium').then(async ({ default: chromium }) => process.stdout.write(
    JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args, library: process.env.LD_LIBRARY_PATH })))`;
  const answer = execFileSync(process.execPath, ['-e', script], {
    cwd: ROOT,
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  const found = JSON.parse(answer) as Found & { library?: string };
  if (found.library) process.env.LD_LIBRARY_PATH = found.library;
  return { executablePath: found.executablePath, args: found.args };
}

/**
 * A browser that shows Chinese on any machine. `strict`: with the walls between sites and between pages that the
 * packaged Chromium leaves out; several contexts one after the other need them.
 */
export async function launchBrowser({ strict = false } = {}): Promise<Browser> {
  const found = findBrowser();
  if (strict) found.args = found.args.filter((arg) => !LAX.test(arg));
  const env = process.platform === 'linux' ? { ...process.env, FONTCONFIG_FILE: chineseFonts(ROOT) } : process.env;
  return chromium.launch({ ...found, headless: true, env: env as Record<string, string> });
}
