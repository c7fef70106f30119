import { loadPolicy, POLICY_HEADS } from '../../src/policy/packs';
import { clausesSheet } from '../../src/sheets';
import { check, setParameter, setReading, undo, writeClauses } from '../../src/tasks';
import { sheetNamed, type CellValue, type WorkbookGrid } from '../../src/workbook';
import { memoryDoor, pictureOf } from '../support/memory-door';
import { OPTIONS, sampleDoor } from './sample';

const NAME = '政策条款对照';
const HEADS = ['条款', '出处', '力度', '要求（概括）', '落实为', '由什么落实', '参数与口径', '由什么证明'];

function lineOf(workbook: WorkbookGrid, clause: string): readonly CellValue[] {
  return sheetNamed(workbook, NAME)!.values.find(([id]) => id === clause)!;
}

describe.each(POLICY_HEADS.map(({ id }) => id))('%s: the sheet 政策条款对照', (id) => {
  test('one line a clause, in the order of the document, each saying what carries it out', async () => {
    const policy = await loadPolicy(id);
    const { rows } = clausesSheet(policy, () => []);
    expect(rows[2]!.map((cell) => cell?.value)).toEqual(HEADS);
    const lines = rows.slice(3).map((line) => line.map((cell) => cell?.value ?? null));
    expect(lines.map(([clause]) => clause)).toEqual(policy.clauses.map((clause) => clause.id));
    expect(lines.filter((line) => [0, 1, 2, 3, 4, 5].some((column) => !line[column])).map(([clause]) => clause)).toEqual([]);
    const carried = lines.map((line) => line[5]).join('\n');
    for (const { id: own, title } of policy.rules) expect(carried).toContain(`校验：${title}（${own}）`);
    for (const { id: own, title, unit } of policy.figures) expect(carried).toContain(`测算：${title}，${unit}（${own}）`);
    for (const { id: own, title } of policy.forms) expect(carried).toContain(`报送：${own} ${title}`);
    const settings = lines.map((line) => line[6]).join('\n');
    for (const { name } of [...policy.parameters, ...policy.readings]) expect(settings).toContain(`${name}：`);
  });

  test('prints on A4 with its heads on every page; a draft is marked, and nothing else is', async () => {
    const policy = await loadPolicy(id);
    const { print, freeze } = clausesSheet(policy, () => []);
    expect(print).toMatchObject({ paper: 'A4', landscape: true, repeatRows: { first: 2, last: 2 } });
    expect(print?.header).toBe(policy.status === 'draft' ? '征求意见稿' : undefined);
    expect(freeze).toEqual({ rows: 3, columns: 1 });
  });
});

describe('written into a workbook', () => {
  test('names tests and worked answers, and the settings of the workbook', async () => {
    const door = await sampleDoor();
    await setParameter(door, OPTIONS, '集团专项经费基数', '120000', '测试文号');
    await setReading(door, OPTIONS, '增补口径', 'B');
    await writeClauses(door, OPTIONS);
    expect(lineOf(door.workbook, 'SPT-6.3a')[6]).toContain('集团专项经费基数：120000 元');
    const policy = await loadPolicy('shapotou');
    const label = policy.readings.find(({ name }) => name === '增补口径')!.options[1]!.label;
    expect(lineOf(door.workbook, 'SPT-6.3b')[6]).toContain(`增补口径：${label}（B）`);
    expect(lineOf(door.workbook, 'SPT-6.3b')[7]).toContain('E44');
    expect(lineOf(door.workbook, 'SPT-6.3b')[7]).toContain('policy/packs/shapotou/figures');
  });

  test('a parameter that nobody gave is 参数未填', async () => {
    const policy = await loadPolicy('shapotou');
    const open = policy.parameters.find(({ value }) => value === null)!;
    const line = clausesSheet(policy, () => []).rows.find(([cell]) => cell?.value === open.clauses[0])!;
    expect(line[6]!.value).toContain(`${open.name}：参数未填`);
  });

  test('a second time nothing changes; undo leaves the workbook as it was', async () => {
    const door = await sampleDoor();
    const before = pictureOf(door.workbook);
    expect(await writeClauses(door, OPTIONS)).toMatchObject({ sheets: [NAME], title: '写入“政策条款对照”表' });
    const once = pictureOf(door.workbook);
    expect((await writeClauses(door, OPTIONS)).cells).toBe(0);
    expect(pictureOf(door.workbook)).toEqual(once);
    await undo(door);
    expect(pictureOf(door.workbook)).toEqual(before);
  });

  test('it is no roster: findings and figures are the same with it', async () => {
    const door = await sampleDoor();
    const before = await check(door, OPTIONS);
    await writeClauses(door, OPTIONS);
    const after = await check(door, OPTIONS);
    expect(after.audit.findings).toEqual(before.audit.findings);
    expect(after.audit.figures.map(({ outcome }) => outcome)).toEqual(before.audit.figures.map(({ outcome }) => outcome));
  });

  test('it is left out also where no record tells of it, and another policy takes its place', async () => {
    const door = memoryDoor({ name: '新.xlsx', sheets: [] });
    await writeClauses(door, { ...OPTIONS, policy: 'shenzhen' });
    expect(door.workbook.sheets.map(({ name }) => name)).toEqual([NAME]);
    const read = await check(door, { ...OPTIONS, policy: 'shenzhen' });
    expect(read.roster.unrecognised).toEqual([]);
    await writeClauses(door, { ...OPTIONS, policy: 'helan' });
    expect(lineOf(door.workbook, 'HL-1')).toBeUndefined();
    expect(String(sheetNamed(door.workbook, NAME)!.values[1]![0])).toContain('贺兰县');
  });
});
