import { findingsOf, GROUP, groupOf, leadLine, memberLine, places, SMALL, verdicts, type Line } from './support';

describe('五 集团设立', () => {
  test('[SPT-5.1a] two leads, or none, are an error; one lead is not', () => {
    const twoLeads = [leadLine(), leadLine({ 单位名称: '另一总校' }), memberLine(0)];
    expect(verdicts('SPT-5.1a#lead', { schools: twoLeads })).toEqual(['error G1']);
    expect(verdicts('SPT-5.1a#lead', { schools: [memberLine(0), memberLine(1)] })).toEqual(['error G1']);
    expect(verdicts('SPT-5.1a#lead', SMALL)).toEqual([]);
  });

  test('[SPT-5.1a] a group without members is an error; without roles it is not judged', () => {
    expect(verdicts('SPT-5.1a#members', { ...SMALL, schools: [leadLine()] })).toEqual([`error ${GROUP}`]);
    const unknown = [leadLine({ 角色: null }), memberLine(0, { 角色: null }), memberLine(1)];
    expect(verdicts('SPT-5.1a#lead', { schools: unknown })).toEqual([]);
  });

  test('[SPT-5.1b] the lead whose head is an executive principal is an error, with the title that is called for', () => {
    const schools = [leadLine({ 校长属性: '执行校长' }), memberLine(0, { 校长属性: '执行校长' })];
    const [finding, ...others] = findingsOf('SPT-5.1b', { ...SMALL, schools });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', subject: '总校', observed: '执行校长', expected: '总校校长' });
    expect(finding?.fix?.[0]?.value).toBe('总校校长');
    const kindergarten = [leadLine({ 单位类型: '幼儿园', 校长属性: '执行园长' }), memberLine(0)];
    expect(findingsOf('SPT-5.1b', { schools: kindergarten })[0]?.expected).toBe('总园长');
    expect(verdicts('SPT-5.1b', { schools: [leadLine({ 校长属性: '总校校长' }), memberLine(0)] })).toEqual([]);
  });

  test('[SPT-5.1c] a member without accounts of its own is an error; the lead is not asked', () => {
    const schools = [leadLine({ 独立核算: '否' }), memberLine(0, { 独立核算: '否' }), memberLine(1, { 独立核算: '是' }), memberLine(2, { 独立核算: null })];
    expect(verdicts('SPT-5.1c#accounts', { schools })).toEqual(['error 成员1']);
  });

  test('[SPT-5.1c] a member with the lead’s legal representative is an error, and no name is printed', () => {
    const schools = [leadLine({ 法人代表: '测试甲' }), memberLine(0, { 法人代表: '测试甲' }), memberLine(1, { 法人代表: '测试乙' })];
    const found = findingsOf('SPT-5.1c#legal', { schools });
    expect(found.map((one) => one.subject)).toEqual(['成员1']);
    expect(JSON.stringify(found)).not.toContain('测试甲');
  });

  test('[SPT-5.1c] a member with a campus name alone is told, unless members are renamed (成员名称口径 B)', () => {
    const schools = [leadLine({ 校区名称: '示例总校' }), memberLine(0, { 单位名称: null, 校区名称: '示例校区' })];
    expect(verdicts('SPT-5.1c#names', { schools })).toEqual(['notice 示例校区']);
    expect(verdicts('SPT-5.1c#names', { schools }, { set: { 成员名称口径: 'B' } })).toEqual([]);
  });
});

const SEVENTH = '中卫市第七小学教育集团';
const PILOTS: readonly [clause: string, group: string, lead: string, members: readonly string[]][] = [
  ['SPT-5.2.1', SEVENTH, '中卫市第七小学', ['中卫市第十小学']],
  ['SPT-5.2.2', '中卫市第四中学教育集团', '中卫市第四中学', ['镇罗中学', '郭滩学校', '观音学校']],
  ['SPT-5.2.3', '中卫市宣和教育集团', '宣和中学', ['东月学校', '张洪学校', '宣和小学', '宣和幼儿园']],
  ['SPT-5.2.4', '中卫市兴仁教育集团', '中卫市兴仁中学', ['兴仁小学', '郝集小学', '王团小学', '温寨柯小学', '高庄小学', '兴仁幼儿园']],
  ['SPT-5.2.5', '中卫市第二幼儿园教育集团', '中卫市第二幼儿园', ['中卫市香山幼儿园', '中卫市文萃幼儿园']],
];

function pilotLines(group: string, lead: string, members: readonly string[]): Line[] {
  return [lead, ...members].map((name, index) => ({ 单位名称: name, 集团编号: group, 角色: index === 0 ? '龙头' : '成员' }));
}

describe('五（二） the five pilots', () => {
  test.each(PILOTS)('[%s] %s is complete as the text names it', (clause, group, lead, members) => {
    expect(verdicts(clause, { schools: pilotLines(group, lead, members) })).toEqual([]);
  });

  test.each(PILOTS)('[%s] %s without one of its members, or with another lead, is an error', (clause, group, lead, members) => {
    const lines = pilotLines(group, lead, members);
    const short = findingsOf(clause, { schools: [...lines.slice(0, -1), { 单位名称: '另一学校', 集团编号: group, 角色: '成员', 加入日期: '2024-09-01' }] });
    expect(short.map((one) => [one.severity, one.expected])).toEqual([['error', members.at(-1)]]);
    const demoted = [{ ...lines[0]!, 角色: '成员' }, { ...lines[1]!, 角色: '龙头' }, ...lines.slice(2)];
    expect(findingsOf(clause, { schools: demoted }).map((one) => [one.severity, one.subject])).toEqual([['error', lead]]);
  });

  test('[SPT-5.2.1] the annex’s names are the same schools', () => {
    const schools = ['总校', '双渠校区（中卫十小）'].map((campus, index) => ({ 校区名称: `${SEVENTH}${campus}`, 集团编号: SEVENTH, 校长属性: index ? '执行校长' : '总校校长' }));
    expect(verdicts('SPT-5.2.1', { schools })).toEqual([]);
  });

  test('[SPT-5.2.1] a school that is not of the plan is told, unless it has joined since', () => {
    const lines = pilotLines(SEVENTH, '中卫市第七小学', ['中卫市第十小学']);
    const extra = { 单位名称: '示例小学', 集团编号: SEVENTH, 角色: '成员' };
    expect(verdicts('SPT-5.2.1', { schools: [...lines, extra] })).toEqual(['notice 示例小学']);
    expect(verdicts('SPT-5.2.1', { schools: [...lines.map((line) => ({ ...line, 加入日期: '2023-05-01' })), { ...extra, 加入日期: '2024-09-01' }] })).toEqual([]);
  });

  test('[SPT-5.2.2] a pilot that is not in the roster is a warning beside the others, nothing where none is', () => {
    expect(verdicts('SPT-5.2.2', { schools: pilotLines(SEVENTH, '中卫市第七小学', ['中卫市第十小学']) })).toEqual(['warning 中卫市第四中学教育集团']);
    expect(verdicts('SPT-5.2.2', { schools: groupOf(900, [500]) })).toEqual([]);
  });
});

describe('附件', () => {
  test('[SPT-A.2] a declared number that differs from the campuses is an error at its cell, with the number to put', () => {
    const groups = [{ 集团编号: 'G1', 集团名称: GROUP, 集团校数: 2 }];
    const [finding] = findingsOf('SPT-A.2#declared', { groups, schools: groupOf(900, [500, 300]) });
    expect(finding).toMatchObject({ severity: 'error', subject: GROUP, observed: '2', expected: '3' });
    expect(finding?.fix?.[0]?.value).toBe(3);
    expect(places('SPT-A.2#declared', { groups, schools: groupOf(900, [500, 300]) })).toEqual(['1,2']);
    expect(verdicts('SPT-A.2#declared', { groups, schools: groupOf(900, [500]) })).toEqual([]);
  });

  test('[SPT-A.3] a member kindergarten with 执行校长 is told: the annex itself has one', () => {
    const schools = [leadLine({ 校长属性: '总校校长' }), memberLine(0, { 单位类型: '幼儿园', 校长属性: '执行校长' }), memberLine(1, { 校长属性: '执行校长' })];
    expect(verdicts('SPT-A.3', { schools })).toEqual(['notice 成员1']);
    expect(findingsOf('SPT-A.3', { schools })[0]?.expected).toBe('执行园长');
  });
});
