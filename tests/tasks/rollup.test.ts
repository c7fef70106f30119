import { doublesOf, totalOf } from '../../src/sheets';
import { rollup, summarise, type JobOptions } from '../../src/tasks';
import { rowsOfRecords, sheetNamed, workbookOf } from '../../src/workbook';
import { memoryDoor } from '../support/memory-door';

const OPTIONS: JobOptions = { policy: 'shapotou', today: '2025-11-01' };

/** A county with one group; its members' pupils decide its fund. */
function county(index: number, pupils: readonly (number | string)[]) {
  const schools = rowsOfRecords([
    { 单位名称: `县${index}龙头校`, 集团编号: `集团${index}`, 角色: '龙头', 单位类型: '小学', 在校学生数: 900 },
    ...pupils.map((count, at) => ({ 单位名称: `县${index}成员${at}`, 集团编号: `集团${index}`, 角色: '成员', 单位类型: '小学', 在校学生数: count })),
  ]);
  const filing = [['项目', '内容'], ['填报单位', `示例县${index}教育局`]];
  return memoryDoor(workbookOf(`县${index}.xlsx`, [{ name: '单位名册', rows: schools }, { name: '填报信息', rows: filing }]));
}

const fund = (pupils: readonly number[]) => 100_000 + pupils.reduce((sum, n) => sum + (n >= 500 ? 20_000 : n >= 200 ? 15_000 : 10_000), 0);

describe('a city adds up its counties', () => {
  test('[SPT-6.3] 111 counties: the total is the sum of their own funds, each traced to file and cell', async () => {
    const pupils = Array.from({ length: 111 }, (_, n) => [n * 7, 200 + n, 499 + (n % 3)]);
    const summaries = [];
    for (const [index, own] of pupils.entries()) summaries.push(await summarise(county(index, own), `县${index}.xlsx`, OPTIONS));
    const expected = pupils.reduce((sum, own) => sum + fund(own), 0);
    expect(totalOf('SPT-6.3#area', summaries)).toBe(expected);
    const city = memoryDoor(workbookOf('市.xlsx', []));
    const forms = await rollup(city, summaries, OPTIONS);
    expect(forms[0]).toMatchObject({ sheet: '汇总', rows: 111 });
    const sheet = sheetNamed(await city.read(), '汇总')!;
    const column = sheet.values[2]!.findIndex((value) => String(value).startsWith('全区专项经费'));
    expect(sheet.values.at(-1)![column]).toBe(expected);
    const detail = sheetNamed(await city.read(), '汇总明细')!;
    const line = detail.values.find((row) => row[0] === '示例县5教育局' && row[1] === '全区专项经费')!;
    expect(line.slice(2, 6)).toEqual([fund(pupils[5]!), '元', '县5.xlsx', expect.stringMatching(/^测算结果![A-Z]+\d+$/)]);
  });

  test('a county whose figure is missing makes the total missing, never smaller', async () => {
    const summaries = [await summarise(county(1, [500]), '县1.xlsx', OPTIONS), await summarise(county(2, ['约300']), '县2.xlsx', OPTIONS)];
    expect(totalOf('SPT-6.3#area', summaries)).toBeNull();
    expect(summaries[1]!.counts.error).toBeGreaterThan(0);
  });

  test('the same school in two counties is listed with both places', async () => {
    const [a, b] = [await summarise(county(1, [500]), '县1.xlsx', OPTIONS), await summarise(county(1, [300]), '县1另报.xlsx', OPTIONS)];
    const doubles = doublesOf([a, b]);
    expect(doubles.map((double) => double.shown)).toEqual(expect.arrayContaining(['县1龙头校', '集团1']));
    expect(doubles[0]!.places.map((place) => place.file)).toEqual(['县1.xlsx', '县1另报.xlsx']);
  });
});
