import { check, explain, formChoices, submit, undo, type JobOptions } from '../../src/tasks';
import { readRecord, SHEETS } from '../../src/sheets';
import { rowsOfRecords, sheetNamed, valueAt, workbookOf, type SheetGrid } from '../../src/workbook';
import { memoryDoor, type MemoryDoor } from '../support/memory-door';
import { annexDoor, OPTIONS, sampleDoor } from './sample';

/** A county without a fault; its first member's pupils stand in the third row. */
function cleanDoor(): MemoryDoor {
  const school = (name: string, role: string, pupils: number) => ({
    单位名称: `示例${name}`,
    集团名称: '示例教育集团',
    集团编号: 'G1',
    校区名称: `示例教育集团${name}`,
    角色: role,
    单位类型: '小学',
    校长属性: role === '龙头' ? '总校校长' : '执行校长',
    编办核定: '是',
    在校学生数: pupils,
    班级数: 10,
  });
  const rows = rowsOfRecords([
    school('总校', '龙头', 900),
    school('东校区', '成员', 500),
    school('西校区', '成员', 300),
  ]);
  return memoryDoor(workbookOf('示例.xlsx', [{ name: '单位名册', rows }]));
}

const pupilsOf = async (door: MemoryDoor) => {
  const run = await check(door, OPTIONS);
  return run.roster
    .table('schools')
    .rows.find((row) => row.text('角色') === '成员')!
    .address('在校学生数')!;
};
const top = (door: MemoryDoor, sheet: string) => valueAt(sheetNamed(door.workbook, sheet)!, 0, 0);
const choiceOf = async (door: MemoryDoor, form: string, options: JobOptions = OPTIONS) =>
  formChoices(await check(door, options)).find((choice) => choice.form === form)!;
const logOf = (door: MemoryDoor) => sheetNamed(door.workbook, SHEETS.repairs);

describe('before sending', () => {
  test('a form of which nothing is open has no line on top, and nothing is recorded', async () => {
    const door = cleanDoor();
    expect(await choiceOf(door, 'R64')).toMatchObject({ state: 'ready', caution: null });
    const [made] = await submit(door, await check(door, OPTIONS), ['R64']);
    expect(top(door, made!.sheet)).not.toMatch(/^注意/);
    expect(logOf(door)).toBeUndefined();
  });

  test('figures missing and errors open are counted on top, with where to look, as the pane says before', async () => {
    const door = await sampleDoor();
    const choice = await choiceOf(door, 'R67');
    expect(choice).toMatchObject({ state: 'errors', open: { missing: 5, errors: 5, warnings: 0 } });
    const [made] = await submit(door, await check(door, OPTIONS), ['R67']);
    const sheet = sheetNamed(door.workbook, made!.sheet)!;
    expect(top(door, made!.sheet)).toBe(choice.caution);
    expect(choice.caution).toMatch(/^注意：缺数 5 项（参数“中层职数标准”.*错误 5 处未改（单位名册!D8、/);
    // Drawn over the whole width, inside what is printed.
    const plan = door.plans.flatMap(({ sheets }) => sheets).find(({ name }) => name === made!.sheet)!;
    expect(plan.merges).toContainEqual({ row: 0, column: 0, rows: 1, columns: plan.widths!.length });
    expect(plan.print!.area).toMatchObject({ row: 0, rows: plan.rows.length });
    expect(sheet.values.filter((line) => String(line[0]).startsWith('注意'))).toHaveLength(1);
  });

  test('a warning counts until it is explained, and again once its explanation has lapsed', async () => {
    const door = await sampleDoor();
    const before = await choiceOf(door, 'R66');
    expect(before.open.warnings).toBe(2);
    const run = await check(door, OPTIONS);
    const finding = run.audit.findings.find(
      ({ sheet, severity, cells }) => sheet === '专项经费支出' && severity === 'warning' && cells.length > 0,
    )!;
    await explain(door, run, finding, '已报区教育局');
    expect((await choiceOf(door, 'R66')).open.warnings).toBe(1);
    const judged = await check(door, OPTIONS);
    const lapsed = {
      ...judged,
      explanations: new Map([...judged.explanations].map(([key, one]) => [key, { ...one, lapsed: true }])),
    };
    expect(formChoices(lapsed).find(({ form }) => form === 'R66')!.open.warnings).toBe(2);
  });

  test('making it anyway is recorded on 修改记录 once, and taken back with the form', async () => {
    const door = await sampleDoor();
    await submit(door, await check(door, OPTIONS), ['R64', 'R66']);
    const lines = (sheet: SheetGrid) =>
      sheet.values.slice(2).map((line) => [line[1], line[2], line[4], String(line[7]).slice(0, 3)]);
    expect(lines(logOf(door)!)).toEqual([
      ['2025-10-20', '集团化办学专项经费核算表', '仍要生成 R64', '注意：'],
      ['2025-10-20', '大额资金（含4万元及以上）支出审批表', '仍要生成 R66', '注意：'],
    ]);
    const writes = readRecord(door.workbook).record.writes.length;
    await submit(door, await check(door, OPTIONS), ['R64', 'R66']);
    expect(readRecord(door.workbook).record.writes).toHaveLength(writes);
    await undo(door);
    expect(logOf(door)).toBeUndefined();
    expect(sheetNamed(door.workbook, '集团化办学专项经费核算表')).toBeUndefined();
  });

  test('what the clerk wrote into a blank survives the line’s coming and going, also under rows put in on top', async () => {
    const door = cleanDoor();
    const at = await pupilsOf(door);
    const [made] = await submit(door, await check(door, OPTIONS), ['R63']);
    const blanks = () => readRecord(door.workbook).record.sheets.find(({ kind }) => kind === 'form:R63')!.blanks!;
    const id = blanks()[0]!.id;
    const written = (shift = 0) => {
      const blank = blanks().find((one) => one.id === id)!;
      return valueAt(sheetNamed(door.workbook, made!.sheet)!, blank.row + shift, blank.column);
    };
    const open = async (pupils: number) => {
      door.edit(at.sheet, at.row, at.column, pupils);
      await submit(door, await check(door, OPTIONS), ['R63']);
      return (await choiceOf(door, 'R63')).open.errors;
    };
    door.edit(made!.sheet, blanks()[0]!.row, blanks()[0]!.column, '拟招聘 2 人');
    expect(written()).toBe('拟招聘 2 人');
    expect(await open(-5)).toBe(1);
    expect(top(door, made!.sheet)).toContain(`错误 1 处未改（单位名册!`);
    expect(written()).toBe('拟招聘 2 人');
    // A row of the clerk's own above the line moves all down by one.
    sheetNamed(door.workbook, made!.sheet)!.values.unshift(['请科长阅']);
    expect(written(1)).toBe('拟招聘 2 人');
    expect(await open(510)).toBe(0);
    expect(top(door, made!.sheet)).not.toMatch(/^注意：.*错误/);
    expect(written()).toBe('拟招聘 2 人');
    await undo(door);
    expect(top(door, made!.sheet)).toContain('错误 1 处未改');
    expect(written()).toBe('拟招聘 2 人');
  });

  test('[SPT-A.1] the annex’s own region is the same under the line', async () => {
    const door = await annexDoor();
    const annex = structuredClone(door.workbook.sheets[0]!);
    // One campus more is declared than listed.
    door.edit(annex.name, 3, 2, 9);
    const [made] = await submit(door, await check(door, OPTIONS), ['R60']);
    const form = sheetNamed(door.workbook, made!.sheet)!;
    expect(top(door, made!.sheet)).toMatch(/^注意：(错误|警告) 1 处/);
    const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\n/g, '') : value);
    for (let row = 0; row < 3 + 21; row++) {
      for (let column = 0; column < 5; column++) {
        if (row === 3 && column === 2) continue;
        expect([row, column, plain(valueAt(form, row + 1, column))]).toEqual([
          row,
          column,
          plain(valueAt(annex, row, column)),
        ]);
      }
    }
    const merges = (sheet: SheetGrid, from: number) =>
      sheet.merges
        .filter(({ row, rows }) => row >= from && rows > 1)
        .map((merge) => ({ ...merge, row: merge.row - from }));
    expect(merges(form, 4)).toEqual(expect.arrayContaining(merges(annex, 3)));
  });

  test('[GX-0.3] that the list has not been sent is no reason to hold the list back; another error is', async () => {
    const schools = (classes: number | string) =>
      rowsOfRecords([
        {
          单位名称: '示例龙头园',
          集团名称: '示例集团',
          集团编号: 'G1',
          角色: '龙头',
          单位类型: '幼儿园',
          班级数: classes,
        },
        { 单位名称: '示例成员园', 集团名称: '示例集团', 集团编号: 'G1', 角色: '成员', 单位类型: '幼儿园', 班级数: 6 },
      ]);
    const filings = rowsOfRecords([{ 材料名称: '工作简报', 报送主体: '示例县教育局', 实际报送日期: '2025-03-01' }]);
    const doorOf = (classes: number | string) =>
      memoryDoor(
        workbookOf('示例县.xlsx', [
          { name: '单位名册', rows: schools(classes) },
          { name: '材料报送台账', rows: filings },
        ]),
      );
    const options: JobOptions = { policy: 'guangxi', today: '2025-11-20' };
    const run = await check(doorOf(12), options);
    expect(run.audit.findings).toContainEqual(expect.objectContaining({ rule: 'GX-0.3', severity: 'error' }));
    const errors = (await choiceOf(doorOf(12), 'R02', options)).open.errors;
    expect((await choiceOf(doorOf('若干'), 'R02', options)).open.errors).toBe(errors + 1);
    const own = run.audit.findings.filter(({ severity, sheet }) => severity === 'error' && sheet === '单位名册');
    expect(errors).toBe(own.length);
  });
});
