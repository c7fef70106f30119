import type { FormContext, FormRow, FormSpec, FormValue } from '../../../model';
import { monthOf, tally, activitiesOf, inYearAtHand } from '../../../rules';
import { activitiesOfSchool, personOf, secondmentsNow, takingPart } from '../sources';
import { studyMonths } from '../rules/party';
import { column, form, number, outcome, text, yesNo } from './values';

const MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** A month's cell of the study grid: ✓ done, × missed, empty where it is not asked for or not yet over. */
function monthCell(context: FormContext, days: readonly (string | null)[], month: number): FormValue {
  if (days.some((day) => day !== null && Number(monthOf(day).slice(5)) === month)) return text('√');
  const asked = studyMonths(context);
  const missed = asked.kind === 'known' && tally(days, asked.periods).some((one) => one.period.ended && one.count === 0 && Number(one.period.from.slice(5, 7)) === month);
  return text(missed ? '×' : '');
} // prettier-ignore

const R57: FormSpec = form({
  id: 'R57', title: '党建与思政活动统计表', clauses: ['JX-3.3c', 'JX-3.3d', 'JX-3.3e', 'JX-3.1a'], period: '每学年', from: '集团', to: '县教育局', landscape: true,
  needs: ['schools', 'activities'], readings: ['共同组织口径', '第一堂思政课口径', '假期月份口径'],
  sections: [
    { kind: 'table', title: '一、集团', columns: [column('集团', 20), column('主题党日（次）', 20, { align: 'centre' }), column('其中全部学校参加（次）', 20, { align: 'centre' }), column('第一堂思政课（人次）', 20, { align: 'centre' })],
      rows: (context) => context.county.groups.map((group): FormRow => {
        const inYear = (kind: string) => activitiesOf(context, group, [kind]).filter((row) => inYearAtHand(context, row.date('日期')));
        const days = inYear('主题党日');
        const all = days.filter((row) => takingPart(context, row, group).length === group.schools.length);
        return { values: [text(group.name), number(days.length), number(all.length), number(inYear('第一堂思政课').length)] };
      }) },
    { kind: 'table', title: '二、成员学校每月思想政治学习和第一书记', columns: [column('集团', 22, { merge: true }), column('成员学校', 24), ...MONTHS.map((month) => column(`${month}月`, 6, { align: 'centre' })), column('第一书记', 13), column('派出学校', 24)],
      rows: (context) => context.county.groups.flatMap((group) => group.members.map((school): FormRow => {
        const days = activitiesOfSchool(context, school, ['思想政治学习']).map((row) => row.date('日期')).filter((day) => inYearAtHand(context, day));
        const first = secondmentsNow(context).find((row) => row.text('交流方式') === '第一书记' && context.county.schoolNamed(row.text('派入单位')) === school);
        const name = first ? (personOf(context, first.text('工号'))?.text('姓名') ?? '已派') : '未派';
        return { group: group.id, values: [text(group.name), text(school.name), ...MONTHS.map((month) => monthCell(context, days, month)), text(name), text(first?.text('派出单位'))] };
      })) },
    { kind: 'note', text: () => '注：√ 已开展，× 应开展未登记，空格为不计或未到期的月份。' },
  ],
}); // prettier-ignore

const R59: FormSpec = form({
  id: 'R59', title: '教师交流与倾斜对象清单', clauses: ['JX-3.8c', 'JX-3.8d', 'JX-3.9c', 'JX-3.9f'], period: '每学年', from: '集团', landscape: true, needs: ['schools', 'staff', 'secondments'],
  sections: [
    { kind: 'table', emptyText: '没有登记正在交流的人员',
      columns: [column('序号', 6), column('姓名', 12), column('派出学校', 22), column('派入学校', 22), column('方式', 13), column('起始日期', 13), column('薄弱学校', 10), column('骨干教师', 10), column('倾斜依据', 24), column('折算工作量（课时）', 14)],
      rows: (context) => {
        const persons = new Map(context.subjects('person').map((subject) => [subject.of === 'person' ? subject.row : null, subject]));
        return secondmentsNow(context).map((row, index): FormRow => {
          const person = personOf(context, row.text('工号'));
          const [from, to] = [context.county.schoolNamed(row.text('派出单位')), context.county.schoolNamed(row.text('派入单位'))];
          const weak = to?.row.flag('薄弱') ?? null;
          const grounds = [weak ? '到薄弱学校（三（三）8）' : null, from?.role === 'lead' && to?.role === 'member' && from.group === to.group ? '龙头派驻（三（三）9）' : null].filter((one) => one !== null);
          const subject = person ? persons.get(person) : undefined;
          const load = person && !['blank', 'absent'].includes(person.field('跨校任务量').state) && subject ? outcome(context.outcomeOf('JX-3.9f', subject)) : text('');
          return { values: [number(index + 1), text(person?.text('姓名') ?? row.text('工号')), text(row.text('派出单位')), text(row.text('派入单位')), text(row.text('交流方式')), text(row.date('起始日期')),
            yesNo(weak), yesNo(person?.flag('骨干教师') ?? null), text(grounds.join('、')), load] };
        });
      } },
    { kind: 'note', text: () => '注：倾斜的幅度和折算比例意见未给出，折算比例为参数“工作量折算比例”。' },
  ],
}); // prettier-ignore

export const PEOPLE_FORMS: readonly FormSpec[] = [R57, R59];
