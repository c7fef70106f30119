import type { CellValue } from '../../src/workbook';
import { faults, read, schools, shown } from './support';

/** Reads one cell of a schools roster. */
function school(heading: string, value: CellValue) {
  const roster = schools(['校区名称', heading, '社区'], ['东校区', value, '某社区']);
  const [row] = roster.table('schools').rows;
  return { roster, row: row!, field: row!.field(heading), problem: roster.problems[0] };
}

describe('pupils', () => {
  test.each<[CellValue, number, boolean]>([
    [350, 350, true], [0, 0, true], ['350人', 350, false], ['1,000', 1000, false], ['５００', 500, false], [' 200 ', 200, false], ['8个', 8, false], ['1.5万', 15000, false],
  ])('%j is %d', (value, number, asWritten) => {
    const { field, roster, row } = school('在校学生数', value);
    expect(field).toMatchObject({ state: 'known', value: number, asWritten, at: { sheet: '单位名册', row: 1, column: 1 } });
    expect(row.number('在校学生数')).toBe(number);
    expect(roster.problems).toEqual([]);
  }); // prettier-ignore

  test.each<[CellValue, string]>([
    ['约160', 'not-a-number'], ['十二', 'not-a-number'], ['无', 'not-a-number'], ['/', 'not-a-number'], [7.5, 'not-an-integer'], ['7.5', 'not-an-integer'],
    [-5, 'negative'], ['-5', 'negative'], [{ error: '#REF!' }, 'cell-error'], ['#REF!', 'cell-error'], [true, 'not-a-number'],
  ])('%j is a finding and no number, never 0', (value, kind) => {
    const { field, row, problem, roster } = school('在校学生数', value);
    expect(field).toMatchObject({ state: 'invalid', raw: value });
    expect(row.number('在校学生数')).toBeNull();
    expect(roster.problems).toHaveLength(1);
    expect(problem).toMatchObject({ table: 'schools', column: '在校学生数', kind, severity: 'error', subject: '东校区', cells: [{ sheet: '单位名册', row: 1, column: 1 }] });
    expect(problem!.message).toMatch(/^第 2 行“东校区”的?在校学生数.*请.*。$/);
  }); // prettier-ignore

  test.each<CellValue>([null, '', '  ', '\n'])('%j is blank, which is not zero', (value) => {
    const { field, roster } = school('在校学生数', value);
    expect(field).toMatchObject({ state: 'blank', at: { row: 1, column: 1 } });
    expect(roster.problems).toEqual([]);
  });

  test('what the sheet has no column for is absent', () => {
    expect(school('班级数', 8).row.field('在校学生数')).toEqual({ state: 'absent' });
    expect(school('班级数', 8).row.address('在校学生数')).toBeNull();
  });

  test('a formula’s number counts, and a live formula may point at it', () => {
    const roster = read([{ name: '名册', rows: [['校区名称', '在校学生数'], ['东校区', 350]], formulas: { B2: '=300+50' } }]);
    expect(roster.table('schools').rows[0]!.field('在校学生数')).toMatchObject({ value: 350, asWritten: true });
  });

  test('a number merged over two schools is a finding once, and unusable for both', () => {
    const roster = read([{ name: '名册', rows: [['校区名称', '在校学生数'], ['东校区', 350], ['西校区', null]], merges: [{ row: 1, column: 1, rows: 2, columns: 1 }] }]);
    expect(roster.table('schools').rows.map((row) => shown(row, '在校学生数'))).toEqual(['<invalid>', '<invalid>']);
    expect(faults(roster)).toHaveLength(1);
    expect(roster.problems[0]).toMatchObject({ kind: 'merged-number', severity: 'error' });
    expect(roster.problems[0]!.cells[0]).toEqual({ sheet: '名册', row: 1, column: 1 });
    expect(roster.problems[0]!.message).toContain('第 2 至 3 行');
  });
});

describe('money', () => {
  const payment = (heading: string, value: CellValue, format?: string) => {
    const roster = read([{ name: '支出', rows: [['凭证号', '单位', heading], ['P1', '甲校', value]], ...(format ? { formats: { C2: format } } : {}) }]);
    return { row: roster.table('payments').rows[0]!, roster };
  };

  test.each<[string, CellValue, number]>([
    ['金额', 0.1 + 0.2, 30], ['金额', 100000, 10000000], ['金额', '1.5万元', 1500000], ['金额', '1,234.56元', 123456], ['金额（万元）', 1.5, 1500000], ['金额（元）', 12.3, 1230],
    ['金额（万元）', '2万', 2000000], ['金额', '￥200', 20000],
  ])('%s %j is %d fen', (heading, value, fen) => expect(payment(heading, value).row.number('金额')).toBe(fen)); // prettier-ignore

  test('yuan in the cell are as written, 万元 are not', () => {
    expect(payment('金额', 12.3).row.field('金额')).toMatchObject({ asWritten: true });
    expect(payment('金额（万元）', 12.3).row.field('金额')).toMatchObject({ asWritten: false });
  });

  test('parts of a fen are a finding', () => {
    expect(payment('金额', 1.005).row.field('金额').state).toBe('invalid');
  });
});

describe('percentages', () => {
  const weight = (value: CellValue, format?: string) =>
    read([{ name: '评分', rows: [['对象名称', '指标', '权重'], ['甲校', '党建', value]], ...(format ? { formats: { C2: format } } : {}) }]).table('scores').rows[0]!.number('权重');

  test.each<[CellValue, string | undefined, number]>([['60%', undefined, 60], [0.6, '0%', 60], [0.125, '0.0%', 12.5], [60, undefined, 60], ['60', undefined, 60]])('%j (%s) is %d', (value, format, number) =>
    expect(weight(value, format)).toBe(number),
  );
});

describe('dates', () => {
  test.each<CellValue>([45170, '2023-9-1', '2023年9月1日', '2023.9.1', '2023/9/1'])('%j is a day', (value) => expect(school('加入日期', value).row.date('加入日期')).toBe('2023-09-01'));
  test.each<CellValue>(['2023年9月', '待定', 2023, '2023-02-30', true])('%j is a finding', (value) => {
    const { field, problem } = school('加入日期', value);
    expect(field.state).toBe('invalid');
    expect(problem).toMatchObject({ kind: 'not-a-date', severity: 'error' });
  });

  test('a pair of dates is one value', () => {
    const roster = read([{ name: '制度', rows: [['单位', '文件类别', '规划起止'], ['甲校', '发展规划', '2023-07-01—2026-06-30']] }]);
    expect(roster.table('documents').rows[0]!.list('规划起止')).toEqual(['2023-07-01—2026-06-30']);
  });
});

describe('yes and no', () => {
  test.each<[CellValue, boolean]>([
    ['是', true], ['√', true], ['有', true], ['Y', true], ['ｙ', true], [true, true], [' 是 ', true], ['否', false], ['×', false], ['无', false], ['N', false], [false, false],
  ])('%j', (value, flag) => expect(school('独立核算', value).row.flag('独立核算')).toBe(flag)); // prettier-ignore
  test('a maybe is a finding', () => {
    const { field, problem } = school('独立核算', '待定');
    expect(field.state).toBe('invalid');
    expect(problem).toMatchObject({ kind: 'not-a-flag', severity: 'error' });
  });
  test('blank is neither', () => expect(school('独立核算', null).row.flag('独立核算')).toBeNull());
});

describe('choices', () => {
  test.each(['牵头', '总校', '总园', '集团园', '中心园', '是', ' 龙 头 '])('%s is the lead', (value) => expect(school('角色', value).row.text('角色')).toBe('龙头'));
  test('one off a closed list is unusable', () => {
    const { field, problem } = school('角色', '核心成员');
    expect(field.state).toBe('invalid');
    expect(problem).toMatchObject({ kind: 'unknown-choice', severity: 'error', observed: '核心成员' });
    expect(problem!.message).toContain('龙头、成员');
  });
  test('one off an open list is kept, and doubtful', () => {
    const { row, problem } = school('办别', '军队办');
    expect(row.text('办别')).toBe('军队办');
    expect(problem).toMatchObject({ kind: 'unknown-choice', severity: 'warning' });
  });
  test('several of a list, in any spelling of the separator', () => {
    const levels = (value: string) =>
      read([{ name: '支出', rows: [['凭证号', '金额', '审批层级'], ['P1', 1, value]] }]).table('payments').rows[0]!.list('审批层级');
    for (const value of ['单位负责人、集团审核', '单位负责人，集团审核', '单位负责人,集团审核', '负责人；集团', '单位负责人\n集团审核']) expect(levels(value)).toEqual(['单位负责人', '集团审核']);
  });
});

describe('ids', () => {
  const staff = (value: CellValue) => {
    const roster = read([{ name: '人员', rows: [['工号', '姓名', '所在单位'], [value, '测试甲', '甲校']] }]);
    return { row: roster.table('staff').rows[0]!, roster };
  };
  test.each<[CellValue, string]>([['0012', '0012'], ['110101200001011234', '110101200001011234'], ['11010120000101123X', '11010120000101123X'], [20230001, '20230001']])('%j keeps every digit', (value, text) =>
    expect(staff(value).row.text('工号')).toBe(text),
  );
  test('18 digits kept as a number have lost their last ones', () => {
    const { row, roster } = staff(110101200001011230);
    expect(row.field('工号').state).toBe('invalid');
    expect(roster.problems).toMatchObject([{ kind: 'lost-digits', severity: 'error' }]);
  });
});

describe('text', () => {
  test.each(['=HYPERLINK("http://x","甲")', '+甲校', '@甲', '-甲校'])('%s looks like a formula and stays text', (value) => {
    const { row, problem } = school('乡镇街道', value);
    expect(row.text('乡镇街道')).toBe(value);
    expect(problem).toMatchObject({ kind: 'formula-like', severity: 'notice' });
  });
  test('line breaks are removed, brackets stay', () => expect(school('乡镇街道', '甲\n镇（东）').row.text('乡镇街道')).toBe('甲镇（东）'));
  test('an error is no text', () => expect(school('乡镇街道', { error: '#N/A' }).field.state).toBe('invalid'));
});

describe('people stay out of what is said', () => {
  test('neither name nor value of a personal column', () => {
    const roster = read([
      { name: '人员', rows: [['姓名', '所在单位', '在岗月数', '任职日期'], ['测试甲', '甲校', '很多', '昨天'], ['=测试乙', '甲校', 13, null], [{ error: '#N/A' }, '甲校', 3, null]] },
      { name: '机构', rows: [['机构类别', '姓名', '职务'], ['理事会', '+测试丙', '理事长大人']] },
    ]); // prettier-ignore
    expect(roster.problems.length).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(roster.problems)).not.toMatch(/测试/);
  });
});
