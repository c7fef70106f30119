import { writeFileSync } from 'node:fs';
import { FAULTS, goesWell, tableFile, tableOf, withFault, wholeness, type CellResult, type FaultKind } from './faults';
import { TASK_JOBS } from './task-jobs';

jest.setTimeout(120_000);

/** One of each kind: the door's own matrix has them all. */
const KINDS = FAULTS.filter(({ label }) =>
  [
    'limit',
    'throttled on',
    'denied half',
    'cell edit',
    'not found half',
    'general half on',
    'silence half',
    'silence done on',
  ].includes(label),
);
const results: { job: string; label: string; cells: CellResult[] }[] = [];

afterAll(() => writeFileSync(tableFile('task-faults.md'), `${tableOf(results)}\n`));

describe.each(TASK_JOBS)('faults in the job $name', (job) => {
  let expected: Awaited<ReturnType<typeof goesWell>>;
  beforeAll(async () => void (expected = await goesWell(job)));

  test.each(KINDS)('$label, at every request', async (kind) => {
    const cells: CellResult[] = [];
    for (let at = 0; at < expected.requests; at++) {
      const cell = await withFault(job, expected, at, kind);
      cells.push(cell);
      expect(wholeness(cell, `${job.name}, ${kind.label}, request ${at + 1} of ${expected.requests}`)).toEqual([]);
    }
    results.push({ job: job.name, label: kind.label, cells });
  });

  test('cut off anywhere in its longest request', async () => {
    const at = expected.actions.indexOf(Math.max(...expected.actions));
    for (let part = 1; part < 12; part++) {
      const kind: FaultKind = {
        label: 'cut off',
        fault: { code: 'GeneralException', carriedOut: part / 12 },
        lasting: true,
      };
      expect(wholeness(await withFault(job, expected, at, kind), `${job.name}, cut off after ${part}/12`)).toEqual([]);
    }
  });
});

test('a check takes three requests besides the one that begins to listen, writing the computed columns three', async () => {
  const [checking, , computing] = TASK_JOBS;
  const opened = await computing!.open();
  await checking!.run(opened.door);
  opened.host.forget();
  await computing!.run(opened.door);
  // Three to read, three to look, write and read back.
  expect(opened.host.log.length).toBeLessThanOrEqual(6);
});
