import { writeFileSync } from 'node:fs';
import { DOOR_JOBS } from './door-jobs';
import { FAULTS, goesWell, tableFile, tableOf, wholeness, withFault, type CellResult, type FaultKind } from './faults';

const results: { job: string; label: string; cells: CellResult[] }[] = [];

jest.setTimeout(120_000);
afterAll(() => writeFileSync(tableFile('door-faults.md'), `${tableOf(results)}\n`));

describe.each(DOOR_JOBS)('faults in “$name”', (job) => {
  test.each(FAULTS)('$label, at every request', async (kind) => {
    const expected = await goesWell(job);
    const cells: CellResult[] = [];
    for (let at = 0; at < expected.requests; at++) {
      const cell = await withFault(job, expected, at, kind);
      cells.push(cell);
      expect(wholeness(cell, `${job.name}, ${kind.label}, request ${at + 1} of ${expected.requests}`)).toEqual([]);
    }
    results.push({ job: job.name, label: kind.label, cells });
  });
});

describe('a write cut off after any of its actions', () => {
  test.each(
    DOOR_JOBS.slice(1).flatMap((job) => [
      { job, name: job.name, code: 'GeneralException' },
      { job, name: job.name, code: 'silence' },
    ]),
  )('$name, $code', async ({ job, code }) => {
    const expected = await goesWell(job);
    const at = expected.actions.indexOf(Math.max(...expected.actions));
    const total = expected.actions[at]!;
    // Some ninety places are enough in a long request; fewer where waiting out a silence takes time.
    const step = Math.ceil(total / (code === 'silence' ? 30 : 90));
    for (let done = 0; done <= total; done += step) {
      const kind: FaultKind = { label: code, fault: { code, carriedOut: done / total }, lasting: true };
      expect(
        wholeness(await withFault(job, expected, at, kind), `${job.name}, ${code} after ${done} of ${total} actions`),
      ).toEqual([]);
    }
  });
});
