import { hostTheme, isExcelReady } from '../../src/taskpane/office';

interface Played {
  host?: string | null;
  /** Highest ExcelApi. */
  api?: number;
  theme?: Record<string, string> | undefined;
  onReady?: () => Promise<unknown>;
}

function play({ host = 'Excel', api = 15, theme, onReady }: Played): void {
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: 'Excel' },
      onReady: onReady ?? (() => Promise.resolve({ host })),
      context: {
        officeTheme: theme,
        requirements: { isSetSupported: (_set: string, version: string) => Number(version.split('.')[1]) <= api },
      },
    },
  });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('whether this is an Excel that can carry the pane', () => {
  test.each<[string, Played, string]>([
    ['ExcelApi 1.9', { api: 9 }, 'ready'],
    ['ExcelApi 1.8', { api: 8 }, 'too-old'],
    ['Word', { host: 'Word' }, 'not-excel'],
    ['a page opened in a browser', { host: null }, 'not-excel'],
    ['an Office that fails', { onReady: () => Promise.reject(new Error('no')) }, 'no-office'],
    ['an Office that never answers', { onReady: () => new Promise(() => undefined) }, 'no-office'],
  ])('%s', async (_what, played, answer) => {
    play(played);
    expect(await isExcelReady(20)).toBe(answer);
  });

  test('office.js did not load', async () => {
    expect(await isExcelReady(20)).toBe('no-office');
  });
});

describe('the theme of Office', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['colourful', '#F0F0F0', 'light'],
    ['dark grey', '#444444', 'dark'],
    ['black', '#262626', 'dark'],
    ['contrast theme Aquatic', '#202020', 'dark'],
    ['contrast theme Desert', '#FFFAEF', 'light'],
    ['contrast theme Dusk', '#2D3236', 'dark'],
    ['contrast theme Night sky', '#000000', 'dark'],
    ['told without its sign', 'ffffff', 'light'],
    ['not told', undefined, undefined],
    ['told in another way', 'white', undefined],
  ])('%s', (_name, bodyBackgroundColor, theme) => {
    play({ theme: bodyBackgroundColor === undefined ? undefined : { bodyBackgroundColor } });
    expect(hostTheme()).toBe(theme);
  });
});
