import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/e2e/support/browser';

/**
 * `npx tsx scripts/icons.ts`: rasterises the drawings of assets/icons in the sizes that Office asks for. At 16 pixels
 * a drawing of its own is used, whose lines lie on whole pixels.
 */
const FOLDER = join(__dirname, '../assets/icons');
export const ICON_NAMES = ['app', 'check', 'compute', 'submit'];
export const ICON_SIZES = [16, 32, 64, 80, 128];

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const name of ICON_NAMES) {
      for (const size of ICON_SIZES) {
        const small = join(FOLDER, `${name}-16.svg`);
        const svg = readFileSync(size === 16 && existsSync(small) ? small : join(FOLDER, `${name}.svg`), 'utf8');
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        writeFileSync(join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

if (require.main === module) void main();
