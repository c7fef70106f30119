import type { FormContext, FormRow, FormSpec, FormValue } from '../../../model';
import { requiredApproval } from '../approval';
import { eligibility, groupSubject, schoolSubjects } from '../groups';
import { personTag } from '../people';
import { schoolYearName, schoolYearOf } from '../years';
import { blank, column, countOf, EMPTY, figureColumn, MONEY, moneyOf, number, text } from './values';

const DETERMINED = { yes: '是', no: '否', unknown: '未填' } as const;

function determinedText(context: FormContext, group: Parameters<typeof eligibility>[1]): string {
  const field = group.row?.field('编办核定').state ?? 'absent';
  return field === 'absent' ? '名册无此栏' : DETERMINED[eligibility(context, group).state];
}

/** Band of a campus by its size, in the plan's words. */
function bandText(pupils: number | null): string {
  if (pupils === null) return '';
  return pupils >= 500 ? '500人及以上' : pupils >= 200 ? '200—499人' : '200人以下';
}

function schoolYearText(context: FormContext): FormValue {
  const year = schoolYearOf(context, context.on);
  if (year) return text(`${schoolYearName(year)}学年`);
  return context.roster.filing.schoolYear ? text(context.roster.filing.schoolYear) : blank('R64.学年', '学年');
}

function countDay(context: FormContext): FormValue {
  const day = context.parameter('人数统计日');
  return day?.kind === 'date' ? text(day.value) : blank('R64.人数统计日', '方案未规定，请填写');
}

function fundRows(context: FormContext): readonly FormRow[] {
  const withStaff = context.reading('人数口径') === 'B';
  return context.county.groups.flatMap((group, index): readonly FormRow[] => {
    const subject = groupSubject(context, group);
    return schoolSubjects(context, group).map((school, position) => {
      const first = position === 0 && subject;
      const { row } = school.school;
      const pupils = row.number('在校学生数');
      const staff = withStaff ? row.number('教职工总数') : 0;
      const heads = pupils === null || staff === null ? null : pupils + staff;
      const supplement = context.outcomeOf('SPT-6.3b', school);
      return {
        group: group.id,
        values: [
          first ? number(index + 1, '0') : EMPTY,
          first ? text(group.name) : EMPTY,
          first ? text(determinedText(context, group)) : EMPTY,
          first ? context.figureValue('SPT-6.3a', subject, MONEY) : EMPTY,
          text(school.name),
          text(school.school.role === 'lead' ? '牵头' : school.school.role === 'member' ? '成员' : ''),
          heads === null ? countOf(row, pupils === null ? '在校学生数' : '教职工总数', school.name) : number(heads),
          supplement.kind === 'notApplicable' ? text('不增补') : text(bandText(heads)),
          supplement.kind === 'notApplicable' ? EMPTY : context.figureValue('SPT-6.3b', school, MONEY),
          first ? context.figureValue('SPT-6.3#group', subject, MONEY) : EMPTY,
        ],
      };
    });
  });
}

/** R64: the special fund of each group, campus by campus. */
export const R64: FormSpec = {
  id: 'R64', title: '集团化办学专项经费核算表', clauses: ['SPT-6.3a', 'SPT-6.3b', 'SPT-6.3c'],
  period: '每学年', due: null, from: '区教育局', to: '区财政局', landscape: true, needs: ['schools'],
  readings: ['增补口径', '人数口径', '零学生校区口径', '学年中成立口径', '核定与备案口径'],
  sections: [
    { kind: 'facts', facts: (context) => [
      { label: '学年', value: schoolYearText(context) },
      { label: '人数统计日', value: countDay(context) },
      { label: '全区专项经费（元）', value: context.subjects('area')[0] ? context.figureValue('SPT-6.3#area', context.subjects('area')[0]!, MONEY) : EMPTY },
    ] },
    {
      kind: 'table',
      columns: [
        column('序号', 6, { merge: true }), column('教育集团名称', 24, { merge: true }), column('编办核定', 10, { merge: true }),
        figureColumn('专项经费基数（元）', 14, { merge: true, total: true, format: MONEY }),
        column('校（园）区', 34), column('角色', 8), figureColumn('人数', 9), column('档次', 14),
        figureColumn('增补经费（元）', 14, { total: true, format: MONEY }),
        figureColumn('合计（元）', 14, { merge: true, total: true, format: MONEY }),
      ],
      rows: fundRows,
      totals: true,
      emptyText: '名册中没有集团',
    },
    { kind: 'note', text: (context) => `说明：每个集团每学年基数 10 万元；校（园）区满 500 人增补 2 万元，200—499 人 1.5 万元，不满 200 人 1 万元。人数按${context.reading('人数口径') === 'B' ? '学生与教职工合计' : '学生数'}计。未经区委编办核定的集团不拨付。` },
  ],
}; // prettier-ignore

/** R65: items paid from the special fund, one by one. */
export const R65: FormSpec = {
  id: 'R65', title: '“一事一议”经费申请审定表', clauses: ['SPT-6.3d', 'SPT-6.3e'],
  period: '按次', due: null, from: '教育集团', to: null, landscape: true, needs: ['payments'], readings: ['专项使用主体口径'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 6), column('一事一议编号', 16), column('单位', 30), column('用途类别', 24),
        figureColumn('金额（元）', 14, { total: true, format: MONEY }), column('审定日期', 14), column('拨付日期', 14), column('审定意见', 20),
      ],
      rows: ({ roster }) =>
        roster.table('payments').rows.filter((row) => row.text('资金来源') === '集团化专项').map((row, index): FormRow => ({
          values: [
            number(index + 1, '0'), text(row.text('一事一议编号')), text(row.text('单位')), text(row.text('用途类别')),
            moneyOf(row, '金额', row.text('凭证号') ?? ''), text(row.date('审批日期')), text(row.date('拨付日期')),
            blank(`R65.${row.text('一事一议编号') ?? row.text('凭证号') ?? index}.审定意见`),
          ],
        })),
      totals: true,
      emptyText: '没有使用集团化专项的支出',
    },
  ],
}; // prettier-ignore

function floorValue(context: FormContext): FormValue {
  const term = context.parameterTerm(context.reading('大额起点口径') === 'B' ? '区教育局审批起点' : '大额资金起点');
  if (term.op === 'missing') return { kind: 'missing', what: term.what };
  return term.op === 'parameter' ? number(Number(term.value), MONEY) : EMPTY;
}

/** R66: payments which the group's party committee or the bureau must approve. */
export const R66: FormSpec = {
  id: 'R66', title: '大额资金（含4万元及以上）支出审批表', clauses: ['SPT-6.4.1.2a', 'SPT-6.4.1.2b', 'SPT-6.4.1.2c'],
  period: '按次', due: null, from: '学校（幼儿园）', to: '集团党总支、区教育局', landscape: true, needs: ['payments'],
  readings: ['大额起点口径', '四万元审批口径'],
  sections: [
    { kind: 'facts', facts: (context) => [{ label: '大额资金起点（元）', value: floorValue(context) }] },
    {
      kind: 'table',
      columns: [
        column('凭证号', 13), column('单位', 22), column('事项', 18), figureColumn('金额（元）', 13, { format: MONEY }),
        column('应经审批', 22), column('已登记审批', 20), column('审批日期', 13),
        column('单位负责人签字', 12), column('集团党总支签字', 12), column('区教育局签字', 12),
      ],
      rows: (context) =>
        context.roster.table('payments').rows.flatMap((row): readonly FormRow[] => {
          const required = requiredApproval(context, row);
          if (required.state !== 'known' || required.levels.length === 1) return [];
          const id = row.text('凭证号') ?? personTag(row);
          const given = row.list('审批层级');
          const short = required.levels.some((level) => !given.includes(level));
          return [{
            values: [
              text(row.text('凭证号')), text(row.text('单位')), text(row.text('用途类别')), moneyOf(row, '金额', id),
              text(required.levels.join('→')),
              text(given.join('、')), text(row.date('审批日期')),
              blank(`R66.${id}.负责人`), blank(`R66.${id}.党总支`), blank(`R66.${id}.教育局`),
            ],
            ...(short ? { look: 'flagged' as const } : {}),
          }];
        }),
      emptyText: '没有须经集团党总支或区教育局审批的支出',
    },
  ],
}; // prettier-ignore
