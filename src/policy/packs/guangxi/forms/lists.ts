import type { Group } from '../../../../roster/county';
import type { FormContext, FormRow, FormSection, FormSpec } from '../../../model';
import { countiesOfCity, filingOf, plansReceived } from '../rules/filing';
import { reportedGroups } from '../figures/groups';
import { homeCounty, rowsOf } from '../places';
import { LISTS } from './city';
import { LIST_COLUMNS, listRow } from './list-row';
import { areaFigure, blank, column, number, text, yearText } from './values';

/** R01: the plans of the counties, sent up once by the city. */
export const R01: FormSpec = {
  id: 'R01', title: '县（市、区）实施方案汇总报送表', clauses: ['GX-0.1'], period: '一次性', due: { date: '2020-09-30' }, filing: filingOf('GX-0.1'),
  from: '设区市教育局', to: '自治区教育厅基础教育处', landscape: true, needs: ['filings', 'areas'], readings: ['截止日口径'],
  sections: [
    {
      kind: 'table',
      columns: [
        column('序号', 6), column('县（市、区）', 16), column('方案名称', 38), column('文号', 20), column('印发日期', 14), column('收到日期', 14, { align: 'centre' }), column('备注', 16),
      ],
      rows: (context) =>
        countiesOfCity(context).map((county, index): FormRow => {
          const line = rowsOf(context, 'filings').find((row) => /实施方案/.test(row.text('材料名称') ?? '') && (row.text('报送主体') ?? '').startsWith(county));
          const sent = line?.date('实际报送日期') ?? null;
          return {
            values: [
              number(index + 1, '0'), text(county), text(line?.text('材料名称')), blank(`R01.${county}.文号`), blank(`R01.${county}.印发日期`),
              text(sent), text(sent ? '' : '未收到'),
            ],
            ...(sent ? {} : { look: 'flagged' as const }),
          };
        }),
      emptyText: '区域基数表没有列出所辖县（市、区）',
    },
    {
      kind: 'note',
      text: (context) => {
        const { got, lacking } = plansReceived(context);
        return `已收到 ${got.length} 份，应收 ${got.length + lacking.length} 份${lacking.length ? `；尚缺：${lacking.join('、')}` : ''}。`;
      },
    },
  ],
}; // prettier-ignore

const HEAD: FormSection = {
  kind: 'facts',
  facts: (context) => [
    { label: '年度', value: text(yearText(context)) },
    { label: '学前教育集团数', value: areaFigure(context, 'GX-0.3#groups', '0') },
    { label: '成员园数', value: areaFigure(context, 'GX-0.3#members', '0') },
    { label: '覆盖率（%）', value: areaFigure(context, 'GX-3.1', '0.00') },
  ],
};

/** R02: number and list of groups, every year by 15 October. Only number and names are prescribed. */
export const R02: FormSpec = {
  id: 'R02', title: '学前教育集团数量及名单', clauses: ['GX-0.3'], period: '每年', due: { month: 10, day: 15 }, filing: filingOf('GX-0.3'),
  from: '县（市、区）教育局', to: '设区市教育局', landscape: true, needs: ['schools'], readings: ['集团数口径', '看护点成员口径', '截止日口径'],
  sections: [
    HEAD,
    { kind: 'table', columns: LIST_COLUMNS, rows: (context) => reportedGroups(context).map((group, index) => listRow(context, group, index)), totals: true, emptyText: '没有集团' },
    { kind: 'note', text: () => '注：跨县集团由龙头园所在县（市、区）填报。' },
  ],
}; // prettier-ignore

/** Groups under the county that reports them, counties in the order of their first group. */
function byCounty(context: FormContext): ReadonlyMap<string, readonly Group[]> {
  const map = new Map<string, Group[]>();
  for (const group of reportedGroups(context)) {
    const county = homeCounty(group) ?? '未填所属地区';
    map.set(county, [...(map.get(county) ?? []), group]);
  }
  return map;
}

/** R04: the lists of the counties, one under the other, with those that have none. */
export const R04: FormSpec = {
  id: 'R04', title: '市级集团数量及名单汇总', clauses: ['GX-0.5', 'GX-3.2'], period: '每年', due: { month: 10, day: 20 }, filing: filingOf('GX-0.5'), stacked: LISTS,
  from: '设区市教育局', to: '自治区教育厅基础教育处', landscape: true, needs: ['schools'], readings: ['市级报送材料口径', 'GX县域覆盖口径', '截止日口径'],
  sections: [
    HEAD,
    {
      kind: 'table',
      columns: [column('县（市、区）', 14, { merge: true }), ...LIST_COLUMNS],
      rows: (context) =>
        [...byCounty(context)].flatMap(([county, groups]) =>
          groups.map((group, index): FormRow => ({ group: county, values: [text(index === 0 ? county : ''), ...listRow(context, group, index).values] })),
        ),
      totals: true,
      emptyText: '没有集团',
    },
    {
      kind: 'note',
      text: (context) => {
        const without = countiesOfCity(context).filter((county) => !byCounty(context).has(county));
        return without.length ? `尚无集团的县（市、区）：${without.join('、')}。` : '区域基数表所列各县（市、区）均有集团，或未列出县（市、区）。';
      },
    },
  ],
}; // prettier-ignore
