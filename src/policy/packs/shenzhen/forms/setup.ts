import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import type { FormContext, FormRow, FormSpec } from '../../../model';
import { centrePlace } from '../names';
import { committeeOf, postsOf } from '../sources';
import { FULL_TIME, PART_TIME, POSTS } from '../tables';
import { column, form, number, text } from './values';

const ofKind = (group: Group, kind: string): number => group.schools.filter((school) => school.row.text('办别') === kind).length;
const unknown = (group: Group): number => group.schools.filter((school) => school.row.text('办别') === null).length;

const count = { align: 'centre', total: true } as const;

/** R30: which kindergarten is in which 学区. */
const R30: FormSpec = form({
  id: 'R30', title: '学区设置一览表', clauses: ['SZ-2.1.2a', 'SZ-2.1.2b', 'SZ-2.1.2c', 'SZ-2.1.2h'], period: '调整时', from: '区教育行政部门', landscape: true,
  needs: ['schools'], readings: ['SZ学区规模计数', '民办园范围口径'],
  sections: [
    { kind: 'table', totals: true, emptyText: '没有登记学区',
      columns: [column('序号', 6), column('学区名称', 18), column('学区序号', 9, { align: 'centre' }), column('中心园', 20), column('办别', 9, { align: 'centre' }), column('成员园', 40), column('园数', 8, count), column('公办', 7, count), column('普惠性民办', 9, count), column('民办', 7, count), column('街道', 13)],
      rows: (context) => context.county.groups.map((group, index): FormRow => {
        const [centre] = group.leads;
        // A kind is counted only where each kindergarten's is known: else the three would not add up to the whole.
        const kind = (one: string) => (unknown(group) > 0 ? { kind: 'missing' as const, what: [{ kind: 'column' as const, name: '办别' }] } : number(ofKind(group, one)));
        return { values: [number(index + 1), text(group.name), number(group.row?.number('学区序号') ?? null), text(centre?.name), text(centre?.row.text('办别')), text(group.members.map((school) => school.name).join('、')),
          number(group.schools.length), kind('公办'), kind('普惠性民办'), kind('民办'), text(centrePlace(group).street)] };
      }) },
    { kind: 'note', text: (context) => `注：园数含中心园；二（一）2原则上每个学区不超过 ${limitOf(context)} 所（${context.reading('SZ学区规模计数') === 'A' ? '含' : '不含'}中心园）。民办一栏不含普惠性民办园。` },
    { kind: 'table', title: '未划入学区的幼儿园', emptyText: '没有', columns: [column('序号', 6), column('幼儿园', 18), column('办别', 9), column('街道', 20)],
      rows: (context) => context.county.schools.filter((school) => school.group === null && school.kindergarten !== false)
        .map((school, index): FormRow => ({ values: [number(index + 1), text(school.name), text(school.row.text('办别')), text(school.row.text('乡镇街道'))] })) },
  ],
}); // prettier-ignore

function limitOf(context: FormContext): string {
  const limit = context.parameter('学区规模上限');
  return limit?.kind === 'number' ? String(limit.value) : '—';
}

/** What each post asks of a 学区: how many, and whether more than that is too many. */
const QUOTAS: readonly [kind: string, quota: (group: Group) => number][] = [
  [POSTS.fullTime, () => FULL_TIME],
  [POSTS.partTime, () => PART_TIME],
  [POSTS.guide, (group) => group.schools.length],
  [POSTS.researcher, () => 1],
  [POSTS.trainer, () => 1],
];

const nameOf = (row: Row): string => row.text('成员姓名') ?? '（姓名未填）';
const postOf = (row: Row): string => (row.text('机构职务') === '主任' ? '主要负责人' : (row.text('机构职务') ?? '成员'));

/** R31: who sits where, and how many are lacking. Names are what the clause asks for. */
const R31: FormSpec = form({
  id: 'R31', title: '学区治理委员会名单与督导研训人员配备表',
  clauses: ['SZ-2.1.3b', 'SZ-2.1.3c', 'SZ-2.1.3f', 'SZ-2.1.3g', 'SZ-2.1.3i', 'SZ-2.1.3j', 'SZ-2.1.3k'], period: '每年或调整时', to: '区教育行政部门、区教育督导部门',
  needs: ['schools', 'seats'], readings: ['督学人数口径', '培训师人数口径'],
  sections: [
    { kind: 'table', title: '一、学区治理委员会', emptyText: '没有登记学区治理委员会的成员',
      columns: [column('学区', 18, { merge: true }), column('委员会职务', 14, { align: 'centre' }), column('姓名', 14, { align: 'centre' }), column('所在单位', 26), column('内设部门', 12, { align: 'centre' })],
      rows: (context) => context.county.groups.flatMap((group) => committeeOf(context, group).map((row): FormRow => ({
        group: group.id, values: [text(group.name), text(postOf(row)), text(nameOf(row)), text(row.text('所在单位')), text(row.text('内设部门'))],
      }))) },
    { kind: 'table', title: '二、督导研训人员', emptyText: '没有登记学区',
      columns: [column('学区', 18, { merge: true }), column('岗位', 14), column('应配', 14, { align: 'centre' }), column('实配与姓名', 26), column('差额', 12, { align: 'centre' })],
      rows: (context) => context.county.groups.flatMap((group) => QUOTAS.map(([kind, quota]): FormRow => {
        const there = postsOf(context, group, kind);
        const asked = quota(group);
        const names = there.length > 0 ? `（${there.map(nameOf).join('、')}）` : '';
        return { group: group.id, values: [text(group.name), text(kind), number(asked), text(`${there.length} 名${names}`), text(there.length === asked ? '0' : `${there.length < asked ? '缺' : '多'} ${Math.abs(asked - there.length)}`)] };
      })) },
    { kind: 'note', text: () => '注：应配按二（一）3：每个学区专职责任督学 1 名、兼职责任督学 8 名、兼职教研员和培训师各至少 1 名，每所幼儿园兼职视导员 1 名。' },
  ],
}); // prettier-ignore

export const SETUP_FORMS: readonly FormSpec[] = [R30, R31];
