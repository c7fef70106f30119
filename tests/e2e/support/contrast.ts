import type { BrowserContextOptions, Page } from 'playwright-core';

/** The system's colours that a contrast theme sets, by CSS name. */
const KEYWORDS = [
  'Canvas',
  'CanvasText',
  'LinkText',
  'GrayText',
  'Highlight',
  'HighlightText',
  'ButtonFace',
  'ButtonText',
] as const;
type Palette = Record<(typeof KEYWORDS)[number], string>;

export interface Look {
  name: string;
  options: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
  /** Colours of a contrast theme; the browser's own where left out. */
  palette?: Palette;
}

function contrast(name: string, scheme: 'light' | 'dark', colours: string): Look {
  const parts = colours.split(' ');
  const palette = Object.fromEntries(KEYWORDS.map((key, index) => [key, parts[index]!])) as Palette;
  return { name, options: { colorScheme: scheme, forcedColors: 'active' }, palette };
}

/** Light, dark, and the four contrast themes of Windows 11 in its own colours. */
export const LOOKS: readonly Look[] = [
  { name: 'light', options: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', options: { colorScheme: 'dark', forcedColors: 'none' } },
  contrast('Aquatic', 'dark', '#202020 #FFFFFF #75E9FC #A6A6A6 #8EE3F0 #263B50 #202020 #FFFFFF'),
  contrast('Desert', 'light', '#FFFAEF #3D3D3D #1C5E75 #676767 #903909 #FFF5E3 #FFFAEF #202020'),
  contrast('Dusk', 'dark', '#2D3236 #FFFFFF #70EBDE #A6A6A6 #A1BFDE #212D3B #2D3236 #B6F6F0'),
  contrast('Night sky', 'dark', '#000000 #FFFFFF #8080FF #A6A6A6 #D6B4FD #2B2B2B #000000 #FFEE32'),
];

/**
 * A picture taken under the browser's own forced colours, in those of a Windows theme: the browser emulates one light and
 * one dark palette only. Each pixel lies between two colours of the palette, and comes to lie between their counterparts.
 * `page` is any page of the same browser under the same look.
 */
export async function recolour(page: Page, png: Buffer, palette: Palette): Promise<Buffer> {
  const answer = await page.evaluate(
    async ([source, wanted]) => {
      type Colour = readonly [number, number, number];
      const numbers = (text: string): Colour => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return [red!, green!, blue!];
      };
      const probe = document.body.appendChild(document.createElement('i'));
      const own = (keyword: string): Colour => {
        probe.style.cssText = `forced-color-adjust: none; color: ${keyword}`;
        return numbers(getComputedStyle(probe).color);
      };
      const pairs: { from: Colour; to: Colour }[] = [];
      for (const [keyword, to] of Object.entries(wanted)) {
        const from = own(keyword);
        if (!pairs.some((pair) => pair.from.join() === from.join())) pairs.push({ from, to: numbers(to) });
      }
      probe.remove();
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const data = context.getImageData(0, 0, canvas.width, canvas.height);
      const known = new Map<number, Colour>();
      const between = (pixel: Colour): Colour => {
        let best = Infinity;
        let found: Colour = pixel;
        for (const a of pairs) {
          for (const b of pairs) {
            const along = a.from.map((part, i) => b.from[i]! - part);
            const length = along.reduce((sum, part) => sum + part * part, 0);
            const share =
              length === 0
                ? 0
                : Math.min(
                    1,
                    Math.max(0, along.reduce((sum, part, i) => sum + part * (pixel[i]! - a.from[i]!), 0) / length),
                  );
            const off = a.from.reduce((sum, part, i) => sum + (part + along[i]! * share - pixel[i]!) ** 2, 0);
            if (off >= best) continue;
            best = off;
            found = a.to.map((part, i) => Math.round(part + (b.to[i]! - part) * share)) as unknown as Colour;
          }
        }
        return found;
      };
      for (let at = 0; at < data.data.length; at += 4) {
        const pixel = [data.data[at]!, data.data[at + 1]!, data.data[at + 2]!] as const;
        const key = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
        let to = known.get(key);
        if (!to) known.set(key, (to = between(pixel)));
        data.data.set(to, at);
      }
      context.putImageData(data, 0, 0);
      return canvas.toDataURL('image/png');
    },
    [`data:image/png;base64,${png.toString('base64')}`, palette] as const,
  );
  return Buffer.from(answer.slice(answer.indexOf(',') + 1), 'base64');
}
