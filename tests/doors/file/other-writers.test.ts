import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { newFileDoor, openFileDoor } from '../../../src/doors/file';
import { emptyPlan, formulaAt, valueAt, type Plan } from '../../../src/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook whose only sheet reads as given. */
async function withSheet(xml: string): Promise<Uint8Array> {
  const door = await newFileDoor('a.xlsx');
  await door.apply({ ...emptyPlan('新建'), sheets: [{ name: '名册', rows: [[{ value: 1 }]] }] });
  return zipSync({ ...unzipSync(await door.bytes()), 'xl/worksheets/sheet1.xml': strToU8(xml) });
}

const PLAN: Plan = {
  ...emptyPlan('写入'),
  blocks: [
    {
      sheet: '名册',
      row: 1,
      column: 2,
      widths: [11],
      rows: [[{ value: 4, formula: '=A2*2', look: 'computed', link: { sheet: '名册', a1: 'A1' }, note: '条款' }]],
    },
  ],
  repairs: [
    { sheet: '名册', row: 0, column: 0, value: '改' },
    { sheet: '名册', row: 4, column: 0, value: 5 },
  ],
  marks: { add: [{ sheet: '名册', row: 0, column: 0, severity: 'warning' }], removeAll: true },
};

describe('worksheets as other programs write them', () => {
  test.each([
    [
      'with a prefix on every element',
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>单位</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      'without addresses of rows and cells',
      `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>单位</t></is></c></row><row><c><v>2</v></c></row></sheetData></worksheet>`,
    ],
    [
      'with line breaks and blanks between elements',
      `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}">\n <sheetData>\n  <row r="1">\n   <c r="A1" t="inlineStr"><is><t>单位</t></is></c>\n  </row>\n  <row r="2">\n   <c r="A2">\n    <v>2</v>\n   </c>\n  </row>\n </sheetData>\n</worksheet>\n`,
    ],
  ])('%s', async (_what, xml) => {
    const door = await openFileDoor(await withSheet(xml), 'a.xlsx');
    expect((await door.read()).sheets[0]!.values).toEqual([['单位'], [2]]);
    await door.apply(PLAN);
    const [sheet] = (await door.read()).sheets;
    expect([
      valueAt(sheet!, 0, 0),
      valueAt(sheet!, 1, 0),
      valueAt(sheet!, 1, 2),
      formulaAt(sheet!, 1, 2),
      valueAt(sheet!, 4, 0),
    ]).toEqual(['改', 2, 4, '=A2*2', 5]);
    const seen = (await readXlsx(await door.bytes(), { readStyles: true })).sheets[0]!;
    expect(seen.rows[1]).toEqual([2, null, 4]);
    expect(seen.conditionalRules?.[0]?.range).toBe('A1');
    expect(seen.columns?.[2]?.width).toBe(11);
    expect(seen.cells?.get('1,2')?.comment?.text).toBe('条款');
  });

  test('a sheet without any rows', async () => {
    const door = await openFileDoor(await withSheet(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`), 'a.xlsx');
    expect((await door.read()).sheets[0]!.values).toEqual([]);
    await door.apply(PLAN);
    expect(valueAt((await door.read()).sheets[0]!, 4, 0)).toBe(5);
  });

  test('escapes, line breaks and characters that XML forbids come and go as they are', async () => {
    const texts = ['a_x0041_b', 'a\u0001b', 'a\tb\nc', '😀𠮷', '&amp;', ' '];
    const door = await openFileDoor(await withSheet(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`), 'a.xlsx');
    await door.apply({
      ...emptyPlan('文字'),
      repairs: texts.map((value, row) => ({ sheet: '名册', row, column: 0, value })),
    });
    const again = await openFileDoor(await door.bytes(), 'a.xlsx');
    expect((await again.read()).sheets[0]!.values.map(([value]) => value)).toEqual(texts);
  });
});
