import { findingsOf, GROUP, leadLine, memberLine, SMALL, verdicts, type Line } from './support';

describe('二、三、四', () => {
  test('[SPT-2.1a] a cross-stage group of one stage is a warning', () => {
    const groups = [{ ...SMALL.groups[0]!, 组建形式: '跨学段联合' }];
    const one = [leadLine({ 单位类型: '小学' }), memberLine(0, { 单位类型: '小学' })];
    const two = [leadLine({ 单位类型: '初中' }), memberLine(0, { 单位类型: '小学' })];
    expect(verdicts('SPT-2.1a', { groups, schools: one })).toEqual([`warning ${GROUP}`]);
    expect(verdicts('SPT-2.1a', { groups, schools: two })).toEqual([]);
    expect(verdicts('SPT-2.1a', { ...SMALL, schools: one })).toEqual([]);
  });

  const seat = (post: string, office: string | null, more: Line = {}): Line => ({ 机构类别: '领导小组', 机构职务: post, 本职职务: office, 任职止: null, ...more });

  test('[SPT-3a] the leading group has a head and deputies', () => {
    expect(findingsOf('SPT-3a', { seats: [seat('组长', '区长')] })).toMatchObject([{ severity: 'error', sheet: null, cells: [], expected: '副组长' }]);
    expect(verdicts('SPT-3a', { seats: [seat('组长', '区长'), seat('副组长', '教育局局长')] })).toEqual([]);
    expect(verdicts('SPT-3a', { seats: [{ 机构类别: '理事会', 机构职务: '理事长', 本职职务: null }] })).toEqual(['error 区领导小组']);
    expect(verdicts('SPT-3a', { seats: [seat('组长', '区长'), seat('副组长', '教育局局长', { 任职止: '2024-01-01' })] })).toEqual(['error 区领导小组']);
  });

  test('[SPT-3b] a seat whose term is over needs the successor in the same office', () => {
    const over = seat('副组长', '教育局局长', { 任职止: '2024-01-01' });
    expect(verdicts('SPT-3b', { seats: [seat('组长', '区长'), over] })).toEqual(['error 教育局局长']);
    expect(verdicts('SPT-3b', { seats: [seat('组长', '区长'), over, seat('副组长', '教育局局长')] })).toEqual([]);
    expect(verdicts('SPT-3b', { seats: [seat('组长', '区长'), seat('成员', null)] })).toEqual(['warning 区领导小组']);
  });

  test('[SPT-4.3] a group without a sharing rule or a platform is a warning', () => {
    expect(verdicts('SPT-4.3#mechanism', { ...SMALL, documents: [{ 单位: GROUP, 文件类别: '章程', 要素勾选: '课程' }] })).toEqual([`warning ${GROUP}`]);
    expect(verdicts('SPT-4.3#mechanism', { ...SMALL, documents: [{ 单位: GROUP, 文件类别: '章程', 要素勾选: '优质资源共享' }] })).toEqual([]);
    expect(verdicts('SPT-4.3#mechanism', { ...SMALL, documents: [{ 单位: '总校', 文件类别: '共享菜单' }] })).toEqual([]);
    expect(verdicts('SPT-4.3#platform', { ...SMALL, resources: [{ 资源类别: '课件', 提供单位: '总校' }] })).toEqual([`warning ${GROUP}`]);
    expect(verdicts('SPT-4.3#platform', { ...SMALL, resources: [{ 资源类别: '信息平台', 提供单位: '成员1' }] })).toEqual([]);
  });
});

describe('七 实施步骤', () => {
  test('[SPT-7.1.1] a plan made outside April and May 2023 is an error, none a warning, before June nothing', () => {
    const made = (day: string): Line[] => [{ 单位: '区教育局', 文件类别: '实施方案', 制定日期: day }];
    expect(verdicts('SPT-7.1.1', { documents: made('2023-06-01') })).toEqual(['error 区教育局']);
    expect(verdicts('SPT-7.1.1', { documents: made('2023-04-01') })).toEqual([]);
    expect(verdicts('SPT-7.1.1', { documents: [{ 单位: '区教育局', 文件类别: '考核办法', 制定日期: '2023-05-01' }] })).toEqual(['warning 区教育局']);
    expect(verdicts('SPT-7.1.1', { documents: made('2023-06-01') }, { on: '2023-05-31' })).toEqual([]);
  });

  const meeting = (host: string, day = '2023-05-10'): Line => ({ 活动类别: '动员会', 日期: day, 组织主体: host });

  test('[SPT-7.1.2] each pilot group and school that held no meeting in time is an error, and so is no kick-off', () => {
    const activities = [meeting(GROUP), meeting('总校'), meeting('成员1', '2023-06-01')];
    expect(verdicts('SPT-7.1.2', { ...SMALL, activities }).sort()).toEqual(['error 区领导小组', 'error 成员1']);
    const all = [meeting('区集团化办学工作领导小组'), meeting(GROUP), meeting('总校'), meeting('成员1')];
    expect(verdicts('SPT-7.1.2', { ...SMALL, activities: all })).toEqual([]);
    const groups = [{ ...SMALL.groups[0]!, 首批试点: '否' }];
    expect(verdicts('SPT-7.1.2', { ...SMALL, groups, activities })).toEqual([]);
  });

  const PAPERS = ['发展规划', '年度计划', '课改方案', '考核办法', '培训制度', '交流制度', '教研制度'];
  const papers = (day: string, span: string): Line[] => PAPERS.map((kind) => ({ 单位: GROUP, 文件类别: kind, 制定日期: day, 规划起止: kind === '发展规划' ? span : null }));

  test('[SPT-7.2.1] the seven documents are due in May and June 2023; the plan spans three years', () => {
    const good = papers('2023-06-30', '2023-07-01—2026-06-30');
    expect(verdicts('SPT-7.2.1', { ...SMALL, documents: good })).toEqual([]);
    expect(verdicts('SPT-7.2.1', { ...SMALL, documents: good.slice(1) })).toEqual([`error ${GROUP}`]);
    expect(verdicts('SPT-7.2.1', { ...SMALL, documents: papers('2023-07-01', '2023-07-01—2026-06-30') })).toHaveLength(7);
    expect(verdicts('SPT-7.2.1#horizon', { ...SMALL, documents: good })).toEqual([]);
    expect(verdicts('SPT-7.2.1#horizon', { ...SMALL, documents: papers('2023-06-30', '2023-07-01—2028-06-30') })).toEqual([`warning ${GROUP}`]);
  });

  test('[SPT-7.2.2] a pilot group without any activity from June to December 2023 is a warning', () => {
    expect(verdicts('SPT-7.2.2', { ...SMALL, activities: [meeting(GROUP, '2023-05-31')] })).toEqual([`warning ${GROUP}`]);
    expect(verdicts('SPT-7.2.2', { ...SMALL, activities: [meeting('成员1', '2023-06-01')] })).toEqual([]);
    expect(verdicts('SPT-7.2.2', { ...SMALL, activities: [meeting(GROUP, '2023-05-31')] }, { on: '2023-12-31' })).toEqual([]);
  });

  test('[SPT-7.3a] a pilot school that was not evaluated from December 2023 on is a warning', () => {
    const score = (name: string, day: string): Line => ({ 考核年度: '2023', 对象类型: '学校（园）', 对象名称: name, 指标: '质量评估', 得分: 80, 考核日期: day });
    const scores = [score('总校', '2023-12-01'), score('成员1', '2023-11-30')];
    expect(verdicts('SPT-7.3a', { ...SMALL, scores })).toEqual(['warning 成员1']);
  });
});
