import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCharts, readXlsx, type Workbook } from 'hucre';
import { strFromU8, unzipSync } from 'fflate';
import { newFileDoor, openFileDoor } from '../../src/doors/file';
import { parseAreaA1, sheetNamed, valueAt, type CellValue, type Progress, type WorkbookGrid } from '../../src/workbook';
import { check, dueItems, explain, report, submit, type Report, type ReportOptions } from '../../src/tasks';
import { findingKey, readRecord, REPORT_SHEETS } from '../../src/sheets';
import { pictureOf, type MemoryDoor } from '../support/memory-door';
import { OPTIONS, sampleDoor } from './sample';

interface Made {
  made: Report;
  book: WorkbookGrid;
  /** As another library reads it. */
  witness: Workbook;
}

async function make(door: MemoryDoor, options: Partial<ReportOptions> = {}, job = OPTIONS): Promise<Made> {
  const made = await report(door, await check(door, job), await newFileDoor('报送册'), { year: 2025, ...options });
  const [read, witness] = await Promise.all([openFileDoor(made.bytes, made.name), readXlsx(made.bytes)]);
  return { made, book: await read.read(), witness };
}

const rowsOf = (book: WorkbookGrid, name: string): CellValue[][] => sheetNamed(book, name)!.values as CellValue[][];

/** The lines of a list under its heads, as records. */
function records(book: WorkbookGrid, name: string, firstHead = '序号'): Record<string, CellValue>[] {
  const rows = rowsOf(book, name);
  const head = rows.findIndex((line) => line[0] === firstHead);
  return rows.slice(head + 1).map((line) => Object.fromEntries(rows[head]!.map((title, column) => [String(title), line[column] ?? null])));
}

const cover = (book: WorkbookGrid): Map<CellValue, CellValue> =>
  new Map(rowsOf(book, REPORT_SHEETS.cover).map((line) => [line[0] ?? null, line[1] ?? null]));

/** The numbers under a chart, read from the cells that it refers to. */
function drawn(book: WorkbookGrid, reference: string): CellValue[] {
  const [, name, area] = /^'(.*)'!(.*)$/.exec(reference.replaceAll("''", "'"))!;
  const { row, column, rows, columns } = parseAreaA1(area!.replaceAll('$', ''))!;
  const sheet = sheetNamed(book, name!)!;
  expect(columns).toBe(1);
  return Array.from({ length: rows }, (_, index) => valueAt(sheet, row + index, column));
}

const headers = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .map(([, part]) => /<oddHeader>&amp;C([^<]*)<\/oddHeader>/.exec(strFromU8(part))?.[1] ?? '');

describe('年度报送册 of the bureau', () => {
  let door: MemoryDoor;
  let made: Made;
  let before: unknown;

  beforeAll(async () => {
    door = await sampleDoor();
    before = pictureOf(door.workbook);
    made = await make(door);
  });

  test('the clerk’s workbook is only read', () => {
    expect(door.plans).toEqual([]);
    expect(pictureOf(door.workbook)).toEqual(before);
  });

  test('cover, contents, pictures, forms, findings, figures, in this order and under legal names', () => {
    const names = made.book.sheets.map(({ name }) => name);
    const forms = made.made.forms.map(({ sheet }) => sheet);
    const { cover: first, contents, funds, aims, kinds, findings, figures } = REPORT_SHEETS;
    expect(names).toEqual([first, contents, funds, aims, kinds, ...forms, findings, figures]);
    expect(made.made.sheets).toEqual(names);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]/);
    }
  });

  test('the cover says who, by which document, for when, as of when, with which readings, and that it is made up', async () => {
    const facts = cover(made.book);
    const { audit, roster } = await check(door, OPTIONS);
    expect(facts.get('填报单位')).toBe(roster.filing.unit);
    expect(facts.get('政策依据')).toBe(`《${audit.policy.title}》（试点）`);
    expect(facts.get('报送年度')).toBe('2025年（2025年1月1日—12月31日）');
    expect(facts.get('学年')).toBe(roster.filing.schoolYear);
    expect(facts.get('数据日期')).toBe('2025年10月15日');
    expect(String(facts.get('采用口径')).split('\n')).toContain('增补口径：各成员校（园）区，不含牵头学校（A）');
    expect(String(facts.get('参数未填')).split('、')).toEqual([...new Set(audit.missing.map(({ parameter }) => parameter))]);
    expect(rowsOf(made.book, REPORT_SHEETS.cover)[0]![0]).toBe('示例数据');
    expect(new Set(headers(made.made.bytes))).toEqual(new Set(['示例数据']));
  });

  test('a reading that was switched is the one on the cover', async () => {
    const { book } = await make(door, {}, { ...OPTIONS, set: [['增补口径', 'B']] });
    const readings = String(cover(book).get('采用口径')).split('\n');
    expect(readings.find((line) => line.startsWith('增补口径'))).toContain('（B）');
  });

  test('every link of the contents leads to a sheet that is there, and every sheet behind the contents has one', () => {
    const contents = made.witness.sheets.find(({ name }) => name === REPORT_SHEETS.contents)!;
    const links = [...contents.cells!.values()].flatMap(({ value, hyperlink }) => (hyperlink ? [[value, hyperlink.location]] : []));
    expect(links).toEqual(made.made.sheets.slice(2).map((name) => [name, `'${name}'!A1`]));
    const elsewhere = made.witness.sheets.filter((sheet) => sheet !== contents).flatMap(({ cells }) => [...(cells?.values() ?? [])].filter(({ hyperlink }) => hyperlink));
    expect(elsewhere).toEqual([]);
  });

  test('the contents give each form’s day, sender and what it lacks; forms not due are named with the reason', () => {
    const lines = records(made.book, REPORT_SHEETS.contents);
    expect(lines.find((line) => line['材料编号'] === 'R63')).toMatchObject({ 截止日: '2025-07-31', 报送单位: '教育集团', 接收单位: '区教育局', 台账: '迟报', 情况: expect.stringMatching(/^缺数据 \d+ 处$/) });
    expect(lines.find((line) => line['材料编号'] === 'R64')).toMatchObject({ 截止日: '每学年（没有写明日期）' });
    const rows = rowsOf(made.book, REPORT_SHEETS.contents);
    const left = rows.slice(rows.findIndex((line) => line[0] === '未列入本年度的材料') + 2).map((line) => [line[2], line[3]]);
    expect(left).toContainEqual(['R66', '按次：不按年度报送']);
    expect(left.map(([id]) => id)).toEqual(made.made.leftOut.map(({ form }) => form));
  });

  test('the forms due in the year and only those, by day, those without a day last', () => {
    expect(made.made.forms.map(({ form, due }) => [form, due])).toEqual([
      ['R63', '2025-07-31'], ['R72', '2025-12-31'],
      ['R61', undefined], ['R62', undefined], ['R64', undefined], ['R67', undefined], ['R68', undefined], ['R69', undefined],
    ]); // prettier-ignore
  });

  test('[SPT-6.3] a form holds what 生成 puts into the clerk’s own workbook', async () => {
    const own = await sampleDoor();
    const [form] = await submit(own, await check(own, OPTIONS), ['R64']);
    const there = rowsOf(own.workbook, form!.sheet).map((line) => line.map((value) => value ?? null));
    const here = rowsOf(made.book, made.made.forms.find((one) => one.form === 'R64')!.sheet);
    expect(there.length).toBeGreaterThan(20);
    there.forEach((line, row) => line.forEach((value, column) => expect([row, column, here[row]?.[column] ?? null]).toEqual([row, column, value])));
  });

  test('the findings are all the audit’s, gravest first, each with clause and place', async () => {
    const { audit } = await check(door, OPTIONS);
    const lines = records(made.book, REPORT_SHEETS.findings);
    expect(lines).toHaveLength(audit.findings.length);
    expect(lines.map((line) => line['问题和修改办法']).sort()).toEqual(audit.findings.map(({ message }) => message).sort());
    const ranks = lines.map((line) => ['错误', '警告', '提示'].indexOf(String(line['级别'])));
    expect(ranks).toEqual([...ranks].sort());
    expect(made.made.counts).toEqual(audit.counts);
    const line = lines.find((one) => one['对象'] === 'PZ2025003')!;
    expect(line).toMatchObject({ 位置: expect.stringMatching(/^专项经费支出!H6/), 条款: expect.stringMatching(/^SPT-6\.4\.1\.2c /) });
  });

  test('the figures equal the audit’s, each with its clause; what is missing says so; persons are added up and not named', async () => {
    const { audit, roster } = await check(door, OPTIONS);
    const lines = records(made.book, REPORT_SHEETS.figures);
    const listed = audit.figures.filter(({ spec, outcome }) => spec.of !== 'person' && outcome.kind !== 'notApplicable');
    expect(listed.length).toBeGreaterThan(100);
    const key = (subject: CellValue, title: CellValue, clause: CellValue) => `${String(subject)}|${String(title)}|${String(clause)}`;
    const values = new Map(lines.map((line) => [key(line['对象']!, line['测算项']!, line['条款']!), line['数值']]));
    for (const { spec, subject, outcome } of listed) {
      const value = values.get(key(subject.name, spec.title, spec.clause));
      if (outcome.kind === 'known') expect([spec.id, subject.name, value]).toEqual([spec.id, subject.name, outcome.value]);
      else expect([spec.id, subject.name, String(value)]).toEqual([spec.id, subject.name, expect.stringMatching(/^缺/)]);
    }
    const paid = audit.figures.filter(({ spec }) => spec.id === 'SPT-6.4.4b#base').flatMap(({ outcome }) => (outcome.kind === 'known' ? [outcome.value] : []));
    const sum = lines.find((line) => line['层级'] === '个人合计' && line['条款'] === 'SPT-6.4.4b' && typeof line['数值'] === 'number');
    expect(paid.length).toBeGreaterThan(0);
    expect(sum).toBeDefined();
    const text = JSON.stringify(rowsOf(made.book, REPORT_SHEETS.figures));
    const names = roster.table('staff').rows.map((row) => row.text('姓名')!);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => text.includes(`"${name}"`))).toEqual([]);
  });

  test('[SPT-6.3] the picture of the funds draws each group’s fund', async () => {
    const { audit } = await check(door, OPTIONS);
    const [chart] = getCharts(made.witness).filter(({ sheetName }) => sheetName === REPORT_SHEETS.funds);
    const [series] = chart!.chart.series!;
    const funds = audit.figures.filter(({ spec }) => spec.id === 'SPT-6.3#group');
    expect(drawn(made.book, series!.categoriesRef!)).toEqual(funds.map(({ subject }) => subject.name));
    expect(drawn(made.book, series!.valuesRef!)).toEqual(funds.map(({ outcome }) => outcome.kind === 'known' && outcome.value));
  });

  test('[SPT-7.3c] the picture of the aims draws the coverage and what is wanted, and says that it is not reached', async () => {
    const { audit } = await check(door, OPTIONS);
    const [chart] = getCharts(made.witness).filter(({ sheetName }) => sheetName === REPORT_SHEETS.aims);
    const [now, goal] = chart!.chart.series!;
    const coverage = audit.figures.find(({ spec }) => spec.id === 'SPT-7.3c')!.outcome;
    expect(drawn(made.book, now!.valuesRef!)).toEqual([coverage.kind === 'known' && coverage.value]);
    expect(drawn(made.book, goal!.valuesRef!)).toEqual([60]);
    expect(records(made.book, REPORT_SHEETS.aims, '项目')[0]).toMatchObject({ 项目: '集团化办学覆盖率', 结果: '未达到' });
  });

  test('the picture of the findings adds up to them, in errors, warnings and notices', async () => {
    const { audit } = await check(door, OPTIONS);
    const [chart] = getCharts(made.witness).filter(({ sheetName }) => sheetName === REPORT_SHEETS.kinds);
    const sums = chart!.chart.series!.map(({ name, valuesRef }) => [name, drawn(made.book, valuesRef!).reduce<number>((sum, value) => sum + Number(value), 0)]);
    expect(sums).toEqual([['错误', audit.counts.error], ['警告', audit.counts.warning], ['提示', audit.counts.notice]]);
    const data = records(made.book, REPORT_SHEETS.kinds, '条款').find((line) => line['条款'] === '数据填写')!;
    expect(data['合计']).toBe(audit.findings.filter(({ clause }) => clause === null).length);
  });

  test('what the clerk should know before sending it is said', () => {
    expect(made.made.remarks).toEqual([
      `还有 ${made.made.counts.error} 处错误未改，已列在“遗留问题”里。`,
      `还有 ${made.made.counts.warning} 处警告没有填写说明。`,
      expect.stringMatching(/^缺数据的材料：.*教师调配补充方案/),
    ]);
  });
});

const fileDoor = (name: string) =>
  openFileDoor(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', name))), name);

describe('pictures of other policies', () => {
  test('[SZ-4.2a] where the area has two sums, what was spent and what is left stand side by side, and add up to them', async () => {
    const door = await fileDoor('深圳市示例.xlsx');
    const run = await check(door, { policy: 'shenzhen', today: '2025-10-20' });
    const made = await report(door, run, await newFileDoor('报送册'), { year: 2025 });
    const book = await (await openFileDoor(made.bytes, made.name)).read();
    const [chart] = getCharts(await readXlsx(made.bytes)).filter(({ sheetName }) => sheetName === REPORT_SHEETS.funds);
    const sums = chart!.chart.series!.map(({ valuesRef }) => drawn(book, valuesRef!).reduce<number>((sum, value) => sum + Number(value), 0));
    const area = (id: string) => run.audit.figures.find(({ spec }) => spec.id === id)!.outcome;
    expect(sums).toEqual(['SZ-4.2a#total', 'SZ-4.2a#total-spent'].map((id) => expect.closeTo((area(id) as { value: number }).value, 2)));
    const total = records(book, REPORT_SHEETS.funds, '对象').find((line) => line['对象'] === '合计')!;
    expect(Object.values(total).slice(1, 3)).toEqual(['SZ-4.2a#total', 'SZ-4.2a#total-spent'].map((id) => (area(id) as { value: number }).value));
  });

  test('[JX-2a] an aim that is reached is told from one that is not', async () => {
    const door = await fileDoor('揭西县示例.xlsx');
    const run = await check(door, { policy: 'jiexi', today: '2025-10-20' });
    const made = await report(door, run, await newFileDoor('报送册'), { year: 2025 });
    const book = await (await openFileDoor(made.bytes, made.name)).read();
    const lines = records(book, REPORT_SHEETS.aims, '项目').filter((line) => line['目标（个）'] !== null);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect([line['项目'], line['结果']]).toEqual([line['项目'], Number(line['现有（个）']) >= Number(line['目标（个）']) ? '已达到' : '未达到']);
    expect(new Set(lines.map((line) => line['结果']))).toEqual(new Set(['已达到', '未达到']));
  });
});

describe('days and duties', () => {
  const guangxi = () => fileDoor('广西示例.xlsx');

  test.each(['A', 'B'])('[GX-0.2] under 截止日口径 %s the last days are those of 报送日历', async (letter) => {
    const door = await guangxi();
    const run = await check(door, { policy: 'guangxi', today: '2025-10-20', set: [['截止日口径', letter]] });
    const year = Number(run.on.slice(0, 4));
    const made = await report(door, run, await newFileDoor('报送册'), { year });
    const days = new Map(dueItems(run).map(({ form, due }) => [form, due]));
    const dated = made.forms.filter(({ due }) => due !== undefined);
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.map(({ form, due }) => [form, due])).toEqual(dated.map(({ form }) => [form, days.get(form)]));
    expect(dated.find(({ form }) => form === 'R02')!.due).toBe(`${year}-10-${letter === 'A' ? '15' : '14'}`);
  });

  test('[GX-0.3] what the city has to send is in the city’s report, and not in a county’s', async () => {
    const city = await guangxi();
    const job = { policy: 'guangxi', today: '2025-10-20' } as const;
    const ofCity = await report(city, await check(city, job), await newFileDoor('报送册'), { year: 2025 });
    expect(ofCity.forms.map(({ form }) => form)).toContain('R04');
    const { made } = await make(await sampleDoor(), {}, job);
    expect(made.forms.map(({ form }) => form)).toContain('R02');
    expect(made.forms.map(({ form }) => form)).not.toContain('R04');
    expect(made.leftOut).toContainEqual({ form: 'R04', title: '市级集团数量及名单汇总', why: '由设区市教育局报送' });
  });
});

describe('what the clerk has written', () => {
  test('an explanation stands beside its finding; once the value has changed it is marked as lapsed', async () => {
    const door = await sampleDoor();
    const run = await check(door, OPTIONS);
    const finding = run.audit.findings.find(({ severity, clause }) => severity === 'warning' && clause === 'SPT-6.3d')!;
    await explain(door, run, finding, '已报局务会研究，会议纪要另附。');
    const first = await make(door);
    const noteOf = ({ book }: Made) => records(book, REPORT_SHEETS.findings).find((line) => line['对象'] === finding.subject && line['级别'] === '警告')!['说明'];
    expect(noteOf(first)).toBe('已报局务会研究，会议纪要另附。');
    expect(first.made.explained).toBe(1);
    expect(cover(first.book).get('遗留问题')).toContain('（已填写说明 1）');
    const [cell] = finding.cells;
    door.edit(cell!.sheet, cell!.row, cell!.column, '招待餐费');
    const again = (await check(door, OPTIONS)).audit.findings.find((one) => findingKey(one) === findingKey(finding));
    expect(again?.observed).not.toBe(finding.observed);
    const second = await make(door);
    expect(noteOf(second)).toBe('（数据已变，请重写）已报局务会研究，会议纪要另附。');
    expect(second.made.explained).toBe(0);
  });

  test('a warning without one says so, an error does not have to', async () => {
    const { book } = await make(await sampleDoor());
    for (const line of records(book, REPORT_SHEETS.findings)) expect([line['级别'], line['说明']]).toEqual([line['级别'], line['级别'] === '警告' ? '（未填写说明）' : null]);
  });

  test('what was written into the blanks of a form made before is in the report', async () => {
    const door = await sampleDoor();
    const [form] = await submit(door, await check(door, OPTIONS), ['R64']);
    const [blank] = readRecord(door.workbook).record.sheets.find(({ kind }) => kind === 'form:R64')!.blanks!;
    door.edit(form!.sheet, blank!.row, blank!.column, '2025年9月10日');
    const { made, book } = await make(door);
    const sheet = made.forms.find((one) => one.form === 'R64')!.sheet;
    expect(valueAt(sheetNamed(book, sheet)!, blank!.row, blank!.column)).toBe('2025年9月10日');
  });
});

describe('年度报送册 of one group', () => {
  test('findings, figures and forms of the group alone, by the numbers of the whole county', async () => {
    const door = await sampleDoor();
    const { audit, roster } = await check(door, OPTIONS);
    const unit = '中卫市宣和教育集团';
    const { made, book } = await make(door, { unit });
    expect(made.unit).toBe(unit);
    expect(cover(book).get('填报单位')).toBe(unit);
    expect(made.forms.map(({ form }) => form)).toEqual(['R63', 'R61', 'R62']);
    const text = JSON.stringify(made.sheets.map((name) => rowsOf(book, name)));
    for (const { name } of audit.situation.county.groups) expect([name, text.includes(name)]).toEqual([name, name === unit]);
    const { id } = audit.situation.county.groups.find(({ name }) => name === unit)!;
    const paid = new Set(roster.table('payments').rows.filter((row) => row.text('集团编号') === id).map((row) => row.text('凭证号')));
    expect(paid).toEqual(new Set(['PZ2025003', 'PZ2025007']));
    // Besides: that a table is not in the workbook at all. The county's coverage rate is no group's.
    const own = audit.findings.filter(({ subject, rule }) => subject.includes('宣和') || paid.has(subject) || rule === 'audit#not-checked');
    expect(own.length).toBeGreaterThan(3);
    expect(records(book, REPORT_SHEETS.findings).map((line) => line['问题和修改办法']).sort()).toEqual(own.map(({ message }) => message).sort());
    const fund = audit.figures.find(({ spec, subject }) => spec.id === 'SPT-6.3#group' && subject.name === unit)!.outcome;
    const line = records(book, REPORT_SHEETS.figures).find((one) => one['对象'] === unit && one['测算项'] === '专项经费合计')!;
    expect(line['数值']).toBe(fund.kind === 'known' && fund.value);
    expect(made.charts.map(({ sheet }) => sheet)).toEqual([REPORT_SHEETS.funds, REPORT_SHEETS.kinds]);
  });

  test('the bureau by its own name is the bureau', async () => {
    const door = await sampleDoor();
    const { roster } = await check(door, OPTIONS);
    expect((await make(door, { unit: roster.filing.unit! })).made.forms).toHaveLength(8);
  });

  test('a unit that the workbook does not know is refused with those it knows', async () => {
    await expect(make(await sampleDoor(), { unit: '某集团' })).rejects.toThrow(/没有找到报送单位“某集团”。可以写：.*中卫市宣和教育集团/);
  });
});

describe('edges', () => {
  test('a draft is marked 征求意见稿 on the cover and on every page', async () => {
    const door = await sampleDoor();
    const { made, book } = await make(door, {}, { policy: 'shenzhen', today: '2025-10-20' });
    expect(rowsOf(book, REPORT_SHEETS.cover)[0]![0]).toBe('示例数据　征求意见稿');
    expect(cover(book).get('政策依据')).toContain('（征求意见稿）');
    expect(new Set(headers(made.bytes))).toEqual(new Set(['示例数据　征求意见稿']));
  });

  test('a roster that does not say it is made up carries no mark', async () => {
    const door = await sampleDoor();
    for (const sheet of door.workbook.sheets) {
      sheet.values.forEach((line, row) => line.forEach((value, column) => {
        if (typeof value === 'string' && value.includes('示例数据')) door.edit(sheet.name, row, column, '名册');
      })); // prettier-ignore
    }
    const { made, book } = await make(door);
    expect(rowsOf(book, REPORT_SHEETS.cover)[0]![0] ?? null).toBeNull();
    expect(headers(made.bytes).every((header) => header === '')).toBe(true);
  });

  test('another year than that of the data: its forms, and a word on the day of the numbers', async () => {
    const { made, book } = await make(await sampleDoor(), { year: 2026 });
    expect(made.forms.map(({ form }) => form)).not.toContain('R72');
    expect(made.forms.find(({ form }) => form === 'R63')!.due).toBe('2026-07-31');
    expect(cover(book).get('数据日期')).toContain('不在 2026 年内');
    expect(made.remarks).toContain('数据日期 2025-10-15 不在 2026 年内：报送册里是该日的情况。');
  });

  test.each([1999, 2100, 2025.5])('a year %d is refused', async (year) => {
    await expect(make(await sampleDoor(), { year })).rejects.toThrow('应是四位年份');
  });

  test('the county’s texts never become formulas', async () => {
    const door = await sampleDoor();
    const { roster } = await check(door, OPTIONS);
    const at = roster.table('schools').rows[0]!.address('校区名称')!;
    door.edit(at.sheet, at.row, at.column, '=1+1测试校区');
    const { book } = await make(door);
    expect(book.sheets.flatMap(({ formulas }) => [...formulas])).toEqual([]);
    expect(records(book, REPORT_SHEETS.figures).some((line) => line['对象'] === '=1+1测试校区')).toBe(true);
  });

  test('progress goes from the first form to the end; stopped on the way it hands over nothing', async () => {
    const door = await sampleDoor();
    const steps: Progress[] = [];
    await make(door, { onProgress: (step) => steps.push(step) });
    const own = steps.filter(({ total }) => total === 9);
    expect(own.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(own[0]!.what).toBe('编制 教师调配补充方案');
    const stop = new AbortController();
    const book = await newFileDoor('报送册');
    const onProgress = ({ done, total }: Progress) => done === 4 && total === 9 && stop.abort();
    await expect(report(door, await check(door, OPTIONS), book, { year: 2025, signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'cancelled' });
    expect((await book.read()).sheets).toEqual([]);
  });
});
