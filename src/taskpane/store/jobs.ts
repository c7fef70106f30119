import { DoorError, type Progress, type Work } from '../../workbook';
import { WORDS } from '../words';
import type { Notice } from './state';

/** A `DoorError` or `SettingError`: its message is a sentence for the clerk. */
export function isSentence(error: unknown): error is Error {
  return error instanceof DoorError || (error instanceof Error && error.name === 'SettingError');
}

/** What is told of a job that threw. `retry` does it again. */
export function failure(error: unknown, title: string, writes: boolean, retry: () => void): Notice {
  if (error instanceof DoorError && error.code === 'cancelled') {
    return { kind: 'cancelled', text: WORDS.notice.cancelled(title), retry };
  }
  if (!isSentence(error)) {
    // The clerk gets a sentence; who looks after the add-in finds the rest here.
    console.error(error);
    return { kind: 'failed', text: WORDS.notice.unexpected(title, writes), retry, ...(writes ? { undo: true } : {}) };
  }
  const busy = error instanceof DoorError && (error.code === 'cell-edit' || error.code === 'busy');
  return { kind: busy ? 'busy' : 'failed', text: error.message, retry, ...(writes && !busy ? { undo: true } : {}) };
}

/** A `Work` that can be called off, with its progress told at most once a frame: a long read tells of each block. */
export function startWork(onProgress: (progress: Progress) => void): { work: Work; cancel(): void } {
  const controller = new AbortController();
  let last = 0;
  return {
    work: {
      signal: controller.signal,
      onProgress(progress) {
        const now = performance.now();
        if (now - last < 50 && progress.done < progress.total) return;
        last = now;
        onProgress(progress);
      },
    },
    cancel: () => controller.abort(),
  };
}
