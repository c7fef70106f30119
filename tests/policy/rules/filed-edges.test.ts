import { formDue } from '../../../src/policy/rules';
import type { FormSpec } from '../../../src/policy/model';
import type { Line } from '../../../src/cli/golden/build';
import { SCHOOLS, situation } from './support';

const form = (more: Partial<FormSpec> = {}) =>
  ({ title: '名单', due: { month: 7, day: 31 }, to: '县教育局', ...more }) as FormSpec;
const line = (sent: string | null, more: Line = {}): Line => ({
  材料名称: '名单', 报送主体: '甲校', 期次: null, 截止日期: null, 实际报送日期: sent, ...more,
}); // prettier-ignore
const OTHER = line('2025-01-02', { 材料名称: '别的' });
const due = (own: FormSpec, filings: Line[], today = '2025-08-02') =>
  formDue(own, situation({ schools: SCHOOLS, filings: [OTHER, ...filings] }), today)!;
const senders = (...given: Parameters<typeof due>) =>
  due(...given).senders.map(({ name, state, sent, at, daysLate }) => [
    name,
    state,
    sent,
    at && `${at.row},${at.column}`,
    daysLate,
  ]);

describe('who sent what', () => {
  test('lines of one sender are one, the first day counts and is shown; a line without a day is none', () => {
    const lines = [line(null), line('2025-08-01', { 报送主体: '乙校' }), line('2025-07-30'), line('2025-07-02')];
    expect(senders(form(), lines)).toEqual([
      ['甲校', 'filed', '2025-07-02', '5,4', 0],
      ['乙校', 'late', '2025-08-01', '3,4', 1],
    ]);
  });

  test('a line that names nobody is somebody’s all the same, and is shown where the day belongs', () => {
    expect(senders(form(), [line(null, { 报送主体: null }), line(null, { 报送主体: null })])).toEqual([
      [null, 'overdue', null, '2,4', 2],
    ]);
  });

  test('nothing registered stands nowhere', () => {
    expect(senders(form(), [], '2025-07-31')).toEqual([[null, 'open', null, null, 0]]);
    expect(senders(form({ to: null }), [])).toEqual([[null, 'not-owed', null, null, 0]]);
  });

  test('an expected sender may be one who did not give a name', () => {
    const filing = { mine: () => true, senders: () => [{ name: '甲', is: (name: string) => name === '' }] };
    expect(senders(form({ filing }), [line('2025-07-01', { 报送主体: null })])).toEqual([
      ['甲', 'filed', '2025-07-01', '2,4', 0],
    ]);
  });
});

describe('which lines are meant', () => {
  test('those whose name holds the title, whatever stands around it; a line without a name is none', () => {
    const titled = (材料名称: string | null) => due(form(), [line('2025-07-01', { 材料名称 })]).state;
    expect(['2025年名 单（定稿）', '名册', null].map(titled)).toEqual(['filed', 'overdue', 'overdue']);
  });

  test('those of the year; all of them where the text names a day for good', () => {
    const last = [line('2025-07-01', { 期次: '2024' })];
    expect(due(form(), last).state).toBe('overdue');
    expect(due(form({ due: { date: '2025-07-31' } }), last).state).toBe('filed');
  });
});

test('what the county chose of the day is said, and that it had no choice', () => {
  const chosen = (reading?: object) => {
    const own = due(form(reading ? { filing: { mine: () => true, reading: () => reading } } : {}), []);
    return [own.excludesNamedDay, own.rollsOver];
  };
  expect([chosen(), chosen({}), chosen({ excludesNamedDay: true }), chosen({ rollsOver: true })]).toEqual([
    [false, null],
    [false, false],
    [true, false],
    [false, true],
  ]);
});
