import { TABLES } from '../../src/roster/tables';
import { TABLE_IDS } from '../../src/roster/spec';
import { headingKey } from '../../src/roster/text';

const all = TABLE_IDS.map((id) => TABLES[id]);

describe('the nineteen tables', () => {
  test('each is declared under its own id, with a title and a prefix of its own', () => {
    expect(all.map((spec) => spec.id)).toEqual([...TABLE_IDS]);
    expect(new Set(all.map((spec) => spec.title)).size).toBe(19);
    expect(new Set(all.map((spec) => spec.prefix)).size).toBe(19);
  });

  test.each(all.map((spec) => [spec.id, spec] as const))('%s: no heading means two columns', (_id, spec) => {
    const owner = new Map<string, string>();
    // A column that is kept only beside another shares its words with it by design.
    const columns = spec.columns.filter((column) => !column.beside);
    for (const column of columns) {
      expect(owner.get(headingKey(column.heading))).toBeUndefined();
      owner.set(headingKey(column.heading), column.heading);
    }
    const clashes = columns.flatMap((column) =>
      column.synonyms
        .filter((synonym) => (owner.get(headingKey(synonym)) ?? column.heading) !== column.heading)
        .map((synonym) => `${synonym}: ${column.heading}, ${owner.get(headingKey(synonym))}`),
    );
    expect(clashes).toEqual([]);
    const synonyms = columns.flatMap((column) => column.synonyms.map(headingKey));
    expect(synonyms.filter((one, index) => synonyms.indexOf(one) !== index)).toEqual([]);
  });

  test.each(all.map((spec) => [spec.id, spec] as const))('%s: needs, references and aliases point at what exists', (_id, spec) => {
    const headings = new Set(spec.columns.map((column) => column.heading));
    for (const heading of spec.needs.flat()) expect(headings).toContain(heading);
    for (const column of spec.columns) {
      if (column.refersTo) expect(TABLE_IDS).toContain(column.refersTo);
      if (column.kind !== 'choice' && column.kind !== 'choices') continue;
      for (const choice of Object.values(column.aliases ?? {})) expect(column.choices).toContain(choice);
      expect(new Set(column.choices).size).toBe(column.choices?.length);
    }
  });

  test.each([
    ['groups', ['集团校数']],
    ['schools', ['集团校数', '校长属性', '退出日期']],
    ['areas', ['地区', '年度']],
    ['budgets', ['单位', '年度', '预决算']],
    ['payments', ['集体研究日期']],
    ['parameters', ['参数名称', '适用文件', '取值', '单位', '来源文号', '生效日期']],
  ] as const)('%s keeps the columns of the contract', (id, headings) => {
    const kept = TABLES[id].columns.map((column) => column.heading);
    for (const heading of headings) expect(kept).toContain(heading);
  });

  test('names of people are marked personal wherever they stand', () => {
    for (const [id, heading] of [
      ['staff', '姓名'], ['schools', '校长姓名'], ['schools', '法人代表'], ['seats', '成员姓名'],
      ['payments', '出差人'], ['activities', '召集人'], ['trainings', '姓名'],
    ] as const) // prettier-ignore
      expect(TABLES[id].columns.find((column) => column.heading === heading)?.personal).toBe(true);
  });

  test('counts and money cannot be negative', () => {
    for (const spec of all)
      for (const column of spec.columns)
        if (column.kind === 'integer' || column.kind === 'money') expect(column.min).toBe(0);
  });
});
