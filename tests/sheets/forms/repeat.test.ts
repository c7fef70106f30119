import type { FormSection, FormSpec } from '../../../src/policy/model';
import { drawForm, formContext } from '../../../src/sheets';
import { audited, pair } from '../../policy/packs/jiexi/case';

const text = (value: string) => ({ kind: 'text' as const, text: value });
const table = (rows: number): FormSection => ({ kind: 'table', columns: [{ head: '事项', width: 40 }, { head: '数', width: 40 }], rows: () => Array.from({ length: rows }, (_, at) => ({ values: [text(`第${at + 1}项`), text('')] })) }); // prettier-ignore
const outline: FormSection = { kind: 'outline', parts: () => [{ heading: '二', lines: [text('一行')] }] };
const note: FormSection = { kind: 'note', text: () => '注：表下的注。' };

function draw(...sections: FormSection[]) {
  const form: FormSpec = { id: 'R99', title: '测试表', clauses: [], period: '', due: null, from: null, to: null, landscape: false, needs: [], sections }; // prettier-ignore
  const { audit } = audited({ schools: pair });
  return drawForm(form, formContext(audit), audit, form.title, new Map()).sheet;
}

describe('heads that stand on every page', () => {
  test('those of the one table, also where an outline stands before it', () => {
    expect(draw(table(3), note).print).toHaveProperty('repeatRows');
    expect(draw(outline, table(3)).print).toHaveProperty('repeatRows');
  });

  test('of two tables those of the second, which follow it', () => {
    const { rows, print } = draw(table(3), table(40));
    const heads = rows.flatMap((cells, row) => (cells[0]?.value === '事项' ? [row] : []));
    expect(heads).toHaveLength(2);
    expect(print!.repeatRows).toEqual({ first: heads[1], last: heads[1] });
  });

  test('none where an outline runs on below the table', () => {
    expect(draw(table(3), outline).print).not.toHaveProperty('repeatRows');
  });
});

test('the note under a table goes with its last line, as the line for signatures does', () => {
  for (let rows = 20; rows < 34; rows++) {
    const sheet = draw(table(rows), note);
    const last = sheet.rows.findIndex((cells) => cells[0]?.value === `第${rows}项`);
    expect(sheet.print?.breaks?.filter((row) => row > last) ?? []).toEqual([]);
  }
});

test('a total never stands on a page without a line that it sums', () => {
  const summed = (rows: number): FormSection => ({
    kind: 'table', totals: true,
    columns: [{ head: '事项', width: 40 }, { head: '数', width: 40, total: true }],
    rows: () => Array.from({ length: rows }, () => ({ values: [text('一项'), { kind: 'number' as const, value: 1 }] })),
  }); // prettier-ignore
  for (let rows = 20; rows < 34; rows++) {
    const sheet = draw(summed(rows));
    const total = sheet.rows.findIndex((cells) => cells[0]?.value === '合计');
    expect(sheet.print?.breaks ?? []).not.toContain(total);
  }
});
