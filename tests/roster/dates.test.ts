import { dateOfCell, datePairsOfText, dateOfText } from '../../src/roster/dates';
import { isoOfSerial, serialOfIso } from '../../src/workbook';
import { fc } from '../support/properties';

describe('dates as clerks write them', () => {
  test.each(['2023-9-1', '2023/9/1', '2023.9.1', '2023年9月1日', '2023-09-01', '２０２３年９月１日', ' 2023 年 9 月 1 日 ', '2023/09/01 00:00:00', '20230901'])(
    '%s is the first of September 2023',
    (text) => expect(dateOfText(text)).toBe('2023-09-01'),
  );

  test.each(['2023年9月', '2023.9', '2023', '9月1日', '2023-02-29', '2023-13-01', '2023-00-10', '23-9-1', '九月一日', '待定', '', '1-9-2023'])(
    '%s is no day',
    (text) => expect(dateOfText(text)).toBeNull(),
  );

  test('29 February exists in leap years alone', () => {
    expect(dateOfText('2024-2-29')).toBe('2024-02-29');
    expect(dateOfText('1900-2-29')).toBeNull();
  });

  test('serials are dates where they are plausible; a year is not', () => {
    expect(dateOfCell(45170)).toEqual({ iso: '2023-09-01', asWritten: true });
    expect(dateOfCell(45170.75)).toEqual({ iso: '2023-09-01', asWritten: true });
    expect(dateOfCell(20230901)).toEqual({ iso: '2023-09-01', asWritten: false });
    expect(dateOfCell(2023)).toBeNull();
    expect(dateOfCell(0)).toBeNull();
    expect(dateOfCell(true)).toBeNull();
  });

  test.each([
    ['2024-09-01—2025-08-31', ['2024-09-01/2025-08-31']],
    ['2024.9.1-2025.1.31', ['2024-09-01/2025-01-31']],
    ['2024年9月1日至2025年1月31日；2025年2月1日至2025年8月31日', ['2024-09-01/2025-01-31', '2025-02-01/2025-08-31']],
    ['2024-09-01 - 2025-08-31', ['2024-09-01/2025-08-31']],
    ['2024-09-01-2025-08-31', ['2024-09-01/2025-08-31']],
  ])('%s is %j', (text, pairs) => expect(datePairsOfText(text)?.map(({ from, to }) => `${from}/${to}`)).toEqual(pairs));

  test.each(['2024-09-01', '2025-08-31—2024-09-01', '2024年—2025年', '', '2024-09-01—2025-01-31—2025-08-31', '2024-09-01—2025-01-31；待定'])(
    '%s is no pair of dates',
    (text) => expect(datePairsOfText(text)).toBeNull(),
  );

  test('every day from 1950 to 2099 comes back from each spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: serialOfIso('1950-01-01'), max: serialOfIso('2099-12-31') }), (serial) => {
        const iso = isoOfSerial(serial);
        const [year, month, day] = iso.split('-').map(Number);
        expect(dateOfCell(serial)?.iso).toBe(iso);
        for (const text of [iso, `${year}/${month}/${day}`, `${year}.${month}.${day}`, `${year}年${month}月${day}日`, iso.replace(/-/g, '')])
          expect(dateOfText(text)).toBe(iso);
      }),
    );
  });
});
