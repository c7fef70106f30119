import { formula } from '../../../../src/policy/figures';
import { GROUP, groupOf, leadLine, memberLine, shapotouAudit, SMALL, type Line, type Tables } from './support';

function value(id: string, tables: Tables, subject?: string, set: Record<string, string> = {}, on?: string): number | string | null {
  const { outcome } = shapotouAudit({ tables, set, ...(on ? { on } : {}) }).figure(id, subject);
  return outcome.kind === 'known' ? outcome.value : outcome.kind;
}

describe('六（三） 专项经费', () => {
  test.each([[500, 20000], [499, 15000], [200, 15000], [199, 10000], [0, 10000]])(
    '[SPT-6.3b] a member campus of %i pupils gets %i yuan',
    (pupils, yuan) => expect(value('SPT-6.3b', { schools: groupOf(900, [pupils]) }, '成员1')).toBe(yuan),
  ); // prettier-ignore

  test('[SPT-6.3b] the lead gets none under reading A, its own under B', () => {
    expect(value('SPT-6.3b', SMALL, '总校')).toBe('notApplicable');
    expect(value('SPT-6.3b', SMALL, '总校', { 增补口径: 'B' })).toBe(20000);
  });

  test('[SPT-6.3b] blank pupils are missing, never zero, and so is every sum', () => {
    const tables = { ...SMALL, schools: groupOf(900, [500, null]) };
    expect(value('SPT-6.3b', tables, '成员2')).toBe('missing');
    expect(value('SPT-6.3b#total', tables, GROUP)).toBe('missing');
    expect(value('SPT-6.3#group', tables, GROUP)).toBe('missing');
    expect(value('SPT-6.3#area', tables)).toBe('missing');
  });

  test('[SPT-6.3b] a campus without pupils is not counted under 零学生校区口径 B', () => {
    expect(value('SPT-6.3b#total', { ...SMALL, schools: groupOf(900, [0, 500]) }, GROUP, { 零学生校区口径: 'B' })).toBe(20000);
  });

  test('[SPT-6.3b] under reading C without a day of joining it is missing', () => {
    expect(value('SPT-6.3b', SMALL, '成员1', { 增补口径: 'C' })).toBe('missing');
  });

  test('[SPT-6.3a] 100,000 a group; not determined is known nothing, blank is missing, no column is computed', () => {
    const groups = (tick: string | null): Line[] => [{ 集团编号: 'G1', 集团名称: GROUP, 编办核定: tick, 挂牌日期: '2023-06-01' }];
    const tables = (tick: string | null): Tables => ({ groups: groups(tick), schools: groupOf(900, [500]) });
    const fund = (tick: string | null): unknown[] => ['SPT-6.3a', 'SPT-6.3b#total', 'SPT-6.3#group'].map((id) => value(id, tables(tick), GROUP));
    expect(fund('是')).toEqual([100000, 20000, 120000]);
    expect(fund('否')).toEqual([0, 0, 0]);
    expect(value('SPT-6.3b', tables('否'), '成员1')).toBe('notApplicable');
    expect(fund(null)).toEqual(['missing', 'missing', 'missing']);
    expect(value('SPT-6.3#area', { schools: groupOf(900, [500]) })).toBe(120000);
  });

  test('[SPT-6.3c] a filing with 编办 stands for a blank tick under reading A, not under B', () => {
    const tables = {
      groups: [{ 集团编号: 'G1', 集团名称: GROUP, 编办核定: null, 挂牌日期: '2023-06-01' }], schools: groupOf(900, [500]),
      approvals: [{ 事项类别: '命名备案', 对象: GROUP, 备案机关: '区委编办', 备案日期: '2023-05-10' }],
    }; // prettier-ignore
    expect(value('SPT-6.3a', tables, GROUP)).toBe(100000);
    expect(value('SPT-6.3a', tables, GROUP, { 核定与备案口径: 'B' })).toBe('missing');
  });

  test('[SPT-6.3a] a school that has left by the day has no supplement', () => {
    const schools = [leadLine({ 在校学生数: 900, 退出日期: null }), memberLine(0, { 在校学生数: 500, 退出日期: '2025-10-15' }), memberLine(1, { 在校学生数: 500 })];
    expect(value('SPT-6.3#group', { ...SMALL, schools }, GROUP, {}, '2025-10-14')).toBe(140000);
    expect(value('SPT-6.3#group', { ...SMALL, schools }, GROUP, {}, '2025-10-15')).toBe(120000);
  });

  test('[SPT-6.3a] base and supplements prorated to the fen add up to the group’s amount', () => {
    const groups = [{ 集团编号: 'G1', 集团名称: GROUP, 编办核定: '是', 成立日期: '2025-10-01' }];
    const tables = { groups, schools: groupOf(900, [100]) };
    const set = { 学年中成立口径: 'B', 学年起止: '2025-09-01—2026-08-31' };
    expect(value('SPT-6.3#group', tables, GROUP, set)).toBe(100833.33);
    expect(value('SPT-6.3a', tables, GROUP, set)).toBe(91666.67);
    expect(value('SPT-6.3b#total', tables, GROUP, set)).toBe(9166.66);
    expect(value('SPT-6.3a', tables, GROUP, { 学年中成立口径: 'B' })).toBe('missing');
  });
});

describe('六（四） 职数、教师、津贴', () => {
  test('[SPT-6.4.2.1a] deputies step up at 300, 500 and 1000 pupils', () => {
    const deputies = [299, 300, 499, 500, 999, 1000].map((pupils) => value('SPT-6.4.2.1a#deputies', { schools: groupOf(900, [pupils]) }, '成员1'));
    expect(deputies).toEqual([0, 1, 1, 2, 2, 3]);
  });

  test('[SPT-6.4.2.2a] deputies of a kindergarten step up at 9 and 15 classes', () => {
    const kindergarten = (classes: number): Tables => ({ schools: [leadLine({ 单位类型: '幼儿园', 班级数: 20 }), memberLine(0, { 单位类型: '幼儿园', 班级数: classes })] });
    expect([8, 9, 14, 15].map((classes) => value('SPT-6.4.2.2a#deputies', kindergarten(classes), '成员1'))).toEqual([0, 1, 1, 2]);
    expect(value('SPT-6.4.2.1a#heads', kindergarten(9), '成员1')).toBe('notApplicable');
    expect(value('SPT-6.4.2.2a#heads', SMALL, '成员1')).toBe('notApplicable');
  });

  test('[SPT-6.4.3b] 15 classes have 4 in the quota, 14 have 3', () => {
    const schools = (classes: number): Tables => ({ schools: [leadLine({ 单位类型: '幼儿园', 班级数: classes }), memberLine(0, { 单位类型: '幼儿园', 班级数: 1 })] });
    expect([14, 15].map((classes) => value('SPT-6.4.3b', schools(classes), '总校'))).toEqual([3, 4]);
  });

  const person = (more: Line): Line => ({ 工号: '1', 姓名: '测试甲', 所在单位: '总校', 职务类别: '校级正职', ...more });

  test('[SPT-6.4.4b] a person’s own standard goes before the county’s, and without either it is missing', () => {
    const tables = (standard: number | null): Tables => ({ ...SMALL, staff: [person({ 津贴标准: standard })] });
    expect(value('SPT-6.4.4b#base', tables(10000), undefined, { 津贴标准: '12000' })).toBe(7000);
    expect(value('SPT-6.4.4b#base', tables(null), undefined, { 津贴标准: '12000' })).toBe(8400);
    expect(value('SPT-6.4.4b#efficiency', tables(null), undefined, { 津贴标准: '12000' })).toBe(3600);
    expect(value('SPT-6.4.4b#base', tables(null))).toBe('missing');
  });

  test('[SPT-6.4.4b] others than heads and secretaries have none', () => {
    expect(value('SPT-6.4.4b#base', { ...SMALL, staff: [person({ 职务类别: '校级副职', 津贴标准: 10000 })] })).toBe('notApplicable');
    expect(value('SPT-6.4.4b#base', { ...SMALL, staff: [person({ 职务类别: '校级副职', 党内职务: '党总支书记', 津贴标准: 10000 })] })).toBe(7000);
  });

  test('[SPT-6.4.4c] twelve months unless entered; the last month takes the rest', () => {
    const tables = { ...SMALL, staff: [person({ 津贴标准: 10000, 在岗月数: 12 })] };
    expect(['SPT-6.4.4c', 'SPT-6.4.4c#last', 'SPT-6.4.4c#paid'].map((id) => value(id, tables))).toEqual([583.33, 583.37, 7000]);
    expect(value('SPT-6.4.4c', tables, undefined, { 津贴发放月数: '10' })).toBe(700);
    expect(value('SPT-6.4.4c', tables, undefined, { 津贴发放口径: 'B' })).toBe('missing');
  });

  test('[SPT-6.4.4c] a monthly standard is taken times the months, where the county says it is one', () => {
    const tables = { ...SMALL, staff: [person({ 津贴标准: 1000, 在岗月数: 12 })] };
    expect(value('SPT-6.4.4b#base', tables, undefined, { 津贴发放口径: 'B', 津贴发放月数: '10', 津贴标准周期: '月' })).toBe(7000);
  });

  test('[SPT-6.4.4d] the latest grade not after the day decides; without coefficients it is missing', () => {
    const score = (year: string, grade: string): Line => ({ 考核年度: year, 对象类型: '集团', 对象名称: GROUP, 指标: '综合', 等次: grade });
    const tables = { ...SMALL, staff: [person({ 津贴标准: 10000 })], scores: [score('2024', '良好'), score('2023', '优秀'), score('2026', '一般')] };
    expect(value('SPT-6.4.4d', tables, undefined, { 津贴等次系数: '优秀=1；良好=0.8；一般=0.6' })).toBe(2400);
    expect(value('SPT-6.4.4d', tables)).toBe('missing');
  });
});

describe('六（五）、七（三）、附件', () => {
  const score = (type: string, name: string, item: string, points: number, full: number, year = '2024'): Line => ({ 考核年度: year, 对象类型: type, 对象名称: name, 指标: item, 得分: points, 满分: full });

  test('[SPT-6.5b] half the schools’ mean, a tenth party building, four tenths the whole, each by its full mark', () => {
    const scores = [score('学校（园）', '总校', '总分', 80, 100), score('学校（园）', '成员1', '总分', 45, 50), score('集团', GROUP, '集团党的建设', 9, 10), score('集团', GROUP, '综合考核', 34, 40), score('集团', GROUP, '综合考核', 1, 40, '2023')];
    expect(value('SPT-6.5b', { ...SMALL, scores }, GROUP)).toBe(85.5);
    expect(value('SPT-6.5b', { ...SMALL, scores }, GROUP, { 学校均分口径: 'B' })).toBe(88);
    expect(value('SPT-6.5b', { ...SMALL, scores: scores.slice(1) }, GROUP)).toBe('missing');
    expect(value('SPT-6.5b', { ...SMALL, scores: scores.filter((line) => line.指标 !== '集团党的建设') }, GROUP)).toBe('missing');
  });

  test('[SPT-6.4.1.1a] the budget of a group is the sum of its schools’, missing where a school’s is', () => {
    const sheet = (unit: string, yuan: number): Line => ({ 单位: unit, 年度: 2025, 预决算: '预算', 金额: yuan });
    expect(value('SPT-6.4.1.1a', { ...SMALL, budgets: [sheet('总校', 0.1), sheet('成员1', 0.2)] }, GROUP)).toBe(0.3);
    expect(value('SPT-6.4.1.1a', { ...SMALL, budgets: [sheet('总校', 0.1)] }, GROUP)).toBe('missing');
  });

  test('[SPT-6.4.1.1b] accounts are summed apart from budgets', () => {
    const sheet = (unit: string, account: string, yuan: number): Line => ({ 单位: unit, 年度: 2024, 预决算: account, 金额: yuan });
    const budgets = [sheet('总校', '决算', 10), sheet('成员1', '决算', 20), sheet('总校', '预算', 500)];
    expect(value('SPT-6.4.1.1b', { ...SMALL, budgets }, GROUP)).toBe(30);
  });

  test('[SPT-7.3c] coverage counts schools of the compulsory stage in groups against the district’s number', () => {
    const schools = [...groupOf(900, [500]), memberLine(1, { 单位类型: '幼儿园' }), { 单位名称: '集团外小学', 集团编号: null, 角色: null, 单位类型: '小学' }];
    const areas = [{ 地区: '示例区', 年度: 2025, 义务教育学校数: 4, 义教学生数: 2800 }];
    expect(value('SPT-7.3c', { schools, areas })).toBe(50);
    expect(value('SPT-7.3c', { schools, areas }, undefined, { 覆盖率口径: '学生' })).toBe(50);
    expect(value('SPT-7.3c#gap', { schools, areas })).toBe(1);
    expect(value('SPT-7.3c', { schools })).toBe('missing');
  });

  test('[SPT-6.3b] two campuses of one school are two, each by its own pupils', () => {
    const campus = (name: string, pupils: number): Line => memberLine(0, { 校区名称: name, 在校学生数: pupils });
    const schools = [leadLine({ 校区名称: '示例总校', 在校学生数: 900 }), campus('东校区', 500), campus('西校区', 100)];
    expect(value('SPT-6.3#group', { ...SMALL, schools }, GROUP)).toBe(130000);
  });

  test('[SPT-7.3c] [SPT-A.2] what is counted is counted by the formula too', () => {
    const schools = [...groupOf(900, [500, 300]), memberLine(5, { 集团编号: null, 角色: null })];
    const made = shapotouAudit({ tables: { ...SMALL, schools, areas: [{ 地区: '示例区', 年度: 2025, 义务教育学校数: 4 }] } });
    const written = (id: string): unknown => formula(made.figure(id).expression, { sheet: '单位（校区）名册', figureCell: () => null });
    expect(written('SPT-A.2')).toEqual({ formula: '=COUNTA(A2:A4)' });
    expect(written('SPT-7.3c')).toEqual({ formula: "=COUNTA(A2:A4)/'区域基数表'!C2*100" });
  });

  test('[SPT-A.2] campuses count with the lead, a school listed twice once', () => {
    expect(value('SPT-A.2', { ...SMALL, schools: [...groupOf(900, [500, 300]), memberLine(1, { 在校学生数: 300 })] }, GROUP)).toBe(3);
  });
});
