import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExcelHost } from './host';

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

const BUNDLE = 'excel-web-16.00.debug.js';
const DIST = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

let current: ExcelHost | null = null;
let loaded = false;

/**
 * Lets the real office.js, evaluated in the test's own realm, speak with this host from now on. The library is loaded
 * once a test file; hosts can be exchanged.
 */
export function connectOffice(host: ExcelHost): void {
  current = host;
  if (loaded) {
    listen(host);
    return;
  }
  loaded = true;
  pretendBrowser();
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const asked = JSON.parse(text) as { id: number; message: { body: unknown } };
      const { body } = asked.message;
      const own = current!;
      void own.answer(typeof body === 'string' ? body : JSON.stringify(body)).then((reply) => {
        if (reply === null || own !== current) return;
        setImmediate(() =>
          bridge.onMessageFromHost!(
            JSON.stringify({ id: asked.id, type: 2, message: { statusCode: 200, headers: {}, body: reply } }),
          ),
        );
      });
    },
  };
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
  // An indirect call evaluates in the global scope of this realm, as a script element would.
  (0, eval)(`${readFileSync(join(DIST, BUNDLE), 'utf8')}\n//# sourceURL=${BUNDLE}`);
  sendEvents = (entries) => bridge.onMessageFromHost!(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  listen(host);
}

let sendEvents: (entries: unknown[]) => void = () => undefined;

function listen(host: ExcelHost): void {
  host.listeners = [(entries) => setImmediate(() => host === current && sendEvents(entries))];
}

/** The few globals that the library looks for while it loads; nothing is drawn. */
function pretendBrowser(): void {
  if (typeof window !== 'undefined') return;
  const element = () => ({
    style: {},
    setAttribute() {},
    appendChild() {},
    getElementsByTagName: () => [],
    addEventListener() {},
  });
  const document = {
    readyState: 'complete',
    cookie: '',
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: element,
    addEventListener() {},
    documentElement: element(),
    body: element(),
    head: element(),
  };
  const location = {
    href: 'https://localhost/',
    hash: '',
    search: '',
    origin: 'https://localhost',
    protocol: 'https:',
    hostname: 'localhost',
  };
  const add: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    document,
    location,
    screen: {},
    addEventListener() {},
  };
  if (typeof navigator === 'undefined') add.navigator = { userAgent: 'node' };
  for (const [name, value] of Object.entries(add)) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Waits until events and clean-up requests that nobody awaits have gone through. */
export async function quiet(): Promise<void> {
  for (let i = 0; i < 8; i++) await new Promise((resolve) => setImmediate(resolve));
}
