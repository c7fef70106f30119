import { writeSync } from 'node:fs';
import { run } from './index';

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

void run(process.argv.slice(2)).then(({ out, err, code }) => {
  if (out) writeAll(1, out);
  if (err) writeAll(2, err);
  process.exitCode = code;
});
