import { guangxi } from '../../../src/policy/packs/guangxi';
import { formDue, type FormDue } from '../../../src/policy/rules';
import { shapotou } from '../../../src/policy/packs/shapotou';
import { audited, group, pair } from '../packs/guangxi/case';
import { shapotouAudit, SMALL, type Line } from '../packs/shapotou/support';

const line = (material: string, sent: string | null, more: Line = {}): Line => ({
  材料名称: material, 报送主体: '甲县教育局', 接收单位: null, 期次: null, 截止日期: null, 实际报送日期: sent, ...more,
}); // prettier-ignore
const OTHER = line('其他材料', '2020-01-02');

function due(
  form: string,
  filings: Line[] | null,
  when: { on?: string; today?: string; set?: Record<string, string>; areas?: Line[] } = {},
): FormDue {
  const { on = '2025-10-15', today = on, set, areas } = when;
  const tables = { groups: [group()], schools: pair, ...(filings ? { filings } : {}), ...(areas ? { areas } : {}) };
  const { audit } = audited(tables, { on, ...(set ? { set } : {}) });
  return formDue(
    guangxi.forms.find(({ id }) => id === form)!,
    audit.situation,
    today,
  )!;
}
const stands = (...given: Parameters<typeof due>) => {
  const { state, senders } = due(...given);
  return [state, senders[0]!.daysLate];
};

describe('[GX-0.3] where the list stands', () => {
  test.each([
    ['not sent on the day itself', [OTHER], '2025-10-15', 'open', 0],
    ['not sent a day later', [OTHER], '2025-10-16', 'overdue', 1],
    ['a line without a date', [line('集团名单', null)], '2025-10-18', 'overdue', 3],
    ['sent on the day', [line('集团名单', '2025-10-15')], '2025-12-01', 'filed', 0],
    ['sent two days later', [line('集团名单', '2025-10-17')], '2025-12-01', 'late', 2],
    [
      'sent twice, the first in time',
      [line('集团名单', '2025-10-20'), line('集团名单', '2025-10-10')],
      '2025-12-01',
      'filed',
      0,
    ],
    ['last year’s list only', [line('集团名单', '2024-10-10')], '2025-10-16', 'overdue', 1],
  ])('%s', (_, filings, today, state, late) => {
    expect(stands('R02', filings, { today })).toEqual([state, late]);
  });

  test('without 材料报送台账 nobody can say, whatever the day', () => {
    expect(stands('R02', null, { today: '2025-12-01' })[0]).toBe('unknown');
  });

  test('截止日口径 B leaves the day itself out; 节假日顺延 moves a Sunday to Monday', () => {
    const sent = [line('集团名单', '2023-10-15')];
    const of = (set: Record<string, string>) => {
      const { named, last, state } = due('R02', sent, { on: '2023-12-01', set });
      return [named, last, state];
    };
    expect(of({})).toEqual(['2023-10-15', '2023-10-15', 'filed']);
    expect(of({ 截止日口径: '不含当日' })).toEqual(['2023-10-15', '2023-10-14', 'late']);
    expect(of({ 节假日顺延: '是' })).toEqual(['2023-10-16', '2023-10-16', 'filed']);
    expect(of({ 截止日口径: '不含当日', 节假日顺延: '是' })).toEqual(['2023-10-16', '2023-10-15', 'filed']);
  });

  test('in a city’s workbook each county has to send its own', () => {
    const areas = [{ 地区: '测试市', 下辖县数: 2 }, { 地区: '甲县', 下辖县数: null }, { 地区: '乙县', 下辖县数: null }]; // prettier-ignore
    const { state, senders } = due('R02', [line('集团名单', '2025-10-10')], { areas, today: '2025-10-16' });
    expect(state).toBe('overdue');
    expect(senders.map((sender) => [sender.name, sender.state])).toEqual([['甲县', 'filed'], ['乙县', 'overdue']]); // prettier-ignore
  });
});

test('[GX-0.5] [GX-0.6] a city’s duty is not a county’s; a line of its own shows it is', () => {
  expect(stands('R04', [OTHER], { today: '2025-11-01' })[0]).toBe('not-owed');
  expect(stands('R04', [line('市级集团名单汇总', '2025-10-22', { 接收单位: '自治区教育厅' })])).toEqual(['late', 2]);
});

test('[GX-0.6] a summary sent in January is last year’s, and late', () => {
  const areas = [{ 地区: '测试市', 下辖县数: 2 }];
  const own = [line('市级总结材料', '2026-01-04')];
  expect(stands('R05', own, { on: '2025-12-31', areas })).toEqual(['late', 5]);
  expect(stands('R05', own, { on: '2026-12-30', areas })[0]).toBe('open');
});

test('[GX-0.1] a day of another year is not due in this one', () => {
  const { audit } = audited({ schools: pair, filings: [OTHER] }, { on: '2025-10-15' });
  expect(
    formDue(
      guangxi.forms.find(({ id }) => id === 'R01')!,
      audit.situation,
      '2025-10-15',
    ),
  ).toBeNull();
});

test('[SPT-6.4.3d] each group sends its plan; its lead may send it for it', () => {
  const R63 = shapotou.forms.find(({ id }) => id === 'R63')!;
  const of = (filings: Line[]) => {
    const { audit } = shapotouAudit({ tables: { ...SMALL, filings }, on: '2025-10-15' });
    const { state, senders, opens } = formDue(R63, audit.situation, '2025-10-15')!;
    return [state, senders.map(({ name, sent }) => [name, sent]), opens];
  };
  expect(of([OTHER])).toEqual(['overdue', [['示例教育集团', null]], '2025-07-01']);
  expect(of([line('2025年教师调配补充方案', '2025-07-20', { 报送主体: '总校' })])).toEqual([
    'filed', [['示例教育集团', '2025-07-20']], '2025-07-01',
  ]); // prettier-ignore
});

test('[SPT-7.3c] what goes to nobody is nobody’s to send', () => {
  const R72 = shapotou.forms.find(({ id }) => id === 'R72')!;
  const { audit } = shapotouAudit({ tables: { ...SMALL, filings: [OTHER] }, on: '2025-10-15' });
  expect(formDue(R72, audit.situation, '2026-01-20')!.state).toBe('not-owed');
});
