import { countyStates, doublesOf, isOfCounty, PROBLEM_WORDS, totalOf, type CountySummary } from '../../src/sheets';
import { check, rollup, submit, summarise, summariseAll, type JobOptions } from '../../src/tasks';
import { DoorError, rowsOfRecords, sheetNamed, workbookOf, type CellValue, type SheetGrid } from '../../src/workbook';
import { readRecord } from '../../src/sheets';
import { memoryDoor } from '../support/memory-door';

const OPTIONS: JobOptions = { policy: 'shapotou', today: '2025-11-01' };

/** A county with one group; its members' pupils decide its fund. */
function county(index: number, pupils: readonly (number | string)[]) {
  const schools = rowsOfRecords([
    { 单位名称: `县${index}龙头校`, 集团编号: `集团${index}`, 角色: '龙头', 单位类型: '小学', 在校学生数: 900 },
    ...pupils.map((count, at) => ({
      单位名称: `县${index}成员${at}`,
      集团编号: `集团${index}`,
      角色: '成员',
      单位类型: '小学',
      在校学生数: count,
    })),
  ]);
  const filing = [
    ['项目', '内容'],
    ['填报单位', `示例县${index}教育局`],
  ];
  return memoryDoor(
    workbookOf(`县${index}.xlsx`, [
      { name: '单位名册', rows: schools },
      { name: '填报信息', rows: filing },
    ]),
  );
}

const cityOf = (counties: readonly CountySummary[], expected: string[] = []) => ({ counties, expected, refused: [] });
const fund = (pupils: readonly number[]) =>
  100_000 + pupils.reduce((sum, n) => sum + (n >= 500 ? 20_000 : n >= 200 ? 15_000 : 10_000), 0);

async function written(input: Parameters<typeof rollup>[1], options = OPTIONS) {
  const door = memoryDoor(workbookOf('市.xlsx', []));
  const forms = await rollup(door, input, options);
  const sheet = (name: string) => sheetNamed(door.workbook, name)!;
  return { door, forms, sheet };
}

describe('a city adds up its counties', () => {
  test('[SPT-6.3] 111 counties: the total is the sum of their own funds, each traced to file and cell', async () => {
    const pupils = Array.from({ length: 111 }, (_, n) => [n * 7, 200 + n, 499 + (n % 3)]);
    const files = pupils.map((own, index) => ({ name: `县${index}.xlsx`, open: async () => county(index, own) }));
    const { counties, refused } = await summariseAll(files, OPTIONS);
    expect(refused).toEqual([]);
    const expected = pupils.reduce((sum, own) => sum + fund(own), 0);
    expect(totalOf('SPT-6.3#area', counties)).toBe(expected);
    const { forms, sheet } = await written(cityOf(counties));
    expect(forms[0]).toMatchObject({ sheet: '汇总', rows: 111 });
    const summary = sheet('汇总');
    const column = summary.values[2]!.findIndex((value) => String(value).startsWith('全区专项经费'));
    expect(summary.values.at(-1)![column]).toBe(expected);
    const line = sheet('汇总明细').values.find((row) => row[0] === '示例县5教育局' && row[1] === '全区专项经费')!;
    expect(line.slice(2, 6)).toEqual([fund(pupils[5]!), '元', '县5.xlsx', expect.stringMatching(/^测算结果![A-Z]+\d+$/)]);
  });

  test('each workbook is opened when its turn has come, and called off between two', async () => {
    const stop = new AbortController();
    const opened: number[] = [];
    const files = [0, 1, 2].map((index) => ({
      name: `县${index}.xlsx`,
      open: async () => {
        opened.push(index);
        if (index === 1) stop.abort();
        return county(index, [500]);
      },
    }));
    await expect(summariseAll(files, { ...OPTIONS, signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(opened).toEqual([0, 1]);
  });

  test('a county whose figure is missing makes the total missing, never smaller', async () => {
    const summaries = [
      await summarise(county(1, [500]), '县1.xlsx', OPTIONS),
      await summarise(county(2, ['约300']), '县2.xlsx', OPTIONS),
    ];
    expect(totalOf('SPT-6.3#area', summaries)).toBeNull();
    expect(summaries[1]!.counts.error).toBeGreaterThan(0);
  });

  test('the same school in two counties is listed with both places', async () => {
    const [a, b] = [
      await summarise(county(1, [500]), '县1.xlsx', OPTIONS),
      await summarise(county(1, [300]), '县1另报.xlsx', OPTIONS),
    ];
    const doubles = doublesOf([a, b]);
    expect(doubles.map((double) => double.shown)).toEqual(expect.arrayContaining(['县1龙头校', '集团1']));
    expect(doubles[0]!.places.map((place) => place.file)).toEqual(['县1.xlsx', '县1另报.xlsx']);
  });
});

describe('which counties are missing, late or fail the checks', () => {
  test('an expected county is known by bureau, place or file, never by the beginning of another’s name', async () => {
    const eleven = await summarise(county(11, [500]), '县11.xlsx', OPTIONS);
    expect(['示例县11', '示例县11教育局', '县11'].map((name) => isOfCounty(eleven, name))).toEqual([true, true, true]);
    expect(['示例县1', '县1', '示例县111'].map((name) => isOfCounty(eleven, name))).toEqual([false, false, false]);
  });

  test('missing ones, files that cannot be used, those with errors and those not expected are told apart', async () => {
    const bad = new DoorError('not-xlsx', '“县8.xlsx”不是 .xlsx 文件。');
    const files = [
      { name: '县1.xlsx', open: async () => county(1, [500]) },
      { name: '县2.xlsx', open: async () => county(2, [-5]) },
      { name: '县8.xlsx', open: async () => Promise.reject(bad) },
      { name: '空.xlsx', open: async () => memoryDoor(workbookOf('空.xlsx', [{ name: 'Sheet1', rows: [['便条']] }])) },
      { name: '县9.xlsx', open: async () => county(9, [300]) },
    ];
    const input = { ...(await summariseAll(files, OPTIONS)), expected: ['示例县1', '示例县2', '示例县3'] };
    const states = countyStates(input).map(({ county: name, file, problems }) => [name || file, problems]);
    expect(states.slice(0, 4)).toEqual([
      ['示例县3', ['missing']],
      ['县8.xlsx', ['refused']],
      ['空.xlsx', ['refused']],
      ['示例县2', expect.arrayContaining(['errors', 'gaps'])],
    ]);
    expect(states.find(([name]) => name === '示例县9')![1]).toContain('unexpected');
    const { sheet } = await written(input);
    const lines = sheet('收报情况').values;
    const [head, first] = [lines[0]!, lines[4]!];
    expect(lines[1]!.slice(1, 5)).toEqual(['示例县3', null, null, PROBLEM_WORDS.missing]);
    expect(lines[2]![head.indexOf('说明')]).toBe(bad.message);
    expect(first[head.indexOf('待改的错误（前几处）')]).toMatch(/^单位名册!E3：/);
  });
});

describe('[GX-0.5] [GX-0.6] a city’s forms of its counties’ workbooks', () => {
  const GUANGXI: JobOptions = { policy: 'guangxi', today: '2025-12-25' };
  const PLACES = [
    { name: '甲县', inGroups: 3, all: 4, list: '2025-10-10', activities: 2 },
    { name: '乙县', inGroups: 2, all: 6, list: '2025-10-18', activities: 5 },
    { name: '丙县', inGroups: 0, all: 5, list: null, activities: 0 },
  ];

  function guangxiCounty({ name, inGroups, all, list, activities }: (typeof PLACES)[number]) {
    const gardens = Array.from({ length: Math.max(1, inGroups) }, (_, at): Record<string, CellValue> => ({
      单位名称: `${name}园${at}`,
      集团编号: inGroups > 0 ? `${name}集团` : null,
      角色: inGroups > 0 ? (at === 0 ? '龙头' : '成员') : null,
      单位类型: '幼儿园',
      县区: name,
    }));
    const sheets = [
      { name: '单位名册', rows: rowsOfRecords(gardens) },
      { name: '区域基数', rows: rowsOfRecords([{ 地区: name, 年度: 2025, 幼儿园总数: all, 下辖县数: null }]) },
      {
        name: '台账',
        rows: rowsOfRecords([{ 材料名称: list ? '集团名单' : '其他', 报送主体: `${name}教育局`, 实际报送日期: list ?? '2025-01-02' }]),
      },
      {
        name: '活动台账',
        rows: rowsOfRecords(
          Array.from({ length: activities || 1 }, (_, at) => ({
            集团编号: null,
            活动类别: at % 2 === 0 ? '教研' : '培训',
            日期: activities > 0 ? '2025-03-10' : '2020-01-02',
            组织层级: '县',
            参加单位: null,
            组织主体: null,
          })),
        ),
      },
      { name: '填报信息', rows: [['项目', '内容'], ['填报单位', `${name}教育局`], ['所属地区', name]] }, // prettier-ignore
    ];
    return memoryDoor(workbookOf(`${name}.xlsx`, sheets));
  }

  const readAll = async () => ({
    ...(await summariseAll(
      PLACES.map((place) => ({ name: `${place.name}.xlsx`, open: async () => guangxiCounty(place) })),
      GUANGXI,
    )),
    expected: ['甲县', '乙县', '丙县', '丁县'],
  });
  const textOf = (sheet: SheetGrid) => sheet.values.map((line) => line.filter((value) => value !== null).join('|'));

  test('R04 lists the counties’ groups, adds them up, and rests the rate on all kindergartens', async () => {
    const input = await readAll();
    const { door, forms } = await written(input, GUANGXI);
    const made = forms.find(({ form }) => form === 'R04')!;
    expect(made).toMatchObject({ rows: 2, missing: [] });
    const sheet = sheetNamed(door.workbook, made.sheet)!;
    const lines = textOf(sheet);
    expect(lines).toEqual(expect.arrayContaining(['学前教育集团数|2', '成员园数|3']));
    // 5 of 15: no mean of 75 %, 33 % and 0 %.
    const rate = sheet.values.find((line) => line[0] === '覆盖率（%）')!.find((value) => typeof value === 'number');
    expect(rate).toBeCloseTo(100 / 3, 10);
    expect(lines.find((line) => line.startsWith('合计'))).toBe('合计|3');
    expect(lines.at(0)).toMatch(/^注意：1 个县（市、区）未交/);
    expect(lines.find((line) => line.startsWith('尚无集团'))).toBe('尚无集团的县（市、区）：丙县。尚未交来名册的县（市、区）：丁县。');
    const plan = door.plans[0]!.sheets.find(({ name }) => name === made.sheet)!;
    const notes = plan.rows.flatMap((line) => line.flatMap((cell) => cell?.note ?? []));
    expect(notes).toEqual([expect.stringMatching(/^来源：甲县\.xlsx 单位名册![A-Z]+2$/), expect.stringMatching(/^来源：乙县\.xlsx 单位名册/)]);
  });

  test('R05 adds the counties’ numbers up, and says who sent what when', async () => {
    const { forms, sheet } = await written(await readAll(), GUANGXI);
    const lines = textOf(sheet(forms.find(({ form }) => form === 'R05')!.sheet));
    expect(lines).toEqual(
      expect.arrayContaining([
        '集团 2 个，成员园 3 所，其中薄弱园 0 所、农村园 0 所。',
        '本年活动 7 次：教研 4 次、培训 3 次。',
        '甲县|已报 2025-10-10|逾期',
        '乙县|迟报 2025-10-18|逾期',
        '丙县|逾期|逾期',
        '丁县|未交来名册|未交来名册',
      ]),
    );
  });

  test('what a county wrote into its R03 stands under its heading, with the county’s name', async () => {
    const door = guangxiCounty(PLACES[0]!);
    const [made] = await submit(door, await check(door, GUANGXI), ['R03']);
    const blank = readRecord(door.workbook).record.sheets.find(({ kind }) => kind === 'form:R03')!.blanks!.find(({ id }) => id === 'R03.布局')!; // prettier-ignore
    door.edit(made!.sheet, blank.row, blank.column, '以城带乡');
    const county = await summarise(door, '甲县.xlsx', GUANGXI);
    const { forms, sheet } = await written(cityOf([county]), GUANGXI);
    const lines = textOf(sheet(forms.find(({ form }) => form === 'R05')!.sheet));
    expect(lines[lines.indexOf('（一）布局与带动') + 1]).toBe('甲县：以城带乡');
  });

  test('a county that reads the policy otherwise is told: its numbers rest on another reading', async () => {
    const county = await summarise(guangxiCounty(PLACES[0]!), '甲县.xlsx', { ...GUANGXI, set: [['集团数口径', '当年']] });
    const { sheet } = await written(cityOf([county]), GUANGXI);
    const [head, line] = sheet('收报情况').values;
    expect(line![head!.indexOf('说明')]).toContain('集团数口径 B');
  });

  test('which county is late by its own 材料报送台账', async () => {
    const { sheet } = await written(await readAll(), GUANGXI);
    const [head, ...lines] = sheet('收报情况').values;
    const late = (name: string) => lines.find((line) => line[1] === name)![head!.indexOf('逾期和迟报的材料')];
    expect(late('甲县')).toBe('R03 逾期 5 天');
    expect(late('乙县')).toBe('R03 逾期 5 天；R02 迟 3 天（10-18 报）');
  });
});
