import { audit } from '../src/audit';
import { openFileDoor, newFileDoor } from '../src/doors/file';
import { evaluate, printed } from '../src/policy/figures';
import { loadPolicy } from '../src/policy/packs';
import { readRoster } from '../src/roster';
import { emptyPlan, rowsOfRecords, workbookOf, type CellValue } from '../src/workbook';

/**
 * `npm run bench`: speed as ratios between things done in one run on one machine, the median of five rounds. Seconds would
 * say more about the machine than about the code.
 */
const ROUNDS = 5;
const ROWS = 20_000;

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

function staff(): CellValue[][] {
  return rowsOfRecords(
    Array.from({ length: ROWS }, (_, index) => ({
      工号: `T${String(index).padStart(6, '0')}`,
      姓名: `测试${index}号`,
      所在单位: `测试第${(index % 50) + 1}学校`,
      职务类别: '教师',
      编制类型: '在编',
      任职日期: 45000 + (index % 900),
      在岗月数: 12,
      本校工作量: index % 20,
    })),
  );
}

function schools(count: number): CellValue[][] {
  return rowsOfRecords(
    Array.from({ length: count }, (_, index) => ({
      集团编号: `G${Math.floor(index / 5)}`,
      单位名称: `测试第${index + 1}学校`,
      角色: index % 5 === 0 ? '龙头' : '成员',
      单位类型: '小学',
      在校学生数: (index * 37) % 1500,
      班级数: index % 40,
    })),
  );
}

function say(what: string, ratio: number): void {
  console.log(`${what.padEnd(66)} ${ratio.toFixed(2).padStart(8)} ×`);
}

async function main(): Promise<void> {
  const policy = await loadPolicy('shapotou');
  const rows = staff();
  const grid = workbookOf('bench.xlsx', [{ name: '教职工名册', rows }]);
  const loop = await median(() => rows.reduce((sum, row) => sum + row.filter((value) => value !== null && String(value).trim() !== '').length, 0));
  const read = await median(() => readRoster(grid));
  say(`reading a roster of ${ROWS} rows, against a loop that touches each cell`, read / loop);

  const county = readRoster(workbookOf('bench.xlsx', [{ name: '单位名册', rows: schools(500) }]));
  const large = readRoster(workbookOf('bench.xlsx', [{ name: '单位名册', rows: schools(1000) }]));
  const small = await median(() => audit(county, { policy, on: '2025-10-15' }));
  say('audit of 1,000 schools, against 500 (2 is linear)', (await median(() => audit(large, { policy, on: '2025-10-15' }))) / small);

  const hand = await median(() => Array.from({ length: 20_000 }, (_, n) => (n >= 500 ? 20_000 : n >= 200 ? 15_000 : 10_000)));
  const bands = [500, 200, 0].map((from, index) => ({ from, value: [20_000, 15_000, 10_000][index]! }));
  const exact = await median(() =>
    Array.from({ length: 20_000 }, (_, n) => evaluate({ op: 'bands', of: printed(n, '人', 'n'), bands, label: '增补', unit: '元' })),
  );
  say('20,000 supplements worked out exactly, against a hand-written condition', exact / hand);

  const door = await newFileDoor('bench.xlsx');
  await door.apply({ ...emptyPlan('bench'), sheets: [{ name: '教职工名册', rows: rows.map((row) => row.map((value) => ({ value }))) }] });
  const bytes = await door.bytes();
  const file = await median(async () => (await openFileDoor(bytes, 'bench.xlsx')).read());
  say('opening and reading the same roster from a file, against reading it as a roster', file / read);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
