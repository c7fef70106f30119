import type { FormSpec } from '../../src/policy/model';
import { loadPolicy } from '../../src/policy/packs';
import { inYear } from '../../src/sheets';

const form = (period: string, due: FormSpec['due'] = null): FormSpec => ({
  id: 'R99', title: '测试表', clauses: [], period, due, from: null, to: null, landscape: false, needs: [], sections: [],
}); // prettier-ignore

describe('forms due in a year', () => {
  test.each([
    ['每年', { month: 10, day: 15 }, 2025],
    ['每年', { month: 10, day: 15 }, 2031],
    ['一次性', { date: '2020-09-30' }, 2020],
    ['每年至2025年', { date: '2025-12-31' }, 2025],
  ] as const)('%s with the day %j is due in %i', (period, due, year) => {
    expect(inYear(form(period, due), year)).toEqual({ in: true });
  });

  test.each(['每年', '每学年', '每学期', '每半年', '每年考核后', '基础津贴每月，管理效能津贴每年一次'])('%s without a day is due in each year', (period) => {
    expect(inYear(form(period), 2025)).toEqual({ in: true });
  });

  test('每年至2025年 is due in the years before, without a day, and in none after', () => {
    const last = form('每年至2025年', { date: '2025-12-31' });
    expect(inYear(last, 2024)).toEqual({ in: true });
    expect(inYear(last, 2026)).toEqual({ in: false, why: '截止日 2025-12-31，不在本年度' });
  });

  test.each([2019, 2021])('a form due once in 2020 is not due in %i', (year) => {
    expect(inYear(form('一次性', { date: '2020-09-30' }), year)).toEqual({ in: false, why: '截止日 2020-09-30，不在本年度' });
  });

  test.each(['按次', '按需', '一次性', '一次性，变动时更新', '更新时', '每个阶段', '每个规划期一次', '按集团安排'])('%s goes by no year', (period) => {
    expect(inYear(form(period), 2025)).toEqual({ in: false, why: `${period}：不按年度报送` });
  });

  test('[SPT-7.3c] R72 is among the forms of 2025 and not of 2026; the rest of the pilot’s list is the same', async () => {
    const { forms } = await loadPolicy('shapotou');
    const of = (year: number) => forms.filter((one) => inYear(one, year).in).map(({ id }) => id);
    expect(of(2025)).toEqual(['R61', 'R62', 'R63', 'R64', 'R67', 'R68', 'R69', 'R72']);
    expect(of(2026)).toEqual(of(2025).filter((id) => id !== 'R72'));
  });

  test('[GX-0.2] the county’s scheme of 2020 is in the report of that year alone', async () => {
    const { forms } = await loadPolicy('guangxi');
    const once = forms.find(({ id }) => id === 'R01')!;
    expect([2019, 2020, 2021].map((year) => inYear(once, year).in)).toEqual([false, true, false]);
  });
});

describe('what a clause wants its figure to reach', () => {
  const situation = (value: unknown) => ({ parameter: () => value }) as never;

  test.each([
    ['shapotou', 'SPT-7.3c'],
    ['helan', 'HL-2.0a'],
  ] as const)('[%s %s] is the parameter 覆盖率目标; without a value there is none', async (policy, id) => {
    const { target } = (await loadPolicy(policy)).figures.find((one) => one.id === id)!;
    expect(target!(situation({ kind: 'number', value: 60 }))).toBe(60);
    expect(target!(situation(null))).toBeNull();
  });

  test.each([
    ['guangxi', ['GX-3.1', 'GX-3.2', 'GX-5.2.1b']],
    ['shenzhen', ['SZ-1.2b']],
  ] as const)('[%s %j] is all of them', async (policy, ids) => {
    const { figures } = await loadPolicy(policy);
    for (const id of ids) expect(figures.find((one) => one.id === id)!.target!(situation(null))).toBe(100);
  });

  test('[JX-2a]–[JX-4.2b] are the numbers of the text', async () => {
    const { figures } = await loadPolicy('jiexi');
    const goals = figures.flatMap(({ id, target }) => (target && id !== 'JX-4.2b' ? [[id, target(situation(null))]] : []));
    expect(goals).toEqual([['JX-2a', 3], ['JX-2b', 10], ['JX-2c', 18], ['JX-2d', 50], ['JX-2e', 1], ['JX-4.2a', 15]]);
  });
});
