import { findingsOf, GROUP, groupOf, leadLine, memberLine, shapotouAudit, SMALL, verdicts, type Line } from './support';

describe('六（四）1 财务', () => {
  const sheet = (more: Line): Line => ({ 单位: '成员1', 年度: 2025, 预决算: '预算', 金额: 100, 编制日期: '2024-11-01', 集团审核日期: '2024-11-10', 报送日期: '2024-11-20', 批准日期: '2025-01-10', ...more });

  test('[SPT-6.4.1.1a] a budget reviewed after it was sent, or never, is an error', () => {
    expect(verdicts('SPT-6.4.1.1a#order', { budgets: [sheet({}), sheet({ 单位: '成员2', 集团审核日期: '2024-11-21' })] })).toEqual(['error 成员2']);
    expect(verdicts('SPT-6.4.1.1a#order', { budgets: [sheet({}), sheet({ 单位: '成员2', 集团审核日期: null })] })).toEqual(['error 成员2']);
    expect(verdicts('SPT-6.4.1.1a#order', { budgets: [sheet({ 集团审核日期: '2024-11-01' })] })).toEqual([]);
  });

  test('[SPT-6.4.1.1b] accounts go the same way, and are not mixed up with budgets', () => {
    const budgets = [sheet({}), sheet({ 单位: '成员2', 预决算: '决算', 报送日期: '2025-02-01' })];
    expect(verdicts('SPT-6.4.1.1b#order', { budgets })).toEqual(['error 成员2']);
    expect(verdicts('SPT-6.4.1.1a#order', { budgets })).toEqual([]);
  });

  const pay = (id: string, amount: number, levels: string | null, more: Line = {}): Line => ({ 凭证号: id, 单位: '总校', 金额: amount, 审批层级: levels, 日期: '2025-09-10', 审批日期: '2025-09-01', ...more });
  const tables = (...payments: Line[]): { payments: Line[] } & typeof SMALL => ({ ...SMALL, payments });

  test('[SPT-6.4.1.2a] a payment without the head’s approval is an error', () => {
    expect(verdicts('SPT-6.4.1.2a', tables(pay('P1', 10, '单位负责人'), pay('P2', 10, '集团审核'), pay('P3', 10, null)))).toEqual(['error P2', 'error P3']);
  });

  test('[SPT-6.4.1.2a] a payment of nothing is an error', () => {
    expect(verdicts('SPT-6.4.1.2a#amount', tables(pay('P1', 0, '单位负责人'), pay('P2', 0.01, '单位负责人')))).toEqual(['error P1']);
  });

  test('[SPT-6.4.1.2b] from the floor on the group’s party committee must approve', () => {
    const payments = tables(pay('P1', 9999.99, '单位负责人'), pay('P2', 10000, '单位负责人'), pay('P3', 10000, '单位负责人、集团党总支'));
    expect(verdicts('SPT-6.4.1.2b', payments, { set: { 大额资金起点: '10000' } })).toEqual(['error P2']);
    const late = tables(pay('P1', 10000, '单位负责人、集团党总支', { 审批日期: '2025-09-11' }));
    expect(verdicts('SPT-6.4.1.2b', late, { set: { 大额资金起点: '10000' } })).toEqual(['error P1']);
  });

  test('[SPT-6.4.1.2b] without a floor it is 参数未填, no error; under reading B the floor is the bureau’s', () => {
    const payments = tables(pay('P1', 39999.99, '单位负责人'));
    const made = shapotouAudit({ tables: payments });
    expect(made.findings('SPT-6.4.1.2b')).toEqual([]);
    expect(made.audit.missing).toContainEqual({ parameter: '大额资金起点', clause: 'SPT-6.4.1.2b' });
    expect(shapotouAudit({ tables: payments, set: { 大额起点口径: 'B' } }).audit.missing).not.toContainEqual({ parameter: '大额资金起点', clause: 'SPT-6.4.1.2b' });
  });

  test('[SPT-6.4.1.2c] 40,000 and above goes to the bureau; under reading B to the bureau alone', () => {
    const payments = tables(pay('P1', 39999.99, '单位负责人'), pay('P2', 40000, '单位负责人'), pay('P3', 40000, '单位负责人、区教育局'));
    expect(verdicts('SPT-6.4.1.2c', payments)).toEqual(['error P2']);
    expect(verdicts('SPT-6.4.1.2b', payments)).toEqual(['error P2', 'error P3']);
    expect(verdicts('SPT-6.4.1.2b', payments, { set: { 四万元审批口径: 'B', 大额起点口径: 'B' } })).toEqual([]);
  });

  test('[SPT-6.4.1.3b] a voucher that the group has not reviewed is an error', () => {
    expect(verdicts('SPT-6.4.1.3b', tables(pay('P1', 10, '单位负责人、集团审核'), pay('P2', 10, '单位负责人')))).toEqual(['error P2']);
  });
});

const person = (id: string, category: string, unit: string, more: Line = {}): Line => ({ 工号: id, 姓名: `测试${id}`, 所在单位: unit, 职务类别: category, ...more });
const heads = [person('H1', '校级正职', '总校'), person('H2', '校级正职', '成员1')];

describe('六（四）2 班子', () => {
  test('[SPT-6.4.2.1a] one deputy too many is an error, a vacancy a notice', () => {
    const staff = [...heads, ...['A', 'B', 'C'].map((id) => person(id, '校级副职', '成员1')), person('D', '校级副职', '总校')];
    expect(verdicts('SPT-6.4.2.1a#posts', { ...SMALL, staff })).toEqual(['notice 总校', 'error 成员1']);
    expect(verdicts('SPT-6.4.2.1a#posts', { ...SMALL, staff: [...staff.filter((one) => one.工号 !== 'C'), person('E', '校级副职', '总校')] })).toEqual([]);
  });

  test('[SPT-6.4.2.1a] a separate secretary takes no head’s post', () => {
    const schools = [leadLine({ 在校学生数: 900, 校长姓名: '测试H1' }), memberLine(0, { 在校学生数: 100 })];
    const secretary = person('S', '校级正职', '总校', { 党内职务: '党总支书记' });
    const staff = [...heads, person('D', '校级副职', '总校'), person('E', '校级副职', '总校'), secretary];
    expect(verdicts('SPT-6.4.2.1a#posts', { ...SMALL, schools, staff })).toEqual([]);
    expect(verdicts('SPT-6.4.2.1a#posts', { ...SMALL, schools, staff: [...staff, person('X', '校级正职', '总校')] })).toEqual(['error 总校']);
  });

  test('[SPT-6.4.2.1a] a school without pupils is told', () => {
    expect(verdicts('SPT-6.4.2.1a#zero', { schools: groupOf(900, [0, null]) })).toEqual(['notice 成员1']);
  });

  test('[SPT-6.4.2.2a] a kindergarten’s posts go by classes, one without classes is told', () => {
    const schools = [leadLine({ 单位类型: '幼儿园', 班级数: 9 }), memberLine(0, { 单位类型: '幼儿园', 班级数: 0 })];
    const staff = [...heads, person('A', '校级副职', '总校'), person('B', '校级副职', '成员1')];
    expect(verdicts('SPT-6.4.2.2a#posts', { ...SMALL, schools, staff })).toEqual(['error 成员1']);
    expect(verdicts('SPT-6.4.2.2a#zero', { ...SMALL, schools })).toEqual(['notice 成员1']);
  });

  test('[SPT-6.4.2.2a] on the group’s total all its people count together', () => {
    const schools = [leadLine({ 单位类型: '幼儿园', 班级数: 8 }), memberLine(0, { 单位类型: '幼儿园', 班级数: 7 })];
    const staff = [...heads, person('A', '校级副职', '总校'), person('B', '校级副职', '成员1')];
    const made = shapotouAudit({ tables: { ...SMALL, schools, staff }, set: { 幼儿园职数范围口径: 'B' } });
    expect(made.value('SPT-6.4.2.2a#deputies', '总校')).toBe(2);
    expect(made.figure('SPT-6.4.2.2a#deputies', '成员1').outcome.kind).toBe('notApplicable');
    expect(made.findings('SPT-6.4.2.2a#posts').map((one) => `${one.severity} ${one.subject} ${one.observed}`)).toEqual(['error 总校 2 名']);
  });

  test('[SPT-6.4.2.1c] middle managers are judged once their table is entered', () => {
    const staff = [...heads, person('M', '中层', '总校'), person('N', '中层', '总校')];
    const set = { 中层职数标准: '500=1；0=0' };
    expect(verdicts('SPT-6.4.2.1c#posts', { ...SMALL, staff }, { set })).toEqual(['error 总校', 'notice 成员1']);
    const made = shapotouAudit({ tables: { ...SMALL, staff } });
    expect(made.findings('SPT-6.4.2.1c#posts')).toEqual([]);
    expect(made.audit.missing.map((one) => one.parameter)).toContain('中层职数标准');
  });

  test('[SPT-6.4.2.2b] a kindergarten’s middle managers go by its own table before the common one', () => {
    const schools = [leadLine({ 单位类型: '幼儿园', 在校学生数: 600, 班级数: 9 }), memberLine(0, { 单位类型: '幼儿园', 在校学生数: 100, 班级数: 3 })];
    const staff = [...heads, person('M', '中层', '总校'), person('N', '中层', '总校')];
    expect(verdicts('SPT-6.4.2.2b#posts', { ...SMALL, schools, staff }, { set: { 中层职数标准: '500=1；0=0' } })).toEqual(['error 总校']);
    expect(verdicts('SPT-6.4.2.2b#posts', { ...SMALL, schools, staff }, { set: { 中层职数标准: '500=1；0=0', 幼儿园中层职数标准: '9=2；0=0' } })).toEqual([]);
  });

  test('[SPT-6.4.2.1b] an executive principal with a rank is an error, the lead’s head is not', () => {
    const schools = [leadLine({ 校长属性: '总校校长' }), memberLine(0, { 校长属性: '执行校长' })];
    const staff = heads.map((head) => ({ ...head, 带级别: '是' }));
    const found = findingsOf('SPT-6.4.2.1b', { ...SMALL, schools, staff });
    expect(found.map((one) => `${one.severity} ${one.subject}`)).toEqual(['error 成员1']);
    expect(found[0]?.fix?.[0]?.value).toBe('否');
  });

  test('[SPT-6.4.2.1d] a secretary who is not the group’s head is a warning, and no name is printed', () => {
    const schools = [leadLine({ 校长姓名: '测试H1' }), memberLine(0)];
    const secretary = (id: string, unit: string): Line[] => [person('Z', '教师', unit, { 党内职务: '无' }), ...heads.map((head) => ({ ...head, 党内职务: head.工号 === id ? '党总支书记' : '无' }))];
    expect(verdicts('SPT-6.4.2.1d', { ...SMALL, schools, staff: secretary('H1', '总校') })).toEqual([]);
    const found = findingsOf('SPT-6.4.2.1d', { ...SMALL, schools, staff: secretary('H2', '总校') });
    expect(found.map((one) => `${one.severity} ${one.subject}`)).toEqual([`warning ${GROUP}`]);
    expect(JSON.stringify(found)).not.toContain('测试');
    expect(verdicts('SPT-6.4.2.1d', { ...SMALL, schools, staff: secretary('none', '总校') })).toEqual([`warning ${GROUP}`]);
    const kindergartens = schools.map((school) => ({ ...school, 单位类型: '幼儿园' }));
    expect(verdicts('SPT-6.4.2.1d', { ...SMALL, schools: kindergartens, staff: secretary('none', '总校') })).toEqual([]);
  });

  test('[SPT-6.4.2.1e] the party form follows the number of members, once the threshold is entered', () => {
    const schools = [leadLine({ 教职工党员数: 9, 党组织形式: '党小组' }), memberLine(0, { 教职工党员数: 3, 党组织形式: '党小组' }), memberLine(1, { 教职工党员数: 2, 党组织形式: '单独党支部' }), memberLine(2, { 教职工党员数: 3, 党组织形式: '单独党支部' })];
    expect(verdicts('SPT-6.4.2.1e', { ...SMALL, schools }, { set: { 党支部最低党员数: '3' } })).toEqual(['notice 成员1', 'notice 成员2']);
    expect(verdicts('SPT-6.4.2.1e', { ...SMALL, schools })).toEqual([]);
  });

  const kindergartenGroup = [leadLine({ 单位类型: '幼儿园' }), memberLine(0, { 单位类型: '幼儿园' })];
  const CLAUSES = [
    ['SPT-6.4.2.3a', SMALL.schools, '校级副职', '区教育局', '示例教育集团总校', '区委组织部'],
    ['SPT-6.4.2.3b', SMALL.schools, '中层', '示例教育集团总校', '区教育局', '区教育局'],
    ['SPT-6.4.2.3c', kindergartenGroup, '中层', '示例总园', '区教育局', '区教育局'],
  ] as const;

  test.each(CLAUSES)('[%s] the wrong appointing body is an error', (clause, schools, category, right, wrong) => {
    const staff = [person('A', category, '成员1', { 任免机关: right }), person('B', category, '成员1', { 任免机关: wrong }), person('C', '教师', '成员1', { 任免机关: wrong })];
    expect(verdicts(`${clause}#appointed`, { ...SMALL, schools: [...schools], staff })).toEqual(['error B']);
  });

  test.each(CLAUSES)('[%s] an appointment that is not filed, filed elsewhere or filed too early is an error', (clause, schools, category, _right, _wrong, organ) => {
    const staff = ['A', 'B', 'C', 'D'].map((id) => person(id, category, '成员1', { 任职日期: '2023-06-01' }));
    const record = (id: string, body: string, day: string): Line => ({ 事项类别: '干部任命', 对象: `测试${id}`, 备案机关: body, 备案日期: day });
    const approvals = [record('A', organ, '2023-06-01'), record('B', '区政府办', '2023-06-02'), record('C', organ, '2023-05-31')];
    expect(verdicts(`${clause}#filed`, { ...SMALL, schools: [...schools], staff, approvals }).sort()).toEqual(['error B', 'error C', 'error D']);
  });
});
