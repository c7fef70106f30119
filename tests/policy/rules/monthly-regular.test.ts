import { everyMonth, monthsWithin, regularly, schoolYear, type Check } from '../../../src/policy/rules';
import type { Severity } from '../../../src/policy/model';
import { lacked, messages, SCHOOLS, told } from './support';

const YEAR = { 学年起止: '2025-09-01—2026-08-31', 在学月份: '9,10,11' };
const tables = { schools: SCHOOLS };

const grid = (days: readonly (string | null)[] | null, severity?: Severity): Check =>
  everyMonth({
    of: 'group',
    months: (situation) => monthsWithin(situation, schoolYear(situation), { parameter: '在学月份' }),
    days: () => days,
    what: '学习',
    asks: '五（一）要求',
    ...(severity ? { severity } : {}),
  });

describe('every month', () => {
  test('one breach names all months that have ended without; the running month is a notice of its own', () => {
    expect(told(grid([]), tables, { on: '2025-11-15', set: YEAR })).toEqual([
      'force 测试集团: 缺 2025年9月、2025年10月 / 每月至少 1 次',
      'notice 测试集团: 2025年11月 0 次 / 每月至少 1 次',
    ]);
  });

  test('first and last day of a month count, and the last day of a month ends it', () => {
    expect(told(grid(['2025-09-01', '2025-10-31']), tables, { on: '2025-11-29', set: YEAR })).toEqual([
      'notice 测试集团: 2025年11月 0 次 / 每月至少 1 次',
    ]);
    expect(told(grid(['2025-09-30', '2025-10-01']), tables, { on: '2025-11-30', set: YEAR })).toEqual([
      'force 测试集团: 缺 2025年11月 / 每月至少 1 次',
    ]);
  });

  test('severity may be milder; what cannot be told is no breach; months nobody has entered are missing', () => {
    expect(told(grid([], 'warning'), tables, { on: '2025-09-30', set: YEAR })).toEqual([
      'warning 测试集团: 缺 2025年9月 / 每月至少 1 次',
    ]);
    expect(told(grid(null), tables, { on: '2025-11-15', set: YEAR })).toEqual([]);
    expect(lacked(grid([]), tables, { set: { 学年起止: YEAR.学年起止 } })).toEqual(['在学月份']);
    expect(lacked(grid([]), tables)).toEqual(['学年起止']);
  });

  test('the sentence says who, which months and what', () => {
    expect(messages(grid(['2025-10-01']), tables, { on: '2025-10-31', set: YEAR })).toEqual([
      '“测试集团”2025年9月没有登记学习，五（一）要求每月至少 1 次，请补登或说明。',
    ]);
  });
});

const regular = (days: readonly (string | null)[] | null): Check =>
  regularly({ of: 'group', days: () => days, what: '视导', asks: '五（一）要求', parameter: '次数' });

describe('regularly', () => {
  test('without the number: nothing recorded in the year is a notice, and the number is missing either way', () => {
    expect(told(regular([]), tables)).toEqual(['notice 测试集团: 0 次 / ']);
    expect(told(regular(['2025-01-01']), tables)).toEqual([]);
    expect(told(regular(['2024-12-31']), tables)).toEqual(['notice 测试集团: 0 次 / ']);
    expect(told(regular(null), tables)).toEqual([]);
    expect(lacked(regular(['2025-01-01']), tables)).toEqual(['次数']);
  });

  test('with the number: at least so often in the school year, else in the calendar year', () => {
    const set = { 次数: '2' };
    expect(told(regular(['2025-01-01', '2025-12-31']), tables, { on: '2025-12-31', set })).toEqual([]);
    expect(told(regular(['2025-01-01']), tables, { on: '2025-12-31', set })).toEqual(['force 测试集团: 2025年 1 次 / 至少 2 次']);
    const year = { ...set, 学年起止: YEAR.学年起止 };
    expect(told(regular(['2025-01-01', '2025-12-31']), tables, { on: '2026-08-31', set: year })).toEqual([
      'force 测试集团: 2025—2026学年 1 次 / 至少 2 次',
    ]);
    expect(told(regular([]), tables, { on: '2026-08-30', set: year })).toEqual(['notice 测试集团: 2025—2026学年 0 次 / 至少 2 次']);
    expect(lacked(regular([]), tables, { set })).toEqual([]);
  });
});
