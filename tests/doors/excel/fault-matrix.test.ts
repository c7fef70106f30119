import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOOR_JOBS } from './door-jobs';
import { FAULTS, goesWell, tableOf, withFault, type CellResult, type FaultKind } from './faults';

const results: { job: string; label: string; cells: CellResult[] }[] = [];
/** Where the table for a note is left; nothing reads it. */
const TABLE = join(__dirname, '../../../node_modules/.cache/jibantong/fault-matrix.md');

afterAll(() => {
  mkdirSync(join(TABLE, '..'), { recursive: true });
  writeFileSync(TABLE, `${tableOf(results)}\n`);
});

function expectWhole(cell: CellResult, where: string): void {
  const problems = [
    cell.outcome === 'between' ? 'neither as before nor as after, and no note' : '',
    cell.told === null && cell.outcome !== 'after' && cell.remarks.length === 0 ? 'not done, but nobody was told' : '',
    cell.told !== null && !/[\u4e00-\u9fff]{4}.*。$/s.test(cell.told) ? `no sentence: ${cell.told}` : '',
    cell.next !== 'after' ? `the next run left it ${cell.next}` : '',
  ].filter((problem) => problem !== '');
  expect({ where, problems, ...(problems.length > 0 ? cell : {}) }).toEqual({ where, problems: [] });
}

describe.each(DOOR_JOBS)('faults in “$name”', (job) => {
  test.each(FAULTS)('$label, at every request', async (kind) => {
    const expected = await goesWell(job);
    const cells: CellResult[] = [];
    for (let at = 0; at < expected.requests; at++) {
      const cell = await withFault(job, expected, at, kind);
      cells.push(cell);
      expectWhole(cell, `${job.name}, ${kind.label}, request ${at + 1} of ${expected.requests}`);
    }
    results.push({ job: job.name, label: kind.label, cells });
  });
});

describe('a write cut off after any of its actions', () => {
  test.each(DOOR_JOBS.slice(1).flatMap((job) => [{ job, name: job.name, code: 'GeneralException' }, { job, name: job.name, code: 'silence' }]))(
    '$name, $code',
    async ({ job, code }) => {
      const expected = await goesWell(job);
      const at = expected.actions.indexOf(Math.max(...expected.actions));
      const total = expected.actions[at]!;
      // Some ninety places are enough in a long request; fewer where waiting out a silence takes time.
      const step = Math.ceil(total / (code === 'silence' ? 30 : 90));
      for (let done = 0; done <= total; done += step) {
        const kind: FaultKind = { label: code, fault: { code, carriedOut: done / total }, lasting: true };
        expectWhole(await withFault(job, expected, at, kind), `${job.name}, ${code} after ${done} of ${total} actions`);
      }
    },
  );
});
