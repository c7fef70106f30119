import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFileDoor } from '../../../src/doors/file';
import type { PolicyId } from '../../../src/policy/model';
import { check, writeFigures, writeFindings } from '../../../src/tasks';
import { hostOf } from '../../excel-host';
import { calculateBook } from '../../excel-host/calculate';
import { connected } from './support';

const SAMPLES: [string, PolicyId][] = [
  ['沙坡头区示例', 'shapotou'],
  ['广西示例', 'guangxi'],
  ['揭西县示例', 'jiexi'],
];

test.each(SAMPLES)(
  '%s: a check takes three requests, all computed columns three, the list of findings two, a second run writes nothing',
  async (name, policy) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`)));
    const host = hostOf(await (await openFileDoor(bytes, name)).read());
    host.calculate = calculateBook;
    const { door } = connected(host);
    const counted = async <T>(job: () => Promise<T>): Promise<[T, number]> => {
      host.forget();
      const result = await job();
      return [result, host.log.length];
    };
    const judge = () => check(door, { policy, today: '2025-10-20' });
    const [run, checking] = await counted(judge);
    const [written, computing] = await counted(() => writeFigures(door, run));
    expect(checking).toBeLessThanOrEqual(3);
    expect(computing).toBeLessThanOrEqual(3);
    expect(written.cells).toBeGreaterThan(100);
    const [again] = await counted(judge);
    expect((await counted(() => writeFigures(door, again)))[0].cells).toBe(0);
    expect((await counted(() => writeFindings(door, again)))[1]).toBeLessThanOrEqual(2);
    expect(host.missing).toEqual([]);
  },
);
