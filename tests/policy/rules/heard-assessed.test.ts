import { calendarYear, everyoneAssessed, heardBefore, namesOfSubject, schoolYear, scoresOf, yearAtHand, inYearAtHand, type Hearing } from '../../../src/policy/rules'; // prettier-ignore
import type { Line } from '../../../src/cli/golden/build';
import { messages, places, SCHOOLS, situation, told, verdict } from './support';

const score = (more: Line = {}): Line => ({
  考核年度: '2025', 对象类型: '成员园长', 对象名称: '测试园', 得分: 90, 征求意见日期: '2025-06-10', 考核日期: '2025-06-10', ...more,
}); // prettier-ignore

describe('heard before others are assessed', () => {
  const hearing: Hearing = {
    rows: (one) => scoresOf(one, ['成员园长']),
    name: (row) => row.text('对象名称')!,
    who: '中心园',
    asks: '三（二）要求',
  };
  const check = heardBefore(hearing);
  const on = (征求意见日期: string | null, 考核日期: string | null = '2025-06-10') => ({
    scores: [score({ 征求意见日期, 考核日期 })],
  });

  test('the day before and the very day will do, the day after will not', () => {
    expect(['2025-06-09', '2025-06-10', '2025-06-11'].map((day) => told(check, on(day)))).toEqual([
      [],
      [],
      ['force 测试园: 晚于考核 / '],
    ]);
    expect(messages(check, on('2025-06-11'))).toEqual([
      '“测试园”的考核在 2025-06-10，听取中心园意见在 2025-06-11，三（二）要求先听取后考核，请核对日期。',
    ]);
    expect(places(check, on('2025-06-11'))).toEqual([['1,4', '1,5']]);
  });

  test('where the very day is read as too late it is said to be the same day', () => {
    const strict = heardBefore({ ...hearing, sameDay: () => false });
    expect([told(strict, on('2025-06-10')), told(strict, on('2025-06-09'))]).toEqual([['force 测试园: 同日 / '], []]);
  });

  test('without a day of hearing it was not heard; before an assessment nothing is owed', () => {
    expect(told(check, on(null))).toEqual(['force 测试园: 未听取 / ']);
    expect(places(check, on(null))).toEqual([['1,4']]);
    expect([told(check, on(null, null)), told(check, on('2025-06-11', null)), told(check, on('改日'))]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('everybody is assessed in a period', () => {
  const of = (periods: typeof schoolYear) =>
    everyoneAssessed({ of: 'group', periods, what: '年度考核', asks: '八（二）要求' });
  const rows = (more: Line) => ({
    schools: SCHOOLS,
    scores: [score({ 对象名称: '测试集团', 考核日期: null, ...more })],
  });
  const set = { 学年起止: '2024-09-01—2025-08-31' };
  const ofSchoolYear = (考核年度: string | null) => told(of(schoolYear), rows({ 考核年度 }), { on: '2025-08-31', set });
  const NONE = ['force 测试集团: 未考核 / '];

  test('a school year is both of its years, a calendar year the one', () => {
    expect(['2024—2025', '2024-2025学年', '2024', '2025', null].map(ofSchoolYear)).toEqual([[], [], NONE, NONE, NONE]);
    const calendar = (考核年度: string) => told(of(calendarYear), rows({ 考核年度 }), { on: '2025-12-31' });
    expect(['2025', '2025年', '2025-2025', '2025—2026', '2024—2025'].map(calendar)).toEqual([[], [], [], NONE, NONE]);
  });

  test('a line without a name is nobody’s', () => {
    expect(told(of(calendarYear), rows({ 对象名称: null }), { on: '2025-12-31' })).toEqual(NONE);
  });

  test('without the school year nothing is judged and the parameter is named', () => {
    expect(verdict(of(schoolYear), rows({}))).toEqual({
      breaches: [],
      missing: [{ kind: 'parameter', name: '学年起止', clause: 'T-1' }],
    });
  });

  test('names under which a subject is entered', () => {
    const own = situation({
      schools: [{ ...SCHOOLS[0]!, 校区名称: '测试本部' }],
      staff: [{ 工号: '1', 姓名: '测试甲', 所在单位: '测试龙头校', 职务类别: null }],
    });
    const names = (of: 'group' | 'school' | 'person' | 'area') => namesOfSubject(own.subjects(of)[0]!);
    expect([names('group'), names('school'), names('person'), names('area')]).toEqual([
      ['测试集团', 'G1'],
      ['测试本部', '测试龙头校'],
      ['测试甲'],
      ['测试县'],
    ]);
  });
});

describe('the year at hand', () => {
  test('is the school year where it is entered, else the calendar year; both of its days lie in it', () => {
    const entered = situation({ schools: SCHOOLS }, { on: '2025-03-01', set: { 学年起止: '2024-09-01—2025-08-31' } });
    const open = situation({ schools: SCHOOLS }, { on: '2025-03-01' });
    const days = [
      '2024-08-31',
      '2024-09-01',
      '2025-01-01',
      '2025-08-31',
      '2025-09-01',
      '2025-12-31',
      '2026-01-01',
      null,
    ];
    expect(days.filter((day) => inYearAtHand(entered, day))).toEqual(['2024-09-01', '2025-01-01', '2025-08-31']);
    expect(days.filter((day) => inYearAtHand(open, day))).toEqual([
      '2025-01-01',
      '2025-08-31',
      '2025-09-01',
      '2025-12-31',
    ]);
    expect([yearAtHand(entered), yearAtHand(open)]).toMatchObject([
      { periods: [{ label: '2024—2025学年', ended: false }] },
      { periods: [{ label: '2025年', ended: false }] },
    ]);
  });
});
