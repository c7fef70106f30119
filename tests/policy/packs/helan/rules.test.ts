import { audited, GROUP, model, type Tables } from './case';

type Spoil = (tables: Tables) => void;

/** Takes the lines of a table away for which this holds. */
const without = (table: keyof Tables, which: (line: Tables['groups'][number]) => boolean): Spoil => (tables) => {
  tables[table] = tables[table].filter((line) => !which(line));
};
const paper = (kind: string) => without('documents', (line) => line.单位 === GROUP && line.文件类别 === kind);
const event = (kind: string, day?: string) => without('activities', (line) => line.集团编号 === GROUP && line.活动类别 === kind && (day === undefined || line.日期 === day));
/** Writes other values into the lines for which this holds. */
const change = (table: keyof Tables, which: (line: Tables['groups'][number]) => boolean, values: Tables['groups'][number]): Spoil => (tables) => {
  tables[table] = tables[table].map((line) => (which(line) ? { ...line, ...values } : line));
};
const ticks = (kind: string, elements: string) => change('documents', (line) => line.单位 === GROUP && line.文件类别 === kind, { 要素勾选: elements });
const member = (line: Tables['groups'][number]) => line.单位名称 === '测试成员园';
const ofMember = (line: Tables['groups'][number]) => line.对象类型 === '学校（园）';
const all = (...spoils: Spoil[]): Spoil => (tables) => spoils.forEach((spoil) => spoil(tables));

const CASES: readonly (readonly [rule: string, what: string, spoil: Spoil, severity: string])[] = [
  ['HL-2.1', 'no paper on 评价策略', paper('评价激励制度'), 'error'],
  ['HL-2.2', 'no 共享菜单', paper('共享菜单'), 'error'],
  ['HL-3.1a', 'another than the principal leads the team', change('seats', (line) => line.机构类别 === '集团管理团队' && line.集团编号 === GROUP, { 成员姓名: '测试别人' }), 'error'],
  ['HL-3.1a', 'no team', without('seats', (line) => line.机构类别 === '集团管理团队' && line.集团编号 === GROUP), 'error'],
  ['HL-3.1b', 'the charter does not tick 义务', ticks('章程', '权利'), 'warning'],
  ['HL-3.1c', 'no 管理手册', paper('管理手册'), 'error'],
  ['HL-3.1d#papers', 'no 活动方案', paper('活动方案'), 'error'],
  ['HL-3.1d#meetings', 'no 工作例会', event('工作例会'), 'warning'],
  ['HL-3.1e', 'no summing up', event('期末总结分析会'), 'error'],
  ['HL-3.2.1a', 'a member with a party branch of its own', change('schools', member, { 党组织形式: '单独党支部' }), 'error'],
  ['HL-3.2.1b', '要求 not ticked', ticks('互检标准', '形式、标准'), 'warning'],
  ['HL-3.2.2b', 'the member has no 卫生保健', change('documents', (line) => line.单位 === '测试成员园', { 要素勾选: '安全、家园共育、一日活动流程' }), 'error'],
  ['HL-3.2.2c', 'nothing can be borrowed', change('resources', (line) => line.提供单位 === '贺兰县幼儿园', { 可借用: '否' }), 'warning'],
  ['HL-3.2.3a', 'paid without 纪要', change('payments', () => true, { 集体研究纪要: null }), 'error'],
  ['HL-3.2.3a', 'decided a day after it was paid', change('payments', () => true, { 集体研究日期: '2025-05-03' }), 'error'],
  ['HL-3.2.3b', '检查 not ticked', ticks('内控制度', '内控、监督、经费、资产'), 'warning'],
  ['HL-3.3.1b', 'no stay at a member', without('secondments', (line) => line.派入单位 === '测试成员园'), 'error'],
  ['HL-3.3.2a', 'no training of 园本', without('trainings', (line) => line.培训层级 === '园本'), 'error'],
  ['HL-3.3.2c', 'nothing of 学习', all(event('学习'), event('园长学期工作研究会议')), 'warning'],
  ['HL-3.4a', 'one paper alone', without('documents', (line) => line.单位 === '县教育体育局' && line.文件类别 === '考核细则'), 'error'],
  ['HL-3.4c', 'heard a day after', change('scores', ofMember, { 征求意见日期: '2025-12-03' }), 'error'],
  ['HL-3.4d', 'no indicator of taking part', change('scores', ofMember, { 指标: '保教质量' }), 'error'],
  ['HL-3.4e', 'no indicator of progress', change('scores', (line) => line.对象类型 === '龙头园长', { 指标: '办园水平' }), 'error'],
  ['HL-4.1', 'no 实施方案 of the bureau', without('documents', (line) => line.单位 === '县教育体育局' && line.文件类别 === '实施方案'), 'error'],
  ['HL-4.2a', 'one of the ten leads is not there', without('schools', (line) => line.单位名称 === '太阳城第一幼儿园'), 'error'],
  ['HL-4.2c', 'half of the groups are no 融合型', change('groups', (line) => /第[一二三四十]/.test(String(line.集团名称)) && !/第十/.test(String(line.集团名称)) , { 集团模式: '其他' }), 'warning'],
  ['HL-4.2d', '文化 not ticked', ticks('工作方案', '架构、职责、流程'), 'warning'],
  ['HL-4.3a', 'no 创建计划', paper('创建计划'), 'error'],
  ['HL-4.3b', 'no 交流展示', event('交流展示'), 'error'],
  ['HL-4.3c', 'accepted before the middle', change('scores', (line) => line.对象名称 === GROUP && line.指标 === '验收评估', { 考核日期: '2025-05-31' }), 'error'],
  ['HL-4.4a', 'no 典型案例', paper('典型案例'), 'error'],
  ['HL-4.4b', 'nobody evaluated this year', change('scores', (line) => line.对象类型 === '集团', { 考核日期: '2024-12-31' }), 'error'],
  ['HL-5.1a', 'no office', without('seats', (line) => line.机构类别 === '领导小组办公室'), 'error'],
  ['HL-5.1b', 'no working group', without('seats', (line) => line.机构类别 === '集团化工作小组' && line.集团编号 === GROUP), 'error'],
  ['HL-5.1c', 'the plan of the year was not sent', without('filings', (line) => line.报送主体 === GROUP && line.材料名称 === '年度工作计划'), 'error'],
  ['HL-5.2a', 'no standard of quality', paper('评估标准'), 'error'],
  ['HL-5.2b', 'no 党务活动', event('党务活动'), 'error'],
  ['HL-5.2c', 'no 财务事项', event('财务事项'), 'error'],
  ['HL-5.2d', 'no meeting in the second term', event('园长学期工作研究会议', '2025-09-10'), 'error'],
  ['HL-5.2e', 'no guidance on the spot in the second term', event('现场指导', '2025-09-10'), 'error'],
  ['HL-5.2f', 'no joint research in October', event('联合教研', '2025-10-10'), 'error'],
  ['HL-5.2g', 'no training in September', event('教师集中培训', '2025-09-10'), 'error'],
  ['HL-5.2h', 'nothing shown all year', event('成果展示'), 'error'],
  ['HL-5.2i', 'no 期末总结分析会 in the second term', event('期末总结分析会', '2025-09-10'), 'error'],
  ['HL-5.3a', 'the group was not assessed', change('scores', (line) => line.对象名称 === GROUP, { 考核日期: '2024-12-31' }), 'error'],
  ['HL-5.3b', 'no score given by a group', change('scores', ofMember, { 评估方: '教育行政部门' }), 'warning'],
  ['HL-5.3c', 'somebody failed', change('scores', ofMember, { 等次: '不合格' }), 'notice'],
]; // prettier-ignore

const asWanted = audited(model());

test.each(CASES)('[%s] %s', (rule, _what, spoil, severity) => {
  expect(asWanted.findings(rule)).toEqual([]);
  const tables = model();
  spoil(tables);
  const found = audited(tables).findings(rule);
  expect([rule, found[0]?.severity]).toEqual([rule, severity]);
  // The fault is that of one place, and is told once.
  expect([rule, found.length]).toEqual([rule, 1]);
});

test('[HL-4.2c] of ten groups six are enough and five are not; a group whose 集团模式 is not known leaves it open', () => {
  const at = (others: number, mode: string | null = '其他') => {
    const tables = model();
    tables.groups = tables.groups.map((line, index) => (index < others ? { ...line, 集团模式: mode } : line));
    return audited(tables).findings('HL-4.2c');
  };
  expect([4, 5].map((others) => at(others).length)).toEqual([0, 1]);
  expect(at(5)[0]!.cells).toHaveLength(5);
  expect(at(9, null)).toEqual([]);
});

test('[HL-2.0a] the share of kindergartens in groups, of those that are counted', () => {
  const tables = model();
  tables.schools = [...tables.schools, { 单位名称: '测试园外', 集团编号: null, 角色: null, 单位类型: '幼儿园' }];
  expect(audited(model()).value('HL-2.0a')).toBe(100);
  expect(audited(tables).value('HL-2.0a')).toBeCloseTo((11 / 12) * 100, 6);
});
