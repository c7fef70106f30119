import { audit } from '../../src/audit';
import { loadPolicy } from '../../src/policy/packs';
import type { Policy, PolicyId } from '../../src/policy/model';
import { readRoster } from '../../src/roster';
import { rowsOfRecords, workbookOf, type CellValue } from '../../src/workbook';
import { fc, runs } from '../support/properties';

type Line = Readonly<Record<string, CellValue>>;

const policies = new Map<PolicyId, Policy>();
beforeAll(async () => {
  for (const id of ['shapotou', 'guangxi', 'jiexi'] as const) policies.set(id, await loadPolicy(id));
});

/** The number of a figure for one subject, else for the only one; null where it is not known. */
function valueOf(id: PolicyId, figure: string, lines: readonly Line[], subject?: string): number | null {
  const policy = policies.get(id)!;
  const roster = readRoster(workbookOf('测试.xlsx', [{ name: '单位名册', rows: rowsOfRecords(lines) }]), { extensions: policy.tables });
  const set = policy.parameters.filter(({ name }) => name === '目标截止日值').map(({ name }): [string, string] => [name, '2025-12-31']);
  const found = audit(roster, { policy, on: '2025-10-15', set }).figures.filter((one) => one.spec.id === figure && (subject === undefined || one.subject.name === subject));
  expect([figure, found.length]).toEqual([figure, 1]);
  const { outcome } = found[0]!;
  return outcome.kind === 'known' ? outcome.value : null;
}

const school = (name: string, role: string, more: Line): Line => ({ 单位名称: name, 集团编号: '测试集团', 角色: role, 编办核定: '是', ...more });
const primary = (name: string, role: string, pupils: number): Line => school(name, role, { 单位类型: '小学', 在校学生数: pupils, 班级数: 10 });
const garden = (name: string, role: string, classes: number): Line => school(name, role, { 单位类型: '幼儿园', 在校学生数: 100, 班级数: classes });
const LEAD = primary('测试中心校', '龙头', 800);

const pupils = fc.integer({ min: 0, max: 1500 });
const classes = fc.integer({ min: 0, max: 30 });
const pair = (number: fc.Arbitrary<number>) => fc.tuple(number, number).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));

describe('more pupils', () => {
  test.each(['SPT-6.4.2.1a#deputies', 'SPT-6.4.2.1a#heads', 'SPT-6.3b', 'SPT-A.2'])('[%s] never falls', (figure) => {
    const subject = figure === 'SPT-A.2' ? undefined : '测试一校';
    fc.assert(
      fc.property(pair(pupils), ([fewer, more]) => {
        const at = (count: number) => valueOf('shapotou', figure, [LEAD, primary('测试一校', '成员', count)], subject);
        expect(at(more)!).toBeGreaterThanOrEqual(at(fewer)!);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each([
    ['SPT-6.4.2.1a#deputies', 299, 300],
    ['SPT-6.4.2.1a#deputies', 499, 500],
    ['SPT-6.4.2.1a#deputies', 999, 1000],
    ['SPT-6.3b', 199, 200],
    ['SPT-6.3b', 499, 500],
  ])('[%s] rises from %i to %i', (figure, below, from) => {
    const at = (count: number) => valueOf('shapotou', figure, [LEAD, primary('测试一校', '成员', count)], '测试一校');
    expect(at(from)!).toBeGreaterThan(at(below)!);
  });

  test.each(['SPT-6.3b#total', 'SPT-6.3#group', 'SPT-6.3#area'])('[%s] never falls', (figure) => {
    fc.assert(
      fc.property(pair(pupils), pupils, ([fewer, more], other) => {
        const at = (count: number) => valueOf('shapotou', figure, [LEAD, primary('测试一校', '成员', count), primary('测试二校', '成员', other)]);
        expect(at(more)!).toBeGreaterThanOrEqual(at(fewer)!);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('more classes', () => {
  test.each(['SPT-6.4.2.2a#deputies', 'SPT-6.4.2.2a#heads', 'SPT-6.4.3b', 'SPT-6.4.3c#teachers', 'SPT-6.4.3c#carers'])('[%s] never falls', (figure) => {
    fc.assert(
      fc.property(pair(classes), ([fewer, more]) => {
        const at = (count: number) => valueOf('shapotou', figure, [garden('测试中心园', '龙头', 12), garden('测试一园', '成员', count)], '测试一园');
        expect(at(more)!).toBeGreaterThanOrEqual(at(fewer)!);
      }),
      { numRuns: runs(40) },
    );
  });

  test.each([
    ['SPT-6.4.2.2a#deputies', 8, 9],
    ['SPT-6.4.2.2a#deputies', 14, 15],
    ['SPT-6.4.3b', 14, 15],
    ['SPT-6.4.3c#teachers', 3, 4],
    ['SPT-6.4.3c#carers', 3, 4],
  ])('[%s] rises from %i to %i', (figure, below, from) => {
    const at = (count: number) => valueOf('shapotou', figure, [garden('测试中心园', '龙头', 12), garden('测试一园', '成员', count)], '测试一园');
    expect(at(from)!).toBeGreaterThan(at(below)!);
  });
});

describe('one more member', () => {
  const members = (counts: readonly number[]) => counts.map((count, index) => primary(`测试${index + 1}校`, '成员', count));
  const counts = fc.array(pupils, { minLength: 1, maxLength: 6 });

  test.each([
    ['shapotou', 'SPT-6.3b#total', 10_000],
    ['shapotou', 'SPT-6.3#group', 10_000],
    ['shapotou', 'SPT-6.3#area', 10_000],
    ['shapotou', 'SPT-A.2', 1],
    ['jiexi', 'JX-2b', 1],
    ['jiexi', 'JX-2a', 0],
  ] as const)('%s: [%s] rises by %i at least', (policy, figure, least) => {
    fc.assert(
      // A campus without pupils is a question of its own (零学生校区口径).
      fc.property(counts, fc.integer({ min: 1, max: 1500 }), (own, more) => {
        const before = valueOf(policy, figure, [LEAD, ...members(own)])!;
        const after = valueOf(policy, figure, [LEAD, ...members([...own, more])])!;
        expect(after - before).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: runs(40) },
    );
  });

  test('[GX-6.5b#multiplier] the lead’s multiplier never falls, and rises at four and at five', () => {
    const at = (count: number) => {
      const policy = policies.get('guangxi')!;
      const lines = [garden('测试中心园', '龙头', 12), ...Array.from({ length: count }, (_, index) => garden(`测试${index + 1}园`, '成员', 3))];
      const staff = [{ 工号: 'T1', 姓名: '测试园长', 所在单位: '测试中心园', 职务类别: '校级正职', 年度绩效系数: 1 }];
      const groups = [{ 集团编号: '测试集团', 集团名称: '测试集团', 年度工作考核结果: '合格' }];
      const roster = readRoster(workbookOf('测试.xlsx', [{ name: '集团名册', rows: rowsOfRecords(groups) }, { name: '单位名册', rows: rowsOfRecords(lines) }, { name: '教职工名册', rows: rowsOfRecords(staff) }]), { extensions: policy.tables });
      const found = audit(roster, { policy, on: '2025-10-15' }).figures.find(({ spec }) => spec.id === 'GX-6.5b#multiplier')!;
      return found.outcome.kind === 'known' ? found.outcome.value : null;
    };
    expect([1, 2, 3, 4, 5, 6, 10].map(at)).toEqual([1, 1, 1, 1.2, 1.5, 1.5, 1.5]);
  });
});
