import { CALENDAR_SHEET, readRecord } from '../../src/sheets';
import {
  calendarIcs,
  check,
  dueItems,
  formChoices,
  history,
  undo,
  writeCalendar,
  type JobOptions,
} from '../../src/tasks';
import { folded } from '../../src/tasks/calendar';
import { rowsOfRecords, sheetNamed, workbookOf } from '../../src/workbook';
import { memoryDoor, pictureOf } from '../support/memory-door';
import { OPTIONS, sampleDoor } from './sample';

const GUANGXI: JobOptions = { policy: 'guangxi', today: '2025-12-22' };

/** A county that sent its list two days late and its summary not at all. */
function countyDoor(more: { name: string; rows: (string | null)[][] }[] = []) {
  const schools = rowsOfRecords([
    { 单位名称: '示例龙头园', 集团名称: '示例集团', 集团编号: 'G1', 角色: '龙头', 单位类型: '幼儿园' },
    { 单位名称: '示例成员园', 集团名称: '示例集团', 集团编号: 'G1', 角色: '成员', 单位类型: '幼儿园' },
  ]);
  const filings = rowsOfRecords([
    { 材料名称: '学前教育集团名单', 报送主体: '示例县教育局', 实际报送日期: '2025-10-17' },
    { 材料名称: '学前教育集团名单', 报送主体: '示例县教育局', 实际报送日期: '2024-10-10' },
  ]);
  const sheets = [{ name: '单位名册', rows: schools }, { name: '台账', rows: filings }, ...more]; // prettier-ignore
  return memoryDoor(workbookOf('示例县.xlsx', sheets));
}

describe('the calendar as .ics', () => {
  const unfolded = (text: string) => text.replaceAll('\r\n ', '');

  test('every form with a day is one all-day event on that day, and no other form is', async () => {
    const run = await check(await sampleDoor(), OPTIONS);
    const dated = formChoices(run).filter(({ filing }) => filing);
    const text = unfolded(calendarIcs(run));
    expect(dated.length).toBeGreaterThan(0);
    expect(dueItems(run).map(({ form }) => form)).toEqual(dated.map(({ form }) => form));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(dated.length);
    for (const { due } of dated) expect(text).toContain(`DTSTART;VALUE=DATE:${due!.replaceAll('-', '')}\r\n`);
    expect(text).toContain(`DTSTAMP:${OPTIONS.today.replaceAll('-', '')}T000000Z`);
  });

  test('[GX-0.3] the event moves with the reading and keeps its UID', async () => {
    const of = async (set: [string, string][]) => {
      const text = unfolded(calendarIcs(await check(countyDoor(), { ...GUANGXI, set })));
      return text.split('BEGIN:VEVENT').find((event) => event.includes(' R02 '))!;
    };
    const [day, before] = [await of([]), await of([['截止日口径', '不含当日']])];
    expect(day).toContain('DTSTART;VALUE=DATE:20251015\r\n');
    expect(before).toContain('DTSTART;VALUE=DATE:20251014\r\n');
    for (const event of [day, before]) expect(event).toContain('UID:guangxi-R02-2025@jibantong\r\n');
  });

  test('only what is still to be sent calls, and begin and end are paired', async () => {
    const early = unfolded(calendarIcs(await check(countyDoor(), { ...GUANGXI, today: '2025-12-01' })));
    const late = unfolded(calendarIcs(await check(countyDoor(), GUANGXI)));
    const alarms = (text: string, form: string) =>
      text.split('BEGIN:VEVENT').find((event) => event.includes(` ${form} `))!.match(/TRIGGER:\S+/g); // prettier-ignore
    expect(alarms(early, 'R03')).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
    expect(alarms(late, 'R03')).toBeNull();
    expect(alarms(early, 'R02')).toBeNull();
    for (const what of ['VCALENDAR', 'VEVENT', 'VALARM']) {
      expect(early.split(`BEGIN:${what}\r\n`).length).toBe(early.split(`END:${what}\r\n`).length);
    }
  });

  test('a line of 75 octets stays whole, one of 76 is folded, and no character is cut', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    const long = '报送'.repeat(60);
    for (const piece of folded(long).split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
    expect(folded(long).replaceAll('\r\n ', '')).toBe(long);
  });
});

describe('the sheet 报送日历', () => {
  const sheetOf = (door: ReturnType<typeof countyDoor>, name: string = CALENDAR_SHEET) =>
    sheetNamed(door.workbook, name)!;

  test('[GX-0.3] [GX-0.4] what is overdue stands first, with state, days and the cell where it is registered', async () => {
    const door = countyDoor();
    await writeCalendar(door, await check(door, GUANGXI));
    const lines = sheetOf(door).values.slice(3).map((line) => [line[1], line[7], line[8], line[9], line[10], line[11]]); // prettier-ignore
    expect(lines.slice(0, 2)).toEqual([
      ['R03', '2025-12-20', '逾期', '已过 2 天', null, null],
      ['R02', '2025-10-15', '迟报', '迟 2 天', '2025-10-17', '台账!C2'],
    ]);
    const states = sheetOf(door).values.slice(3).map((line) => line[8]); // prettier-ignore
    expect(states).toContain('不须本单位报送');
    expect(states.at(-1)).toMatch(/^原文未定日期/);
  });

  test('is no roster, is the same a second time, and is taken back', async () => {
    const door = countyDoor();
    const before = pictureOf(door.workbook);
    await writeCalendar(door, await check(door, GUANGXI));
    const again = await check(door, GUANGXI);
    expect(again.roster.table('filings').rows).toHaveLength(2);
    expect((await writeCalendar(door, again)).cells).toBe(0);
    expect((await history(door)).map(({ title }) => title)).toEqual(['写入报送日历']);
    await undo(door);
    expect(pictureOf(door.workbook)).toEqual(before);
  });

  test('the clerk’s own sheet of that name is left alone', async () => {
    const door = countyDoor([{ name: CALENDAR_SHEET, rows: [['我的备忘']] }]);
    await writeCalendar(door, await check(door, GUANGXI));
    expect(sheetOf(door).values).toEqual([['我的备忘']]);
    const { record } = readRecord(door.workbook);
    expect(record.sheets.map(({ name }) => name)).toEqual([`${CALENDAR_SHEET}（2）`]);
    expect((await writeCalendar(door, await check(door, GUANGXI))).cells).toBe(0);
  });
});

test('days are counted from the day asked for, else from today', async () => {
  const left = async (on?: string) => {
    const run = await check(countyDoor(), { ...GUANGXI, today: '2025-12-15', ...(on ? { on } : {}) });
    return dueItems(run).find(({ form }) => form === 'R03')!.daysLeft;
  };
  expect(await left()).toBe(5);
  expect(await left('2025-12-19')).toBe(1);
});
