import { calendarIcs, check, dueItems, formChoices } from '../../src/tasks';
import { folded } from '../../src/tasks/calendar';
import { OPTIONS, sampleDoor } from './sample';

describe('the calendar', () => {
  test('every form with a day is one all-day event on that day, and no other form is', async () => {
    const run = await check(await sampleDoor(), OPTIONS);
    const dated = formChoices(run).filter(({ due }) => due);
    const text = calendarIcs(run).replaceAll('\r\n ', '');
    expect(dated.length).toBeGreaterThan(0);
    expect(dueItems(run).map(({ form }) => form)).toEqual(dated.map(({ form }) => form));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(dated.length);
    for (const { due } of dated) expect(text).toContain(`DTSTART;VALUE=DATE:${due!.replaceAll('-', '')}\r\n`);
    expect(text).toContain(`DTSTAMP:${OPTIONS.today.replaceAll('-', '')}T000000Z`);
  });

  test('a line of 75 octets stays whole, one of 76 is folded, and no character is cut', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    const long = '报送'.repeat(60);
    for (const piece of folded(long).split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
    expect(folded(long).replaceAll('\r\n ', '')).toBe(long);
  });
});
