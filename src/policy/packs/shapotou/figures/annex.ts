import type { Row } from '../../../../roster/roster';
import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { namesOf } from '../groups';
import { countTerm, lacking, moneyTerm, notApplicable, sum } from '../../../figures';

/** SPT-A.2: campuses of a group, the lead included. */
function campuses(_: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  return countTerm(subject.group.schools.map((school) => school.at), '校（园）区', '个');
}

export type Account = '预算' | '决算';

/** 预决算台账 rows of a group's schools, of the latest year not after `on`. */
export function accountRows(situation: Situation, account: Account): readonly Row[] {
  const year = Number(situation.on.slice(0, 4)) + 1;
  const rows = situation.roster.table('budgets').rows.filter((row) => (row.text('预决算') ?? account) === account);
  const years = rows.map((row) => row.number('年度')).filter((one): one is number => one !== null && one <= year);
  const latest = years.length > 0 ? Math.max(...years) : null;
  return rows.filter((row) => latest === null || row.number('年度') === latest);
}

/** Merged budget or accounts of a group: a school without a sheet leaves it incomplete. */
function merged(account: Account): FigureSpec['compute'] {
  return (situation, subject) => {
    if (subject.of !== 'group') return notApplicable('只按集团计算');
    const rows = accountRows(situation, account);
    const terms = subject.group.schools.flatMap((school): Expression[] => {
      const own = rows.filter((row) => namesOf(school).includes(row.text('单位') ?? ''));
      if (own.length === 0) return [lacking({ kind: 'rows', name: `${school.name}${account}` })];
      return own.map((row) => moneyTerm(row, '金额', school.name, school.name));
    });
    return sum(terms, `${account}合计`, '元');
  };
}

/** 集团校数 of the annex, and the merged budget of 六（四）1（1）. */
export const ANNEX_FIGURES: readonly FigureSpec[] = [
  { id: 'SPT-A.2', clause: 'SPT-A.2', of: 'group', title: '集团校数', unit: '个', topic: '集团概况', needs: ['schools'], compute: campuses },
  { id: 'SPT-6.4.1.1a', clause: 'SPT-6.4.1.1a', of: 'group', title: '预算合计', unit: '元', topic: '预决算', digits: 2, needs: ['schools', 'budgets'], compute: merged('预算') },
  { id: 'SPT-6.4.1.1b', clause: 'SPT-6.4.1.1b', of: 'group', title: '决算合计', unit: '元', topic: '预决算', digits: 2, needs: ['schools', 'budgets'], compute: merged('决算') },
];
