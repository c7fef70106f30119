import { audited, GROUP, model, type Tables } from './case';

type Set = Parameters<typeof audited>[1];

/** What a rule says of the county as the plan wants it, after these changes: severity and what was observed. */
function told(rule: string, change: (tables: Tables) => Partial<Tables>, set: Set = {}, on?: string) {
  const tables = model();
  return audited({ ...tables, ...change(tables) }, set, on).findings(rule).map(({ severity, message }) => [severity, message] as const);
}
const count = (...from: Parameters<typeof told>): number => told(...from).length;

describe('三（二）3 集体研究', () => {
  const paid = (values: Tables['payments'][number]) => (tables: Tables) => ({ payments: tables.payments.map((line) => ({ ...line, ...values })) });
  const FROM = { 集体研究范围口径: 'B', 集体研究起点: '100' };

  test('[HL-3.2.3a] decided on the day of payment is in time; a day that is not known is no breach', () => {
    expect(count('HL-3.2.3a', paid({ 集体研究日期: '2025-05-02' }))).toBe(0);
    expect(count('HL-3.2.3a', paid({ 集体研究日期: null }))).toBe(0);
    expect(count('HL-3.2.3a', paid({ 日期: null }))).toBe(0);
    expect(count('HL-3.2.3a', paid({ 集体研究日期: '2025-05-03' }))).toBe(1);
  });

  test.each([[100, 1], [100.01, 1], [99.99, 0], [null, 0]])('[HL-3.2.3a] from 100 yuan on (reading B), %s yuan without minutes: %i', (金额, many) => {
    expect(count('HL-3.2.3a', paid({ 金额, 集体研究纪要: null }), FROM)).toBe(many);
    expect(count('HL-3.2.3a', paid({ 金额, 集体研究纪要: null }))).toBe(1);
  });

  test('[HL-3.2.3a] the amount of reading B is the county’s: without it nothing is judged and it is named', () => {
    const made = audited({ ...model(), ...paid({ 集体研究纪要: null })(model()) }, { 集体研究范围口径: 'B' });
    expect(made.findings('HL-3.2.3a')).toEqual([]);
    expect(made.audit.missing).toContainEqual({ parameter: '集体研究起点', clause: 'HL-3.2.3a' });
  });
});

describe('三（一） 管理团队', () => {
  const seat = (values: Tables['seats'][number]) => ({ seats }: Tables) => ({ seats: seats.map((line) => (line.机构类别 === '集团管理团队' && line.集团编号 === GROUP ? { ...line, ...values } : line)) });

  test('[HL-3.1a] who leads or who the principal is not being known, nothing is said', () => {
    expect(count('HL-3.1a', seat({ 成员姓名: null }))).toBe(0);
    expect(count('HL-3.1a', seat({ 机构职务: '成员', 成员姓名: '测试别人' }))).toBe(0);
    expect(count('HL-3.1a', ({ schools }) => ({ schools: schools.map((line) => ({ ...line, 校长姓名: null })) }))).toBe(0);
    expect(count('HL-3.1a', seat({ 成员姓名: ' 测试园长 ' }))).toBe(0);
  });
});

describe('三（一） “四有”', () => {
  const BEFORE = '2024-06-01';
  const moved = (kinds: RegExp, 日期: string) => ({ activities }: Tables) => ({ activities: activities.map((line) => (line.集团编号 === GROUP && kinds.test(String(line.活动类别)) ? { ...line, 日期 } : line)) });
  const lacks = (...from: [change: (tables: Tables) => Partial<Tables>, on?: string]) => told('HL-3.1e', from[0], {}, from[1]);

  test('[HL-3.1e] what was shown or summed up last year is not this year’s', () => {
    expect(lacks(moved(/展示/, BEFORE))[0]?.[1]).toMatch(/缺展示、展示成果，/);
    expect(lacks(moved(/总结/, BEFORE))[0]?.[1]).toMatch(/缺总结，/);
    expect(lacks(moved(/总结/, '2025-12-31'))).toEqual([]);
  });

  test('[HL-3.1e] a showing without its 成果 lacks that alone', () => {
    const found = lacks(({ activities }) => ({ activities: activities.map((line) => (line.集团编号 === GROUP ? { ...line, 成果: null } : line)) }));
    expect(found).toEqual([['error', expect.stringMatching(/缺展示成果，/)]]);
  });

  test('[HL-3.1e] a plan is this year’s by its day or by its year', () => {
    const plan = (values: Tables['documents'][number]) => ({ documents }: Tables) => ({ documents: documents.map((line) => (line.单位 === GROUP && line.文件类别 === '年度计划' ? { ...line, ...values } : line)) });
    expect(lacks(plan({ 版本年度: 2024 }))[0]?.[1]).toMatch(/缺年度计划，/);
    expect(lacks(plan({ 版本年度: 2024, 制定日期: '2025-01-01' }))).toEqual([]);
  });

  test('[HL-3.1e] before the year is over it is a notice', () => {
    expect(lacks(moved(/总结/, BEFORE), '2025-12-30')).toEqual([['notice', expect.any(String)]]);
    expect(lacks(moved(/总结/, BEFORE))).toEqual([['error', expect.any(String)]]);
  });
});

test('[HL-3.2.2b] what a member lacks is called by its name, and counted once', () => {
  const none = told('HL-3.2.2b', ({ documents }) => ({ documents: documents.filter((line) => line.单位 !== '测试成员园') }));
  expect(none).toEqual([['error', expect.stringContaining('没有安全制度、卫生保健制度、家园共育制度、一日活动流程，')]]);
});

describe('四（二） 十个集团', () => {
  const named = (from: string, to: string) => ({ schools }: Tables) => ({ schools: schools.map((line) => (line.单位名称 === from ? { ...line, 单位名称: to } : line)) });

  test('[HL-4.2a] 太阳城第一幼儿园 goes by the county’s name too, no other lead without it', () => {
    expect(told('HL-4.2a', named('太阳城第一幼儿园', '贺兰县太阳城第一幼儿园'))).toEqual([]);
    const [extra, absent, ...more] = told('HL-4.2a', named('贺兰县第一幼儿园', '第一幼儿园'));
    expect([extra, absent]).toEqual([['notice', expect.stringContaining('“第一幼儿园”')], ['error', expect.stringContaining('“贺兰县第一幼儿园”')]]);
    expect(more).toEqual([]);
  });
});

describe('四（三） 三次评估', () => {
  const evaluated = (days: Record<string, string | null>) => ({ scores }: Tables) => ({
    scores: scores.flatMap((line) => (line.对象名称 !== GROUP ? [line] : days[String(line.指标)] === null ? [] : [{ ...line, 考核日期: days[String(line.指标)] ?? line.考核日期! }])),
  });
  const said = (days: Record<string, string | null>) => told('HL-4.3c', evaluated(days)).map(([, message]) => message.replace(/^“[^”]*”/, ''));

  test('[HL-4.3c] one after the other, the same day being in order', () => {
    expect(said({ 中期评估: '2025-03-01', 验收评估: '2025-03-01' })).toEqual([]);
    expect(said({ 中期评估: '2025-02-28' })).toEqual([expect.stringMatching(/^的中期评估在2025-02-28，早于创建方案评估/)]);
  });

  test('[HL-4.3c] later ones are not due while earlier ones stand out; those that were skipped are', () => {
    expect(said({ 验收评估: null })).toEqual([]);
    expect(said({ 中期评估: null, 验收评估: null })).toEqual([]);
    expect(said({ 中期评估: null })).toEqual([expect.stringMatching(/^的验收评估在2025-11-01，之前没有中期评估/)]);
    expect(said({ 创建方案评估: null, 中期评估: null, 验收评估: null })).toEqual([expect.stringContaining('没有创建方案评估的记录')]);
  });

  test('[HL-4.3c] one that was held again counts by its first day', () => {
    const again = ({ scores }: Tables) => ({ scores: [{ ...scores.find((line) => line.对象名称 === GROUP && line.指标 === '创建方案评估')!, 考核日期: '2025-10-01' }, ...scores] });
    expect(told('HL-4.3c', again)).toEqual([]);
  });
});

describe('五（二） 次数', () => {
  const held = (kind: string, ...days: string[]) => ({ activities }: Tables) => ({
    activities: [...activities.filter((line) => line.集团编号 !== GROUP || line.活动类别 !== kind), ...days.map((日期) => ({ 集团编号: GROUP, 活动类别: kind, 日期, 成果: '测试成果' }))],
  });
  const MEETING = '园长学期工作研究会议';

  test('[HL-5.2d] twice a term is enough; a third time is a notice, or an error by reading B of 一至两次上限口径', () => {
    expect(told('HL-5.2d', held(MEETING, '2025-07-01', '2025-12-31'))).toEqual([]);
    const thrice = held(MEETING, '2025-07-01', '2025-10-01', '2025-12-31');
    expect(told('HL-5.2d', thrice).map(([severity]) => severity)).toEqual(['notice']);
    expect(told('HL-5.2d', thrice, { 一至两次上限口径: 'B' }).map(([severity]) => severity)).toEqual(['error']);
  });

  test('[HL-5.2d] once a school year is enough by reading B of 学期研究会周期口径', () => {
    const year = { 学年起止: '2025-07-01—2026-06-30', 学期起止: '2025-07-01—2025-12-31；2026-01-01—2026-06-30' };
    const once = (set: Set) => told('HL-5.2d', held(MEETING, '2025-10-01'), { ...year, ...set }, '2026-06-30').filter(([, message]) => message.startsWith(`“${GROUP}”`));
    expect(once({}).map(([severity]) => severity)).toEqual(['error']);
    expect(once({ 学期研究会周期口径: 'B' })).toEqual([]);
  });

  test('[HL-5.2d] in a term that is not over, none yet is a notice', () => {
    expect(told('HL-5.2d', held(MEETING, '2025-03-01'), {}, '2025-12-30').map(([severity]) => severity)).toEqual(['notice']);
  });

  test('[HL-5.2f] by reading B of 教研培训口径 a month needs both research and training', () => {
    const both = { 教研培训口径: 'B' };
    const noTraining = held('教师集中培训', '2025-10-10');
    expect(told('HL-5.2f', noTraining)).toEqual([]);
    expect(told('HL-5.2f', noTraining, both)).toEqual([['error', expect.stringMatching(/2025年9月没有联合教研和教师集中培训/)]]);
    expect(told('HL-5.2g', held('联合教研', '2025-09-10'), both)).toEqual([['error', expect.stringMatching(/2025年10月没有联合教研和教师集中培训/)]]);
    expect(told('HL-5.2f', (tables) => tables, both)).toEqual([]);
  });
});
