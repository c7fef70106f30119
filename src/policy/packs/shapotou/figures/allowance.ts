import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { hasAllowancePost, personTag, schoolOfPerson } from '../people';
import { gradeIn, groupRows, schoolRows } from '../scores';
import { cellTerm, lacking, moneyTerm, notApplicable, printed, product, ratio, toFen } from '../../../figures';

type Person = Subject & { of: 'person' };

/** Why a person is outside the allowance; null where he is in its scope (SPT-6.4.4a). */
function outside(situation: Situation, subject: Subject): Expression | null {
  if (subject.of !== 'person') return notApplicable('只按人员计算');
  if (!hasAllowancePost(subject.row)) return notApplicable('不是校（园）长（书记）');
  return schoolOfPerson(situation, subject.row)?.group ? null : notApplicable('所在单位不在集团内');
}

function inScope(then: (situation: Situation, subject: Person) => Expression): FigureSpec['compute'] {
  return (situation, subject) => outside(situation, subject) ?? then(situation, subject as Person);
}

/** Months over which the base is paid: as entered, else 12 under reading A. */
function months(situation: Situation): Expression {
  const entered = situation.parameterTerm('津贴发放月数');
  if (entered.op !== 'missing' || situation.reading('津贴发放口径') === 'B') return entered;
  return printed(12, '月', '发放月数');
}

/** Yearly standard: the person's own before the county's; a monthly one is taken times the months (津贴标准周期 月). */
function standard(situation: Situation, subject: Person): Expression {
  const own = subject.row.field('津贴标准');
  const term =
    own.state === 'known' || own.state === 'invalid'
      ? moneyTerm(subject.row, '津贴标准', personTag(subject.row))
      : situation.parameterTerm('津贴标准');
  const cycle = situation.parameter('津贴标准周期');
  const monthly = situation.reading('津贴发放口径') === 'B' && cycle?.kind === 'text' && cycle.value.includes('月');
  return monthly ? product([term, months(situation)], '年津贴标准', '元') : term;
}

const base = inScope((situation, subject) =>
  toFen(product([standard(situation, subject), printed('0.7', '', '基础津贴占比')], '基础津贴', '元')),
);

const efficiency = inScope((situation, subject) =>
  toFen(product([standard(situation, subject), printed('0.3', '', '管理效能津贴占比')], '管理效能津贴', '元')),
);

const monthly = inScope((situation, subject) =>
  toFen(ratio(situation.figure('SPT-6.4.4b#base', subject, '基础津贴'), months(situation), '月基础津贴', '元')),
);

/** What rounding to fen leaves is paid in the last month. */
const lastMonth = inScope((situation, subject) => {
  const term = months(situation);
  if (term.op === 'missing') return term;
  const others: Expression = { op: 'difference', from: term, less: printed(1, '月', '末月'), label: '末月以前月数', unit: '月' };
  return {
    op: 'difference',
    from: situation.figure('SPT-6.4.4b#base', subject, '基础津贴'),
    less: product([situation.figure('SPT-6.4.4c', subject, '月基础津贴'), others], '末月以前已发', '元'),
    label: '末月基础津贴',
    unit: '元',
  };
});

/** Base for the whole months in post; a full year is the whole base, with the last month's remainder. */
const paid = inScope((situation, subject) => {
  const all = months(situation);
  const served = cellTerm(subject.row, '在岗月数', '月', personTag(subject.row));
  if (served.op !== 'input') return served;
  if (all.op !== 'constant' && all.op !== 'parameter') return all;
  const whole = situation.figure('SPT-6.4.4b#base', subject, '基础津贴');
  if (Number(served.value) >= Number(all.value)) return whole;
  return product([situation.figure('SPT-6.4.4c', subject, '月基础津贴'), served], '应发基础津贴', '元');
});

/** The grade that decides a person's efficiency allowance: the group's, or the own school's (成员校长等次口径 B). */
export function gradeOf(situation: Situation, subject: Person): { grade: string } | null {
  const school = schoolOfPerson(situation, subject.row);
  if (!school?.group) return null;
  const own = situation.reading('成员校长等次口径') === 'B' && school.role !== 'lead';
  return gradeIn(situation, own ? schoolRows(situation, school) : groupRows(situation, school.group));
}

function coefficient(situation: Situation, subject: Person): Expression {
  const found = gradeOf(situation, subject);
  const table = situation.parameter('津贴等次系数');
  const what = [];
  if (!found) what.push({ kind: 'rows', name: '考核等次' } as const);
  const value = table?.kind === 'table' ? table.value.find(([grade]) => grade === found?.grade)?.[1] : undefined;
  if (table?.kind !== 'table' || (found && value === undefined)) what.push(situation.missingParameter('津贴等次系数'));
  if (value === undefined || !found) return lacking(...what);
  return { op: 'parameter', name: '津贴等次系数', unit: '倍', value, at: null };
}

const graded = inScope((situation, subject) =>
  toFen(
    product(
      [standard(situation, subject), printed('0.3', '', '管理效能津贴占比'), coefficient(situation, subject)],
      '应发管理效能津贴',
      '元',
    ),
  ),
);

const PERSON = { of: 'person', unit: '元', topic: '津贴', needs: ['schools', 'staff'], digits: 2, readings: ['津贴发放口径'] } as const;

/** 校（园）长（书记）津贴 of 六（四）4. */
export const ALLOWANCE_FIGURES: readonly FigureSpec[] = [
  { ...PERSON, id: 'SPT-6.4.4b#base', clause: 'SPT-6.4.4b', title: '基础津贴', compute: base },
  { ...PERSON, id: 'SPT-6.4.4b#efficiency', clause: 'SPT-6.4.4b', title: '管理效能津贴标准', compute: efficiency },
  { ...PERSON, id: 'SPT-6.4.4c', clause: 'SPT-6.4.4c', title: '月基础津贴', compute: monthly },
  { ...PERSON, id: 'SPT-6.4.4c#last', clause: 'SPT-6.4.4c', title: '末月基础津贴', compute: lastMonth },
  { ...PERSON, id: 'SPT-6.4.4c#paid', clause: 'SPT-6.4.4c', title: '应发基础津贴', compute: paid },
  { ...PERSON, id: 'SPT-6.4.4d', clause: 'SPT-6.4.4d', title: '应发管理效能津贴', needs: ['schools', 'staff', 'scores'], readings: ['成员校长等次口径'], compute: graded },
];
