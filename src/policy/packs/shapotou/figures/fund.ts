import type { Group } from '../../../../roster/county';
import type { Band, Expression, FigureSpec, Situation, Subject } from '../../../model';
import { eligibility, schoolSubjects } from '../groups';
import { cellTerm, lacking, missingCell, notApplicable, printed, product, ratio, sum, toFen } from '../../../figures';
import { isWithin, spentIn } from '../../../rules';
import { schoolYearOf, wholeMonths } from '../years';

const TOPIC = '专项经费';
const READINGS = ['增补口径', '人数口径', '零学生校区口径', '中档人数口径', '核定与备案口径', '学年中成立口径'] as const;
const NOT_DETERMINED = '编办未核定，不拨付';

/** Months of the school year of `on` in which a group existed; null under 全额 or where it need not be asked. */
function monthsInYear(situation: Situation, group: Group): Expression | null {
  const year = schoolYearOf(situation, situation.on);
  const founded = group.row?.date('成立日期') ?? null;
  if (year && founded !== null && founded > year.to) return printed(0, '月', '本学年末尚未成立');
  if (situation.reading('学年中成立口径') === 'A') return null;
  if (!year) return lacking(situation.missingParameter('学年起止'));
  if (founded === null) {
    return lacking(group.row ? missingCell(group.row, '成立日期', group.name) : { kind: 'column', name: '成立日期' });
  }
  const months = founded <= year.from ? wholeMonths(year.from, year.to) : wholeMonths(founded, year.to);
  return months >= 12 ? null : printed(months, '月', '本学年存续整月数');
}

function prorated(amount: Expression, months: Expression | null, label: string): Expression {
  if (!months) return amount;
  if (months.op === 'missing') return months;
  return toFen(product([amount, ratio(months, printed(12, '月', '一年月数'), '折算比例', '倍')], label, '元'));
}

/** Nothing to pay, or not known whether: what stands instead of an amount of a group. */
function barred(situation: Situation, group: Group): Expression | null {
  const state = eligibility(situation, group);
  if (state.state === 'no') return printed(0, '元', NOT_DETERMINED);
  return state.state === 'unknown' ? lacking(state.what) : null;
}

function base(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const bar = barred(situation, subject.group);
  if (bar) return bar;
  return prorated(situation.parameterTerm('集团专项经费基数'), monthsInYear(situation, subject.group), '折算后的基数');
}

/** 校区增补标准 as bands, from the lowest. */
function supplementBands(situation: Situation): readonly Band[] {
  const table = situation.parameter('校区增补标准');
  if (table?.kind !== 'table') return [];
  return table.value.map(([from, value]) => ({ from: Number(from), value })).sort((a, b) => a.from - b.from);
}

/** Heads of a campus: pupils, or pupils and staff (人数口径). */
function headcount(situation: Situation, subject: Subject & { of: 'school' }): Expression {
  const { row } = subject.school;
  const pupils = cellTerm(row, '在校学生数', '人', subject.name, '在校学生');
  if (situation.reading('人数口径') === 'A') return pupils;
  return sum([pupils, cellTerm(row, '教职工总数', '人', subject.name, '教职工')], '学生与教职工', '人');
}

/** Why a campus gets no supplement under the reading in force; null where it gets one. */
function outsideReading(situation: Situation, subject: Subject & { of: 'school' }, group: Group): Expression | null {
  const reading = situation.reading('增补口径');
  if (reading === 'B') return null;
  const { school } = subject;
  if (school.role === 'lead') return notApplicable('牵头学校不增补（增补口径）');
  if (school.role === null) return lacking(missingCell(school.row, '角色', subject.name));
  if (reading === 'A') return null;
  const founded = group.row?.date('成立日期') ?? null;
  const joined = school.row.date('加入日期');
  if (joined === null) return lacking(missingCell(school.row, '加入日期', subject.name));
  if (founded === null) {
    return lacking(group.row ? missingCell(group.row, '成立日期', group.name) : { kind: 'column', name: '成立日期' });
  }
  return joined > founded ? null : notApplicable('集团成立时已在集团内，不增补（增补口径）');
}

function supplement(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || !subject.school.group) return notApplicable('不在集团内');
  const { group } = subject.school;
  const state = eligibility(situation, group);
  if (state.state === 'no') return notApplicable(NOT_DETERMINED);
  const outside = outsideReading(situation, subject, group);
  if (outside) return outside;
  if (state.state === 'unknown') return lacking(state.what);
  const months = monthsInYear(situation, group);
  if (months?.op === 'constant' && Number(months.value) === 0) return notApplicable('本学年末集团尚未成立');
  const pupils = subject.school.row.number('在校学生数');
  const staff = situation.reading('人数口径') === 'B' ? subject.school.row.number('教职工总数') : 0;
  if (pupils === 0 && staff === 0 && situation.reading('零学生校区口径') === 'B') return notApplicable('没有学生，不计');
  return { op: 'bands', of: headcount(situation, subject), bands: supplementBands(situation), label: '增补', unit: '元' };
}

/** The supplements of a group's campuses, those that get none left out. */
function supplements(situation: Situation, group: Group): Expression {
  const terms = schoolSubjects(situation, group)
    .filter((subject) => situation.valueOf('SPT-6.3b', subject).kind !== 'notApplicable')
    .map((subject) => situation.figure('SPT-6.3b', subject, subject.name));
  return terms.length > 0 ? sum(terms, '增补合计', '元') : printed(0, '元', '没有增补的校（园）区');
}

function total(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const bar = barred(situation, subject.group);
  if (bar) return bar;
  const months = monthsInYear(situation, subject.group);
  if (!months) return supplements(situation, subject.group);
  if (months.op === 'missing') return months;
  // What is prorated is the group's whole amount: the supplements are what is left of it beside the base, to the fen.
  const whole = sum([situation.parameterTerm('集团专项经费基数'), supplements(situation, subject.group)], '全年额', '元');
  return { op: 'difference', from: prorated(whole, months, '折算后的总额'), less: situation.figure('SPT-6.3a', subject), label: '折算后的增补', unit: '元' }; // prettier-ignore
}

function whole(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const terms = [situation.figure('SPT-6.3a', subject, '基数'), situation.figure('SPT-6.3b#total', subject, '增补合计')];
  return sum(terms, '专项经费', '元');
}

function district(situation: Situation): Expression {
  const groups = situation.subjects('group');
  if (groups.length === 0) return lacking({ kind: 'rows', name: '集团' });
  return sum(groups.map((group) => situation.figure('SPT-6.3#group', group, group.name)), '全区专项经费', '元');
}

/** Payments of 集团化专项 inside the school year of `on`, in whole fen; or what is missing to know them. */
function spent(situation: Situation): Expression {
  const year = schoolYearOf(situation, situation.on);
  if (!year) return lacking(situation.missingParameter('学年起止'));
  return spentIn({
    payments: situation.roster.table('payments').rows.filter((row) => row.text('资金来源') === '集团化专项'),
    paidOn: (row) => row.date('拨付日期') ?? row.date('日期'),
    isIn: (day) => isWithin(day, year),
    label: '已支出',
    none: '本学年没有支出',
  });
}

function balance(situation: Situation, subject: Subject): Expression {
  const entered = situation.parameterTerm('专项经费预算数');
  const budget = entered.op === 'missing' ? situation.figure('SPT-6.3#area', subject, '测算的专项经费') : entered;
  return { op: 'difference', from: budget, less: spent(situation), label: '专项经费余额', unit: '元' };
}

const GROUP = { of: 'group', topic: TOPIC, unit: '元', needs: ['schools'], readings: READINGS } as const;

/** 专项经费 of 六（三）. */
export const FUND_FIGURES: readonly FigureSpec[] = [
  { ...GROUP, id: 'SPT-6.3a', clause: 'SPT-6.3a', title: '专项经费基数', compute: base },
  { ...GROUP, id: 'SPT-6.3b', clause: 'SPT-6.3b', of: 'school', title: '应增补经费', compute: supplement },
  { ...GROUP, id: 'SPT-6.3b#total', clause: 'SPT-6.3b', title: '增补经费合计', compute: total },
  { ...GROUP, id: 'SPT-6.3#group', clause: 'SPT-6.3a', title: '专项经费合计', compute: whole },
  { ...GROUP, id: 'SPT-6.3#area', clause: 'SPT-6.3a', of: 'area', title: '全区专项经费', compute: district },
  { ...GROUP, id: 'SPT-6.3a#balance', clause: 'SPT-6.3a', of: 'area', title: '专项经费余额', needs: ['schools', 'payments'], compute: balance },
];

