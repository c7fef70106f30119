import {
  activitiesOf, belongsTo, bureauPapers, daysOf, eachGroup, isOfGroup, items, namesOfGroup, ofGroup, papersOf, rowsBySchool, rowsOf, rule, scoresOf, staffOf,
} from '../../../src/policy/rules'; // prettier-ignore
import type { Row } from '../../../src/roster';
import type { Line } from '../../../src/cli/golden/build';
import { situation } from './support';

const school = (name: string, more: Line = {}): Line => ({
  单位名称: name, 校区名称: null, 集团编号: 'G1', 集团名称: '测试集团', 角色: '成员', 单位类型: '小学', ...more,
}); // prettier-ignore
const SCHOOLS = [
  school('测试龙头校', { 角色: '龙头', 校区名称: '测试本部' }),
  school('测试成员校'),
  school('另一龙头校', { 角色: '龙头', 集团编号: 'G2', 集团名称: '另一集团' }),
  school('测试园外校', { 集团编号: null, 集团名称: null, 角色: null }),
];
const paper = (单位: string | null, 文件类别: string | null = '章程'): Line => ({
  单位,
  文件类别,
  制定日期: '2025-03-01',
});
const at = (rows: readonly Row[]): number[] => rows.map((row) => row.index);
/** Made anew for what is indexed once a situation. */
const fresh = () => situation({
  schools: SCHOOLS,
  documents: [
    paper('测试集团'), paper('G1'), paper('测试龙头校', '年度计划'), paper('测试本部'), paper('测试成员校'), paper('另一集团'),
    paper(null), paper('测试县教育局'), paper('测试集团', null), paper('测试园外校'), paper('测试县教育局', '年度计划'),
  ],
  activities: [
    { 集团编号: 'G1', 活动类别: '工作例会', 日期: '2025-03-05', 主题: '甲' },
    { 集团编号: '测试集团', 活动类别: '联合教研', 日期: '2025-04-05', 主题: '乙' },
    { 集团编号: 'G2', 活动类别: '工作例会', 日期: '2025-05-05', 主题: '丙' },
    { 集团编号: null, 活动类别: '工作例会', 日期: '2025-06-05', 主题: '丁' },
    { 集团编号: 'G1', 活动类别: null, 日期: '2025-07-05', 主题: '戊' },
    { 集团编号: 'G1', 活动类别: '工作例会', 日期: null, 主题: '己' },
  ],
  scores: [
    { 考核年度: '2025', 对象类型: '集团', 对象名称: '测试集团', 得分: 90 },
    { 考核年度: '2025', 对象类型: '成员园长', 对象名称: '测试甲', 得分: 80 },
    { 考核年度: '2025', 对象类型: null, 对象名称: '测试乙', 得分: 70 },
  ],
  staff: [
    { 工号: '1', 姓名: '测试甲', 所在单位: '测试成员校', 职务类别: null },
    { 工号: '2', 姓名: '测试乙', 所在单位: '测试龙头校', 职务类别: null },
    { 工号: '3', 姓名: '测试丙', 所在单位: '没有的校', 职务类别: null },
    { 工号: '4', 姓名: '测试丁', 所在单位: '测试成员校', 职务类别: null },
    { 工号: '5', 姓名: '测试戊', 所在单位: null, 职务类别: null },
  ],
  payments: [{ 凭证号: 'P1', 日期: '2025-03-02', 单位: '测试成员校', 金额: 5 }],
}); // prettier-ignore
const one = fresh();
const [first, second] = one.county.groups as [(typeof one.county.groups)[0], (typeof one.county.groups)[0]];

describe('papers', () => {
  test('a group signs by its number, its name and both names of its lead', () => {
    expect([...namesOfGroup(first)].sort()).toEqual(['G1', '测试本部', '测试集团', '测试龙头校'].sort());
    expect([...namesOfGroup(second)].sort()).toEqual(['G2', '另一集团', '另一龙头校'].sort());
    expect([isOfGroup('测试 集团', first), isOfGroup('测试成员校', first), isOfGroup(null, first)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('of a group: those of these kinds that it or its lead signed', () => {
    expect([at(papersOf(one, first, ['章程', '年度计划'])), at(papersOf(one, first, ['章程'])), at(papersOf(one, second, ['章程']))]).toEqual(
      [[0, 1, 2, 3], [0, 1, 3], [5]],
    ); // prettier-ignore
  });

  test('of the bureau: those of these kinds that no group and no school signed', () => {
    expect([at(bureauPapers(one, ['章程'])), at(bureauPapers(one, ['年度计划']))]).toEqual([[6, 7], [10]]); // prettier-ignore
  });
});

describe('activities and scores', () => {
  test('an activity is a group’s by number or name; one without group or kind is nobody’s', () => {
    expect([at(activitiesOf(one, first, ['工作例会', '联合教研'])), at(activitiesOf(one, second, ['工作例会']))]).toEqual([[0, 1, 5], [2]]); // prettier-ignore
    expect(belongsTo(one, rowsOf(one, 'activities')[3]!, first)).toBe(false);
  });

  test('their days are counted for groups, and for nobody else', () => {
    const days = daysOf('工作例会');
    expect(days(one, one.subjects('group')[0]!)).toEqual(['2025-03-05', null]);
    expect(days(one, one.subjects('school')[0]!)).toBeNull();
  });

  test('scores of a kind of object', () => {
    expect([at(scoresOf(one, ['集团'])), at(scoresOf(one, ['集团', '成员园长']))]).toEqual([[0], [0, 1]]); // prettier-ignore
  });
});

describe('lines by school', () => {
  test('staff stand school by school; who is nowhere known is nobody’s', () => {
    const one = fresh();
    const [lead, member] = one.county.schools;
    expect(at(staffOf(one, [member!, lead!]))).toEqual([0, 3, 1]);
    expect(staffOf(one, [one.county.schools[2]!])).toEqual([]);
  });

  test('each column has its own index, made once', () => {
    const one = fresh();
    const [, member] = one.county.schools;
    const staff = rowsBySchool(one, 'staff', '所在单位');
    const payments = rowsBySchool(one, 'payments', '单位');
    expect([at(staff.get(member!)!), at(payments.get(member!)!), payments.size]).toEqual([[0, 3], [0], 1]); // prettier-ignore
    expect(staff.size).toBe(2);
    expect(rowsBySchool(one, 'staff', '所在单位')).toBe(staff);
    expect(rowsBySchool(one, 'payments', '单位')).toBe(payments);
  });
});

describe('a rule', () => {
  const nothing = () => ({ breaches: [] });

  test('belongs to the clause with which its id begins', () => {
    expect(rule('T-3.8a#order', '次序', ['schools'], nothing, { force: 'encouraged' })).toEqual({
      id: 'T-3.8a#order', clause: 'T-3.8a', title: '次序', needs: ['schools'], check: nothing, force: 'encouraged',
    }); // prettier-ignore
    expect(rule('T-1', '', [], nothing)).toEqual({ id: 'T-1', clause: 'T-1', title: '', needs: [], check: nothing });
  });

  test('over each group says what is said of each', () => {
    const check = eachGroup((group) => (group.id === 'G1' ? null : ofGroup(group, `${group.name}不合。`)));
    expect(check(one).breaches.map((breach) => [breach.subject, breach.message])).toEqual([
      ['另一集团', '另一集团不合。'],
    ]);
  });

  test('items of 自查清单 stand under their clause', () => {
    expect(items('group', 'T-1', ['甲', '乙'])).toEqual([
      { clause: 'T-1', item: '甲', of: 'group' },
      { clause: 'T-1', item: '乙', of: 'group' },
    ]);
  });
});
