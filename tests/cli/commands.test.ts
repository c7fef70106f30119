import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli';
import { newFileDoor, openFileDoor } from '../../src/doors/file';
import { emptyPlan, sheetNamed, type CellValue } from '../../src/workbook';

const SAMPLE = join(__dirname, '../../assets/samples/沙坡头区示例.xlsx');
const ANNEX = join(__dirname, '../../assets/samples/沙坡头区试点一览表（附件原样）.xlsx');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jibantong-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

async function workbook(name: string, sheets: Record<string, CellValue[][]>): Promise<string> {
  const door = await newFileDoor(name);
  const plans = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: rows.map((row) => row.map((value) => ({ value }))) }));
  await door.apply({ ...emptyPlan('test'), sheets: plans });
  writeFileSync(at(name), await door.bytes());
  return at(name);
}

/** Exit 2: one line on stderr that says what and where, nothing on stdout. */
async function refused(...words: string[]): Promise<string> {
  const { out, err, code } = await run(words);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  return err;
}

async function json<T>(...words: string[]): Promise<T> {
  const { out, err } = await run([...words, '--json']);
  expect(err).toBe('');
  return JSON.parse(out) as T;
}

interface CheckAnswer {
  policy: string;
  status: string;
  on: string;
  tables: { table: string; sheet: string; headerRow: number; rows: number; columns: Record<string, string>; unmatched: string[] }[];
  findings: { rule: string; clause: string | null; severity: string; sheet: string | null; cells: string[]; message: string }[];
  counts: { error: number; warning: number; notice: number };
  notChecked: { clause: string; needs: string[] }[];
}

describe('jibantong check', () => {
  test('the sample: errors make exit 1; every finding names its cell', async () => {
    const { code } = await run(['check', SAMPLE, '--policy', 'shapotou']);
    expect(code).toBe(1);
    const answer = await json<CheckAnswer>('check', SAMPLE, '--policy', 'shapotou');
    expect(answer).toMatchObject({ policy: 'shapotou', status: 'pilot', on: '2025-10-15' });
    expect(answer.tables.find((table) => table.table === 'schools')).toMatchObject({ sheet: '单位名册', headerRow: 4, rows: 21 });
    expect(answer.counts.error).toBe(answer.findings.filter((finding) => finding.severity === 'error').length);
    expect(answer.findings.filter((finding) => finding.sheet !== null && finding.cells.length === 0)).toEqual([]);
  });

  test('[SPT-A.1] the annex in its own shape: 21 campuses, no errors, tables not there are not checked', async () => {
    const answer = await json<CheckAnswer>('check', ANNEX, '--policy', 'shapotou');
    expect(answer.tables).toHaveLength(1);
    expect(answer.tables[0]).toMatchObject({ table: 'schools', headerRow: 3, rows: 21, columns: { 校区名称: 'D', 校长属性: 'E' }, unmatched: [] });
    expect(answer.counts.error).toBe(0);
    expect(answer.notChecked.length).toBeGreaterThan(0);
    expect(answer.findings.filter((finding) => finding.rule === 'audit#not-checked')).toHaveLength(1);
  });

  test('--on goes before 数据日期', async () => {
    expect((await json<CheckAnswer>('check', SAMPLE, '--policy', 'shapotou', '--on', '2024-03-01')).on).toBe('2024-03-01');
  });

  test.each([
    ['#REF!', { error: '#REF!' }],
    ['a negative number', -5],
    ['a fraction of a pupil', 7.5],
    ['about so many', '约160'],
    ['in words', '十二'],
  ] as [string, CellValue][])('a pupil number that is %s is a finding with sheet and cell', async (_, value) => {
    const file = await workbook('bad-number.xlsx', { 单位名册: [['单位名称', '集团编号', '角色', '在校学生数'], ['测试甲校', 'G1', '龙头', 800], ['测试乙校', 'G1', '成员', value]] });
    const answer = await json<CheckAnswer>('check', file, '--policy', 'shapotou');
    const finding = answer.findings.find((one) => one.rule.startsWith('schools.在校学生数#'));
    expect(finding).toMatchObject({ severity: 'error', clause: null, sheet: '单位名册', cells: ['D3'] });
    expect(finding!.message).toMatch(/^第 3 行“测试乙校”/);
  });
});

describe('jibantong compute', () => {
  test('[SPT-6.3] money in yuan, a cell and a live formula; written files say the same', async () => {
    const out = at('测算.xlsx');
    expect((await run(['compute', SAMPLE, '--policy', 'shapotou', '--out', out])).code).toBe(0);
    const { figures } = await json<{ figures: { figure: string; subject: string; value: number; cell: string; formula?: string }[] }>('compute', SAMPLE, '--policy', 'shapotou');
    const own = figures.find((one) => one.figure === 'SPT-6.3b' && one.subject.includes('镇罗'))!;
    expect(own).toMatchObject({ value: 15_000 });
    expect(own.formula).toMatch(/^=IF\(/);
    const [sheet, cell] = own.cell.split('!') as [string, string];
    const grid = await (await openFileDoor(new Uint8Array(readFileSync(out)), '测算.xlsx')).read();
    const row = Number(/\d+/.exec(cell)![0]) - 1;
    const column = [...cell.replace(/\d+/, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(sheetNamed(grid, sheet)!.values[row]![column]).toBe(15_000);
    expect(sheetNamed(grid, sheet)!.formulas.get(`${row},${column}`)).toBe(own.formula);
  });

  test('--values writes no formula', async () => {
    const out = at('数值.xlsx');
    await run(['compute', SAMPLE, '--policy', 'shapotou', '--values', '--out', out]);
    const grid = await (await openFileDoor(new Uint8Array(readFileSync(out)), '数值.xlsx')).read();
    expect(sheetNamed(grid, '测算结果')!.formulas.size).toBe(0);
  });

  test('[SPT-6.3b] a reading goes by letter or by its printed value', async () => {
    type Answer = { readings: Record<string, string>; figures: { figure: string; value: number | null }[] };
    const fund = (answer: Answer) => answer.figures.find((one) => one.figure === 'SPT-6.3#area')!.value;
    const byLetter = await json<Answer>('compute', SAMPLE, '--policy', 'shapotou', '--set', '增补口径=B');
    const byWord = await json<Answer>('compute', SAMPLE, '--policy', 'shapotou', '--set', '增补口径=含龙头');
    expect(byLetter.readings['增补口径']).toBe('B');
    expect([fund(byLetter), fund(byWord)]).toEqual([815_000, 815_000]);
  });

  test('unknown names and values are refused, and nothing is written', async () => {
    const out = at('never.xlsx');
    expect(await refused('compute', SAMPLE, '--policy', 'shapotou', '--set', '没有这个=1', '--out', out)).toContain('没有这个');
    expect(await refused('compute', SAMPLE, '--policy', 'shapotou', '--set', '增补口径=Z', '--out', out)).toContain('增补口径');
    expect(existsSync(out)).toBe(false);
  });
});

describe('jibantong submit and template', () => {
  test('[SPT-A.1] R60 has 21 rows and its own sheet', async () => {
    const out = at('R60.xlsx');
    const answer = await json<{ forms: { form: string; rows: number; sheet: string; missing: string[] }[] }>('submit', SAMPLE, '--policy', 'shapotou', '--form', 'R60', '--out', out);
    expect(answer.forms).toEqual([expect.objectContaining({ form: 'R60', rows: 21, missing: [] })]);
    const grid = await (await openFileDoor(new Uint8Array(readFileSync(out)), 'R60.xlsx')).read();
    expect(sheetNamed(grid, answer.forms[0]!.sheet)).toBeDefined();
  });

  test('an unknown form is refused', async () => {
    expect(await refused('submit', SAMPLE, '--policy', 'shapotou', '--form', 'R99', '--out', at('x.xlsx'))).toContain('R99');
  });

  test('a blank template is recognised as the tables it offers, and has nothing to judge', async () => {
    const out = at('模板.xlsx');
    expect((await run(['template', '--policy', 'shapotou', '--out', out])).code).toBe(0);
    expect(await refused('check', out, '--policy', 'shapotou')).toContain('没有数据');
  });
});

describe('inputs that cannot be used', () => {
  test.each([
    ['a file that is not there', 'nichts.xlsx', null],
    ['a text file', 'text.xlsx', '序号,名称'],
    ['an empty file', 'empty.xlsx', ''],
    ['a .csv', 'a.csv', 'a,b'],
    ['an .xls', 'a.xls', '\u00d0\u00cf'],
  ] as [string, string, string | null][])('%s is refused with its name', async (_, name, content) => {
    if (content !== null) writeFileSync(at(name), content);
    expect(await refused('check', at(name), '--policy', 'shapotou')).toContain(name);
  });

  test('a truncated workbook is refused', async () => {
    writeFileSync(at('short.xlsx'), readFileSync(SAMPLE).subarray(0, 9000));
    expect(await refused('check', at('short.xlsx'), '--policy', 'shapotou')).toContain('short.xlsx');
  });

  test('no recognisable sheet', async () => {
    const file = await workbook('strange.xlsx', { 菜单: [['早餐', '午餐'], ['粥', '面']] });
    expect(await refused('check', file, '--policy', 'shapotou')).toContain('strange.xlsx');
  });

  test('wrong calls', async () => {
    expect(await refused('check', SAMPLE)).toContain('--policy');
    expect(await refused('check', SAMPLE, '--policy', 'nirgends')).toContain('nirgends');
    expect(await refused('check', SAMPLE, '--policy', 'shapotou', '--on', '2025-02-30')).toContain('2025-02-30');
    expect(await refused('frisch', SAMPLE)).toContain('frisch');
    expect(await refused('check', '--policy', 'shapotou')).toContain('.xlsx');
    expect(await refused('check', SAMPLE, '--wild', '--policy', 'shapotou')).toContain('--wild');
  });

  test('a result that cannot be written leaves nothing behind', async () => {
    const before = readdirSync(folder);
    expect(await refused('compute', SAMPLE, '--policy', 'shapotou', '--out', join(folder, 'no/such/out.xlsx'))).toContain('out.xlsx');
    expect(readdirSync(folder)).toEqual(before);
  });
});
