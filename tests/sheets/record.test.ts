import {
  emptyRecord,
  readRecord,
  recordSheet,
  sheetNameOf,
  sumOf,
  findingsSheet,
  type WorkRecord,
} from '../../src/sheets';
import type { WorkbookGrid } from '../../src/workbook';

function gridOf(record: WorkRecord): WorkbookGrid {
  const { name, rows } = recordSheet(record);
  const values = rows.map((line) => line.map((cell) => cell?.value ?? null));
  return {
    name: 't',
    sheets: [
      {
        name,
        visibility: 'veryHidden',
        rowCount: values.length,
        columnCount: 2,
        values,
        formulas: new Map(),
        formats: new Map(),
        merges: [],
      },
    ],
  };
}

describe('the record sheet', () => {
  test('keeps long contents over cells that Excel can hold, with signs of two units and Excel’s own escapes', () => {
    const record = emptyRecord();
    for (let i = 0; i < 9000; i++) record.explanations[`k${i}`] = { text: `𠮷说明_x0041_ ${i}\n"`, about: 'a' };
    const grid = gridOf(record);
    for (const line of grid.sheets[0]!.values)
      for (const value of line) expect(String(value).length).toBeLessThanOrEqual(32_767);
    expect(grid.sheets[0]!.values.flat().some((value) => String(value).includes('_x0041_'))).toBe(false);
    expect(readRecord(grid)).toEqual({ record, damaged: false });
  });

  test('cut off or written over it is damaged, and the work goes on with an empty one', () => {
    const grid = gridOf(emptyRecord());
    grid.sheets[0]!.values[1]![0] = '|{"version":1|';
    expect(readRecord(grid)).toEqual({ record: emptyRecord(), damaged: true });
  });
});

describe('sheet names', () => {
  test('are legal, at most 31 characters, and never those of the clerk’s sheets', () => {
    expect(sheetNameOf('集团[1]: 经费/核算*表?')).toBe('集团1经费核算表');
    expect(sheetNameOf('长'.repeat(40))).toHaveLength(31);
    expect(sheetNameOf('表', new Set(['表', '表（2）']))).toBe('表（3）');
    expect(sheetNameOf('长'.repeat(40), new Set(['长'.repeat(31)]))).toHaveLength(31);
  });
});

test('a sum names each run of rows as one range', () => {
  expect(sumOf(13, [4, 5, 6, 8, 10, 11])).toBe('=SUM(N5:N7,N9,N11:N12)');
});

test('校验结果 without findings says so', () => {
  const sheet = findingsSheet(
    {
      findings: [],
      missing: [],
      notChecked: [],
      counts: { error: 0, warning: 0, notice: 0 },
      on: '2025-10-15',
      policy: { title: '某方案', status: 'draft', clauses: [] },
    } as never,
    new Map(),
  );
  expect(sheet.rows.flat().some((cell) => cell?.value === '没有发现问题。')).toBe(true);
  expect(sheet.print).toMatchObject({ landscape: true, header: '征求意见稿', repeatRows: { first: 2, last: 2 } });
});
