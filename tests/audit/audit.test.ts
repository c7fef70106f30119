import { audit, parseParameter, SettingError, settingsOf } from '../../src/audit';
import { shapotou } from '../../src/policy/packs/shapotou';
import { readRoster } from '../../src/roster';
import { rowsOfRecords, workbookOf, type CellValue } from '../../src/workbook';
import { fc, runs } from '../support/properties';

const SCHOOLS = [
  { 单位名称: '测试甲校', 集团编号: 'G1', 角色: '龙头', 单位类型: '小学', 在校学生数: 900, 独立核算: '是' },
  { 单位名称: '测试乙校', 集团编号: 'G1', 角色: '成员', 单位类型: '小学', 在校学生数: 500, 独立核算: '否' },
  { 单位名称: '测试丙校', 集团编号: 'G1', 角色: '成员', 单位类型: '小学', 在校学生数: 199, 独立核算: '是' },
  { 单位名称: '测试丁校', 集团编号: 'G2', 角色: '成员', 单位类型: '小学', 在校学生数: '约300', 独立核算: '是' },
];
type Line = Record<string, CellValue>;

const rosterOf = (rows: readonly Line[], parameters: CellValue[][] = []) =>
  readRoster(
    workbookOf('测试', [
      { name: '单位名册', rows: rowsOfRecords(rows, Object.keys(SCHOOLS[0]!)) },
      ...(parameters.length ? [{ name: '政策参数', rows: [['参数名称', '适用文件', '取值', '单位', '来源文号', '生效日期'], ...parameters] }] : []),
    ]),
    { extensions: shapotou.tables },
  );

const judged = (rows: readonly Line[], set: [string, string][] = []) => audit(rosterOf(rows), { policy: shapotou, on: '2025-10-15', set });

describe('settings', () => {
  test('later lines of 政策参数 hold from their day on; `set` goes before them', () => {
    const roster = rosterOf(SCHOOLS, [['大额资金起点', null, 10000, '元', null, null], ['大额资金起点', null, '2万', '元', null, '2025-09-01']]);
    const settings = settingsOf(shapotou, roster, '2025-10-15');
    expect(settings.parameter('大额资金起点', '2025-08-31')).toEqual({ kind: 'number', value: 10_000 });
    expect(settings.parameter('大额资金起点', '2025-09-01')).toEqual({ kind: 'number', value: 20_000 });
    expect(settingsOf(shapotou, roster, '2025-10-15', [['大额资金起点', '5000']]).parameter('大额资金起点', '2025-10-15')).toEqual({ kind: 'number', value: 5000 });
  });

  test('a reading goes by letter, printed value, or letter and label', () => {
    for (const value of ['B', 'b', '含龙头', 'B（全部校（园）区）']) {
      expect(settingsOf(shapotou, rosterOf(SCHOOLS), '2025-10-15', [['增补口径', value]]).readings.get('增补口径')).toBe('B');
    }
  });

  test('unknown names and values are refused in `set`, and findings in 政策参数', () => {
    for (const pair of [['没有', '1'], ['增补口径', 'Z'], ['师生比', '十九']] as [string, string][]) {
      expect(() => settingsOf(shapotou, rosterOf(SCHOOLS), '2025-10-15', [pair])).toThrow(SettingError);
    }
    const roster = rosterOf(SCHOOLS, [['没有这个', null, 1, null, null, null], ['别家的', 'guangxi', 1, null, null, null]]);
    expect(settingsOf(shapotou, roster, '2025-10-15').problems.map((problem) => problem.subject)).toEqual(['没有这个']);
  });

  test.each([
    ['dates', '2024-09-01—2025-08-31', [{ from: '2024-09-01', to: '2025-08-31' }]],
    ['months', '9,10,11,12', [9, 10, 11, 12]],
    ['table', '优秀=1；良好=0.8', [['优秀', 1], ['良好', 0.8]]],
    ['percent', '60%', 60],
  ] as const)('a value of kind %s', (kind, text, value) => {
    expect(parseParameter(kind, text)).toMatchObject({ value });
  });

  test.each([['months', '13'], ['table', '优秀'], ['number', '约19'], ['dates', '2025-09-01']] as const)('%s from “%s” is refused', (kind, text) => {
    expect(parseParameter(kind, text)).toBeNull();
  });
});

describe('an audit', () => {
  test('what cannot be read is a finding without a clause, and makes its sums missing, never 0', () => {
    const result = judged(SCHOOLS);
    expect(result.findings).toContainEqual(expect.objectContaining({ rule: 'schools.在校学生数#not-a-number', clause: null, severity: 'error' }));
    const fund = (subject: string) => result.figures.find((one) => one.spec.id === 'SPT-6.3#group' && one.subject.name === subject)!.outcome;
    expect(fund('G1')).toEqual({ kind: 'known', value: 130_000 });
    expect(fund('G2').kind).toBe('missing');
    expect(result.figures.find((one) => one.spec.id === 'SPT-6.3#area')!.outcome.kind).toBe('missing');
  });

  test('tables that are not there are not checked, with one notice for all of them', () => {
    const result = judged(SCHOOLS);
    expect(result.notChecked.length).toBeGreaterThan(10);
    expect(result.findings.filter((finding) => finding.rule === 'audit#not-checked')).toHaveLength(1);
  });

  const told = (rows: readonly Line[]) => judged(rows).findings.map((finding) => `${finding.rule}|${finding.subject}|${finding.severity}`).sort();

  test('the order of rows does not matter', () => {
    const expected = told(SCHOOLS);
    fc.assert(fc.property(fc.shuffledSubarray(SCHOOLS, { minLength: SCHOOLS.length }), (rows) => expect(told(rows)).toEqual(expected)), { numRuns: runs(20) });
  });

  test('a row of nobody’s group changes no other finding', () => {
    const more = [...SCHOOLS, { 单位名称: '测试外校', 集团编号: null, 角色: null, 单位类型: '高中', 在校学生数: 10, 独立核算: '是' }];
    expect(told(more).filter((one) => !one.includes('测试外校'))).toEqual(told(SCHOOLS));
  });

  test('[SPT-6.3b] a campus with more pupils never gets less', () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(1500), (a, b) => {
        const at = (pupils: number) => {
          const { outcome } = judged([SCHOOLS[0]!, { ...SCHOOLS[1]!, 在校学生数: pupils }]).figures.find((one) => one.spec.id === 'SPT-6.3b' && one.subject.name === '测试乙校')!;
          return outcome.kind === 'known' ? outcome.value : NaN;
        };
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
      { numRuns: runs(25) },
    );
  });
});
