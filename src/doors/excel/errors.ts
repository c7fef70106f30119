import { DoorError, type DoorErrorCode } from '../../workbook';
import { say } from './messages';

const CODES: Record<string, DoorErrorCode> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  TooManyRequests: 'busy',
  RequestAborted: 'busy',
  HostRestartNeeded: 'busy',
  OperationCellsExceedLimit: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
};

const SENTENCES: Partial<Record<DoorErrorCode, (what: string) => string>> = {
  'cell-edit': say.cellEdit,
  protected: say.accessDenied,
  busy: say.busy,
  'too-large': say.tooLarge,
  'not-found': say.notFound,
  'not-supported': say.notSupported,
};

/** The host's own error code; `?` where the failure carries none. */
export function hostCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code !== '' ? code : '?';
}

/** What went wrong as a `DoorError`; `what` is what was being done, in the clerk's words. */
export function toDoorError(error: unknown, what: string): DoorError {
  if (error instanceof DoorError) return error;
  const code = CODES[hostCode(error)];
  const sentence = code && SENTENCES[code];
  return code && sentence
    ? new DoorError(code, sentence(what), { cause: error })
    : new DoorError('unknown', say.unknown(what, hostCode(error)), { cause: error });
}
