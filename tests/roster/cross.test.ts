import { faults, read } from './support';

const groups = { name: '集团名册', rows: [['集团编号', '集团名称'], ['J1', '一集团'], ['J2', '二集团']] };

describe('faults between rows and tables', () => {
  test('the same key twice, full-width or not', () => {
    const roster = read([{ name: '名册', rows: [['单位编号', '单位名称'], ['A1', '甲校'], ['Ａ１', '乙校'], ['A2', '丙校']] }]);
    expect(roster.problems).toMatchObject([{ kind: 'duplicate', severity: 'error', column: '单位编号', subject: '乙校' }]);
    expect(faults(roster)[0]).toMatch(/A3/);
  });

  test('blank keys are no duplicates', () => {
    expect(read([{ name: '名册', rows: [['单位编号', '单位名称'], [null, '甲校'], [null, '乙校']] }]).problems).toEqual([]);
  });

  test('a group that is not in the groups sheet', () => {
    const roster = read([groups, { name: '名册', rows: [['单位名称', '集团编号'], ['甲校', 'J1'], ['乙校', '二集\n团'], ['丙校', '三集团'], ['丁校', null]] }]);
    expect(roster.problems).toMatchObject([{ kind: 'unknown-reference', column: '集团编号', subject: '丙校', observed: '三集团' }]);
  });

  test('sentences speak of a column and a sheet by the names that they have there, units left out', () => {
    const roster = read([
      { name: '学区名册', rows: [['学区编号', '学区名称'], ['X1', '一学区']] },
      { name: '园所名册', rows: [['幼儿园名称', '所在学区', '在校学生数（人）'], ['甲园', 'X7', '约300'], [null, 'X1', 5]] },
    ]);
    expect(roster.problems.map(({ column }) => column)).toEqual(expect.arrayContaining(['集团编号', '在校学生数']));
    const said = roster.problems.map(({ message }) => message).join('\n');
    expect(said).toContain('第 2 行“甲园”所在学区“X7”在学区名册里找不到');
    expect(said).toMatch(/第 2 行“甲园”在校学生数写的是“约300”/);
    expect(said).not.toMatch(/集团/);
  });

  test('references are not followed where their table is not there', () => {
    expect(read([{ name: '名册', rows: [['单位名称', '集团编号'], ['甲校', 'J9']] }]).problems).toEqual([]);
  });

  test('references follow derived names: a school by 单位名称 or 校区名称', () => {
    const roster = read([
      { name: '名册', rows: [['单位名称', '校区名称'], ['第十小学', '双渠校区（十小）']] },
      { name: '人员', rows: [['工号', '所在单位'], ['1', '第十小学'], ['2', '双渠校区'], ['3', '双渠校区(十小)'], ['4', '第九小学']] },
    ]);
    expect(roster.problems).toMatchObject([{ kind: 'unknown-reference', column: '所在单位', subject: '4' }]);
  });

  test('a school without a name', () => {
    const roster = read([{ name: '名册', rows: [['单位名称', '班级数'], ['甲校', 3], [null, 4]] }]);
    expect(roster.problems).toMatchObject([{ kind: 'missing-key', cells: [{ row: 2, column: 0 }] }]);
  });

  test('more than twelve months in post', () => {
    const roster = read([{ name: '人员', rows: [['工号', '所在单位', '在岗月数'], ['1', '甲校', 13], ['2', '甲校', 12]] }]);
    expect(roster.problems).toMatchObject([{ kind: 'out-of-range', subject: '1', severity: 'error' }]);
  });
});

describe('填报信息 and 政策参数', () => {
  const roster = read([
    { name: '填报信息', rows: [['项目', '内容'], ['政策', '沙坡头'], ['填报单位', '示例区教育局'], ['学年', ' 2023—2024 '], ['数据日期', '2023年9月1日'], ['备注', '无']] },
    {
      name: '政策参数',
      rows: [
        ['参数名称', '适用文件', '取值', '单位', '来源文号', '生效日期'],
        ['师生比', '沙坡头', 13.5, '人', '示例〔2023〕1号', '2023-9-1'],
        ['学期起止', null, '2023-09-01—2024-01-31；2024-02-01—2024-08-31', null, null, null],
        ['大额资金起点', null, null, '元', null, null],
        [null, null, 3, null, null, null],
      ],
    },
  ]);

  test('what the county says of itself', () => {
    expect(roster.filing).toMatchObject({ policy: '沙坡头', unit: '示例区教育局', region: null, schoolYear: '2023—2024', asOf: '2023-09-01' });
    expect(roster.filing.cells.get('数据日期')).toEqual({ sheet: '填报信息', row: 4, column: 1 });
  });

  test('each parameter with its cell; one without value is still a line', () => {
    expect(roster.parameters).toEqual([
      { name: '师生比', policy: '沙坡头', value: 13.5, unit: '人', source: '示例〔2023〕1号', from: '2023-09-01', at: { sheet: '政策参数', row: 1, column: 2 } },
      { name: '学期起止', policy: null, value: '2023-09-01—2024-01-31；2024-02-01—2024-08-31', unit: null, source: null, from: null, at: { sheet: '政策参数', row: 2, column: 2 } },
      { name: '大额资金起点', policy: null, value: null, unit: '元', source: null, from: null, at: { sheet: '政策参数', row: 3, column: 2 } },
    ]);
  });

  test('neither is a roster, and neither is unrecognised', () => {
    expect(roster.unrecognised).toEqual([]);
    expect(roster.problems).toEqual([]);
    expect(read([]).filing).toMatchObject({ policy: null, asOf: null });
  });
});
