import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { Band, Expression, FigureSpec, Situation } from '../../../model';
import { bracket, cellTerm, countTerm, difference, lacking, missingCell, notApplicable, percent, printed, product, sum } from '../../../figures';
import { paymentTerm, rowsOf, spentIn } from '../../../rules';
import { latestScores } from '../sources';

/** The grade that counts for a group: the bureau's own result of the latest year, else that of the third party. */
export function gradeOf(situation: Situation, group: Group): Row | null {
  const graded = latestScores(situation, group).filter((row) => row.text('等次') !== null);
  return graded.find((row) => row.text('评估方') !== '第三方') ?? graded[0] ?? null;
}

/** `10/优秀`, `10以上优秀`, `5-9 优秀`: from so many members on, this grade; without a number for every size. */
const TIER = /^(\d+)?(?:[-—~～至]\d+)?(?:所|个)?(?:及?以上)?[/／:：|、·]?(\D+)$/;

/** Amounts of 运作经费分档表 for a grade, by number of members; null where the table has none for it. */
export function tiersOf(table: readonly (readonly [string, number])[], grade: string): readonly Band[] | null {
  const bands = table.flatMap(([key, value]): Band[] => {
    const [, from, name] = TIER.exec(key) ?? [];
    return name !== undefined && nameKey(name) === nameKey(grade) ? [{ from: Number(from ?? 0), value }] : [];
  });
  if (bands.length === 0) return null;
  // Below the lowest tier of the county's table there is nothing to be paid out.
  return bands.some((band) => band.from === 0) ? bands : [{ from: 0, value: 0 }, ...bands];
}

/** 三（三）9: by size and result; size is the number of members without the lead. */
function fund(situation: Situation, group: Group): Expression {
  const table = situation.parameter('运作经费分档表');
  if (table?.kind !== 'table') return lacking(situation.missingParameter('运作经费分档表'));
  const grade = gradeOf(situation, group)?.text('等次') ?? null;
  if (grade === null) return lacking({ kind: 'rows', name: `${group.name}考核等次` });
  const bands = tiersOf(table.value, grade);
  if (!bands) return lacking(situation.missingParameter('运作经费分档表'));
  const members = countTerm(group.members.map((school) => school.at), '成员学校', '个');
  return bracket(members, bands, `运作经费（${grade}）`, '元');
} // prettier-ignore

function total(situation: Situation): Expression {
  const groups = situation.subjects('group');
  if (groups.length === 0) return lacking({ kind: 'rows', name: '集团' });
  return sum(groups.map((group) => situation.figure('JX-3.9e', group, group.name)), '运作经费合计', '元');
} // prettier-ignore

const PROJECTS = ['新建项目', '改扩建项目'];

const paidOn = (row: Row): string | null => row.date('拨付日期') ?? row.date('日期');

/** Payments of 集团化专项 in the calendar year of the day; a payment without a date may belong to it. */
function spent(situation: Situation): Expression {
  const special = rowsOf(situation, 'payments').filter((row) => row.text('资金来源') === '集团化专项');
  return spentIn({ payments: special, paidOn, isIn: (day) => day.startsWith(situation.on.slice(0, 4)), label: '专项资金支出', none: '本年度没有支出' });
}

/** 五（二）: of the money for building projects, what goes to schools in groups. */
function projectShare(situation: Situation): Expression {
  const rows = rowsOf(situation, 'payments').filter((row) => PROJECTS.includes(row.text('用途类别') ?? ''));
  if (rows.length === 0) return notApplicable('没有登记新建、改扩建项目');
  const inGroups = rows.filter((row) => situation.county.schoolNamed(row.text('单位'))?.group);
  const own = inGroups.length > 0 ? sum(inGroups.map(paymentTerm), '集团学校项目', '元') : printed(0, '元', '没有集团学校的项目');
  return percent(own, sum(rows.map(paymentTerm), '全部项目', '元'), '集团学校项目资金占比');
} // prettier-ignore

/** 三（三）9: own load and cross-school load at the county's ratio. */
function workload(situation: Situation, row: Row, subject: string): Expression {
  const across = product([cellTerm(row, '跨校任务量', '个', subject), situation.parameterTerm('工作量折算比例')], '跨校折算', '个');
  return sum([cellTerm(row, '本校工作量', '个', subject), across], '折算后工作量', '个');
} // prettier-ignore

const FUND = '专项经费';

/** Money and work of 三（三）9 and 五（二）: all standards are the county's. */
export const MONEY_FIGURES: readonly FigureSpec[] = [
  { id: 'JX-3.9a', clause: 'JX-3.9a', of: 'group', title: '集团在编教师合计', unit: '人', topic: '教师配备', needs: ['schools'],
    compute: (_situation, subject) => {
      if (subject.of !== 'group' || subject.group.schools.length === 0) return notApplicable('集团没有学校');
      const { schools } = subject.group;
      const without = schools.filter((school) => school.row.field('在编教师数').state === 'absent');
      if (without.length > 0) return lacking(...without.map((school) => missingCell(school.row, '在编教师数', school.name)));
      return sum(schools.map((school) => cellTerm(school.row, '在编教师数', '人', school.name, school.name)), '在编教师', '人');
    } },
  { id: 'JX-3.9e', clause: 'JX-3.9e', of: 'group', title: '年度运作经费', unit: '元', topic: FUND, needs: ['schools', 'scores'],
    compute: (situation, subject) => (subject.of === 'group' ? fund(situation, subject.group) : notApplicable('只按集团计算')) },
  { id: 'JX-3.9e#total', clause: 'JX-3.9e', of: 'area', title: '年度运作经费合计', unit: '元', topic: FUND, needs: ['schools', 'scores'], compute: total },
  { id: 'JX-3.9f', clause: 'JX-3.9f', of: 'person', title: '折算后工作量（课时）', unit: '个', topic: '津贴', digits: 2, needs: ['staff'],
    // Only those who have work at other schools: for all others there is nothing to convert.
    subjects: (situation) => situation.subjects('person').filter((one) => one.of === 'person' && !['blank', 'absent'].includes(one.row.field('跨校任务量').state)),
    compute: (situation, subject) => (subject.of === 'person' ? workload(situation, subject.row, subject.key) : notApplicable('只按人员计算')) },
  { id: 'JX-5.2a#spent', clause: 'JX-5.2a', of: 'area', title: '专项资金本年度支出', unit: '元', topic: FUND, needs: ['payments'], compute: spent },
  { id: 'JX-5.2a#balance', clause: 'JX-5.2a', of: 'area', title: '专项资金余额', unit: '元', topic: FUND, needs: ['payments'],
    compute: (situation, subject) => difference(situation.parameterTerm('专项经费预算数'), situation.figure('JX-5.2a#spent', subject), '专项资金余额', '元') },
  { id: 'JX-5.2b', clause: 'JX-5.2b', of: 'area', title: '集团学校项目资金占比', unit: '%', topic: FUND, digits: 2, needs: ['schools', 'payments'], compute: projectShare },
]; // prettier-ignore
