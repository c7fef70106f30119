import type { Group } from '../../../../roster/county';
import type { FormContext, FormRow, FormSpec } from '../../../model';
import { gradeOf } from '../figures/money';
import { rowOfSide, sidesOf, sixSideRows, weightOf } from '../figures/scores';
import { scoresOf } from '../../../rules';
import { latestScores } from '../sources';
import { blank, column, form, missingParameter, number, openProblems, text } from './values';

const subjectOf = (context: FormContext, group: Group) =>
  context.subjects('group').find((one) => one.of === 'group' && one.group === group)!;

const R54: FormSpec = form({
  id: 'R54', title: '集团化办学年度运作经费分配表', clauses: ['JX-3.9e', 'JX-3.10f'], period: '每年', to: '县财政局', landscape: true, needs: ['schools', 'scores'],
  sections: [
    { kind: 'table', totals: true, emptyText: '没有集团',
      columns: [column('序号', 6), column('集团名称', 28), column('成员学校数', 11, { total: true }), column('考核结果', 11), column('第三方结果', 12), column('金额（元）', 16, { align: 'right', total: true, format: '#,##0.00' }), column('备注', 18)],
      rows: (context) => context.county.groups.map((group, index): FormRow => {
        const third = latestScores(context, group).find((row) => row.text('评估方') === '第三方');
        return { values: [number(index + 1), text(group.name), number(group.members.length), text(gradeOf(context, group)?.text('等次')), text(third ? (third.text('等次') ?? third.number('得分')?.toString()) : '无'),
          context.figureValue('JX-3.9e', subjectOf(context, group), '#,##0.00'), blank(`R54.${group.id}.备注`)] };
      }) },
    { kind: 'note', text: () => '注：分档标准为参数“运作经费分档表”，意见未给出；规模按成员学校数（不含龙头）计。' },
  ],
}); // prettier-ignore

const side = (context: FormContext, group: Group, name: string): FormRow => {
  const row = rowOfSide(sixSideRows(context, group), name);
  const weight = weightOf(context, name, row);
  return {
    group: group.id,
    values: [text(group.name), text(name), number(row?.number('满分') ?? null), weight === null ? missingParameter(context, '评估指标与权重') : number(weight), number(row?.number('得分') ?? null)],
  };
}; // prettier-ignore

const PRINCIPALS = [['龙头园长', '龙头学校校长', /成员|发展/], ['成员园长', '成员学校校长', /共建|参与/]] as const; // prettier-ignore

const R58: FormSpec = form({
  id: 'R58', title: '集团六维度评价表', clauses: ['JX-3.10b', 'JX-3.10c', 'JX-3.10e'], period: '每年', from: '县、镇教育管理部门', needs: ['schools', 'scores'],
  sections: [
    { kind: 'table', title: '一、六个方面', columns: [column('集团名称', 26, { merge: true }), column('评估方面', 22), column('满分', 9), column('权重', 16), column('得分', 18)],
      rows: (context) => context.county.groups.flatMap((group) => [
        ...sidesOf(context).map((name) => side(context, group, name)),
        { group: group.id, look: 'subtotal' as const, values: [text(group.name), text('总分'), text(''), text(''), context.figureValue('JX-3.10b', subjectOf(context, group), '0.00')] },
      ]) },
    { kind: 'table', title: '二、校长考核', emptyText: '没有登记校长考核',
      columns: [column('考核对象', 26), column('指标', 22), column('得分', 9), column('听取意见日期', 16), column('考核日期', 18)],
      rows: (context) => PRINCIPALS.flatMap(([kind, who, word]) => scoresOf(context, [kind]).filter((row) => word.test(row.text('指标') ?? ''))
        // Whose score it is stays in the roster: a form that is sent on names the post alone.
        .map((row, index): FormRow => ({ values: [text(`${who}（第 ${index + 1} 名）`), text(row.text('指标')), number(row.number('得分')), text(row.date('征求意见日期')), text(row.date('考核日期'))] }))) },
  ],
}); // prettier-ignore

const R56: FormSpec = form({
  id: 'R56', title: '集团教学质量分析报告', clauses: ['JX-3.15b', 'JX-3.7b', 'JX-3.11a', 'JX-3.13b', 'JX-3.16'], period: '按集团安排', from: '集团', needs: ['schools'],
  sections: [
    { kind: 'outline', parts: (context) => context.county.groups.flatMap((group) => [
      { heading: `${group.name}：一、检测数据分校分学科分析`, lines: group.schools.flatMap((school) => [text(`${school.name}（各学科检测情况）：`), blank(`R56.${group.id}.${school.name}`, '检测和监测数据、各学科分析')]) },
      { heading: '二、课堂教学诊断和“品质课堂”', lines: [blank(`R56.${group.id}.课堂`)] },
      { heading: '三、联合培养、在线教学和专递课堂', lines: [blank(`R56.${group.id}.联合`)] },
      { heading: '四、特色课程和集团文化', lines: [blank(`R56.${group.id}.特色`)] },
      { heading: '五、存在问题', lines: openProblems(context, new Set([group.name, ...group.schools.map((school) => school.name)])) },
      { heading: '六、改进措施', lines: [blank(`R56.${group.id}.措施`)] },
    ]) },
  ],
}); // prettier-ignore

export const RESULT_FORMS: readonly FormSpec[] = [R54, R56, R58];
