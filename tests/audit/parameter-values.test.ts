import { parseParameter, SettingError, settingsOf } from '../../src/audit';
import type { ParameterKind, Policy } from '../../src/policy/model';
import { readRoster } from '../../src/roster';
import { workbookOf } from '../../src/workbook';
import { TRIAL } from '../policy/rules/support';

describe('a value as a clerk writes it', () => {
  test.each<[ParameterKind, string | number | boolean, unknown]>([
    ['number', ' 1.5万 ', 15_000],
    ['number', 19, 19],
    ['money', '4万', 40_000],
    ['percent', '66.7%', 66.7],
    ['text', true, '是'],
    ['text', false, '否'],
    ['text', ' 县教育局 ', '县教育局'],
    ['text', 5, '5'],
    ['date', 45_658, '2025-01-01'],
    ['date', '2025年9月1日', '2025-09-01'],
    ['names', ' 甲校 、乙校，，丙校；丁校\n戊校', ['甲校', '乙校', '丙校', '丁校', '戊校']],
    ['names', 5, ['5']],
    ['months', '9月、10月,,1 2', [9, 10, 1, 2]],
    ['months', '9,9,10', [9, 10]],
    ['months', 12, [12]],
    ['table', ' 优秀 = 1 ；；良好=0.8\n一般＝0', [['优秀', 1], ['良好', 0.8], ['一般', 0]]],
  ])('%s: %j', (kind, raw, value) => {
    const read = kind === 'money' || kind === 'percent' ? 'number' : kind;
    expect(parseParameter(kind, raw)).toEqual({ kind: read, value });
  }); // prettier-ignore

  test('several stretches come in their order, however they were written', () => {
    const [autumn, spring] = ['2025-09-01—2026-01-31', '2025-02-17—2025-07-04'];
    const value = [{ from: '2025-02-17', to: '2025-07-04' }, { from: '2025-09-01', to: '2026-01-31' }];
    expect(parseParameter('dates', `${autumn}；${spring}`)).toEqual({ kind: 'dates', value });
    expect(parseParameter('dates', `${spring}；${autumn}`)).toEqual({ kind: 'dates', value });
  }); // prettier-ignore

  test.each<[ParameterKind, string | number | boolean]>([
    ['number', true], ['number', NaN], ['number', '约19'], ['money', ''], ['date', '改日'], ['dates', 45_658], ['dates', '2025-09-01'],
    ['names', ' 、；'], ['months', ''], ['months', '0'], ['months', '13'], ['months', '9,13'], ['months', '9.5'], ['months', '月9'], ['months', '九月'],
    ['table', '；'], ['table', '优秀'], ['table', '优秀=1；良好'], ['table', '优秀=1=2'], ['table', '=1'], ['table', '优秀=好'],
  ])('%s: %j cannot be read', (kind, raw) => expect(parseParameter(kind, raw)).toBeNull()); // prettier-ignore
});

describe('a refusal', () => {
  const KINDS: readonly ParameterKind[] = ['number', 'money', 'percent', 'date', 'dates', 'months', 'names', 'table'];
  const refusal = (kind: ParameterKind): string => {
    const policy: Policy = { ...TRIAL, parameters: [{ ...TRIAL.parameters[3]!, name: '起点', kind }] };
    try {
      settingsOf(policy, readRoster(workbookOf('测试', [])), '2025-10-15', [['起点', '、']]);
    } catch (error) {
      if (error instanceof SettingError) return error.message;
    }
    return '';
  };

  test.each(KINDS)('of a value of kind %s names it and says how to write one', (kind) => {
    expect(refusal(kind)).toMatch(/^参数“起点”的取值“、”读不出来，请写成.{2,}。$/);
  });

  test.each(KINDS.filter((kind) => kind !== 'number' && kind !== 'names'))(
    'the example of kind %s can be read',
    (kind) => {
      const [, examples] = /，如 (.+?)(?:，多段|。)/.exec(refusal(kind))!;
      for (const example of examples!.split(' 或 ')) expect(parseParameter(kind, example)).not.toBeNull();
    },
  );

  test('is an error of its own kind', () => {
    expect(new SettingError('不行。')).toMatchObject({ name: 'SettingError', message: '不行。' });
  });
});
