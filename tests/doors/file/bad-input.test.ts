import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate';
import { newFileDoor, openFileDoor } from '../../../src/doors/file';
import { emptyPlan } from '../../../src/workbook';

const NAME = '名册.xlsx';

async function goodBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const door = await newFileDoor(NAME);
  await door.apply({ ...emptyPlan('新建'), sheets: [{ name: '名册', rows: [[{ value: '单位' }], [{ value: 350 }]] }] });
  return new Uint8Array(await door.bytes());
}

/** A good workbook with some parts replaced or added. */
async function planted(parts: Record<string, string | Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const files: Record<string, Uint8Array<ArrayBufferLike>> = unzipSync(await goodBytes());
  for (const [path, part] of Object.entries(parts)) files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

async function refused(bytes: Uint8Array, code: string, word: string): Promise<void> {
  const error = await openFileDoor(bytes, NAME).then(
    () => null,
    (thrown: unknown) => thrown as Error & { code: string },
  );
  expect(error).toMatchObject({ name: 'DoorError', code });
  expect(error!.message).toContain(`“${NAME}”`);
  expect(error!.message).toContain(word);
  expect(error!.message).not.toMatch(/\n/);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A zip whose directory says what we tell it: sizes can lie. */
function handmadeZip(name: string, packed: Uint8Array, size: number, method = 8): Uint8Array {
  const title = strToU8(name);
  const header = (signature: number, lead: number[], length: number, more: number[]) => {
    const view = new DataView(new ArrayBuffer(length));
    view.setUint32(0, signature, true);
    lead.forEach((value, index) => view.setUint16(4 + index * 2, value, true));
    return { view, more };
  };
  const local = header(0x04034b50, [20, 0, method, 0, 0], 30, []).view;
  local.setUint32(18, packed.length, true);
  local.setUint32(22, size, true);
  local.setUint16(26, title.length, true);
  const central = header(0x02014b50, [20, 20, 0, method, 0, 0], 46, []).view;
  central.setUint32(20, packed.length, true);
  central.setUint32(24, size, true);
  central.setUint16(28, title.length, true);
  const start = 30 + title.length + packed.length;
  const end = header(0x06054b50, [0, 0, 1, 1], 22, []).view;
  end.setUint32(12, 46 + title.length, true);
  end.setUint32(16, start, true);
  const bytes = (view: DataView) => new Uint8Array(view.buffer);
  return Uint8Array.from([...bytes(local), ...title, ...packed, ...bytes(central), ...title, ...bytes(end)]);
}

describe('files that are no workbook are refused in one sentence naming the file', () => {
  test('an empty file', () => refused(new Uint8Array(0), 'truncated', '空文件'));
  test('a text file, as a renamed .csv is', () =>
    refused(strToU8('单位名称,学生数\n测试甲学校,500\n'), 'not-xlsx', '文本'));
  test('a text file in UTF-16', () => refused(Uint8Array.from([0xff, 0xfe, ...wide('单位,1')]), 'not-xlsx', '文本'));
  test('a picture', () =>
    refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 1, 2, 3]), 'not-xlsx', '不是 .xlsx'));
  test('an old .xls', () =>
    refused(Uint8Array.from([...OLE, ...new Array<number>(600).fill(0), ...wide('Workbook')]), 'not-xlsx', '.xls'));
  test('an encrypted workbook', () =>
    refused(
      Uint8Array.from([...OLE, ...new Array<number>(600).fill(0), ...wide('EncryptedPackage')]),
      'encrypted',
      '密码',
    ));
  test('a zip of something else', () => refused(zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx', '不是 .xlsx'));
  test('a Word document', async () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
    await refused(
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8(rels),
        'word/document.xml': strToU8('<w:document/>'),
      }),
      'not-xlsx',
      '没有 Excel 工作簿',
    );
  });
  test('a workbook without sheets', async () => {
    const xml = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>';
    await refused(await planted({ 'xl/workbook.xml': xml }), 'not-xlsx', '没有工作表');
  });
  test('a sheet whose part is missing', async () => {
    const files = unzipSync(await goodBytes());
    delete files['xl/worksheets/sheet1.xml'];
    await refused(zipSync(files), 'truncated', '损坏');
  });
});

describe('damaged files are refused', () => {
  test.each([0.1, 0.5, 0.9, 0.999])('cut off at %d of its length', async (part) => {
    const bytes = await goodBytes();
    await refused(bytes.slice(0, Math.floor(bytes.length * part)), 'truncated', '不完整或已损坏');
  });
  test('one byte of a part changed', async () => {
    const files = unzipSync(await goodBytes());
    const bytes = zipSync(files, { level: 0 });
    const at = Buffer.from(bytes).indexOf('350');
    bytes[at] = 0x39;
    await refused(bytes, 'truncated', '损坏');
  });
});

describe('files made to do harm are refused', () => {
  const BOMB = 600 * 1024 * 1024;
  test('a bomb that states its 600 MB', async () => {
    const packed = deflateSync(new Uint8Array(1000));
    await refused(handmadeZip('xl/a.xml', packed, BOMB), 'too-large', '300 MB');
  });
  test('a bomb that states 1 KB and holds more', async () => {
    const before = process.memoryUsage().rss;
    const packed = deflateSync(new Uint8Array(64 * 1024 * 1024));
    await refused(handmadeZip('xl/a.xml', packed, 1024), 'too-large', '300 MB');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
  test.each([
    [
      'a DOCTYPE with entities',
      '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><worksheet/>',
    ],
    [
      'a DOCTYPE behind a long comment',
      `<!--${'x'.repeat(9000)}--><!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>`,
    ],
  ])('nested entities: %s', async (_what, xml) => {
    await refused(await planted({ 'xl/worksheets/sheet1.xml': xml }), 'not-xlsx', '实体');
    await refused(await planted({ 'docProps/app.xml': xml }), 'not-xlsx', '实体');
  });
  test('a sheet whose few cells span more than can be held', async () => {
    const rows = Array.from(
      { length: 1300 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    ).join('');
    const bytes = await planted({
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    });
    const door = await openFileDoor(bytes, NAME);
    await expect(door.read()).rejects.toMatchObject({
      name: 'DoorError',
      code: 'too-large',
      message: expect.stringContaining(NAME) as string,
    });
  });
});

test('a million cells that are merely formatted do not count', async () => {
  const row = (n: number) =>
    `<row r="${n}">${['A', 'B', 'C', 'D'].map((letter) => `<c r="${letter}${n}" s="0"/>`).join('')}</row>`;
  const rows = Array.from({ length: 250_000 }, (_, index) => row(index + 2)).join('');
  const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c></row>';
  const bytes = await planted({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:D250001"/><sheetData>${first}${rows}</sheetData></worksheet>`,
  });
  const [sheet] = (await (await openFileDoor(bytes, NAME)).read()).sheets;
  expect([sheet!.rowCount, sheet!.columnCount, sheet!.values]).toEqual([1, 1, [['单位']]]);
});
