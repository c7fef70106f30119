import { postBalance, SCHOOL_MIDDLE, SCHOOL_POSTS } from '../../../policy/packs/shapotou/balances';
import type { PostBalance } from '../../../policy/packs/shapotou/people';
import { numberOf, numbersOf, textOf, type Adapters } from '../adapter';
import { fixed, type CaseAudit, type Line } from '../build';
import { GROUP, groupOf, LEAD, leadLine, memberLine, memberName, shapotouAudit, subjectOf } from './shapotou-roster';

const TEST_MIDDLE = '1000=6；500=5；300=4；0=3';
const TEST_COEFFICIENTS = '优秀=1；良好=0.8；一般=0.6；不合格=0';
/** Pupils for which the plan allows so many deputies. */
const PUPILS_FOR = [0, 300, 500, 1000] as const;

function posts(made: CaseAudit, clause: string, name: string): string {
  return `${made.value(`${clause}#heads`, name)}+${made.value(`${clause}#deputies`, name)}`;
}

function kindergarten(index: number, classes: number, more: Line = {}): Line {
  return { 单位名称: index === 0 ? '总园' : `分园${index}`, 集团编号: 'G1', 角色: index === 0 ? '龙头' : '成员', 单位类型: '幼儿园', 班级数: classes, ...more };
}

function person(id: string, category: string, unit: string, more: Line = {}): Line {
  return { 工号: id, 姓名: `测试${id}`, 所在单位: unit, 职务类别: category, ...more };
}

function balanceWord(balance: PostBalance | null): string {
  if (!balance) return '—';
  return balance.state === 'ok' ? 'ok' : `${balance.state} ${balance.by}`;
}

/** A head with one group grade and one own grade, and the settings given. */
function headAudit(grades: { group: string; own: string }, set: Record<string, string>, more: Line = {}): CaseAudit {
  const score = (type: string, name: string, grade: string): Line => ({ 考核年度: '2024', 对象类型: type, 对象名称: name, 指标: '综合考核', 得分: 90, 满分: 100, 等次: grade });
  return shapotouAudit({
    tables: {
      groups: [{ 集团编号: 'G1', 集团名称: GROUP }], schools: groupOf(900, [500]),
      staff: [person('1', '校级正职', memberName(0), more)],
      scores: [score('集团', GROUP, grades.group), score('学校（园）', memberName(0), grades.own)],
    },
    set,
  }); // prettier-ignore
}

function totals(made: CaseAudit, names: readonly string[]): string {
  const sum = (part: string): number => names.reduce((n, name) => n + (made.value(`SPT-6.4.2.1a#${part}`, name) ?? 0), 0);
  return `${sum('heads')}+${sum('deputies')}`;
}

export const STAFF_ADAPTERS: Adapters = {
  E49: ([pupils]) => {
    const made = shapotouAudit({ tables: { schools: groupOf(900, [numberOf(pupils)]) } });
    return [made.value('SPT-6.4.2.1a#heads', memberName(0)), made.value('SPT-6.4.2.1a#deputies', memberName(0))];
  },
  E50: ([lead, members]) => {
    const lines = groupOf(numberOf(lead), numbersOf(members));
    const names = numbersOf(members).map((_, index) => memberName(index));
    const [a, b] = ['A', 'B'].map((reading) => shapotouAudit({ tables: { schools: lines }, set: { 总校学生口径: reading } })) as [CaseAudit, CaseAudit];
    const clause = 'SPT-6.4.2.1a';
    return [
      posts(a, clause, LEAD), posts(b, clause, LEAD), names.map((name) => posts(a, clause, name)).join(', '),
      totals(a, [LEAD, ...names]), totals(b, [LEAD, ...names]),
    ]; // prettier-ignore
  },
  E51: ([quota, actual]) => {
    const staff = Array.from({ length: numberOf(actual) }, (_, index) => person(`${index + 2}`, '校级副职', memberName(0)));
    const made = shapotouAudit({
      tables: { schools: groupOf(900, [PUPILS_FOR[numberOf(quota)] ?? 0]), staff: [person('1', '校级正职', memberName(0)), ...staff] },
    });
    const subject = subjectOf(made, 'school', memberName(0));
    return [subject.of === 'school' ? balanceWord(postBalance(made.audit.situation, subject, SCHOOL_POSTS[1]!).balance) : ''];
  },
  E52: ([classes]) => {
    const made = shapotouAudit({ tables: { schools: [kindergarten(0, 15), kindergarten(1, numberOf(classes))] } });
    return [made.value('SPT-6.4.2.2a#heads', '分园1'), made.value('SPT-6.4.2.2a#deputies', '分园1')];
  },
  E53: ([classes, children]) =>
    ['A', 'B'].map((reading) => {
      const schools = [leadLine({ 在校学生数: 900, 班级数: 20 }), kindergarten(1, numberOf(classes), { 在校学生数: numberOf(children) })];
      return posts(shapotouAudit({ tables: { schools }, set: { 集团内幼儿园职数口径: reading } }), 'SPT-6.4.2.2a', '分园1');
    }),
  E54: ([classes]) => {
    const schools = numbersOf(classes).map((count, index) => kindergarten(index, count ?? 0));
    const [a, b] = ['A', 'B'].map((reading) => shapotouAudit({ tables: { schools }, set: { 在编口径: reading } })) as [CaseAudit, CaseAudit];
    return [
      schools.map((school) => a.value('SPT-6.4.3b', String(school.单位名称))).join(', '),
      a.value('SPT-6.4.3b#total'), b.value('SPT-6.4.3b#total'),
    ]; // prettier-ignore
  },
  E55: ([classes, own]) => {
    const schools = [kindergarten(0, numberOf(classes), { 在编教师数: numberOf(own) }), kindergarten(1, 9)];
    const [a, b] = ['A', 'B'].map((reading) => shapotouAudit({ tables: { schools }, set: { 两教一保口径: reading } })) as [CaseAudit, CaseAudit];
    const teachers = (made: CaseAudit): number | null => made.value('SPT-6.4.3c#teachers', '总园');
    return [teachers(a), teachers(b), a.value('SPT-6.4.3c#carers', '总园'), a.value('SPT-6.4.3c', '总园'), b.value('SPT-6.4.3c', '总园')];
  },
  E56: ([pupils, classes, perTeacher, perClass]) =>
    (['max', 'mean'] as const).flatMap((combine) =>
      (['up', 'half-up'] as const).map((rounding) => {
        const made = shapotouAudit({
          tables: { schools: [leadLine({ 在校学生数: 900, 班级数: 20 }), memberLine(0, { 在校学生数: numberOf(pupils), 班级数: numberOf(classes) })] },
          set: { 师生比: String(perTeacher), 班师比: String(perClass), 编制合成口径: combine, 取整方式: rounding },
        });
        return made.value('SPT-6.4.3a', memberName(0));
      }),
    ),
  E57: ([standard, months, served, coefficient]) => {
    const made = headAudit(
      { group: '优秀', own: '优秀' },
      { 津贴标准: String(standard), 津贴发放月数: String(months), 津贴等次系数: `优秀=${coefficient}` },
      { 在岗月数: numberOf(served) },
    );
    return ['SPT-6.4.4b#base', 'SPT-6.4.4c', 'SPT-6.4.4c#last', 'SPT-6.4.4c#paid', 'SPT-6.4.4d'].map((id) => fixed(made.value(id)));
  },
  E71: ([pupils, actual, entered]) => {
    const staff = Array.from({ length: numberOf(actual) }, (_, index) => person(`${index + 2}`, '中层', memberName(0)));
    const made = shapotouAudit({
      tables: { schools: groupOf(900, [numberOf(pupils)]), staff: [person('1', '校级正职', memberName(0)), ...staff] },
      set: textOf(entered) === '是' ? { 中层职数标准: TEST_MIDDLE } : {},
    });
    const subject = subjectOf(made, 'school', memberName(0));
    const balance = subject.of === 'school' ? postBalance(made.audit.situation, subject, SCHOOL_MIDDLE[0]!).balance : null;
    return [made.value('SPT-6.4.2.1c', memberName(0)) ?? '参数未填', balanceWord(balance)];
  },
  E86: ([secretary, head]) => {
    const name = textOf(secretary);
    const made = shapotouAudit({
      tables: {
        schools: [leadLine({ 校长姓名: textOf(head), 校长属性: '总校校长' }), memberLine(0, { 校长姓名: '测试丁', 校长属性: '执行校长' })],
        staff: [person('1', '教师', LEAD, { 党内职务: '无' }), ...(name === null ? [] : [person('2', '校级正职', LEAD, { 姓名: name, 党内职务: '党总支书记' })])],
      },
    });
    const [finding] = made.findings('SPT-6.4.2.1d');
    if (!finding) return ['ok'];
    return [finding.observed === '空缺' ? 'warn: vacant' : 'warn: not 总校校长'];
  },
  E95: ([standard, group, own]) =>
    ['A', 'B'].map((reading) => {
      const set = { 津贴标准: String(standard), 津贴等次系数: TEST_COEFFICIENTS, 成员校长等次口径: reading };
      return fixed(headAudit({ group: String(group), own: String(own) }, set).value('SPT-6.4.4d'));
    }),
};
