import { decimalOfCell, decimalOfNumber, decimalOfText, fenOf, isInteger, toNumber } from '../../src/roster/numbers';
import { fc } from '../support/properties';

const number = (text: string) => {
  const decimal = decimalOfText(text);
  return decimal && toNumber(decimal);
};

describe('numbers as clerks write them', () => {
  test.each([
    ['350人', 350], ['1,000', 1000], ['1，000', 1000], ['５００', 500], [' 200 ', 200], ['8个', 8], ['1.5万', 15000],
    ['1.5万元', 15000], ['2 000元', 2000], ['0', 0], ['007', 7], ['12.50', 12.5], ['60%', 60], ['６０％', 60], ['-5', -5], ['200.0', 200],
  ])('%s is %d', (text, value) => expect(number(text)).toBe(value)); // prettier-ignore

  test.each(['约160', '十二', '无', '/', '—', '', ' ', '1,00', '1,0000', '1.2.3', '160左右', '160-180', '3+4', '#REF!', '1e5', '0x10', 'Infinity', '①', '10²', '2024年秋'])(
    '%s is no number',
    (text) => expect(number(text)).toBeNull(),
  );

  test('what Excel shows counts: 0.1+0.2 is thirty fen', () => {
    expect(fenOf(decimalOfNumber(0.1 + 0.2)!)).toBe(30);
    expect(fenOf(decimalOfNumber(1234567.89)!)).toBe(123456789);
    expect(fenOf(decimalOfText('1.005万')!)).toBe(1005000);
    expect(fenOf(decimalOfText('0.001')!)).toBeNull();
  });

  test('only a number in the cell itself is as written', () => {
    expect(decimalOfCell(350)?.asWritten).toBe(true);
    expect(decimalOfCell('350')?.asWritten).toBe(false);
    expect(decimalOfCell(true)).toBeNull();
    expect(decimalOfCell(null)).toBeNull();
    expect(decimalOfCell({ error: '#REF!' })).toBeNull();
  });

  test('any whole number, with or without commas, unit and full-width digits, comes back', () => {
    const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('', '人', '个', '元', '名'), fc.boolean(), fc.boolean(), (value, unit, commas, full) => {
        const digits = commas ? value.toLocaleString('en-US') : String(value);
        const text = ` ${full ? wide(digits) : digits}${unit} `;
        const decimal = decimalOfText(text)!;
        expect(isInteger(decimal)).toBe(true);
        expect(toNumber(decimal)).toBe(value);
      }),
    );
  });

  test('any amount of fen comes back whole, as yuan and as 万元, as number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(fenOf(decimalOfText(yuan)!)).toBe(fen);
        expect(fenOf(decimalOfNumber(Number(yuan))!)).toBe(fen);
        const padded = String(fen).padStart(7, '0');
        expect(fenOf(decimalOfText(`${padded.slice(0, -6)}.${padded.slice(-6)}万元`)!)).toBe(fen);
      }),
    );
  });

  test('no text makes it throw, and what it accepts holds a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const decimal = decimalOfText(text);
        if (decimal) expect(text.normalize('NFKC')).toMatch(/\d/);
      }),
    );
  });
});
