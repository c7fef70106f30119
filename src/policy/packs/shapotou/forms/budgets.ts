import type { FormContext, FormRow, FormSpec } from '../../../model';
import { accountRows, type Account } from '../figures/annex';
import { groupSubject, namesOf } from '../groups';
import { column, EMPTY, figureColumn, MONEY, moneyOf, number, text } from './values';

const DATES = ['编制日期', '集团审核日期', '报送日期', '批准日期'] as const;

function rows(context: FormContext, account: Account): readonly FormRow[] {
  const sheets = accountRows(context, account);
  const figure = account === '预算' ? 'SPT-6.4.1.1a' : 'SPT-6.4.1.1b';
  return context.county.groups.flatMap((group, index) => {
    const lines = group.schools.map((school, position): FormRow => {
      const row = sheets.find((one) => namesOf(school).includes(one.text('单位') ?? ''));
      return {
        group: group.id,
        values: [
          position === 0 ? number(index + 1, '0') : EMPTY, position === 0 ? text(group.name) : EMPTY, text(school.name),
          row ? moneyOf(row, '金额', school.name) : { kind: 'missing', what: [{ kind: 'rows', name: `${school.name}${account}` }] },
          ...DATES.map((heading) => text(row?.date(heading) ?? null)),
        ],
      }; // prettier-ignore
    });
    const subject = groupSubject(context, group);
    const sum = subject ? context.figureValue(figure, subject, MONEY) : EMPTY;
    return [...lines, { look: 'subtotal' as const, values: [EMPTY, text('集团合计'), EMPTY, sum, EMPTY, EMPTY, EMPTY, EMPTY] }];
  });
}

function form(id: string, account: Account, clause: string): FormSpec {
  const last = account === '预算' ? '批准日期' : '审核日期';
  return {
    id, title: `集团年度${account}汇总表`, clauses: [clause], period: '每年', due: null,
    from: '学校（幼儿园）、教育集团', to: '区教育局、区财政局', landscape: true, needs: ['schools', 'budgets'],
    sections: [
      {
        kind: 'table',
        columns: [
          column('序号', 6, { merge: true }), column('教育集团名称', 24, { merge: true }), column('单位', 34),
          figureColumn(`${account}数（元）`, 16, { format: MONEY }),
          column('编制日期', 14), column('集团审核日期', 14), column('报教育局日期', 14), column(last, 14),
        ],
        rows: (context) => rows(context, account),
      },
    ],
  }; // prettier-ignore
}

/** R61, R62: budgets and accounts of a group's schools, merged. */
export const R61 = form('R61', '预算', 'SPT-6.4.1.1a');
export const R62 = form('R62', '决算', 'SPT-6.4.1.1b');
