import { findingsOf, GROUP, groupOf, leadLine, memberLine, shapotouAudit, SMALL, verdicts, type Line } from './support';

const RATIOS = { 师生比: '20', 班师比: '2', 编制合成口径: 'max', 取整方式: 'up' };
const person = (id: string, category: string, unit: string, more: Line = {}): Line => ({ 工号: id, 姓名: `测试${id}`, 所在单位: unit, 职务类别: category, ...more });

describe('六（四）3 教师', () => {
  const schools = [leadLine({ 在校学生数: 400, 班级数: 10, 在编教师数: 21 }), memberLine(0, { 在校学生数: 200, 班级数: 5, 在编教师数: 9 })];

  test('[SPT-6.4.3a] more teachers than the quota is an error, fewer a notice', () => {
    expect(verdicts('SPT-6.4.3a#posts', { ...SMALL, schools }, { set: RATIOS })).toEqual(['error 总校', 'notice 成员1']);
    const made = shapotouAudit({ tables: { ...SMALL, schools } });
    expect(made.audit.missing.map((one) => one.parameter)).toEqual(expect.arrayContaining(['师生比', '班师比', '编制合成口径', '取整方式']));
  });

  const kindergartens = [leadLine({ 单位类型: '幼儿园', 班级数: 15, 在编教师数: 5 }), memberLine(0, { 单位类型: '幼儿园', 班级数: 14, 在编教师数: 2 }), memberLine(1, { 单位类型: '幼儿园', 班级数: 14, 在编教师数: 3 })];

  test('[SPT-6.4.3b] a kindergarten with more than 4 or 3 in the quota is an error, with fewer a notice', () => {
    expect(verdicts('SPT-6.4.3b#posts', { ...SMALL, schools: kindergartens })).toEqual(['error 总校', 'notice 成员1']);
    expect(verdicts('SPT-6.4.3b#posts', { ...SMALL, schools: kindergartens }, { set: { 在编口径: 'B' } })).toEqual(['error 总校']);
  });

  test('[SPT-6.4.3b] a kindergarten in a group of schools is told of, under reading A', () => {
    const mixed = [leadLine(), memberLine(0, { 单位类型: '幼儿园', 班级数: 9 })];
    expect(verdicts('SPT-6.4.3b#mixed', { ...SMALL, schools: mixed })).toEqual(['notice 成员1']);
    expect(verdicts('SPT-6.4.3b#mixed', { ...SMALL, schools: mixed }, { set: { 混合集团在编口径: 'B' } })).toEqual([]);
    expect(shapotouAudit({ tables: { ...SMALL, schools: mixed }, set: { 混合集团在编口径: 'B' } }).figure('SPT-6.4.3b', '成员1').outcome.kind).toBe('notApplicable');
  });

  test('[SPT-6.4.3c] fewer than two teachers and a carer a class is an error, outside groups too', () => {
    const line = (name: string, teachers: number, carers: number): Line => ({ 单位名称: name, 集团编号: null, 角色: null, 单位类型: '幼儿园', 班级数: 3, 临聘教师数: teachers, 保育员数: carers });
    const all = [...kindergartens.map((one) => ({ ...one, 班级数: 3, 临聘教师数: 6, 保育员数: 3 })), line('独立园', 5, 2), line('另一园', 7, 4)];
    const found = findingsOf('SPT-6.4.3c#posts', { ...SMALL, schools: all });
    expect(found.map((one) => [one.subject, one.observed, one.expected])).toEqual([['独立园', '5 名', '6 名'], ['独立园', '2 名', '3 名']]);
  });

  test('[SPT-6.4.3c] a kindergarten that has left its group is counted like any other', () => {
    const left = memberLine(2, { 单位名称: '退出园', 单位类型: '幼儿园', 班级数: 4, 退出日期: '2025-01-01' });
    const made = shapotouAudit({ tables: { ...SMALL, schools: [...kindergartens, left] } });
    expect(made.value('SPT-6.4.3c#teachers', '退出园')).toBe(8);
    expect(made.audit.figures.filter((one) => one.subject.name === '退出园').map((one) => one.spec.clause)).toEqual(['SPT-6.4.3c', 'SPT-6.4.3c', 'SPT-6.4.3c']);
  });

  const plan = (sent: string, from = GROUP): Line => ({ 材料名称: '教师调配补充方案', 报送主体: from, 实际报送日期: sent });

  test('[SPT-6.4.3d] a plan sent after July is an error, before July a warning', () => {
    const filings = [plan('2025-07-01'), plan('2025-07-31'), plan('2025-08-01', '总校'), plan('2025-06-30', '另一集团'), { 材料名称: '年度总结', 报送主体: GROUP, 实际报送日期: '2025-08-01' }];
    expect(verdicts('SPT-6.4.3d', { filings })).toEqual(['error 总校', 'warning 另一集团']);
  });

  test('[SPT-6.4.3d] no plan this year is an error from the last day of July on, a notice during July, nothing before', () => {
    const tables = { ...SMALL, filings: [plan('2024-07-05')] };
    expect(verdicts('SPT-6.4.3d#absent', tables, { on: '2025-06-30' })).toEqual([]);
    expect(verdicts('SPT-6.4.3d#absent', tables, { on: '2025-07-30' })).toEqual([`notice ${GROUP}`]);
    expect(verdicts('SPT-6.4.3d#absent', tables, { on: '2025-07-31' })).toEqual([`error ${GROUP}`]);
    expect(verdicts('SPT-6.4.3d#absent', { ...SMALL, filings: [plan('2025-07-05')] }, { on: '2025-10-15' })).toEqual([]);
  });

  test('[SPT-6.4.3e] steps out of order, or filed elsewhere, are errors', () => {
    const step = (id: string, more: Line): Line => ({ 事项类别: '教师调配', 对象: id, 申请日期: '2025-07-05', 审批日期: '2025-07-20', 备案机关: '区委组织部', 备案日期: '2025-08-01', ...more });
    const approvals = [step('甲', {}), step('乙', { 备案日期: '2025-07-19' }), step('丙', { 备案机关: '区委编办' }), step('丁', { 审批日期: null })];
    expect(verdicts('SPT-6.4.3e', { approvals })).toEqual(['error 乙', 'error 丙', 'error 丁']);
  });

  test('[SPT-6.4.3f] a group with more teachers than all its quotas is a warning', () => {
    expect(verdicts('SPT-6.4.3f#total', { ...SMALL, schools }, { set: RATIOS })).toEqual([]);
    const more = [schools[0]!, { ...schools[1]!, 在编教师数: 10 }];
    expect(verdicts('SPT-6.4.3f#total', { ...SMALL, schools: more }, { set: RATIOS })).toEqual([`warning ${GROUP}`]);
  });
});

describe('六（四）4 津贴', () => {
  test('[SPT-6.4.4a] an allowance outside the scope is an error; a secretary is in it', () => {
    const staff = [person('A', '校级正职', '总校', { 津贴标准: 12000 }), person('B', '校级副职', '总校', { 津贴标准: 12000 }), person('C', '校级副职', '总校', { 津贴标准: 12000, 党内职务: '党总支书记' }), person('D', '教师', '总校', { 津贴标准: 0 }), person('E', '教师', '总校')];
    expect(verdicts('SPT-6.4.4a', { ...SMALL, staff })).toEqual(['error B']);
  });

  test('[SPT-6.4.4c] a failed post assessment is told, since the plan gives no rule', () => {
    const staff = [person('A', '校级正职', '总校', { 岗位考核结果: '不合格' }), person('B', '校级正职', '成员1', { 岗位考核结果: '合格' }), person('C', '教师', '总校', { 岗位考核结果: '不合格' })];
    expect(verdicts('SPT-6.4.4c#assessment', { ...SMALL, staff })).toEqual(['notice A']);
  });
});

describe('六（五） 考核', () => {
  const score = (type: string, name: string, more: Line = {}): Line => ({ 考核年度: '2024', 对象类型: type, 对象名称: name, 指标: '综合考核', 得分: 85, 满分: 100, ...more });

  test('[SPT-6.5a] a method, a body and two lines of assessment are called for', () => {
    expect(findingsOf('SPT-6.5a#method', { documents: [{ 单位: '区教育局', 文件类别: '实施方案' }] })).toMatchObject([{ severity: 'error', sheet: null, cells: [] }]);
    expect(verdicts('SPT-6.5a#method', { documents: [{ 单位: '区教育局', 文件类别: '考核办法' }] })).toEqual([]);
    const seat = (body: string): Line => ({ 机构类别: body, 机构职务: '组长', 本职职务: '区长' });
    expect(verdicts('SPT-6.5a#body', { seats: [seat('领导小组')] })).toEqual(['error 区教育局']);
    expect(verdicts('SPT-6.5a#body', { seats: [seat('考核工作领导小组')] })).toEqual([]);
    expect(findingsOf('SPT-6.5a#lines', { scores: [score('集团', GROUP)] }).map((one) => one.expected)).toEqual(['学校（园）']);
    expect(verdicts('SPT-6.5a#lines', { scores: [score('集团', GROUP), score('学校（园）', '总校')] })).toEqual([]);
  });

  test('[SPT-6.5c] a grade without the body that decided it is a warning', () => {
    const scores = [score('集团', GROUP, { 等次: '优秀', 审定机构: null }), score('集团', '另一集团', { 等次: '良好', 审定机构: '考核工作领导小组' })];
    expect(verdicts('SPT-6.5c#decided', { scores })).toEqual([`warning ${GROUP}`]);
  });

  const scored = (grade: string): Line[] => [
    score('学校（园）', '总校', { 得分: 90 }), score('学校（园）', '成员1', { 得分: 90 }), score('集团', GROUP, { 指标: '党的建设', 得分: 90 }),
    score('集团', GROUP, { 得分: 90, 等次: grade }),
  ]; // prettier-ignore
  const CUTS = { 等次分数线: '优秀=90；良好=80；一般=60' };

  test('[SPT-6.5c] a decided grade that differs from the cut-offs is told, never corrected', () => {
    expect(verdicts('SPT-6.5c#proposal', { ...SMALL, scores: scored('良好') }, { set: CUTS })).toEqual([`notice ${GROUP}`]);
    expect(verdicts('SPT-6.5c#proposal', { ...SMALL, scores: scored('优秀') }, { set: CUTS })).toEqual([]);
    expect(verdicts('SPT-6.5c#proposal', { ...SMALL, scores: scored('良好') })).toEqual([]);
  });

  test('[SPT-6.5c] grades of schools are told under reading B', () => {
    const scores = [score('学校（园）', '总校', { 等次: '优秀' }), score('集团', GROUP, { 等次: '优秀' })];
    expect(verdicts('SPT-6.5c#schools', { scores })).toEqual([]);
    expect(verdicts('SPT-6.5c#schools', { scores }, { set: { 等次对象口径: 'B' } })).toEqual(['notice 总校']);
  });

  test('[SPT-8.2a] a group without an assessment is told while the school year runs, an error on its last day', () => {
    const set = { 学年起止: '2024-09-01—2025-08-31' };
    const scores = [score('集团', '另一集团')];
    expect(verdicts('SPT-8.2a', { ...SMALL, scores }, { set, on: '2025-08-30' })).toEqual([`notice ${GROUP}`]);
    expect(verdicts('SPT-8.2a', { ...SMALL, scores }, { set, on: '2025-08-31' })).toEqual([`error ${GROUP}`]);
    const dated = [score('集团', GROUP, { 考核日期: '2024-12-20' })];
    expect(verdicts('SPT-8.2a', { ...SMALL, scores: dated }, { set, on: '2025-08-31' })).toEqual([]);
    const made = shapotouAudit({ tables: { ...SMALL, scores }, on: '2025-08-31' });
    expect(made.findings('SPT-8.2a')).toEqual([]);
    expect(made.audit.missing.map((one) => one.parameter)).toContain('学年起止');
  });
});

describe('七、八', () => {
  test('[SPT-7.3c] short of 60 % is told until the end of 2025, then an error of the district', () => {
    const tables = (all: number) => ({ schools: groupOf(900, [500, 300]), areas: [{ 地区: '示例区', 年度: 2025, 义务教育学校数: all }] });
    expect(verdicts('SPT-7.3c#target', tables(6), { on: '2025-12-30' })).toEqual(['notice 集团化办学覆盖率']);
    expect(findingsOf('SPT-7.3c#target', tables(6), { on: '2025-12-31' })).toMatchObject([{ severity: 'error', sheet: null, cells: [], observed: '50.00%' }]);
    expect(verdicts('SPT-7.3c#target', tables(5), { on: '2025-12-31' })).toEqual([]);
  });

  test('[SPT-8.2d] posts determined by another body are an error', () => {
    const approvals = [{ 事项类别: '岗位设置', 对象: '甲', 审批机关: '区委组织部' }, { 事项类别: '岗位设置', 对象: '乙', 审批机关: '区教育局' }];
    expect(verdicts('SPT-8.2d', { approvals })).toEqual(['error 乙']);
  });

  test('[SPT-8.3a] a year without inspections is told, a warning on its last day', () => {
    const inspections = [{ 督导对象: '总校', 督导类型: '专项', 日期: '2024-05-05' }];
    expect(verdicts('SPT-8.3a', { inspections }, { on: '2025-10-15' })).toEqual(['notice 区政府教育督导室']);
    expect(verdicts('SPT-8.3a', { inspections }, { on: '2025-12-31' })).toEqual(['warning 区政府教育督导室']);
    expect(verdicts('SPT-8.3a', { inspections }, { on: '2024-12-31' })).toEqual([]);
  });

  test('[SPT-8.3b] no mechanism of rewards and criticism is an error', () => {
    expect(verdicts('SPT-8.3b', { documents: [{ 单位: '区教育局', 文件类别: '考核办法' }] })).toEqual(['error 区政府教育督导室']);
    expect(verdicts('SPT-8.3b', { documents: [{ 单位: '区政府教育督导室', 文件类别: '奖惩机制' }] })).toEqual([]);
  });
});
