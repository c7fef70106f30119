import type { Group } from '../../../../roster/county';
import type { FormContext, FormRow } from '../../../model';
import { countyOf, homeCounty, responsibleCounty } from '../places';
import { approvalsOf } from '../rules/founding';
import { column, number, text } from './values';

const CENTRE = { align: 'centre' } as const;

/** Columns of the list of groups, R02's and R04's. */
export const LIST_COLUMNS = [
  column('序号', 6), column('集团名称', 20), column('龙头园', 18), column('示范等级', 10, CENTRE), column('龙头园班级数', 9, CENTRE),
  column('成员园数', 8, { total: true, ...CENTRE }), column('成员园名单', 34), column('组建形式', 17), column('成立日期', 12, CENTRE), column('核准文号', 13), column('备注', 12),
]; // prettier-ignore

/** A group as the list prints it. */
export function listRow(context: FormContext, group: Group, index: number): FormRow {
  const approval = approvalsOf(context, '集团组建', group)[0];
  const [lead] = group.leads;
  const names = (all: readonly { name: string }[]): string => all.map((school) => school.name).join('、');
  const away = group.schools.filter((school) => (countyOf(school) ?? '') !== '' && countyOf(school) !== homeCounty(group));
  const remark = away.length ? `跨县成员由${[...new Set(away.map(responsibleCounty))].join('、')}属地管理` : '';
  return {
    values: [
      number(index + 1, '0'), text(group.name), text(names(group.leads)), text(lead?.row.text('示范等级')), number(lead?.row.number('班级数') ?? null, '0'),
      number(group.members.length, '0'), text(names(group.members)), text(group.row?.text('组建形式')), text(group.row?.date('成立日期')),
      text(approval?.text('文号')), text(remark),
    ],
  }; // prettier-ignore
}
