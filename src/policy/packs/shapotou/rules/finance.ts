import type { Row } from '../../../../roster/roster';
import type { Breach, Missing, RuleSpec, Situation, Verdict } from '../../../model';
import { LEVELS, requiredApproval } from '../approval';
import type { Account } from '../figures/annex';
import { stepOutOfOrder } from '../papers';
import { cells, lacks, lineName, overEach, voucherOf } from '../../../rules';

const STEPS = ['编制日期', '集团审核日期', '报送日期', '批准日期'] as const;

function chain(account: Account, clause: string): RuleSpec {
  const last = account === '预算' ? '批准' : '审核';
  return {
    id: `${clause}#order`, clause, title: `${account}依次编制、审核、报送、${last}`, needs: ['budgets'],
    check: ({ roster }) =>
      overEach(roster.table('budgets').rows.filter((row) => (row.text('预决算') ?? '预算') === account), (row): Breach | null => {
        const fault = stepOutOfOrder(row, STEPS);
        if (!fault) return null;
        const unit = lineName(row, '单位');
        return {
          cells: cells(row.address(fault.step), row.address(fault.after)), subject: unit,
          observed: row.date(fault.step) ?? '', expected: `不晚于 ${row.date(fault.after) ?? ''}`,
          message: fault.gone
            ? `“${unit}”的${account}有${fault.after}而没有${fault.step}，方案要求编制、集团审核、报送、${last}依次办理，请补填。`
            : `“${unit}”的${account}${fault.step}晚于${fault.after}，方案要求编制、集团审核、报送、${last}依次办理，请核对日期。`,
        };
      }),
  }; // prettier-ignore
}

function yuan(row: Row): string {
  const fen = row.number('金额') ?? 0;
  return `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })} 元`;
}

/** Payments that need a level and have it not; and what was lacking to tell. */
function without(situation: Situation, level: string, why: string): Verdict {
  const table = situation.roster.table('payments');
  if (!table.has('审批层级')) return lacks({ kind: 'column', name: '审批层级' });
  const missing: Missing[] = [];
  const verdict = overEach(table.rows, (row): Breach | null => {
    const required = requiredApproval(situation, row);
    if (required.state !== 'known') return null;
    if (required.open?.level === level) missing.push(required.open.what);
    if (!required.levels.includes(level) || row.field('审批层级').state === 'invalid') return null;
    const given = row.list('审批层级');
    const day = row.date('审批日期');
    const paid = row.date('日期') ?? row.date('拨付日期');
    if (!given.includes(level)) {
      return {
        cells: cells(row.address('审批层级'), row.address('金额')), subject: voucherOf(row),
        observed: given.join('、'), expected: required.levels.join('→'),
        message: `凭证“${voucherOf(row)}”支出 ${yuan(row)}，${why}，审批层级中没有“${level}”，请补办或补登。`,
      };
    }
    if (level === LEVELS.head || day === null || paid === null || day <= paid) return null;
    return {
      cells: cells(row.address('审批日期'), row.address('日期')), subject: voucherOf(row), observed: day, expected: `不晚于 ${paid}`,
      message: `凭证“${voucherOf(row)}”支出 ${yuan(row)}，${why}，审批日期 ${day} 晚于支付日期 ${paid}，应先审批后支付，请核对日期。`,
    };
  });
  return missing.length > 0 ? { ...verdict, missing: [missing[0]!] } : verdict;
} // prettier-ignore

const head: RuleSpec = {
  id: 'SPT-6.4.1.2a', clause: 'SPT-6.4.1.2a', title: '支出须经单位负责人审批', needs: ['payments'],
  check: (situation) => without(situation, LEVELS.head, '实行一支笔审批'),
}; // prettier-ignore

const amount: RuleSpec = {
  id: 'SPT-6.4.1.2a#amount', clause: 'SPT-6.4.1.2a', title: '支出金额须大于零', needs: ['payments'],
  check: ({ roster }) =>
    overEach(roster.table('payments').rows, (row): Breach | null =>
      row.number('金额') !== null && row.number('金额')! <= 0
        ? { cells: cells(row.address('金额')), subject: voucherOf(row), message: `凭证“${voucherOf(row)}”的支出金额不大于零，无法确定审批层级，请改为实际支出金额。`, observed: yuan(row), expected: '大于 0' }
        : null,
    ),
}; // prettier-ignore

const party: RuleSpec = {
  id: 'SPT-6.4.1.2b', clause: 'SPT-6.4.1.2b', title: '大额支出须经集团党总支审批', needs: ['payments'], readings: ['大额起点口径', '四万元审批口径'],
  check: (situation) => without(situation, LEVELS.party, '属大额支出，须经集团党总支研究审批'),
}; // prettier-ignore

const bureau: RuleSpec = {
  id: 'SPT-6.4.1.2c', clause: 'SPT-6.4.1.2c', title: '4 万元及以上支出须报区教育局审批', needs: ['payments'], readings: ['四万元审批口径'],
  check: (situation) => without(situation, LEVELS.bureau, '达到区教育局审批起点'),
}; // prettier-ignore

const audited: RuleSpec = {
  id: 'SPT-6.4.1.3b', clause: 'SPT-6.4.1.3b', title: '凭证须经集团审核', needs: ['payments'],
  check: ({ roster, county }) => {
    const table = roster.table('payments');
    if (!table.has('审批层级')) return lacks({ kind: 'column', name: '审批层级' });
    return overEach(table.rows, (row): Breach | null => {
      const school = county.schoolNamed(row.text('单位'));
      if ((school && !school.group) || row.field('审批层级').state === 'invalid') return null;
      if (row.list('审批层级').includes('集团审核')) return null;
      return {
        cells: cells(row.address('审批层级')), subject: voucherOf(row), observed: row.list('审批层级').join('、'), expected: '集团审核',
        message: `凭证“${voucherOf(row)}”没有“集团审核”，方案要求集团审核原始凭证和支付申请后办理支付，请补办或补登。`,
      };
    });
  },
}; // prettier-ignore

/** 六（四）1: budgets, approvals, vouchers. */
export const FINANCE_RULES: readonly RuleSpec[] = [
  chain('预算', 'SPT-6.4.1.1a'), chain('决算', 'SPT-6.4.1.1b'), head, amount, party, bureau, audited,
]; // prettier-ignore
