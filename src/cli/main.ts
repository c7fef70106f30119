import { writeSync } from 'node:fs';
import type { Progress } from '../workbook';
import { run } from './index';
import { WORDS } from './words';

/** stdout to a pipe is asynchronous: everything is written before the process ends. */
function writeAll(stream: 1 | 2, text: string): void {
  let bytes = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(stream, bytes));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** Quick commands are done before there is anything to tell. */
const QUIET_MS = 1000;
const CLEAR_LINE = '\r\x1b[K';

/** One line that a person at a terminal sees while it goes on; pipes and files get none of it. */
function progressLine(): { show?: (progress: Progress) => void; end: () => void } {
  if (!process.stderr.isTTY) return { end: () => undefined };
  const from = Date.now();
  let shown = false;
  return {
    show: ({ what, done, total }) => {
      if (Date.now() - from < QUIET_MS) return;
      shown = true;
      writeAll(2, `${CLEAR_LINE}${WORDS.progress(what, done, total)}`);
    },
    end: () => {
      if (shown) writeAll(2, CLEAR_LINE);
    },
  };
}

const progress = progressLine();
void run(process.argv.slice(2), progress.show).then(({ out, err, code }) => {
  progress.end();
  if (out) writeAll(1, out);
  if (err) writeAll(2, err);
  process.exitCode = code;
});
