import { caseAudit } from '../../../src/cli/golden/build';
import type { FormPart, FormRow, FormSection, FormSpec, FormValue } from '../../../src/policy/model';
import { jiexi } from '../../../src/policy/packs/jiexi';
import { drawForm, formContext, withCaution } from '../../../src/sheets';
import type { SheetPlan } from '../../../src/workbook';
import { pair } from '../../policy/packs/jiexi/case';

const text = (value: string): FormValue => ({ kind: 'text', text: value });
const blank = (id: string, hint?: string): FormValue => ({ kind: 'blank', id, ...(hint ? { hint } : {}) });

function draw(sections: readonly FormSection[], landscape = false) {
  const form: FormSpec = { id: 'R99', title: '测试表', clauses: [], period: '', due: null, from: null, to: null, landscape, needs: [], sections };
  const { audit } = caseAudit({ policy: jiexi, tables: { schools: pair }, on: '2025-06-01' });
  return drawForm(form, formContext(audit), audit, form.title, new Map());
}

const table = (rows: readonly FormRow[]): FormSection => ({
  kind: 'table',
  columns: [{ head: '集团', width: 20, merge: true }, { head: '事项', width: 30 }, { head: '数', width: 20 }],
  rows: () => rows,
}); // prettier-ignore
const lines = (count: number, group?: string): FormRow[] =>
  Array.from({ length: count }, (_, index) => ({ values: [text(group ?? ''), text(`第${index + 1}项`), text('')], ...(group ? { group } : {}) }));
const rowOf = (sheet: SheetPlan, word: string): number => sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === word));
const heightOf = (sheet: SheetPlan, from: number, to: number): number => sheet.rows.slice(from, to).reduce((sum, _, at) => sum + (sheet.heights?.[from + at] ?? 18), 0);
/** Points between the margins of A4 upright. */
const A4 = 734;

describe('pages of a form', () => {
  test('what fits on a page is not broken', () => {
    expect(draw([table(lines(10))]).sheet.print).not.toHaveProperty('breaks');
  });

  test('no page is longer than A4, and none is broken before it is full by half', () => {
    const { sheet } = draw([table(lines(120))]);
    const ends = [0, ...(sheet.print?.breaks ?? []), sheet.rows.length];
    expect(ends.length).toBeGreaterThan(4);
    ends.slice(1).forEach((end, index) => expect(heightOf(sheet, ends[index]!, end)).toBeLessThan(A4));
    ends.slice(1, -1).forEach((end, index) => expect(heightOf(sheet, ends[index]!, end)).toBeGreaterThan(A4 / 2));
  });

  test.each([26, 27, 28, 29, 30, 31, 32])('with %i rows the line for signatures never stands on a page without data', (count) => {
    const { sheet } = draw([table(lines(count))]);
    const sign = sheet.rows.findIndex((cells) => cells[0]?.look === 'sign');
    const last = sheet.print?.breaks?.at(-1);
    if (last !== undefined) expect(last).toBeLessThan(sign);
    expect(rowOf(sheet, `第${count}项`)).toBe(sign - 1);
  });

  test('a group of rows under one merged name stays together where it can', () => {
    const { sheet } = draw([table(['甲', '乙', '丙', '丁', '戊'].flatMap((name) => lines(8, name)))]);
    const breaks = sheet.print?.breaks ?? [];
    expect(breaks.length).toBeGreaterThan(0);
    const names = ['甲', '乙', '丙', '丁', '戊'].map((name) => rowOf(sheet, name));
    expect(breaks.filter((row) => !names.includes(row))).toEqual([]);
  });

  test('a heading is never the last line of a page', () => {
    for (let before = 20; before < 40; before++) {
      const parts: FormPart[] = [{ heading: '一', lines: Array.from({ length: before }, () => text('一行')) }, { heading: '二', lines: [blank('R99.二')] }];
      const { sheet } = draw([{ kind: 'outline', parts: () => parts }]);
      expect(sheet.print?.breaks ?? []).not.toContain(rowOf(sheet, '二') + 1);
    }
  });

  const outline = (count: number): FormSection => ({ kind: 'outline', parts: () => [{ heading: '一', lines: Array.from({ length: count }, () => text('一行')) }] }); // prettier-ignore

  test('a table whose heads no other page repeats begins a page where it would else be cut', () => {
    const { sheet } = draw([outline(12), table(lines(20)), outline(2)]);
    expect(sheet.print).not.toHaveProperty('repeatRows');
    expect(sheet.print?.breaks).toContain(rowOf(sheet, '事项'));
    expect(sheet.print?.breaks?.filter((row) => row > rowOf(sheet, '事项') && row <= rowOf(sheet, '第20项'))).toEqual([]);
  });

  test.each([
    ['one longer than a page is cut where the page ends', [outline(12), table(lines(60)), outline(2)]],
    ['one with the title alone above it stays under the title', [table(lines(30)), outline(2)]],
    ['one whose heads every page repeats is cut where the page ends', [outline(12), table(lines(20))]],
  ])('%s', (_name, sections) => {
    const { sheet } = draw(sections);
    expect(sheet.print!.breaks!.length).toBeGreaterThan(0);
    expect(sheet.print?.breaks).not.toContain(rowOf(sheet, '事项'));
  });

  test('a part that asks for it begins a page, also under the line 注意', () => {
    const parts: FormPart[] = [{ heading: '甲集团', lines: [blank('a')] }, { heading: '乙集团', lines: [blank('b')], newPage: true }];
    const drawn = draw([{ kind: 'outline', parts: () => parts }]);
    expect(drawn.sheet.print?.breaks).toEqual([rowOf(drawn.sheet, '乙集团')]);
    const under = withCaution(drawn, '注意：测试').sheet;
    expect(under.print?.breaks).toEqual([rowOf(under, '乙集团')]);
  });
});

describe('rows of a form', () => {
  test('a long name merged over its rows makes none of them taller; over too few rows it makes room for itself', () => {
    const long = '很长的集团名称'.repeat(6);
    const many = draw([table(lines(8, long))]).sheet;
    const first = rowOf(many, long);
    expect(many.heights?.[first]).toBe(many.heights?.[first + 1]);
    const few = draw([table(lines(2, long))]).sheet;
    const at = rowOf(few, long);
    expect(heightOf(few, at, at + 2)).toBeGreaterThan(heightOf(many, first, first + 2));
  });

  test('a place to write says on paper what belongs there', () => {
    const { sheet, blanks } = draw([{ kind: 'outline', parts: () => [{ heading: '一', lines: [blank('R99.需求', '发展需求')] }] }]);
    const row = rowOf(sheet, '发展需求');
    expect(blanks).toEqual([{ id: 'R99.需求', row, column: 1 }]);
    expect(sheet.rows[row]![1]).toEqual({ value: null, look: 'body' });
  });

  test('who fills in and the day of the data stand side by side where both have room, else one under the other', () => {
    const wide = draw([table([])], true).sheet;
    const [unit, day] = ['填报单位（盖章）：', '数据日期：2025年6月1日'];
    expect(rowOf(wide, unit)).toBe(rowOf(wide, day));
    const two = draw([{ ...(table([]) as FormSection & { kind: 'table' }), columns: [{ head: '甲', width: 70 }, { head: '乙', width: 10 }] }]).sheet;
    expect(rowOf(two, day)).toBe(rowOf(two, unit) + 1);
  });

  test('a number in a column without a side of its own stands in the middle', () => {
    const { sheet } = draw([{ kind: 'table', columns: [{ head: '序号', width: 6 }, { head: '名称', width: 60 }], rows: () => [{ values: [{ kind: 'number', value: 1 }, text('甲')] }] }]);
    expect(sheet.rows[rowOf(sheet, '甲')]!.map((cell) => cell?.look)).toEqual(['bodyCentred', 'body']);
  });
});

describe('a merged cell that runs over a page’s end', () => {
  const number = (value: number): FormValue => ({ kind: 'number', value });
  const long = (first: FormValue): FormSection => ({
    kind: 'table',
    columns: [{ head: '集团', width: 20, merge: true }, { head: '数', width: 10, merge: true }, { head: '事项', width: 30 }],
    rows: () => Array.from({ length: 50 }, (_, index): FormRow => ({ group: '甲', values: [first, number(7), text(`第${index + 1}项`)] })),
  }); // prettier-ignore

  test('is one cell a page, each with the name; a number is said once', () => {
    const { sheet } = draw([long(text('甲集团'))]);
    const first = rowOf(sheet, '第1项');
    const starts = [first, ...sheet.print!.breaks!.filter((row) => row > first && row < first + 50)];
    expect(starts.length).toBeGreaterThan(1);
    const pieces = sheet.merges!.filter((one) => one.column === 0 && one.rows > 1);
    expect(pieces.map((one) => one.row)).toEqual(starts);
    expect(pieces.reduce((sum, one) => sum + one.rows, 0)).toBe(50);
    expect(starts.map((row) => sheet.rows[row]![0]!.value)).toEqual(starts.map(() => '甲集团'));
    expect(starts.map((row) => sheet.rows[row]![1]!.value)).toEqual(starts.map((row) => (row === first ? 7 : null)));
  });

  test('a line put on top later moves the pages, and leaves no name behind', () => {
    const drawn = draw([long(text('甲集团'))]);
    const { sheet } = withCaution(drawn, '注意：很长的一行。'.repeat(40));
    const named = sheet.rows.flatMap((cells, row) => (cells[0]?.value === '甲集团' ? [row] : []));
    const first = rowOf(sheet, '第1项');
    expect(named).toEqual([first, ...sheet.print!.breaks!.filter((row) => row > first && row < first + 50)]);
  });
});
