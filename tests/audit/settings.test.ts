import { letterOf, SettingError, settingsOf } from '../../src/audit';
import type { Policy } from '../../src/policy/model';
import { readRoster, type ParameterLine, type Roster } from '../../src/roster';
import { workbookOf } from '../../src/workbook';
import { TRIAL } from '../policy/rules/support';

const READING: Policy['readings'][number] = {
  name: '甲口径',
  clauses: ['T-1'],
  question: '',
  options: [
    { letter: 'A', label: '不算' },
    { letter: 'B', label: '算' },
  ],
};
const counting: Policy = {
  ...TRIAL,
  readings: [READING],
  memberCountReadings: [{ reading: '甲口径', withoutLead: 'A', withLead: 'B' }],
};
const lineOf = (more: Partial<ParameterLine>): ParameterLine => ({
  name: '次数',
  policy: null,
  value: 3,
  unit: null,
  source: null,
  from: null,
  at: { sheet: '政策参数', row: 1, column: 2 },
  ...more,
});
const with_ = (...parameters: ParameterLine[]): Roster => ({ ...readRoster(workbookOf('测试', [])), parameters });
const settled = (policy: Policy, ...lines: ParameterLine[]) => settingsOf(policy, with_(...lines), '2025-10-15');
const times = (more: Partial<ParameterLine>) => settled(TRIAL, lineOf(more)).parameter('次数', '2025-10-15');
const THREE = { kind: 'number', value: 3 };

describe('whose line it is', () => {
  test.each([
    ['测试办法', THREE],
    ['关于印发测试办法的通知', THREE],
    ['测试办', THREE],
    ['测试', null],
    ['别的办法', null],
    ['别', null],
  ])('适用文件 “%s”', (policy, value) => expect(times({ policy })).toEqual(value));
});

describe('lines', () => {
  test('an empty text is no value and no fault', () => {
    const settings = settled(TRIAL, lineOf({ value: '' }));
    expect([settings.parameter('次数', '2025-10-15'), settings.problems]).toEqual([null, []]);
  });

  test('成员计数口径 from a later day on does not hold yet', () => {
    const letter = (from: string) =>
      settled(counting, lineOf({ name: '成员计数口径', value: '含龙头', from })).readings.get('甲口径');
    expect([letter('2025-10-15'), letter('2025-10-16')]).toEqual(['B', 'A']);
  });

  test('one that cannot be used is told with its cell, where it has one', () => {
    const at = { sheet: '政策参数', row: 1, column: 2 };
    const problem = (more: Partial<ParameterLine>) => settled(TRIAL, lineOf({ value: '约3', ...more })).problems[0];
    expect(problem({})).toMatchObject({
      sheet: '政策参数',
      cells: [at],
      observed: '约3',
      subject: '次数',
      severity: 'warning',
    });
    expect(problem({ at: null })).toMatchObject({ sheet: null, cells: [] });
  });

  test('an error of the code is not told to the clerk as a fault of the line', () => {
    const broken: Policy = { ...TRIAL, parameters: [undefined as never] };
    expect(() => settled(broken, lineOf({}))).toThrow(TypeError);
  });
});

describe('the letter of a reading', () => {
  test('stands first, before a bracket, a stroke or a blank; a word that only begins with it is none', () => {
    expect([' B（随便）', 'B 随便', 'B、', 'B.', 'b:'].map((value) => letterOf(READING, value))).toEqual([
      'B',
      'B',
      'B',
      'B',
      'B',
    ]);
    expect(['B随便', '选B（算算）', 'C（随便）', ''].map((value) => letterOf(READING, value))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('refusals', () => {
  const refused = (policy: Policy, name: string, value: string): string => {
    try {
      settingsOf(policy, with_(), '2025-10-15', [[name, value]]);
    } catch (error) {
      if (error instanceof SettingError) return error.message;
    }
    return '';
  };

  test('say what there is, or that there is nothing', () => {
    expect(refused({ ...TRIAL, parameters: [] }, '没有', '1')).toBe(
      '“测试办法”没有名为“没有”的口径或参数。口径有：无；参数有：无。',
    );
    expect(refused(TRIAL, '成员计数口径', '含龙头')).toBe('“测试办法”没有成员计数口径可设。');
    expect(refused(counting, '成员计数口径', '都算')).toBe(
      '成员计数口径没有“都算”这个选项，请填“不含龙头”或“含龙头”。',
    );
    expect(refused(counting, '甲口径', '都算')).toBe(
      '口径“甲口径”没有“都算”这个选项，请从下列中选择：A（不算）、B（算）。',
    );
  });
});
