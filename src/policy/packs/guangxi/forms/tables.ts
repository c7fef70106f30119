import type { FormContext, FormRow, FormSpec, Subject } from '../../../model';
import { countedMembers, leadPrincipals } from '../figures/coefficient';
import { countsAsRural, guidanceDays, guidanceRecords, leadLevel } from '../figures/rural';
import { calendarYear, isWithin } from '../../../rules';
import { isGroup, personNamed, responsibleCounty, rowsOf, typeOf } from '../places';
import { isSubsidy, SUBSIDY_USES } from '../rules/safeguards';
import { blank, column, number, text } from './values';

const CENTRE = { align: 'centre' } as const;

/** R10: one line a procedure of founding or joining. */
export const R10: FormSpec = {
  id: 'R10', title: '集团组建核准表、成员加入审批表', clauses: ['GX-5.1.1a', 'GX-5.1.3b', 'GX-5.1.3c', 'GX-5.1.3d', 'GX-4.2.1b', 'GX-4.1.2b', 'GX-5.1.2b'],
  period: '按次', due: null, from: '龙头园、成员园', to: '属地教育局', landscape: true, needs: ['schools', 'approvals'], readings: ['跨县加入同意口径'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 6), column('事项', 12, CENTRE), column('对象', 24), column('申请单位', 24), column('类型', 10, CENTRE), column('班级数', 8),
        column('示范等级', 10, CENTRE), column('属地主管', 10, CENTRE), column('申请日期', 13, CENTRE),
        column('评审日期', 13, CENTRE), column('评审结论', 9, CENTRE), column('审批机关', 20), column('审批日期', 13, CENTRE), column('文号', 20),
      ],
      rows: (context) =>
        rowsOf(context, 'approvals')
          .filter((row) => ['龙头认定', '集团组建', '成员加入', '成员退出'].includes(row.text('事项类别') ?? ''))
          .map((row, index): FormRow => {
            const group = context.county.groups.find((one) => isGroup(row.text('对象'), one));
            const school = context.county.schoolNamed(row.text('对象')) ?? group?.leads[0] ?? context.county.schoolNamed(row.text('申请单位'));
            return {
              values: [
                number(index + 1, '0'), text(row.text('事项类别')), text(row.text('对象')), text(row.text('申请单位')), text(school ? typeOf(school) : ''),
                number(school?.row.number('班级数') ?? null, '0'), text(school?.row.text('示范等级')), text(school ? responsibleCounty(school) : ''),
                text(row.date('申请日期')), text(row.date('评审日期')), text(row.text('评审结论')), text(row.text('审批机关')),
                text(row.date('审批日期')), text(row.text('文号')),
              ],
            };
          }),
      emptyText: '审批备案台账没有组建、加入事项',
    },
  ],
}; // prettier-ignore

function personSubject(context: FormContext, row: object): Subject | null {
  return context.subjects('person').find((subject) => subject.of === 'person' && subject.row === row) ?? null;
}

/** R11: what the coefficient of each lead's principal may be raised to. */
export const R11: FormSpec = {
  id: 'R11', title: '龙头园园长绩效考核系数建议表', clauses: ['GX-6.5b'], period: '每年考核后', due: null, from: '县（市、区）教育局', to: null, landscape: true,
  needs: ['schools', 'staff'], readings: ['GX绩效系数成员计数', '绩效放大口径', '绩效系数性质'],
  sections: [
    {
      kind: 'table',
      columns: (context) => [
        column('序号', 6), column('集团', 26), column('龙头园园长', 14), column('考核结论', 10, CENTRE), column('成员数（不含龙头）', 12, CENTRE),
        column('成员数（含龙头）', 12, CENTRE), column('基准系数', 10, CENTRE), column('放大倍数', 14, CENTRE),
        column(context.reading('绩效系数性质') === 'A' ? '建议上限系数' : '执行系数', 14, CENTRE), column('依据', 34),
      ],
      rows: (context) =>
        leadPrincipals(context).map(({ group, row }, index): FormRow => {
          const subject = personSubject(context, row);
          return {
            values: [
              number(index + 1, '0'), text(group.name), text(row.text('姓名')), text(group.row?.text('年度工作考核结果')), number(group.members.length, '0'),
              number(group.members.length + group.leads.length, '0'), number(row.number('年度绩效系数')),
              subject ? context.figureValue('GX-6.5b#multiplier', subject) : text(''), subject ? context.figureValue('GX-6.5b', subject) : text(''),
              text(`六（五）：成员单位按本口径 ${countedMembers(context, group)} 个`),
            ],
          };
        }),
      emptyText: '没有登记龙头园园长',
    },
    {
      kind: 'note',
      text: (context) =>
        context.reading('绩效系数性质') === 'A' ? '注：所列系数为上限，由教育局在限内确定。' : '注：符合条件的按所列系数执行。',
    },
  ],
}; // prettier-ignore

/** R12: guidance that counts as rural teaching experience. */
export const R12: FormSpec = {
  id: 'R12', title: '农村教育工作经历认定清单', clauses: ['GX-6.5a'], period: '按需', due: null, from: '龙头园', to: '教育局', landscape: true,
  needs: ['schools', 'staff', 'secondments'], readings: ['乡镇以下口径', '龙头园层级口径'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 6), column('姓名', 14), column('派出园', 24), column('龙头园层级', 12, CENTRE), column('派入园', 26), column('所在地', 10, CENTRE),
        column('起始日期', 13, CENTRE), column('结束日期', 13, CENTRE), column('天数', 8), column('是否符合', 22, CENTRE),
      ],
      rows: (context) =>
        guidanceRecords(context).map((row, index): FormRow => {
          const from = context.county.schoolNamed(row.text('派出单位'));
          const to = context.county.schoolNamed(row.text('派入单位'));
          const level = from ? leadLevel(context, from) : null;
          const verdict = countsAsRural(context, row);
          return {
            values: [
              number(index + 1, '0'), text(personNamed(context, row.text('工号'))?.text('姓名') ?? row.text('工号')), text(row.text('派出单位')),
              text(level?.kind === 'known' ? level.value : ''), text(row.text('派入单位')), text(to?.row.text('城乡')), text(row.date('起始日期')),
              text(row.date('结束日期')), number(guidanceDays(row, context.on), '0'),
              verdict.kind === 'missing' ? { kind: 'missing', what: verdict.what } : text(verdict.kind === 'known' && verdict.value ? '符合' : '不符合'),
            ],
          };
        }),
      emptyText: '没有从龙头园派出的指导经历',
    },
    { kind: 'note', text: () => '注：工资、职称、基层工作经历等仍按现有政策规定的条件办理；未结束的经历算到数据日期。' },
  ],
}; // prettier-ignore

/** R13: the subsidy of the calendar year by use; what is off the list is marked. */
export const R13: FormSpec = {
  id: 'R13', title: '集团化办园补助经费使用表', clauses: ['GX-6.3c', 'GX-6.3b', 'GX-6.3a', 'GX-4.4.2'], period: '每年', due: null, from: '集团、县（市、区）教育局', to: null,
  landscape: false, needs: ['payments'],
  sections: [
    {
      kind: 'facts',
      facts: (context) => {
        const standard = context.parameter('奖补标准');
        return [{ label: '奖补标准', value: standard?.kind === 'text' ? text(standard.value) : { kind: 'missing', what: [context.missingParameter('奖补标准')] } }];
      },
    },
    {
      kind: 'table',
      columns: [column('序号', 7), column('用途类别', 24), column('笔数', 10, { total: true, align: 'right' }), column('金额（元）', 18, { total: true, align: 'right', format: '#,##0.00' }), column('备注', 22)],
      rows: (context) => {
        const year = calendarYear(context);
        const rows = rowsOf(context, 'payments').filter((row) => isSubsidy(row) && year.kind === 'known' && year.periods.some((period) => isWithin(row.date('日期'), period)));
        const listed: readonly string[] = SUBSIDY_USES;
        const others = [...new Set(rows.map((row) => row.text('用途类别') ?? '未填用途'))].filter((use) => !listed.includes(use));
        return [...listed, ...others].map((use, index): FormRow => {
          const own = rows.filter((row) => (row.text('用途类别') ?? '未填用途') === use);
          const unknown = own.filter((row) => row.number('金额') === null);
          const total = own.reduce((sum, row) => sum + (row.number('金额') ?? 0), 0);
          const off = !listed.includes(use);
          return {
            values: [
              number(index + 1, '0'), text(use), number(own.length, '0'),
              unknown.length
                ? { kind: 'missing', what: unknown.map((row) => ({ kind: 'cell' as const, name: '金额', subject: row.text('凭证号') ?? use, at: row.address('金额') })) }
                : number(total / 100, '#,##0.00'),
              off ? text('不在所列用途内') : blank(`R13.${use}`),
            ],
            ...(off && own.length > 0 ? { look: 'flagged' as const } : {}),
          };
        });
      },
      totals: true,
    },
  ],
}; // prettier-ignore

