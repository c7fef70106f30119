import { audit, settingsOf, situationOf } from '../../src/audit';
import { schoolSubject } from '../../src/audit/situation';
import type { Policy } from '../../src/policy/model';
import { readRoster, type Roster } from '../../src/roster';
import { rowsOfRecords, workbookOf, type CellValue } from '../../src/workbook';
import { SCHOOLS, TRIAL } from '../policy/rules/support';

type Sheet = { name: string; rows: CellValue[][] };
const rosterOf = (...sheets: Sheet[]): Roster =>
  readRoster(workbookOf('测试', [{ name: '单位名册', rows: rowsOfRecords(SCHOOLS) }, ...sheets]));
const situation = (roster: Roster, policy: Policy = TRIAL) =>
  situationOf(roster, policy, '2025-10-15', settingsOf(policy, roster, '2025-10-15'));
const result = (policy: Partial<Policy>, roster = rosterOf()) =>
  audit(roster, { policy: { ...TRIAL, ...policy }, on: '2025-10-15' });

describe('the area’s row of 区域基数表', () => {
  const areas = (...rows: CellValue[][]): Sheet => ({
    name: '区域基数表',
    rows: [['地区', '年度', '幼儿园总数'], ...rows],
  });
  const region = (name: string): Sheet => ({
    name: '填报信息',
    rows: [
      ['项目', '内容'],
      ['所属地区', name],
    ],
  });
  const total = (...sheets: Sheet[]) => {
    const subject = situation(rosterOf(...sheets)).subjects('area')[0]!;
    return subject.of === 'area' ? (subject.row?.number('幼儿园总数') ?? null) : null;
  };

  test('is that of the latest year that is not in the future, the first of two of one year', () => {
    expect(total(areas(['甲县', 2025, 1], ['甲县', 2023, 2], ['甲县', 2026, 3]))).toBe(1);
    expect(total(areas(['甲县', 2025, 1], ['甲县', 2025, 2]))).toBe(1);
  });

  test('is one without a year where all others are of the future, else the first', () => {
    expect(total(areas(['甲县', 2030, 1], ['甲县', null, 2]))).toBe(2);
    expect(total(areas(['甲县', 2030, 1], ['甲县', 2029, 2]))).toBe(1);
    expect(total(areas(['甲县', null, 1], ['甲县', 2030, 2]))).toBe(1);
  });

  test('goes by the end of the name, on either side; lines without a name are nobody’s', () => {
    const three = areas([null, 2025, 0], ['丁市甲县', 2025, 1], ['乙县', 2025, 2]);
    expect([total(region('甲县'), three), total(region('丁市乙县'), three)]).toEqual([1, 2]);
    expect(total(region('丁市'), areas(['丁市甲县', 2025, 1], ['丁市', 2024, 2]))).toBe(2);
  });

  test('is the latest of all where none bears the name', () => {
    expect(total(region('丙县'), areas(['甲县', 2024, 1], ['乙县', 2025, 2]))).toBe(2);
  });
});

describe('subjects', () => {
  test('a person is called by name, where there is none by 工号 or line', () => {
    const staff = { name: '教职工名册', rows: [['姓名', '工号', '单位名称', '职务类别'], ['测试甲', 'A1', '测试龙头校', null], [null, 'A2', '测试龙头校', null]] };
    expect(situation(rosterOf(staff as Sheet)).subjects('person').map((one) => [one.key, one.name])).toEqual([['A1', '测试甲'], ['A2', 'A2']]);
  }); // prettier-ignore

  test('a school’s key is its group, its legal name and its own, each empty where it has none', () => {
    const sheet = rowsOfRecords([
      { 单位名称: '测试甲校', 校区名称: '本部', 集团编号: 'G1', 角色: '龙头', 单位类型: '小学', 在校学生数: 1 },
      { 单位名称: '测试乙校', 校区名称: null, 集团编号: null, 角色: null, 单位类型: '小学', 在校学生数: 1 },
      { 单位名称: null, 校区名称: '测试丙校区', 集团编号: 'G1', 角色: '成员', 单位类型: '小学', 在校学生数: 1 },
    ]);
    const { county } = situation(readRoster(workbookOf('测试', [{ name: '单位名册', rows: sheet }])));
    expect(county.schools.map((school) => schoolSubject(school).key)).toEqual([
      'G1|测试甲校|本部',
      '|测试乙校|测试乙校',
      'G1||测试丙校区',
    ]);
  });
});

describe('parameters', () => {
  const policy: Policy = {
    ...TRIAL,
    parameters: [{ ...TRIAL.parameters[3]!, unit: '次' }, { ...TRIAL.parameters[4]!, unit: '元', kind: 'number', value: 7, clauses: [] }],
  }; // prettier-ignore

  test('a term has the unit of its own parameter', () => {
    expect(situation(rosterOf(), policy).parameterTerm('起点')).toMatchObject({
      op: 'parameter',
      name: '起点',
      unit: '元',
      value: 7,
    });
  });

  test('one that belongs to no clause is missing without one', () => {
    expect(situation(rosterOf(), policy).missingParameter('起点')).toEqual({
      kind: 'parameter',
      name: '起点',
      clause: '',
    });
  });
});

describe('findings of the data', () => {
  test('a fault of a sheet goes by table and kind, one of a column by the column too', () => {
    const fault = {
      table: 'schools',
      kind: 'ambiguous-sheet',
      severity: 'warning',
      cells: [],
      sheet: '单位名册',
      subject: '',
      message: '',
    } as const;
    const roster = {
      ...rosterOf(),
      problems: [
        { ...fault, column: null },
        { ...fault, column: '角色' },
      ],
    };
    expect(
      result({}, roster)
        .findings.map((one) => one.rule)
        .sort(),
    ).toEqual(['schools#ambiguous-sheet', 'schools.角色#ambiguous-sheet']);
    expect(result({}, roster).counts).toEqual({ error: 0, warning: 2, notice: 0 });
  });

  test('a table from which nothing is required lacks nothing', () => {
    expect(result({ tables: [{ table: 'schools' }] }).findings).toEqual([]);
  });

  test('a column that is required and not there is told of the sheet, at no cell', () => {
    expect(result({ tables: [{ table: 'schools', requires: ['班级数'] }] }).findings).toEqual([
      {
        rule: 'schools.班级数#missing-column', clause: null, severity: 'warning', sheet: '单位名册', cells: [], subject: '单位名册',
        message: '“单位名册”没有“班级数”列，测试办法需要这一列，请补上。',
      },
    ]);
  }); // prettier-ignore

  test('tables that are not there are named in one notice, each once', () => {
    const rule = (id: string, needs: Policy['rules'][number]['needs']): Policy['rules'][number] => ({ id, clause: id, title: '', needs, check: () => ({ breaches: [] }) });
    expect(result({ rules: [rule('T-1', ['seats', 'payments']), rule('T-2', ['payments'])] }).findings).toEqual([
      {
        rule: 'audit#not-checked', clause: null, severity: 'notice', sheet: null, cells: [], subject: '名册',
        message: '未找到“治理机构名册”、“经费支出台账”，涉及的 2 项条款暂不校验、不测算；有这些名册时请一并放入工作簿。',
      },
    ]);
  }); // prettier-ignore
});
