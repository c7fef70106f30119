import type { Change } from '../../../src/workbook';
import { quiet } from '../../excel-host';
import { cells, listeningDoor, openExcel, planOf, supportsUpTo, type OpenExcel } from './support';

let opened: OpenExcel;
let changes: Change[];
let stop: () => void;

async function watch(door = opened.door): Promise<void> {
  changes = [];
  await door.read();
  stop = door.onChange((change) => changes.push(change));
  await settled();
}

async function settled(): Promise<void> {
  // Events that come together are gathered for a moment.
  for (let i = 0; i < 6; i++) await new Promise((resolve) => setTimeout(resolve, 3)).then(quiet);
}

beforeEach(async () => {
  opened = openExcel({ 名册: [['单位'], ['一校']], 别的: [] });
  opened.door = listeningDoor();
});
afterEach(() => {
  stop();
  expect(opened.host.missing).toEqual([]);
});

const one = { row: 1, column: 0, rows: 1, columns: 1 };

test('an edit is told with its sheet and cells', async () => {
  await watch();
  opened.host.type('名册', one, [['二校']]);
  await settled();
  expect(changes).toEqual([{ kind: 'cells', sheet: '名册', area: one }]);
});

test('an inserted row is a change of structure', async () => {
  await watch();
  opened.host.type('名册', one, [['']], { changeType: 'RowInserted' });
  await settled();
  expect(changes).toEqual([{ kind: 'structure', sheet: '名册' }]);
});

test('an edit by another person is told as well', async () => {
  await watch();
  opened.host.type('名册', one, [['二校']], { source: 'Remote' });
  await settled();
  expect(changes).toHaveLength(1);
});

test('our own writes are not told, with or without the source of an event', async () => {
  await watch();
  const plan = planOf({
    sheets: [{ name: '结果', rows: [cells(1)] }],
    blocks: [{ sheet: '名册', row: 0, column: 1, rows: [cells('x'), cells('y')] }],
  });
  await opened.door.apply(plan);
  await settled();
  opened.host.type('名册', { row: 0, column: 1, rows: 2, columns: 1 }, [['x'], ['y']]);
  await settled();
  expect(changes).toEqual([]);
});

test('a rename is told at once where Excel tells of it', async () => {
  await watch(listeningDoor({ supports: supportsUpTo(1.17) }));
  opened.host.rename('名册', '单位名册');
  await settled();
  expect(changes).toContainEqual({ kind: 'sheets', sheet: '单位名册' });
});

test('a rename is noticed at the next edit where Excel does not tell of it', async () => {
  let clock = 0;
  await watch(listeningDoor({ now: () => clock }));
  opened.host.rename('名册', '单位名册');
  clock += 5_000;
  opened.host.type('单位名册', one, [['二校']]);
  await settled();
  expect(changes).toEqual([
    { kind: 'sheets', sheet: '单位名册' },
    { kind: 'cells', sheet: '单位名册', area: one },
  ]);
});

test('watching begins later where a cell is being edited at first', async () => {
  opened.host.faults = (index) => (index === 3 ? { code: 'InvalidOperationInCellEditMode', carriedOut: 0 } : undefined);
  await watch();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await settled();
  opened.host.type('名册', one, [['二校']]);
  await settled();
  expect(changes).toHaveLength(1);
});

test('after stopping nothing is told', async () => {
  await watch();
  stop();
  await settled();
  opened.host.type('名册', one, [['二校']]);
  await settled();
  expect(changes).toEqual([]);
  expect(opened.host.world.listening.size).toBe(0);
});
