import type { Group } from '../../../../roster/county';
import type { Row } from '../../../../roster/roster';
import { nameKey } from '../../../../roster/text';
import type { FormContext, FormRow, FormSpec } from '../../../model';
import { eachGarden } from '../gardens';
import { centrePlace } from '../names';
import { committeeOf, postsOf, principalsOf } from '../sources';
import { FULL_TIME, PART_TIME, POSTS } from '../tables';
import { column, form, number, text } from './values';

const ofKind = (group: Group, kind: string): number =>
  group.schools.filter((school) => school.row.text('办别') === kind).length;
const unknown = (group: Group): number => group.schools.filter((school) => school.row.text('办别') === null).length;

const count = { align: 'centre', total: true } as const;

/** R30: which kindergarten is in which 学区. */
const R30: FormSpec = form({
  id: 'R30', title: '学区设置一览表', clauses: ['SZ-2.1.2a', 'SZ-2.1.2b', 'SZ-2.1.2c', 'SZ-2.1.2h'], period: '调整时', from: '区教育行政部门', landscape: true,
  needs: ['schools'], readings: ['SZ学区规模计数', '民办园范围口径'],
  sections: [
    { kind: 'table', totals: true, emptyText: '没有登记学区',
      columns: [column('序号', 6), column('学区名称', 18), column('学区序号', 9, { align: 'centre' }), column('中心园', 20), column('办别', 8, { align: 'centre' }), column('成员园', 40), column('园数', 7, count), column('公办', 7, count), column('普惠性民办', 11, count), column('民办', 7, count), column('街道', 13)],
      rows: (context) => context.county.groups.map((group, index): FormRow => {
        const [centre] = group.leads;
        // A kind is counted only where each kindergarten's is known: else the three would not add up to the whole.
        const kind = (one: string) => (unknown(group) > 0 ? { kind: 'missing' as const, what: [{ kind: 'column' as const, name: '办别' }] } : number(ofKind(group, one)));
        return { values: [number(index + 1), text(group.name), number(group.row?.number('学区序号') ?? null), text(centre?.name), text(centre?.row.text('办别')), text(group.members.map((school) => school.name).join('、')),
          number(group.schools.length), kind('公办'), kind('普惠性民办'), kind('民办'), text(centrePlace(group).street)] };
      }) },
    { kind: 'note', text: (context) => `注：园数含中心园；二（一）2原则上每个学区不超过 ${limitOf(context)} 所（${context.reading('SZ学区规模计数') === 'A' ? '含' : '不含'}中心园）。民办一栏不含普惠性民办园。` },
    { kind: 'table', title: '未划入学区的幼儿园', emptyText: '没有', columns: [column('序号', 6), column('幼儿园', 27), column('办别', 28), column('街道', 85)],
      rows: (context) => context.county.schools.filter((school) => school.group === null && school.kindergarten !== false)
        .map((school, index): FormRow => ({ values: [number(index + 1), text(school.name), text(school.row.text('办别')), text(school.row.text('乡镇街道'))] })) },
  ],
}); // prettier-ignore

function limitOf(context: FormContext): string {
  const limit = context.parameter('学区规模上限');
  return limit?.kind === 'number' ? String(limit.value) : '—';
}

interface Quota {
  kind: string;
  asked: (group: Group) => number;
  /** Whether more than that is no surplus. */
  atLeast: (context: FormContext) => boolean;
}

const inspectors = (context: FormContext): boolean => context.reading('督学人数口径') === 'B';

/** What each post asks of a 学区. */
const QUOTAS: readonly Quota[] = [
  { kind: POSTS.fullTime, asked: () => FULL_TIME, atLeast: inspectors },
  { kind: POSTS.partTime, asked: () => PART_TIME, atLeast: inspectors },
  { kind: POSTS.guide, asked: (group) => eachGarden(group.schools).length, atLeast: () => false },
  { kind: POSTS.researcher, asked: () => 1, atLeast: () => true },
  { kind: POSTS.trainer, asked: () => 1, atLeast: (context) => context.reading('培训师人数口径') === 'A' },
];

const nameOf = (row: Row): string => row.text('成员姓名') ?? '（姓名未填）';
const postOf = (row: Row): string =>
  row.text('机构职务') === '主任' ? '主要负责人' : (row.text('机构职务') ?? '成员');

/** Seats of the committee, and a line for each kindergarten whose principal has none. */
function committeeRows(context: FormContext, group: Group): readonly FormRow[] {
  const seats = committeeOf(context, group);
  const there = new Set(seats.map((row) => nameKey(row.text('成员姓名') ?? '')));
  const absent = principalsOf(group).filter(({ key }) => !there.has(key)).flatMap(({ gardens }) => gardens);
  return [
    ...seats.map((row): FormRow => ({ group: group.id, values: [text(group.name), text(postOf(row)), text(nameOf(row)), text(row.text('所在单位')), text(row.text('内设部门'))] })),
    ...(seats.length > 0 ? absent : []).map((garden): FormRow => ({ group: group.id, look: 'flagged', values: [text(group.name), text('缺'), text(garden.row.text('校长姓名')), text(garden.name), text('')] })),
  ];
} // prettier-ignore

function staffingRows(context: FormContext, group: Group): readonly FormRow[] {
  return QUOTAS.map(({ kind, asked, atLeast }): FormRow => {
    const there = postsOf(context, group, kind);
    const gap = asked(group) - there.length;
    const word = gap > 0 ? `缺 ${gap}` : gap < 0 && !atLeast(context) ? `多 ${-gap}` : '—';
    return { group: group.id, values: [text(group.name), text(kind), number(asked(group)), number(there.length), text(there.map(nameOf).join('、')), text(word)], ...(gap > 0 ? { look: 'flagged' as const } : {}) };
  });
} // prettier-ignore

/** R31: who sits where, and how many are lacking. Names are what the clause asks for. */
const R31: FormSpec = form({
  id: 'R31', title: '学区治理委员会名单与督导研训人员配备表',
  clauses: ['SZ-2.1.3b', 'SZ-2.1.3c', 'SZ-2.1.3f', 'SZ-2.1.3g', 'SZ-2.1.3i', 'SZ-2.1.3j', 'SZ-2.1.3k'], period: '每年或调整时', to: '区教育行政部门、区教育督导部门',
  needs: ['schools', 'seats'], readings: ['督学人数口径', '培训师人数口径'],
  sections: [
    { kind: 'table', title: '一、学区治理委员会', emptyText: '没有登记学区治理委员会的成员',
      columns: [column('学区', 17, { merge: true }), column('委员会职务', 15, { align: 'centre' }), column('姓名', 14, { align: 'centre' }), column('所在单位', 30), column('内设部门', 10, { align: 'centre' })],
      rows: (context) => context.county.groups.flatMap((group) => committeeRows(context, group)) },
    { kind: 'table', title: '二、督导研训人员', emptyText: '没有登记学区',
      columns: [column('学区', 17, { merge: true }), column('岗位', 15), column('应配', 7, { align: 'centre' }), column('实配', 7, { align: 'centre' }), column('姓名', 30), column('差额', 10, { align: 'centre' })],
      rows: (context) => context.county.groups.flatMap((group) => staffingRows(context, group)) },
    { kind: 'note', text: () => '注：应配按二（一）3：每个学区专职责任督学 1 名、兼职责任督学 8 名、兼职教研员和培训师各至少 1 名，每所幼儿园兼职视导员 1 名；“缺”为还不在委员会中的园长。' },
  ],
}); // prettier-ignore

export const SETUP_FORMS: readonly FormSpec[] = [R30, R31];
