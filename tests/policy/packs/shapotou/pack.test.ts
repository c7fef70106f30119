import { carriersOf } from '../../../../src/policy/carriers';
import { shapotou } from '../../../../src/policy/packs/shapotou';

const ids = new Set(shapotou.clauses.map((clause) => clause.id));

describe('the Shapotou pack', () => {
  test('has the eighty clauses of the plan, each once', () => {
    expect(shapotou.clauses).toHaveLength(80);
    expect(ids.size).toBe(80);
  });

  test('has something that carries out each clause', () => {
    const carriers = carriersOf(shapotou);
    expect([...carriers].filter(([, own]) => own.length === 0).map(([clause]) => clause)).toEqual([]);
  });

  test('names only its own clauses and readings, and no id twice', () => {
    const own = [...shapotou.rules, ...shapotou.figures];
    expect(own.filter((one) => !ids.has(one.clause)).map((one) => one.id)).toEqual([]);
    expect(own.filter((one) => !one.id.startsWith('SPT-')).map((one) => one.id)).toEqual([]);
    const all = [...shapotou.rules.map((rule) => rule.id), ...shapotou.forms.map((form) => form.id)];
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(shapotou.figures.map((figure) => figure.id)).size).toBe(shapotou.figures.length);
    const readings = new Set(shapotou.readings.map((reading) => reading.name));
    const used = [...own, ...shapotou.forms].flatMap((one) => one.readings ?? []);
    expect(used.filter((name) => !readings.has(name))).toEqual([]);
  });

  test('has its fourteen forms, and a first reading that is the default', () => {
    expect(shapotou.forms.map((form) => form.id)).toEqual(
      ['R60', 'R61', 'R62', 'R63', 'R64', 'R65', 'R66', 'R67', 'R68', 'R69', 'R70', 'R71', 'R72', 'R73'],
    ); // prettier-ignore
    expect(shapotou.readings).toHaveLength(23);
    expect(shapotou.readings.filter((reading) => reading.options[0]?.letter !== 'A').map((reading) => reading.name)).toEqual([]);
  });

  test('prints a value only where the plan prints one', () => {
    const given = shapotou.parameters.filter((parameter) => parameter.value !== null).map((parameter) => parameter.name);
    expect(given).toEqual(['集团专项经费基数', '校区增补标准', '区教育局审批起点', '覆盖率目标']);
  });
});
