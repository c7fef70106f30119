import type { Expression, FigureSpec, Situation, Subject } from '../../../model';
import { counted, lacking, notApplicable, printed, ratio } from '../../../figures';
import { monthsOfTerm, schoolYearsCovered, termOf } from '../cooperation';
import { townshipCount } from '../places';
import { townshipPlans } from '../filings';
import { activitiesOf, inYearAtHand, rowsOf } from '../../../rules';

/** 三（二）5: years of co-operation; whole school years under reading B. */
function yearsOfTerm(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'school' || subject.school.role === 'lead') return notApplicable('只按成员学校计算');
  const { row } = subject.school;
  const term = termOf(row);
  if (!term) {
    const state = row.field('合作起始日').state;
    return lacking(state === 'absent' ? { kind: 'column', name: '合作起始日' } : { kind: 'cell', name: '合作起始日', subject: subject.name, at: row.address('合作起始日') });
  }
  if (term.to === null) return notApplicable('没有约定终止日');
  if (situation.reading('合作年限口径') === 'B') {
    const years = schoolYearsCovered(situation, term);
    return years.kind === 'known' ? counted(years.value, '完整学年', '年') : lacking(...(years.kind === 'missing' ? years.what : []));
  }
  return ratio(counted(monthsOfTerm({ ...term, to: term.to }), '合作整月数', '月'), printed(12, '月', '一年月数'), '合作年限', '年');
} // prettier-ignore

const FAMILY = /家庭教育|家长/;

function jointActivities(situation: Situation, subject: Subject): Expression {
  if (subject.of !== 'group') return notApplicable('只按集团计算');
  const own = (test: (topic: string, kind: string) => boolean) =>
    rowsOf(situation, 'activities').filter((row) => test(row.text('主题') ?? '', row.text('活动类别') ?? ''));
  const pupils = new Set(activitiesOf(situation, subject.group, ['学生活动']));
  const rows = own((topic) => FAMILY.test(topic)).filter((row) => situation.county.groupOf(row.text('集团编号')) === subject.group);
  const all = [...new Set([...pupils, ...rows])].filter((row) => inYearAtHand(situation, row.date('日期')));
  return counted(all.length, '学生活动和家庭教育指导', '次');
} // prettier-ignore

/** Numbers that a clause counts without a goal. */
export const COUNT_FIGURES: readonly FigureSpec[] = [
  { id: 'JX-3.5b#years', clause: 'JX-3.5b', of: 'school', title: '合作年限', unit: '年', topic: '目标进度', digits: 2, needs: ['schools'], readings: ['合作年限口径'], compute: yearsOfTerm },
  { id: 'JX-3.14c', clause: 'JX-3.14c', of: 'group', title: '学生活动和家庭教育指导次数', unit: '次', topic: '目标进度', needs: ['schools', 'activities'], compute: jointActivities },
  { id: 'JX-5.1b#received', clause: 'JX-5.1b', of: 'area', title: '已备案的乡镇（街道）方案', unit: '个', topic: '目标进度', needs: ['filings'],
    compute: (situation) => counted(townshipPlans(situation).received.length, `已备案方案（应 ${townshipCount(situation)} 个）`, '个') },
]; // prettier-ignore
