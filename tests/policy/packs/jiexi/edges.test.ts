import type { Line } from '../../../../src/cli/golden/build';
import { audited, found, group, GROUP, lead, member, MEMBER, OTHER, pair, YEAR } from './case';

const OUTSIDE = '校外学校';
const outside: Line = { 单位名称: OUTSIDE, 集团编号: null, 角色: null, 单位类型: '小学' };
const paid = (more: Line): Line => ({ ...OTHER.payments, ...more });
const scored = (more: Line): Line => ({ ...OTHER.scores, 考核年度: '2025', 对象类型: '集团', 对象名称: GROUP, 考核日期: '2025-05-01', ...more });

describe('三（三）9、五（二） 经费', () => {
  test('[JX-5.2a] only money of 集团化专项 is special money, by the day it was paid out', () => {
    const special = (more: Line) => paid({ 资金来源: '集团化专项', ...more });
    const payments = [special({ 凭证号: 'P1', 日期: '2025-01-05', 金额: 100 }), paid({ 凭证号: 'P2', 日期: '2025-01-05', 金额: 7 })];
    expect(audited({ payments }).value('JX-5.2a#spent')).toBe(100);
    expect(audited({ payments: [OTHER.payments] }).value('JX-5.2a#spent')).toBe(0);
    const late = { ...special({ 日期: '2024-12-31', 金额: 5 }), 拨付日期: '2025-01-02' };
    expect(audited({ payments: [late] }).value('JX-5.2a#spent')).toBe(5);
  });

  test('[JX-5.2b] new buildings and extensions count, other uses do not; nothing for groups is nothing', () => {
    const schools = [...pair, outside];
    const project = (unit: string, use: string, yuan: number) => paid({ 单位: unit, 用途类别: use, 金额: yuan });
    expect(audited({ schools, payments: [project(MEMBER, '新建项目', 100), project(OUTSIDE, '改扩建项目', 300), project(MEMBER, '其他', 900)] }).value('JX-5.2b')).toBe(25);
    expect(audited({ schools, payments: [project(OUTSIDE, '新建项目', 300)] }).value('JX-5.2b')).toBe(0);
  });

  test('[JX-3.9e] the grade is the bureau’s before the third party’s; one without a grade is passed over', () => {
    const set = { 运作经费分档表: '1优秀=30000；1良好=20000；2良好=25000' };
    const fund = (...scores: Line[]) => audited({ schools: pair, scores }, { set }).value('JX-3.9e', GROUP);
    const third = scored({ 评估方: '第三方', 等次: '优秀' });
    expect(fund(third)).toBe(30000);
    expect(fund(third, scored({ 评估方: '教育行政部门', 等次: '良好' }))).toBe(20000);
    expect(fund(third, scored({ 评估方: '教育行政部门', 等次: null }))).toBe(30000);
    expect(fund(scored({ 等次: null }))).toBeNull();
  });

  test('[JX-3.9e] the size is that of the members; below the lowest tier nothing is paid', () => {
    const three = [...pair, member({ 单位名称: '成员二' }), member({ 单位名称: '成员三' })];
    const fund = (schools: Line[], table: string) => audited({ schools, scores: [scored({ 等次: '良好' })] }, { set: { 运作经费分档表: table } }).value('JX-3.9e', GROUP);
    expect(fund(three, '1良好=20000；3良好=25000')).toBe(25000);
    expect(fund(three, '1良好=20000；4良好=25000')).toBe(20000);
    expect(fund(pair, '3良好=25000')).toBe(0);
  });
});

describe('三（三）10 第三方评估', () => {
  const operating = (more: Line = {}) => paid({ 集团编号: GROUP, 用途类别: '年度运作经费', 日期: '2025-03-01', 金额: 100, ...more });
  const third = (more: Line = {}) => scored({ 评估方: '第三方', ...more });
  const rule = (scores: Line[], payments: Line[]) => found('JX-3.10f', { schools: [...pair, lead({ 单位名称: '别的龙头', 集团编号: '别的集团' })], scores, payments }).map(([severity]) => severity);

  test('[JX-3.10f] of this year or the last, of this group, of this body', () => {
    expect(rule([third()], [operating()])).toEqual([]);
    expect(rule([third({ 考核年度: '2024', 考核日期: '2024-05-01' })], [operating()])).toEqual([]);
    expect(rule([third({ 考核年度: '2023', 考核日期: '2023-05-01' })], [operating()])).toEqual(['warning']);
    expect(rule([third({ 考核年度: '2026', 考核日期: '2026-05-01' })], [operating()])).toEqual(['warning']);
    expect(rule([third({ 对象名称: '别的集团' })], [operating()])).toEqual(['warning']);
    expect(rule([scored({ 评估方: '教育行政部门' })], [operating()])).toEqual(['warning']);
  });

  test('[JX-3.10f] nothing paid out is a notice: money of another use, another group or another year', () => {
    const own = [scored({ 评估方: '教育行政部门' })];
    for (const other of [operating({ 用途类别: '其他' }), operating({ 集团编号: null }), operating({ 日期: '2024-03-01' })]) expect(rule(own, [other])).toEqual(['notice']);
    expect(rule([OTHER.scores], [operating({ 用途类别: '其他' })])).toEqual([]);
  });

  test('[JX-3.10f] all that was paid is named', () => {
    const [one] = audited({ schools: pair, scores: [OTHER.scores], payments: [operating({ 凭证号: 'P7' }), operating({ 凭证号: 'P8' })] }).findings('JX-3.10f');
    expect(one!.message).toContain('（P7、P8）');
    expect(one!.cells).toHaveLength(2);
  });
});

describe('三（二）5 成员的进出', () => {
  const joined = (more: Line) => [lead(), member({ 合作起始日: '2021-09-01', 合作终止日: '2024-08-31', 加入日期: '2021-09-01', 退出日期: null, ...more })];
  const exit = (more: Line = {}): Line => ({ ...OTHER.approvals, 事项类别: '成员退出', 对象: MEMBER, 申请单位: MEMBER, ...more });

  test('[JX-3.5c] who leaves today has left; the application is one of leaving, of this school', () => {
    expect(found('JX-3.5c#application', { schools: joined({ 退出日期: '2025-06-01' }), approvals: [OTHER.approvals] })).toHaveLength(1);
    expect(found('JX-3.5c#application', { schools: joined({ 退出日期: '2025-06-02' }), approvals: [OTHER.approvals] })).toEqual([]);
    expect(found('JX-3.5c#application', { schools: joined({ 退出日期: '2025-06-01' }), approvals: [exit()] })).toEqual([]);
    expect(found('JX-3.5c#application', { schools: joined({ 退出日期: '2025-06-01' }), approvals: [exit({ 事项类别: '成员加入' })] })).toHaveLength(1);
    expect(found('JX-3.5c#application', { schools: joined({ 退出日期: '2025-06-01' }), approvals: [exit({ 对象: OUTSIDE, 申请单位: OUTSIDE })] })).toHaveLength(1);
  });

  test('[JX-5.4b] on the day of expiry it has expired, the day before it has not', () => {
    const guided = (退出日期: string, 事由: string | null = null) => found('JX-5.4b', { schools: joined({ 退出日期 }), approvals: [exit({ 事由 })] });
    expect(guided('2024-08-31')).toEqual([['warning', '没有记录']]);
    expect(guided('2024-08-30')).toEqual([]);
    expect(guided('2024-08-31', '期满退出，已做好舆论引导')).toEqual([]);
  });

  test('[JX-5.4b] where no last day was agreed, three years are the term', () => {
    const guided = (退出日期: string) => found('JX-5.4b', { schools: joined({ 合作终止日: null, 退出日期 }), approvals: [exit()] });
    expect(guided('2024-08-31')).toHaveLength(1);
    expect(guided('2024-08-29')).toEqual([]);
  });

  const twoGroups = (former: Line, founded: string | null) => ({
    groups: [group(), group({ 集团编号: '新集团', 集团名称: '新集团', 成立日期: founded })],
    schools: [lead(), member({ 单位名称: '甲校', 退出日期: null, ...former }), lead({ 单位名称: '甲校', 集团编号: '新集团' }), member({ 单位名称: '乙校', 集团编号: '新集团' })],
  });

  test.each<[string, Line, string | null, number]>([
    ['left the day the new group was founded', { 退出日期: '2025-01-01' }, '2025-01-01', 0],
    ['left a day after', { 退出日期: '2025-01-02' }, '2025-01-01', 1],
    ['has not left', {}, '2025-01-01', 1],
    ['has left, the founding not being known', { 退出日期: '2025-01-02' }, null, 0],
    ['has not left, the founding not being known', {}, null, 1],
    ['left on a day that cannot be read', { 退出日期: '去年' }, '2025-01-01', 0],
    ['is another school', { 单位名称: '丙校' }, '2025-01-01', 0],
  ])('[JX-3.5d] a former member that leads a new group: %s', (_what, former, founded, many) => {
    expect(found('JX-3.5d', twoGroups(former, founded))).toHaveLength(many);
  });

  test('[JX-3.5f] a member that joined on the day of the founding is a founding member', () => {
    const later = (加入日期: string, ...approvals: Line[]) => found('JX-3.5f#joined', { groups: [group()], schools: joined({ 加入日期 }), approvals: [OTHER.approvals, ...approvals] });
    expect(later('2024-03-01')).toEqual([]);
    expect(later('2024-03-02')).toHaveLength(1);
    expect(later('2024-03-02', { ...OTHER.approvals, 事项类别: '成员加入', 对象: MEMBER })).toEqual([]);
    expect(later('2024-03-02', { ...OTHER.approvals, 事项类别: '成员加入', 对象: null, 申请单位: MEMBER })).toEqual([]);
    expect(later('2024-03-02', { ...OTHER.approvals, 事项类别: '模式调整', 对象: MEMBER })).toHaveLength(1);
  });

  test('[JX-3.5b] three school years: one that ends with the term is whole', () => {
    const covered = (合作终止日: string) => found('JX-3.5b', { schools: joined({ 合作终止日 }) }, { set: { 合作年限口径: 'B', 学年起止: YEAR } });
    expect(covered('2024-08-31')).toEqual([]);
    expect(covered('2024-08-30')).toHaveLength(1);
  });
});
