import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { difference, lacking, notApplicable, printed } from '../../../figures';
import { belongsTo, rowsOf, spentIn } from '../../../rules';
import { SPECIAL_FUND } from '../tables';

const paidOn = (row: Row): string | null => row.date('日期') ?? row.date('拨付日期');

/** Payments from the special fund; those of one 学区, by 集团编号 or by the kindergarten that spent them. */
export function specialPayments(situation: Situation, group?: Group): readonly Row[] {
  return rowsOf(situation, 'payments').filter((row) => {
    if (row.text('资金来源') !== SPECIAL_FUND) return false;
    if (!group || belongsTo(situation, row, group)) return true;
    return row.text('集团编号') === null && situation.county.schoolNamed(row.text('单位'))?.group === group;
  });
}

/** Spent in the calendar year of the day; a payment without a date may belong to it. */
function spent(situation: Situation, group?: Group): Expression {
  const special = specialPayments(situation, group);
  return spentIn({ payments: special, paidOn, isIn: (day) => day.startsWith(situation.on.slice(0, 4)), label: '专项工作经费支出', none: '本年度没有支出' });
} // prettier-ignore

/** What the district has fixed for a 学区 (各学区专项经费), by its name or number, in yuan; null where it has not. */
export function fixedFund(situation: Situation, group: Group): number | null {
  const table = situation.parameter('各学区专项经费');
  const keys = [group.name, group.id].map(nameKey);
  return (table?.kind === 'table' ? table.value.find(([name]) => keys.includes(nameKey(name)))?.[1] : null) ?? null;
}

function budgetOf(situation: Situation, group: Group): Expression {
  const own = fixedFund(situation, group);
  return own === null ? lacking(situation.missingParameter('各学区专项经费')) : printed(own, '元', `${group.name}核定经费`);
}

const FUND = { clause: 'SZ-4.2a', unit: '元', topic: '专项经费', needs: ['schools', 'payments'] } as const;

const ofGroup = (work: (situation: Situation, group: Group, subject: Subject) => Expression) => (situation: Situation, subject: Subject): Expression =>
  subject.of === 'group' ? work(situation, subject.group, subject) : notApplicable('只按学区计算'); // prettier-ignore

/** 四（二）: the draft gives neither amount nor formula; what the district has fixed, less what was spent. */
export const FUND_FIGURES: readonly FigureSpec[] = [
  { ...FUND, id: 'SZ-4.2a', of: 'group', title: '专项工作经费余额',
    compute: ofGroup((situation, group, subject) => difference(budgetOf(situation, group), situation.figure('SZ-4.2a#spent', subject, '已支出'), '余额', '元')) },
  { ...FUND, id: 'SZ-4.2a#spent', of: 'group', title: '专项工作经费支出', compute: ofGroup((situation, group) => spent(situation, group)) },
  { ...FUND, id: 'SZ-4.2a#total', of: 'area', title: '全区专项工作经费余额',
    compute: (situation, subject) => difference(situation.parameterTerm('专项经费预算数'), situation.figure('SZ-4.2a#total-spent', subject, '已支出'), '余额', '元') },
  { ...FUND, id: 'SZ-4.2a#total-spent', of: 'area', title: '全区专项工作经费支出', compute: (situation) => spent(situation) },
]; // prettier-ignore
