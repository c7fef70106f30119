import { requiredApproval } from '../../../policy/packs/shapotou/approval';
import { listOf, numberOf, textOf, type Adapters } from '../adapter';
import { fixed } from '../build';
import { GROUP, groupLine, groupOf, memberName, LEAD, shapotouAudit } from './shapotou-roster';

export const FINANCE_ADAPTERS: Adapters = {
  E48: ([amount, floor]) =>
    ['A', 'B'].map((reading) => {
      const entered = textOf(floor);
      const made = shapotouAudit({
        tables: { payments: [{ 凭证号: 'P1', 单位: LEAD, 金额: numberOf(amount), 审批层级: '单位负责人' }] },
        set: { 四万元审批口径: reading, ...(entered === null ? {} : { 大额资金起点: entered }) },
      });
      const required = requiredApproval(made.audit.situation, made.audit.roster.table('payments').rows[0]!);
      if (required.state !== 'known') return 'invalid';
      const levels = required.levels.map((level) => (level === '单位负责人' ? '负责人' : level)).join('→');
      return required.open ? `${levels}; ${required.open.level} 参数未填` : levels;
    }),
  E70: ([budgets]) => {
    const amounts = listOf(budgets);
    const units = [LEAD, ...amounts.slice(1).map((_, index) => memberName(index))];
    const lines = units.map((unit, index) => ({ 单位: unit, 年度: 2025, 预决算: '预算', 金额: textOf(amounts[index]) === null ? null : numberOf(amounts[index]), 编制日期: '2025-01-05' }));
    const made = shapotouAudit({
      tables: { groups: [groupLine()], schools: groupOf(900, amounts.slice(1).map(() => 300)), budgets: lines.filter((line) => line.金额 !== null) },
    });
    const sum = made.value('SPT-6.4.1.1a', GROUP);
    return [sum === null ? 'incomplete' : fixed(sum)];
  },
};
