import { DoorError } from '../../workbook';
import { toDoorError } from './errors';
import { say } from './messages';

export interface SessionOptions {
  /** Seconds until a request without a reply counts as lost. A check of a large roster takes a few. */
  timeoutSeconds?: number;
  /** Milliseconds before a request that Excel refused as busy is sent again, longer each time. */
  retryDelay?: number;
  /** True where the host has this ExcelApi version; asks Office.js where left out. */
  supports?: (version: string) => boolean;
  /** Rings after so many seconds unless called off; the clock where left out. */
  alarm?: (seconds: number, ring: () => void) => () => void;
  /** Milliseconds since 1970, for the age of an interrupted write. */
  now?: () => number;
}

/** Queues a request's actions and returns what reads their results once Excel has answered. */
export type Batch<T> = (context: Excel.RequestContext) => () => T;

export interface RequestOptions {
  /** What is being done, in the clerk's words; stands in the message of a failure. */
  what: string;
  /** Reads may be repeated when Excel is busy; writes may not. */
  repeatable?: boolean;
  /** Waits for a sixth of the usual time: for looking after a failure, when Excel may not answer at all. */
  brief?: boolean;
}

/** The way requests reach Excel: one batch, one request, no proxy that outlives it. */
export interface Session {
  request<T>(options: RequestOptions, batch: Batch<T>): Promise<T>;
  supports(version: string): boolean;
  /** From now on `supports` is false for this version: `isSetSupported` has been wrong on retail builds. */
  doubt(version: string): void;
  now(): number;
  /** Waits a while; `seconds` become moments in tests. */
  pause(seconds: number): Promise<void>;
  /** Tells this pane's writes from those of another. */
  readonly id: string;
}

const BUSY_RETRIES = 2;

/**
 * A plain `RequestContext` is used, not `Excel.run`: without reference keeping, nothing has to be released
 * afterwards, which saves one request per run. The price: a proxy is used within its own batch only.
 */
export function excelSession(options: SessionOptions = {}): Session {
  const { timeoutSeconds = 90, retryDelay = 400, now = Date.now, alarm = clockAlarm } = options;
  const supports = options.supports ?? hostSupports;
  const doubted = new Set<string>();

  async function once<T>(request: RequestOptions, batch: Batch<T>): Promise<T> {
    try {
      const context = new Excel.RequestContext();
      const results = batch(context);
      const seconds = request.brief ? timeoutSeconds / 6 : timeoutSeconds;
      await answered(context.sync(), seconds, request.what, alarm);
      return results();
    } catch (error) {
      throw toDoorError(error, request.what);
    }
  }

  return {
    id: Math.random().toString(36).slice(2),
    now,
    supports: (version) => !doubted.has(version) && supports(version),
    doubt: (version) => void doubted.add(version),
    pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * retryDelay)),
    async request(request, batch) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(request, batch);
        } catch (error) {
          const again = request.repeatable && attempt < BUSY_RETRIES && isBusy(error);
          if (!again) throw error;
          await new Promise((resolve) => setTimeout(resolve, retryDelay * (attempt + 1)));
        }
      }
    },
  };
}

/** A lost reply is busy too, but asking again would only wait as long again. */
function isBusy(error: unknown): boolean {
  return error instanceof DoorError && error.code === 'busy' && error.cause !== undefined;
}

function clockAlarm(seconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, seconds * 1000);
  return () => clearTimeout(timer);
}

function answered<T>(reply: Promise<T>, seconds: number, what: string, alarm: typeof clockAlarm): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = alarm(seconds, () => reject(new DoorError('busy', say.noReply(what, Math.ceil(seconds)))));
    reply.then(
      (value) => {
        callOff();
        resolve(value);
      },
      (error: unknown) => {
        callOff();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

function hostSupports(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('ExcelApi', version);
  } catch {
    return false;
  }
}
