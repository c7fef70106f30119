import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const FACES = ['chinese-simplified', 'latin'].flatMap((subset) => ['400', '700'].map((weight) => `${subset}-${weight}`));

/**
 * Makes a fonts folder with Noto Sans SC and gives its fontconfig file: a bare machine has no Chinese font, and a
 * browser takes no .woff for a font of the system. Made once.
 */
export function chineseFonts(root: string): string {
  const folder = join(root, 'node_modules/.cache/jibantong/fonts');
  const config = join(folder, 'fonts.conf');
  if (existsSync(config)) return config;
  mkdirSync(folder, { recursive: true });
  const from = join(dirname(require.resolve('@fontsource/noto-sans-sc/package.json')), 'files');
  for (const face of FACES) {
    const woff = readFileSync(join(from, `noto-sans-sc-${face}-normal.woff`));
    writeFileSync(join(folder, `noto-sans-sc-${face}.ttf`), sfntOfWoff(woff));
  }
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  return config;
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** The plain font inside a WOFF 1.0 file (W3C WOFF, section 3): its tables unpacked, each on a four-byte boundary. */
export function sfntOfWoff(woff: Buffer): Buffer {
  const tables = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(tables));
  const head = Buffer.alloc(SFNT_HEADER + tables * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(tables * 16 - (16 << power), 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  for (let index = 0; index < tables; index++) {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    const start = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const raw = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(raw) : raw;
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    woff.copy(head, at, entry, entry + 4);
    woff.copy(head, at + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(length, at + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    bodies.push(table, padding);
    offset += length + padding.length;
  }
  return Buffer.concat([head, ...bodies]);
}
