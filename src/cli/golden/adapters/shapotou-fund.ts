import { listOf, numberOf, numbersOf, textOf, type Adapters } from '../adapter';
import { fixed, type Line } from '../build';
import { GROUP, groupLine, groupOf, leadLine, memberLine, memberName, shapotouAudit } from './shapotou-roster';

const TEST_YEAR = '2025-09-01—2026-08-31';
/** Day of founding that leaves so many whole months of the TEST year. */
const FOUNDED = [
  '2026-09-01', '2026-08-01', '2026-07-01', '2026-06-01', '2026-05-01', '2026-04-01', '2026-03-01', '2026-02-01',
  '2026-01-01', '2025-12-01', '2025-11-01', '2025-10-01', '2025-09-01',
] as const; // prettier-ignore

function groupFund(lines: readonly Line[], reading: string, group: Line = {}, set: Record<string, string> = {}): number | null {
  const groups = [groupLine({ 编办核定: '是', ...group })];
  const made = shapotouAudit({ tables: { groups, schools: lines }, set: { 增补口径: reading, ...set } });
  return made.value('SPT-6.3#group', GROUP);
}

function districtFund(groups: number, members: number, pupils: number, reading: string): number | null {
  const ids = Array.from({ length: groups }, (_, index) => `G${index + 1}`);
  const leads = ids.map((id) => ({ 单位名称: `${id}总校`, 集团编号: id, 角色: '龙头', 单位类型: '初中', 在校学生数: pupils }));
  const others = Array.from({ length: members }, (_, index) => memberLine(index, { 集团编号: ids[index % groups]!, 在校学生数: pupils }));
  const made = shapotouAudit({
    tables: { groups: ids.map((id) => ({ 集团编号: id, 集团名称: `${id}教育集团`, 编办核定: '是' })), schools: [...leads, ...others] },
    set: { 增补口径: reading },
  });
  return made.value('SPT-6.3#area');
}

/** Members whose supplements bring the base to an amount. */
function membersFor(amount: number): number[] {
  const members: number[] = [];
  for (let left = amount - 100_000; left > 0; ) {
    const [pupils, supplement] = left === 15_000 || left === 35_000 ? [200, 15_000] : left >= 20_000 ? [500, 20_000] : [1, 10_000];
    const odd = left % 10_000 !== 0 ? ([200, 15_000] as const) : ([pupils, supplement] as const);
    members.push(odd[0]!);
    left -= odd[1]!;
  }
  return members;
}

function supplement(pupils: number, staff: number, heads: string): number | null {
  const schools = [leadLine({ 在校学生数: 900, 教职工总数: 60 }), memberLine(0, { 在校学生数: pupils, 教职工总数: staff })];
  return shapotouAudit({ tables: { schools }, set: { 人数口径: heads } }).value('SPT-6.3b', memberName(0));
}

function payment(row: readonly (string | null)[], more: Line = {}): Line {
  const [use, item, approved, paid] = row;
  return { 凭证号: 'P1', 资金来源: '集团化专项', 用途类别: use ?? null, 金额: 1000, 一事一议编号: item ?? null, 审批日期: approved ?? null, 拨付日期: paid ?? null, ...more };
}

/** A line of another fund beside it, so that no column of the table is empty. */
const OTHER = payment(['送课活动', 'Y-0', '2023-01-01', '2023-01-02'], { 凭证号: 'P0', 资金来源: '其他' });

export const FUND_ADAPTERS: Adapters = {
  E44: ([lead, members]) => {
    const lines = groupOf(numberOf(lead), numbersOf(members));
    return [groupFund(lines, 'A'), groupFund(lines, 'B')];
  },
  E45: ([groups, members]) => {
    const bound = (pupils: number, reading: string): number | null => districtFund(numberOf(groups), numberOf(members), pupils, reading);
    return [bound(1, 'A'), bound(500, 'A'), bound(1, 'B'), bound(500, 'B')];
  },
  E46: ([pupils, staff]) => [
    supplement(numberOf(pupils), numberOf(staff), '学生'),
    supplement(numberOf(pupils), numberOf(staff), '学生+教职工'),
  ],
  E47: ([determined, later, founding, lead]) => {
    const first = numbersOf(founding).map((pupils, index) => memberLine(index, { 在校学生数: pupils, 加入日期: '2023-05-01' }));
    const joined = numbersOf(later).map((pupils, index) => memberLine(100 + index, { 在校学生数: pupils, 加入日期: '2024-09-01' }));
    const lines = [leadLine({ 在校学生数: numberOf(lead), 加入日期: '2023-05-01' }), ...first, ...joined];
    const group = { 编办核定: textOf(determined), 成立日期: '2023-05-01' };
    return [groupFund(lines, 'A', group), groupFund(lines, 'C', group)];
  },
  E66: (inputs) => {
    const made = shapotouAudit({ tables: { payments: [OTHER, payment(inputs.map(textOf))] } });
    const words = made.findings('SPT-6.3d#uses', 'P1').map(() => 'warn: off list');
    words.push(...made.findings('SPT-6.3e#number', 'P1').map(() => 'warn: no item number'));
    words.push(...made.findings('SPT-6.3e#approved', 'P1').map((one) => (one.observed === '' ? 'not approved' : 'paid before approval')));
    return [words.length > 0 ? words.join('; ') : 'ok'];
  },
  E69: ([budget, payments]) => {
    const entered = textOf(budget);
    const spent = listOf(payments).map((amount, index) => payment(['送课活动', `Y-${index}`, '2025-09-02', '2025-09-03'], { 凭证号: `P${index + 1}`, 金额: numberOf(amount) }));
    const made = shapotouAudit({
      // 编办核定 blank: without an entered budget the computed fund is missing too.
      tables: { groups: [groupLine({ 编办核定: null, 成立日期: '2023-05-01' })], schools: groupOf(900, [500]), payments: [OTHER, ...spent] },
      set: { 学年起止: TEST_YEAR, ...(entered === null ? {} : { 专项经费预算数: entered }) },
    });
    const balance = made.value('SPT-6.3a#balance');
    if (balance === null) return ['参数未填'];
    return [balance < 0 ? `over by ${fixed(-balance)}` : fixed(balance)];
  },
  E94: ([amount, months]) => {
    const lines = groupOf(900, membersFor(numberOf(amount)));
    const group = { 成立日期: FOUNDED[numberOf(months)] ?? null };
    const fund = (reading: string): number | null => groupFund(lines, 'A', group, { 学年中成立口径: reading, 学年起止: TEST_YEAR });
    return [fixed(fund('A'), 0), fixed(fund('B'))];
  },
  E105: ([role, amount]) => {
    const spender = role === '龙头' ? '总校' : memberName(0);
    const line = payment(['送课活动', 'Y-1', '2023-10-08', '2023-10-08'], { 单位: spender, 金额: numberOf(amount) });
    return ['A', 'B'].map((reading) => {
      const made = shapotouAudit({ tables: { schools: groupOf(900, [500]), payments: [OTHER, line] }, set: { 专项使用主体口径: reading } });
      return made.findings('SPT-6.3d#spender', 'P1').length > 0 ? 'warn: spent by the lead' : 'ok';
    });
  },
};
